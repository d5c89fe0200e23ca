use super::Labelled;
use crate::model::{Article, Span};

/// Sentences of tokens written out as an article: a line a sentence, a space after every token.
#[derive(Clone, Debug, Default)]
pub struct Typeset {
    /// The article, every line of it body.
    pub article: Article,
    /// Where each token begins in the article's text, sentence by sentence.
    starts: Vec<Vec<u32>>,
}

impl Typeset {
    /// Writes the tokens out.
    #[must_use]
    pub fn new(sentences: &[Vec<Labelled<'_>>]) -> Self {
        let mut typeset = Self::default();
        for sentence in sentences {
            let text = &mut typeset.article.text;
            let start = text.len();
            let mut starts = Vec::with_capacity(sentence.len());
            for token in sentence {
                starts.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
                text.push_str(token.word);
                text.push(' ');
            }
            typeset.article.body.push(Span::new(start, text.len().saturating_sub(1)));
            text.push('\n');
            typeset.starts.push(starts);
        }
        typeset
    }

    /// The sentence and the token in it that hold the byte `at` of the article's text.
    #[must_use]
    pub fn token_at(&self, at: u32) -> Option<(usize, usize)> {
        let before = |starts: &Vec<u32>| starts.first().is_some_and(|start| *start <= at);
        let sentence = self.starts.partition_point(before).checked_sub(1)?;
        let token = self.starts.get(sentence)?.partition_point(|start| *start <= at).checked_sub(1)?;
        Some((sentence, token))
    }

    /// Whether a token begins at the byte `at` of the article's text.
    #[must_use]
    pub fn begins_at(&self, at: u32) -> bool {
        self.token_at(at).and_then(|(sentence, token)| self.starts.get(sentence)?.get(token)).is_some_and(|s| *s == at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conll;

    #[test]
    fn every_byte_leads_back_to_its_token() {
        let sentences = conll::read("زار\nباريس\n\nعاد\n");
        let typeset = Typeset::new(&sentences);
        assert_eq!(typeset.article.text, "زار باريس \nعاد \n");
        assert_eq!(typeset.token_at(0), Some((0, 0)));
        assert_eq!(typeset.token_at(9), Some((0, 1)));
        assert_eq!(
            typeset.token_at(u32::try_from(typeset.article.text.find('ع').unwrap_or(0)).unwrap_or(0)),
            Some((1, 0))
        );
        assert!(typeset.begins_at(7) && !typeset.begins_at(9));
    }
}
