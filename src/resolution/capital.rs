//! Capitals that stand for their governments: «أعلنت موسكو», «بين واشنطن وطوكيو».

use super::entities::Entities;
use crate::lexicon::{EntryId, Lexicon, WordClass};
use crate::model::{Evidence, EvidenceSource, Mention, MentionType, Rule, Span};
use crate::normalization::fold_text;

/// Says for which countries the capitals among `mentions` stand.
///
/// A capital acts, speaks or has relations where a government does; where something happens in it, it is a city. What
/// is neither is left a city.
pub(super) fn stand_for_governments(
    text: &str,
    mentions: &mut [Mention],
    entities: &mut Entities<'_>,
    lexicon: Lexicon,
) {
    // The capital before, and whether it acts.
    let mut before: Option<(Span, bool)> = None;
    // How far the mentions before reach.
    let mut reach = 0;
    for mention in mentions {
        let place = mention.span;
        let is_inside = place.start < reach;
        reach = reach.max(place.end);
        let Some(state) = capital_of(mention, entities, lexicon).filter(|_| !is_inside) else { continue };
        let with_it = before.filter(|(other, _)| is_coordinated(text, *other, place));
        // A palace that does not act is a building.
        let is_palace = mention.kind == MentionType::Org;
        let acts = is_palace || with_it.map_or_else(|| acts(text, place, lexicon), |(_, acts)| acts);
        before = Some((place, acts));
        if acts {
            let country = entities.of_entry(state, lexicon);
            mention.stands_for = Some(country);
            mention.evidence.push(Evidence {
                by: EvidenceSource::Structure,
                rule: Rule::SeatOfGovernment,
                on: entities.name(country).to_owned(),
            });
        }
    }
}

/// The country whose capital, or whose palace that acts, the mention names.
fn capital_of(mention: &Mention, entities: &Entities<'_>, lexicon: Lexicon) -> Option<EntryId> {
    let may_be = matches!(mention.kind, MentionType::Gpe | MentionType::Org);
    let entry = lexicon.entry(entities.entry(mention.entity.filter(|_| may_be)?)?);
    lexicon.state(entry.country.filter(|_| entry.is_seat)?)
}

/// «موسكو وبكين», «سيول أو طوكيو», «سيول إلى جانب طوكيو»
fn is_coordinated(text: &str, one: Span, other: Span) -> bool {
    matches!(Span { start: one.end, end: other.start }.of(text), " و" | " أو " | "، و" | "، " | " إلى جانب ")
}

/// Whether the words around a capital say that its government is meant.
fn acts(text: &str, place: Span, lexicon: Lexicon) -> bool {
    let (before, after) = around(text, place);
    let proclitics = before.get(before.trim_end_matches(char::is_alphabetic).len()..).unwrap_or("");
    let line = before.rsplit('\n').next().unwrap_or("");
    let mut words = line.get(..line.len().saturating_sub(proclitics.len())).unwrap_or("").split_whitespace().rev();
    let (last, last_but_one) = (fold_text(words.next().unwrap_or("")), fold_text(words.next().unwrap_or("")));
    let next = fold_text(after.split('\n').next().unwrap_or("").split_whitespace().next().unwrap_or(""));
    let follows = !after.starts_with(char::is_alphabetic) && after.starts_with(' ');
    let classes = [WordClass::Relation, WordClass::SayingTo];
    let is_relation = |word: &str| RELATIONS.contains(&word) || lexicon.is_of(word, &classes);
    // «بطلب من دمشق», «بدعم تقني إضافي من موسكو»
    let is_from = last == "من"
        && line.split_whitespace().rev().skip(1).take(FARTHEST_NOUN).any(|noun| {
            let noun = fold_text(noun);
            lexicon.is_of(noun.trim_start_matches(['و', 'ب']), &[WordClass::Relation])
        });
    // «عقوبات جديدة على موسكو», «تضغط على تل أبيب»; «قصف على كييف» falls on the city.
    let is_upon = last == "علي" && {
        let mut nouns = line.split_whitespace().rev().skip(1).take(FARTHEST_NOUN).map(fold_text);
        nouns.any(|noun| BURDENS.iter().any(|burden| noun.contains(burden)))
    };
    // «وطلبت دكا من نيودلهي»
    let is_from = is_from
        || last == "من" && {
            let mut verbs = line.split_whitespace().rev().skip(1).take(FARTHEST_NOUN).map(fold_text);
            verbs.any(|verb| ["طلب", "طلبت", "يطلب", "تطلب"].contains(&verb.trim_start_matches('و')))
        };
    let is_place = PLACES.contains(&last.as_str()) || lexicon.is_of(&last, &OF_PLACES);
    if proclitics.ends_with(['ب', 'ك']) || is_place && last_but_one != "كل" && !is_from {
        return false;
    }
    if proclitics.ends_with('ل') {
        return !JOURNEYS.iter().any(|journey| last.contains(journey));
    }
    let bare = last.strip_prefix(['و', 'ف', 'ل', 'ب']).unwrap_or(&last);
    let relates = is_from || is_upon || is_relation(&last) || is_relation(bare) || last_but_one == "كل";
    relates || is_act(&last, lexicon) || follows && is_act(&next, lexicon)
}

/// What stands before and behind a place, as far as words beside it reach.
fn around(text: &str, place: Span) -> (&str, &str) {
    let (start, end) = (place.start as usize, place.end as usize);
    let from = text.floor_char_boundary(start.saturating_sub(REACH));
    let to = text.ceil_char_boundary(end.saturating_add(REACH).min(text.len()));
    (text.get(from..start).unwrap_or(""), text.get(end..to).unwrap_or(""))
}

/// Bytes of some words.
const REACH: usize = 120;

/// Whether a folded word is a verb of which a feminine is the subject: «تسعى», «أعلنت», «فرضتها».
fn is_act(word: &str, lexicon: Lexicon) -> bool {
    let says = |verb: &str| lexicon.is_of(verb, &[WordClass::Saying]);
    let joined = word.strip_prefix(['و', 'ف']);
    if says(word) || joined.is_some_and(says) {
        return true;
    }
    let verb = joined.filter(|rest| rest.chars().count() > 3).unwrap_or(word);
    let letters: Vec<char> = verb.chars().collect();
    // «تعزيز», «تطوير» are nouns.
    let is_noun = matches!(letters.as_slice(), [.., 'ي', _]) || NOUNS.contains(&verb);
    let is_present = letters.len() > 3 && (verb.starts_with('ت') || verb.starts_with("ست")) && !is_noun;
    // «وصفته» begins with «و» itself.
    is_present || is_past(verb) || is_past(word)
}

/// «أعلنت», «فرضتها»
fn is_past(verb: &str) -> bool {
    let stem = ["ها", "هم", "ه"].into_iter().find_map(|pronoun| verb.strip_suffix(pronoun)).unwrap_or(verb);
    stem.ends_with('ت') && !stem.ends_with("ات") && stem.chars().count() > 3 && !stem.starts_with("ال")
}

/// What comes from a government stands at most so many words before «من».
const FARTHEST_NOUN: usize = 3;
/// Prepositions before a city in or to which something is. Folded.
const PLACES: [&str; 9] = ["في", "وفي", "الي", "والي", "من", "ومن", "داخل", "قرب", "حتي"];
/// Words before a city as a place: «مدينة», «شمال», «غادر».
const OF_PLACES: [WordClass; 3] = [WordClass::PlaceHead, WordClass::Direction, WordClass::Visit];
/// Function words before who has relations. Folded, without proclitics.
const RELATIONS: [&str; 4] = ["ان", "مع", "بين", "ضد"];
/// Parts of folded words for what is laid upon a government.
const BURDENS: [&str; 3] = ["عقوبات", "ضغوط", "ضغط"];
/// Parts of words for journeys, after which «ل» is a direction.
const JOURNEYS: [&str; 7] = ["زيار", "وصول", "سفر", "رحل", "عود", "جول", "انتقال"];
/// Nouns that look like verbs.
const NOUNS: [&str; 6] = ["تجاه", "تحت", "تجاره", "تابعه", "تاريخ", "تعاون"];
