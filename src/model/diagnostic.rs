use serde::{Deserialize, Serialize};

use super::Span;

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// The analysis may be incomplete or wrong.
    Warning,
    /// The file could not be read.
    Error,
}

/// Something that the reader of an analysis should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// A stable name, by which the interface chooses its words (`unsupported-format`).
    pub code: String,
    /// What happened, in English, with the value in it.
    pub message: String,
    /// What to do about it, in English; empty where nothing can be done.
    pub hint: String,
    /// Where, if it concerns a place in the text.
    pub span: Option<Span>,
}
