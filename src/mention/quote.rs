//! Quotation marks.

use super::words::Words;

/// Whether the token is a quotation mark of any kind.
pub(super) fn is_quote(mark: &str) -> bool {
    let mut letters = mark.chars();
    let is_quote = letters.next().is_some_and(|c| matches!(c, '«' | '»' | '"' | '“' | '”' | '„' | '\'' | '‘' | '’'));
    is_quote && letters.next().is_none()
}

/// Whether the mark at `at` opens a quotation; one that looks alike on both sides does where an even number of them
/// stands before it in the sentence.
pub(super) fn opens_quote(words: &Words<'_>, at: usize) -> bool {
    let mark = words.surface(at);
    match mark {
        "»" | "”" | "’" => false,
        "\"" | "'" => (0..at).filter(|before| words.surface(*before) == mark).count() % 2 == 0,
        _ => is_quote(mark),
    }
}
