use pulp::x86::V3;
use pulp::{NullaryFnOnce, cast, i8x32, i32x8};

use super::{Cell, Product, ROWS, Sums, Tile};

/// A product that is compiled for AVX2.
pub(super) struct Wide<'p> {
    /// Says that the processor has it.
    pub simd: V3,
    pub product: Product<'p>,
}

impl NullaryFnOnce for Wide<'_> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        self.product.by(|tiles, cells| sums(self.simd, tiles, cells));
    }
}

/// Sums by AVX2, eight outputs a register.
///
/// `maddubs` multiplies twice as many numbers as `madd` and adds neighbours in 16 bits. Steps and weights are narrow enough for
/// the sum of two such sums, so that of four multiplications one is saved.
#[inline(always)]
fn sums(simd: V3, tiles: &[Tile], cells: &[Cell]) -> Sums {
    let (avx, avx2) = (simd.avx, simd.avx2);
    let one = avx._mm256_set1_epi16(1);
    let mut sums = [[avx._mm256_setzero_si256(); 2]; ROWS];
    for (tile, cell) in tiles.iter().zip(cells) {
        let [first, second] = cell.map(|four| cast::<_, [i8x32; 2]>(four).map(cast));
        for (sums, steps) in sums.iter_mut().zip(tile) {
            // By reference, so that each four are spread out as they are loaded.
            let [before, after] = steps.each_ref().map(|four| avx._mm256_set1_epi32(cast(*four)));
            for ((sum, first), second) in sums.iter_mut().zip(first).zip(second) {
                let first = avx2._mm256_maddubs_epi16(before, first);
                let second = avx2._mm256_maddubs_epi16(after, second);
                let narrow = avx2._mm256_add_epi16(first, second);
                *sum = avx2._mm256_add_epi32(*sum, avx2._mm256_madd_epi16(narrow, one));
            }
        }
    }
    sums.map(|row| cast::<[i32x8; 2], _>(row.map(cast)))
}
