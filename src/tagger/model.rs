use std::sync::OnceLock;

use super::decode::Chain;
use super::label::Label;

static EMBEDDED: &[u8] = include_bytes!("model.bin");

/// Numbers of a row: one for each label, filled up to the width of vector registers.
pub const ROW_LENGTH: usize = 16;

/// A number for each label; those beyond the labels mean nothing.
pub type Row<T> = [T; ROW_LENGTH];

/// For each label, and at last for the start of a sentence: how much what follows it weighs, zero where it may not.
pub type Transitions = [Row<f32>; Label::COUNT + 1];

/// The tagger's weights: one byte a label for each hashed feature that has any.
///
/// Layout, little endian: bits of the hash (u32); value of one step of a weight (f32); transitions (f32); for each 8
/// feature hashes, a bit for each that has weights (u8); for each such feature, a bit for each label that it weighs for,
/// those of the first eight labels (u8) before those of the others (u8); all these weights (i8). What is zero is not
/// written: the rows are filled up once, when the model is read.
#[derive(Clone, Debug)]
pub struct Model {
    groups: Vec<Group>,
    shift: u32,
    /// The weights of each feature that has any. The next row's stand where a row ends.
    rows: Vec<u8>,
    chain: Chain,
    odds: Vec<f32>,
}

/// Which of 32 neighbouring feature hashes have rows.
#[derive(Clone, Copy, Debug)]
struct Group {
    /// A bit for each that has one.
    present: u32,
    /// The number of rows before theirs.
    before: u32,
}

/// Steps by which a label's score may fall short of the best; beyond them it has no chance.
const STEPS: u16 = 512;

impl Model {
    /// Reads a model; none where the bytes are not one.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (bits, rest) = bytes.split_first_chunk()?;
        let (step, rest) = rest.split_first_chunk()?;
        let bits = u32::from_le_bytes(*bits);
        let step = f32::from_le_bytes(*step);
        let groups = 1usize.checked_shl(bits.checked_sub(5)?)?;
        let (transitions, rest) = rest.split_at_checked((Label::COUNT + 1) * Label::COUNT * 4)?;
        let (present, rest) = rest.split_at_checked(groups.checked_mul(4)?)?;
        let mut count = 0;
        let mut groups = Vec::with_capacity(groups);
        for bits in present.as_chunks().0 {
            let group = Group { present: u32::from_le_bytes(*bits), before: count };
            count += group.present.count_ones();
            groups.push(group);
        }
        let (low, rest) = rest.split_at_checked(count as usize)?;
        let (high, weights) = rest.split_at_checked(count as usize)?;
        let mut numbers = transitions.as_chunks::<4>().0.iter().map(|number| f32::from_le_bytes(*number));
        let mut transition = |label| if label < Label::COUNT { numbers.next().unwrap_or(0.0) } else { 0.0 };
        let transitions = std::array::from_fn(|_| std::array::from_fn(&mut transition));
        Some(Self {
            groups,
            shift: 32u32.checked_sub(bits)?,
            rows: rows(low.iter().zip(high).map(|(low, high)| u16::from_le_bytes([*low, *high])), weights)?,
            chain: Chain::new(transitions),
            odds: (0..STEPS).map(|steps| (-step * f32::from(steps)).exp()).collect(),
        })
    }

    /// The sum of the weights of a token's features, in steps.
    #[must_use]
    pub fn weigh(&self, features: &[u32]) -> Row<i16> {
        let mut sums = [0i16; ROW_LENGTH];
        for row in features.iter().filter_map(|feature| self.row(*feature)) {
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum = sum.saturating_add(i16::from(weight.cast_signed()));
            }
        }
        sums
    }

    /// The feature's row; none for one that weighs nothing.
    fn row(&self, feature: u32) -> Option<&Row<u8>> {
        let slot = feature >> self.shift;
        let group = self.groups.get((slot / 32) as usize)?;
        if group.present >> (slot % 32) & 1 == 0 {
            return None;
        }
        let before = group.present & !(u32::MAX << (slot % 32));
        self.rows.get((group.before + before.count_ones()) as usize * Label::COUNT..)?.first_chunk()
    }

    /// How likely a label is beside the best of its token, by what its score lacks.
    #[must_use]
    pub fn odds(&self, steps: u16) -> f32 {
        self.odds.get(usize::from(steps)).copied().unwrap_or(0.0)
    }

    /// The weights of transitions.
    pub(super) fn chain(&self) -> &Chain {
        &self.chain
    }
}

/// Rows of `weights`, which stand there for the labels alone whose bits are set.
fn rows(labels: impl ExactSizeIterator<Item = u16>, weights: &[u8]) -> Option<Vec<u8>> {
    // The last row is read to its full width too.
    let mut rows = vec![0; labels.len() * Label::COUNT + ROW_LENGTH - Label::COUNT];
    let mut weights = weights.iter();
    for (row, mut labels) in rows.chunks_exact_mut(Label::COUNT).zip(labels) {
        while labels != 0 {
            *row.get_mut(labels.trailing_zeros() as usize)? = *weights.next()?;
            labels &= labels - 1;
        }
    }
    Some(rows)
}

impl Model {
    /// The model that the program carries.
    #[must_use]
    pub fn embedded() -> &'static Self {
        static MODEL: OnceLock<Model> = OnceLock::new();
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
        assert_eq!(Model::embedded().weigh(&[]), [0; ROW_LENGTH]);
    }
}
