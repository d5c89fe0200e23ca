use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::layout;
use super::leaning::Leaning;
use super::table::Error;
use super::usual_name;

/// What a key means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    Name { entry: u32, weak: bool },
    Adjective { entry: u32, weak: bool },
    Word { class: u32 },
    English { english: u32 },
}

impl Fact {
    /// Its kind, and whether it needs support, as `layout` says.
    fn kind(self) -> u8 {
        let weak = |weak: bool| if weak { layout::IS_WEAK } else { 0 };
        match self {
            Self::Name { weak: is_weak, .. } => weak(is_weak),
            Self::Adjective { weak: is_weak, .. } => 1 | weak(is_weak),
            Self::Word { .. } => 2,
            Self::English { .. } => 3,
        }
    }

    /// The number of what it is about.
    fn subject(self) -> u32 {
        match self {
            Self::Name { entry, .. } | Self::Adjective { entry, .. } => entry,
            Self::Word { class } => class,
            Self::English { english } => english,
        }
    }

    /// The number of the entry that it is about, if it is about one.
    fn entry_mut(&mut self) -> Option<&mut u32> {
        match self {
            Self::Name { entry, .. } | Self::Adjective { entry, .. } => Some(entry),
            Self::Word { .. } | Self::English { .. } => None,
        }
    }
}

/// All that is known of one key.
#[derive(Default)]
struct Known {
    /// The binary logarithm of an ordinary word's count.
    ordinary: Option<u8>,
    /// A role in people's names.
    name_unit: Option<u8>,
    /// The code of its leaning.
    leaning: u8,
    facts: Vec<Fact>,
}

impl Known {
    /// Its meaning, as `layout` says; none where a number is too large for it.
    fn meaning(&self) -> Option<u8> {
        let ordinary = self.ordinary.map_or(0, |magnitude| magnitude.saturating_add(1));
        let role = self.name_unit.map_or(0, |role| role.saturating_add(1)).checked_mul(layout::ONE_ROLE)?;
        let facts = if self.facts.is_empty() { 0 } else { layout::HAS_FACTS };
        (ordinary <= layout::IS_ORDINARY && role <= layout::ROLE).then_some(ordinary | role | facts)
    }
}

/// The code of people among the types of entries.
const PERSON: u32 = 0;

/// An entity of the lexicon.
pub struct Entry {
    /// The number of its table.
    pub table: u8,
    /// The key of its usual name.
    pub key: Vec<u8>,
    pub kind: u32,
    /// Latitude and longitude in hundredths of a degree.
    pub coordinates: Option<[i16; 2]>,
    /// What it is beside its type, in the bits of `layout`.
    pub flags: u8,
    pub country: [u8; 2],
    pub name: String,
    pub en: String,
    pub aliases: String,
    pub wikidata: String,
}

impl Entry {
    /// Its type and what it is, as `layout` says.
    fn kind(&self) -> u8 {
        u8::try_from(self.kind).unwrap_or(0) | self.flags
    }
}

/// An office that somebody held.
pub struct Office {
    pub holder: u32,
    pub title: String,
    pub country: String,
    pub from: String,
    pub to: String,
}

/// The lexicon as it is written: what is known by key, entries, English texts.
#[derive(Default)]
pub struct Image {
    keys: BTreeMap<Vec<u8>, Known>,
    entries: Vec<Entry>,
    /// By usual name; none where several have it.
    people: BTreeMap<String, Option<u32>>,
    offices: Vec<Office>,
    /// English titles of offices by Arabic title and country, which is empty for all others.
    office_titles: BTreeMap<(String, String), String>,
    english: Vec<String>,
    english_ids: BTreeMap<String, u32>,
}

impl Image {
    pub fn add(&mut self, key: &[u8], fact: Fact) {
        let facts = &mut self.keys.entry(key.to_vec()).or_default().facts;
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }

    /// Whether a key names anything.
    pub fn is_name(&self, key: &[u8]) -> bool {
        let is_name = |fact: &Fact| matches!(fact, Fact::Name { .. });
        self.keys.get(key).is_some_and(|known| known.facts.iter().any(is_name))
    }

    /// Another entry that a key names wherever it stands.
    pub fn other_owner(&self, key: &[u8], entry: u32) -> Option<&Entry> {
        let facts = &self.keys.get(key)?.facts;
        let owner = facts.iter().find_map(|fact| match fact {
            Fact::Name { entry: owner, weak: false } if *owner != entry => Some(*owner),
            _ => None,
        });
        self.entries.get(usize::try_from(owner?).ok()?)
    }

    /// Adds a part of people's names.
    pub fn add_name_unit(&mut self, key: &[u8], role: u32) {
        self.keys.entry(key.to_vec()).or_default().name_unit = Some(u8::try_from(role).unwrap_or(0));
    }

    /// Adds an ordinary word.
    pub fn add_ordinary_word(&mut self, key: &[u8], magnitude: u32) {
        self.keys.entry(key.to_vec()).or_default().ordinary = Some(u8::try_from(magnitude).unwrap_or(u8::MAX));
    }

    /// Says what an encoder takes a word for.
    pub fn add_leaning(&mut self, key: &[u8], leaning: Leaning) {
        self.keys.entry(key.to_vec()).or_default().leaning = leaning.code();
    }

    /// Adds an English text and returns its number.
    pub fn add_english(&mut self, text: &str) -> u32 {
        let next = number(self.english.len());
        let id = *self.english_ids.entry(text.to_owned()).or_insert(next);
        if id == next {
            self.english.push(text.to_owned());
        }
        id
    }

    /// Adds an entry and returns its number.
    pub fn add_entry(&mut self, entry: Entry) -> u32 {
        let id = number(self.entries.len());
        if entry.kind == PERSON {
            self.people.entry(entry.name.clone()).and_modify(|person| *person = None).or_insert(Some(id));
        }
        self.entries.push(entry);
        id
    }

    /// The one person of this usual name; none where there is none, or more than one.
    pub fn person(&self, name: &str) -> Option<u32> {
        self.people.get(name).copied().flatten()
    }

    pub fn add_office(&mut self, office: Office) {
        self.offices.push(office);
    }

    /// Adds the English title of an office, of one country where that is not empty; false where nobody held such.
    pub fn add_office_title(&mut self, title: &str, country: &str, english: &str) -> bool {
        let is_it = |office: &Office| office.title == title && (country.is_empty() || office.country == country);
        self.office_titles.insert((title.to_owned(), country.to_owned()), english.to_owned());
        self.offices.iter().any(is_it)
    }

    /// Writes the files that `layout` describes into `out`.
    pub fn write(mut self, out: &Path) -> Result<(), Error> {
        self.keys.remove(&[][..]);
        self.number_by_key();
        self.number_english();
        let columns = Columns::of(&self.keys, &self.entries).map_err(|message| Error::new(out, 0, message))?;
        let (countries, codes) = self.countries().map_err(|message| Error::new(out, 0, message))?;
        for (name, bytes) in [
            ("lexicon.keys", columns.keys),
            ("lexicon.meanings", columns.meanings),
            ("lexicon.leanings", self.keys.values().map(|known| known.leaning).collect()),
            ("lexicon.facts", columns.facts),
            ("lexicon.subjects", bytes_apart(&columns.subjects)),
            ("lexicon.usual", columns.usual),
            ("lexicon.kinds", self.entries.iter().map(Entry::kind).collect()),
            ("lexicon.countries", countries),
            ("lexicon.codes", codes),
            ("lexicon.coordinates", self.coordinates()),
            ("lexicon.texts", self.texts()),
            ("lexicon.offices", self.offices()),
            ("lexicon.titles", self.office_titles()),
        ] {
            let file = out.join(name);
            std::fs::write(&file, bytes).map_err(|error| Error::new(&file, 0, error.to_string()))?;
        }
        Ok(())
    }

    /// Numbers the English texts in the order of the keys that first mean them.
    fn number_english(&mut self) {
        let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
        for fact in self.keys.values_mut().flat_map(|known| &mut known.facts) {
            if let Fact::English { english } = fact {
                let next = number(numbers.len());
                *english = *numbers.entry(*english).or_insert(next);
            }
        }
        let mut texts: Vec<(u32, String)> = (0..).zip(self.english.drain(..)).collect();
        texts.sort_by_key(|(id, _)| numbers.get(id).copied());
        self.english = texts.into_iter().map(|(_, text)| text).collect();
    }

    /// Numbers the entries of each table by the keys of their usual names.
    fn number_by_key(&mut self) {
        let mut order: Vec<u32> = (0..number(self.entries.len())).collect();
        let place = |id: &u32| self.entries.get(*id as usize).map(|entry| (entry.table, &entry.key));
        order.sort_by(|one, other| place(one).cmp(&place(other)));
        let mut numbers = vec![0; order.len()];
        for (new, old) in (0..).zip(&order) {
            if let Some(number) = numbers.get_mut(*old as usize) {
                *number = new;
            }
        }
        let renumber = |id: &mut u32| *id = numbers.get(*id as usize).copied().unwrap_or(*id);
        let facts = self.keys.values_mut().flat_map(|known| &mut known.facts);
        facts.filter_map(Fact::entry_mut).for_each(renumber);
        self.offices.iter_mut().for_each(|office| renumber(&mut office.holder));
        let mut entries: Vec<(u32, Entry)> = numbers.iter().copied().zip(self.entries.drain(..)).collect();
        entries.sort_by_key(|(number, _)| *number);
        self.entries = entries.into_iter().map(|(_, entry)| entry).collect();
    }

    /// Where each entry lies, to the last of which that is known.
    fn coordinates(&self) -> Vec<u8> {
        let known = self.entries.iter().rposition(|entry| entry.coordinates.is_some()).map_or(0, |last| last + 1);
        let pairs = self.entries.iter().take(known).map(|entry| entry.coordinates.unwrap_or(layout::NOWHERE));
        pairs.flatten().flat_map(i16::to_le_bytes).collect()
    }

    /// The country of each entry, as which of the codes it is, and the codes, the most usual first.
    fn countries(&self) -> Result<(Vec<u8>, Vec<u8>), String> {
        let mut times: BTreeMap<[u8; 2], u32> = BTreeMap::new();
        self.entries.iter().for_each(|entry| *times.entry(entry.country).or_default() += 1);
        let mut codes: Vec<[u8; 2]> = times.keys().copied().collect();
        codes.sort_by_key(|code| times.get(code).map(|times| std::cmp::Reverse(*times)));
        let place =
            |entry: &Entry| codes.iter().position(|code| *code == entry.country).and_then(|at| at.try_into().ok());
        let countries: Option<Vec<u8>> = self.entries.iter().map(place).collect();
        Ok((countries.ok_or("too many countries")?, codes.into_flattened()))
    }

    /// All texts, a line each.
    fn texts(&self) -> Vec<u8> {
        let names: Vec<String> = self.entries.iter().map(|entry| usual_name::code(&entry.name, &entry.key)).collect();
        let columns: [fn(&Entry) -> &String; 3] = [|entry| &entry.en, |entry| &entry.aliases, |entry| &entry.wikidata];
        let entries = columns.iter().flat_map(|column| self.entries.iter().map(column));
        names.iter().chain(entries).chain(&self.english).flat_map(|text| text.bytes().chain([b'\n'])).collect()
    }

    /// The offices by holder, a line each cell, one column behind the other.
    fn offices(&mut self) -> Vec<u8> {
        self.offices.sort_by(|one, other| (one.holder, &one.from).cmp(&(other.holder, &other.from)));
        let mut before = 0;
        let mut steps = Vec::new();
        for office in &self.offices {
            steps.push((office.holder - before).to_string());
            before = office.holder;
        }
        let country = |office: &Office| {
            let own = self.entries.get(office.holder as usize).map(|holder| holder.country);
            let is_own = own.is_some_and(|own| office.country.as_bytes() == own);
            if is_own { layout::OWN_COUNTRY.to_owned() } else { office.country.clone() }
        };
        let column = |cell: &dyn Fn(&Office) -> String| self.offices.iter().map(cell).collect::<Vec<_>>();
        let columns = [
            steps,
            column(&|office| office.title.clone()),
            column(&country),
            column(&|office| office.from.clone()),
            column(&|office| office.to.clone()),
        ];
        columns.iter().flatten().flat_map(|cell| cell.bytes().chain([b'\n'])).collect()
    }

    /// The English titles of offices, a line each.
    fn office_titles(&self) -> Vec<u8> {
        let lines = self.office_titles.iter();
        lines.flat_map(|((title, country), english)| format!("{title}\t{country}\t{english}\n").into_bytes()).collect()
    }
}

/// The lower bytes of numbers, then the higher.
fn bytes_apart(numbers: &[u16]) -> Vec<u8> {
    let byte = |which: usize| numbers.iter().filter_map(move |number| number.to_le_bytes().get(which).copied());
    byte(0).chain(byte(1)).collect()
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// What is known by key, in the columns of `layout`.
#[derive(Default)]
struct Columns {
    keys: Vec<u8>,
    meanings: Vec<u8>,
    facts: Vec<u8>,
    subjects: Vec<u16>,
    usual: Vec<u8>,
}

impl Columns {
    fn of(keys: &BTreeMap<Vec<u8>, Known>, entries: &[Entry]) -> Result<Self, String> {
        let mut columns = Self::default();
        let (mut before, mut subject) = (&Vec::new(), None);
        let (mut named, mut met) = (BTreeSet::new(), 0);
        for (key, known) in keys {
            let meaning =
                known.meaning().ok_or_else(|| format!("what is known of {key:?} does not fit into a byte"))?;
            if key.len() + 3 * known.facts.len() > usize::from(u8::MAX) {
                return Err(format!("{key:?} and what it means are too long"));
            }
            columns.push_key(key, before);
            columns.meanings.push(meaning);
            for (nth, fact) in known.facts.iter().enumerate() {
                let last = if nth + 1 == known.facts.len() { layout::IS_LAST } else { 0 };
                let usual = match fact {
                    Fact::Name { entry, .. } => entries.get(*entry as usize).filter(|entry| entry.key == *key),
                    _ => None,
                };
                let usual = usual.filter(|_| named.insert(fact.subject()));
                let is_first = matches!(fact, Fact::English { english } if *english == met);
                if usual.is_some() || is_first {
                    columns.facts.push(fact.kind() | layout::IS_NEXT | last);
                    columns.usual.extend(usual.map(|entry| entry.table));
                    met += u32::from(is_first);
                    subject = Some(fact.subject());
                    continue;
                }
                let repeats = if subject == Some(fact.subject()) { layout::REPEATS } else { 0 };
                columns.facts.push(fact.kind() | repeats | last);
                if repeats == 0 {
                    let number = u16::try_from(fact.subject()).map_err(|_| "too many entries or texts")?;
                    columns.subjects.push(number);
                }
                subject = Some(fact.subject());
            }
            before = key;
        }
        // The program counts the entries of each table by these.
        let is_counted = columns.usual.len() == entries.len() && entries.len() <= usize::from(u16::MAX);
        is_counted.then_some(columns).ok_or_else(|| "an entry has no usual name, or they are too many".to_owned())
    }

    fn push_key(&mut self, key: &[u8], before: &[u8]) {
        let shared = key.iter().zip(before).take_while(|(one, other)| one == other).count();
        let most = usize::from(layout::LETTERS - 1);
        let mut dropped = before.len() - shared;
        while dropped > most {
            self.keys.push(layout::LETTERS - 1);
            dropped -= most;
        }
        self.keys.push(u8::try_from(dropped).unwrap_or(0));
        self.keys.extend(key.iter().skip(shared));
    }
}
