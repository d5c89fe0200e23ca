use std::arch::wasm32::{
    i16x8_extend_high_i8x16, i16x8_extend_low_i8x16, i32x4_add, i32x4_dot_i16x8, i32x4_shuffle, i32x4_splat,
    i64x2_splat, v128,
};

use bytemuck::cast;

use super::{Cell, FOUR, OUTPUTS, ROWS, Step, Sums, Tile};

/// Sums by WebAssembly's registers of 128 bits, four outputs after four: more would ask for more registers than there are.
#[inline(always)]
pub(super) fn sums(tiles: &[Tile], cells: &[Cell]) -> Sums {
    let mut sums = Sums::default();
    for four in 0..OUTPUTS / FOUR {
        for (sums, found) in sums.iter_mut().zip(four_outputs(tiles, cells, four)) {
            if let Some(sums) = sums.as_chunks_mut::<FOUR>().0.get_mut(four) {
                *sums = cast(found);
            }
        }
    }
    sums
}

/// For each row, the sums of those four outputs.
#[inline(always)]
fn four_outputs(tiles: &[Tile], cells: &[Cell], four: usize) -> [v128; ROWS] {
    // Two outputs a register, the sum of each in two parts.
    let mut sums = [[i32x4_splat(0); 2]; ROWS];
    for (tile, cell) in tiles.iter().zip(cells) {
        for (half, weights) in cell.iter().enumerate() {
            let Some(weights) = weights.as_chunks::<FOUR>().0.get(four) else { break };
            let weights = widened(*weights);
            for (sums, steps) in sums.iter_mut().zip(tile) {
                let Some(steps) = steps.get(half) else { break };
                add(sums, *steps, weights);
            }
        }
    }
    let [a, b, c, d] = sums;
    [whole(a), whole(b), whole(c), whole(d)]
}

/// The weights of four outputs for four inputs, two outputs a register.
#[inline(always)]
fn widened(weights: [[i8; FOUR]; FOUR]) -> [v128; 2] {
    let weights = cast(weights);
    [i16x8_extend_low_i8x16(weights), i16x8_extend_high_i8x16(weights)]
}

#[inline(always)]
fn add(sums: &mut [v128; 2], steps: [Step; FOUR], weights: [v128; 2]) {
    let steps = i64x2_splat(cast(steps));
    for (sum, weights) in sums.iter_mut().zip(weights) {
        *sum = i32x4_add(*sum, i32x4_dot_i16x8(steps, weights));
    }
}

/// Adds the two parts of each sum.
#[inline(always)]
fn whole([left, right]: [v128; 2]) -> v128 {
    i32x4_add(i32x4_shuffle::<0, 2, 4, 6>(left, right), i32x4_shuffle::<1, 3, 5, 7>(left, right))
}
