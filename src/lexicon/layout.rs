//! How the compiled lexicon is laid out; shared with the build script.
//!
//! `lexicon.records` holds a record a key, those of one bucket side by side, and `lexicon.buckets` where each bucket
//! begins. A record:
//!
//! | bytes | what |
//! |---|---|
//! | 1 | how many bytes follow the third |
//! | 1 | what is known: a set of [`CONTINUES`], [`IS_ORDINARY`], [`IS_NAME_UNIT`] |
//! | 1 | how long the key is |
//! | … | the key |
//! | 1 | with [`IS_ORDINARY`]: the binary logarithm of the word's count |
//! | 1 | with [`IS_NAME_UNIT`]: its role in names |
//! | 4 each | the facts, to the record's end |

/// A longer key begins with this one and a space.
pub const CONTINUES: u8 = 1;
/// An ordinary word.
pub const IS_ORDINARY: u8 = 2;
/// A part of people's names.
pub const IS_NAME_UNIT: u8 = 4;

/// A key's hash (FNV-1a): a phrase's goes on where that of its first words ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyHash(u32);

impl KeyHash {
    /// The hash of the empty key.
    pub const EMPTY: Self = Self(0x811C_9DC5);
    /// How many buckets there are, a power of two: some three keys each.
    pub const BUCKETS: usize = 1 << 15;

    /// The hash of a key that goes on with `letters`.
    #[must_use]
    pub fn then(self, letters: &[u8]) -> Self {
        Self(letters.iter().fold(self.0, |hash, letter| (hash ^ u32::from(*letter)).wrapping_mul(0x0100_0193)))
    }

    /// The bucket in which the key stands.
    #[must_use]
    pub fn bucket(self) -> usize {
        (self.0 ^ self.0 >> 15) as usize & (Self::BUCKETS - 1)
    }
}
