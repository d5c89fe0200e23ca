use super::WordClass;
use super::layout::{self, KeyHash};
use crate::model::MentionType;

static RECORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.records"));
static BUCKETS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.buckets"));
static ENTRIES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.entries"));
static STRINGS: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicon.strings"));
static OFFSETS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.offsets"));

/// Bytes of an entry: type, flags, country, and five strings.
const ENTRY_LENGTH: usize = 24;

/// The compiled lexicon.
#[derive(Clone, Copy)]
pub struct Lexicon(());

/// An entity of the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// What the lexicon knows about an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its type.
    pub kind: MentionType,
    /// Whether it is a capital, whose name may stand for its country's government.
    pub is_capital: bool,
    /// Whether it is a country or territory rather than a place in one.
    pub is_country: bool,
    /// ISO 3166-1 alpha-2.
    pub country: Option<&'static str>,
    /// Usual Arabic name.
    pub name: &'static str,
    /// Usual English name.
    pub en: &'static str,
    /// Other English names, `|` between them.
    pub aliases: &'static str,
    /// Wikidata identifier, or empty.
    pub wikidata: &'static str,
    /// Where the entry comes from.
    pub source: &'static str,
}

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
    /// A part of people's names, with its usual Latin spelling or an empty string.
    NameUnit(NameRole, LazyText),
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

impl Lexicon {
    /// The lexicon that the program carries.
    #[must_use]
    pub const fn embedded() -> Self {
        Self(())
    }

    /// Where the record of the word or phrase with this key stands, if it has one.
    #[must_use]
    pub fn place(self, key: &[u8]) -> Place {
        Place::of(KeyHash::EMPTY.then(key), key.len())
    }

    /// What is known of the phrases that `keys` begins with: their lengths in bytes and what they mean, shortest first;
    /// `first` is the place of their first word.
    pub fn phrases(self, first: Place, keys: &[u8]) -> impl Iterator<Item = (usize, Known)> {
        let mut next = Some(first);
        std::iter::from_fn(move || {
            let place = next?;
            let known = place.find(keys.get(..place.length)?)?;
            next = (known.flags & layout::CONTINUES != 0).then(|| place.next(keys)).flatten();
            Some((place.length, known))
        })
    }

    /// The facts of the phrases that `keys` begins with, and the phrases' lengths in bytes, shortest first.
    pub fn matches(self, keys: &[u8]) -> impl Iterator<Item = (usize, Facts)> {
        let first = keys.split(|byte| *byte == b' ').next().unwrap_or(keys);
        self.phrases(self.place(first), keys).map(|(length, known)| (length, known.facts()))
    }

    /// The facts under exactly this key.
    pub fn facts(self, key: &[u8]) -> impl Iterator<Item = Fact> + use<> {
        let known = self.place(key).find(key);
        known.into_iter().flat_map(|known| known.facts().chain(known.word_facts()))
    }

    /// What is known of a single word: whether it is a part of names, whether an ordinary word.
    pub fn word_facts(self, key: &[u8]) -> impl Iterator<Item = Fact> + use<> {
        self.place(key).find(key).into_iter().flat_map(Known::word_facts)
    }

    /// The type of an entity, without the rest of its entry.
    #[must_use]
    pub fn kind(self, id: EntryId) -> MentionType {
        kind(ENTRIES.get(id.0 as usize * ENTRY_LENGTH).copied().unwrap_or(0))
    }

    /// The usual Arabic name of an entity, without the rest of its entry.
    #[must_use]
    pub fn name(self, id: EntryId) -> &'static str {
        string(number(ENTRIES.get(id.0 as usize * ENTRY_LENGTH..).unwrap_or(&[]), 1))
    }

    /// What is known about an entity.
    #[must_use]
    pub fn entry(self, id: EntryId) -> Entry {
        let record = ENTRIES.get(id.0 as usize * ENTRY_LENGTH..).unwrap_or(&[]);
        let byte = |at: usize| record.get(at).copied().unwrap_or(0);
        let text = |at: usize| string(number(record, 1 + at));
        Entry {
            kind: kind(byte(0)),
            is_capital: byte(1) & 1 != 0,
            is_country: byte(1) & 2 != 0,
            country: record.get(2..4).filter(|code| code != b"  ").and_then(|code| std::str::from_utf8(code).ok()),
            name: text(0),
            en: text(1),
            aliases: text(2),
            wikidata: text(3),
            source: text(4),
        }
    }
}

/// Types in the order of the compiler's codes.
const ENTITY_TYPES: [MentionType; 10] = [
    MentionType::Pers,
    MentionType::Org,
    MentionType::Gpe,
    MentionType::Loc,
    MentionType::Fac,
    MentionType::Event,
    MentionType::Law,
    MentionType::Product,
    MentionType::Language,
    MentionType::Norp,
];

fn kind(code: u8) -> MentionType {
    ENTITY_TYPES.get(usize::from(code)).copied().unwrap_or(MentionType::Org)
}

/// A text of the lexicon, read when it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LazyText(u32);

impl LazyText {
    /// The text.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        string(self.0)
    }
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
    fn of(hash: KeyHash, length: usize) -> Self {
        let bucket = hash.bucket();
        let range = number(BUCKETS, bucket) as usize..number(BUCKETS, bucket + 1) as usize;
        let (size, records) = RECORDS.get(range).and_then(<[u8]>::split_first).unwrap_or((&0, &[]));
        Self { hash, length, size: *size, records }
    }

    /// The place of this key and the next word of `keys`, which begins with it.
    fn next(self, keys: &[u8]) -> Option<Self> {
        let rest = keys.get(self.length..)?;
        // The space before a word belongs to it.
        let length = 1 + rest.get(1..)?.iter().position(|byte| *byte == b' ').unwrap_or(rest.len() - 1);
        Some(Self::of(self.hash.then(rest.get(..length)?), self.length + length))
    }

    fn find(self, key: &[u8]) -> Option<Known> {
        let (mut size, mut records) = (self.size, self.records);
        while let [flags, length, rest @ ..] = records {
            let (record, next) = rest.split_at_checked(usize::from(size))?;
            if usize::from(*length) == key.len()
                && let Some(body) = record.strip_prefix(key)
            {
                return Some(Known { flags: *flags, body });
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
    /// What the key names or means beside names.
    #[must_use]
    pub fn facts(self) -> Facts {
        let (_, facts) = self.body.split_at_checked(self.word_length()).unwrap_or_default();
        Facts(facts)
    }

    /// Whether the word is a part of names, whether an ordinary word.
    pub fn word_facts(self) -> impl Iterator<Item = Fact> {
        let (ordinary, unit) = self.body.split_at_checked(self.ordinary_length()).unwrap_or_default();
        let unit = unit.first_chunk::<4>().filter(|_| self.flags & layout::IS_NAME_UNIT != 0);
        let unit = unit.map(|[code, low, middle, high]| {
            Fact::NameUnit(role(*code), LazyText(u32::from_le_bytes([*low, *middle, *high, 0])))
        });
        unit.into_iter().chain(ordinary.first().copied().map(Fact::Ordinary))
    }

    fn word_length(self) -> usize {
        self.ordinary_length() + if self.flags & layout::IS_NAME_UNIT == 0 { 0 } else { 4 }
    }

    fn ordinary_length(self) -> usize {
        usize::from(self.flags & layout::IS_ORDINARY != 0)
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
fn number(array: &[u8], at: usize) -> u32 {
    array.get(at * 4..at * 4 + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_le_bytes)
}

fn string(id: u32) -> &'static str {
    let at = id as usize;
    let range = number(OFFSETS, at) as usize..number(OFFSETS, at + 1) as usize;
    STRINGS.get(range).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalization::phrase_key;

    /// How many words of `text` the phrases have that it begins with.
    fn check_phrases(text: &str, expected: &[usize]) {
        let keys = phrase_key(text);
        let words = |length: usize| keys[..length].split(|byte| *byte == b' ').count();
        let named = |mut facts: Facts| facts.any(|fact| matches!(fact, Fact::Name(..)));
        let matches = Lexicon::embedded().matches(&keys).filter(|(_, facts)| named(facts.clone()));
        assert_eq!(matches.map(|(length, _)| words(length)).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn phrases_are_found_word_by_word() {
        check_phrases("روسيا", &[1]);
        check_phrases("الأمم المتحدة في نيويورك", &[2]);
        check_phrases("الأمم", &[]);
        check_phrases("روسياا", &[]);
        check_phrases("", &[]);
    }

    #[test]
    fn a_word_may_be_part_of_names_and_ordinary_at_once() {
        let facts: Vec<Fact> = Lexicon::embedded().word_facts(&phrase_key("أمير")).collect();
        assert!(matches!(facts.as_slice(), [Fact::NameUnit(..), Fact::Ordinary(_)]), "{facts:?}");
        assert_eq!(Lexicon::embedded().word_facts(&phrase_key("غضفصقظ")).count(), 0);
    }
}
