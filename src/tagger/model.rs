use std::sync::OnceLock;

use super::label::Label;

static EMBEDDED: &[u8] = include_bytes!("model.bin");

/// Scores of a token: one for each label.
pub type Scores = [f32; Label::COUNT];

/// The tagger's weights, read in place: a row of one byte a label for each hashed feature that has any.
///
/// Layout, little endian: bits of the hash (u32); value of one step of a weight (f32); transitions, from each label
/// and from the start, to each label (f32); for each 64 feature hashes, a bit for each that has a row (u64); for each
/// 64 feature hashes, the number of rows before them (u32); the rows (i8).
#[derive(Clone, Copy, Debug)]
pub struct Model<'b> {
    shift: u32,
    step: f32,
    present: &'b [[u8; 8]],
    before: &'b [[u8; 4]],
    rows: &'b [[u8; Label::COUNT]],
    transitions: [Scores; Label::COUNT + 1],
}

impl<'b> Model<'b> {
    /// Reads a model; none where the bytes are not one.
    #[must_use]
    pub fn read(bytes: &'b [u8]) -> Option<Self> {
        let (bits, rest) = bytes.split_first_chunk()?;
        let (step, rest) = rest.split_first_chunk()?;
        let bits = u32::from_le_bytes(*bits);
        let words = 1usize.checked_shl(bits.checked_sub(6)?)?;
        let (transitions, rest) = rest.split_at_checked((Label::COUNT + 1) * Label::COUNT * 4)?;
        let (present, rest) = rest.split_at_checked(words * 8)?;
        let (before, rows) = rest.split_at_checked(words * 4)?;
        let mut numbers = transitions.as_chunks::<4>().0.iter().map(|number| f32::from_le_bytes(*number));
        Some(Self {
            shift: 32 - bits,
            step: f32::from_le_bytes(*step),
            present: present.as_chunks().0,
            before: before.as_chunks().0,
            rows: rows.as_chunks().0,
            transitions: std::array::from_fn(|_| std::array::from_fn(|_| numbers.next().unwrap_or(0.0))),
        })
    }

    /// The sum of the weights of a token's features.
    #[must_use]
    pub fn score(&self, features: &[u32]) -> Scores {
        let mut sums = [0i32; Label::COUNT];
        for row in features.iter().filter_map(|feature| self.row(*feature)) {
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum += i32::from(weight.cast_signed());
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "sums of a few dozen bytes")]
        sums.map(|sum| sum as f32 * self.step)
    }

    fn row(&self, feature: u32) -> Option<&'b [u8; Label::COUNT]> {
        let slot = (feature >> self.shift) as usize;
        let (word, bit) = (slot / 64, slot % 64);
        let present = u64::from_le_bytes(*self.present.get(word)?);
        if present >> bit & 1 == 0 {
            return None;
        }
        let before = u32::from_le_bytes(*self.before.get(word)?) + (present & ((1 << bit) - 1)).count_ones();
        self.rows.get(before as usize)
    }

    /// What it costs to go from a label (the last row: from the start) to each other.
    #[must_use]
    pub fn transitions(&self) -> &[Scores; Label::COUNT + 1] {
        &self.transitions
    }
}

impl Model<'static> {
    /// The model that the program carries.
    #[must_use]
    pub fn embedded() -> &'static Self {
        static MODEL: OnceLock<Model<'static>> = OnceLock::new();
        #[expect(clippy::expect_used, reason = "a test reads the committed file")]
        MODEL.get_or_init(|| Model::read(EMBEDDED).expect("the embedded model is well formed"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    /// Printed by `train`; a change of the weights is meant only where both change.
    const CHECKSUM: &str = include_str!("model.sha256");

    #[test]
    fn the_committed_weights_are_those_that_were_measured() {
        let digest: String = Sha256::digest(EMBEDDED).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(digest, CHECKSUM.trim());
    }

    #[test]
    fn bytes_that_are_no_model_are_refused() {
        assert!(Model::read(&[]).is_none());
        assert!(Model::read(&[0xFF; 16]).is_none());
        assert!(Model::read(EMBEDDED.get(..1000).unwrap_or(&[])).is_none());
    }

    #[test]
    fn unknown_features_weigh_nothing() {
        assert_eq!(Model::embedded().score(&[]), [0.0; Label::COUNT]);
    }
}
