//! Heads with an adjective of their name: «المحكمة العليا» for «المحكمة الدستورية العليا», «الجامع الكبير» for «جامع الشيخ زايد
//! الكبير»; but «التنظيم الإرهابي» is what others call it, and «الغرفة التجارية الصناعية» goes on.

use super::candidate::{Candidate, Target};
use super::full_name::{FullName, FullNames};
use super::words::Words;
use crate::lexicon::WordClass;
use crate::model::{MentionType, Span};
use crate::morphology::Proclitics;

/// What the head at `at`, whose `span` is given, and the adjective behind it mean of `names`; of a site the last adjective of
/// its name alone tells.
pub(super) fn described(
    words: &Words<'_>,
    at: usize,
    names: &FullNames,
    span: Span,
    kind: MentionType,
) -> Option<Candidate> {
    let (word, adjective) = (words.plain(at + 1), words.surface(at + 1));
    let is_site = kind == MentionType::Fac;
    let may_be = word.is_definite && (is_site || word.is(WordClass::InstitutionAdjective));
    let is_whole = may_be && !words.surface(at + 2).starts_with("ال") && !words.surface(at + 2).starts_with("لل");
    let has_it = |name: &&FullName| {
        let is_listed = matches!(name.target, Target::Entry(_)) && name.name.starts_with("ال");
        let ends = name.name.split(' ').nth(2).is_some_and(|third| third.starts_with('ل'));
        // «الاتحاد الدولي» of «الاتحاد الدولي لكرة القدم»
        let mut words = name.name.split(' ').skip(if is_listed && ends { 1 } else { 2 });
        if is_site { words.last() == Some(adjective) } else { words.any(|word| word == adjective) }
    };
    let named = names.before(span.start).filter(|_| is_whole).find(has_it)?;
    let span = span.to(words.span(at + 1, at + 2, Proclitics::NONE));
    Some(named.candidate(span, kind, 88))
}
