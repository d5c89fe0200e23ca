//! Names and adjectives that the lexicon lists.

use super::candidate::{Candidate, Target};
use super::words::{Hit, Words};
use crate::lexicon::{Strength, WordClass};
use crate::model::{Evidence, EvidenceSource, MentionType, Rule};

/// Proposes every listed name and adjective that can stand where it does.
pub(super) fn detect(words: &Words<'_>, found: &mut Vec<Candidate>) {
    for hit in words.hits() {
        if hit.is_adjective {
            if is_nationality(words, hit) {
                found.push(candidate(words, hit, MentionType::Norp, Rule::Adjective, 92));
            }
        } else if hit.strength == Strength::Strong {
            found.push(candidate(words, hit, hit.kind, Rule::Listed, confidence(words, hit)));
        } else if has_support(words, hit) {
            found.push(candidate(words, hit, hit.kind, Rule::ListedWithSupport, 75));
        }
    }
}

fn candidate(words: &Words<'_>, hit: &Hit, kind: MentionType, rule: Rule, confidence: u8) -> Candidate {
    let entry = words.lexicon.entry(hit.entry);
    Candidate {
        span: words.span(hit.from, hit.to, hit.proclitics),
        kind,
        target: Target::Entry(hit.entry),
        confidence,
        evidence: Evidence { by: EvidenceSource::Lexicon, rule, on: entry.name.to_owned() },
        value: None,
    }
}

/// Longer names are surer; a short stem behind a proclitic is least sure.
fn confidence(words: &Words<'_>, hit: &Hit) -> u8 {
    let letters: usize = (hit.from..hit.to).map(|at| words.key(at).len()).sum();
    match (hit.to - hit.from, hit.proclitics.letters) {
        (2.., _) => 98,
        (_, 0) => 95,
        _ if letters > 5 => 93,
        _ => 80,
    }
}

/// Whether an adjective of a listed place means the people or state rather than a direction or quality.
fn is_nationality(words: &Words<'_>, hit: &Hit) -> bool {
    if hit.strength == Strength::Strong {
        return true;
    }
    let Some(before) = hit.from.checked_sub(1) else { return false };
    let reading = |at: usize| {
        let word = words.word(at);
        [Some(word.plain), word.bare.map(|(_, reading)| reading)]
    };
    let is = |class: WordClass| reading(before).into_iter().flatten().any(|r| r.is(class));
    if words.key(hit.from).ends_with(&crate::normalization::phrase_key("شرقيه")) || is(WordClass::DirectionNoun) {
        return is(WordClass::BlocNoun) && !is(WordClass::DirectionNoun);
    }
    is(WordClass::BlocNoun) || words.adjective_at(before).is_some()
}

/// Whether something beside an ambiguous name says that it is one: a head word of its type, or quotation marks.
fn has_support(words: &Words<'_>, hit: &Hit) -> bool {
    let quoted = hit.from > 0 && is_quote(words.surface(hit.from - 1)) && is_quote(words.surface(hit.to));
    let before = hit.from - usize::from(hit.from > 0 && is_quote(words.surface(hit.from - 1)));
    let Some(before) = before.checked_sub(1) else { return false };
    let word = words.word(before);
    let readings = [Some(word.plain), word.bare.map(|(_, reading)| reading)];
    let supports = |reading: &crate::mention::words::Reading| match hit.kind {
        MentionType::Org => {
            reading.is_any(&[WordClass::OrganisationHead, WordClass::AppositiveHead]) || (quoted && hit.to > hit.from + 1)
        }
        MentionType::Gpe => reading.is(WordClass::PlaceHead),
        MentionType::Loc => reading.is_any(&[WordClass::LandformHead, WordClass::PlaceHead]),
        MentionType::Fac => reading.is(WordClass::FacilityHead),
        MentionType::Pers => reading.is_any(&[WordClass::Title, WordClass::Honorific]),
        MentionType::Product => reading.is(WordClass::ProductHead),
        MentionType::Event => reading.is(WordClass::EventHead),
        MentionType::Law => reading.is(WordClass::LawHead),
        MentionType::Language => words.surface(before).ends_with("اللغة") || words.surface(before).ends_with("لغة"),
        _ => false,
    };
    readings.iter().flatten().any(supports)
}

/// Quotation marks of every kind.
pub(super) fn is_quote(mark: &str) -> bool {
    matches!(mark, "«" | "»" | "\"" | "“" | "”" | "„" | "'" | "‘" | "’")
}
