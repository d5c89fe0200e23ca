//! The committed deep model gives nearly what the same network gives in PyTorch, and finds what the fast tier does not.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests are tests")]

use std::fs;
use std::sync::OnceLock;

use rasid::encoder::{Encoder, Scorer, likelihoods};
use rasid::model::{Analysis, EvidenceSource, RawFile};
use rasid::pipeline;
use rasid::record::Record;

const ANSWERS: &str = include_str!("encoder/answers.tsv");

fn model() -> &'static Encoder {
    static MODEL: OnceLock<Encoder> = OnceLock::new();
    MODEL.get_or_init(|| Encoder::read(&fs::read("models/rasid-deep.bin").unwrap()).unwrap())
}

fn best(probabilities: &[f32]) -> usize {
    (0..probabilities.len()).max_by(|one, other| probabilities[*one].total_cmp(&probabilities[*other])).unwrap()
}

#[test]
fn whole_numbers_say_what_floats_say() {
    let (mut words, mut same, mut apart) = (0_u16, 0_u16, 0.0);
    for sentence in ANSWERS.trim().split("\n\n") {
        let rows: Vec<Vec<&str>> = sentence.lines().map(|line| line.split('\t').collect()).collect();
        let found = model().score(&[rows.iter().map(|row| row[0]).collect()]).remove(0);
        for (row, scores) in rows.iter().zip(&found) {
            let expected: Vec<f32> = row[1..].iter().map(|number| number.parse().unwrap()).collect();
            let likelihoods = likelihoods(scores, 1.0);
            let whole: f32 = likelihoods.iter().sum();
            let found: Vec<f32> = likelihoods[..expected.len()].iter().map(|likelihood| likelihood / whole).collect();
            words += 1;
            same += u16::from(best(&found) == best(&expected));
            apart += found.iter().zip(&expected).map(|(one, other)| (one - other).abs()).sum::<f32>() / 2.0;
        }
    }
    let apart = apart / f32::from(words);
    assert!(apart < 0.03, "of each word's probability {apart} lies on other labels");
    assert!(same * 100 >= words * 97, "{same} of {words} words have the same best label");
}

fn analyze(text: &str, deep: bool) -> Analysis {
    let file = RawFile { name: "a.txt".into(), bytes: text.into() };
    pipeline::analyze_with(&file, deep.then(|| model() as &dyn Scorer), None)
}

#[test]
fn the_record_names_the_model_that_read() {
    let text = "زار وزير الخارجية الروسي سيرجي لافروف بكين.";
    let line = Record::of(&analyze(text, true)).to_json_line();
    assert!(line.contains(r#""model":"rasid-deep "#), "{line}");
    assert!(!Record::of(&analyze(text, false)).to_json_line().contains(r#""model""#));
}

#[test]
fn what_only_the_encoder_finds_says_so() {
    let found = |deep| {
        let analysis = analyze("ووصل تشيفارا مونديلو إلى غوندارا قادما من بيرشلانيا.", deep);
        let by =
            |by| analysis.mentions.iter().filter(|mention| mention.evidence.iter().any(|each| each.by == by)).count();
        (by(EvidenceSource::Encoder), analysis.mentions.len())
    };
    let ((of_fast, fast), (of_deep, deep)) = (found(false), found(true));
    assert_eq!(of_fast, 0);
    assert!(of_deep > 0 && deep > fast, "{fast} mentions, {deep} with the encoder, which speaks for {of_deep}");
}
