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

/// What a diagnostic is about; the interface has words for each in every language. `source` says more of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DiagnosticCode {
    /// No text at all.
    EmptyFile,
    /// More bytes than are read.
    TooLarge,
    /// A known format that is not read.
    UnsupportedFormat,
    /// No known format and no text either.
    BinaryContent,
    /// The last character is cut in half.
    TruncatedText,
    /// Bytes that the encoding does not know.
    InvalidBytes,
    /// The encoding was chosen by its letters.
    EncodingGuessed,
    /// Text without one Arabic letter.
    NoArabic,
    /// No main text stands out in the page.
    HtmlNoMainText,
    /// Tags nested too deep or too many were left out.
    HtmlSimplified,
    /// All of the page's text was taken, unseen.
    HtmlTooLarge,
}

impl DiagnosticCode {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::EmptyFile,
        Self::TooLarge,
        Self::UnsupportedFormat,
        Self::BinaryContent,
        Self::TruncatedText,
        Self::InvalidBytes,
        Self::EncodingGuessed,
        Self::NoArabic,
        Self::HtmlNoMainText,
        Self::HtmlSimplified,
        Self::HtmlTooLarge,
    ];

    /// The name in the published record.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::EmptyFile => "empty-file",
            Self::TooLarge => "too-large",
            Self::UnsupportedFormat => "unsupported-format",
            Self::BinaryContent => "binary-content",
            Self::TruncatedText => "truncated-text",
            Self::InvalidBytes => "invalid-bytes",
            Self::EncodingGuessed => "encoding-guessed",
            Self::NoArabic => "no-arabic",
            Self::HtmlNoMainText => "html-no-main-text",
            Self::HtmlSimplified => "html-simplified",
            Self::HtmlTooLarge => "html-too-large",
        }
    }
}

/// Something that the reader of an analysis should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// By which the interface chooses its words.
    pub code: DiagnosticCode,
    /// What happened, in English, with the value in it.
    pub message: String,
    /// What to do about it, in English; empty where nothing can be done.
    pub hint: String,
    /// Where, if it concerns a place in the text.
    pub span: Option<Span>,
}
