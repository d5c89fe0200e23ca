//! Compiles how names are written in Latin letters: rules by letter, and usual spellings, each a finite-state map.

use std::collections::BTreeMap;
use std::path::Path;

use super::table::{Error, Row};
use super::{each_row, fold};

/// The most letters that a rule writes: more do not pack into twenty bits.
const MAX_LETTERS: usize = 4;

/// Compiles `latin_rules.tsv`, `name_spellings.tsv` and `regional_spellings.tsv` of `data` into `latin.rules`, `latin.words` and
/// `latin.texts`; behind the key of a word of a region stand a dot and the region's first letter.
pub fn compile(data: &Path, out: &Path) -> Result<(), Error> {
    let mut rules = BTreeMap::new();
    each_row(data, "latin_rules.tsv", |row| {
        rules.insert(key(row.text("context")?), pack(row, row.optional("latin"))?);
        row.text("source").map(|_| ())
    })?;
    let (mut words, mut texts) = (BTreeMap::new(), Vec::new());
    each_row(data, "name_spellings.tsv", |row| {
        words.insert(key(row.text("word")?), row.text("latin")?.to_owned());
        row.text("source").map(|_| ())
    })?;
    each_row(data, "regional_spellings.tsv", |row| {
        let region = row.text("region")?.chars().take(1);
        let word: String = row.text("word")?.chars().chain(['.']).chain(region).collect();
        words.insert(key(&word), row.text("latin")?.to_owned());
        row.text("source").map(|_| ())
    })?;
    let places: Vec<(Vec<u8>, u64)> = words
        .into_iter()
        .map(|(key, text)| {
            let place = texts.len() as u64;
            texts.extend(text.bytes());
            texts.push(b'\n');
            (key, place)
        })
        .collect();
    write(&out.join("latin.rules"), &map(out, rules)?)?;
    write(&out.join("latin.words"), &map(out, places)?)?;
    write(&out.join("latin.texts"), &texts)
}

fn map(out: &Path, pairs: impl IntoIterator<Item = (Vec<u8>, u64)>) -> Result<Vec<u8>, Error> {
    fst::Map::from_iter(pairs)
        .map(|map| map.into_fst().into_inner())
        .map_err(|error| Error::new(out, 0, format!("the names' spellings could not be compiled: {error}")))
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), Error> {
    std::fs::write(file, bytes).map_err(|error| Error::new(file, 0, error.to_string()))
}

/// One byte a folded letter; Latin letters and the dot, which is the edge of the word, stay themselves, and `چ`, which
/// stands for «تش», has the byte that no letter has.
fn key(word: &str) -> Vec<u8> {
    let byte = |letter| if letter == 'چ' { fold::OTHER } else { fold::key_byte(letter) };
    let folded = |letter| if letter == 'چ' { vec![letter] } else { fold::fold_char(letter).iter().collect() };
    word.chars().flat_map(folded).map(byte).collect()
}

/// Letters a–z in five bits each, the first the lowest.
fn pack(row: &Row<'_>, latin: &str) -> Result<u64, Error> {
    if latin.len() > MAX_LETTERS || !latin.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Err(row.error(format!("{latin:?} is not up to {MAX_LETTERS} letters a to z")));
    }
    Ok(latin.bytes().rev().fold(0, |packed, byte| packed << 5 | u64::from(byte - b'a' + 1)))
}
