//! Mentions in bracketed sentences: `قال [PERS سيرجي لافروف] في [GPE بيونغ يانغ]`.
//!
//! Each line of `tests/suite/mention/*.txt` is an article of its own. Its brackets are taken away, what is left is
//! analysed, and the brackets are written back around what was found: the two must be equal. Lines that begin with `#`
//! name the fact that the cases below show.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests are tests"
)]

use std::fmt::Write;
use std::path::Path;

use rasid::model::{Analysis, RawFile};

#[test]
fn every_case_is_read_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/mention");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut wrong = String::new();
    let mut cases = 0;
    for file in &files {
        let text = std::fs::read_to_string(file).unwrap();
        for (line, case) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
            cases += 1;
            let found = bracket(&analyze(&plain(case)));
            if found != case {
                let name = file.file_name().unwrap().to_string_lossy();
                writeln!(wrong, "{name}:{}\n  expected {case}\n  found    {found}", line + 1).unwrap();
            }
        }
    }
    assert!(cases > 40, "only {cases} cases found in tests/suite/mention");
    assert!(wrong.is_empty(), "mend the rule, or the case if it breaks the guidelines:\n{wrong}");
}

fn analyze(sentence: &str) -> Analysis {
    rasid::pipeline::analyze(&RawFile { name: "case.txt".into(), bytes: sentence.as_bytes().to_vec() })
}

/// The sentence without `[TYPE ` and `]`.
fn plain(case: &str) -> String {
    let mut plain = String::new();
    let mut rest = case;
    while let Some(at) = rest.find(['[', ']']) {
        plain.push_str(&rest[..at]);
        rest = match rest.as_bytes()[at] {
            b'[' => rest[at..].split_once(' ').expect("a type and a space after [").1,
            _ => &rest[at + 1..],
        };
    }
    plain + rest
}

/// The text with `[TYPE ` and `]` around every mention.
fn bracket(analysis: &Analysis) -> String {
    let mut bracketed = String::new();
    for (at, letter) in analysis.text.char_indices().chain([(analysis.text.len(), ' ')]) {
        let at = u32::try_from(at).unwrap();
        bracketed.extend(analysis.mentions.iter().filter(|mention| mention.span.end == at).map(|_| ']'));
        for mention in analysis.mentions.iter().filter(|mention| mention.span.start == at) {
            write!(bracketed, "[{} ", mention.kind.code()).unwrap();
        }
        bracketed.push(letter);
    }
    bracketed.trim_end().to_owned()
}
