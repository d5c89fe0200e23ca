//! The `rasid` command: files and directories in, the published record or the summary table out.
//!
//! Laws: output stands in the order of the arguments; a file that fails is named on standard error and keeps no
//! other from being written; memory is bounded by the largest batch, not by the number of files (the table's formats
//! excepted, which need all articles); the same files give the same bytes.

mod analyze;
mod arguments;
mod failure;
mod input;
mod lexicon;
mod model;
mod output;
mod progress;
mod tag;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command, LexiconCommand};

/// Reads the command line and does what it says. Status: 0 done, 1 some files failed, 2 the command line is wrong.
#[must_use]
pub fn run() -> ExitCode {
    match Arguments::parse().command {
        Command::Analyze(options) => analyze::run(&options),
        Command::Tag(options) => tag::run(&options),
        Command::Lexicon(LexiconCommand::Find(options)) => lexicon::find(&options),
    }
}
