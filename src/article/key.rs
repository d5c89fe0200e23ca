//! The key of a short line: its words folded, numbers made one, punctuation gone. Shared with the build script,
//! which folds the listed phrases in the same way.

use super::fold::fold_char;

/// The words of a line, by which it is compared with listed phrases: «تعليق (12)» → `تعليق 0`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    text: String,
    /// Start of each word in `text`.
    starts: Vec<usize>,
}

/// What the last character was.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Nothing,
    Word,
    Number,
}

/// Whether it is of an alphabet; nearly all are Arabic, which is cheap to tell.
pub(super) fn is_letter(letter: char) -> bool {
    matches!(letter, 'ء'..='ي') || letter.is_alphabetic()
}

impl Key {
    /// The key of `line`.
    pub fn of(line: &str) -> Self {
        let mut key = Self { text: String::with_capacity(line.len()), starts: Vec::new() };
        let mut within = Within::Nothing;
        line.chars().flat_map(|character| fold_char(character).iter()).for_each(|letter| {
            within = match letter {
                '0'..='9' if within == Within::Number => Within::Number,
                ',' | '.' if within == Within::Number => Within::Number,
                '0'..='9' => key.begin_word('0', Within::Number),
                letter if !is_letter(letter) => Within::Nothing,
                letter if within == Within::Word => {
                    key.text.push(letter);
                    Within::Word
                }
                letter => key.begin_word(letter, Within::Word),
            };
        });
        key
    }

    fn begin_word(&mut self, letter: char, within: Within) -> Within {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.starts.push(self.text.len());
        self.text.push(letter);
        within
    }

    /// All words, one space between two.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// The words from `from` on, `count` of them; empty where there are not so many.
    pub fn words(&self, from: usize, count: usize) -> &str {
        let end = match self.starts.get(from + count) {
            Some(next) => next.saturating_sub(1),
            None if from + count == self.starts.len() => self.text.len(),
            None => return "",
        };
        self.starts.get(from).and_then(|start| self.text.get(*start..end)).unwrap_or("")
    }
}
