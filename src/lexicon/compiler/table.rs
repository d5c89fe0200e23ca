use std::fmt;
use std::path::{Path, PathBuf};

/// What is wrong with the data, and where.
#[derive(Debug)]
pub struct Error {
    file: PathBuf,
    line: usize,
    message: String,
}

impl Error {
    pub fn new(file: &Path, line: usize, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, message: message.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file.display(), self.line, self.message)
    }
}

/// A TSV file with a header.
pub struct Table {
    file: PathBuf,
    text: String,
}

impl Table {
    pub fn read(file: &Path) -> Result<Self, Error> {
        let text = std::fs::read_to_string(file).map_err(|error| Error::new(file, 0, error.to_string()))?;
        Ok(Self { file: file.to_owned(), text })
    }

    /// The rows below the header, each checked to have as many cells as there are columns.
    pub fn rows(&self) -> impl Iterator<Item = Result<Row<'_>, Error>> {
        let mut lines = self.text.lines().enumerate();
        let columns: Vec<&str> = lines.next().map(|(_, header)| header.split('\t').collect()).unwrap_or_default();
        lines.map(move |(line, text)| {
            let cells: Vec<&str> = text.split('\t').map(str::trim).collect();
            let row = Row { file: &self.file, line: line + 1, columns: columns.clone(), cells };
            if row.cells.len() == row.columns.len() {
                Ok(row)
            } else {
                Err(row.error(format!("{} cells under {} columns", row.cells.len(), row.columns.len())))
            }
        })
    }
}

/// One row, read by column names.
pub struct Row<'t> {
    file: &'t Path,
    line: usize,
    columns: Vec<&'t str>,
    cells: Vec<&'t str>,
}

impl<'t> Row<'t> {
    pub fn error(&self, message: impl Into<String>) -> Error {
        Error::new(self.file, self.line, message)
    }

    /// The cell in `column`, empty if there is no such column.
    pub fn optional(&self, column: &str) -> &'t str {
        let at = self.columns.iter().position(|name| *name == column);
        at.and_then(|at| self.cells.get(at)).copied().unwrap_or("")
    }

    /// The cell in `column`, which may not be empty.
    pub fn text(&self, column: &str) -> Result<&'t str, Error> {
        Some(self.optional(column)).filter(|cell| !cell.is_empty()).ok_or_else(|| self.error(format!("no {column}")))
    }

    /// The parts of a cell, empty ones left out.
    pub fn list(&self, column: &str, separator: char) -> impl Iterator<Item = &'t str> {
        self.optional(column).split(separator).map(str::trim).filter(|part| !part.is_empty())
    }

    /// The cell's place among `allowed`.
    pub fn one_of(&self, column: &str, allowed: &[&str]) -> Result<u32, Error> {
        let cell = self.text(column)?;
        let at = allowed.iter().position(|name| *name == cell);
        at.and_then(|at| u32::try_from(at).ok())
            .ok_or_else(|| self.error(format!("{column} is {cell:?}, not one of {allowed:?}")))
    }

    /// An ISO 3166-1 alpha-2 code, or two spaces.
    pub fn country(&self) -> Result<[u8; 2], Error> {
        match self.optional("country").as_bytes() {
            [] => Ok(*b"  "),
            [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Ok([*a, *b]),
            _ => Err(self.error("country is no code of two capitals")),
        }
    }
}
