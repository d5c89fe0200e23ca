//! Trains the tagger: `cargo run --release --features training --bin train -- ../shared/corpora/names`.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use rasid::conll::{self, Labelled, SENTENCES_PER_ARTICLE, Scheme};
use rasid::tagger::Model;
use rasid::training::{self, Field, Score, Settings};
use sha2::{Digest, Sha256};

/// Trains the tagger's model and writes it, or measures how well such a model does on text it has not seen.
#[derive(Debug, Parser)]
struct Arguments {
    /// The folder with `anercorp-train.conll`.
    corpora: PathBuf,
    /// Train on four fifths of the text and score on the last, five times, instead of writing a model.
    #[arg(long)]
    cross_validate: bool,
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

fn run(arguments: &Arguments) -> std::io::Result<()> {
    let text = fs::read_to_string(arguments.corpora.join("anercorp-train.conll"))?;
    let sentences = conll::read(&text);
    if arguments.cross_validate {
        cross_validate(&sentences);
        return Ok(());
    }
    let bytes = train(&sentences);
    let checksum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    println!("{}: {} bytes, from {} sentences, {checksum}", arguments.out.display(), bytes.len(), sentences.len());
    fs::write(arguments.out.with_extension("sha256"), checksum + "\n")?;
    fs::write(&arguments.out, bytes)
}

fn train(sentences: &[Vec<Labelled<'_>>]) -> Vec<u8> {
    let examples = training::examples(sentences);
    training::bytes(&Field::train(examples.iter().collect(), Settings::default()))
}

fn cross_validate(sentences: &[Vec<Labelled<'_>>]) {
    let mut total = Score::default();
    for fold in 0..FOLDS {
        let (from, to) = (sentences.len() * fold / FOLDS, sentences.len() * (fold + 1) / FOLDS);
        let Some((before, rest)) = sentences.split_at_checked(from) else { continue };
        let Some((test, after)) = rest.split_at_checked(to - from) else { continue };
        let bytes = train(&[before, after].concat());
        let Some(model) = Model::read(&bytes) else { continue };
        let mut score = Score::default();
        for article in test.chunks(SENTENCES_PER_ARTICLE) {
            for (found, sentence) in Scheme::Conll4.label(article, &model).iter().zip(article) {
                let gold: Vec<String> = sentence.iter().map(|token| token.label().to_owned()).collect();
                score.add(&gold, found);
                total.add(&gold, found);
            }
        }
        println!("fold {fold}: {score}");
    }
    println!("all folds: {total}");
}
