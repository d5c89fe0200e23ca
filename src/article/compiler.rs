//! Compiles `data/phrases.tsv` into a sorted slice of Rust, for the build script; a bad row stops the build.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use crate::compiler::fold;
use crate::compiler::table::{Error, Table};

#[path = "key.rs"]
#[expect(dead_code, reason = "the build script needs no single words")]
mod key;
#[path = "kind.rs"]
mod kind;

use kind::Kind;

/// Every kind with its name in the table.
const KINDS: &[(&str, Kind)] = &[
    ("agency", Kind::Agency),
    ("alone", Kind::Alone),
    ("author-role", Kind::AuthorRole),
    ("comments", Kind::Comments),
    ("label", Kind::Label),
    ("line", Kind::Line),
    ("menu", Kind::Menu),
    ("no-publisher", Kind::NoPublisher),
    ("not-name", Kind::NotName),
    ("related", Kind::Related),
    ("share", Kind::Share),
    ("share-filler", Kind::ShareFiller),
    ("staff", Kind::Staff),
    ("start", Kind::Start),
    ("within", Kind::Within),
];

/// Writes `phrases.rs` into `out`: every phrase's key with the set of its kinds, sorted by key.
pub fn compile(data: &Path, out: &Path) -> Result<(), Error> {
    let table = Table::read(&data.join("phrases.tsv"))?;
    let names: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
    let mut phrases: BTreeMap<String, u16> = BTreeMap::new();
    for row in table.rows() {
        let row = row?;
        let at = row.one_of("kind", &names)? as usize;
        let bit = KINDS.get(at).map_or(0, |(_, kind)| kind.bit());
        row.text("source")?;
        let key = key::Key::of(row.text("phrase")?).text().to_owned();
        if key.is_empty() {
            return Err(row.error("the phrase holds no letter"));
        }
        *phrases.entry(key).or_default() |= bit;
    }
    let mut source = String::from("&[\n");
    for (key, kinds) in phrases {
        // Writing to a string cannot fail.
        let _ = writeln!(source, "    ({key:?}, {kinds}),");
    }
    source.push_str("]\n");
    let file = out.join("phrases.rs");
    std::fs::write(&file, source).map_err(|error| Error::new(&file, 0, error.to_string()))
}
