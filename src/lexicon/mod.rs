//! What the program knows: names, words and spellings, compiled from `data/*.tsv` at build time and read in place.
//!
//! [`Lexicon::matches`] walks a double array over a sentence's keys and gives, for every prefix that ends on a
//! known key, the facts listed under it. Nothing is parsed or built at start-up.

mod latin;
mod reader;
mod word_class;

#[cfg(test)]
#[allow(
    dead_code,
    missing_docs,
    clippy::duplicate_mod,
    reason = "compiled here for its tests; the build script runs it"
)]
mod compiler;

pub use latin::Latin;
pub use reader::{Entry, EntryId, Fact, Facts, LazyText, Lexicon, NameRole, Strength};
pub use word_class::WordClass;
