//! Rows × weights, in whole numbers: the work that an encoder's time goes into.
//!
//! Takes and gives: rows in [`Tile`]s and weights in [`Cell`]s → floating-point numbers, for [`ROWS`] rows and [`OUTPUTS`] outputs
//! at a time. Law: the sums are exact, so all kernels give the same.
//!
//! Four kernels: AVX2 where the processor has it (asked at run time, through `pulp`, since that needs no `unsafe` of ours);
//! WebAssembly's registers of 128 bits, with relaxed SIMD or without, as the module was built; and plain Rust.

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(any(test, not(target_arch = "wasm32")))]
mod plain;
#[cfg(all(target_arch = "wasm32", feature = "relaxed-simd"))]
mod relaxed_simd;
#[cfg(all(target_arch = "wasm32", not(feature = "relaxed-simd")))]
mod simd128;

#[cfg(target_arch = "x86_64")]
use pulp::x86::V3;

/// Rows that are multiplied together.
pub(super) const ROWS: usize = 4;
/// Outputs that are summed up together: of relaxed SIMD, for as many there are registers.
pub(super) const OUTPUTS: usize = if cfg!(all(target_arch = "wasm32", feature = "relaxed-simd")) { 8 } else { 16 };
/// Inputs that are multiplied together.
pub(super) const INPUTS: usize = 8;
/// Inputs of which a register holds the weights, side by side.
pub(super) const FOUR: usize = INPUTS / 2;

/// A number of a row, from 1 to 127. WebAssembly multiplies no narrower numbers than these.
#[cfg(all(target_arch = "wasm32", not(feature = "relaxed-simd")))]
pub(super) type Step = i16;
/// A number of a row, from 1 to 127.
#[cfg(any(not(target_arch = "wasm32"), feature = "relaxed-simd"))]
pub(super) type Step = u8;

/// For each of [`ROWS`] rows, its numbers for four inputs and for the four after them.
pub(super) type Tile = [[[Step; FOUR]; 2]; ROWS];

/// Weights, from -63 to 63: for four inputs and for the four after them, those of each of [`OUTPUTS`] outputs.
pub(super) type Cell = [[[i8; FOUR]; OUTPUTS]; 2];

/// For each row, what it gives for each output.
type Sums = [[i32; OUTPUTS]; ROWS];

/// A product of rows and weights, and how it becomes floating-point numbers.
#[derive(Debug)]
pub(super) struct Product<'p> {
    /// For every [`ROWS`] rows, tiles for all inputs.
    pub tiles: &'p [Tile],
    /// How much a step of each row is.
    pub steps: &'p [f32],
    /// For every [`OUTPUTS`] outputs, cells for all inputs.
    pub cells: &'p [Cell],
    /// What the sum of each output begins with.
    pub starts: &'p [i32],
    /// How much a step of each output's weights is.
    pub scales: &'p [f32],
    /// What is added to each output.
    pub biases: &'p [f32],
    /// For each row, its outputs: written here.
    pub outputs: &'p mut [f32],
}

impl Product<'_> {
    /// Writes the outputs.
    pub fn write(self) {
        #[cfg(target_arch = "x86_64")]
        if let Some(simd) = V3::try_new() {
            return simd.vectorize(avx2::Wide { simd, product: self });
        }
        #[cfg(all(target_arch = "wasm32", feature = "relaxed-simd"))]
        return self.by(|tiles, cells| relaxed_simd::sums(tiles, cells));
        #[cfg(all(target_arch = "wasm32", not(feature = "relaxed-simd")))]
        return self.by(simd128::sums);
        #[cfg(not(target_arch = "wasm32"))]
        self.by(plain::sums);
    }

    /// The same by one kernel. The weights of some outputs stay in the nearest cache, the rows pass by.
    #[inline(always)]
    fn by(self, kernel: impl Fn(&[Tile], &[Cell]) -> Sums) {
        let count = self.starts.len();
        let inputs = self.cells.len() * OUTPUTS / count.max(1);
        let columns = self.scales.as_chunks::<OUTPUTS>().0.iter().zip(self.biases.as_chunks::<OUTPUTS>().0);
        let columns = columns.zip(self.starts.as_chunks::<OUTPUTS>().0).zip(self.cells.chunks_exact(inputs));
        for (column, (((scales, biases), starts), cells)) in columns.enumerate() {
            let rows = self.outputs.chunks_mut(count * ROWS).zip(self.steps.chunks(ROWS));
            for ((outputs, steps), tiles) in rows.zip(self.tiles.chunks_exact(inputs)) {
                let sums = kernel(tiles, cells);
                for ((outputs, step), sums) in outputs.chunks_exact_mut(count).zip(steps).zip(&sums) {
                    let Some(outputs) = outputs.as_chunks_mut::<OUTPUTS>().0.get_mut(column) else { continue };
                    let mut made = *biases;
                    for (((output, sum), start), scale) in made.iter_mut().zip(sums).zip(starts).zip(scales) {
                        #[expect(clippy::cast_precision_loss, reason = "a last bit")]
                        let sum = (sum + start) as f32;
                        *output += sum * step * scale;
                    }
                    *outputs = made;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_kernel_of_this_machine_is_exact(
            inputs in 1usize..6, outputs in 1usize..4, rows in 1usize..4, seed in any::<u32>(),
        ) {
            // The extremes come up often: they are where a narrow sum would overflow.
            let mut state = seed;
            let mut next = |most: u32| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                if state >> 31 == 0 { most } else { (state >> 8) % (most + 1) }
            };
            let mut step = |()| Step::try_from(next(127)).unwrap();
            let mut tile = |_| [[[(); FOUR]; 2]; ROWS].map(|row| row.map(|four| four.map(&mut step)));
            let tiles: Vec<Tile> = (0..rows * inputs).map(&mut tile).collect();
            let mut weight = |()| i8::try_from(next(126)).unwrap() - 63;
            let mut cell = |_| [[[(); FOUR]; OUTPUTS]; 2].map(|half| half.map(|four| four.map(&mut weight)));
            let cells: Vec<Cell> = (0..outputs * inputs).map(&mut cell).collect();
            let starts: Vec<i32> = (0..).take(outputs * OUTPUTS).collect();
            let of_outputs = vec![1.0; outputs * OUTPUTS];
            // The last tile may have room for more rows than there are.
            let steps = vec![1.0; rows * ROWS - usize::from(seed.is_multiple_of(2))];
            let product = |outputs| Product {
                tiles: &tiles, steps: &steps, cells: &cells, starts: &starts, scales: &of_outputs, biases: &of_outputs, outputs,
            };
            let mut found = vec![0.0; steps.len() * of_outputs.len()];
            let mut expected = found.clone();
            product(&mut found).write();
            product(&mut expected).by(plain::sums);
            prop_assert_eq!(found, expected);
        }
    }
}
