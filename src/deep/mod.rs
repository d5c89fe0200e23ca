//! The encoder as a WebAssembly module of its own ([`guest`](crate::guest)): a worker is given it when the reader asks for
//! the deep tier, in the build that suits the browser (`encoder/product`).
//!
//! | question | about → answer |
//! |---|---|
//! | `read` | an encoder's file → `Result<Introduction, String>` |
//! | `score` | `Vec<Vec<String>>`, sentences → [`Scores`] |
//!
//! Law: the scores are those of an [`Encoder`](crate::encoder::Encoder) in the same program, bit for bit.

#[cfg(feature = "encoder")]
mod guest;
#[cfg(feature = "worker")]
mod host;

#[cfg(feature = "encoder")]
pub use guest::{read, score};
#[cfg(feature = "worker")]
pub use host::DeepReader;

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
