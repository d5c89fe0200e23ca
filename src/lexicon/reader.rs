use super::known::{Fact, Facts, Known, Place};
use super::layout;
use super::leaning::Leaning;
use super::names::Names;
use super::table::Table;
use super::texts::{Column, Texts};
use super::word_class::WordClass;
use crate::model::{Coordinates, MentionType};
use crate::normalization::phrase_key;

static KINDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.kinds"));
static COORDINATES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.coordinates"));
static COUNTRIES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.countries"));
static CODES: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicon.codes"));

/// The compiled lexicon.
#[derive(Clone, Copy)]
pub struct Lexicon {
    keys: &'static Table,
    names: &'static Names,
    texts: &'static Texts,
}

/// An entity of the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// What the lexicon knows about an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its type.
    pub kind: MentionType,
    /// Whether it is a capital or palace whose name may stand for its country's government.
    pub is_seat: bool,
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
}

impl Lexicon {
    /// The lexicon that the program carries.
    #[must_use]
    pub fn embedded() -> Self {
        let entries = KINDS.len();
        Self { keys: Table::embedded(), names: Names::embedded(entries), texts: Texts::embedded(entries) }
    }

    /// Where the record of the word or phrase with this key stands, if it has one.
    #[must_use]
    pub fn place(self, key: &[u8]) -> Place {
        Place::of(key, self.keys)
    }

    /// The same for many words: far sooner than one by one.
    pub fn places<'k>(self, keys: impl Iterator<Item = &'k [u8]>) -> Vec<Place> {
        Place::of_all(keys, self.keys)
    }

    /// What is known of the phrases that `keys` begins with: their lengths in bytes and what they mean, shortest first;
    /// `first` is the place of their first word.
    pub fn phrases(self, first: Place, keys: &[u8]) -> impl Iterator<Item = (usize, Known)> {
        let mut next = Some(first);
        std::iter::from_fn(move || {
            let place = next?;
            let (length, known) = place.find(keys)?;
            next = if known.continues() { place.next(keys) } else { None };
            Some((length, known))
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
        known.into_iter().flat_map(|(_, known)| known.facts().chain(known.word_facts()))
    }

    /// Whether a word as it is written is of one of these classes.
    #[inline(never)]
    pub fn is_of(self, word: &str, classes: &[WordClass]) -> bool {
        let is_it = |fact| matches!(fact, Fact::Word(class) if classes.contains(&class));
        self.facts(&phrase_key(word)).any(is_it)
    }

    /// Whether a word behind a noun is no other that the noun governs: an adjective with its article, a function word.
    #[inline(never)]
    pub fn is_no_complement(self, word: &str) -> bool {
        let is_adjective = word.starts_with("ال") && word.ends_with("ية") && !self.is_of(word, &[WordClass::Field]);
        is_adjective || self.is_of(word, &[WordClass::InstitutionAdjective, WordClass::Stop, WordClass::TimeWord])
    }

    /// What is known of a single word: whether it is a part of names, whether an ordinary word.
    pub fn word_facts(self, key: &[u8]) -> impl Iterator<Item = Fact> + use<> {
        self.place(key).find(key).into_iter().flat_map(|(_, known)| known.word_facts())
    }

    /// What an encoder takes a single word for.
    #[must_use]
    pub fn leaning(self, key: &[u8]) -> Leaning {
        self.place(key).find(key).map_or_else(Leaning::default, |(_, known)| known.leaning())
    }

    /// Where an entity lies; none where that is not known.
    #[must_use]
    pub fn coordinates(self, id: EntryId) -> Option<Coordinates> {
        let at = 4 * id.0 as usize;
        let pair = COORDINATES.get(at..at + 4)?.as_chunks().0;
        let [latitude, longitude] = *pair else { return None };
        let [latitude, longitude] = [latitude, longitude].map(i16::from_le_bytes);
        ([latitude, longitude] != layout::NOWHERE).then_some(Coordinates { latitude, longitude })
    }

    /// The country or territory with this code.
    #[must_use]
    pub fn state(self, country: &str) -> Option<EntryId> {
        let is_state = |(row, kind): &(usize, &u8)| *kind & layout::IS_STATE != 0 && code(*row) == Some(country);
        // Countries come first.
        let countries = KINDS.iter().enumerate().take_while(|(_, kind)| *kind & layout::IS_COUNTRY != 0);
        countries.into_iter().find(is_state).and_then(|(row, _)| u32::try_from(row).ok()).map(EntryId)
    }

    /// The type of an entity, without the rest of its entry.
    #[must_use]
    pub fn kind(self, id: EntryId) -> MentionType {
        let code = KINDS.get(id.0 as usize).map_or(0, |kind| kind & layout::TYPE);
        ENTITY_TYPES.get(usize::from(code)).copied().unwrap_or(MentionType::Org)
    }

    /// The usual Arabic name of an entity, without the rest of its entry.
    #[must_use]
    pub fn name(self, id: EntryId) -> &'static str {
        self.names.get(id.0 as usize)
    }

    /// All entities, in the order of their identifiers, and what is known about them.
    pub fn entries(self) -> impl Iterator<Item = (EntryId, Entry)> {
        (0u32..).take(KINDS.len()).map(move |id| (EntryId(id), self.entry(EntryId(id))))
    }

    /// What is known about an entity.
    #[must_use]
    pub fn entry(self, id: EntryId) -> Entry {
        let row = id.0 as usize;
        let kind = KINDS.get(row).copied().unwrap_or(0);
        Entry {
            kind: self.kind(id),
            is_seat: kind & layout::IS_SEAT != 0,
            is_country: kind & layout::IS_COUNTRY != 0,
            country: code(row).filter(|code| *code != layout::NO_COUNTRY),
            name: self.names.get(row),
            en: self.texts.get(Column::English, row),
            aliases: self.texts.get(Column::Aliases, row),
            wikidata: self.texts.get(Column::Wikidata, row),
        }
    }
}

/// The two letters of the country of entry number `row`, or those that stand for none.
fn code(row: usize) -> Option<&'static str> {
    let at = 2 * usize::from(*COUNTRIES.get(row)?);
    CODES.get(at..at + 2)
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

/// A text of the lexicon, read when it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LazyText(pub(super) u32);

impl LazyText {
    /// The text.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Lexicon::embedded().texts.get(Column::Rest, self.0 as usize)
    }
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
