use std::path::PathBuf;

use clap::builder::{ArgPredicate, PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};

use crate::conll::Scheme;
use crate::export::ExportFormat;
use crate::model::{Day, Tier};

const EXAMPLES: &str = "\
Examples:
  rasid analyze article.txt                          the record of one article
  rasid analyze --format text article.txt            who, where and when, for reading
  rasid analyze --format csv articles/ > table.csv   the summary table of a folder
  rasid analyze a.txt b.html > records.jsonl         one record a line, in this order
  rasid analyze --model deep article.txt             with the pretrained model: finds more names
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

/// Which model reads.
#[derive(Debug, Args)]
pub(super) struct ModelOptions {
    /// How to find names.
    #[arg(long, value_name = "MODEL", default_value = Tier::Fast.name(), value_parser = tiers())]
    #[arg(default_value_if("model_file", ArgPredicate::IsPresent, Tier::Deep.name()))]
    pub(super) model: Tier,

    /// The deep model's file; without it, `rasid-deep.bin` beside the program.
    #[arg(long, value_name = "FILE")]
    pub(super) model_file: Option<PathBuf>,
}

/// How to label tokens.
#[derive(Debug, Args)]
pub(super) struct TagOptions {
    #[command(flatten)]
    pub(super) model: ModelOptions,

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

    #[command(flatten)]
    pub(super) model: ModelOptions,

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

/// The tiers, by name.
fn tiers() -> impl TypedValueParser<Value = Tier> {
    let value = |tier: Tier| {
        PossibleValue::new(tier.name()).help(match tier {
            Tier::Fast => "what the program carries: instant",
            Tier::Deep => "a pretrained encoder too: finds more names, a hundred times slower",
        })
    };
    PossibleValuesParser::new(Tier::ALL.map(value))
        .map(|name| Tier::ALL.into_iter().find(|tier| tier.name() == name).unwrap_or(Tier::Fast))
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
