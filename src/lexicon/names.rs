use std::sync::OnceLock;

use super::table::Table;
use super::texts::{Column, Texts};
use super::usual_name;

/// The entries' usual Arabic names, put together once from their keys.
#[derive(Debug)]
pub(super) struct Names {
    letters: String,
    /// Where each begins, and where the last ends.
    begins: Vec<u32>,
}

impl Names {
    /// The names of this many entries that the program carries.
    pub fn embedded(entries: usize) -> &'static Self {
        static NAMES: OnceLock<Names> = OnceLock::new();
        NAMES.get_or_init(|| Self::read(Table::embedded(), Texts::embedded(entries), entries))
    }

    fn read(table: &Table, texts: &Texts, entries: usize) -> Self {
        let mut names = Self { letters: String::new(), begins: vec![0] };
        for row in 0..entries {
            usual_name::push(table.usual_key(row), texts.get(Column::NameCode, row), &mut names.letters);
            names.begins.push(u32::try_from(names.letters.len()).unwrap_or(u32::MAX));
        }
        names
    }

    /// The name of entry number `row`.
    pub fn get(&self, row: usize) -> &str {
        let begin = |row: usize| self.begins.get(row).map_or(0, |begin| *begin as usize);
        self.letters.get(begin(row)..begin(row + 1)).unwrap_or("")
    }
}
