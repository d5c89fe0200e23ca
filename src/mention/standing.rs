//! Where a family name that is a word too stands for somebody.

use super::quote::opens_quote;
use super::words::Words;
use crate::lexicon::WordClass;

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
