//! CoNLL columns, the form of labelled corpora: one token a line, its label after white space, a blank line between
//! sentences.
//!
//! [`read`] reads them; [`Typeset`] writes their tokens out as an article, so that they are analysed as articles are;
//! [`Scheme`] projects the analysis back onto the tokens.

mod labels;
mod scheme;
mod typeset;

pub use scheme::Scheme;
pub use typeset::Typeset;

/// Sentences of a corpus that are read as one article, since no corpus says where its articles end.
pub const SENTENCES_PER_ARTICLE: usize = 20;

/// A token of a corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labelled<'t> {
    /// As it is written.
    pub word: &'t str,
    /// The columns after it; `O` is the label of a token that has none.
    pub labels: &'t str,
}

impl<'t> Labelled<'t> {
    /// The last column.
    #[must_use]
    pub fn label(&self) -> &'t str {
        self.labels.split_whitespace().next_back().unwrap_or("O")
    }
}

/// The sentences of a file.
#[must_use]
pub fn read(text: &str) -> Vec<Vec<Labelled<'_>>> {
    let mut sentences = vec![Vec::new()];
    for line in text.trim_start_matches('\u{FEFF}').lines() {
        let (word, labels) = line.trim().split_once(char::is_whitespace).unwrap_or((line.trim(), ""));
        match sentences.last_mut() {
            Some(sentence) if !word.is_empty() => sentence.push(Labelled { word, labels }),
            Some(sentence) if !sentence.is_empty() => sentences.push(Vec::new()),
            _ => {}
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_part_sentences() {
        let sentences = read("\u{FEFF}زار O\nباريس\tB-LOC\r\n\n\n \nعاد\n");
        let words: Vec<Vec<(&str, &str)>> = sentences
            .iter()
            .map(|sentence| sentence.iter().map(|token| (token.word, token.label())).collect())
            .collect();
        assert_eq!(words, [vec![("زار", "O"), ("باريس", "B-LOC")], vec![("عاد", "O")]]);
    }

    #[test]
    fn nothing_has_no_sentence() {
        assert!(read("").is_empty());
        assert!(read("\n\n").is_empty());
    }
}
