//! Where a family name that is a word too stands for somebody, and where an office stands beside a name.

use super::quote::opens_quote;
use super::words::Words;
use crate::lexicon::{Lexicon, WordClass};
use crate::model::Span;

/// «إن السوداني», «أن "السوداني تلقى …», «بزعامة السوداني»: a people's adjective where there is nothing that it describes.
pub(super) fn is_family_noun(words: &Words<'_>, at: usize) -> bool {
    let ends_noun = |before| words.may_be_any(before, &[WordClass::Stop, WordClass::Saying, WordClass::Introduction]);
    let quote = usize::from(at > 0 && opens_quote(words, at - 1));
    words.adjective_at(at).is_some() && at.checked_sub(1 + quote).is_some_and(ends_noun)
}

/// «وأضاف الشيخ أن …», «قال سلام:», «وكان الحية قد نجا»: who says or did something.
pub(super) fn is_subject(words: &Words<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return words.surface(at + 1) == ":" };
    let says = words.may_be(before, WordClass::Saying) && is_said(words, at + 1);
    let did = words.surface(before).ends_with("كان") && words.surface(at + 1) == "قد";
    says || did
}

/// Whether what is said begins at `at`.
fn is_said(words: &Words<'_>, at: usize) -> bool {
    matches!(words.surface(at), "أن" | "إن" | "بأن" | ":" | "،" | "في")
}

/// «الأسد الأب»
pub(super) fn is_elder(words: &Words<'_>, at: usize) -> bool {
    matches!(words.surface(at + 1), "الأب" | "الاب")
}

/// «ترامب الابن»
pub(super) fn is_younger(words: &Words<'_>, at: usize) -> bool {
    words.surface(at + 1) == "الابن"
}

/// Whether an office stands before or behind the name of one of `people`, which are sorted.
pub(super) fn stands_beside(text: &str, office: Span, people: &[Span], lexicon: Lexicon) -> bool {
    let next = people.partition_point(|person| person.start < office.end);
    let before = next.checked_sub(1).and_then(|before| people.get(before));
    // «وزير الصحة الدكتور فلان»
    let addressed = |person: &Span| {
        let between = Span { start: office.end, end: person.start };
        let mut words = between.of(text).split(' ').skip(1);
        person.start < office.end + ADDRESS
            && words.all(|word| word.is_empty() || lexicon.is_of(word, &[WordClass::Honorific]))
    };
    people.get(next).is_some_and(|person| person.start <= office.end + NEAR || addressed(person))
        || before.is_some_and(|person| (person.end..=person.end + NEAR).contains(&office.start))
}

/// Bytes of some forms of address.
const ADDRESS: u32 = 60;
/// Bytes of a comma and a space.
const NEAR: u32 = 3;
