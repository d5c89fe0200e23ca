use std::fmt::{self, Display, Formatter};

use crate::export::visible;
use crate::model::{Analysis, Diagnostic, Severity};

/// Something to tell about a file on standard error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    file: String,
    message: String,
    hint: String,
}

impl Failure {
    pub(super) fn new(file: impl Into<String>, message: impl Display) -> Self {
        Self { file: file.into(), message: message.to_string(), hint: String::new() }
    }

    /// The same with what to do.
    pub(super) fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// Why the file of `analysis` could not be read, if it could not.
    pub(super) fn of(analysis: &Analysis) -> Option<Self> {
        Self::with_severity(analysis, Severity::Error).next()
    }

    /// What to know about a file that could be read.
    pub(super) fn warnings(analysis: &Analysis) -> Vec<Self> {
        Self::with_severity(analysis, Severity::Warning).collect()
    }

    fn with_severity(analysis: &Analysis, severity: Severity) -> impl Iterator<Item = Self> {
        let told = analysis.diagnostics.iter().filter(move |diagnostic| diagnostic.severity == severity);
        told.map(|Diagnostic { message, hint, .. }| Self {
            file: analysis.file.clone(),
            message: message.clone(),
            hint: hint.clone(),
        })
    }
}

/// `a.pdf: a PDF document is not read; copy its text, and open that`, safe for a terminal.
impl Display for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", visible(&self.file), visible(&self.message))?;
        if self.hint.is_empty() { Ok(()) } else { write!(f, "; {}", visible(&self.hint)) }
    }
}
