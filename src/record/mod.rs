//! The published record, schema `rasid/1`: an [`Analysis`](crate::model::Analysis) as everybody else reads it.
//!
//! In: an analysis, whose spans count bytes. Out: one JSON object, whose offsets count Unicode code points.
//! Law: every offset lies within the document, and the characters at a mention's offsets are its `text`.
//! This is the one place where bytes become code points. `docs/schema/rasid-1.json` is the contract;
//! `tests/schema.rs` holds both together.
//!
//! A key that would be null is left out, except in `meta`, whose five keys are always there.

mod code_points;
mod parts;
mod shape;

pub(crate) use code_points::CodePoints;
pub use parts::{DiagnosticRecord, DocumentRecord, EntityRecord, EventRecord, MentionRecord, Place, QuotationRecord};
pub use parts::{EvidenceRecord, TermRecord, TriggerRecord};
pub use shape::{Record, SCHEMA};
