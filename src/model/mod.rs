//! The shared language of every stage: what a text, a mention, an entity *is*.
//!
//! Nothing here computes more than its own invariants; the stages do the work.

mod analysis;
mod article;
mod day;
mod diagnostic;
mod document;
mod entity;
mod evidence;
mod mention;
mod mention_type;
mod span;
mod text;
mod tier;

pub use analysis::Analysis;
pub use article::{Article, DateSource, Meta};
pub use day::{Day, NoDay};
pub use diagnostic::{Diagnostic, DiagnosticCode, Severity};
pub use document::{Document, Sentence, Token, TokenKind};
pub use entity::{Coordinates, Entity, EntityId, EntityKey, Term};
pub use evidence::{Evidence, EvidenceSource, Rule};
pub use mention::{Bound, Mention, Value};
pub use mention_type::{Family, MentionType};
pub use span::Span;
pub use text::{Format, RawFile, Text};
pub use tier::Tier;
