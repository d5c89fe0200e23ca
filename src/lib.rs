//! Rasid reads Arabic news: bytes in, every entity found, resolved and summed up.
//!
//! | # | module | takes → gives |
//! |---|---|---|
//! | 1 | [`source`] | `RawFile` → `Text` |
//! | 2 | [`article`] | `Text` → `Article` |
//! | 3 | [`segmentation`] | `Article` → `Document` |
//! | 4 | [`mention`] | `Document` + `Lexicon` → `Mention`s |
//! | 5 | [`value`] | `Document` → dates, amounts, numbers |
//! | 6 | [`resolution`] | mentions → `Entity`s |
//! | 7 | [`corpus`] | analyses → `Corpus` |
//! | 8 | [`export`] | `Corpus` → bytes |
//! | 9 | [`record`] | `Analysis` → the published record `rasid/1` |
//!
//! Beside the stages: [`lexicon`] and [`tagger`] know, [`conll`] projects the analysis onto the tokens of corpora.

#![cfg_attr(test, allow(clippy::string_slice, reason = "tests slice text of their own"))]

/// The allocator of every module: an analysis is made of many small pieces.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(feature = "analysis")]
pub mod article;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "analysis")]
pub mod conll;
pub mod corpus;
#[cfg(any(feature = "encoder", feature = "worker"))]
pub mod deep;
#[cfg(any(feature = "analysis", feature = "encoder"))]
pub mod encoder;
pub mod export;
#[cfg(feature = "exporter")]
pub mod exporter;
#[cfg(any(feature = "formats-module", feature = "worker"))]
pub mod formats;
#[cfg(any(feature = "encoder", feature = "formats-module", feature = "worker"))]
pub mod guest;
#[cfg(feature = "analysis")]
pub mod lexicon;
#[cfg(feature = "analysis")]
pub mod mention;
pub mod model;
#[cfg(feature = "analysis")]
pub mod morphology;
pub mod normalization;
#[cfg(feature = "analysis")]
pub mod pipeline;
pub mod record;
#[cfg(feature = "analysis")]
pub mod resolution;
#[cfg(feature = "analysis")]
pub mod segmentation;
#[cfg(any(feature = "analysis", feature = "formats"))]
pub mod source;
#[cfg(any(feature = "analysis", feature = "encoder"))]
pub mod tagger;
#[cfg(feature = "training")]
pub mod training;
#[cfg(feature = "app")]
pub mod ui;
#[cfg(feature = "analysis")]
pub mod value;
#[cfg(feature = "wire")]
pub mod wire;
#[cfg(feature = "worker")]
pub mod worker;
