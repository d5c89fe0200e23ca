//! Trains the tagger: `cargo run --release --features training --bin train -- ../shared/corpora/names`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{fs, io};

use clap::Parser;
use rasid::conll::{self, Labelled, SENTENCES_PER_ARTICLE, Scheme};
use rasid::encoder::Encoder;
use rasid::mention::Tiers;
use rasid::tagger::Model;
use rasid::training::{self, Example, Field, Score, Settings};
use sha2::{Digest, Sha256};

/// Trains the tagger's model and writes it, or measures how well such a model does on text it has not seen.
#[derive(Debug, Parser)]
struct Arguments {
    /// The folder with `anercorp-train.conll` and `wikifane-fine.conll`, beside that of the events.
    corpora: PathBuf,
    /// Train on four fifths of the labelled text alone and score on the last, five times, instead of writing a model.
    #[arg(long)]
    cross_validate: bool,
    /// Train on the whole text and score on this corpus, which nothing is trained on, instead of writing a model.
    #[arg(long, value_name = "FILE")]
    score: Option<PathBuf>,
    /// The deep model, which labels further texts.
    #[arg(long, value_name = "FILE", default_value = "models/rasid-deep.bin")]
    deep: PathBuf,
    /// Where to write the model.
    #[arg(long, default_value = "src/tagger/model.bin")]
    out: PathBuf,
}

/// Parts of cross-validation: consecutive text, so that no article stands in two.
const FOLDS: usize = 5;

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("train: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> io::Result<()> {
    let text = fs::read_to_string(arguments.corpora.join("anercorp-train.conll"))?;
    let sentences = conll::read(&text);
    if arguments.cross_validate {
        cross_validate(&sentences);
        return Ok(());
    }
    let bytes = train_with_silver(&sentences, arguments)?;
    if let Some(file) = &arguments.score {
        let text = fs::read_to_string(file)?;
        if let Some(model) = Model::read(&bytes) {
            println!("{}: {}", file.display(), score(&conll::read(&text), &model, TYPES_OF_ALL));
        }
        return Ok(());
    }
    let checksum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    println!("{}: {} bytes, from {} sentences, {checksum}", arguments.out.display(), bytes.len(), sentences.len());
    fs::write(arguments.out.with_extension("sha256"), checksum + "\n")?;
    fs::write(&arguments.out, bytes)
}

fn train(examples: &[Example]) -> Vec<u8> {
    training::bytes(&Field::train(examples, Settings::default()))
}

/// Trains on the labelled sentences, and again on them and on what that model and the encoder then see in further texts.
fn train_with_silver(sentences: &[Vec<Labelled<'_>>], arguments: &Arguments) -> io::Result<Vec<u8>> {
    let encoder = Encoder::read(&fs::read(&arguments.deep)?).map_err(io::Error::other)?;
    let mut examples = training::examples(sentences);
    let first = train(&examples);
    let first = Model::read(&first).ok_or_else(|| io::Error::other("the first model cannot be read"))?;
    examples.extend(training::silver(&training::unlabelled(&arguments.corpora)?, &first, &encoder));
    Ok(train(&examples))
}

/// Every type of ANERcorp.
const ALL_TYPES: &[&str] = &["PERS", "LOC", "ORG", "MISC"];
/// The types that every corpus of names has.
const TYPES_OF_ALL: &[&str] = &["PERS", "LOC", "ORG"];

/// Scores a model on labelled sentences, by these types alone.
fn score(sentences: &[Vec<Labelled<'_>>], model: &Model, types: &[&str]) -> Score {
    let kept = |label: &str| match label.split_once('-') {
        // AQMAR's name for people.
        Some((position, "PER")) => format!("{position}-PERS"),
        Some((_, kind)) if types.contains(&kind) => label.to_owned(),
        _ => "O".to_owned(),
    };
    let mut score = Score::default();
    for article in sentences.chunks(SENTENCES_PER_ARTICLE) {
        for (found, sentence) in Scheme::Conll4.label(article, Tiers { fast: model, deep: None }).iter().zip(article) {
            let gold: Vec<String> = sentence.iter().map(|token| kept(token.label())).collect();
            let found: Vec<String> = found.iter().map(|label| kept(label)).collect();
            score.add(&gold, &found);
        }
    }
    score
}

fn cross_validate(sentences: &[Vec<Labelled<'_>>]) {
    let mut total = Score::default();
    for fold in 0..FOLDS {
        let (from, to) = (sentences.len() * fold / FOLDS, sentences.len() * (fold + 1) / FOLDS);
        let Some((before, rest)) = sentences.split_at_checked(from) else { continue };
        let Some((test, after)) = rest.split_at_checked(to - from) else { continue };
        let bytes = train(&training::examples(&[before, after].concat()));
        let Some(model) = Model::read(&bytes) else { continue };
        let score = score(test, &model, ALL_TYPES);
        println!("fold {fold}: {score}");
        total.extend(&score);
    }
    println!("all folds: {total}");
}
