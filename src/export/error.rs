use thiserror::Error;

/// Why an export could not be written or read.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The table does not fit into a workbook.
    #[error("{rows} rows do not fit into a workbook, which holds {most}; filter the table, or export CSV")]
    TooManyRows {
        /// How many rows the table has.
        rows: usize,
        /// How many a sheet holds, its header aside.
        most: usize,
    },
    /// The CSV writer refused.
    #[error("cannot write CSV: {0}")]
    Csv(csv::Error),
    /// The workbook writer refused.
    #[cfg(feature = "spreadsheet")]
    #[error("cannot write a workbook: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// What was read is no export of Rasid.
    #[error("cannot read the record: {0}")]
    Json(#[from] serde_json::Error),
    /// What was read has another schema.
    #[error("the record has the schema {found:?}; {expected:?} is needed")]
    Schema {
        /// The schema named there.
        found: String,
        /// The schema that this version reads.
        expected: &'static str,
    },
    /// The receiver of the bytes failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl From<csv::Error> for ExportError {
    /// A receiver that fails is the receiver's failure, not CSV's: a closed pipe stays one.
    fn from(error: csv::Error) -> Self {
        if !error.is_io_error() {
            return Self::Csv(error);
        }
        match error.into_kind() {
            csv::ErrorKind::Io(error) => Self::Io(error),
            other => Self::Io(std::io::Error::other(format!("{other:?}"))),
        }
    }
}
