//! Compiles `data/phrases.tsv` into a hash table in Rust, for the build script; a bad row stops the build.

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
    ("byline", Kind::Byline),
    ("byline-free", Kind::BylineFree),
    ("byline-name", Kind::BylineName),
    ("byline-short", Kind::BylineShort),
    ("comments", Kind::Comments),
    ("contact", Kind::Contact),
    ("entry", Kind::Entry),
    ("follow", Kind::Follow),
    ("label", Kind::Label),
    ("line", Kind::Line),
    ("menu", Kind::Menu),
    ("name-title", Kind::NameTitle),
    ("no-publisher", Kind::NoPublisher),
    ("not-name", Kind::NotName),
    ("outlet-head", Kind::OutletHead),
    ("overline", Kind::Overline),
    ("related", Kind::Related),
    ("related-start", Kind::RelatedStart),
    ("share", Kind::Share),
    ("share-filler", Kind::ShareFiller),
    ("staff", Kind::Staff),
    ("start", Kind::Start),
    ("title", Kind::Title),
    ("verb", Kind::Verb),
];

/// Kinds of words beside bylines and datelines, which are body.
const NOT_FURNITURE: u32 = Kind::Agency.bit()
    | Kind::AuthorRole.bit()
    | Kind::Byline.bit()
    | Kind::BylineFree.bit()
    | Kind::BylineName.bit()
    | Kind::BylineShort.bit()
    | Kind::NameTitle.bit()
    | Kind::NoPublisher.bit()
    | Kind::NotName.bit()
    | Kind::OutletHead.bit()
    | Kind::Overline.bit()
    | Kind::Title.bit()
    | Kind::Verb.bit();

/// Slots a phrase; the more, the sooner a word that is none is known to be none.
const SPACE: usize = 2;

/// Writes `phrases.rs` into `out`: a table of keys with the sets of their kinds, each in the slot of its hash or, where
/// that is taken, in the next free one. Only slots that are taken are written, and which ones those are.
pub fn compile(data: &Path, out: &Path) -> Result<(), Error> {
    let table = Table::read(&data.join("phrases.tsv"))?;
    let names: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
    let mut phrases: BTreeMap<String, u32> = BTreeMap::new();
    for row in table.rows() {
        let row = row?;
        let at = row.one_of("kind", &names)? as usize;
        let bit = KINDS.get(at).map_or(0, |(_, kind)| kind.bit());
        row.text("source")?;
        let key = key::Key::of(row.text("phrase")?).text().to_owned();
        if key.is_empty() {
            return Err(row.error("the phrase holds no letter"));
        }
        if bit & NOT_FURNITURE == 0 {
            let first = key.split(' ').next().unwrap_or_default().to_owned();
            *phrases.entry(first).or_default() |= Kind::First.bit();
        }
        *phrases.entry(key).or_default() |= bit;
    }
    let file_text = render(&phrases);
    let file = out.join("phrases.rs");
    std::fs::write(&file, file_text).map_err(|error| Error::new(&file, 0, error.to_string()))
}

fn render(phrases: &BTreeMap<String, u32>) -> String {
    let size = (phrases.len() * SPACE).next_power_of_two();
    let mut slots: Vec<(&str, u32)> = vec![("", 0); size];
    for (key, kinds) in phrases {
        let first = kind::slot_of(key, size);
        let free =
            (0..size).map(|step| (first + step) % size).find(|at| slots.get(*at).is_some_and(|slot| slot.0.is_empty()));
        if let Some(slot) = free.and_then(|at| slots.get_mut(at)) {
            *slot = (key, *kinds);
        }
    }
    let mut before = 0;
    let (mut taken, mut all) = (String::new(), String::new());
    for word in slots.chunks(32) {
        let bits = (0..).zip(word).fold(0u32, |bits, (at, slot)| bits | u32::from(!slot.0.is_empty()) << at);
        // Writing to a string cannot fail.
        let _ = writeln!(taken, "        ({bits:#x}, {before}),");
        before += bits.count_ones();
        for (key, kinds) in word.iter().filter(|slot| !slot.0.is_empty()) {
            let _ = writeln!(all, "        ({key:?}, {kinds}),");
        }
    }
    format!("Phrases {{\n    taken: &[\n{taken}    ],\n    all: &[\n{all}    ],\n}}\n")
}
