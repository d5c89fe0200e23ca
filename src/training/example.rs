use super::expectation::Scores;
use crate::conll::{Labelled, SENTENCES_PER_ARTICLE, Typeset};
use crate::lexicon::Lexicon;
use crate::tagger::{Label, NameType};
use crate::{mention, segmentation};

/// A sentence to learn from.
#[derive(Clone, Debug, Default)]
pub struct Example {
    /// Hashes of each token's features.
    pub features: Vec<Vec<u32>>,
    /// How probable each label is of each token.
    pub labels: Vec<Scores>,
    /// How much it counts.
    pub weight: f32,
}

/// Reads labelled sentences as the analysis reads articles.
#[must_use]
pub fn examples(sentences: &[Vec<Labelled<'_>>]) -> Vec<Example> {
    sentences.chunks(SENTENCES_PER_ARTICLE).flat_map(read).collect()
}

fn read(sentences: &[Vec<Labelled<'_>>]) -> Vec<Example> {
    let typeset = Typeset::new(sentences);
    let document = segmentation::segment(&typeset.article);
    let features = mention::features(&typeset.article, &document, Lexicon::embedded());
    let read = document.sentences.iter().zip(features).map(|(sentence, features)| {
        let mut example = Example { weight: 1.0, ..Example::default() };
        let mut before: Option<NameType> = None;
        for (token, features) in document.tokens_of(sentence).iter().zip(features) {
            let Some((line, at)) = typeset.token_at(token.span.start) else { continue };
            let label = sentences[line][at].label();
            let kind = kind(label);
            // Our tokens are finer: «(د» is a bracket and a letter. A stray inside begins a name.
            let goes_on = !label.starts_with('B') || !typeset.begins_at(token.span.start);
            let label = match kind {
                None => Label::Outside,
                Some(kind) if goes_on && before == Some(kind) => Label::Inside(kind),
                Some(kind) => Label::Begin(kind),
            };
            before = kind;
            example.features.push(features);
            example.labels.push(std::array::from_fn(|code| if code == label.code() { 1.0 } else { 0.0 }));
        }
        example
    });
    read.collect()
}

/// The type of a label of ANERcorp.
fn kind(label: &str) -> Option<NameType> {
    match label.split_once('-')?.1 {
        "PERS" => Some(NameType::Person),
        "ORG" => Some(NameType::Organisation),
        "LOC" => Some(NameType::Place),
        _ => Some(NameType::Other),
    }
}
