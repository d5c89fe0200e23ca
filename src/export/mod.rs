//! Getting the work out: the summary table and the published record, as bytes of a file.
//!
//! In: [`Sheet`]s (the tables as text and numbers) or [`Record`](crate::record::Record)s. Out: bytes.
//! Law: the same corpus gives the same bytes; what is written reads back.
//!
//! Which formats there are stands in [`ExportFormat`] alone: the command's help, the page's menu and the tests
//! follow it.

mod column;
mod csv;
mod error;
mod format;
mod guard;
mod json;
mod listing;
mod sheet;
#[cfg(feature = "spreadsheet")]
mod xlsx;

pub use self::column::Column;
pub use self::csv::write_csv;
pub use self::error::ExportError;
pub use self::format::ExportFormat;
pub use self::guard::{guard_formula, unguard_formula};
pub use self::json::{JsonArray, read_json, write_json, write_json_lines};
#[cfg(feature = "cli")]
pub(crate) use self::listing::visible;
pub use self::listing::write_listing;
pub use self::sheet::{Cell, Sheet, Wording};
#[cfg(feature = "spreadsheet")]
pub use self::xlsx::write_xlsx;
