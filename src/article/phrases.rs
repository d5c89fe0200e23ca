//! The phrases that pages are made of, looked up by key.

use super::key::Key;
use super::kind::{Kind, slot_of};

/// Keys and sets of kinds by the keys' hashes.
struct Phrases {
    /// Of 32 slots each: which are taken, a bit each, and how many before them are.
    taken: &'static [(u32, u16)],
    /// What is in the slots that are taken, in their order.
    all: &'static [(&'static str, u32)],
}

impl Phrases {
    /// What is in a slot; nothing where it is free.
    fn at(&self, slot: usize) -> Option<(&'static str, u32)> {
        let (bits, before) = *self.taken.get(slot / 32)?;
        let bit = 1 << (slot % 32);
        let place = usize::from(before) + (bits & (bit - 1)).count_ones() as usize;
        (bits & bit != 0).then(|| self.all.get(place).copied()).flatten()
    }
}

/// Compiled from `data/phrases.tsv`.
static PHRASES: Phrases = include!(concat!(env!("OUT_DIR"), "/phrases.rs"));

/// The longest phrase of a share bar or menu, in words.
const LONGEST: usize = 4;
/// The longest phrase that begins a line, in words.
const LONGEST_START: usize = 6;

/// What a phrase is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinds(u32);

impl Kinds {
    pub(super) fn has(self, kind: Kind) -> bool {
        self.0 & kind.bit() != 0
    }
}

/// What `key` is as a whole; nothing for what is not listed.
pub(super) fn kinds(key: &str) -> Kinds {
    if key.is_empty() {
        return Kinds(0);
    }
    let size = 32 * PHRASES.taken.len();
    let first = slot_of(key, size);
    let mut taken = (0..size).map_while(|step| PHRASES.at((first + step) % size));
    taken.find(|(phrase, _)| *phrase == key).map_or(Kinds(0), |(_, kinds)| Kinds(kinds))
}

/// How many words of `key` the longest phrase of `kind` at its start has.
pub(super) fn start(key: &Key, kind: Kind) -> Option<usize> {
    (1..=LONGEST_START.min(key.len())).rev().find(|count| kinds(key.words(0, *count)).has(kind))
}

/// How many phrases of `kind` the key is made of, those of `filler` not counted; none where anything else is in it.
pub(super) fn made_of(key: &Key, kind: Kind, filler: Kind) -> Option<usize> {
    let mut at = 0;
    let mut found = 0;
    while at < key.len() {
        let longest = LONGEST.min(key.len() - at);
        let (count, kinds) = (1..=longest)
            .rev()
            .map(|count| (count, kinds(key.words(at, count))))
            .find(|(_, kinds)| kinds.has(kind) || kinds.has(filler))?;
        found += usize::from(kinds.has(kind));
        at += count;
    }
    (found > 0).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_however_spelt() {
        for line in ["تعليق (0)", "إرسل لصديق", "زر الذهاب إلى الأعلى", "مُدّة القراءة: ٣ دقائق"]
        {
            assert!(kinds(Key::of(line).text()).has(Kind::Line), "{line}");
        }
        assert!(!kinds(Key::of("شارك الوزير").text()).has(Kind::Line));
    }

    #[test]
    fn a_share_bar_is_made_of_nothing_else() {
        assert_eq!(made_of(&Key::of("شارك عبر فيسبوك | تويتر"), Kind::Share, Kind::ShareFiller), Some(3));
        assert_eq!(made_of(&Key::of("شارك الوزير عبر فيسبوك"), Kind::Share, Kind::ShareFiller), None);
    }
}
