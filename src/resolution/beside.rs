//! What the words right behind a name say of its country: «طرابلس اللبنانية», «برمنغهام في ألاباما», «الهلال السوداني».

use crate::lexicon::{Lexicon, WordClass};
use crate::mention::{Candidate, Target};
use crate::model::{MentionType, Span};

/// Spans of the nationalities and places, in order, with their countries.
pub(super) fn nationalities(found: &[Candidate], lexicon: Lexicon) -> Vec<(Span, &'static str)> {
    let country = |candidate: &Candidate| {
        let Target::Entry(id) = candidate.target else { return None };
        let entry = lexicon.entry(id);
        let is_place = matches!(candidate.kind, MentionType::Norp | MentionType::Gpe) && entry.kind == MentionType::Gpe;
        Some((candidate.span, entry.country.filter(|_| is_place && !entry.is_seat)?))
    };
    found.iter().filter_map(country).collect()
}

/// The country of the definite adjective right behind a name, of either gender.
pub(super) fn adjective_behind(
    text: &str,
    name: Span,
    nations: &[(Span, &'static str)],
) -> Option<(Span, &'static str)> {
    let (span, country) = *nations.get(nations.partition_point(|(span, _)| span.start < name.end))?;
    let is_behind = between(text, name, span) == " " && span.of(text).starts_with("ال");
    (is_behind && span.of(text).ends_with(['ي', 'ة'])).then_some((span, country))
}

/// The country that the words right behind a place say it is in: «في برمنغهام في ألاباما», where a word of place stands before it
/// too; a capital «في» another country acts there, and «أهلي الخليل في إيطاليا» plays there.
pub(super) fn country_behind(
    text: &str,
    place: Span,
    is_seat: bool,
    nations: &[(Span, &'static str)],
    lexicon: Lexicon,
) -> Option<&'static str> {
    let before = text.get(..place.start as usize).unwrap_or_default();
    // «محادثات جنيف الليبية», «قمة باريس الأفريقية» are so, not the towns; «عمدة كامبريدج البريطانية» tells of the town.
    let noun = before.trim_end().rsplit([' ', '\n']).next().unwrap_or_default();
    let is_of_place = || {
        let classes = [WordClass::PlaceHead, WordClass::Title];
        lexicon.is_of(noun, &classes) || lexicon.is_of(noun.trim_start_matches(['و', 'ب', 'ل']), &classes)
    };
    let is_described = !noun.ends_with("ات") && (!noun.ends_with('ة') || is_of_place());
    let is_of_town = |adjective: &str| adjective.ends_with("ية") && !adjective.contains(' ') && is_described;
    let adjective = adjective_behind(text, place, nations).filter(|(span, _)| is_of_town(span.of(text)));
    let next = nations.get(nations.partition_point(|(span, _)| span.start < place.end));
    let is_place = || !is_seat && IN_PLACE.iter().any(|word| before.ends_with(word));
    let is_in = |span: Span| {
        let between = between(text, place, span);
        between == " في " && is_place() || IN_REGION.iter().any(|region| between.strip_suffix(region) == Some(" "))
    };
    let region = || next.filter(|(span, _)| is_in(*span)).map(|(_, country)| *country);
    adjective.map(|(_, country)| country).or_else(region)
}

/// The country of the place that something is in: «وزارة الصحة في غزة».
pub(super) fn place_behind(text: &str, body: Span, nations: &[(Span, &'static str)]) -> Option<&'static str> {
    let (span, country) = *nations.get(nations.partition_point(|(span, _)| span.start < body.end))?;
    (between(text, body, span) == " في ").then_some(country)
}

fn between(text: &str, one: Span, next: Span) -> &str {
    text.get(one.end as usize..next.start as usize).unwrap_or_default()
}

/// Words before a town that something is in.
const IN_PLACE: [&str; 6] = [" في ", " إلى ", "مدينة ", "بلدة ", "قرية ", "ضاحية "];
/// What stands between a town and the region that it is in.
const IN_REGION: [&str; 8] =
    ["بولاية ", "في ولاية ", "بمقاطعة ", "في مقاطعة ", "بإقليم ", "في إقليم ", "بمحافظة ", "في محافظة "];
