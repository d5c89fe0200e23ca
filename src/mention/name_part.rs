//! Words of people's names: which may begin one, which may stand inside.

use super::family::{is_family_adjective, is_family_nisba, is_family_town};
use super::words::Words;
use crate::lexicon::{Fact, NameRole, Strength, WordClass};
use crate::model::{MentionType, TokenKind};
use crate::morphology::{ARTICLE, Proclitics};

/// Particles with which a name may begin; the others («دي», «فان») stand inside it.
fn begins_names(particle: &str) -> bool {
    matches!(particle, "أبو" | "ابو" | "أم" | "ابن" | "عبد" | "أبي" | "آيت" | "ولد")
}

/// A known name that is no ordinary word, or an unknown word with the article («الحمادي»).
pub(super) fn is_surely_name(words: &Words<'_>, at: usize) -> bool {
    let reading = words.plain(at);
    match reading.role {
        Some(_) => !reading.is_ordinary(),
        None => reading.is_definite && words.is_unknown(at) || has_family_stem(words, at),
    }
}

/// «الجبرين»: an article before what is a family's name without it, and no word.
fn has_family_stem(words: &Words<'_>, at: usize) -> bool {
    let reading = words.plain(at);
    let stem = words.key(at).strip_prefix(&ARTICLE).filter(|_| reading.is_definite && !reading.is_known);
    let is_family = |fact| matches!(fact, Fact::NameUnit(NameRole::Family | NameRole::Both));
    let is_word = |fact| matches!(fact, Fact::Ordinary(_));
    let is_class = |fact| matches!(fact, Fact::Word(_));
    stem.is_some_and(|stem| {
        let facts = || words.lexicon.word_facts(stem);
        facts().any(is_family) && !facts().any(is_word) && !words.lexicon.facts(stem).any(is_class)
    })
}

/// «وهدى»: whether a given name stands behind «و».
fn joins_given(words: &Words<'_>, at: usize) -> bool {
    let given = words.key(at).get(1..).filter(|given| given.len() > 2 && words.surface(at).starts_with('و'));
    let is_given = |fact| matches!(fact, Fact::NameUnit(NameRole::Given));
    given.is_some_and(|given| words.lexicon.word_facts(given).any(is_given))
}

pub(super) fn begins_with_and(words: &Words<'_>, at: usize) -> bool {
    words.surface(at).starts_with('و') && words.key(at).len() > 4
}

/// What a word is in a name.
pub(super) enum Part {
    Name,
    Particle,
}

/// What the word at `at` is in a name: of one that it begins, or that it stands inside.
pub(super) fn part(words: &Words<'_>, at: usize, inside: bool) -> Option<Part> {
    // «صادق على القانون»: what somebody did.
    if words.kind(at) != Some(TokenKind::Arabic) || words.surface(at) == "صادق" && words.surface(at + 1) == "على"
    {
        return None;
    }
    let reading = words.plain(at);
    // «فلان المكنى بأبي طارق»
    if inside && reading.is(WordClass::Alias) {
        return None;
    }
    let after_particle = inside && words.plain(at.wrapping_sub(1)).is(WordClass::NameParticle);
    if inside && (reading.is(WordClass::NameTail) || (after_particle && !reading.is(WordClass::Stop))) {
        return Some(Part::Name);
    }
    // «عز الدين»
    let begins = begins_names(words.surface(at)) || words.plain(at + 1).is(WordClass::NameTail);
    if reading.is(WordClass::NameParticle) && (inside || begins) {
        let next = words.plain(at + 1);
        // «آمنة بن عرب»: a father may have any name.
        let is_father = inside && matches!(words.surface(at), "بن" | "ابن" | "بنت" | "منت" | "آل");
        let goes_on = next.role.is_some()
            || words.is_unknown(at + 1)
            || next.is_definite
            || is_father && !next.is_any(&[WordClass::Stop, WordClass::TimeWord]);
        return goes_on.then_some(Part::Particle);
    }
    let is_town = inside && is_family_town(words, at);
    let is_surname = inside && words.name_at(at, Proclitics::NONE).is_some_and(|hit| hit.kind == MentionType::Pers);
    let is_nisba = inside && is_family_nisba(words, at);
    let has_stem = inside && has_family_stem(words, at);
    let is_family = is_family_adjective(words, at) || is_town || is_surname || is_nisba || has_stem;
    if reading.role.is_none() && !words.is_unknown(at) && !is_family {
        return None;
    }
    let blocked = reading.is_any(&[
        WordClass::Stop,
        WordClass::TimeWord,
        WordClass::Saying,
        WordClass::Title,
        WordClass::Honorific,
        WordClass::OrganisationHead,
        WordClass::Role,
        WordClass::OfficeAdjective,
    ]);
    let names_another = || {
        words
            .hits_at(at)
            .any(|hit| hit.strength == Strength::Strong && hit.proclitics.letters == 0 && hit.kind != MentionType::Pers)
            && !is_town
    };
    let next = words.plain(at + 1);
    // «أحمد علي أن …»; many write «على» so too, but never before such a word.
    let ends_name = words.kind(at + 1) != Some(TokenKind::Arabic)
        || next.is_any(&[WordClass::Stop, WordClass::TimeWord, WordClass::Saying, WordClass::Title]);
    if inside && words.surface(at) == "علي" && ends_name {
        return Some(Part::Name);
    }
    // «فؤاد السيد»
    let is_family_too = inside
        && reading.role.is_some()
        && reading.is_definite
        && reading.is_any(&[WordClass::Honorific, WordClass::Title])
        && !next.is_definite;
    // «الروائي أمين الزاوي»
    let is_given_too = at.checked_sub(1).is_some_and(|before| words.may_be(before, WordClass::Honorific))
        && reading.role.is_some()
        && next.is_definite
        && words.surface(at + 1).ends_with('ي')
        && !next.is(WordClass::InstitutionAdjective);
    let blocked = blocked
        && !is_family_too
        && !is_given_too
        // «سمير توكل مساعد أمين العاصمة»
        && !(reading.role.is_some()
            && (next.role.is_some() && !next.is(WordClass::Title) || next.is(WordClass::NameParticle)));
    if blocked || (reading.role.is_none() && names_another() && !is_nisba) {
        return None;
    }
    let is_name = match reading.role {
        // «لمى خاطر ورلى إبراهيم»
        Some(NameRole::Family | NameRole::Both) if inside && joins_given(words, at) => false,
        Some(NameRole::Family) => inside || !reading.is_ordinary(),
        Some(_) => !reading.is_ordinary() || inside || is_surely_name(words, at + 1),
        // «كيزا بيسيغي المحتجز»
        None if inside && words.surface(at).starts_with("الم") && reading.leaning.is_surely_no_name() => false,
        // Inside a name, a word behind «و» begins another.
        None => !(inside && begins_with_and(words, at)),
    };
    is_name.then_some(Part::Name)
}
