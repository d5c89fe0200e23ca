//! The keys under which short forms are looked up, and bits by which most all other words are known to have none of them.

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

/// A bit for a key's first and last letters and its length.
pub(super) fn shape(key: &[u8]) -> u128 {
    let letter = |letter: Option<&u8>| letter.map_or(0, |letter| usize::from(*letter));
    1 << ((letter(key.first()) * 13 + letter(key.last()) * 5 + key.len()) % 128)
}

/// A word's key as it stands and less its proclitics, the alef restored that «لل» leaves out.
pub(super) fn readings(key: &[u8]) -> impl Iterator<Item = (Proclitics, Cow<'_, [u8]>)> {
    let bare = morphology::proclitics(key).map(move |proclitics| {
        let stem = key.get(usize::from(proclitics.letters)..).unwrap_or(&[]);
        let stem = if proclitics.restores_article {
            Cow::Owned([&morphology::ALEF, stem].concat())
        } else {
            Cow::Borrowed(stem)
        };
        (proclitics, stem)
    });
    std::iter::once((Proclitics::NONE, Cow::Borrowed(key))).chain(bare)
}
