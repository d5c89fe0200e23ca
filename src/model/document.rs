use std::ops::Range;

use super::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Arabic letters (with their marks).
    Arabic,
    /// Letters of another script.
    Foreign,
    /// Digits of any script, with inner separators (`11.5`, `٢٠٢٠`, `1,200`).
    Number,
    /// An address: URL, e-mail or domain.
    Address,
    /// One punctuation mark or symbol.
    Punctuation,
}

/// A word, number, address or mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the text.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Where its key (see `normalization`) stands in [`Document::keys`].
    pub key: Range<u32>,
}

/// A sentence: consecutive tokens of one body block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to its last.
    pub span: Span,
    /// Its tokens in [`Document::tokens`].
    pub tokens: Range<u32>,
}

/// An article cut into sentences and tokens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Sentences in order; every token belongs to exactly one.
    pub sentences: Vec<Sentence>,
    /// Tokens in order, white space left out.
    pub tokens: Vec<Token>,
    /// The keys of all tokens, one byte a letter, one space between two keys of a sentence.
    pub keys: Vec<u8>,
}

impl Document {
    /// The tokens of `sentence`.
    #[must_use]
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.tokens.start as usize..sentence.tokens.end as usize).unwrap_or(&[])
    }

    /// The key of `token`.
    #[must_use]
    pub fn key_of(&self, token: &Token) -> &[u8] {
        self.keys.get(token.key.start as usize..token.key.end as usize).unwrap_or(&[])
    }
}
