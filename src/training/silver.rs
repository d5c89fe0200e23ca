//! Silver: texts that nobody has labelled by the tagger's guidelines, with the labels that both tiers together find probable.

use std::path::Path;
use std::{fs, io};

use rayon::prelude::*;
use serde::Deserialize;

use super::example::Example;
use super::expectation::Scores;
use crate::conll::{self, SENTENCES_PER_ARTICLE, Typeset};
use crate::lexicon::Lexicon;
use crate::mention::{self, Tiers};
use crate::model::{Article, Span};
use crate::tagger::{Model, Votes};
use crate::{encoder::Encoder, segmentation};

/// How much a sentence counts, where a labelled one counts one.
const WEIGHT: f32 = 0.15;

/// A text of the event corpus.
#[derive(Deserialize)]
struct Told {
    text: String,
}

/// The texts of the corpora whose own labels follow other guidelines: WikiFANE's and those of the event corpus.
///
/// # Errors
///
/// Where a file cannot be read.
pub fn unlabelled(names: &Path) -> io::Result<Vec<Article>> {
    let wiki = fs::read_to_string(names.join("wikifane-fine.conll"))?;
    let sentences = conll::read(&wiki);
    let mut articles: Vec<Article> =
        sentences.chunks(SENTENCES_PER_ARTICLE).map(|sentences| Typeset::new(sentences).article).collect();
    for file in ["plover-detection-dev.jsonl", "plover-spans-dev.jsonl"] {
        for line in fs::read_to_string(names.join("../events").join(file))?.lines() {
            let Told { text } = serde_json::from_str(line)?;
            let body = vec![Span::new(0, text.len())];
            articles.push(Article { text, body, ..Article::default() });
        }
    }
    Ok(articles)
}

/// Reads articles as the analysis does, with the labels that the tagger and the encoder find probable.
#[must_use]
pub fn silver(articles: &[Article], fast: &Model, encoder: &Encoder) -> Vec<Example> {
    articles.par_iter().flat_map(|article| label(article, fast, encoder)).collect()
}

fn label(article: &Article, fast: &Model, encoder: &Encoder) -> Vec<Example> {
    let (lexicon, document) = (Lexicon::embedded(), segmentation::segment(article));
    let mut votes = Vec::with_capacity(document.sentences.len());
    let tiers = Tiers { fast, deep: Some(encoder) };
    mention::detect_with(article, &document, lexicon, tiers, |vote| votes.push(labels(&vote)));
    let features = mention::features(article, &document, lexicon);
    let read = features.into_iter().zip(votes);
    read.map(|(features, labels)| Example { features, labels, weight: WEIGHT }).collect()
}

fn labels(votes: &Votes) -> Vec<Scores> {
    votes.rows().iter().map(|row| std::array::from_fn(|code| row[code])).collect()
}
