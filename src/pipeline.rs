//! The only file that calls the stages, in order.

use crate::model::{Analysis, RawFile};

/// Analyses one file. Never fails and never panics: what went wrong is in the analysis's diagnostics.
#[must_use]
pub fn analyze(file: &RawFile) -> Analysis {
    let text = String::from_utf8_lossy(&file.bytes).into_owned();
    Analysis { file: file.name.clone(), text, ..Analysis::default() }
}
