//! How the tagger's weights are made: `cargo run --release --features training --bin train -- ../shared/corpora/names`.
//!
//! Not part of the program. Labelled corpora → [`Example`]s (the analysis's own features, the labels a guideline allows)
//! → [`Field`] → the bytes that [`Model`](crate::tagger::Model) reads in place. That model and the encoder label further texts
//! together ([`silver`]), and a second field learns from both. The same corpora and encoder give the same bytes.

#![allow(clippy::indexing_slicing, reason = "runs at the desk, on known data")]

mod example;
mod expectation;
mod field;
mod score;
mod silver;
mod store;

pub use example::{Example, examples};
pub use field::{Field, Settings};
pub use score::Score;
pub use silver::{silver, unlabelled};
pub use store::bytes;
