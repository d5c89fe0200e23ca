use std::collections::BTreeMap;
use std::path::Path;

use super::table::Error;

/// What a key means; each packs into 31 bits, see `reader` for the layout.
#[derive(Clone, Copy)]
pub enum Fact {
    Name { entry: u32, weak: bool },
    Adjective { entry: u32, weak: bool },
    Word { class: u32 },
    English { english: u32 },
}

/// What the vocabulary says of a single word, packed into the value of a finite-state map: the binary logarithm of an
/// ordinary word's count plus one in bits 0–7, a name's role plus one in bits 8–9, its Latin spelling from bit 10 on.
#[derive(Clone, Copy, Default)]
struct WordFacts {
    ordinary: u64,
    role: u64,
    latin: u64,
}

impl WordFacts {
    fn pack(self) -> u64 {
        self.ordinary | self.role << 8 | self.latin << 10
    }
}

impl Fact {
    fn pack(self) -> u32 {
        let (kind, payload) = match self {
            Self::Name { entry, weak } => (0, entry << 1 | u32::from(weak)),
            Self::Adjective { entry, weak } => (1, entry << 1 | u32::from(weak)),
            Self::Word { class } => (2, class),
            Self::English { english } => (3, english),
        };
        kind << 28 | payload
    }
}

/// An entity of the lexicon.
pub struct Entry {
    pub kind: u32,
    pub is_capital: bool,
    pub is_country: bool,
    pub country: [u8; 2],
    pub name: String,
    pub en: String,
    pub aliases: String,
    pub wikidata: String,
    pub source: String,
}

/// The lexicon as it is written: facts by key, entries, strings.
#[derive(Default)]
pub struct Image {
    facts: BTreeMap<Vec<u8>, Vec<u32>>,
    vocabulary: BTreeMap<Vec<u8>, WordFacts>,
    entries: Vec<u8>,
    entry_count: u32,
    strings: Vec<u8>,
    string_offsets: Vec<u32>,
    string_ids: BTreeMap<String, u32>,
}

/// Marks the last fact of a key.
const LAST: u32 = 1 << 31;

impl Image {
    pub fn add(&mut self, key: &[u8], fact: Fact) {
        let facts = self.facts.entry(key.to_vec()).or_default();
        let packed = fact.pack();
        if !facts.contains(&packed) {
            facts.push(packed);
        }
    }

    /// Adds a part of people's names.
    pub fn add_name_unit(&mut self, key: &[u8], role: u32, latin: u32) {
        let facts = self.vocabulary.entry(key.to_vec()).or_default();
        facts.role = u64::from(role) + 1;
        facts.latin = u64::from(latin);
    }

    /// Adds an ordinary word.
    pub fn add_ordinary_word(&mut self, key: &[u8], magnitude: u32) {
        self.vocabulary.entry(key.to_vec()).or_default().ordinary = u64::from(magnitude) + 1;
    }

    pub fn add_string(&mut self, text: &str) -> u32 {
        if let Some(id) = self.string_ids.get(text) {
            return *id;
        }
        let id = u32::try_from(self.string_offsets.len()).unwrap_or(0);
        self.string_offsets.push(u32::try_from(self.strings.len()).unwrap_or(0));
        self.strings.extend(text.as_bytes());
        self.string_ids.insert(text.to_owned(), id);
        id
    }

    /// Adds an entry and returns its id.
    pub fn add_entry(&mut self, entry: Entry) -> u32 {
        let kind = u8::try_from(entry.kind).unwrap_or(0);
        let flags = u8::from(entry.is_capital) | u8::from(entry.is_country) << 1;
        let mut record = vec![kind, flags, entry.country[0], entry.country[1]];
        for text in [&entry.name, &entry.en, &entry.aliases, &entry.wikidata, &entry.source] {
            record.extend(self.add_string(text).to_le_bytes());
        }
        self.entries.extend(record);
        self.entry_count += 1;
        self.entry_count - 1
    }

    /// Writes `lexicon.keys`, `.words`, `.facts`, `.entries`, `.strings` and `.offsets` into `out`.
    pub fn write(mut self, out: &Path) -> Result<(), Error> {
        self.string_offsets.push(u32::try_from(self.strings.len()).unwrap_or(0));
        let mut facts: Vec<u32> = Vec::new();
        let mut keys: Vec<(&[u8], u32)> = Vec::new();
        for (key, packed) in self.facts.iter().filter(|(key, _)| !key.is_empty()) {
            keys.push((key, u32::try_from(facts.len()).unwrap_or(0)));
            facts.extend(packed);
            if let Some(last) = facts.last_mut() {
                *last |= LAST;
            }
        }
        let automaton = yada::builder::DoubleArrayBuilder::build(&keys)
            .map_err(|error| Error::new(out, 0, format!("the double array could not be built: {error:?}")))?;
        let words = self.vocabulary.iter().map(|(key, facts)| (key, facts.pack()));
        let vocabulary = fst::Map::from_iter(words)
            .map_err(|error| Error::new(out, 0, format!("the vocabulary could not be built: {error}")))?;
        let little_endian = |numbers: &[u32]| numbers.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
        for (name, bytes) in [
            ("lexicon.keys", &automaton),
            ("lexicon.words", &vocabulary.into_fst().into_inner()),
            ("lexicon.facts", &little_endian(&facts)),
            ("lexicon.entries", &self.entries),
            ("lexicon.strings", &self.strings),
            ("lexicon.offsets", &little_endian(&self.string_offsets)),
        ] {
            let file = out.join(name);
            std::fs::write(&file, bytes).map_err(|error| Error::new(&file, 0, error.to_string()))?;
        }
        Ok(())
    }
}
