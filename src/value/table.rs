//! The vocabulary as a hash table that is built at compile time and read in place.
//!
//! A key of up to sixteen letters is packed into one `u128`, so that a look-up is a multiplication, a probe and a
//! comparison. Longer words mean nothing here.

use super::vocabulary;
use super::word::{ALEF, Word};

/// The meaning of the word with this packed key.
pub(super) fn look_up(packed: u128) -> Option<Word> {
    let mut slot = slot_of(packed);
    // Most words mean nothing here, and these bits are near.
    if TABLE.taken.get(slot / 32).is_none_or(|taken| taken >> (slot % 32) & 1 == 0) {
        return None;
    }
    loop {
        match TABLE.slots.get(slot) {
            Some(0) | None => return None,
            Some(at) => match TABLE.entries.get(usize::from(*at)) {
                Some((entry, word)) if *entry == packed => return Some(*word),
                _ => slot = (slot + 1) % SLOTS,
            },
        }
    }
}

/// A key of at most sixteen letters, packed as [`keys`] packs words.
pub(super) fn packed(key: &[u8]) -> Option<u128> {
    // Letter by letter: to copy so few bytes is a call.
    let half = |letters: &[u8]| letters.iter().rev().fold(0, |half, letter| half << 8 | u64::from(*letter));
    let (low, high) = key.split_at_checked(8).unwrap_or((key, &[]));
    (high.len() <= 8).then(|| u128::from(half(low)) | u128::from(half(high)) << 64)
}

/// The packed keys of words that a rule names, for [`super::line::Line::is_any`].
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
pub(super) const fn keys<const N: usize>(words: [&str; N]) -> [u128; N] {
    let mut keys = [0; N];
    let mut at = 0;
    while at < N {
        keys[at] = key(words[at]);
        at += 1;
    }
    keys
}

/// The packed key of one word.
pub(super) const fn key(word: &str) -> u128 {
    pack(word.as_bytes(), 0).0
}

const SLOTS: usize = 8192;

/// Fibonacci hashing of the folded key.
const fn slot_of(packed: u128) -> usize {
    let folded = (packed as u64) ^ ((packed >> 64) as u64).rotate_left(29);
    (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 51) as usize
}

struct Table<const N: usize> {
    /// A bit for each slot that has a word.
    taken: [u32; SLOTS / 32],
    /// Place in `entries` of each slot's word; 0 is an empty slot.
    slots: [u16; SLOTS],
    /// Packed key and meaning; the first is unused.
    entries: [(u128, Word); N],
}

const ENTRIES: usize = 1 + count(vocabulary::ALL);
static TABLE: Table<ENTRIES> = build(vocabulary::ALL);

/// Words in the tables: each row lists its spellings with single spaces.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn count(tables: &[vocabulary::Rows]) -> usize {
    let (mut words, mut table) = (0, 0);
    while table < tables.len() {
        let mut row = 0;
        while row < tables[table].len() {
            let text = tables[table][row].0.as_bytes();
            let mut at = 0;
            words += 1;
            while at < text.len() {
                if text[at] == b' ' {
                    words += 1;
                }
                at += 1;
            }
            row += 1;
        }
        table += 1;
    }
    words
}

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn build<const N: usize>(tables: &[vocabulary::Rows]) -> Table<N> {
    let mut built = Table { taken: [0; SLOTS / 32], slots: [0; SLOTS], entries: [(0, Word::Plain); N] };
    let (mut used, mut table) = (1, 0);
    while table < tables.len() {
        let mut row = 0;
        while row < tables[table].len() {
            let text = tables[table][row].0.as_bytes();
            let mut at = 0;
            while at < text.len() {
                let (packed, end) = pack(text, at);
                let mut slot = slot_of(packed);
                while built.slots[slot] != 0 {
                    assert!(built.entries[built.slots[slot] as usize].0 != packed, "a word stands in two rows");
                    slot = (slot + 1) % SLOTS;
                }
                built.taken[slot / 32] |= 1 << (slot % 32);
                built.slots[slot] = used as u16;
                built.entries[used] = (packed, tables[table][row].1);
                used += 1;
                at = end + 1;
            }
            row += 1;
        }
        table += 1;
    }
    built
}

/// Packs the word of `text` that starts at byte `at`; gives the packed key and the word's end.
///
/// Folds as `normalization` does, for the letters that the tables use; a test compares the two.
#[expect(clippy::indexing_slicing, clippy::panic, reason = "evaluated at compile time")]
const fn pack(text: &[u8], start: usize) -> (u128, usize) {
    let (mut packed, mut letters, mut at) = (0u128, 0, start);
    while at < text.len() && text[at] != b' ' {
        let byte = if text[at] < 0x80 {
            at += 1;
            text[at - 1]
        } else {
            let code = ((text[at] as u32 & 0x1F) << 6) | (text[at + 1] as u32 & 0x3F);
            at += 2;
            match code {
                0x621 => 0x80,
                0x622 | 0x623 | 0x625 => ALEF,
                0x624 => super::word::WAW,
                0x626 | 0x649 => 0xA9,
                0x629 => 0xA6,
                0x627..=0x63A => (code - 0x627 + 0x81) as u8,
                0x641..=0x64A => (code - 0x641 + 0xA0) as u8,
                _ => panic!("a letter that the tables do not use"),
            }
        };
        packed |= (byte as u128) << (8 * letters);
        letters += 1;
        assert!(letters <= 16, "a word of more than sixteen letters");
    }
    (packed, at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalization::phrase_key;

    #[test]
    fn every_word_is_found_by_its_key() {
        for (words, meaning) in vocabulary::ALL.iter().flat_map(|rows| rows.iter()) {
            for word in words.split(' ') {
                assert_eq!(packed(&phrase_key(word)).and_then(look_up), Some(*meaning), "«{word}»");
            }
        }
    }
}
