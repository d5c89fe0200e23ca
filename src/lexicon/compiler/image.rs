use std::collections::BTreeMap;
use std::path::Path;

use super::layout::{self, KeyHash};
use super::table::Error;

/// What a key means; each packs into four bytes: its kind in the highest three bits, what it is about below.
#[derive(Clone, Copy)]
pub enum Fact {
    Name { entry: u32, weak: bool },
    Adjective { entry: u32, weak: bool },
    Word { class: u32 },
    English { english: u32 },
}

/// All that is known of one key.
#[derive(Default)]
struct Known {
    /// Whether a longer key begins with it and a space.
    continues: bool,
    /// The binary logarithm of an ordinary word's count.
    ordinary: Option<u8>,
    /// A role in people's names.
    name_unit: Option<u8>,
    facts: Vec<u32>,
}

impl Known {
    /// Its record, as `layout` says; none where it is too long for one.
    fn record(&self, key: &[u8]) -> Option<Vec<u8>> {
        let flag = |is: bool, flag: u8| if is { flag } else { 0 };
        let flags = flag(self.continues, layout::CONTINUES)
            | flag(self.ordinary.is_some(), layout::IS_ORDINARY)
            | flag(self.name_unit.is_some(), layout::IS_NAME_UNIT);
        let mut body = key.to_vec();
        body.extend(self.ordinary);
        body.extend(self.name_unit);
        body.extend(self.facts.iter().flat_map(|fact| fact.to_le_bytes()));
        let head = [u8::try_from(body.len()).ok()?, flags, u8::try_from(key.len()).ok()?];
        Some([head.as_slice(), &body].concat())
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

/// The lexicon as it is written: what is known by key, entries, strings.
#[derive(Default)]
pub struct Image {
    keys: BTreeMap<Vec<u8>, Known>,
    entries: Vec<u8>,
    entry_count: u32,
    strings: Vec<u8>,
    string_offsets: Vec<u32>,
    string_ids: BTreeMap<String, u32>,
}

impl Image {
    pub fn add(&mut self, key: &[u8], fact: Fact) {
        let facts = &mut self.keys.entry(key.to_vec()).or_default().facts;
        let packed = fact.pack();
        if !facts.contains(&packed) {
            facts.push(packed);
        }
    }

    /// Adds a part of people's names.
    pub fn add_name_unit(&mut self, key: &[u8], role: u32) {
        self.keys.entry(key.to_vec()).or_default().name_unit = Some(u8::try_from(role).unwrap_or(0));
    }

    /// Adds an ordinary word.
    pub fn add_ordinary_word(&mut self, key: &[u8], magnitude: u32) {
        self.keys.entry(key.to_vec()).or_default().ordinary = Some(u8::try_from(magnitude).unwrap_or(u8::MAX));
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

    /// Writes `lexicon.records`, `.buckets`, `.entries`, `.strings` and `.offsets` into `out`.
    pub fn write(mut self, out: &Path) -> Result<(), Error> {
        self.string_offsets.push(u32::try_from(self.strings.len()).unwrap_or(0));
        self.mark_beginnings();
        let mut buckets = vec![Vec::new(); KeyHash::BUCKETS];
        for (key, known) in self.keys.iter().filter(|(key, _)| !key.is_empty()) {
            let record = known.record(key).ok_or_else(|| Error::new(out, 0, format!("{key:?} is too long a key")))?;
            if let Some(bucket) = buckets.get_mut(KeyHash::EMPTY.then(key).bucket()) {
                bucket.extend(record);
            }
        }
        let mut begin = 0;
        let mut begins = vec![0];
        for bucket in &buckets {
            begin += u32::try_from(bucket.len()).unwrap_or(0);
            begins.push(begin);
        }
        let little_endian = |numbers: &[u32]| numbers.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
        for (name, bytes) in [
            ("lexicon.records", &buckets.concat()),
            ("lexicon.buckets", &little_endian(&begins)),
            ("lexicon.entries", &self.entries),
            ("lexicon.strings", &self.strings),
            ("lexicon.offsets", &little_endian(&self.string_offsets)),
        ] {
            let file = out.join(name);
            std::fs::write(&file, bytes).map_err(|error| Error::new(&file, 0, error.to_string()))?;
        }
        Ok(())
    }

    /// Marks the first words of every phrase as going on, so that a reader knows when to stop.
    fn mark_beginnings(&mut self) {
        let phrases: Vec<Vec<u8>> =
            self.keys.iter().filter(|(_, known)| !known.facts.is_empty()).map(|(key, _)| key.clone()).collect();
        for phrase in phrases {
            for (end, _) in phrase.iter().enumerate().filter(|(_, byte)| **byte == b' ') {
                self.keys.entry(phrase.iter().copied().take(end).collect()).or_default().continues = true;
            }
        }
    }
}
