//! Scores of tokens → how probable each label is, by the forward-backward algorithm of a linear chain.

use super::label::Label;
use super::model::Scores;

/// A token whose score for lying outside every name is this much above all others is taken to lie outside: the chain
/// is cut there, and what stands between two cuts is decoded by itself.
const SURELY_OUTSIDE: f32 = 9.0;

/// The probability of each label at each token (a row each, its sum 1).
pub(super) fn marginals(scores: &[Scores], transitions: &[Scores; Label::COUNT + 1]) -> Vec<Scores> {
    let [outside, ..] = transitions;
    let weights = transitions.map(|row| row.map(f32::exp));
    let from_outside = outside.map(f32::exp);
    let mut marginals = Vec::with_capacity(scores.len());
    for chain in scores.chunk_by(|one, other| !is_surely_outside(one) && !is_surely_outside(other)) {
        match chain {
            [only] if is_surely_outside(only) => marginals.push(OUTSIDE),
            _ => {
                let start = if marginals.is_empty() { weights.last().unwrap_or(&from_outside) } else { &from_outside };
                decode(chain, start, &weights, &mut marginals);
            }
        }
    }
    marginals
}

/// Certainly outside.
const OUTSIDE: Scores = {
    let mut row = [0.0; Label::COUNT];
    row[0] = 1.0;
    row
};

fn is_surely_outside(scores: &Scores) -> bool {
    let [outside, others @ ..] = scores;
    others.iter().all(|other| outside - other > SURELY_OUTSIDE)
}

fn decode(chain: &[Scores], start: &Scores, weights: &[Scores; Label::COUNT + 1], marginals: &mut Vec<Scores>) {
    let first = marginals.len();
    let mut emissions = Vec::with_capacity(chain.len());
    let mut forward = *start;
    for (nth, scores) in chain.iter().enumerate() {
        let top = scores.iter().copied().fold(f32::MIN, f32::max);
        let emission = scores.map(|score| (score - top).exp());
        if nth > 0 {
            forward = step(&forward, weights);
        }
        multiply(&mut forward, &emission);
        normalise(&mut forward);
        marginals.push(forward);
        emissions.push(emission);
    }
    // What follows the chain, if anything, is surely outside: every label may precede it.
    let mut backward = [1.0; Label::COUNT];
    for (marginal, emission) in marginals.get_mut(first..).unwrap_or(&mut []).iter_mut().zip(&emissions).rev() {
        multiply(marginal, &backward);
        normalise(marginal);
        multiply(&mut backward, emission);
        let mut before = [0.0; Label::COUNT];
        for (sum, row) in before.iter_mut().zip(weights) {
            *sum = row.iter().zip(&backward).map(|(weight, backward)| weight * backward).sum();
        }
        normalise(&mut before);
        backward = before;
    }
}

fn step(forward: &Scores, weights: &[Scores; Label::COUNT + 1]) -> Scores {
    let mut next = [0.0; Label::COUNT];
    for (probability, row) in forward.iter().zip(weights) {
        for (sum, weight) in next.iter_mut().zip(row) {
            *sum += probability * weight;
        }
    }
    next
}

fn multiply(row: &mut Scores, factors: &Scores) {
    for (value, factor) in row.iter_mut().zip(factors) {
        *value *= factor;
    }
}

fn normalise(row: &mut Scores) {
    let sum: f32 = row.iter().sum();
    if sum > 0.0 {
        for value in row.iter_mut() {
            *value /= sum;
        }
    } else {
        *row = OUTSIDE;
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "helpers of tests are tests")]
mod tests {
    use super::*;
    use crate::tagger::NameType;

    fn free() -> [Scores; Label::COUNT + 1] {
        std::array::from_fn(|before| {
            std::array::from_fn(|label| {
                let before = Label::ALL.get(before).copied();
                if Label::ALL[label].may_follow(before) { 0.0 } else { f32::NEG_INFINITY }
            })
        })
    }

    fn scores(label: Label, value: f32) -> Scores {
        std::array::from_fn(|code| if code == label.code() { value } else { 0.0 })
    }

    #[test]
    fn every_row_sums_to_one() {
        let inside = Label::Inside(NameType::Person);
        let chain =
            [scores(Label::Outside, 20.0), scores(inside, 3.0), scores(inside, 2.0), scores(Label::Outside, 1.0)];
        for row in marginals(&chain, &free()) {
            assert!((row.iter().sum::<f32>() - 1.0).abs() < 1e-4, "{row:?}");
        }
    }

    #[test]
    fn a_name_cannot_go_on_before_it_begins() {
        let inside = Label::Inside(NameType::Person);
        let found = marginals(&[scores(inside, 8.0), scores(inside, 8.0)], &free());
        assert_eq!(found[0][inside.code()], 0.0);
        assert!(found[0][Label::Begin(NameType::Person).code()] > 0.9);
        assert!(found[1][inside.code()] > 0.9);
    }

    #[test]
    fn nothing_gives_nothing() {
        assert!(marginals(&[], &free()).is_empty());
    }
}
