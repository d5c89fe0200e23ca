//! Words → how likely each label is: a pretrained multilingual encoder, the deep tier beside `tagger`.
//!
//! The four lowest layers of multilingual-e5-small, taught names by `training/encoder`. They read words in sentences rather
//! than features of words, and know of languages what no labelled corpus of ours says. A file of its own (`models/`), loaded
//! where the deep tier is asked for.
//!
//! | file | takes → gives |
//! |---|---|
//! | `file` | bytes → numbers, names, tables, or why not |
//! | `vocabulary` | a word → its pieces |
//! | `window` | the pieces of an article's words → stretches that the network reads at once |
//! | `network` | a stretch → scores of the labels of its words |
//! | `linear`, `product` | rows × a matrix, in whole numbers |
//! | `norm`, `attention` | rows → rows of mean 0; what each takes from the others |
//! | `arithmetic` | exponentials, activations, sums in one order |
//!
//! Laws: bytes that are no encoder are an error and never a panic; every word gets scores; the same bytes and words give the
//! same scores, bit for bit, natively and in WebAssembly: the products are exact, and every other sum has one order.

mod arithmetic;
mod attention;
mod file;
mod linear;
mod network;
mod norm;
mod product;
#[cfg(test)]
mod tests;
mod vocabulary;
mod window;

pub use file::EncoderError;

use std::fmt::Debug;

use crate::tagger::{Label, Row};
use file::File;
use network::Network;
use vocabulary::Vocabulary;

/// What scores words: an [`Encoder`], wherever it runs.
pub trait Scorer: Debug {
    /// Its name and version, as the published record has them.
    fn name(&self) -> &str;

    /// The score of each label at each word of the sentences of an article: the logarithm of how likely it is, up to a number
    /// that all labels of the word share.
    fn score(&self, sentences: &[Vec<&str>]) -> Vec<Vec<Row<f32>>>;
}

/// A pretrained encoder with its vocabulary.
#[derive(Debug)]
pub struct Encoder {
    name: String,
    vocabulary: Vocabulary,
    network: Network,
    /// Most pieces of a window, the marks at its ends not counted.
    window: usize,
}

impl Encoder {
    /// Reads an encoder, as `training/encoder/pack.py` writes it.
    ///
    /// # Errors
    /// When the bytes are no encoder, one of another version, or damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, EncoderError> {
        let mut file = File::open(bytes)?;
        let name = file.text()?;
        let shape = network::Shape::read(&mut file)?;
        let window = file.count("pieces of a window", 1..=shape.positions.saturating_sub(2))?;
        let vocabulary = Vocabulary::read(&mut file)?;
        let network = Network::read(&mut file, &shape, vocabulary.len())?;
        file.finish()?;
        Ok(Self { name, vocabulary, network, window })
    }
}

impl Scorer for Encoder {
    fn name(&self) -> &str {
        &self.name
    }

    fn score(&self, sentences: &[Vec<&str>]) -> Vec<Vec<Row<f32>>> {
        let pieces: Vec<Vec<_>> =
            sentences.iter().map(|words| words.iter().map(|word| self.vocabulary.split(word)).collect()).collect();
        let mut scores = Vec::with_capacity(pieces.iter().map(Vec::len).sum());
        let mut room = network::Room::default();
        for window in window::windows(&pieces, self.window) {
            let found = self.network.score(&window.pieces, &window.firsts, &mut room);
            scores.extend(found.get(window.heard).unwrap_or(&[]));
        }
        let mut scores = scores.into_iter();
        sentences.iter().map(|words| scores.by_ref().take(words.len()).collect()).collect()
    }
}

/// How likely each label is beside the best, by these scores times `weight`.
#[must_use]
pub fn likelihoods(scores: &Row<f32>, weight: f32) -> Row<f32> {
    let labels = scores.get(..Label::COUNT).unwrap_or(scores);
    let best = labels.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut likelihoods = Row::default();
    for (likelihood, score) in likelihoods.iter_mut().zip(labels) {
        *likelihood = arithmetic::exp(weight * (score - best));
    }
    likelihoods
}
