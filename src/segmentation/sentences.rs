use super::tokens::RawToken;
use crate::model::TokenKind;

/// Splits the tokens of one block into sentences; none is empty, together they are all the tokens.
pub(super) fn split<'t>(text: &'t str, tokens: &'t [RawToken]) -> impl Iterator<Item = &'t [RawToken]> {
    let mut rest = tokens;
    std::iter::from_fn(move || {
        let length = sentence_length(text, rest);
        let (sentence, after) = rest.split_at_checked(length)?;
        rest = after;
        (!sentence.is_empty()).then_some(sentence)
    })
}

fn sentence_length(text: &str, tokens: &[RawToken]) -> usize {
    let mark = |at: usize| tokens.get(at).filter(|t| t.kind == TokenKind::Punctuation).map(|t| t.span.of(text));
    for at in 0..tokens.len().min(LONGEST) {
        let ends = match mark(at) {
            Some("." | "…") => !follows_initial(text, tokens, at) && !matches!(mark(at + 1), Some("." | "…")),
            Some("!" | "?" | "؟") => true,
            _ => false,
        };
        if ends {
            let closing = (at + 1..tokens.len()).take_while(|i| mark(*i).is_some_and(is_closing)).count();
            return at + 1 + closing;
        }
    }
    tokens.len().min(LONGEST)
}

/// Marks that close what the sentence opened, or repeat its end.
fn is_closing(mark: &str) -> bool {
    matches!(mark, "»" | "”" | "\"" | ")" | "]" | "’" | "!" | "?" | "؟")
}

/// Tokens after which a sentence is cut even without a full stop, so that later stages stay linear.
const LONGEST: usize = 400;

/// A full stop after a lone letter belongs to an abbreviation: «د. سامي», «ص. ب.».
fn follows_initial(text: &str, tokens: &[RawToken], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|i| tokens.get(i)) else { return false };
    let Some(stop) = tokens.get(at) else { return false };
    before.kind == TokenKind::Arabic
        && before.span.end == stop.span.start
        && before.span.of(text).chars().count() == 1
        && at + 1 < tokens.len()
}
