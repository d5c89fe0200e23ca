//! Functions of rows of numbers, written so that the compiler fills vector registers with them and that every platform gives
//! the same bits: no function of the system's, no fused operation, sums in a fixed order of [`LANES`].

/// Numbers that are added up side by side.
pub(super) const LANES: usize = 8;

/// Work on rows that is compiled once more for the widest registers that processors have today.
pub(super) trait Work {
    /// Does it. Only what is inlined into it (`#[inline(always)]`, itself too) is compiled so.
    fn run(self);
}

/// Does work with the widest registers that this processor has.
pub(super) fn vectorized(work: impl Work) {
    #[cfg(target_arch = "x86_64")]
    pulp::Arch::new().dispatch(Wide(work));
    #[cfg(not(target_arch = "x86_64"))]
    work.run();
}

#[cfg(target_arch = "x86_64")]
struct Wide<W>(W);

#[cfg(target_arch = "x86_64")]
impl<W: Work> pulp::NullaryFnOnce for Wide<W> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        self.0.run();
    }
}

/// Combines the numbers of a row, whose length is a multiple of [`LANES`]: each with its lane, then the lanes.
#[inline(always)]
pub(super) fn fold(row: &[f32], empty: f32, combine: impl Fn(f32, f32) -> f32) -> f32 {
    let mut lanes = [empty; LANES];
    for numbers in row.as_chunks::<LANES>().0 {
        lanes.iter_mut().zip(numbers).for_each(|(lane, number)| *lane = combine(*lane, *number));
    }
    lanes.into_iter().reduce(combine).unwrap_or(empty)
}

/// The greatest of a row's numbers without their signs.
#[inline(always)]
pub(super) fn greatest(row: &[f32]) -> f32 {
    // Numbers above zero have the order of their bits, and whole numbers may be compared in any order.
    f32::from_bits(row.iter().map(|number| number.abs().to_bits()).fold(0, u32::max))
}

/// The nearest whole number, ties to even, of one between -2²² and 2²².
#[inline(always)]
pub(super) fn round(number: f32) -> i32 {
    /// 1.5 · 2²³: a number as large as this has no places for fractions.
    const WHOLE: f32 = 12_582_912.0;
    (number + WHOLE).to_bits().cast_signed().wrapping_sub(WHOLE.to_bits().cast_signed())
}

/// e to the power of a number not above 88; to within 2 units in the last place.
#[inline(always)]
pub(super) fn exp(number: f32) -> f32 {
    // Below, the result is nearly the smallest that has a full fraction.
    let number = if number < -87.0 { -87.0 } else { number };
    let doublings = round(number * std::f32::consts::LOG2_E);
    #[expect(clippy::cast_precision_loss, reason = "below 128")]
    let whole = doublings as f32;
    // The logarithm of 2 in two parts, of which the first times a small whole number is exact.
    let rest = number - whole * 0.693_359_4 + whole * 2.121_944_4e-4;
    let mut power = 1.987_569_1e-4;
    for coefficient in [1.398_199_9e-3, 8.333_452e-3, 4.166_579_6e-2, 0.166_666_65, 0.5] {
        power = power * rest + coefficient;
    }
    let power = power * rest * rest + rest + 1.0;
    power * f32::from_bits((doublings.wrapping_add(127) << 23).cast_unsigned())
}

/// The Gaussian error linear unit, x · Φ(x): Φ by Abramowitz and Stegun 7.1.26, to within 2 · 10⁻⁷.
#[inline(always)]
fn gelu(number: f32) -> f32 {
    let size = number.abs() * std::f32::consts::FRAC_1_SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * size);
    let mut tail = 1.061_405_4;
    for coefficient in [-1.453_152, 1.421_413_7, -0.284_496_74, 0.254_829_6] {
        tail = tail * t + coefficient;
    }
    let tail = 0.5 * tail * t * exp(-size * size);
    number * if number < 0.0 { tail } else { 1.0 - tail }
}

/// [`gelu`] of every number.
pub(super) struct Activation<'n>(pub &'n mut [f32]);

impl Work for Activation<'_> {
    #[inline(always)]
    fn run(self) {
        self.0.iter_mut().for_each(|number| *number = gelu(*number));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoder::tests::normal_share;

    #[test]
    fn powers_of_e_are_exact_enough() {
        for step in -8700..=200_i16 {
            let number = f32::from(step) / 100.0;
            let exact = f64::from(number).exp();
            assert!((f64::from(exp(number)) / exact - 1.0).abs() < 3e-7, "{number}: {} {exact}", exp(number));
        }
        assert!(exp(-1e30) < 1e-37 && exp(f32::NEG_INFINITY) < 1e-37);
    }

    #[test]
    fn the_activation_is_what_it_is_said_to_be() {
        for step in -500..=500_i16 {
            let number = f32::from(step) / 100.0;
            let exact = f64::from(number) * normal_share(f64::from(number));
            assert!((f64::from(gelu(number)) - exact).abs() < 2e-6, "{number}");
        }
    }

    #[test]
    fn halves_round_to_even() {
        assert_eq!([-1.5, -0.5, 0.5, 1.5, 62.7].map(round), [-2, 0, 0, 2, 63]);
    }
}
