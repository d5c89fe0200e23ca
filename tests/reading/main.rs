//! Stages 1 and 2: bytes → text → article.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests are tests"
)]

mod annotated;
mod dated;
mod encodings;
mod formats;
mod furniture;
mod heads;
mod pages;

use rasid::model::{RawFile, Text};

/// The text that `bytes` decode to.
fn decode(bytes: &[u8]) -> Text {
    rasid::source::decode(&RawFile { name: "test".to_owned(), bytes: bytes.to_vec() })
}

/// The codes of `text`'s diagnostics, in order.
fn codes(text: &Text) -> Vec<&str> {
    text.diagnostics.iter().map(|diagnostic| diagnostic.code.name()).collect()
}
