//! Products by their class and a name in quotation marks: «السفينة "…"», «صواريخ "…"», «من طراز "…"».

use super::candidate::Candidate;
use super::quote::{is_quote, opens_quote};
use super::words::Words;
use crate::lexicon::WordClass;
use crate::model::{MentionType, Rule, TokenKind};
use crate::morphology::Proclitics;

/// Proposes what stands in quotation marks after a head, in place of whatever else has that name: a ship may be called
/// after a person, a town, a mountain range.
pub(super) fn detect(words: &Words<'_>, found: &mut Vec<Candidate>) {
    for at in words.places_of(&HEADS) {
        let Some((start, end)) = quoted(words, at) else { continue };
        let span = words.span(start, end, Proclitics::NONE);
        found.retain(|other| !span.contains(other.span) || other.kind == MentionType::Product);
        if !found.iter().any(|other| other.span == span) {
            found.push(Candidate::structural(span, MentionType::Product, Rule::HeadWord, 84, words.surface(at)));
        }
    }
}

/// Words that announce a product.
const HEADS: [WordClass; 2] = [WordClass::ProductHead, WordClass::Titled];

/// «برنامج "…"», «مبادرة "…"»: whether the head at `at` is that of a product by what is quoted behind it, whatever it is elsewhere.
pub(super) fn is_named(words: &Words<'_>, at: usize) -> bool {
    words.may_be_any(at, &HEADS) && quoted(words, at).is_some()
}

/// The words in quotation marks behind the head; «رواية "لا"» has one that says nothing.
fn quoted(words: &Words<'_>, head: usize) -> Option<(usize, usize)> {
    let start = opening(words, head)? + 1;
    // «الفيلم الروسي "…"», of up to six words; what stands farther off may be what somebody said.
    let is_its = start == head + 2 || words.adjective_at(start - 2).is_some();
    let end =
        (start + 1..start + if is_its { LONGEST } else { LONGEST_APART }).find(|at| is_quote(words.surface(*at)))?;
    let says_nothing = end == start + 1 && words.plain(start).is(WordClass::Stop);
    (!says_nothing).then_some((start, end))
}

/// The quotation mark after the head and its adjectives: «الغواصة النووية الروسية "…"».
fn opening(words: &Words<'_>, head: usize) -> Option<usize> {
    let is_adjective = |at: usize| {
        let reading = words.plain(at);
        words.kind(at) == Some(TokenKind::Arabic) && reading.is_known && !ELSEWHERE.contains(&words.surface(at))
    };
    let open = (head + 1..=head + 1 + MOST_ADJECTIVES).find(|at| !is_adjective(*at))?;
    // «فرقاطة من نوع "…"», but «نظام من "…"»
    (opens_quote(words, open) && words.surface(open - 1) != "من").then_some(open)
}

/// Words behind which something else is quoted: «التطبيق في "…"», «يشير الكتاب إلى أن "…"».
const ELSEWHERE: [&str; 10] = ["في", "إلى", "الى", "على", "عن", "ضمن", "أن", "إن", "أنه", "بأن"];
const MOST_ADJECTIVES: usize = 2;
/// Most words of a name, and the mark that closes it.
const LONGEST: usize = 7;
const LONGEST_APART: usize = 5;
