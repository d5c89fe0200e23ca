use serde::{Deserialize, Serialize};

use super::{Diagnostic, Meta};

/// A file as the user has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawFile {
    /// Name or path, shown to the user and written into the record.
    pub name: String,
    /// Content, unread.
    pub bytes: Vec<u8>,
}

/// What kind of file the text came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Plain text; offsets count in the decoded file.
    #[default]
    Text,
    /// A web page; offsets count in the extracted main text.
    Html,
    /// Recognised as something Rasid does not read; the text is empty and a diagnostic says so.
    Unsupported,
}

impl Format {
    /// The name in the published record.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
            Self::Unsupported => "unsupported",
        }
    }
}

/// A file decoded: valid text and how it was obtained.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The characters that every later offset points into.
    pub content: String,
    /// The format recognised.
    pub format: Format,
    /// The encoding chosen, by its WHATWG name (`UTF-8`, `windows-1256`, …).
    pub encoding: String,
    /// What the file itself declares about the article (HTML only; empty otherwise).
    pub meta: Meta,
    /// What the reader should know about the decoding.
    pub diagnostics: Vec<Diagnostic>,
}
