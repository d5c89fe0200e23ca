use std::io::{self, Write};
use std::sync::Arc;

use crate::corpus::{Corpus, Table, ValueGroup};
use crate::export::{ExportError, ExportFormat, JsonArray, Sheet, write_csv, write_listing, write_xlsx};
use crate::model::Analysis;
use crate::record::Record;

use super::arguments::Options;

/// What one analysis adds to the output: made on any core, written on one.
pub(super) enum Piece {
    /// Words that follow those before.
    Words(String),
    /// An article of the summary table.
    Article(Arc<Analysis>),
}

impl Piece {
    /// What `analysis` adds where `options` are asked for.
    pub(super) fn of(mut analysis: Analysis, options: &Options) -> Self {
        match options.format {
            ExportFormat::JsonLines | ExportFormat::Json if options.with_text => {
                Self::Words(Record::with_text(&analysis).to_json_line())
            }
            ExportFormat::JsonLines | ExportFormat::Json => Self::Words(Record::of(&analysis).to_json_line()),
            ExportFormat::Text => {
                let mut listing = String::new();
                write_listing(&analysis, &mut listing);
                Self::Words(listing)
            }
            ExportFormat::Csv | ExportFormat::Xlsx => {
                // The tables ask for entities and values and where they stand; the rest would only fill the memory.
                analysis.mentions.retain(|mention| mention.entity.is_some() || mention.value.is_some());
                analysis.mentions.iter_mut().for_each(|mention| mention.evidence = Vec::new());
                Self::Article(Arc::new(analysis))
            }
        }
    }
}

/// The output in one format, written as its pieces come.
pub(super) struct Output<W> {
    format: ExportFormat,
    out: W,
    array: JsonArray,
    corpus: Corpus,
}

impl<W: Write> Output<W> {
    /// An output to `out`, with nothing written yet.
    pub(super) fn new(format: ExportFormat, out: W) -> Self {
        Self { format, out, array: JsonArray::default(), corpus: Corpus::default() }
    }

    /// Adds `piece`.
    pub(super) fn write(&mut self, piece: Piece) -> io::Result<()> {
        match piece {
            Piece::Words(words) => match self.format {
                ExportFormat::Json => self.array.push(&words, &mut self.out),
                ExportFormat::JsonLines => writeln!(self.out, "{words}"),
                _ => self.out.write_all(words.as_bytes()),
            },
            Piece::Article(analysis) => {
                self.corpus.add(analysis);
                Ok(())
            }
        }
    }

    /// Hands on what is written so far.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    /// Writes what stands at the end.
    pub(super) fn finish(mut self) -> Result<(), ExportError> {
        match self.format {
            ExportFormat::JsonLines | ExportFormat::Text => {}
            ExportFormat::Json => self.array.finish(&mut self.out)?,
            ExportFormat::Csv => write_csv(&Sheet::of(&Table::of(&self.corpus)), &mut self.out)?,
            ExportFormat::Xlsx => {
                let table = Table::of(&self.corpus);
                let values = ValueGroup::ALL.map(|group| Sheet::of_all_values(&table, group));
                let sheets: Vec<Sheet> = std::iter::once(Sheet::of(&table)).chain(values).collect();
                self.out.write_all(&write_xlsx(&sheets)?)?;
            }
        }
        Ok(self.out.flush()?)
    }
}
