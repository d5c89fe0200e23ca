//! The keys under which short forms are looked up, and bits by which almost all other words are known to have none of them.

use std::borrow::Cow;

use crate::morphology::{self, Proclitics};
use crate::normalization::key_byte;

/// A name's key, and that with its last letter as others write it: «وانغ» and «وانج».
pub(super) fn spellings(key: Vec<u8>) -> impl Iterator<Item = Vec<u8>> {
    let (ghain, jeem) = (key_byte('غ'), key_byte('ج'));
    let other = match key.split_last() {
        Some((last, stem)) if *last == ghain => Some([stem, &[jeem]].concat()),
        Some((last, stem)) if *last == jeem => Some([stem, &[ghain]].concat()),
        _ => None,
    };
    std::iter::once(key).chain(other)
}

/// A bit for a key's last letter.
pub(super) fn last_letter(key: &[u8]) -> u32 {
    1 << (key.last().map_or(0, |letter| letter % 32))
}

/// Keys, each by a bit that few others share.
pub(super) struct Sieve([u64; 256]);

impl Default for Sieve {
    fn default() -> Self {
        Self([0; _])
    }
}

impl Sieve {
    pub fn add(&mut self, key: &[u8]) {
        let (bits, bit) = place(key);
        self.0.get_mut(bits).into_iter().for_each(|bits| *bits |= bit);
    }

    /// Whether a key may be one of those that were added.
    pub fn may_have(&self, key: &[u8]) -> bool {
        let (bits, bit) = place(key);
        self.0.get(bits).is_some_and(|bits| bits & bit != 0)
    }
}

/// Which bits, and which of them: by the high bits of a hash of all letters.
fn place(key: &[u8]) -> (usize, u64) {
    let hash = key.iter().fold(0u32, |hash, letter| (hash ^ u32::from(*letter)).wrapping_mul(0x9E37_79B1));
    ((hash >> 24) as usize, 1 << (hash >> 18 & 63))
}

/// A word's key as it stands and less its proclitics, what is restored that «لل» leaves out.
pub(super) fn readings(key: &[u8]) -> impl Iterator<Item = (Proclitics, Cow<'_, [u8]>)> {
    let bare = morphology::proclitics(key).map(move |proclitics| {
        let stem = key.get(usize::from(proclitics.letters)..).unwrap_or(&[]);
        let stem = match proclitics.lost.letters() {
            [] => Cow::Borrowed(stem),
            letters => Cow::Owned([letters, stem].concat()),
        };
        (proclitics, stem)
    });
    std::iter::once((Proclitics::NONE, Cow::Borrowed(key))).chain(bare)
}
