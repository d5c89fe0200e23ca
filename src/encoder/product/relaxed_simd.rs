use std::arch::wasm32::{
    i16x8_add, i16x8_relaxed_dot_i8x16_i7x16, i16x8_splat, i32x4_add, i32x4_dot_i16x8, i32x4_splat, v128,
};

use bytemuck::cast;

use super::{Cell, ROWS, Sums, Tile};

/// Sums by WebAssembly's relaxed SIMD, four outputs a register.
///
/// As in `avx2.rs`: sixteen products at once, neighbours added in 16 bits. What the browser is free to choose (whether the
/// second number has a sign, what happens beyond 16 bits) makes no difference to numbers that are this narrow.
///
/// `i32x4_relaxed_dot_i8x16_i7x16_add` would do in one instruction what takes five here, where the processor has it; where it
/// has not, as most of 2020, it is slower by a quarter.
#[target_feature(enable = "relaxed-simd")]
pub(super) fn sums(tiles: &[Tile], cells: &[Cell]) -> Sums {
    let one = i16x8_splat(1);
    let mut sums = [[i32x4_splat(0); 2]; ROWS];
    for (tile, [first, second]) in tiles.iter().zip(cells) {
        let (first, second): ([v128; 2], [v128; 2]) = (cast(*first), cast(*second));
        for (sums, [before, after]) in sums.iter_mut().zip(tile) {
            let (before, after) = (i32x4_splat(cast(*before)), i32x4_splat(cast(*after)));
            for ((sum, first), second) in sums.iter_mut().zip(first).zip(second) {
                let first = i16x8_relaxed_dot_i8x16_i7x16(first, before);
                let second = i16x8_relaxed_dot_i8x16_i7x16(second, after);
                *sum = i32x4_add(*sum, i32x4_dot_i16x8(i16x8_add(first, second), one));
            }
        }
    }
    cast(sums)
}
