use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};

use crate::conll::Scheme;
use crate::export::ExportFormat;
use crate::model::Day;

const EXAMPLES: &str = "\
Examples:
  rasid analyze article.txt                          the record of one article
  rasid analyze --format text article.txt            who, where and when, for reading
  rasid analyze --format csv articles/ > table.csv   the summary table of a folder
  rasid analyze a.txt b.html > records.jsonl         one record a line, in this order
  curl -s https://example.org/news | rasid analyze --with-text -

Exit status:
  0  done
  1  some files failed: each is named on standard error, the others are written
  2  the command line is wrong";

/// Reads Arabic news: every person, place, organisation, date and number, found, resolved and summed up.
#[derive(Debug, Parser)]
#[command(name = "rasid", version, about, long_about = None, max_term_width = 100, after_help = EXAMPLES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Analyse articles and print what is in them.
    #[command(after_help = EXAMPLES)]
    Analyze(Options),
    /// Label tokens, one a line on standard input, a blank line between sentences: token TAB label on standard output.
    Tag(TagOptions),
    /// Ask what the lexicon knows.
    #[command(subcommand)]
    Lexicon(LexiconCommand),
}

/// What to ask the lexicon.
#[derive(Debug, Subcommand)]
pub(super) enum LexiconCommand {
    /// Say what is known of a name or word and why it matches: one fact a line. Status 1 where nothing is known.
    Find(FindOptions),
}

/// What to look up.
#[derive(Debug, Args)]
pub(super) struct FindOptions {
    /// A name or a phrase, as an article would write it.
    #[arg(required = true, value_name = "NAME")]
    pub(super) name: Vec<String>,
}

/// How to label tokens.
#[derive(Debug, Args)]
pub(super) struct TagOptions {
    /// Which labels to print.
    #[arg(long, short, value_name = "SCHEME", default_value = Scheme::Conll4.name(), value_parser = schemes())]
    pub(super) scheme: Scheme,
}

/// How to analyse.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// What to print.
    #[arg(long, short, value_name = "FORMAT", default_value = ExportFormat::JsonLines.name(), value_parser = formats())]
    pub(super) format: ExportFormat,

    /// Add the text that offsets count in to every record (jsonl, json). Needed for web pages.
    #[arg(long)]
    pub(super) with_text: bool,

    /// When the articles were published, in place of what they say; dates such as «أمس» follow it.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) published: Option<Day>,

    /// Files; directories, read in the order of names with what is in them (hidden files left out); `-` for standard
    /// input.
    #[arg(required = true, value_name = "FILE|DIR|-")]
    pub(super) paths: Vec<PathBuf>,
}

/// The label schemes, by name.
fn schemes() -> impl TypedValueParser<Value = Scheme> {
    let value = |scheme: Scheme| PossibleValue::new(scheme.name()).help(scheme.description());
    PossibleValuesParser::new(Scheme::ALL.map(value))
        .map(|name| Scheme::ALL.into_iter().find(|scheme| scheme.name() == name).unwrap_or(Scheme::Conll4))
}

/// The formats of the registry, by name.
fn formats() -> impl TypedValueParser<Value = ExportFormat> {
    let value = |format: ExportFormat| PossibleValue::new(format.name()).help(format.description());
    PossibleValuesParser::new(ExportFormat::ALL.map(value))
        .map(|name| ExportFormat::from_name(&name).unwrap_or(ExportFormat::JsonLines))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }
}
