//! All keys in one hash table, unpacked once from the files that the program carries.

use std::ops::Range;
use std::sync::OnceLock;

use super::layout;

static KEYS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.keys"));
static MEANINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.meanings"));
static FACTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.facts"));
static SUBJECTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.subjects"));

/// The records of all keys, by the hash of the key; `layout` says what stands in one.
#[derive(Debug)]
pub(super) struct Table {
    records: Vec<u8>,
    /// Where the records of each bucket begin, and at last where those of the last one end.
    begins: Vec<u32>,
}

impl Table {
    /// The table of what the program carries.
    pub fn embedded() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(Self::unpack)
    }

    /// The records of the keys that share a bucket with `hash`.
    pub fn bucket(&self, hash: KeyHash) -> &[u8] {
        self.records.get(self.range(hash.bucket())).unwrap_or(&[])
    }

    fn range(&self, bucket: usize) -> Range<usize> {
        let begin = |bucket| self.begins.get(bucket).map_or(0, |begin| *begin as usize);
        begin(bucket)..begin(bucket + 1)
    }

    /// Sorts the records by bucket; how long those of each are is counted before.
    fn unpack() -> Self {
        let Sequence { records: in_order, buckets, mut begins } = Sequence::read();
        let mut sum = 0;
        for begin in &mut begins {
            sum += *begin;
            *begin = sum;
        }
        let mut records = vec![0; in_order.len()];
        let mut next = begins.clone();
        let mut rest = in_order.as_slice();
        for bucket in buckets {
            let length = HEAD + usize::from(rest.first().copied().unwrap_or(0));
            let (record, after) = rest.split_at_checked(length).unwrap_or_default();
            rest = after;
            let Some(next) = next.get_mut(usize::from(bucket)) else { continue };
            if let Some(place) = records.get_mut(*next as usize..*next as usize + length) {
                place.copy_from_slice(record);
            }
            *next += u32::try_from(length).unwrap_or(0);
        }
        Self { records, begins }
    }
}

/// The records in the order of their keys.
struct Sequence {
    records: Vec<u8>,
    /// The bucket of each.
    buckets: Vec<u16>,
    /// How long the records of each bucket are, behind a zero.
    begins: Vec<u32>,
}

impl Sequence {
    fn read() -> Self {
        let mut records = Vec::with_capacity(KEYS.len() * 4);
        let mut buckets = Vec::with_capacity(MEANINGS.len());
        let mut begins = vec![0; KeyHash::BUCKETS + 1];
        let (mut keys, mut facts) = (KEYS, Facts::all());
        let (mut key, mut length) = (0, 0);
        for meaning in MEANINGS {
            let start = records.len();
            while let Some((drop, rest)) = keys.split_first().filter(|(drop, _)| **drop < layout::LETTERS) {
                length -= usize::from(*drop).min(length);
                keys = rest;
            }
            let own = keys.iter().position(|letter| *letter < layout::LETTERS).unwrap_or(keys.len());
            let (own, rest) = keys.split_at_checked(own).unwrap_or_default();
            keys = rest;
            // No letter comes before the space: a key that goes on stands before its longer ones.
            let continues = if keys.starts_with(&[0, b' ']) { layout::CONTINUES } else { 0 };
            records.extend([0, meaning | continues, byte(length + own.len())]);
            records.extend_from_within(key..key + length);
            records.extend_from_slice(own);
            (key, length) = (start + HEAD, length + own.len());
            let bucket = KeyHash::EMPTY.then(records.get(key..).unwrap_or(&[])).bucket();
            if meaning & layout::HAS_FACTS != 0 {
                facts.push_next(&mut records);
            }
            let following = byte(records.len() - key);
            if let Some(first) = records.get_mut(start) {
                *first = following;
            }
            buckets.push(u16::try_from(bucket).unwrap_or(0));
            if let Some(begin) = begins.get_mut(bucket + 1) {
                *begin += u32::try_from(records.len() - start).unwrap_or(0);
            }
        }
        Self { records, buckets, begins }
    }
}

/// How many bytes of a record stand before its key.
const HEAD: usize = 3;

/// A length that the compiler has found to fit.
fn byte(length: usize) -> u8 {
    u8::try_from(length).unwrap_or(u8::MAX)
}

/// Goes through the facts in the order of their keys.
struct Facts {
    facts: std::slice::Iter<'static, u8>,
    subjects: std::slice::Iter<'static, [u8; 2]>,
    /// What the last fact is about.
    last: [u8; 2],
}

impl Facts {
    fn all() -> Self {
        Self { facts: FACTS.iter(), subjects: SUBJECTS.as_chunks().0.iter(), last: [0; 2] }
    }

    /// Appends the facts of the next key that has any.
    fn push_next(&mut self, record: &mut Vec<u8>) {
        for fact in self.facts.by_ref() {
            if fact & layout::REPEATS == 0 {
                self.last = self.subjects.next().copied().unwrap_or_default();
            }
            let [low, high] = self.last;
            record.extend([*fact, low, high]);
            if fact & layout::IS_LAST != 0 {
                break;
            }
        }
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_a_record_in_its_bucket() {
        let table = Table::embedded();
        let mut keys = Vec::new();
        for bucket in 0..KeyHash::BUCKETS {
            let mut records = &table.records[table.range(bucket)];
            while let [size, _, length, rest @ ..] = records {
                let (record, next) = rest.split_at(usize::from(*size));
                let key = &record[..usize::from(*length)];
                assert_eq!(KeyHash::EMPTY.then(key).bucket(), bucket);
                keys.push(key.to_vec());
                records = next;
            }
        }
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), MEANINGS.len());
    }
}
