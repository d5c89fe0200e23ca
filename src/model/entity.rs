use std::fmt;

use serde::{Deserialize, Serialize};

use super::MentionType;

/// An entity of one article, by its place in [`Analysis::entities`](super::Analysis::entities).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityId(pub u32);

/// What makes entities of different articles one: the lexicon's entry, or the type and folded name.
///
/// Equal keys are one entity across articles; keys say nothing about order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityKey(pub String);

/// Between the key of a name and what tells one bearer of it from the others; in no name.
const OF_ONE: char = '\u{1}';

impl EntityKey {
    /// The key of one of several that have this one.
    #[must_use]
    pub fn of_one(&self, told_by: &str) -> Self {
        Self(format!("{}{OF_ONE}{told_by}", self.0))
    }

    /// What tells it from the others of its name, where it is the key of one of several.
    #[must_use]
    pub fn told_by(&self) -> Option<&str> {
        self.0.split_once(OF_ONE).map(|(_, told_by)| told_by)
    }

    /// The key that all of the same name have.
    #[must_use]
    pub fn of_name(&self) -> &str {
        self.0.split(OF_ONE).next().unwrap_or(&self.0)
    }
}

/// Where a place lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coordinates {
    /// In hundredths of a degree, north positive.
    pub latitude: i16,
    /// In hundredths of a degree, east positive.
    pub longitude: i16,
}

/// In decimal degrees, latitude first, as maps take them: `31.20, -29.92`.
impl fmt::Display for Coordinates {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let degrees = |hundredths: i16| {
            let (sign, all) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
            format!("{sign}{}.{:02}", all / 100, all % 100)
        };
        write!(out, "{}, {}", degrees(self.latitude), degrees(self.longitude))
    }
}

/// An office that a person is known to hold or to have held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Without its country: «وزير الخارجية».
    pub office: String,
    /// The same in English, as that country has it.
    pub en: Option<String>,
    /// ISO 3166-1 alpha-2; none for one of an international body.
    pub country: Option<String>,
    /// From when: `YYYY` or `YYYY-MM`.
    pub from: Option<String>,
    /// Until when; none where it is held as far as is known.
    pub to: Option<String>,
    /// Whether it is held on the article's date; none without a date, and where it ends in that month.
    pub is_held: Option<bool>,
}

/// One thing that an article names, however spelt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// What makes it the same thing in another article.
    pub key: EntityKey,
    /// The type of what it is (a nationality's entity is its country: GPE).
    pub kind: MentionType,
    /// The fullest Arabic form in the article; for a country known only by its adjective, its usual name.
    pub name: String,
    /// Usual English name, or a transliteration; none where nothing sensible can be said.
    pub en: Option<String>,
    /// Whether `en` was composed or transliterated by rule.
    pub en_by_rule: bool,
    /// Other English names.
    pub en_aliases: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Wikidata identifier.
    pub wikidata: Option<String>,
    /// Where it lies, for a place that the lexicon knows.
    pub coordinates: Option<Coordinates>,
    /// The offices that the lexicon knows of a person, the earliest first.
    pub terms: Vec<Term>,
    /// Spellings seen in the article with their counts, most frequent first, then by spelling.
    pub aliases: Vec<(String, u32)>,
    /// How many mentions name it.
    pub mentions: u32,
}
