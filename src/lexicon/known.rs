//! What is known by key: a hash table, read in place.

use super::WordClass;
use super::layout::{self, KeyHash};
use super::reader::{EntryId, LazyText};

static RECORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.records"));
static BUCKETS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.buckets"));

/// What role a word plays in people's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameRole {
    /// A given name.
    Given,
    /// A family name.
    Family,
    /// Both.
    Both,
}

/// One thing that a key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A name of an entity; a weak one needs support, since it is an ordinary word too.
    Name(EntryId, Strength),
    /// A nationality or other adjective of an entity.
    Adjective(EntryId, Strength),
    /// A word of a class.
    Word(WordClass),
    /// A part of people's names.
    NameUnit(NameRole),
    /// An ordinary word and the binary logarithm of its count.
    Ordinary(u8),
    /// A word of names of institutions, in English.
    English(LazyText),
}

/// Whether a name can stand alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// It means the entity wherever it stands.
    Strong,
    /// It is an ordinary word or another thing's name too.
    Weak,
}

/// Where the record of a key stands, if it has one: the records whose keys share its bucket.
///
/// Finding places needs no answer from memory to go on. Who finds many and then reads them waits for memory once.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    hash: KeyHash,
    /// The key's, in bytes.
    length: usize,
    /// How long the first record is; read at once, since that brings all of them near.
    size: u8,
    /// The records from there on.
    records: &'static [u8],
}

impl Place {
    /// The place of the word or phrase with this key.
    pub(super) fn of(key: &[u8]) -> Self {
        Self::at(KeyHash::EMPTY.then(key), key.len())
    }

    fn at(hash: KeyHash, length: usize) -> Self {
        let bucket = hash.bucket();
        let range = number(BUCKETS, bucket) as usize..number(BUCKETS, bucket + 1) as usize;
        let (size, records) = RECORDS.get(range).and_then(<[u8]>::split_first).unwrap_or((&0, &[]));
        Self { hash, length, size: *size, records }
    }

    /// The place of this key and the next word of `keys`, which begins with it.
    pub(super) fn next(self, keys: &[u8]) -> Option<Self> {
        let rest = keys.get(self.length..)?;
        // The space before a word belongs to it.
        let length = 1 + rest.get(1..)?.iter().position(|byte| *byte == b' ').unwrap_or(rest.len() - 1);
        Some(Self::at(self.hash.then(rest.get(..length)?), self.length + length))
    }

    /// What is known of this key, which is the first of `keys`.
    pub(super) fn find(self, keys: &[u8]) -> Option<(usize, Known)> {
        let key = keys.get(..self.length)?;
        let (mut size, mut records) = (self.size, self.records);
        while let [flags, length, rest @ ..] = records {
            let (record, next) = rest.split_at_checked(usize::from(size))?;
            if usize::from(*length) == key.len()
                && let Some(body) = record.strip_prefix(key)
            {
                return Some((self.length, Known { flags: *flags, body }));
            }
            (size, records) = next.split_first().map(|(size, records)| (*size, records))?;
        }
        None
    }
}

/// All that is known of one key.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    flags: u8,
    /// What follows the key in its record.
    body: &'static [u8],
}

impl Known {
    /// Whether a longer key begins with this one and a space.
    pub(super) fn continues(self) -> bool {
        self.is(layout::CONTINUES)
    }

    /// What the key names or means beside names.
    #[must_use]
    pub fn facts(self) -> Facts {
        let (_, facts) = self.body.split_at_checked(self.word_length()).unwrap_or_default();
        Facts(facts)
    }

    /// Whether the word is a part of names, whether an ordinary word.
    pub fn word_facts(self) -> impl Iterator<Item = Fact> {
        let (ordinary, unit) = self.body.split_at_checked(self.ordinary_length()).unwrap_or_default();
        let unit = unit.first().filter(|_| self.is(layout::IS_NAME_UNIT)).map(|code| Fact::NameUnit(role(*code)));
        unit.into_iter().chain(ordinary.first().copied().map(Fact::Ordinary))
    }

    fn word_length(self) -> usize {
        self.ordinary_length() + usize::from(self.is(layout::IS_NAME_UNIT))
    }

    fn ordinary_length(self) -> usize {
        usize::from(self.is(layout::IS_ORDINARY))
    }

    fn is(self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}

/// The facts under one key.
#[derive(Clone, Debug)]
pub struct Facts(&'static [u8]);

impl Iterator for Facts {
    type Item = Fact;

    fn next(&mut self) -> Option<Fact> {
        let (packed, rest) = self.0.split_first_chunk::<4>()?;
        self.0 = rest;
        let packed = u32::from_le_bytes(*packed);
        let payload = packed & 0x0FFF_FFFF;
        let strength = if payload & 1 == 1 { Strength::Weak } else { Strength::Strong };
        Some(match packed >> 28 {
            0 => Fact::Name(EntryId(payload >> 1), strength),
            1 => Fact::Adjective(EntryId(payload >> 1), strength),
            2 => Fact::Word(WordClass::ALL.get(payload as usize).copied().unwrap_or(WordClass::Stop)),
            _ => Fact::English(LazyText(payload)),
        })
    }
}

fn role(code: u8) -> NameRole {
    match code {
        0 => NameRole::Given,
        1 => NameRole::Family,
        _ => NameRole::Both,
    }
}

/// The number at place `at` of an array of little-endian numbers; zero beyond its end.
pub(super) fn number(array: &[u8], at: usize) -> u32 {
    array.get(at * 4..at * 4 + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_le_bytes)
}
