use super::decode::Chain;
use super::label::{Label, NameType};
use super::model::Row;

/// What a tagger says of a sentence: how probable each label is at each token.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Votes {
    marginals: Vec<Row<f32>>,
}

/// A name that the tagger sees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Name {
    /// Its first token.
    pub from: usize,
    /// One past its last token.
    pub to: usize,
    /// Its likeliest type.
    pub kind: NameType,
    /// How probable it is, with its borders and type, between 0 and 1.
    pub probability: f32,
}

impl Votes {
    /// Votes of these probabilities, a row a token.
    #[must_use]
    pub fn new(marginals: Vec<Row<f32>>) -> Self {
        Self { marginals }
    }

    /// Votes by how likely each label is at each token alone: only a name that has begun goes on.
    #[must_use]
    pub fn of_tokens(likelihoods: &[Row<f32>]) -> Self {
        let (chain, mut marginals) = (Chain::bare(), Vec::with_capacity(likelihoods.len()));
        chain.decode(likelihoods, chain.start(), &mut marginals);
        Self { marginals }
    }

    /// How probable each label is, a row a token.
    #[must_use]
    pub fn rows(&self) -> &[Row<f32>] {
        &self.marginals
    }

    /// The names that are likelier than not to be names, in order.
    #[must_use]
    pub fn names(&self) -> Vec<Name> {
        let mut names = Vec::new();
        let mut at = 0;
        while at < self.marginals.len() {
            let best = self.best(at);
            let Some(kind) = best.kind() else {
                at += 1;
                continue;
            };
            let from = at;
            at += 1;
            while self.best(at) == Label::Inside(kind) {
                at += 1;
            }
            names.push(Name { from, to: at, kind, probability: self.probability(from, at, kind) });
        }
        names
    }

    /// How probable it is that just the tokens `from..to` are a name of this type: that of its least probable part.
    #[must_use]
    pub fn probability(&self, from: usize, to: usize, kind: NameType) -> f32 {
        let begin = self.at(from, Label::Begin(kind));
        let inside = (from + 1..to).map(|at| self.at(at, Label::Inside(kind))).fold(1.0, f32::min);
        let end = 1.0 - self.at(to, Label::Inside(kind));
        begin.min(inside).min(end)
    }

    /// How probable it is that the token lies outside every name.
    #[must_use]
    pub fn outside(&self, at: usize) -> f32 {
        self.at(at, Label::Outside)
    }

    /// How probable a label is at a token; 0 beyond the sentence.
    #[must_use]
    pub fn at(&self, at: usize, label: Label) -> f32 {
        self.marginals.get(at).and_then(|row| row.get(label.code())).copied().unwrap_or(0.0)
    }

    /// The likeliest label of a token; outside beyond the sentence.
    #[must_use]
    pub fn best(&self, at: usize) -> Label {
        if self.outside(at) > 0.5 {
            return Label::Outside;
        }
        let row = self.marginals.get(at).map_or(&[][..], |row| row.as_slice());
        let best = Label::ALL.into_iter().zip(row).max_by(|one, other| one.1.total_cmp(other.1));
        best.map_or(Label::Outside, |(label, _)| label)
    }
}
