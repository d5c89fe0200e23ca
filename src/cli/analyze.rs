use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write, stdout};
use std::process::ExitCode;

use clap::CommandFactory;
use rayon::prelude::*;

use crate::encoder::{Encoder, Scorer};
use crate::export::{ExportError, ExportFormat};
use crate::model::Analysis;
use crate::pipeline;

use super::arguments::{Arguments, Options};
use super::failure::Failure;
use super::input::Input;
use super::model;
use super::output::{Output, Piece};
use super::progress::Progress;

/// Most bytes of input that are in work at once, a single larger file aside.
const BATCH_BYTES: u64 = 8 << 20;
/// Most files in work at once, a core: enough that no core waits long for the slowest.
const BATCH_FILES: usize = 32;

/// Analyses what `options` name and prints it.
pub(super) fn run(options: &Options) -> ExitCode {
    if let Err(wrong) = check(options) {
        // Prints the message and the usage, and exits with 2.
        Arguments::command().error(clap::error::ErrorKind::ValueValidation, wrong).exit();
    }
    let deep = match model::load(&options.model) {
        Ok(deep) => deep,
        Err(failure) => {
            say(&failure.to_string());
            return ExitCode::FAILURE;
        }
    };
    let inputs = Input::list(&options.paths);
    let progress = Progress::of(inputs.len());
    let mut output = Output::new(options.format, BufWriter::new(stdout().lock()));
    let reading = Reading { options, deep, progress: &progress };
    let written = reading.write_all(&inputs, &mut output);
    let written = written.map_err(ExportError::from).and_then(|failed| output.finish().map(|()| failed));
    progress.finish();
    match written {
        Ok(0) => ExitCode::SUCCESS,
        Ok(failed) => {
            if inputs.len() > 1 {
                say(&format!("{failed} of {} files failed", inputs.len()));
            }
            ExitCode::FAILURE
        }
        // The reader has seen enough: `rasid … | head`.
        Err(ExportError::Io(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("standard output: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// What is wrong with the command line although it can be read.
fn check(options: &Options) -> Result<(), &'static str> {
    if options.paths.iter().filter(|path| path.as_os_str() == "-").count() > 1 {
        return Err("standard input (`-`) can be read only once");
    }
    if options.format == ExportFormat::Xlsx && stdout().is_terminal() {
        return Err("a workbook cannot be shown on a terminal: redirect it, as in `> table.xlsx`");
    }
    Ok(())
}

/// How inputs are read.
struct Reading<'r> {
    options: &'r Options,
    deep: Option<Encoder>,
    progress: &'r Progress,
}

impl Reading<'_> {
    /// Writes every input's piece in order and says how many inputs failed.
    fn write_all<W: Write>(&self, inputs: &[Result<Input, Failure>], output: &mut Output<W>) -> io::Result<usize> {
        let mut failed = 0;
        for batch in Batches(inputs) {
            let results: Vec<Analyzed> = batch.par_iter().with_max_len(1).map(|input| self.analyze(input)).collect();
            for analyzed in results {
                analyzed.told.iter().for_each(|failure| self.progress.tell(failure));
                match analyzed.piece {
                    Some(piece) => self.progress.while_hidden(|| output.write(piece))?,
                    None => failed += 1,
                }
            }
            self.progress.while_hidden(|| output.flush())?;
        }
        Ok(failed)
    }

    fn analyze(&self, input: &Result<Input, Failure>) -> Analyzed {
        let analyzed = match input {
            Ok(input) => match input.read() {
                Ok(file) => {
                    let deep = self.deep.as_ref().map(|encoder| encoder as &dyn Scorer);
                    sort_out(pipeline::analyze_with(&file, deep, self.options.published), self.options)
                }
                Err(error) => Analyzed::failed(Failure::new(input.name(), error)),
            },
            Err(failure) => Analyzed::failed(failure.clone()),
        };
        self.progress.advance();
        analyzed
    }
}

/// What came of one input.
struct Analyzed {
    /// None where it failed.
    piece: Option<Piece>,
    /// What to tell on standard error.
    told: Vec<Failure>,
}

impl Analyzed {
    fn failed(failure: Failure) -> Self {
        Self { piece: None, told: vec![failure] }
    }
}

fn sort_out(analysis: Analysis, options: &Options) -> Analyzed {
    if let Some(failure) = Failure::of(&analysis) {
        return Analyzed::failed(failure);
    }
    // What the output does not say, standard error does.
    let told = if options.format.carries_diagnostics() { Vec::new() } else { Failure::warnings(&analysis) };
    Analyzed { piece: Some(Piece::of(analysis, options)), told }
}

/// Inputs cut into batches that are analysed at once.
struct Batches<'a>(&'a [Result<Input, Failure>]);

impl<'a> Iterator for Batches<'a> {
    type Item = &'a [Result<Input, Failure>];

    fn next(&mut self) -> Option<Self::Item> {
        let mut bytes = 0;
        let fits = |input: &&Result<Input, Failure>| {
            bytes += input.as_ref().map_or(0, Input::size);
            bytes <= BATCH_BYTES
        };
        let most = BATCH_FILES * rayon::current_num_threads();
        // One file is always taken, however large.
        let length = self.0.iter().take(most).take_while(fits).count().max(1);
        let (batch, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(batch)
    }
}

fn say(message: &str) {
    let _ = writeln!(io::stderr(), "rasid: {message}");
}
