//! Features → votes: a statistical sequence tagger, for names that the lexicon does not know and against listed strings
//! that are no names where they stand.
//!
//! A linear-chain conditional random field over hashed features; `training` makes its weights.

mod decode;
mod label;
mod model;
mod votes;

pub use label::{Label, NameType};
pub use model::{Model, ROW_LENGTH, Row, Transitions};
pub use votes::{Name, Votes};

/// Says how probable it is for each token of a sentence to belong to a name.
pub trait Tagger {
    /// What these features of a token weigh together for each label.
    fn score(&self, features: &[u32]) -> Row<i16>;

    /// Votes on every token of a sentence, by the scores of all its features.
    fn vote(&self, scores: &[Row<i16>]) -> Votes;
}

impl Tagger for Model {
    fn score(&self, features: &[u32]) -> Row<i16> {
        self.weigh(features)
    }

    fn vote(&self, scores: &[Row<i16>]) -> Votes {
        Votes::new(decode::marginals(scores, self))
    }
}
