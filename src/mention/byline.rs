//! The author's name where the article prints it, and the role in brackets after it: «سلمى حداد (مراسلة)».

use super::candidate::Candidate;
use super::words::Words;
use crate::lexicon::{Fact, Lexicon};
use crate::model::{MentionType, Rule, Span, TokenKind};
use crate::morphology::Proclitics;
use crate::normalization::phrase_key;

/// Proposes the author that `Meta` names, in the sentences that consist of little else.
pub(super) fn detect(words: &Words<'_>, author: &str, found: &mut Vec<Candidate>) {
    if author.is_empty() || words.len() > LONGEST_BYLINE || is_listed(author, words.lexicon) {
        return;
    }
    let length = author.split_whitespace().count();
    let is_author = |at: usize| words.span(at, at + length, Proclitics::NONE).of(words.text) == author;
    let Some(from) = (0..words.len()).find(|at| is_author(*at)) else { return };
    for (from, to, proclitics) in authors(words, from, from + length) {
        let span = words.span(from, to, proclitics);
        found.push(Candidate::structural(span, MentionType::Pers, Rule::Byline, 97, ""));
    }
    if let Some(role) = role_in_brackets(words, from + length) {
        found.push(Candidate::structural(role, MentionType::Occ, Rule::Byline, 90, author));
    }
}

/// «محمود السيوفي ومنى حداد»: the name from `from` to `to`, or two of two words or more.
fn authors(words: &Words<'_>, from: usize, to: usize) -> Vec<(usize, usize, Proclitics)> {
    let is_second = |at: &usize| words.surface(*at).starts_with('و') && words.plain(*at).role.is_none();
    match (from + 2..to.saturating_sub(1)).find(is_second) {
        Some(second) => vec![(from, second, Proclitics::NONE), (second, to, Proclitics::CONJUNCTION)],
        None => vec![(from, to, Proclitics::NONE)],
    }
}

/// A byline has no more words than this.
const LONGEST_BYLINE: usize = 16;

/// An agency that signs an article is listed as what it is.
fn is_listed(author: &str, lexicon: Lexicon) -> bool {
    lexicon.facts(&phrase_key(author)).any(|fact| matches!(fact, Fact::Name(..)))
}

fn role_in_brackets(words: &Words<'_>, open: usize) -> Option<Span> {
    let close = (open + 2..open + 5).find(|at| words.surface(*at) == ")")?;
    let is_role = words.surface(open) == "(" && (open + 1..close).all(|at| words.kind(at) == Some(TokenKind::Arabic));
    is_role.then(|| words.span(open + 1, close, Proclitics::NONE))
}
