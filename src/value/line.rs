//! A sentence as the readers of this stage see it: one [`Lexeme`] a token.

use std::ops::Range;

use super::table;
use super::word::{self, Lexeme, WAW, Word};
use crate::model::{Document, Sentence, Span, Token, TokenKind};
use crate::normalization::{is_mark, prefix_len};

/// A sentence with the meanings of its words. Positions count its tokens; outside there are plain words.
pub(super) struct Line<'a> {
    text: &'a str,
    document: &'a Document,
    tokens: &'a [Token],
    first: u32,
    lexemes: Vec<Lexeme>,
}

impl<'a> Line<'a> {
    pub(super) fn new(text: &'a str, document: &'a Document, sentence: &Sentence) -> Self {
        let tokens = document.tokens_of(sentence);
        let mut lexemes: Vec<Lexeme> = tokens.iter().map(|token| lexeme(text, document, token)).collect();
        tell_eleven(&mut lexemes);
        Self { text, document, tokens, first: sentence.tokens.start, lexemes }
    }

    pub(super) fn len(&self) -> usize {
        self.lexemes.len()
    }

    pub(super) fn lexeme(&self, at: usize) -> Lexeme {
        self.lexemes.get(at).copied().unwrap_or(Lexeme::PLAIN)
    }

    pub(super) fn word(&self, at: usize) -> Word {
        self.lexeme(at).word
    }

    /// The word `back` places before `at`.
    pub(super) fn before(&self, at: usize, back: usize) -> Word {
        at.checked_sub(back).map_or(Word::Plain, |at| self.word(at))
    }

    /// Whether the word at `at` stands free of conjunctions and prepositions, as one inside a phrase does.
    pub(super) fn is_bare(&self, at: usize) -> bool {
        self.lexeme(at).cut == 0
    }

    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    pub(super) fn key(&self, at: usize) -> &'a [u8] {
        self.tokens.get(at).map_or(&[], |token| self.document.key_of(token))
    }

    pub(super) fn text(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    pub(super) fn is_mark(&self, at: usize, marks: &str) -> bool {
        matches!(self.word(at), Word::Mark(mark) if marks.contains(mark))
    }

    /// Whether the word at `at`, with or without one clitic letter before it, is one of `words` (see [`super::table::keys`]).
    pub(super) fn is_any(&self, at: usize, words: &[u128]) -> bool {
        let is = |key: &[u8]| table::packed(key).is_some_and(|key| words.contains(&key));
        let key = self.key(at);
        is(key)
            || key.split_first().is_some_and(|(first, rest)| matches!(*first, WAW | word::BEH | word::LAM) && is(rest))
    }

    /// The same for the word before `at`.
    pub(super) fn follows_any(&self, at: usize, words: &[u128]) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_any(before, words))
    }

    /// Whether no white space stands between the tokens `at` and `at + 1`.
    pub(super) fn touches_next(&self, at: usize) -> bool {
        match (self.tokens.get(at), self.tokens.get(at + 1)) {
            (Some(one), Some(other)) => one.span.end == other.span.start,
            _ => false,
        }
    }

    /// Whether an Arabic word at `at` has the article, with or without clitics before it.
    pub(super) fn is_definite(&self, at: usize) -> bool {
        use word::{ALEF, BEH, LAM};
        self.kind(at) == Some(TokenKind::Arabic)
            && matches!(
                self.key(at),
                [ALEF, LAM, _, _, ..]
                    | [LAM, LAM, _, ..]
                    | [WAW | BEH, ALEF, LAM, _, ..]
                    | [WAW, LAM, LAM, _, ..]
                    | [WAW, BEH, ALEF, LAM, ..]
            )
    }

    /// Whether the token at `at` can be the counted noun of a number before it: an indefinite Arabic word.
    pub(super) fn is_countable(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Arabic)
            && matches!(self.word(at), Word::Plain | Word::Nation(_) | Word::Limit(_))
            && !self.is_definite(at)
            && self.key(at).len() > 1
            && self.key(at).first() != Some(&WAW)
    }

    /// Whether the word at `at` speaks of what is to come: «سوف», «المقرر», or a verb like «سيعود», «وستعود»; not «سياسي», «سيارة»,
    /// «سيطرت», «سيناء», «سينما», «ستيفن».
    pub(super) fn is_future(&self, at: usize) -> bool {
        use word::{ALEF, FEH, HAMZA, HEH, SEEN, TEH, YEH};
        match self.word(at) {
            Word::Future => true,
            Word::Plain => {
                let key = self.key(at);
                let verb = key.strip_prefix(&[WAW]).or_else(|| key.strip_prefix(&[FEH])).unwrap_or(key);
                matches!(verb, [SEEN, YEH | TEH, third, _, _, ..]
                    if *third != ALEF && !verb.starts_with(SEIZED)
                        && !matches!(verb, [.., HEH | YEH | HAMZA] | [.., ALEF, TEH] | [SEEN, TEH, YEH, ..])
                        && (!verb.ends_with(&[ALEF]) || verb.ends_with(&[HEH, ALEF])))
            }
            _ => false,
        }
    }

    /// The number that the digits at `at` write: `1,200`, `٣٫٥`, `2,5` (a comma before other than three digits).
    pub(super) fn digits(&self, at: usize) -> Option<f64> {
        if self.word(at) != Word::Digits {
            return None;
        }
        let mut plain = String::with_capacity(16);
        let groups = self.text(at).split(['.', ',', '٫', '٬']);
        let count = groups.clone().count();
        let thousands = groups.clone().skip(1).all(|group| group.chars().filter(|c| !is_mark(*c)).count() == 3)
            && (count > 2 || self.text(at).contains([',', '٬']));
        for (place, group) in groups.enumerate() {
            if place > 0 && place + 1 == count && !thousands {
                plain.push('.');
            }
            for c in group.chars() {
                plain.extend(digit(c));
            }
        }
        plain.parse().ok()
    }

    /// A whole number written in digits without separators, and how many digits it has.
    pub(super) fn integer(&self, at: usize) -> Option<(u32, usize)> {
        if self.word(at) != Word::Digits {
            return None;
        }
        let (mut value, mut digits) = (0u32, 0);
        for c in self.text(at).chars() {
            let digit = digit(c)?.to_digit(10)?;
            value = value.checked_mul(10)?.checked_add(digit)?;
            digits += 1;
        }
        Some((value, digits))
    }

    /// The bytes of the tokens in `range`, less the clitics of the first.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let (Some(first), Some(last)) = (self.tokens.get(range.start), self.tokens.get(range.end.wrapping_sub(1)))
        else {
            return Span::default();
        };
        let cut = usize::from(self.lexeme(range.start).cut);
        let prefix = if cut == 0 { 0 } else { prefix_len(first.span.of(self.text), cut) };
        Span::new(first.span.start as usize + prefix, last.span.end as usize)
    }

    /// The places of the tokens in `range` in the document.
    pub(super) fn tokens(&self, range: Range<usize>) -> Range<u32> {
        let place = |at: usize| self.first.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
        place(range.start)..place(range.end)
    }
}

/// «سيطر» "he seized": its first letter is its own.
const SEIZED: &[u8] = &[word::SEEN, word::YEH, 0x91, 0x8B];

/// «وأحد عشر» folds to «واحد عشر»: before «عشر» it is «أحد» with a conjunction.
fn tell_eleven(lexemes: &mut [Lexeme]) {
    for at in 1..lexemes.len() {
        if lexemes.get(at).is_some_and(|ten| ten.word == Word::One(10) && ten.cut == 0)
            && let Some(one) = lexemes.get_mut(at - 1).filter(|one| one.word == Word::One(1) && one.cut == 0)
        {
            *one = Lexeme { word: Word::Weekday(7), cut: 1, joined: true, ..Lexeme::PLAIN };
        }
    }
}

fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10),
        '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10),
        _ => None,
    }
}

fn lexeme(text: &str, document: &Document, token: &Token) -> Lexeme {
    let word = match token.kind {
        TokenKind::Arabic | TokenKind::Foreign => {
            let read = word::read(document.key_of(token));
            // «ميتا» is no «مئتا», though they fold alike.
            let is_name = read.word == Word::Hundreds(2) && token.span.of(text).contains("ميت");
            return if is_name { Lexeme::PLAIN } else { read };
        }
        TokenKind::Number => Word::Digits,
        TokenKind::Address => Word::Plain,
        TokenKind::Punctuation => token.span.of(text).chars().next().map_or(Word::Plain, Word::Mark),
    };
    Lexeme { word, ..Lexeme::PLAIN }
}
