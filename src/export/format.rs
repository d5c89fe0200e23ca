/// A format in which work can be got out: the one registry of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExportFormat {
    /// The published record, one document a line.
    JsonLines,
    /// The published record of all documents in one object.
    Json,
    /// The summary table for a spreadsheet, as text.
    Csv,
    /// The tables of entities, dates and amounts as a workbook.
    Xlsx,
    /// A listing for people, one document after the other.
    Text,
}

impl ExportFormat {
    /// Every format.
    pub const ALL: [Self; 5] = [Self::JsonLines, Self::Json, Self::Csv, Self::Xlsx, Self::Text];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::JsonLines => "jsonl",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Text => "text",
        }
    }

    /// The format with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// What a file name in this format ends with, after the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            other => other.name(),
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::JsonLines => "application/x-ndjson",
            Self::Json => "application/json",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Text => "text/plain;charset=utf-8",
        }
    }

    /// What it holds, in a line of English.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::JsonLines => "the published record (rasid/1), one document a line",
            Self::Json => "the published record of all documents in one object",
            Self::Csv => "the summary table over all documents, UTF-8 with a byte-order mark",
            Self::Xlsx => "the tables of entities, dates and amounts as a workbook",
            Self::Text => "a listing for people",
        }
    }

    /// Whether it is the summary table over all documents, rather than one document after the other.
    #[must_use]
    pub fn is_table(self) -> bool {
        matches!(self, Self::Csv | Self::Xlsx)
    }

    /// Whether diagnostics are part of it.
    #[must_use]
    pub fn carries_diagnostics(self) -> bool {
        !self.is_table()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_has_a_name_of_its_own() {
        for format in ExportFormat::ALL {
            assert_eq!(ExportFormat::from_name(format.name()), Some(format));
            assert!(!format.description().is_empty() && format.media_type().contains('/'));
        }
        assert_eq!(ExportFormat::from_name("pdf"), None);
    }
}
