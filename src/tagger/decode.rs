//! Scores of tokens → how probable each label is, by the forward-backward algorithm of a linear chain.

use super::label::Label;
use super::model::{Model, ROW_LENGTH, Row};

/// A token whose score for lying outside every name is this many steps above all others is taken to lie outside: the
/// chain is cut there, and what stands between two cuts is decoded by itself. (200 steps: about 1 in 500.)
const SURELY_OUTSIDE: i16 = 200;

/// The probability of each label at each token (a row each, its sum 1).
pub(super) fn marginals(scores: &[Row<i16>], model: &Model) -> Vec<Row<f32>> {
    let mut marginals = Vec::with_capacity(scores.len());
    let mut emissions = Vec::new();
    let mut start = model.transitions().last();
    for chain in scores.chunk_by(|one, other| !is_surely_outside(one) && !is_surely_outside(other)) {
        match (chain, start) {
            ([only], _) if is_surely_outside(only) => marginals.push(OUTSIDE),
            (_, Some(start)) => decode(chain, start, model, &mut emissions, &mut marginals),
            _ => {}
        }
        start = model.transitions().first();
    }
    marginals
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
    others.iter().all(|other| outside.saturating_sub(*other) > SURELY_OUTSIDE)
}

/// Appends the marginals of one chain; `emissions` is room to work in.
fn decode(
    chain: &[Row<i16>],
    start: &Row<f32>,
    model: &Model,
    emissions: &mut Vec<Row<f32>>,
    marginals: &mut Vec<Row<f32>>,
) {
    let transitions = model.transitions();
    let first = marginals.len();
    emissions.clear();
    let mut forward = *start;
    for (nth, scores) in chain.iter().enumerate() {
        let emission = emission(scores, model);
        if nth > 0 {
            forward = step(&forward, transitions.iter());
        }
        multiply(&mut forward, &emission);
        normalise(&mut forward);
        marginals.push(forward);
        emissions.push(emission);
    }
    // What follows the chain, if anything, is surely outside: every label may precede it.
    let mut backward = [1.0; ROW_LENGTH];
    for (marginal, emission) in marginals.get_mut(first..).unwrap_or(&mut []).iter_mut().zip(emissions.iter()).rev() {
        multiply(marginal, &backward);
        normalise(marginal);
        multiply(&mut backward, emission);
        backward = step(&backward, model.preceding().iter());
        normalise(&mut backward);
    }
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
