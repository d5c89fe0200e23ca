use super::arithmetic::{Activation, LANES, vectorized};
use super::attention::{Attention, Heads};
use super::file::{EncoderError, File};
use super::linear::{Linear, Steps};
use super::norm::Norm;
use super::vocabulary::Piece;
use crate::tagger::{Label, ROW_LENGTH, Row};

/// Sizes are multiples of this, and so of what the products take together on any platform.
const MULTIPLE: usize = 16;

/// The sizes of a network.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    layers: usize,
    /// Numbers of a row.
    hidden: usize,
    heads: usize,
    /// Numbers of a row between the two halves of a layer's second part.
    inner: usize,
    /// Rows of a window, the marks at its ends among them.
    pub positions: usize,
    /// Added to variances.
    epsilon: f32,
}

impl Shape {
    pub fn read(file: &mut File<'_>) -> Result<Self, EncoderError> {
        let shape = Self {
            layers: file.count("layers", 1..=64)?,
            hidden: file.count("hidden size", MULTIPLE..=8192)?,
            heads: file.count("heads", 1..=256)?,
            inner: file.count("inner size", MULTIPLE..=1 << 15)?,
            positions: file.count("positions", 3..=1 << 15)?,
            epsilon: file.floats(1)?.first().copied().unwrap_or(0.0),
        };
        let multiples = [("hidden size", shape.hidden, MULTIPLE * shape.heads), ("inner size", shape.inner, MULTIPLE)];
        match multiples.into_iter().find(|(_, size, of)| !size.is_multiple_of(*of)) {
            Some((what, size, _)) => Err(EncoderError::Number { what, found: i64::try_from(size).unwrap_or(0) }),
            None => Ok(shape),
        }
    }
}

/// An encoder of the BERT kind with a head that scores labels.
///
/// Layout: the word table, the table of positions, the norm of their sums; the layers; for each label in their order a row of
/// weights (f32), and then for each a bias (f32).
#[derive(Debug)]
pub(super) struct Network {
    shape: Shape,
    words: Table,
    positions: Table,
    norm: Norm,
    layers: Vec<Layer>,
    head: Vec<f32>,
    biases: Vec<f32>,
}

/// One layer.
///
/// Layout: the queries, keys and values of all heads as one linear layer (the scale of the scores in the queries), what is mixed
/// of them, its norm; the widening, the narrowing, its norm.
#[derive(Debug)]
struct Layer {
    ask: Linear,
    answer: Linear,
    answered: Norm,
    widen: Linear,
    narrow: Linear,
    narrowed: Norm,
}

/// Room to work in, kept from window to window.
#[derive(Debug, Default)]
pub(super) struct Room {
    attention: Attention,
    steps: Steps,
    /// Rows of a layer's first and second results.
    wide: Vec<f32>,
    mixed: Vec<f32>,
    narrow: Vec<f32>,
}

impl Network {
    /// Reads a network of this shape and so many rows of words.
    pub fn read(file: &mut File<'_>, shape: &Shape, words: usize) -> Result<Self, EncoderError> {
        let hidden = shape.hidden;
        Ok(Self {
            shape: *shape,
            words: Table::read(file, words, hidden)?,
            positions: Table::read(file, shape.positions, hidden)?,
            norm: Norm::read(file, hidden, shape.epsilon)?,
            layers: (0..shape.layers).map(|_| Layer::read(file, shape)).collect::<Result<_, _>>()?,
            head: file.floats(Label::COUNT * hidden)?,
            biases: file.floats(Label::COUNT)?,
        })
    }

    /// The scores of each label at the places `firsts` of a window of pieces.
    pub fn score(&self, pieces: &[Piece], firsts: &[usize], room: &mut Room) -> Vec<Row<f32>> {
        let mut states = vec![0.0; pieces.len() * self.shape.hidden];
        for ((row, piece), position) in states.chunks_exact_mut(self.shape.hidden).zip(pieces).zip(0..) {
            self.words.add(*piece as usize, row);
            self.positions.add(position, row);
        }
        self.norm.apply(&mut states);
        let all: Vec<usize> = (0..pieces.len()).collect();
        if let Some((last, others)) = self.layers.split_last() {
            others.iter().for_each(|layer| layer.apply(&self.shape, &mut states, &all, room));
            // Nobody asks the last layer for anything but the words' first pieces.
            last.apply(&self.shape, &mut states, firsts, room);
        }
        states.chunks_exact(self.shape.hidden).map(|state| self.labels(state)).collect()
    }

    fn labels(&self, state: &[f32]) -> Row<f32> {
        let mut scores = [0.0; ROW_LENGTH];
        for ((score, weights), bias) in scores.iter_mut().zip(self.head.chunks_exact(state.len())).zip(&self.biases) {
            *score = dot(state, weights) + bias;
        }
        scores
    }
}

impl Layer {
    fn read(file: &mut File<'_>, shape: &Shape) -> Result<Self, EncoderError> {
        let (hidden, inner) = (shape.hidden, shape.inner);
        Ok(Self {
            ask: Linear::read(file, hidden, 3 * hidden)?,
            answer: Linear::read(file, hidden, hidden)?,
            answered: Norm::read(file, hidden, shape.epsilon)?,
            widen: Linear::read(file, hidden, inner)?,
            narrow: Linear::read(file, inner, hidden)?,
            narrowed: Norm::read(file, hidden, shape.epsilon)?,
        })
    }

    /// Replaces the states by those that the layer makes of the rows `queries`.
    fn apply(&self, shape: &Shape, states: &mut Vec<f32>, queries: &[usize], room: &mut Room) {
        let Room { attention, steps, wide, mixed, narrow } = room;
        self.ask.apply(states, steps, wide);
        let heads = Heads { rows: wide, heads: shape.heads, size: shape.hidden / shape.heads };
        attention.mix(heads, queries, mixed);
        self.answer.apply(mixed, steps, narrow);
        let rows = states.chunks_exact(shape.hidden);
        let asked = queries.iter().filter_map(|query| rows.clone().nth(*query)).flatten();
        narrow.iter_mut().zip(asked).for_each(|(sum, state)| *sum += state);
        std::mem::swap(states, narrow);
        self.answered.apply(states);

        self.widen.apply(states, steps, wide);
        vectorized(Activation(wide));
        self.narrow.apply(wide, steps, narrow);
        states.iter_mut().zip(narrow.iter()).for_each(|(state, change)| *state += change);
        self.narrowed.apply(states);
    }
}

/// A table of rows in whole numbers.
///
/// Layout: for each row a scale (f32), then for each its numbers (i8).
#[derive(Debug)]
struct Table {
    size: usize,
    scales: Vec<f32>,
    numbers: Vec<i8>,
}

impl Table {
    fn read(file: &mut File<'_>, rows: usize, size: usize) -> Result<Self, EncoderError> {
        let scales = file.floats(rows)?;
        let numbers = file.bytes(rows.saturating_mul(size))?.iter().map(|byte| byte.cast_signed()).collect();
        Ok(Self { size, scales, numbers })
    }

    /// Adds a row of the table to `sums`; nothing where there is none.
    fn add(&self, row: usize, sums: &mut [f32]) {
        let numbers = self.numbers.get(row * self.size..).unwrap_or(&[]);
        for (sum, number) in sums.iter_mut().zip(numbers) {
            *sum += f32::from(*number) * self.scales.get(row).unwrap_or(&0.0);
        }
    }
}

/// The sum of the products of two rows, whose length is a multiple of [`LANES`].
fn dot(one: &[f32], other: &[f32]) -> f32 {
    let mut lanes = [0.0; LANES];
    for (one, other) in one.as_chunks::<LANES>().0.iter().zip(other.as_chunks::<LANES>().0) {
        lanes.iter_mut().zip(one).zip(other).for_each(|((lane, one), other)| *lane += one * other);
    }
    lanes.into_iter().sum()
}
