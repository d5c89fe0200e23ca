use std::arch::x86_64::__m256i;

use pulp::x86::V3;
use pulp::{NullaryFnOnce, cast};

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
    for (tile, [first, second]) in tiles.iter().zip(cells) {
        let (first, second): ([__m256i; 2], [__m256i; 2]) = (cast(*first), cast(*second));
        for (sums, [before, after]) in sums.iter_mut().zip(tile) {
            let (before, after) = (avx._mm256_set1_epi32(cast(*before)), avx._mm256_set1_epi32(cast(*after)));
            for ((sum, first), second) in sums.iter_mut().zip(first).zip(second) {
                let first = avx2._mm256_maddubs_epi16(before, first);
                let second = avx2._mm256_maddubs_epi16(after, second);
                let narrow = avx2._mm256_add_epi16(first, second);
                *sum = avx2._mm256_add_epi32(*sum, avx2._mm256_madd_epi16(narrow, one));
            }
        }
    }
    cast(sums)
}
