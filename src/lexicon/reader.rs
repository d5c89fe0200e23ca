use std::sync::OnceLock;

use yada::DoubleArray;

use super::WordClass;
use crate::model::MentionType;

static KEYS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.keys"));
static WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.words"));
static FACTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.facts"));
static ENTRIES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.entries"));
static STRINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.strings"));
static OFFSETS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.offsets"));

/// Bytes of an entry: type, flags, country, and five strings.
const ENTRY_LENGTH: usize = 24;
const LAST: u32 = 1 << 31;

/// The compiled lexicon.
#[derive(Clone, Copy)]
pub struct Lexicon {
    keys: &'static DoubleArray<&'static [u8]>,
    words: &'static fst::Map<&'static [u8]>,
}

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
    pub fn embedded() -> Self {
        static ARRAY: OnceLock<DoubleArray<&'static [u8]>> = OnceLock::new();
        static VOCABULARY: OnceLock<fst::Map<&'static [u8]>> = OnceLock::new();
        #[expect(clippy::expect_used, reason = "the build script wrote these bytes; a test reads them")]
        let keys = ARRAY.get_or_init(|| DoubleArray::new(KEYS).expect("the embedded lexicon is well formed"));
        #[expect(clippy::expect_used, reason = "the build script wrote these bytes; a test reads them")]
        let words = VOCABULARY.get_or_init(|| fst::Map::new(WORDS).expect("the embedded vocabulary is well formed"));
        Self { keys, words }
    }

    /// Known keys that `keys` begins with: their lengths in bytes and facts, shortest first.
    pub fn matches<'k>(&self, keys: &'k [u8]) -> impl Iterator<Item = (usize, Facts)> + use<'k> {
        self.keys.common_prefix_search(keys).map(|(at, length)| (length, Facts { at: at as usize, done: false }))
    }

    /// The facts under exactly this key.
    pub fn facts(&self, key: &[u8]) -> impl Iterator<Item = Fact> + use<> {
        let listed = match self.keys.exact_match_search(key) {
            Some(at) => Facts { at: at as usize, done: false },
            None => Facts { at: 0, done: true },
        };
        listed.chain(self.word_facts(key))
    }

    /// What the vocabulary says of a single word: whether it is a part of names, whether an ordinary word.
    pub fn word_facts(&self, key: &[u8]) -> impl Iterator<Item = Fact> + use<> {
        let packed = self.words.get(key).unwrap_or(0);
        let part = |shift: u32, bits: u32| u32::try_from(packed >> shift & ((1 << bits) - 1)).unwrap_or(0);
        let magnitude = part(0, 8).checked_sub(1).and_then(|magnitude| u8::try_from(magnitude).ok());
        let role = part(8, 2).checked_sub(1).map(role);
        let latin = LazyText(part(10, 32));
        let name = role.map(|role| Fact::NameUnit(role, latin));
        name.into_iter().chain(magnitude.map(Fact::Ordinary))
    }

    /// The type of an entity, without the rest of its entry.
    #[must_use]
    pub fn kind(&self, id: EntryId) -> MentionType {
        kind(ENTRIES.get(id.0 as usize * ENTRY_LENGTH).copied().unwrap_or(0))
    }

    /// What is known about an entity.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> Entry {
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

/// The facts under one key.
#[derive(Clone, Debug)]
pub struct Facts {
    at: usize,
    done: bool,
}

impl Iterator for Facts {
    type Item = Fact;

    fn next(&mut self) -> Option<Fact> {
        if self.done {
            return None;
        }
        let packed = number(FACTS, self.at);
        self.at += 1;
        self.done = packed & LAST != 0;
        let payload = packed & 0x0FFF_FFFF;
        let strength = if payload & 1 == 1 { Strength::Weak } else { Strength::Strong };
        Some(match packed >> 28 & 7 {
            0 => Fact::Name(EntryId(payload >> 1), strength),
            1 => Fact::Adjective(EntryId(payload >> 1), strength),
            2 => Fact::Word(WordClass::ALL.get(payload as usize).copied().unwrap_or(WordClass::Stop)),
            _ => Fact::English(LazyText(payload)),
        })
    }
}

fn role(code: u32) -> NameRole {
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
    STRINGS.get(range).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or("")
}
