use super::{Cell, OUTPUTS, ROWS, Sums, Tile};

/// Sums whatever the processor.
#[inline(always)]
pub(super) fn sums(tiles: &[Tile], cells: &[Cell]) -> Sums {
    let mut sums = [[0; OUTPUTS]; ROWS];
    for (tile, cell) in tiles.iter().zip(cells) {
        for (sums, steps) in sums.iter_mut().zip(tile) {
            for (steps, weights) in steps.iter().zip(cell) {
                for (sum, weights) in sums.iter_mut().zip(weights) {
                    let products =
                        steps.iter().zip(weights).map(|(step, weight)| i32::from(*step) * i32::from(*weight));
                    *sum += products.sum::<i32>();
                }
            }
        }
    }
    sums
}
