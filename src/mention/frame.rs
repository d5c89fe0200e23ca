//! How far an office reaches where what stands around it shows its end: between the comma behind a name and the next mark
//! («فلان، مدير معهد البحوث الزراعية في الدلتا، …»), and up to the name of its holder («رئيس اللجنة المختارة بشأن الصين فلان»).

use super::office::{self, Office};
use super::quote::is_quote;
use super::words::{Reading, Words};
use crate::lexicon::{NameRole, WordClass};
use crate::model::{MentionType, TokenKind};
use crate::morphology::Proclitics;

/// The office at `at` between the comma behind a name and the next mark; nothing there but what it is.
pub(super) fn between_marks(words: &Words<'_>, at: usize) -> Option<Office> {
    let comma = at.checked_sub(1).filter(|before| words.surface(*before) == "،")?;
    let is_title = words.plain(at).is_any(&[WordClass::Title, WordClass::Role]);
    if !is_title || !ends_name(words, comma) {
        return None;
    }
    let to = (at + 1..at + LONGEST).find(|end| !belongs(words, *end))?;
    let is_closed = CLOSING.contains(&words.surface(to)) && to > at + 1;
    let says_which = (at + 1..to).any(|part| words.plain(part).is_definite || words.hits_at(part).next().is_some());
    // «…، وزير الإسكان فلان، …»: another than who was named before the comma.
    let names_holder = (at + 1..to).any(|part| begins_name(words, part));
    (is_closed && says_which && !names_holder).then_some(Office {
        from: at,
        to,
        proclitics: Proclitics::NONE,
        is_bare: false,
    })
}

/// One past an office from `from` to `end` with all that stands between it and the name of its holder.
pub(super) fn up_to_name(words: &Words<'_>, from: usize, end: usize) -> Option<usize> {
    // «رئيس اللجنة المختارة بشأن …»
    let adjective = words.plain(end);
    let has_form =
        words.surface(end).starts_with("الم") || ["ي", "ية"].iter().any(|ending| words.surface(end).ends_with(ending));
    let is_adjective = adjective.is_definite && !adjective.is_structural() && has_form && belongs(words, end);
    let end = end + usize::from(is_adjective);
    let leads_on = match words.surface(end) {
        // «استقبل وزير الخارجية في جدة فلانا»: there they met; «قاضي التحقيق في بيروت فلان» holds it there.
        "في" => {
            let place = words.name_at(end + 1, Proclitics::NONE);
            place.is_none_or(|hit| hit.kind == MentionType::Org || is_local(words, from, end))
        }
        "بشأن" | "لدى" => true,
        _ => words.word(end).bare.is_some_and(|(proclitics, reading)| {
            let is_place = reading.is_any(&[WordClass::PlaceHead, WordClass::OrganisationHead]);
            // «سلم رئيس الوفد لوزير الخارجية فلان رسالة»
            let is_somebody = reading.is_any(&[WordClass::Title, WordClass::Role, WordClass::Honorific]);
            let names_place = words
                .hits_at(end)
                .any(|hit| hit.proclitics == proclitics && !hit.is_adjective && hit.kind != MentionType::Pers);
            let is_there = proclitics.has_beh() && (is_place || names_place && is_local(words, from, end));
            (proclitics.has_lam() && !is_somebody || is_there) && !proclitics.conjunction
        }),
    };
    if !leads_on {
        return None;
    }
    let name = (end + 1..end + FARTHEST).find(|at| begins_holder(words, *at) || !belongs(words, *at))?;
    // A name may stand in quotation marks.
    let quotes = (end..name).filter(|at| is_quote(words.surface(*at))).count();
    let to = name - quotes % 2;
    (to > end + 1 && begins_holder(words, name)).then_some(to)
}

/// «قاضي التحقيق», «مدير الدفاع المدني»: whether an office is held in a place, not over a state or one of its ministries.
fn is_local(words: &Words<'_>, from: usize, end: usize) -> bool {
    let of_state = |at: usize| {
        let word = words.plain(at);
        word.is(WordClass::StateBody) || words.adjective_at(at).is_some()
    };
    let rules = ["رئيس", "الرئيس", "رئيسة", "الرئيسة", "وزير", "الوزير", "وزيرة", "الوزيرة", "ملك", "الملك"];
    let is_envoy = words.may_be(from, WordClass::Envoy);
    let is_ruler = rules.iter().any(|ruler| words.surface(from).ends_with(ruler));
    is_envoy || end > from + 1 && !(is_ruler && (end == from + 2 || (from + 1..end).any(of_state)))
}

/// Most words of an office between marks.
const LONGEST: usize = 12;
/// Most words between an office and the name that are its own.
const FARTHEST: usize = 8;
/// Marks behind what a name's bearer is.
const CLOSING: [&str; 4] = ["،", ")", "؛", "."];

/// Whether the word before `end` is the last of somebody's name.
fn ends_name(words: &Words<'_>, end: usize) -> bool {
    let Some(last) = end.checked_sub(1) else { return false };
    let is_listed = words.hits_before(end).any(|hit| hit.kind == MentionType::Pers && !hit.is_adjective);
    let before = last.checked_sub(1).map(|before| words.plain(before));
    let follows_name = before.is_some_and(|before| before.role.is_some() || before.is(WordClass::NameParticle));
    is_listed || follows_name && (words.plain(last).role.is_some() || words.is_unknown(last))
}

/// Whether a name or the rank before one begins at `at`: «الجنرال فلان», «المهندس فلان».
fn begins_holder(words: &Words<'_>, at: usize) -> bool {
    let word = words.plain(at);
    // «مجلس النواب فلان» has no title before the name.
    let is_apart = at.checked_sub(1).is_some_and(|before| words.readings(before).any(|reading| reading.is_definite));
    let is_title = word.is(WordClass::Title) && (is_apart || office::is_rank(words, at));
    let is_rank = word.is_definite && (is_title || word.is(WordClass::Honorific));
    begins_name(words, at) || is_rank && (begins_name(words, at + 1) || words.is_unknown(at + 1))
}

/// Whether a person's name surely begins at `at`: one that is listed, or a given name that is no word before another name.
pub(super) fn begins_name(words: &Words<'_>, at: usize) -> bool {
    let is_listed = words.name_at(at, Proclitics::NONE).is_some_and(|hit| hit.kind == MentionType::Pers);
    let is_given = |reading: Reading| matches!(reading.role, Some(NameRole::Given | NameRole::Both));
    let (word, next) = (words.plain(at), words.plain(at + 1));
    let is_full = is_given(word)
        && !word.is_ordinary()
        && !word.is_definite
        && (next.role.is_some() || next.is(WordClass::NameParticle) || words.is_unknown(at + 1));
    is_listed || is_full
}

/// Whether the word at `at` can stand inside an office's name: a noun, adjective or name, or a preposition before one that
/// says what the office is for.
fn belongs(words: &Words<'_>, at: usize) -> bool {
    if is_quote(words.surface(at)) {
        return true;
    }
    if words.kind(at) != Some(TokenKind::Arabic) {
        return false;
    }
    if PREPOSITIONS.contains(&words.surface(at)) {
        return !words.may_be(at + 1, WordClass::Occasion) && !words.plain(at + 1).is(WordClass::TimeWord);
    }
    let ends = [WordClass::Stop, WordClass::TimeWord, WordClass::Saying, WordClass::Honorific];
    let begins_other = |(proclitics, reading): (Proclitics, Reading)| {
        proclitics.conjunction && reading.is_any(&[WordClass::Title, WordClass::Role, WordClass::Saying])
    };
    !words.plain(at).is_any(&ends) && !words.word(at).bare.is_some_and(begins_other)
}

/// One past the nouns from `from` on, at most up to `limit`: up to the first preposition or person.
pub(super) fn noun_phrase_end(words: &Words<'_>, from: usize, limit: usize) -> usize {
    let ends = |at: &usize| PREPOSITIONS.contains(&words.surface(*at)) || begins_name(words, *at);
    (from..limit).find(ends).unwrap_or(limit)
}

/// Prepositions that an office may need.
const PREPOSITIONS: [&str; 8] = ["في", "لدى", "بشأن", "عن", "من", "على", "إلى", "الى"];
