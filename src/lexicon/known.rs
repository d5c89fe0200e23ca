//! What is known by key.

use super::WordClass;
use super::layout;
use super::leaning::Leaning;
use super::reader::{EntryId, LazyText};
use super::table::{KeyHash, RecordPlace, Table};

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

impl Fact {
    /// Whether the word is of a class that rules go by, see [`WordClass::is_structural`].
    pub fn is_structural(self) -> bool {
        matches!(self, Self::Word(class) if class.is_structural())
    }
}

/// Whether a name can stand alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// It means the entity wherever it stands.
    Strong,
    /// It is an ordinary word or another thing's name too.
    Weak,
}

/// Where the record of a key may stand: the slots from the first on that may be its own.
///
/// Finding places needs no answer from memory to go on. Who finds many and then reads them waits for memory once.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    table: &'static Table,
    hash: KeyHash,
    /// The key's, in bytes.
    length: usize,
    records: &'static [RecordPlace],
}

impl Place {
    /// The place of the word or phrase with this key.
    pub(super) fn of(key: &[u8], table: &'static Table) -> Self {
        Self::at(KeyHash::EMPTY.then(key), key.len(), table)
    }

    /// The places of many words, each step taken for all of them before the next: memory is waited for once a step.
    pub(super) fn of_all<'k>(keys: impl Iterator<Item = &'k [u8]>, table: &'static Table) -> Vec<Self> {
        let own = keys.map(|key| {
            let hash = KeyHash::EMPTY.then(key);
            (hash, key.len(), table.own_slot(hash).is_taken())
        });
        let own: Vec<(KeyHash, usize, bool)> = own.collect();
        let slots = |hash, is_taken| if is_taken { table.slots_from(hash) } else { &[] };
        own.into_iter()
            .map(|(hash, length, is_taken)| Self::among(slots(hash, is_taken), hash, length, table))
            .collect()
    }

    fn at(hash: KeyHash, length: usize, table: &'static Table) -> Self {
        Self::among(table.slots(hash), hash, length, table)
    }

    fn among(slots: &'static [RecordPlace], hash: KeyHash, length: usize, table: &'static Table) -> Self {
        // The length is read at once, since that brings the record near.
        let is_such = |place: &RecordPlace| {
            place.may_be_of(hash) && table.record(*place).get(1).is_some_and(|read| usize::from(*read) == length)
        };
        let first = slots.iter().take_while(|place| place.is_taken()).position(is_such);
        Self { table, hash, length, records: first.and_then(|first| slots.get(first..)).unwrap_or(&[]) }
    }

    /// The place of this key and the next word of `keys`, which begins with it.
    pub(super) fn next(self, keys: &[u8]) -> Option<Self> {
        let rest = keys.get(self.length..)?;
        // The space before a word belongs to it.
        let length = 1 + rest.get(1..)?.iter().position(|byte| *byte == b' ').unwrap_or(rest.len() - 1);
        Some(Self::at(self.hash.then(rest.get(..length)?), self.length + length, self.table))
    }

    /// What is known of this key, which is the first of `keys`.
    pub(super) fn find(self, keys: &[u8]) -> Option<(usize, Known)> {
        let key = keys.get(..self.length)?;
        let mut records = self.records.iter().take_while(|place| place.is_taken());
        records.find_map(|place| {
            let [meaning, length, leaning, rest @ ..] = self.table.record(*place) else { return None };
            let facts = rest.strip_prefix(key).filter(|_| usize::from(*length) == key.len())?;
            Some((self.length, Known { meaning: *meaning, leaning: Leaning::from_code(*leaning), facts }))
        })
    }
}

/// All that is known of one key.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    meaning: u8,
    leaning: Leaning,
    /// What follows the key in its record, and the records after it.
    facts: &'static [u8],
}

impl Known {
    /// Whether a longer key begins with this one and a space.
    pub(super) fn continues(self) -> bool {
        self.meaning & layout::CONTINUES != 0
    }

    /// What the key names or means beside names.
    #[must_use]
    pub fn facts(self) -> Facts {
        Facts(if self.meaning & layout::HAS_FACTS == 0 { &[] } else { self.facts })
    }

    /// What an encoder takes the word for.
    #[must_use]
    pub fn leaning(self) -> Leaning {
        self.leaning
    }

    /// Whether the word is a part of names, whether an ordinary word.
    pub fn word_facts(self) -> impl Iterator<Item = Fact> {
        let unit = ((self.meaning & layout::ROLE) / layout::ONE_ROLE).checked_sub(1);
        let ordinary = (self.meaning & layout::IS_ORDINARY).checked_sub(1);
        unit.map(|code| Fact::NameUnit(role(code))).into_iter().chain(ordinary.map(Fact::Ordinary))
    }
}

/// The facts under one key.
#[derive(Clone, Debug)]
pub struct Facts(&'static [u8]);

impl Iterator for Facts {
    type Item = Fact;

    fn next(&mut self) -> Option<Fact> {
        let ([fact, subject @ ..], rest) = self.0.split_first_chunk::<3>()?;
        self.0 = if fact & layout::IS_LAST == 0 { rest } else { &[] };
        let subject = u16::from_le_bytes(*subject);
        let strength = if fact & layout::IS_WEAK == 0 { Strength::Strong } else { Strength::Weak };
        Some(match fact & layout::KIND {
            0 => Fact::Name(EntryId(subject.into()), strength),
            1 => Fact::Adjective(EntryId(subject.into()), strength),
            2 => Fact::Word(WordClass::ALL.get(usize::from(subject)).copied().unwrap_or(WordClass::Stop)),
            _ => Fact::English(LazyText(subject.into())),
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
