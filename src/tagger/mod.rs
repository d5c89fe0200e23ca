//! Features → votes: a statistical sequence tagger, for names that the lexicon does not know and against listed strings
//! that are no names where they stand.
//!
//! A linear-chain conditional random field over hashed [`Features`]; `training` makes its weights.

mod decode;
mod features;
mod label;
mod model;
mod votes;

pub use features::Features;
pub use label::{Label, NameType};
pub use model::{Model, ROW_LENGTH, Row, Transitions};
pub use votes::{Name, Votes};

/// Says how probable it is for each token of a sentence to belong to a name.
pub trait Tagger {
    /// Votes on every token of the sentence.
    fn vote(&self, features: &Features) -> Votes;
}

impl Tagger for Model {
    fn vote(&self, features: &Features) -> Votes {
        let scores: Vec<Row<i16>> = features.tokens().map(|token| self.score(token)).collect();
        Votes::new(decode::marginals(&scores, self))
    }
}
