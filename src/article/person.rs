//! What the lexicon makes of a few words of a line: a person's name, a place, an outlet.

use super::key::Key;
use super::kind::Kind;
use super::phrases;
use crate::lexicon::{Fact, Lexicon, NameRole, Strength, WordClass};
use crate::model::MentionType;
use crate::normalization::phrase_key;

/// How much a few words look like a person's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// A place, an outlet, a subhead: «رام الله», «خريطة الطريق».
    None,
    /// Nothing speaks against it: «نافل السبيعي».
    Possible,
    /// It begins with a name that the lexicon knows: «هدى فوزي».
    Likely,
}

/// How much `text`, which has the shape of a name, looks like one.
pub(super) fn likeness(text: &str) -> Likeness {
    let name = without_title(text);
    let words: Vec<&str> = name.split_whitespace().collect();
    let Some((first, rest)) = words.split_first() else { return Likeness::None };
    let is_compound = is_tail(rest.first()) && !phrases::kinds(Key::of(first).text()).has(Kind::NotName);
    let given = if is_compound { Some(NameRole::Given) } else { role(first) };
    let begins_verb = phrases::kinds(Key::of(first).text()).has(Kind::Verb) && !is_compound;
    let is_of_other = || is_outlet_of(first) || is_surely_place(first);
    if begins_verb || rest.is_empty() || is_other(name, given) || given.is_none() && is_of_other() {
        return Likeness::None;
    }
    // Behind a name that means nothing else, family names may be ordinary words: «أحمد السماك».
    let is_sure = given.is_some() && !means_more(first);
    let is_foreign = |word: &str| role(word).is_none() && (means_more(word) || is_surely_no_name(word));
    let is_nisba = |word: &str| word.starts_with("ال") && word.ends_with('ي');
    let foreign = words
        .iter()
        .skip(usize::from(is_compound))
        .filter(|word| is_foreign(word) && !(is_sure && word.starts_with("ال")));
    let family = rest.last().and_then(|word| role(word));
    match foreign.copied().collect::<Vec<_>>().as_slice() {
        [] if given.is_some_and(|role| role != NameRole::Family) || is_person(name) => Likeness::Likely,
        [] => Likeness::Possible,
        // «فردوس العلمي», «صباح الشابي»
        [word] if given.is_some() && is_nisba(word) => Likeness::Possible,
        [word] if word == first && family == Some(NameRole::Family) => Likeness::Possible,
        _ => Likeness::None,
    }
}

/// A name without the bearer's title before it: «د. ليلى حداد».
pub(super) fn without_title(name: &str) -> &str {
    let mut rest = name.trim_start();
    loop {
        let end = rest.find(|letter: char| letter.is_whitespace() || letter == '.').unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let after = after.trim_start_matches(['.', ' ', '\u{A0}', '/']);
        if !after.contains(char::is_whitespace) || !phrases::kinds(Key::of(word).text()).has(Kind::NameTitle) {
            return rest;
        }
        rest = after;
    }
}

/// Whether the lexicon knows `text` as a place's name.
pub(super) fn is_place(text: &str) -> bool {
    is_named(text, |kind| matches!(kind, MentionType::Gpe | MentionType::Loc))
}

/// «بنغازي», but not «صباح», which is a state of Malaysia too.
fn is_surely_place(word: &str) -> bool {
    let lexicon = Lexicon::embedded();
    let is_place = |fact| matches!(fact, Fact::Name(id, Strength::Strong) if lexicon.kind(id) == MentionType::Gpe);
    lexicon.facts(&phrase_key(word)).any(is_place)
}

/// Whether `text` is the name of a paper, an agency, a channel, or of another organisation.
pub(super) fn is_outlet(text: &str) -> bool {
    is_press(text) || is_named(text, |kind| kind == MentionType::Org)
}

/// Whether `text` is the name of a paper, an agency, a channel.
pub(super) fn is_press(text: &str) -> bool {
    let key = Key::of(text);
    let is_headed = phrases::kinds(key.words(0, 1)).has(Kind::OutletHead) && (2..=MAX_OUTLET).contains(&key.len());
    phrases::kinds(key.text()).has(Kind::Agency) || is_headed
}

/// The most words of an outlet's name.
const MAX_OUTLET: usize = 6;

/// «رووداو ديجيتال»: the first word alone is an outlet's.
fn is_outlet_of(first: &str) -> bool {
    let kinds = phrases::kinds(Key::of(first).text());
    [Kind::Agency, Kind::OutletHead, Kind::Share].into_iter().any(|kind| kinds.has(kind))
}

fn is_person(name: &str) -> bool {
    is_named(name, |kind| kind == MentionType::Pers)
}

/// Whether the whole is the name of something that is no person; what begins like a name must be known for sure.
fn is_other(name: &str, given: Option<NameRole>) -> bool {
    let lexicon = Lexicon::embedded();
    let is_other = |fact| match fact {
        Fact::Name(id, strength) => {
            lexicon.kind(id) != MentionType::Pers && (given.is_none() || strength == Strength::Strong)
        }
        _ => false,
    };
    phrases::kinds(Key::of(name).text()).has(Kind::Agency)
        || lexicon.facts(&phrase_key(name)).any(is_other) && !is_person(name)
}

fn is_named(text: &str, is_such: impl Fn(MentionType) -> bool) -> bool {
    let lexicon = Lexicon::embedded();
    lexicon.facts(&phrase_key(text)).any(|fact| matches!(fact, Fact::Name(id, _) if is_such(lexicon.kind(id))))
}

/// The part that a word plays in people's names.
fn role(word: &str) -> Option<NameRole> {
    let facts = Lexicon::embedded().facts(&phrase_key(word));
    facts.into_iter().find_map(|fact| if let Fact::NameUnit(role) = fact { Some(role) } else { None })
}

/// Whether a word has a meaning beside names.
fn means_more(word: &str) -> bool {
    let is_part = |class| matches!(class, WordClass::NameParticle | WordClass::NameTail | WordClass::FamilyFirst);
    let facts: Vec<Fact> = Lexicon::embedded().facts(&phrase_key(word)).collect();
    let is_other = |fact: &Fact| match fact {
        Fact::Word(class) => !is_part(*class),
        Fact::Ordinary(_) => true,
        _ => false,
    };
    facts.iter().any(is_other) && !facts.iter().any(|fact| matches!(fact, Fact::Word(class) if is_part(*class)))
}

fn is_surely_no_name(word: &str) -> bool {
    Lexicon::embedded().leaning(&phrase_key(word)).is_surely_no_name()
}

/// «الله», «الدين»: what is before it is a name, though it be a verb («فتح الله»).
fn is_tail(word: Option<&&str>) -> bool {
    let is_tail = |fact| matches!(fact, Fact::Word(WordClass::NameTail));
    word.is_some_and(|word| Lexicon::embedded().facts(&phrase_key(word)).any(is_tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_places_outlets_and_subheads() {
        for name in ["هدى فوزي", "د. سامي ناصر", "عبد الرحمن حداد", "أمين الخياري", "فتح الله ناصر"]
        {
            assert_eq!(likeness(name), Likeness::Likely, "{name}");
        }
        for text in [
            "رام الله",
            "بنغازي الليبية",
            "خريطة الطريق",
            "رووداو ديجيتال",
            "بوابة الوسط",
            "فيسبوك تحذف حسابات",
            "حمل الوزير المعارضة المسؤولية",
            "ذات صباح في بيروت",
            "بحث علمي جديد",
        ] {
            assert_eq!(likeness(text), Likeness::None, "{text}");
        }
        for name in ["نافل السبيعي", "صباح الشابي"] {
            assert_eq!(likeness(name), Likeness::Possible, "{name}");
        }
    }

    #[test]
    fn a_name_is_read_without_its_title() {
        for (text, name) in [
            ("د. سامي ناصر", "سامي ناصر"),
            ("أ.د. سامي ناصر", "سامي ناصر"),
            ("الدكتورة هدى فوزي", "هدى فوزي"),
            ("ر. كمال", "ر. كمال"),
            ("سامي ناصر", "سامي ناصر"),
        ] {
            assert_eq!(without_title(text), name);
        }
    }

    #[test]
    fn places_and_outlets_are_known() {
        assert!(is_place("القاهرة") && is_place("رام الله") && !is_place("هدى فوزي"));
        assert!(is_outlet("رويترز") && is_outlet("صحيفة الأفق") && !is_outlet("القاهرة"));
    }
}
