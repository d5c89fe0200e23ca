use super::arithmetic::{Work, greatest, round, vectorized};
use super::file::{EncoderError, File};
use super::product::{Cell, FOUR, INPUTS, OUTPUTS, Product, ROWS, Step, Tile};

/// Whole numbers of weights and of the rows they are multiplied with lie between -`MOST` and `MOST`: few enough for the
/// narrow sums of `product/avx2.rs`.
const MOST: i8 = 63;
/// Those of rows are kept as numbers above zero, by this much.
const ZERO: i32 = 64;

/// A linear layer in whole numbers: rows × weights + biases.
///
/// Each output's weights are whole numbers times a scale; so is each row, by its greatest number. First each input is multiplied
/// by a factor of its own, whose inverse is in the weights: inputs that are always large would leave no steps to the others.
///
/// Layout: a factor for each input (f32); for each output a scale and then for each a bias (f32); for each its weights (i8).
#[derive(Debug)]
pub(super) struct Linear {
    factors: Vec<f32>,
    scales: Vec<f32>,
    biases: Vec<f32>,
    /// What the sum of each output begins with, since rows lie above zero.
    starts: Vec<i32>,
    /// For every [`OUTPUTS`] outputs, their weights for all inputs.
    cells: Vec<Cell>,
}

impl Linear {
    /// Reads a layer of these sizes, multiples of [`OUTPUTS`].
    pub fn read(file: &mut File<'_>, inputs: usize, outputs: usize) -> Result<Self, EncoderError> {
        let factors = file.floats(inputs)?;
        let scales = file.floats(outputs)?;
        let biases = file.floats(outputs)?;
        let weights = file.bytes(inputs.saturating_mul(outputs))?;
        if let Some(weight) =
            weights.iter().map(|weight| weight.cast_signed()).find(|weight| !(-MOST..=MOST).contains(weight))
        {
            return Err(EncoderError::Number { what: "weights", found: weight.into() });
        }
        let sum = |row: &[u8]| row.iter().map(|weight| i32::from(weight.cast_signed())).sum::<i32>();
        let starts = weights.chunks_exact(inputs).map(|row| -ZERO * sum(row)).collect();
        let cells = weights.chunks_exact(inputs * OUTPUTS).flat_map(|rows| cells(rows, inputs)).collect();
        Ok(Self { factors, scales, biases, starts, cells })
    }

    /// What the layer makes of each of `rows`; `steps` is room to work in.
    pub fn apply(&self, rows: &[f32], steps: &mut Steps, outputs: &mut Vec<f32>) {
        steps.read(rows, &self.factors);
        let count = self.scales.len();
        outputs.resize(rows.len() / self.factors.len() * count, 0.0);
        let product = Product {
            tiles: &steps.tiles,
            steps: &steps.sizes,
            cells: &self.cells,
            starts: &self.starts,
            scales: &self.scales,
            biases: &self.biases,
            outputs,
        };
        product.write();
    }
}

/// The weights of some outputs, a row each, as the products take them.
fn cells(rows: &[u8], inputs: usize) -> impl Iterator<Item = Cell> {
    (0..inputs).step_by(INPUTS).map(move |from| {
        let mut cell = Cell::default();
        for (output, row) in rows.chunks_exact(inputs).enumerate() {
            for (half, weights) in cell.iter_mut().zip(row.get(from..).unwrap_or(&[]).as_chunks().0) {
                if let Some(place) = half.get_mut(output) {
                    *place = weights.map(u8::cast_signed);
                }
            }
        }
        cell
    })
}

/// Rows in whole numbers.
#[derive(Debug, Default)]
pub(super) struct Steps {
    /// For every [`ROWS`] rows, tiles for all inputs; the last may have room for more rows than there are.
    tiles: Vec<Tile>,
    /// How much a step of each row is.
    sizes: Vec<f32>,
}

impl Steps {
    /// Takes these rows, each number times the factor of its place.
    fn read(&mut self, rows: &[f32], factors: &[f32]) {
        let inputs = factors.len();
        self.sizes.clear();
        self.tiles.resize((rows.len() / inputs).div_ceil(ROWS) * (inputs / INPUTS), Tile::default());
        vectorized(Reading { rows, factors, into: self });
    }
}

struct Reading<'r> {
    rows: &'r [f32],
    factors: &'r [f32],
    into: &'r mut Steps,
}

impl Work for Reading<'_> {
    #[inline(always)]
    fn run(self) {
        let Self { rows, factors, into } = self;
        let inputs = factors.len();
        let (mut numbers, mut whole) = (vec![0.0; inputs], vec![0; inputs]);
        for (rows, tiles) in rows.chunks(inputs * ROWS).zip(into.tiles.chunks_exact_mut(inputs / INPUTS)) {
            for (row, place) in rows.chunks_exact(inputs).zip(0..) {
                for ((number, read), factor) in numbers.iter_mut().zip(row).zip(factors) {
                    *number = read * factor;
                }
                let size = greatest(&numbers) / f32::from(MOST);
                into.sizes.push(size);
                let steps = if size > 0.0 { 1.0 / size } else { 0.0 };
                for (whole, number) in whole.iter_mut().zip(&numbers) {
                    *whole = step(number * steps);
                }
                for (tile, whole) in tiles.iter_mut().zip(whole.as_chunks::<FOUR>().0.as_chunks().0) {
                    if let Some(place) = tile.get_mut(place) {
                        *place = *whole;
                    }
                }
            }
        }
    }
}

#[inline(always)]
#[expect(clippy::cast_possible_truncation, reason = "between 1 and 127")]
fn step(number: f32) -> Step {
    (round(number) + ZERO) as Step
}
