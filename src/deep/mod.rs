//! The encoder as a WebAssembly module of its own: a worker is given it when the reader asks for the deep tier.
//!
//! So it costs the first visit nothing, and comes in the build that suits the browser (`encoder/product`).
//!
//! | file | where | takes → gives |
//! |---|---|---|
//! | `guest` | in the module | numbers and bytes in its memory → the same |
//! | `host` | in the worker | sentences → scores |
//!
//! The module takes nothing from JavaScript and has no JavaScript of its own. What it exports takes and gives numbers:
//!
//! | export | takes → gives |
//! |---|---|
//! | `room` | a length → the address of that many bytes, for the host to write what the next call reads |
//! | `read` | there an encoder's file → the length of the answer, a packet of `Result<Introduction, String>` |
//! | `score` | there a packet of `Vec<Vec<String>>`, sentences → the length of the answer, a packet of [`Scores`] |
//! | `answer` | the address of the answer, until the next call |
//!
//! Law: the scores are those of an [`Encoder`](crate::encoder::Encoder) in the same program, bit for bit.

#[cfg(feature = "encoder")]
mod guest;
#[cfg(feature = "worker")]
mod host;

#[cfg(feature = "encoder")]
pub use guest::{answer, read, room, score};
#[cfg(feature = "worker")]
pub use host::Guest;

use serde::{Deserialize, Serialize};

use crate::tagger::Row;

/// What the module says of itself when it has read an encoder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Introduction {
    /// Its [`BUILD`](crate::wire::BUILD): a cache may hold the module of another.
    pub build: String,
    /// The encoder's name and version.
    pub name: String,
}

/// The scores of each label at each word of each sentence.
pub type Scores = Vec<Vec<Row<f32>>>;
