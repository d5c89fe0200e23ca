use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use super::{Cell, ExportError, Sheet};

/// Rows of a sheet, less its header.
const MOST_ROWS: usize = 1_048_575;
/// UTF-16 units that a cell holds.
const MOST_UNITS: usize = 32_767;

/// Writes `sheets` as a workbook: of each the header frozen, bold and with filters, right to left where the sheet
/// is, nothing in it a formula. The same sheet gives the same bytes: no clock is asked.
///
/// # Errors
/// Where there are more rows than a workbook holds.
pub fn write_xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, ExportError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_author("Rasid").set_creation_datetime(&created));
    for sheet in sheets {
        write_sheet(workbook.add_worksheet(), sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_sheet(page: &mut Worksheet, sheet: &Sheet) -> Result<(), ExportError> {
    if sheet.rows.len() > MOST_ROWS {
        return Err(ExportError::TooManyRows { rows: sheet.rows.len(), most: MOST_ROWS });
    }
    page.set_name(&sheet.title)?;
    page.set_right_to_left(sheet.right_to_left);
    write_header(page, sheet)?;
    let wrapped = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    let plain = Format::new().set_align(FormatAlign::Top);
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) if text.is_empty() => continue,
                Cell::Text(text) => page.write_string_with_format(row, column, fit(text), &wrapped)?,
                Cell::Number(number) => page.write_number_with_format(row, column, *number, &plain)?,
            };
        }
    }
    Ok(())
}

fn write_header(page: &mut Worksheet, sheet: &Sheet) -> Result<(), ExportError> {
    let bold = Format::new().set_bold();
    let mut last = 0;
    for (number, (column, heading)) in (0..).zip(&sheet.headings) {
        page.write_string_with_format(0, number, heading, &bold)?;
        page.set_column_width(number, column.width())?;
        last = number;
    }
    page.set_freeze_panes(1, 0)?;
    page.autofilter(0, 0, u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX), last)?;
    Ok(())
}

/// `text` cut to what a cell holds, with an ellipsis where it was cut. Only a list of very many spellings is so long.
fn fit(text: &str) -> String {
    if text.len() <= MOST_UNITS {
        return text.to_owned();
    }
    let mut units = 0;
    let mut kept: String = text
        .chars()
        .take_while(|letter| {
            units += letter.len_utf16();
            units < MOST_UNITS
        })
        .collect();
    if kept.len() < text.len() {
        kept.push('…');
    }
    kept
}
