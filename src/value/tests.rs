//! Bracketed cases: `[TYPE{value} text]`, nested where mentions nest, in `tests/suite/value/*.txt`.
//!
//! A line `@ 2025-07-16` gives the publication date of the lines after it, `@` alone takes it away; `#` is a
//! comment. `{value}` is the ISO date, duration or number with bound and unit that `resolve` gives; where it is left
//! out, only the span is compared.

use super::*;
use crate::model::Article;
use crate::segmentation::segment;

pub(super) fn values(text: &str, published: Option<&str>) -> Vec<ValueMention> {
    let article = Article { text: text.into(), body: vec![Span::new(0, text.len())], ..Article::default() };
    let document = segment(&article);
    let mut found = Vec::new();
    for sentence in &document.sentences {
        scan(text, &document, sentence, &mut found);
    }
    resolve(&mut found, published, &document);
    found
}

/// What a value says, as the cases write it: `2025-07-12`, `P4D`, `>=11000`, `190000000000 USD`.
fn written(mention: &ValueMention) -> String {
    match &mention.value {
        Some(Value::Date { iso, duration }) => {
            [iso.as_deref(), duration.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        Some(Value::Number { value, unit, bound }) => {
            let bound = match bound {
                Some(Bound::AtLeast) => ">=",
                Some(Bound::AtMost) => "<=",
                Some(Bound::About) => "~",
                None => "",
            };
            format!("{bound}{value}{}", unit.as_ref().map_or(String::new(), |unit| format!(" {unit}")))
        }
        None => String::new(),
    }
}

/// A case's plain text and its mentions: span, type, expected value if any.
pub(super) fn parse(case: &str) -> (String, Vec<(Span, MentionType, Option<String>)>) {
    let (mut text, mut mentions, mut open) = (String::new(), Vec::new(), Vec::new());
    let mut rest = case;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '[' if rest.starts_with(|c: char| c.is_ascii_uppercase()) => {
                let end = rest.find([' ', '{']).unwrap();
                let kind = MentionType::from_code(&rest[..end]).unwrap_or_else(|| panic!("no type {}", &rest[..end]));
                rest = &rest[end..];
                let mut value = None;
                if let Some(after) = rest.strip_prefix('{') {
                    let (inside, after) = after.split_once('}').unwrap();
                    value = Some(inside.to_owned());
                    rest = after;
                }
                rest = rest.strip_prefix(' ').unwrap_or(rest);
                open.push(mentions.len());
                mentions.push((Span::new(text.len(), 0), kind, value));
            }
            ']' if !open.is_empty() => {
                let at = open.pop().unwrap();
                mentions[at].0 = Span::new(mentions[at].0.start as usize, text.len());
            }
            c => text.push(c),
        }
    }
    (text, mentions)
}

fn bracketed(text: &str, mentions: &[(Span, MentionType, String)]) -> String {
    let list = mentions.iter().map(|(span, kind, value)| format!("{}{{{value}}} «{}»", kind.code(), span.of(text)));
    list.collect::<Vec<_>>().join(", ")
}

fn check_file(file: &str) {
    let mut published = None;
    let mut failures = Vec::new();
    for case in file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(date) = case.strip_prefix('@') {
            published = (!date.trim().is_empty()).then(|| date.trim());
            continue;
        }
        let (text, expected) = parse(case);
        let found: Vec<(Span, MentionType, String)> =
            values(&text, published).iter().map(|m| (m.span, m.kind, written(m))).collect();
        let same = found.len() == expected.len()
            && found
                .iter()
                .zip(&expected)
                .all(|(f, e)| f.0 == e.0 && f.1 == e.1 && e.2.as_ref().is_none_or(|value| *value == f.2));
        if !same {
            let expected: Vec<_> = expected.into_iter().map(|(s, k, v)| (s, k, v.unwrap_or_default())).collect();
            failures.push(format!(
                "{text}\n  expected {}\n  found    {}",
                bracketed(&text, &expected),
                bracketed(&text, &found)
            ));
        }
    }
    assert!(failures.is_empty(), "{} cases fail:\n{}", failures.len(), failures.join("\n"));
}

/// The case files.
pub(super) const SUITE: [&str; 6] = [
    include_str!("../../tests/suite/value/dates.txt"),
    include_str!("../../tests/suite/value/relative.txt"),
    include_str!("../../tests/suite/value/times.txt"),
    include_str!("../../tests/suite/value/numbers.txt"),
    include_str!("../../tests/suite/value/amounts.txt"),
    include_str!("../../tests/suite/value/ordinals.txt"),
];

#[test]
fn dates_are_read() {
    check_file(SUITE[0]);
}

#[test]
fn relative_dates_are_resolved() {
    check_file(SUITE[1]);
}

#[test]
fn times_are_read() {
    check_file(SUITE[2]);
}

#[test]
fn numbers_are_read() {
    check_file(SUITE[3]);
}

#[test]
fn amounts_are_read() {
    check_file(SUITE[4]);
}

#[test]
fn ordinals_are_read() {
    check_file(SUITE[5]);
}
