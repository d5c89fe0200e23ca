//! What reads web pages and other encodings than UTF-8, as a WebAssembly module of its own ([`guest`](crate::guest)): the
//! worker loads it with the first such file.
//!
//! | question | about → answer |
//! |---|---|
//! | `decode` | a [`Question`] → an [`Answer`] |
//!
//! Law: the text is that of [`source::decode`](crate::source) in the same program.

#[cfg(feature = "formats-module")]
mod guest;
#[cfg(feature = "worker")]
mod host;

#[cfg(feature = "formats-module")]
pub use guest::decode;
#[cfg(feature = "worker")]
pub use host::Formats;

use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

use crate::model::Text;

/// A file to decode: its name and its bytes.
pub type Question = (String, ByteBuf);

/// What is in it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Answer {
    /// The module's [`BUILD`](crate::wire::BUILD): a cache may hold that of another.
    build: String,
    text: Text,
}
