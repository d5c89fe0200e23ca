//! The lexicon's texts: lines of one file, a column of the entries after another, and then the English texts.

use std::sync::OnceLock;

use memchr::memchr_iter;

static LINES: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicon.texts"));

/// A text that every entry has, in the order of the columns.
#[derive(Clone, Copy, Debug)]
pub(super) enum Column {
    /// How the usual Arabic name differs from its key.
    NameCode,
    /// The usual English name.
    English,
    /// Other English names.
    Aliases,
    /// The Wikidata identifier.
    Wikidata,
    /// No column: what stands behind them.
    Rest,
}

/// Where each line begins; found once, since the numbers would be dearer to load than the time that takes.
#[derive(Debug)]
pub(super) struct Texts {
    begins: Vec<u32>,
    entries: usize,
}

impl Texts {
    /// The texts that the program carries, of this many entries.
    pub fn embedded(entries: usize) -> &'static Self {
        static TEXTS: OnceLock<Texts> = OnceLock::new();
        TEXTS.get_or_init(|| {
            let ends = memchr_iter(b'\n', LINES.as_bytes());
            let begins = ends.map(|end| u32::try_from(end + 1).unwrap_or(0));
            Self { begins: std::iter::once(0).chain(begins).collect(), entries }
        })
    }

    /// The text of entry number `row`; behind the columns, the text of that number.
    pub fn get(&self, column: Column, row: usize) -> &'static str {
        let line = column as usize * self.entries + row;
        let begin = |line: usize| self.begins.get(line).map_or(0, |begin| *begin as usize);
        LINES.get(begin(line)..begin(line + 1).saturating_sub(1)).unwrap_or("")
    }
}
