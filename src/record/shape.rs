use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::model::{
    Analysis, Coordinates, Diagnostic, Entity, EntityId, Evidence, EvidenceSource, Mention, Meta, Term, Value,
};

use super::code_points::CodePoints;
use super::parts::{
    DiagnosticRecord, DocumentRecord, EntityRecord, EventRecord, EvidenceRecord, MentionRecord, Place, QuotationRecord,
    TermRecord,
};

/// The schema's name and version.
pub const SCHEMA: &str = "rasid/1";

/// All that Rasid publishes about one document.
///
/// The same analysis gives the same record, byte for byte.
///
/// ```
/// use rasid::model::Analysis;
/// use rasid::record::Record;
///
/// let analysis = Analysis { file: "a.txt".into(), text: "زار الوزير بكين".into(), ..Analysis::default() };
/// let record = Record::of(&analysis);
/// assert_eq!(record.document.characters, 15);
/// assert!(record.to_json_line().starts_with(r#"{"schema":"rasid/1","document":{"file":"a.txt""#));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// [`SCHEMA`].
    pub schema: String,
    /// Which file was read, and how.
    pub document: DocumentRecord,
    /// The pretrained model that read it too, by name and version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// What is known about the article; unknown things are null.
    pub meta: Meta,
    /// Page furniture: sorted, apart.
    pub furniture: Vec<Place>,
    /// Mentions sorted by start, the longer first.
    pub mentions: Vec<MentionRecord>,
    /// Entities in order of first mention.
    pub entities: Vec<EntityRecord>,
    /// Quotations; none is found yet.
    pub quotations: Vec<QuotationRecord>,
    /// Events; none is found yet.
    pub events: Vec<EventRecord>,
    /// What the reader should know.
    pub diagnostics: Vec<DiagnosticRecord>,
    /// The text that offsets count in, where asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Record {
    /// The record of `analysis`, without its text.
    #[must_use]
    pub fn of(analysis: &Analysis) -> Self {
        let points = CodePoints::of(&analysis.text);
        Self {
            schema: SCHEMA.to_owned(),
            document: document(analysis, points.total()),
            model: analysis.model.clone(),
            meta: analysis.meta.clone(),
            furniture: analysis.furniture.iter().map(|span| points.place(*span)).collect(),
            mentions: analysis.mentions.iter().map(|each| mention(each, &analysis.text, &points)).collect(),
            entities: entities(analysis),
            quotations: Vec::new(),
            events: Vec::new(),
            diagnostics: analysis.diagnostics.iter().map(|each| diagnostic(each, &points)).collect(),
            text: None,
        }
    }

    /// The record of `analysis` with its text: needed where the file is not plain text.
    #[must_use]
    pub fn with_text(analysis: &Analysis) -> Self {
        Self { text: Some(analysis.text.clone()), ..Self::of(analysis) }
    }

    /// The record as one line of JSON, without the line break.
    #[must_use]
    pub fn to_json_line(&self) -> String {
        // Strings, numbers and lists alone: there is nothing that JSON could not hold.
        serde_json::to_string(self).unwrap_or_default()
    }
}

fn document(analysis: &Analysis, characters: u32) -> DocumentRecord {
    DocumentRecord {
        file: analysis.file.clone(),
        id: analysis.id.clone(),
        format: analysis.format,
        encoding: analysis.encoding.clone(),
        language: if analysis.language.is_empty() { "und".to_owned() } else { analysis.language.clone() },
        characters,
    }
}

fn mention(mention: &Mention, text: &str, points: &CodePoints<'_>) -> MentionRecord {
    let (iso, duration, value, unit, bound) = match mention.value.clone() {
        Some(Value::Date { iso, duration }) => (iso, duration, None, None, None),
        Some(Value::Number { value, unit, bound }) => (None, None, Some(value), unit, bound),
        None => (None, None, None, None, None),
    };
    MentionRecord {
        place: points.place(mention.span),
        text: mention.span.of(text).to_owned(),
        kind: mention.kind,
        entity: mention.entity.map(name_of_id),
        stands_for: mention.stands_for.map(name_of_id),
        refers_to: mention.refers_to.map(name_of_id),
        iso,
        duration,
        // JSON has no infinity and no not-a-number.
        value: value.filter(|number| number.is_finite()),
        unit,
        bound: bound.map(|bound| bound.name().to_owned()),
        counted: mention.counted.map(|counted| counted.of(text).to_owned()),
        confidence: f64::from(mention.confidence.min(100)) / 100.0,
        evidence: mention.evidence.iter().map(evidence).collect(),
    }
}

fn evidence(evidence: &Evidence) -> EvidenceRecord {
    let by = match evidence.by {
        EvidenceSource::Lexicon => "lexicon",
        EvidenceSource::Structure => "structure",
        EvidenceSource::Article => "article",
        EvidenceSource::Tagger => "tagger",
        EvidenceSource::Encoder => "encoder",
    };
    let rule = evidence.rule.name();
    let what = if evidence.on.is_empty() { rule.to_owned() } else { [rule, ": ", &evidence.on].concat() };
    EvidenceRecord { by: by.to_owned(), what }
}

fn entity(id: EntityId, entity: &Entity, offices: Vec<String>) -> EntityRecord {
    EntityRecord {
        id: name_of_id(id),
        kind: entity.kind,
        name: entity.name.clone(),
        en: entity.en.clone(),
        en_aliases: entity.en_aliases.clone(),
        country: entity.country.clone(),
        wikidata: entity.wikidata.clone(),
        coordinates: entity.coordinates.map(|Coordinates { latitude, longitude }| {
            [latitude, longitude].map(|hundredths| f64::from(hundredths) / 100.0)
        }),
        offices,
        offices_known: entity.terms.iter().map(term).collect(),
        aliases: entity.aliases.iter().map(|(spelling, _)| spelling.clone()).collect(),
        mentions: entity.mentions,
    }
}

fn term(term: &Term) -> TermRecord {
    let Term { office, en, country, from, to, is_held } = term.clone();
    TermRecord { office, en, country, from, to, held: is_held }
}

fn diagnostic(diagnostic: &Diagnostic, points: &CodePoints<'_>) -> DiagnosticRecord {
    let place = diagnostic.span.map(|span| points.place(span));
    DiagnosticRecord {
        severity: diagnostic.severity,
        code: diagnostic.code.name().to_owned(),
        message: diagnostic.message.clone(),
        hint: (!diagnostic.hint.is_empty()).then(|| diagnostic.hint.clone()),
        start: place.map(|place| place.start),
        end: place.map(|place| place.end),
    }
}

fn entities(analysis: &Analysis) -> Vec<EntityRecord> {
    let mut offices: BTreeMap<EntityId, Vec<&str>> = BTreeMap::new();
    for mention in &analysis.mentions {
        if let Some(person) = mention.refers_to {
            offices.entry(person).or_default().push(mention.span.of(&analysis.text));
        }
    }
    let mut record = |id: EntityId, each: &Entity| {
        let mut seen = BTreeSet::new();
        let offices = offices.remove(&id).unwrap_or_default().into_iter().filter(|office| seen.insert(*office));
        entity(id, each, offices.map(str::to_owned).collect())
    };
    (0..).zip(&analysis.entities).map(|(index, each)| record(EntityId(index), each)).collect()
}

/// `e1` for the first entity.
fn name_of_id(id: EntityId) -> String {
    format!("e{}", u64::from(id.0) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Bound, DiagnosticCode, EntityKey, MentionType, Rule, Severity, Span};

    fn mention_at(text: &str, words: &str, kind: MentionType) -> Mention {
        let start = text.find(words).expect("the words stand in the text");
        Mention {
            span: Span::new(start, start + words.len()),
            kind,
            entity: None,
            stands_for: None,
            refers_to: None,
            counted: None,
            value: None,
            confidence: 97,
            evidence: Vec::new(),
        }
    }

    #[test]
    fn offsets_count_code_points_and_repeat_the_text() {
        let text = "🇷🇺 زار لافروف بكين";
        let mention = mention_at(text, "لافروف", MentionType::Pers);
        let record = Record::of(&Analysis { text: text.into(), mentions: vec![mention], ..Analysis::default() });
        let found = &record.mentions[0];
        let (start, end) = (found.place.start as usize, found.place.end as usize);
        let there: String = text.chars().skip(start).take(end - start).collect();
        assert_eq!((there.as_str(), found.text.as_str()), ("لافروف", "لافروف"));
    }

    #[test]
    fn absent_things_are_left_out_but_meta_is_whole() {
        let text = "زار لافروف بكين";
        let mention = mention_at(text, "بكين", MentionType::Gpe);
        let analysis = Analysis { text: text.into(), mentions: vec![mention], ..Analysis::default() };
        let line = Record::of(&analysis).to_json_line();
        assert!(line.contains(
            r#""meta":{"title":null,"author":null,"published":null,"published_by":null,"publisher":null,"url":null}"#
        ));
        assert!(line.contains(
            r#""mentions":[{"start":11,"end":15,"text":"بكين","type":"GPE","confidence":0.97,"evidence":[]}]"#
        ));
        assert!(line.ends_with(r#""quotations":[],"events":[],"diagnostics":[]}"#));
        assert!(Record::with_text(&analysis).to_json_line().ends_with(r#","text":"زار لافروف بكين"}"#));
    }

    #[test]
    fn values_are_written_as_a_person_would() {
        let text = "أكثر من 11 ألف جندي، 11.5%";
        let mut many = mention_at(text, "11 ألف", MentionType::Cardinal);
        many.value = Some(Value::Number { value: 11_000.0, unit: None, bound: Some(Bound::AtLeast) });
        let mut share = mention_at(text, "11.5%", MentionType::Percent);
        share.value = Some(Value::Number { value: 11.5, unit: None, bound: None });
        let mut endless = mention_at(text, "11 ألف", MentionType::Cardinal);
        endless.value = Some(Value::Number { value: f64::INFINITY, unit: None, bound: None });
        let analysis = Analysis { text: text.into(), mentions: vec![many, share, endless], ..Analysis::default() };
        let line = Record::of(&analysis).to_json_line();
        assert!(line.contains(r#""value":11000,"bound":"at_least""#), "{line}");
        assert!(line.contains(r#""value":11.5,"confidence""#), "{line}");
        assert!(!line.contains("null,\"confidence\""), "{line}");
    }

    #[test]
    fn a_record_reads_back_as_itself() {
        let text = "قال وزير الخارجية الروسي سيرجي لافروف";
        let mut person = mention_at(text, "سيرجي لافروف", MentionType::Pers);
        person.entity = Some(EntityId(0));
        person.evidence =
            vec![Evidence { by: EvidenceSource::Structure, rule: Rule::NameAfterTitle, on: "وزير".into() }];
        let analysis = Analysis {
            text: text.into(),
            mentions: vec![person],
            entities: vec![Entity {
                key: EntityKey("x".into()),
                kind: MentionType::Pers,
                name: "سيرجي لافروف".into(),
                en: Some("Sergey Lavrov".into()),
                en_by_rule: false,
                en_aliases: vec![],
                country: None,
                wikidata: None,
                coordinates: None,
                terms: vec![Term {
                    office: "وزير الخارجية".into(),
                    en: Some("Foreign Minister".into()),
                    country: Some("RU".into()),
                    from: Some("2004-03".into()),
                    to: None,
                    is_held: Some(true),
                }],
                aliases: vec![("سيرجي لافروف".into(), 1)],
                mentions: 1,
            }],
            diagnostics: vec![Diagnostic {
                severity: Severity::Note,
                code: DiagnosticCode::EncodingGuessed,
                message: "read as UTF-8".into(),
                hint: String::new(),
                span: Some(Span::new(0, 6)),
            }],
            ..Analysis::default()
        };
        let record = Record::of(&analysis);
        let line = record.to_json_line();
        assert!(line.contains(r#""evidence":[{"by":"structure","what":"name-after-title: وزير"}]"#), "{line}");
        let term = r#""offices_known":[{"office":"وزير الخارجية","en":"Foreign Minister","country":"RU","from":"2004-03","held":true}]"#;
        assert!(line.contains(term), "{line}");
        assert!(line.contains(r#""code":"encoding-guessed","message":"read as UTF-8","start":0,"end":3"#), "{line}");
        assert_eq!(serde_json::from_str::<Record>(&line).unwrap(), record);
    }
}
