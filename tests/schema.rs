//! `docs/schema/rasid-1.json` and the record say the same: real records are valid, and the schema knows every key,
//! type and rule of the program.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "helpers of tests are tests")]

mod support;

use rasid::model::{
    Analysis, Bound, Coordinates, Diagnostic, DiagnosticCode, EntityId, Evidence, EvidenceSource, MentionType, RawFile,
    Rule, Severity, Span, Term, Value,
};
use rasid::record::Record;
use serde_json::{Value as Json, json};
use support::article;

const SCHEMA: &str = include_str!("../docs/schema/rasid-1.json");

fn schema() -> Json {
    serde_json::from_str(SCHEMA).unwrap()
}

/// What is wrong with `record`, one line each: the part of JSON Schema that our schema uses.
fn errors(record: &Json) -> Vec<String> {
    let mut errors = Vec::new();
    let root = schema();
    validate(record, &root, &root, "", &mut errors);
    errors
}

fn validate(value: &Json, schema: &Json, root: &Json, at: &str, errors: &mut Vec<String>) {
    for (keyword, wanted) in schema.as_object().unwrap() {
        let fits = match keyword.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" => true,
            "$ref" => {
                let name = wanted.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                validate(value, &root["$defs"][name], root, at, errors);
                true
            }
            "const" => value == wanted,
            "enum" => wanted.as_array().unwrap().contains(value),
            "type" => has_type(value, wanted),
            "minItems" | "maxItems" => {
                let (length, bound) = (value.as_array().unwrap().len() as u64, wanted.as_u64().unwrap());
                if keyword == "minItems" { length >= bound } else { length <= bound }
            }
            "minimum" => value.as_f64().unwrap() >= wanted.as_f64().unwrap(),
            "maximum" => value.as_f64().unwrap() <= wanted.as_f64().unwrap(),
            "pattern" => value.as_str().is_none_or(|text| matches_pattern(text, wanted.as_str().unwrap())),
            "required" => wanted.as_array().unwrap().iter().all(|key| value.get(key.as_str().unwrap()).is_some()),
            "additionalProperties" => {
                value.as_object().unwrap().keys().all(|key| schema["properties"].get(key).is_some())
            }
            "properties" => {
                for (key, schema) in wanted.as_object().unwrap() {
                    if let Some(value) = value.get(key) {
                        validate(value, schema, root, &format!("{at}/{key}"), errors);
                    }
                }
                true
            }
            "items" => {
                for (number, value) in value.as_array().unwrap().iter().enumerate() {
                    validate(value, wanted, root, &format!("{at}/{number}"), errors);
                }
                true
            }
            other => panic!("the test's validator does not know {other:?}; teach it"),
        };
        if !fits {
            errors.push(format!("{at}: {value} breaks {keyword} {wanted}"));
        }
    }
}

fn has_type(value: &Json, wanted: &Json) -> bool {
    match wanted {
        Json::Array(any) => any.iter().any(|wanted| has_type(value, wanted)),
        wanted => match wanted.as_str().unwrap() {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "number" => value.is_number(),
            "integer" => value.is_u64(),
            "boolean" => value.is_boolean(),
            "null" => value.is_null(),
            other => panic!("unknown type {other:?}"),
        },
    }
}

/// The few patterns of the schema, by hand.
fn matches_pattern(text: &str, pattern: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = |text: &str| digits(text) && !text.starts_with('0');
    match pattern {
        "^e[1-9][0-9]*$" => text.strip_prefix('e').is_some_and(number),
        "^Q[1-9][0-9]*$" => text.strip_prefix('Q').is_some_and(number),
        "^sha256:[0-9a-f]{64}$" => text
            .strip_prefix("sha256:")
            .is_some_and(|hex| hex.len() == 64 && hex.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => {
            let parts: Vec<_> = text.split('-').collect();
            parts.iter().map(|part| part.len()).eq([4, 2, 2]) && parts.into_iter().all(digits)
        }
        "^[0-9]{4}(-[0-9]{2})?$" => {
            let (year, month) = text.split_once('-').map_or((text, None), |(year, month)| (year, Some(month)));
            [Some((year, 4)), month.map(|month| (month, 2))]
                .into_iter()
                .flatten()
                .all(|(part, length)| part.len() == length && digits(part))
        }
        "^[A-Z]{2}$" => text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()),
        "^([a-z]{2}|und)$" => text == "und" || text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_lowercase()),
        "^P" => text.starts_with('P'),
        rules if rules.starts_with("^(listed|") => {
            let (rule, on) = text.split_once(": ").map_or((text, None), |(rule, on)| (rule, Some(on)));
            let known = rules.strip_prefix("^(").unwrap().split_once(')').unwrap().0;
            known.split('|').any(|each| each == rule) && on != Some("")
        }
        other => panic!("the test's validator does not know the pattern {other:?}; teach it"),
    }
}

/// An analysis with every part that a record can have.
fn full_analysis() -> Analysis {
    let mut analysis =
        article("a.txt", "زار [PERS سيرجي لافروف] [GPE بكين] في [DATE 12 يوليو] ومعه [MONEY 11 ألف دولار].");
    analysis.id = format!("sha256:{}", "0a".repeat(32));
    analysis.encoding = "UTF-8".into();
    analysis.language = "ar".into();
    analysis.model = Some("rasid-deep 1".into());
    analysis.meta.published = Some("2025-07-16".into());
    analysis.furniture = vec![Span::new(0, 3)];
    let [person, place, date, money] = analysis.mentions.as_mut_slice() else { panic!("four mentions") };
    person.refers_to = Some(EntityId(0));
    place.stands_for = Some(EntityId(0));
    date.value = Some(Value::Date { iso: Some("2025-07-12".into()), duration: Some("P1D".into()) });
    money.counted = Some(Span::new(0, 6));
    money.value = Some(Value::Number { value: 11_000.0, unit: Some("USD".into()), bound: Some(Bound::AtLeast) });
    let rules = [
        Rule::Listed,
        Rule::Adjective,
        Rule::ListedWithSupport,
        Rule::Office,
        Rule::NameAfterTitle,
        Rule::GivenName,
        Rule::ShortForm,
        Rule::HeadWord,
        Rule::Acronym,
        Rule::PartOfPlace,
        Rule::Context,
        Rule::Pattern,
        Rule::Byline,
        Rule::Apposition,
        Rule::SameOffice,
        Rule::OfficeHolder,
        Rule::SeatOfGovernment,
    ];
    use EvidenceSource::{Article, Encoder, Lexicon, Structure, Tagger};
    let sources = [Lexicon, Structure, Article, Tagger, Encoder].into_iter().cycle();
    person.evidence = sources.zip(rules).map(|(by, rule)| Evidence { by, rule, on: "الوزير".into() }).collect();
    let entity = &mut analysis.entities[0];
    entity.en = Some("Sergey Lavrov".into());
    entity.en_aliases = vec!["Sergei Lavrov".into()];
    entity.country = Some("RU".into());
    entity.wikidata = Some("Q58217".into());
    entity.terms = vec![Term {
        office: "وزير الخارجية".into(),
        en: Some("Foreign Minister".into()),
        country: Some("RU".into()),
        from: Some("2004-03".into()),
        to: Some("2030".into()),
        is_held: Some(true),
    }];
    entity.coordinates = Some(Coordinates { latitude: 5575, longitude: 3762 });
    for (code, severity) in DiagnosticCode::ALL.into_iter().zip([Severity::Note, Severity::Warning, Severity::Error]) {
        let (message, hint) = ("message".to_owned(), "hint".to_owned());
        analysis.diagnostics.push(Diagnostic { severity, code, message, hint, span: Some(Span::new(0, 3)) });
    }
    analysis
}

fn json_of(record: &Record) -> Json {
    serde_json::from_str(&record.to_json_line()).unwrap()
}

#[test]
fn a_record_with_everything_is_valid_and_uses_every_key() {
    let record = json_of(&Record::with_text(&full_analysis()));
    assert_eq!(errors(&record), Vec::<String>::new());
    let definitions = &schema()["$defs"];
    let keys_of = |part: &str| definitions[part]["properties"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let term = &record["entities"][0]["offices_known"][0];
    assert!(keys_of("term").iter().all(|key| term.get(key).is_some()), "the schema's term has a key that {term} lacks");
    for (part, list) in [("mention", "mentions"), ("entity", "entities"), ("diagnostic", "diagnostics")] {
        for key in keys_of(part) {
            let used = record[list].as_array().unwrap().iter().any(|each| each.get(&key).is_some());
            assert!(used, "the schema's {part} has {key:?}, which the record never writes");
        }
    }
}

#[test]
fn an_empty_analysis_breaks_nothing_but_its_id() {
    let errors = errors(&json_of(&Record::of(&Analysis::default())));
    assert!(errors.len() == 1 && errors[0].starts_with("/document/id"), "{errors:?}");
}

#[test]
fn the_schema_knows_every_type() {
    let codes: Vec<_> = MentionType::ALL.iter().map(|kind| json!(kind.code())).collect();
    assert_eq!(schema()["$defs"]["type"]["enum"], json!(codes));
}

#[test]
fn a_wrong_record_is_found_out() {
    let valid = json_of(&Record::of(&full_analysis()));
    for (pointer, wrong) in [
        ("/schema", json!("rasid/2")),
        ("/mentions/0/start", json!(-1)),
        ("/mentions/0/type", json!("PERSON")),
        ("/mentions/0/confidence", json!(97)),
        ("/mentions/0/evidence/0/what", json!("guess")),
        ("/entities/0/country", json!("Russia")),
        ("/meta/published", json!("12 July")),
        ("/document", json!({})),
    ] {
        let mut record = valid.clone();
        *record.pointer_mut(pointer).unwrap() = wrong;
        assert!(!errors(&record).is_empty(), "{pointer}");
    }
    let mut record = valid;
    record["more"] = json!(1);
    assert!(!errors(&record).is_empty());
}

#[test]
fn what_the_pipeline_says_is_valid() {
    for text in [
        "",
        "زار وزير الخارجية الروسي سيرجي لافروف بكين في 12 يوليو/تموز، ومعه أكثر من 11 ألف دولار (190 مليار يورو).",
        "قال الرئيس الأميركي دونالد ترامب، الجمعة، إن 35% من الأسلحة «لا تكفي» — www.example.org",
        "\u{FEFF}\u{202E}\0",
    ] {
        let analysis = rasid::pipeline::analyze(&RawFile { name: "a.txt".into(), bytes: text.into() });
        assert_eq!(errors(&json_of(&Record::with_text(&analysis))), Vec::<String>::new(), "{text}");
    }
}
