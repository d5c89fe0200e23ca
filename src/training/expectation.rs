//! How often a chain of labels uses each weight, by the forward-backward algorithm.

use crate::tagger::Label;

/// A number for each label.
pub type Scores = [f32; Label::COUNT];

/// Transition weights: from each label, and from the start, to each label.
pub type Transitions = [Scores; Label::COUNT + 1];

/// What a sentence's labels are expected to be.
pub struct Expectation {
    /// For each token, the probability of each label.
    pub tokens: Vec<Scores>,
    /// How often each transition is expected.
    pub transitions: Transitions,
}

/// The expectation over all labellings.
pub fn expectation(scores: &[Scores], transitions: &Transitions) -> Expectation {
    let weights = transitions.map(|row| row.map(f32::exp));
    let mut emissions = Vec::with_capacity(scores.len());
    let mut forward: Vec<Scores> = Vec::with_capacity(scores.len());
    let mut scales = Vec::with_capacity(scores.len());
    for scores in scores {
        let top = scores.iter().copied().fold(f32::MIN, f32::max);
        let emission = scores.map(|score| (score - top).exp());
        let mut row = forward.last().map_or(weights[Label::COUNT], |before| step(before, &weights));
        row.iter_mut().zip(&emission).for_each(|(value, factor)| *value *= factor);
        let sum: f32 = row.iter().sum();
        forward.push(row.map(|value| value / sum));
        scales.push(sum);
        emissions.push(emission);
    }
    let mut tokens = vec![[0.0; Label::COUNT]; scores.len()];
    let mut expected = [[0.0; Label::COUNT]; Label::COUNT + 1];
    let mut backward = [1.0; Label::COUNT];
    for at in (0..scores.len()).rev() {
        tokens[at] = std::array::from_fn(|label| forward[at][label] * backward[label]);
        let Some(before) = at.checked_sub(1) else {
            expected[Label::COUNT] = tokens[0];
            break;
        };
        let onward: Scores = std::array::from_fn(|label| emissions[at][label] * backward[label] / scales[at]);
        backward = std::array::from_fn(|from| {
            let uses = weights[from].iter().zip(&onward).map(|(weight, onward)| weight * onward);
            uses.zip(&mut expected[from])
                .map(|(uses, expected)| {
                    *expected += forward[before][from] * uses;
                    uses
                })
                .sum()
        });
    }
    Expectation { tokens, transitions: expected }
}

fn step(before: &Scores, weights: &Transitions) -> Scores {
    let mut next = [0.0; Label::COUNT];
    for (probability, row) in before.iter().zip(weights) {
        next.iter_mut().zip(row).for_each(|(sum, weight)| *sum += probability * weight);
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_weights_every_labelling_is_as_likely() {
        let found = expectation(&[[0.0; Label::COUNT]; 3], &[[0.0; Label::COUNT]; Label::COUNT + 1]);
        #[expect(clippy::cast_precision_loss, reason = "a small number")]
        let labels = Label::COUNT as f32;
        assert!(found.tokens.iter().flatten().all(|share| (share - 1.0 / labels).abs() < 1e-5));
        assert!((found.transitions[1][2] - 2.0 / labels / labels).abs() < 1e-5);
    }
}
