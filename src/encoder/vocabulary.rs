use std::collections::HashMap;

use super::file::{EncoderError, File};

/// The number of a piece: its row in the word table.
pub(super) type Piece = u32;

/// What stands before and after every window, and for what no piece spells.
pub(super) const START: Piece = 0;
pub(super) const END: Piece = 2;
const UNKNOWN: Piece = 3;
/// Pieces that spell nothing: these and the padding of the training, in the first rows.
const MARKS: usize = 4;

/// Stands before every word, as `SentencePiece` has it.
const WORD_START: char = '\u{2581}';
/// A character without a piece costs this much more than the rarest piece, in steps of a score.
const UNKNOWN_PENALTY: i32 = 10 * 4096;

/// A unigram vocabulary: a word falls into the pieces whose scores have the greatest sum.
///
/// Layout: most pieces of a word (u32); number of pieces (u32), for each its score (i32, steps of 1/4096) and its text; number of characters that are read
/// as others (u32), for each the character (u32) and what is read (text).
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Looked up alone, never listed: the order of a hash table would show.
    pieces: HashMap<String, (Piece, i32)>,
    normal: HashMap<char, String>,
    /// Bytes of the longest piece.
    longest: usize,
    /// Pieces of one word that are read; what is longer is an address or a slip.
    most_of_word: usize,
    unknown_score: i32,
}

impl Vocabulary {
    pub fn read(file: &mut File<'_>) -> Result<Self, EncoderError> {
        let mut vocabulary = Self { most_of_word: file.count("pieces of a word", 1..=1 << 10)?, ..Self::default() };
        let pieces = file.count("pieces", MARKS..=1 << 20)?;
        let mut rarest = 0;
        for piece in 0..pieces {
            let score = file.i32()?;
            let text = file.text()?;
            if !(-1 << 20..=0).contains(&score) {
                return Err(EncoderError::Number { what: "score of a piece", found: score.into() });
            }
            rarest = score.min(rarest);
            if piece >= MARKS {
                vocabulary.longest = text.len().max(vocabulary.longest);
                vocabulary.pieces.insert(text, (Piece::try_from(piece).unwrap_or(UNKNOWN), score));
            }
        }
        vocabulary.unknown_score = rarest - UNKNOWN_PENALTY;
        for _ in 0..file.count("characters that are read as others", 0..=1 << 20)? {
            let code = file.u32()?;
            let letter = char::from_u32(code);
            let letter = letter.ok_or(EncoderError::Number { what: "code of a character", found: code.into() })?;
            vocabulary.normal.insert(letter, file.text()?);
        }
        Ok(vocabulary)
    }

    /// Rows of the word table, the marks among them.
    pub fn len(&self) -> usize {
        self.pieces.len() + MARKS
    }

    /// The pieces of a word, at least one; of splits that score the same, the one whose last piece begins first.
    pub fn split(&self, word: &str) -> Vec<Piece> {
        let mut pieces = self.best_split(&self.normalised(word));
        pieces.truncate(self.most_of_word);
        pieces
    }

    /// The word with its letters as the pieces have them, the start of a word before it.
    fn normalised(&self, word: &str) -> String {
        let mut text = String::with_capacity(word.len() + WORD_START.len_utf8());
        text.push(WORD_START);
        for letter in word.chars() {
            match self.normal.get(&letter) {
                Some(read) => text.push_str(read),
                None => text.push(letter),
            }
        }
        text
    }

    fn best_split(&self, text: &str) -> Vec<Piece> {
        // The best split up to each byte: its score, the bytes of its last piece, and that piece.
        let mut best: Vec<Option<(i32, usize, Piece)>> = vec![None; text.len() + 1];
        for (start, letter) in text.char_indices() {
            let before = match best.get(start) {
                Some(Some((score, ..))) => *score,
                _ => 0,
            };
            let rest = text.get(start..).unwrap_or("");
            let mut offer = |length: usize, piece: Piece, score: i32| {
                let sum = before.saturating_add(score);
                if let Some(end) = best.get_mut(start + length)
                    && end.is_none_or(|(best, ..)| sum > best)
                {
                    *end = Some((sum, length, piece));
                }
            };
            for (at, letter) in rest.char_indices() {
                let length = at + letter.len_utf8();
                if length > self.longest {
                    break;
                }
                if let Some((piece, score)) = rest.get(..length).and_then(|text| self.pieces.get(text)) {
                    offer(length, *piece, *score);
                }
            }
            offer(letter.len_utf8(), UNKNOWN, self.unknown_score);
        }
        let mut pieces = Vec::new();
        let mut end = text.len();
        while let Some(Some((_, length, piece))) = best.get(end) {
            pieces.push(*piece);
            end -= length;
        }
        pieces.reverse();
        pieces
    }
}
