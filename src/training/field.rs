//! A linear-chain conditional random field over hashed features, trained by FTRL-proximal (McMahan et al. 2013): the
//! weights of features that do not earn their place are zero.

use rayon::prelude::*;

use super::example::Example;
use super::expectation::{Scores, Transitions, expectation};
use crate::tagger::Label;

/// Settings of a run.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Bits of a feature's hash that choose its row.
    pub bits: u32,
    /// Passes over the examples.
    pub epochs: usize,
    /// Rate of learning.
    pub rate: f32,
    /// What a weight must earn to be other than zero.
    pub sparsity: f32,
    /// Pull of every weight towards zero.
    pub decay: f32,
    /// Runs over the examples, each in another order.
    pub runs: u16,
    /// By how much the mean of the runs is stretched: what they do not agree on makes it smaller than each.
    pub stretch: f32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { bits: 18, epochs: 5, rate: 0.15, sparsity: 2.0, decay: 1.0, runs: 4, stretch: 1.2 }
    }
}

/// The weights that the runs have in the mean: a run alone owes a good deal to the order in which it saw the examples.
pub struct Field {
    bits: u32,
    rows: Vec<Scores>,
    transitions: Transitions,
}

impl Field {
    /// Trains on the examples, in orders that depend on nothing but their number.
    #[must_use]
    pub fn train(examples: &[Example], settings: Settings) -> Self {
        let runs: Vec<Run> =
            (1..=settings.runs).into_par_iter().map(|run| Run::train(examples, settings, run)).collect();
        let share = settings.stretch / f32::from(settings.runs);
        let mut rows = vec![[0.0; Label::COUNT]; 1 << settings.bits];
        let mut transitions = [[0.0; Label::COUNT]; Label::COUNT + 1];
        for run in &runs {
            let all = rows.iter_mut().zip(run.rows()).chain(transitions.iter_mut().zip(run.transitions()));
            all.for_each(|(sums, weights)| {
                sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight * share);
            });
        }
        Self { bits: settings.bits, rows, transitions }
    }

    /// Bits of a feature's hash that choose its row.
    #[must_use]
    pub fn bits(&self) -> u32 {
        self.bits
    }

    /// The weights of each row.
    #[must_use]
    pub fn rows(&self) -> &[Scores] {
        &self.rows
    }

    /// The transition weights; what may not follow has an infinite cost.
    #[must_use]
    pub fn transitions(&self) -> &Transitions {
        &self.transitions
    }
}

/// Weights in training.
struct Run {
    settings: Settings,
    rows: Vec<Weights>,
    transitions: Vec<Weights>,
}

/// Sums of gradients and of their squares, from which the weights of a row follow.
#[derive(Clone, Default)]
struct Weights {
    gradients: Scores,
    squares: Scores,
}

impl Weights {
    fn values(&self, settings: &Settings, sparsity: f32) -> Scores {
        std::array::from_fn(|label| {
            let (gradient, square) = (self.gradients[label], self.squares[label]);
            if gradient.abs() <= sparsity {
                return 0.0;
            }
            (sparsity * gradient.signum() - gradient) / ((1.0 + square.sqrt()) / settings.rate + settings.decay)
        })
    }

    fn learn(&mut self, gradients: &Scores, settings: &Settings, sparsity: f32) {
        let values = self.values(settings, sparsity);
        for label in 0..Label::COUNT {
            let square = self.squares[label] + gradients[label] * gradients[label];
            let pull = (square.sqrt() - self.squares[label].sqrt()) / settings.rate;
            self.gradients[label] += gradients[label] - pull * values[label];
            self.squares[label] = square;
        }
    }
}

impl Run {
    fn train(examples: &[Example], settings: Settings, seed: u16) -> Self {
        let rows = vec![Weights::default(); 1 << settings.bits];
        let mut run = Self { settings, rows, transitions: vec![Weights::default(); Label::COUNT + 1] };
        let mut examples: Vec<&Example> = examples.iter().collect();
        let mut random = Random(u64::from(seed));
        for _ in 0..settings.epochs {
            for at in (1..examples.len()).rev() {
                examples.swap(at, random.below(at + 1));
            }
            examples.iter().for_each(|example| run.learn(example));
        }
        run
    }

    fn rows(&self) -> impl Iterator<Item = Scores> {
        self.rows.iter().map(|row| row.values(&self.settings, self.settings.sparsity))
    }

    fn transitions(&self) -> Transitions {
        std::array::from_fn(|before| {
            let weights = self.transitions[before].values(&self.settings, 0.0);
            let before = Label::ALL.get(before).copied();
            std::array::from_fn(
                |label| if Label::ALL[label].may_follow(before) { weights[label] } else { f32::NEG_INFINITY },
            )
        })
    }

    fn learn(&mut self, example: &Example) {
        let scores: Vec<Scores> = example.features.iter().map(|features| self.score(features)).collect();
        let transitions = self.transitions();
        let mut expected = expectation(&scores, &transitions);
        let mut before: Option<&Scores> = None;
        for (labels, found) in example.labels.iter().zip(&mut expected.tokens) {
            found.iter_mut().zip(labels).for_each(|(expected, label)| *expected -= label);
            let start = expected.transitions[Label::COUNT].iter_mut().zip(labels).filter(|_| before.is_none());
            start.for_each(|(expected, label)| *expected -= label);
            for (row, before) in expected.transitions.iter_mut().zip(before.into_iter().flatten()) {
                row.iter_mut().zip(labels).for_each(|(expected, label)| *expected -= before * label);
            }
            before = Some(labels);
        }
        let gradients = expected.tokens.iter_mut().chain(&mut expected.transitions).flatten();
        gradients.for_each(|gradient| *gradient *= example.weight);
        for (features, gradients) in example.features.iter().zip(&expected.tokens) {
            if gradients.iter().all(|gradient| gradient.abs() < NEGLIGIBLE) {
                continue;
            }
            for feature in features {
                let row = self.row(*feature);
                self.rows[row].learn(gradients, &self.settings, self.settings.sparsity);
            }
        }
        for (row, gradients) in self.transitions.iter_mut().zip(&expected.transitions) {
            row.learn(gradients, &self.settings, 0.0);
        }
    }

    fn score(&self, features: &[u32]) -> Scores {
        let mut sums = [0.0; Label::COUNT];
        for feature in features {
            let values = self.rows[self.row(*feature)].values(&self.settings, self.settings.sparsity);
            sums.iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
        }
        sums
    }

    fn row(&self, feature: u32) -> usize {
        (feature >> (32 - self.settings.bits)) as usize
    }
}

/// Tokens that are labelled rightly with more certainty than this teach nothing.
const NEGLIGIBLE: f32 = 1e-4;

/// A linear congruential generator (Knuth's constants): the same order on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound
    }
}
