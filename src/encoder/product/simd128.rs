use std::arch::wasm32::{
    i8x16, i16x8_extend_high_i8x16, i16x8_extend_low_i8x16, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane,
    i32x4_splat, i64x2_splat, v128,
};

use super::{Cell, FOUR, OUTPUTS, ROWS, Step, Sums, Tile};

/// Outputs whose weights fill a register.
const QUARTER: usize = 16 / FOUR;

/// Sums by WebAssembly's registers of 128 bits, four outputs after four.
#[inline(always)]
pub(super) fn sums(tiles: &[Tile], cells: &[Cell]) -> Sums {
    let mut sums = [[0; OUTPUTS]; ROWS];
    for quarter in 0..OUTPUTS / QUARTER {
        for (sums, found) in sums.iter_mut().zip(quarter_sums(tiles, cells, quarter)) {
            if let Some(sums) = sums.as_chunks_mut().0.get_mut(quarter) {
                *sums = found;
            }
        }
    }
    sums
}

#[inline(always)]
fn quarter_sums(tiles: &[Tile], cells: &[Cell], quarter: usize) -> [[i32; QUARTER]; ROWS] {
    // Two outputs a register, the sum of each in two parts.
    let mut sums = [[i32x4_splat(0); 2]; ROWS];
    for (tile, cell) in tiles.iter().zip(cells) {
        for (half, weights) in cell.iter().enumerate() {
            let Some(weights) = weights.as_chunks::<QUARTER>().0.get(quarter).map(register) else { continue };
            let weights = [i16x8_extend_low_i8x16(weights), i16x8_extend_high_i8x16(weights)];
            for (sums, steps) in sums.iter_mut().zip(tile) {
                let Some(steps) = steps.get(half).map(twice) else { continue };
                for (sum, weights) in sums.iter_mut().zip(weights) {
                    *sum = i32x4_add(*sum, i32x4_dot_i16x8(steps, weights));
                }
            }
        }
    }
    sums.map(|[first, second]| {
        let ([one, two], [three, four]) = (two_outputs(first), two_outputs(second));
        [one, two, three, four]
    })
}

fn two_outputs(sums: v128) -> [i32; 2] {
    [
        i32x4_extract_lane::<0>(sums) + i32x4_extract_lane::<1>(sums),
        i32x4_extract_lane::<2>(sums) + i32x4_extract_lane::<3>(sums),
    ]
}

/// The same steps twice in a register.
#[inline(always)]
fn twice([a, b, c, d]: &[Step; FOUR]) -> v128 {
    let bits = |step: &Step, place: u32| i64::from(*step) << (16 * place);
    i64x2_splat(bits(a, 0) | bits(b, 1) | bits(c, 2) | bits(d, 3))
}

/// The weights in a register; one load.
#[inline(always)]
fn register(weights: &[[i8; FOUR]; QUARTER]) -> v128 {
    let [[a, b, c, d], [e, f, g, h], [i, j, k, l], [m, n, o, p]] = *weights;
    i8x16(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)
}
