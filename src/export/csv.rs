use std::io::Write;

use csv::{Terminator, WriterBuilder};

use super::guard::guard_formula;
use super::{Cell, ExportError, Sheet};

/// Tells spreadsheets that the file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Writes `sheet` as RFC 4180 CSV: UTF-8 with a byte-order mark, CRLF, formulas neutralised.
///
/// # Errors
/// Where `out` fails.
pub fn write_csv(sheet: &Sheet, mut out: impl Write) -> Result<(), ExportError> {
    out.write_all(BYTE_ORDER_MARK)?;
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    writer.write_record(sheet.headings.iter().map(|(_, heading)| guard_formula(heading)))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(|cell| match cell {
            Cell::Text(text) => guard_formula(text),
            Cell::Number(number) => number.to_string(),
        }))?;
    }
    writer.flush()?;
    Ok(())
}
