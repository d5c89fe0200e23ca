use serde::{Deserialize, Serialize, Serializer};

use crate::model::{Format, MentionType, Severity};

/// A stretch of the document in Unicode code points, half open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// First code point.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// Which file was read, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentRecord {
    /// The file's name as given.
    pub file: String,
    /// `sha256:` and the digest of the file's bytes.
    pub id: String,
    /// What kind of file it was.
    pub format: Format,
    /// The encoding chosen, by its WHATWG name.
    pub encoding: String,
    /// ISO 639-1 code of the main language, or `und`.
    pub language: String,
    /// Length of the text in code points.
    pub characters: u32,
}

/// A mention.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MentionRecord {
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
    /// The characters that stand there.
    pub text: String,
    /// Its type's code.
    #[serde(rename = "type")]
    pub kind: MentionType,
    /// The entity it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
    /// The country for whose government a capital's name stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stands_for: Option<String>,
    /// The person whom a title describes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refers_to: Option<String>,
    /// ISO 8601 date, to the precision given, or interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
    /// ISO 8601 duration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// A number, in `unit`.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "plain_number")]
    pub value: Option<f64>,
    /// ISO 4217 code, or a unit's English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// `at_least`, `at_most` or `about`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<String>,
    /// What a number counts, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<String>,
    /// From 0 to 1, in hundredths.
    pub confidence: f64,
    /// Why it is a mention, strongest first.
    pub evidence: Vec<EvidenceRecord>,
}

/// One reason why a mention is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceRecord {
    /// Who says so: `lexicon`, `structure`, `article`, `tagger`, `encoder`.
    pub by: String,
    /// The rule's name, then `: ` and the words it rests on where there are any (`name-after-title: الوزير`).
    pub what: String,
}

/// An entity of the document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EntityRecord {
    /// `e1`, `e2`, … in order of first mention.
    pub id: String,
    /// Its type's code.
    #[serde(rename = "type")]
    pub kind: MentionType,
    /// The fullest Arabic form in the document.
    pub name: String,
    /// Its English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// Other English names.
    pub en_aliases: Vec<String>,
    /// ISO 3166-1 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Wikidata identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
    /// Degrees north and east, for a place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<[f64; 2]>,
    /// Offices that the document gives a person, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<String>,
    /// Offices that the lexicon knows of a person, the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offices_known: Vec<TermRecord>,
    /// Spellings seen, most frequent first.
    pub aliases: Vec<String>,
    /// How many mentions name it.
    pub mentions: u32,
}

/// An office that a person is known to hold or to have held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermRecord {
    /// Without its country.
    pub office: String,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// ISO 3166-1 alpha-2; none for one of an international body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// From when, as `YYYY` or `YYYY-MM`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Until when; none where it is held as far as is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Whether it is held on the document's date; none where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<bool>,
}

/// What somebody is reported to have said. None is found yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotationRecord {
    /// The words said.
    #[serde(flatten)]
    pub place: Place,
    /// Who said them: an entity's id, or a description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// The reporting word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<String>,
    /// Where the reporting word starts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue_start: Option<u32>,
    /// Where it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue_end: Option<u32>,
    /// Whether the words stand in quotation marks.
    pub direct: bool,
    /// Whose words an outlet passes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// Who did what to whom. None is found yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRecord {
    /// One of PLOVER's sixteen types.
    #[serde(rename = "type")]
    pub kind: String,
    /// The first word that says it.
    pub trigger: TriggerRecord,
    /// Further words that say it.
    pub also: Vec<TriggerRecord>,
    /// Ids of who did it.
    pub actors: Vec<String>,
    /// Ids of those to whom it was done.
    pub targets: Vec<String>,
    /// ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// An entity's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// `asserted`, `planned` or `denied`.
    pub modality: String,
}

/// A word that says that an event is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TriggerRecord {
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
    /// The characters that stand there.
    pub text: String,
}

/// What the reader of a record should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiagnosticRecord {
    /// How much it matters: `note`, `warning`, `error`.
    pub severity: Severity,
    /// A stable name.
    pub code: String,
    /// What happened.
    pub message: String,
    /// What to do about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Where it starts, if it concerns a place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// Where it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
}

/// Largest whole number that a double holds exactly with all its neighbours, 2^53.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Writes whole numbers without a fraction (`11000`, not `11000.0`), as a person would.
#[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
#[expect(clippy::ref_option, reason = "serde calls it so")]
fn plain_number<S: Serializer>(value: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match *value {
        Some(number) if number.fract() == 0.0 && number.abs() < EXACT => serializer.serialize_i64(number as i64),
        Some(number) => serializer.serialize_f64(number),
        None => serializer.serialize_none(),
    }
}
