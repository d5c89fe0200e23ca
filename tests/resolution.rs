//! Hard cases of resolution, each with its false friend: `tests/suite/resolution/*.txt`.
//!
//! A case begins with `# ` and what it shows; `published:` dates the article below it, `---` parts two articles. Only what
//! is marked is judged: `{a|سيرجي لافروف}` names entity a, `{>a|وزير الخارجية}` describes the person a, `{>-|الرئيس}`
//! nobody who can be known, if it is a mention at all. A case holds where every mark is a mention, equal letters are one row
//! of the table, different letters different rows, and every description leads to its person's row. `rules.txt` has a case
//! for each rule, `development.txt` is read while rules are made, `held.txt` never is: only its share is looked at.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests are tests"
)]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use rasid::corpus::{ArticleKey, Corpus, Table};
use rasid::model::{Analysis, EntityId, MentionType, RawFile, Span};

/// A marked stretch of an article.
#[derive(Debug)]
struct Mark {
    /// The article, from 0.
    article: usize,
    span: Span,
    label: String,
    describes: bool,
}

#[test]
fn cases_read_while_rules_are_made_hold() {
    check("development.txt", 0.88);
}

#[test]
fn every_rule_holds_on_its_case() {
    check("rules.txt", 1.0);
}

#[test]
fn cases_held_back_hold() {
    check("held.txt", 0.5);
}

/// Checks that at least this share of the cases of `file` holds.
#[track_caller]
fn check(file: &str, floor: f64) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/resolution").join(file);
    let text = std::fs::read_to_string(path).unwrap();
    let cases: Vec<&str> = text.split("\n\n").filter(|case| case.trim_start().starts_with("# ")).collect();
    let mut wrong = String::new();
    let (mut held, mut marks, mut wrong_marks) = (0, 0, 0);
    for case in &cases {
        let faults = faults(case.trim());
        marks += case.matches('{').count();
        wrong_marks += faults.len();
        held += usize::from(faults.is_empty());
        if !faults.is_empty() {
            writeln!(wrong, "{}\n  {}", case.trim().lines().next().unwrap(), faults.join("\n  ")).unwrap();
        }
    }
    println!("{file}: {held} of {} cases hold; {wrong_marks} faults at {marks} marks", cases.len());
    assert!(cases.len() > 10, "only {} cases found in {file}", cases.len());
    #[expect(clippy::cast_precision_loss, reason = "some fifty cases")]
    let share = held as f64 / cases.len() as f64;
    assert!(share >= floor, "{file}: {held} of {} cases hold, not {floor}:\n{wrong}", cases.len());
}

/// What is wrong in a case.
fn faults(case: &str) -> Vec<String> {
    let (_, body) = case.split_once('\n').expect("a title and a text");
    let mut marks = Vec::new();
    let analyses: Vec<Arc<Analysis>> =
        body.split("\n---\n").enumerate().map(|(article, text)| Arc::new(analyze(article, text, &mut marks))).collect();
    let table = Table::of(&analyses.iter().cloned().collect::<Corpus>());
    let mut faults = Vec::new();
    let mut rows: BTreeMap<&str, u32> = BTreeMap::new();
    for describes in [false, true] {
        for mark in marks.iter().filter(|mark| mark.describes == describes) {
            let analysis = &analyses[mark.article];
            let words = mark.span.of(&analysis.text);
            let row = |id: EntityId| table.row_of(&ArticleKey::of(analysis), id);
            let mention = analysis
                .mentions
                .iter()
                .find(|mention| mention.span == mark.span && (mention.kind == MentionType::Occ) == describes);
            // Who can describe nobody need be no mention.
            if mention.is_none() && mark.label == "-" {
                continue;
            }
            let Some(mention) = mention else {
                faults.push(format!("«{words}» is no mention"));
                continue;
            };
            if describes {
                let found = mention.refers_to.and_then(row);
                if found != rows.get(mark.label.as_str()).copied() {
                    let name =
                        mention.refers_to.and_then(|id| analysis.entity(id)).map_or("nobody", |entity| &entity.name);
                    faults.push(format!("«{words}» is {name}, not {}", mark.label));
                }
                continue;
            }
            let Some(found) = mention.entity.and_then(row) else {
                faults.push(format!("«{words}» names nothing"));
                continue;
            };
            let other =
                rows.iter().find(|(label, row)| **label != mark.label && **row == found).map(|(label, _)| *label);
            if let Some(other) = other {
                faults.push(format!("«{words}» ({}) is one with {other}", mark.label));
            }
            if *rows.entry(&mark.label).or_insert(found) != found {
                faults.push(format!("«{words}» is apart from the other {}", mark.label));
            }
        }
    }
    faults
}

/// Analyses an article of a case and notes its marks.
fn analyze(article: usize, text: &str, marks: &mut Vec<Mark>) -> Analysis {
    let (date, text) = match text.strip_prefix("published: ").and_then(|rest| rest.split_once('\n')) {
        Some((date, text)) => (format!("{date}\n\n"), text),
        None => (String::new(), text),
    };
    let mut plain = date;
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (inside, after) = after.split_once('}').expect("a closing brace");
        let (label, words) = inside.split_once('|').expect("a letter and words");
        plain.push_str(before);
        let start = plain.len();
        plain.push_str(words);
        let (describes, label) = label.strip_prefix('>').map_or((false, label), |label| (true, label));
        marks.push(Mark { article, span: Span::new(start, plain.len()), label: label.to_owned(), describes });
        rest = after;
    }
    plain.push_str(rest);
    rasid::pipeline::analyze(&RawFile { name: format!("{article}.txt"), bytes: plain.into_bytes() })
}
