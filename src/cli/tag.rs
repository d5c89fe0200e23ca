//! `rasid tag`: labels for tokens, so that anyone can score the analysis on a labelled corpus.

use std::io::{self, BufWriter, ErrorKind, Read, Write, stdin, stdout};
use std::process::ExitCode;

use rayon::prelude::*;

use super::arguments::TagOptions;
use super::failure::Failure;
use super::model;
use crate::conll::{self, Labelled, SENTENCES_PER_ARTICLE, Scheme};
use crate::encoder::{Encoder, Scorer};
use crate::mention::Tiers;
use crate::tagger::Model;

/// Labels the tokens on standard input and prints them.
pub(super) fn run(options: &TagOptions) -> ExitCode {
    match model::load(&options.model) {
        Ok(deep) => tag(options.scheme, deep.as_ref()),
        Err(failure) => {
            eprintln!("rasid: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn tag(scheme: Scheme, deep: Option<&Encoder>) -> ExitCode {
    let mut bytes = Vec::new();
    let read = stdin().lock().read_to_end(&mut bytes);
    let text =
        read.and_then(|_| String::from_utf8(bytes).map_err(|error| io::Error::new(ErrorKind::InvalidData, error)));
    let written = text.and_then(|text| write(&conll::read(&text), scheme, deep, &mut BufWriter::new(stdout().lock())));
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            eprintln!("rasid: {}", Failure::new("standard input", error));
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

fn write(
    sentences: &[Vec<Labelled<'_>>],
    scheme: Scheme,
    deep: Option<&Encoder>,
    out: &mut impl Write,
) -> io::Result<()> {
    let articles: Vec<&[Vec<Labelled<'_>>]> = sentences.chunks(SENTENCES_PER_ARTICLE).collect();
    let label = |article: &&[Vec<Labelled<'_>>]| {
        let deep = deep.map(|encoder| encoder as &dyn Scorer);
        scheme.label(article, Tiers { fast: Model::embedded(), deep })
    };
    let labelled: Vec<_> = articles.par_iter().map(label).collect();
    for (sentence, labels) in sentences.iter().zip(labelled.iter().flatten()) {
        for (token, label) in sentence.iter().zip(labels) {
            writeln!(out, "{}\t{label}", token.word)?;
        }
        writeln!(out)?;
    }
    out.flush()
}
