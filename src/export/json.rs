use std::io::{self, Write};

use serde::Deserialize;

use crate::record::{Record, SCHEMA};

use super::ExportError;

/// Writes records one a line.
///
/// # Errors
/// Where `out` fails.
pub fn write_json_lines<'a>(records: impl IntoIterator<Item = &'a Record>, mut out: impl Write) -> io::Result<()> {
    records.into_iter().try_for_each(|record| writeln!(out, "{}", record.to_json_line()))
}

/// Writes all records as one object: `{"schema":"rasid/1","documents":[…]}`.
///
/// # Errors
/// Where `out` fails.
pub fn write_json<'a>(records: impl IntoIterator<Item = &'a Record>, mut out: impl Write) -> io::Result<()> {
    let mut array = JsonArray::default();
    for record in records {
        array.push(&record.to_json_line(), &mut out)?;
    }
    array.finish(out)
}

/// The object of [`write_json`], written as its documents come.
#[derive(Debug, Default)]
pub struct JsonArray {
    begun: bool,
}

impl JsonArray {
    /// Writes one more document, given as a line of JSON.
    ///
    /// # Errors
    /// Where `out` fails.
    pub fn push(&mut self, line: &str, mut out: impl Write) -> io::Result<()> {
        self.begin(&mut out)?;
        write!(out, "\n{line}")
    }

    /// Closes the object.
    ///
    /// # Errors
    /// Where `out` fails.
    pub fn finish(mut self, mut out: impl Write) -> io::Result<()> {
        if !self.begun {
            self.begin(&mut out)?;
        }
        writeln!(out, "\n]}}")
    }

    fn begin(&mut self, mut out: impl Write) -> io::Result<()> {
        if self.begun {
            return write!(out, ",");
        }
        self.begun = true;
        write!(out, "{{\"schema\":\"{SCHEMA}\",\"documents\":[")
    }
}

/// Reads what [`write_json`] wrote.
///
/// # Errors
/// Where `json` is no such object, or one of another schema.
pub fn read_json(json: &str) -> Result<Vec<Record>, ExportError> {
    #[derive(Deserialize)]
    struct Documents {
        schema: String,
        documents: Vec<Record>,
    }
    let Documents { schema, documents } = serde_json::from_str(json)?;
    for found in documents.iter().map(|record| &record.schema).chain([&schema]) {
        if found != SCHEMA {
            return Err(ExportError::Schema { found: found.clone(), expected: SCHEMA });
        }
    }
    Ok(documents)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Analysis;

    fn records() -> Vec<Record> {
        let analysis =
            |file: &str| Analysis {
                file: file.into(), text: "زار «لافروف» بكين".into(), ..Analysis::default()
            };
        [analysis("a.txt"), analysis("ب.txt")].iter().map(Record::with_text).collect()
    }

    #[test]
    fn what_is_written_reads_back() {
        for records in [records(), Vec::new()] {
            let mut bytes = Vec::new();
            write_json(&records, &mut bytes).unwrap();
            let json = String::from_utf8(bytes).unwrap();
            assert_eq!(read_json(&json).unwrap(), records, "{json}");
        }
    }

    #[test]
    fn lines_hold_one_record_each() {
        let mut bytes = Vec::new();
        write_json_lines(&records(), &mut bytes).unwrap();
        let lines = String::from_utf8(bytes).unwrap();
        let read: Vec<Record> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(read, records());
    }

    #[test]
    fn another_schema_is_refused_by_name() {
        let error = read_json(r#"{"schema":"rasid/9","documents":[]}"#).unwrap_err();
        assert_eq!(error.to_string(), r#"the record has the schema "rasid/9"; "rasid/1" is needed"#);
    }
}
