//! All keys in one hash table, unpacked once from the files that the program carries.

use std::sync::OnceLock;

use super::layout;

static KEYS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.keys"));
static MEANINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.meanings"));
static LEANINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.leanings"));
static FACTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.facts"));
static SUBJECTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.subjects"));
static USUAL: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.usual"));

/// The records of all keys, found by the key's hash; `layout` says what stands in one.
#[derive(Debug)]
pub(super) struct Table {
    records: Vec<u8>,
    /// Where the records are, each in the first slot from its hash's own on that was free; the last is free.
    slots: Vec<RecordPlace>,
    /// A bit for each hash that a key may have. Most of what is asked for has none, and these bits are near.
    hashes: Vec<u32>,
    /// Where the record of each entry's usual name is.
    usual: Vec<u32>,
}

/// Where a record begins and, in the lowest byte, its hash's tag: what has another tag need not be looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct RecordPlace(u32);

impl RecordPlace {
    /// No record's place.
    const FREE: Self = Self(u32::MAX);

    /// Whether a record is there.
    pub fn is_taken(self) -> bool {
        self.0 != Self::FREE.0
    }

    /// Whether the record may be that of a key with this hash.
    pub fn may_be_of(self, hash: KeyHash) -> bool {
        self.0.to_le_bytes()[0] == hash.tag()
    }
}

impl Table {
    /// The table of what the program carries.
    pub fn embedded() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(Self::unpack)
    }

    /// The slots in which the record of a key with this hash may be, up to the first free one; those behind are others'.
    pub fn slots(&self, hash: KeyHash) -> &[RecordPlace] {
        let (number, bit) = hash.bit();
        let may_be_known = self.hashes.get(number).is_some_and(|bits| bits >> bit & 1 != 0);
        if may_be_known { self.slots_from(hash) } else { &[] }
    }

    /// The same, without asking whether any key has this hash.
    pub fn slots_from(&self, hash: KeyHash) -> &[RecordPlace] {
        self.slots.get(hash.slot()..).unwrap_or(&[])
    }

    /// What is in the first of these slots.
    pub fn own_slot(&self, hash: KeyHash) -> RecordPlace {
        self.slots.get(hash.slot()).copied().unwrap_or(RecordPlace::FREE)
    }

    /// The record there, and all that follows it.
    pub fn record(&self, place: RecordPlace) -> &[u8] {
        self.records.get((place.0 >> 8) as usize..).unwrap_or(&[])
    }

    /// The key of the usual name of entry number `row`.
    pub fn usual_key(&self, row: usize) -> &[u8] {
        let record = self.usual.get(row).and_then(|place| self.records.get(*place as usize..));
        match record {
            Some([_, length, _, rest @ ..]) => rest.get(..usize::from(*length)).unwrap_or(&[]),
            _ => &[],
        }
    }

    /// Goes once through the keys' letters.
    fn unpack() -> Self {
        let mut unpacking = Unpacking::default();
        let mut key = Key::default();
        for byte in KEYS {
            if *byte >= layout::LETTERS {
                // No letter comes before the space: a key that goes on stands right before its longer ones.
                if *byte == b' ' {
                    if !key.is_whole() {
                        unpacking.push_beginning(&key);
                    }
                    unpacking.mark_last();
                }
                key.push(*byte);
            } else {
                if key.has_grown {
                    unpacking.push(&key);
                }
                key.drop_letters(*byte);
            }
        }
        unpacking.push(&key);
        unpacking.finish()
    }
}

/// Longer than any key.
const LONGEST: usize = 256;

/// A key, with the hash of each beginning of it: only what is new of the next is hashed.
struct Key {
    letters: [u8; LONGEST],
    hashes: [KeyHash; LONGEST],
    length: usize,
    /// Whether it has got letters since it lost some.
    has_grown: bool,
    /// How many letters it lost last.
    dropped: u8,
}

impl Default for Key {
    fn default() -> Self {
        Self { letters: [0; LONGEST], hashes: [KeyHash::EMPTY; LONGEST], length: 0, has_grown: false, dropped: 0 }
    }
}

impl Key {
    fn hash(&self) -> KeyHash {
        self.hashes.get(self.length).copied().unwrap_or(KeyHash::EMPTY)
    }

    fn push(&mut self, letter: u8) {
        let hash = self.hash().then(&[letter]);
        if let (Some(place), Some(next)) = (self.letters.get_mut(self.length), self.hashes.get_mut(self.length + 1)) {
            (*place, *next) = (letter, hash);
            self.length += 1;
        }
        self.has_grown = true;
    }

    fn drop_letters(&mut self, many: u8) {
        self.length = self.length.saturating_sub(usize::from(many));
        self.dropped = if self.has_grown { many } else { self.dropped | many };
        self.has_grown = false;
    }

    /// Whether it is still the key before, of which nothing was dropped.
    fn is_whole(&self) -> bool {
        !self.has_grown && self.dropped == 0 && self.length > 0
    }
}

/// The table in the making.
struct Unpacking {
    /// In the order of the keys, with room for one more.
    records: Vec<u8>,
    end: usize,
    last: usize,
    slots: Vec<RecordPlace>,
    hashes: Vec<u32>,
    meanings: std::slice::Iter<'static, u8>,
    leanings: std::slice::Iter<'static, u8>,
    facts: std::slice::Iter<'static, u8>,
    /// The lower bytes, and the higher.
    subjects: std::iter::Zip<std::slice::Iter<'static, u8>, std::slice::Iter<'static, u8>>,
    /// What the last fact is about.
    subject: [u8; 2],
    usual: std::slice::Iter<'static, u8>,
    /// The number of the next entry of each table.
    next: [u16; layout::MOST_TABLES],
    usual_places: Vec<u32>,
    next_english: u16,
}

impl Default for Unpacking {
    fn default() -> Self {
        let (lower, higher) = SUBJECTS.split_at(SUBJECTS.len() / 2);
        Self {
            records: Vec::new(),
            end: 0,
            last: 0,
            // With some more for those that find the last ones taken.
            slots: vec![RecordPlace::FREE; KeyHash::SLOTS + LONGEST],
            hashes: vec![0; KeyHash::BITS as usize / 32],
            meanings: MEANINGS.iter(),
            leanings: LEANINGS.iter(),
            facts: FACTS.iter(),
            subjects: lower.iter().zip(higher),
            subject: [0; 2],
            usual: USUAL.iter(),
            next: first_entries(),
            usual_places: vec![0; USUAL.len()],
            next_english: 0,
        }
    }
}

/// The number of the first entry of each table.
fn first_entries() -> [u16; layout::MOST_TABLES] {
    let mut sizes = [0; layout::MOST_TABLES];
    for table in USUAL {
        if let Some(size) = sizes.get_mut(usize::from(*table)) {
            *size += 1;
        }
    }
    let mut next = 0;
    sizes.map(|size| {
        next += size;
        next - size
    })
}

impl Unpacking {
    /// Adds the record of the next key.
    fn push(&mut self, key: &Key) {
        if let (Some(meaning), Some(leaning)) = (self.meanings.next(), self.leanings.next()) {
            self.push_record(key, *meaning, *leaning);
        }
    }

    /// Adds that of the first words of a phrase, which mean nothing by themselves: who reads on word by word comes to it.
    fn push_beginning(&mut self, key: &Key) {
        self.push_record(key, 0, 0);
    }

    fn push_record(&mut self, key: &Key, meaning: u8, leaning_code: u8) {
        if self.records.len() < self.end + MOST {
            self.records.resize(self.end + MOST + STEP, 0);
        }
        let hash = key.hash();
        let place = RecordPlace(u32::try_from(self.end).unwrap_or(0) << 8 | u32::from(hash.tag()));
        let (number, bit) = hash.bit();
        if let Some(bits) = self.hashes.get_mut(number) {
            *bits |= 1 << bit;
        }
        let slots = self.slots.get_mut(hash.slot()..).unwrap_or_default();
        if let Some(free) = slots.iter_mut().find(|slot| !slot.is_taken()) {
            *free = place;
        }
        self.last = self.end;
        let Some([head, length, leaning, rest @ ..]) = self.records.get_mut(self.end..) else { return };
        (*head, *length, *leaning) = (meaning, u8::try_from(key.length).unwrap_or(0), leaning_code);
        copy(&key.letters, rest, key.length);
        self.end += 3 + key.length;
        if meaning & layout::HAS_FACTS != 0 {
            self.push_facts();
        }
    }

    /// Appends the facts of the next key that has any.
    fn push_facts(&mut self) {
        while let Some(fact) = self.facts.next() {
            if fact & layout::IS_NEXT != 0 {
                let is_name = fact & layout::KIND == 0;
                self.subject = if is_name { self.next_entry() } else { self.next_english() }.to_le_bytes();
            } else if fact & layout::REPEATS == 0 {
                self.subject = self.subjects.next().map_or([0; 2], |(low, high)| [*low, *high]);
            }
            let [low, high] = self.subject;
            if let Some([first, second, third, ..]) = self.records.get_mut(self.end..) {
                (*first, *second, *third) = (*fact, low, high);
            }
            self.end += 3;
            if fact & layout::IS_LAST != 0 {
                break;
            }
        }
    }

    fn next_english(&mut self) -> u16 {
        let next = self.next_english;
        self.next_english += 1;
        next
    }

    /// The entry whose usual name has the key of the last record.
    fn next_entry(&mut self) -> u16 {
        let table = self.usual.next().map_or(0, |table| usize::from(*table));
        let entry = self.next.get_mut(table).map_or(0, |next| std::mem::replace(next, *next + 1));
        if let Some(place) = self.usual_places.get_mut(usize::from(entry)) {
            *place = u32::try_from(self.last).unwrap_or(0);
        }
        entry
    }

    /// Says of the last record that longer keys begin with its key.
    fn mark_last(&mut self) {
        if let Some(meaning) = self.records.get_mut(self.last) {
            *meaning |= layout::CONTINUES;
        }
    }

    fn finish(mut self) -> Table {
        self.records.truncate(self.end);
        Table { records: self.records, slots: self.slots, hashes: self.hashes, usual: self.usual_places }
    }
}

/// No record is longer: a key and some facts.
const MOST: usize = 2 * LONGEST + 64;
/// Records grow by so much at once.
const STEP: usize = 1 << 18;

/// Copies `length` letters and perhaps what is behind them: nearly all keys in one move, which calls no function.
fn copy(letters: &[u8; LONGEST], to: &mut [u8], length: usize) {
    if let (true, Some(from), Some(to)) = (length <= 16, letters.first_chunk::<16>(), to.first_chunk_mut::<16>()) {
        *to = *from;
    } else if let (Some(from), Some(to)) = (letters.first_chunk::<LONGEST>(), to.first_chunk_mut()) {
        *to = *from;
    }
}

/// A key's hash (FNV-1a): a phrase's goes on where that of its first words ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyHash(u32);

impl KeyHash {
    /// The hash of the empty key.
    pub const EMPTY: Self = Self(0x811C_9DC5);
    /// How many slots there are, a power of two: half of them are taken.
    pub const SLOTS: usize = 1 << 19;
    /// How many bits there are for all hashes, a power of two: an eighth of them is set.
    pub const BITS: u32 = 1 << 21;

    /// The hash of a key that goes on with `letters`.
    #[must_use]
    pub fn then(self, letters: &[u8]) -> Self {
        Self(letters.iter().fold(self.0, |hash, letter| (hash ^ u32::from(*letter)).wrapping_mul(0x0100_0193)))
    }

    /// The hash's highest byte.
    #[must_use]
    pub fn tag(self) -> u8 {
        self.0.to_le_bytes()[3]
    }

    /// The slot of the key's own.
    #[must_use]
    pub fn slot(self) -> usize {
        (self.0 ^ self.0 >> 15) as usize & (Self::SLOTS - 1)
    }

    /// The key's bit: in which number, and which of its bits.
    #[must_use]
    pub fn bit(self) -> (usize, u32) {
        let bit = (self.0 ^ self.0 >> 11) % Self::BITS;
        ((bit / 32) as usize, bit % 32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_a_record_in_its_slots() {
        let table = Table::embedded();
        let mut keys = Vec::new();
        for place in table.slots.iter().filter(|place| place.is_taken()) {
            let record = table.record(*place);
            let key = &record[3..3 + usize::from(record[1])];
            let hash = KeyHash::EMPTY.then(key);
            let mut slots = table.slots(hash).iter().take_while(|place| place.is_taken());
            assert!(slots.any(|other| other.0 == place.0) && place.may_be_of(hash));
            keys.push(key.to_vec());
        }
        keys.sort_unstable();
        keys.dedup();
        assert!(keys.len() > MEANINGS.len(), "and those of first words");
    }
}
