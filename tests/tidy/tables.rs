//! The lexicon's tables: one fact a row, sorted, each with its source.

use crate::tree::{SourceFile, files, report};
use std::collections::BTreeSet;

fn tables() -> Vec<SourceFile> {
    let found = files("src", &[".tsv"]);
    assert!(!found.is_empty(), "src holds no tables");
    found
}

#[test]
fn rows_are_sorted_and_said_once() {
    let mut offenders = Vec::new();
    for table in tables() {
        let header = table.text.lines().next().unwrap_or("");
        let key = header.split('\t').position(|column| column == "name").unwrap_or(0);
        let rows: Vec<&str> = table.text.lines().skip(1).collect();
        let key_of = |row: &str| row.split('\t').nth(key).unwrap_or("").to_owned();
        for (at, pair) in rows.windows(2).enumerate() {
            if key_of(pair[0]) > key_of(pair[1]) || pair[0] == pair[1] {
                offenders.push(format!("{}:{}: {}", table.path, at + 3, pair[1]));
            }
        }
    }
    report(&first_of(offenders), "Sort the rows by `name` (else by the first column), as bytes, and drop doubles.");
}

#[test]
fn rows_fill_the_columns_of_their_header() {
    let mut offenders = Vec::new();
    for table in tables() {
        let columns = table.text.lines().next().unwrap_or("").split('\t').count();
        for (number, row) in table.lines().skip(1) {
            let cells: Vec<&str> = row.split('\t').collect();
            if cells.len() != columns {
                offenders.push(format!("{}:{number}: {} columns, the header has {columns}", table.path, cells.len()));
            } else if cells.iter().any(|cell| *cell != cell.trim()) {
                offenders.push(format!("{}:{number}: white space around a cell", table.path));
            }
        }
    }
    report(&first_of(offenders), "Columns are parted by one tab; an empty cell is empty.");
}

#[test]
fn every_row_names_a_source_that_the_readme_explains() {
    let mut offenders = BTreeSet::new();
    for table in tables() {
        let folder = table.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let known = files(folder, &["README.md"]).into_iter().map(|file| file.text).collect::<String>();
        if table.text.lines().next().is_none_or(|header| !header.ends_with("\tsource")) {
            offenders.insert(format!("{}: the last column is not `source`", table.path));
            continue;
        }
        for (number, row) in table.lines().skip(1) {
            let cell = row.rsplit('\t').next().unwrap_or("");
            // A note may follow the source: «rasid: datelines».
            let named = cell.split(':').next().unwrap_or("");
            for source in named.split('+') {
                if source.is_empty() {
                    offenders.insert(format!("{}:{number}: no source", table.path));
                } else if !known.contains(&format!("`{source}`")) {
                    offenders.insert(format!("{}: `{source}` is not in {folder}/README.md", table.path));
                }
            }
        }
    }
    let offenders: Vec<String> = offenders.into_iter().collect();
    report(
        &first_of(offenders),
        "Name where the fact is from, and give origin, licence and date of that source in the README beside the table.",
    );
}

fn first_of(mut offenders: Vec<String>) -> Vec<String> {
    offenders.truncate(20);
    offenders
}
