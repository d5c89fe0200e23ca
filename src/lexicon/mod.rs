//! What the program knows: names, words and spellings, compiled from `data/*.tsv` at build time.
//!
//! All keys stand in one hash table: [`Lexicon::phrases`] goes through a sentence's keys word by word and gives what is
//! known of every phrase that they begin with. The table is unpacked once, in some 15 milliseconds, and read in place
//! from then on: in the order that hashing needs, it would be far larger to load.

mod attested;
mod known;
mod latin;
mod layout;
mod leaning;
mod names;
mod offices;
mod reader;
mod table;
mod texts;
mod usual_name;
mod word_class;

/// What the files shared with the build script call it.
use crate::normalization as fold;

#[cfg(test)]
#[allow(
    dead_code,
    missing_docs,
    clippy::duplicate_mod,
    reason = "compiled here for its tests; the build script runs it"
)]
mod compiler;

pub use attested::{Attested, Bearer};
pub use known::{Fact, Facts, Known, NameRole, Place, Strength};
pub use latin::{Habit, Latin, Region};
pub use leaning::Leaning;
pub use offices::{Office, Tenure};
pub use reader::{Entry, EntryId, LazyText, Lexicon};
pub use word_class::WordClass;
