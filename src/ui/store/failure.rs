use crate::model::{Analysis, DiagnosticCode, Severity};

/// The largest file that the page reads, in bytes.
pub const MAX_BYTES: u64 = 100 * 1024 * 1024;

/// Why an article could not be analysed. `labels` has the words: what happened, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Larger than the page reads.
    TooLarge {
        /// The file's size.
        bytes: u64,
    },
    /// The browser could not read the file: moved, deleted, or no permission.
    Unreadable,
    /// The analysis says that this is no file it reads.
    Refused {
        /// What the diagnostic is about.
        code: DiagnosticCode,
    },
    /// A defect of ours ended the analyst on this file.
    Crashed {
        /// Where and why.
        message: String,
    },
    /// The analyst did not answer in time.
    TimedOut,
    /// The analyst, or what reads such files, could not be loaded.
    NotLoaded,
    /// The page and its analyst are of different builds.
    Outdated,
}

impl Failure {
    /// Why `analysis` is none, if it is none: its first diagnostic that is an error.
    #[must_use]
    pub fn of(analysis: &Analysis) -> Option<Self> {
        let error = analysis.diagnostics.iter().find(|diagnostic| diagnostic.severity == Severity::Error)?;
        Some(Self::Refused { code: error.code })
    }

    /// Whether trying again may help.
    #[must_use]
    pub fn can_retry(&self) -> bool {
        !matches!(self, Self::TooLarge { .. } | Self::Refused { .. } | Self::Outdated)
    }
}
