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

/// A full stop after a lone letter belongs to an abbreviation: «د. سامي», «ص. ب.», «جون كيه. هيرلي»; but not after
/// «بي بي سي».
fn follows_initial(text: &str, tokens: &[RawToken], at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).and_then(|i| tokens.get(i)).filter(|t| t.kind == TokenKind::Arabic);
    let (Some(before), Some(stop)) = (word(1), tokens.get(at)) else { return false };
    let letter = before.span.of(text);
    let is_spelt = LETTER_NAMES.contains(&letter);
    let follows_name = word(2).is_some_and(|name| !is_letter(name.span.of(text)));
    let is_initial = letter.chars().count() == 1 || is_spelt && follows_name;
    is_initial && before.span.end == stop.span.start && at + 1 < tokens.len()
}

/// Whether a word is one letter, or the English name of one.
pub(crate) fn is_letter(word: &str) -> bool {
    word.chars().count() == 1 || LETTER_NAMES.contains(&word)
}

/// The names of English letters, as initials are written with them.
const LETTER_NAMES: [&str; 21] = [
    "إيه",
    "ايه",
    "بي",
    "سي",
    "دي",
    "إف",
    "اف",
    "جي",
    "إتش",
    "اتش",
    "جيه",
    "كيه",
    "إل",
    "إم",
    "ام",
    "إن",
    "آر",
    "إس",
    "تي",
    "دبليو",
    "إي",
];
