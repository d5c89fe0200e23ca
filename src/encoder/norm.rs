use super::arithmetic::{LANES, Work, fold, vectorized};
use super::file::{EncoderError, File};

/// Layer normalisation: mean 0 and variance 1, then a gain and a shift for each place.
///
/// Layout: gains, then shifts (f32).
#[derive(Debug)]
pub(super) struct Norm {
    gains: Vec<f32>,
    shifts: Vec<f32>,
    /// Added to the variance.
    epsilon: f32,
}

impl Norm {
    pub fn read(file: &mut File<'_>, size: usize, epsilon: f32) -> Result<Self, EncoderError> {
        Ok(Self { gains: file.floats(size)?, shifts: file.floats(size)?, epsilon })
    }

    /// Normalises each row.
    pub fn apply(&self, rows: &mut [f32]) {
        vectorized(Normalisation { norm: self, rows });
    }

    #[inline(always)]
    fn normalise(&self, row: &mut [f32]) {
        #[expect(clippy::cast_precision_loss, reason = "below 2²⁴")]
        let size = row.len() as f32;
        let mean = fold(row, 0.0, |sum, number| sum + number) / size;
        let mut squares = [0.0; LANES];
        for numbers in row.as_chunks_mut::<LANES>().0 {
            for (square, number) in squares.iter_mut().zip(numbers) {
                *number -= mean;
                *square += *number * *number;
            }
        }
        let variance = squares.into_iter().sum::<f32>() / size;
        let factor = 1.0 / (variance + self.epsilon).sqrt();
        for ((number, gain), shift) in row.iter_mut().zip(&self.gains).zip(&self.shifts) {
            *number = *number * factor * gain + shift;
        }
    }
}

struct Normalisation<'n> {
    norm: &'n Norm,
    rows: &'n mut [f32],
}

impl Work for Normalisation<'_> {
    #[inline(always)]
    fn run(self) {
        self.rows.chunks_exact_mut(self.norm.gains.len()).for_each(|row| self.norm.normalise(row));
    }
}
