//! Scores of tokens → how probable each label is, by the forward-backward algorithm of a linear chain.

use super::label::Label;
use super::model::{Model, ROW_LENGTH, Row, Transitions};

/// A token whose score for lying outside every name is this many steps above all others is taken to lie outside: the
/// chain is cut there, and what stands between two cuts is decoded by itself. (200 steps: about 1 in 500.)
const SURELY_OUTSIDE: i16 = 200;

/// The probability of each label at each token (a row each, its sum 1).
pub(super) fn marginals(scores: &[Row<i16>], model: &Model) -> Vec<Row<f32>> {
    let mut marginals = Vec::with_capacity(scores.len());
    let mut emissions = Vec::with_capacity(scores.len());
    let chain = model.chain();
    let mut start = Some(chain.start());
    for tokens in scores.split_inclusive(is_surely_outside) {
        let (between, outside) = match tokens {
            [between @ .., last] if is_surely_outside(last) => (between, true),
            between => (between, false),
        };
        if let Some(start) = start.filter(|_| !between.is_empty()) {
            emissions.clear();
            emissions.extend(between.iter().map(|scores| emission(scores, model)));
            chain.decode(&emissions, start, &mut marginals);
        }
        marginals.extend(outside.then_some(OUTSIDE));
        start = chain.transitions.first();
    }
    marginals
}

/// How much labels that follow one another weigh.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    transitions: Transitions,
    /// The same by what follows: how much what stands before it weighs.
    preceding: [Row<f32>; Label::COUNT],
}

impl Chain {
    pub fn new(transitions: Transitions) -> Self {
        let weight = |from: usize, to: usize| transitions.get(from).and_then(|row| row.get(to)).copied().unwrap_or(0.0);
        let preceding = |to| std::array::from_fn(|from| if from < Label::COUNT { weight(from, to) } else { 0.0 });
        Self { preceding: std::array::from_fn(preceding), transitions }
    }

    /// One that knows nothing but which labels may follow which.
    pub fn bare() -> Self {
        let weight = |from: Option<&Label>, to: usize| {
            let may_follow = Label::ALL.get(to).is_some_and(|label| label.may_follow(from.copied()));
            if may_follow { 1.0 } else { 0.0 }
        };
        Self::new(std::array::from_fn(|from| std::array::from_fn(|to| weight(Label::ALL.get(from), to))))
    }

    /// The weights by what follows the start of a sentence.
    pub fn start(&self) -> &Row<f32> {
        self.transitions.last().unwrap_or(&OUTSIDE)
    }

    /// Appends the marginals of tokens, by how likely each label is by the token alone and what may stand first.
    pub fn decode(&self, emissions: &[Row<f32>], start: &Row<f32>, marginals: &mut Vec<Row<f32>>) {
        let first = marginals.len();
        let mut forward = *start;
        for (nth, emission) in emissions.iter().enumerate() {
            if nth > 0 {
                forward = step(&forward, self.transitions.iter());
            }
            multiply(&mut forward, emission);
            normalise(&mut forward);
            marginals.push(forward);
        }
        // What follows, if anything, is surely outside: every label may precede it.
        let mut backward = [1.0; ROW_LENGTH];
        for (marginal, emission) in marginals.iter_mut().skip(first).zip(emissions).rev() {
            multiply(marginal, &backward);
            normalise(marginal);
            multiply(&mut backward, emission);
            backward = step(&backward, self.preceding.iter());
            normalise(&mut backward);
        }
    }
}

/// Certainly outside.
const OUTSIDE: Row<f32> = {
    let mut row = [0.0; ROW_LENGTH];
    row[0] = 1.0;
    row
};

fn labels<T>(row: &Row<T>) -> &[T] {
    row.get(..Label::COUNT).unwrap_or(row)
}

fn is_surely_outside(scores: &Row<i16>) -> bool {
    let (outside, others) = labels(scores).split_first().unwrap_or((&0, &[]));
    let best = others.iter().copied().max().unwrap_or(i16::MIN);
    outside.saturating_sub(best) > SURELY_OUTSIDE
}

/// How likely each label is by the token alone, beside the best.
fn emission(scores: &Row<i16>, model: &Model) -> Row<f32> {
    let best = labels(scores).iter().copied().max().unwrap_or(0);
    let mut emission = [0.0; ROW_LENGTH];
    for (odds, score) in emission.iter_mut().zip(labels(scores)) {
        *odds = model.odds(best.abs_diff(*score));
    }
    emission
}

/// One step along the chain: the probability of each label is spread as its row of `transitions` says.
fn step<'t>(probabilities: &Row<f32>, transitions: impl Iterator<Item = &'t Row<f32>>) -> Row<f32> {
    let mut next = [0.0; ROW_LENGTH];
    for (probability, row) in labels(probabilities).iter().zip(transitions) {
        for (sum, weight) in next.iter_mut().zip(row) {
            *sum += probability * weight;
        }
    }
    next
}

fn multiply(row: &mut Row<f32>, factors: &Row<f32>) {
    for (value, factor) in row.iter_mut().zip(factors) {
        *value *= factor;
    }
}

fn normalise(row: &mut Row<f32>) {
    let sum: f32 = labels(row).iter().sum();
    if sum > 0.0 {
        let factor = 1.0 / sum;
        row.iter_mut().for_each(|value| *value *= factor);
    } else {
        *row = OUTSIDE;
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "helpers of tests are tests")]
mod tests {
    use super::*;
    use crate::tagger::NameType;

    fn scores(label: Label, value: i16) -> Row<i16> {
        std::array::from_fn(|code| if code == label.code() { value } else { 0 })
    }

    #[test]
    fn every_row_sums_to_one() {
        let inside = Label::Inside(NameType::Person);
        let chain = [scores(Label::Outside, 600), scores(inside, 90), scores(inside, 60), scores(Label::Outside, 30)];
        for row in marginals(&chain, Model::embedded()) {
            assert!((row.iter().sum::<f32>() - 1.0).abs() < 1e-4, "{row:?}");
        }
    }

    #[test]
    fn a_name_cannot_go_on_before_it_begins() {
        let inside = Label::Inside(NameType::Person);
        let found = marginals(&[scores(inside, 300), scores(inside, 300)], Model::embedded());
        assert_eq!(found[0][inside.code()], 0.0);
        assert!(found[0][Label::Begin(NameType::Person).code()] > 0.5);
        assert!(found[1][inside.code()] > 0.9);
    }

    #[test]
    fn nothing_gives_nothing() {
        assert!(marginals(&[], Model::embedded()).is_empty());
    }
}
