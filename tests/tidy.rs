//! The tree keeps its shape: arrows between modules, sizes of files, tables, words, style sheets.
//!
//! Every failure lists all offenders and says what to do about them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests are tests"
)]
#![cfg(not(target_arch = "wasm32"))]

#[path = "tidy/arrows.rs"]
mod arrows;
#[path = "tidy/sources.rs"]
mod sources;
#[path = "tidy/tables.rs"]
mod tables;
#[path = "tidy/tree.rs"]
mod tree;
#[path = "tidy/webpage.rs"]
mod webpage;
