//! The words of every diagnostic of this stage; the codes are listed in the stage's documentation.

use super::MAX_BYTES;
use super::signature::Known;
use crate::model::{Diagnostic, DiagnosticCode, Severity, Span};

fn new(severity: Severity, code: DiagnosticCode, message: impl Into<String>, hint: &str) -> Diagnostic {
    Diagnostic { severity, code, message: message.into(), hint: hint.to_owned(), span: None }
}

pub(super) fn empty() -> Diagnostic {
    new(
        Severity::Error,
        DiagnosticCode::EmptyFile,
        "the file holds no text",
        "check that the file was saved or downloaded completely",
    )
}

pub(super) fn too_large(bytes: usize) -> Diagnostic {
    let message = format!("the file has {bytes} bytes, more than the {MAX_BYTES} that are read");
    new(Severity::Error, DiagnosticCode::TooLarge, message, "split the file into smaller ones")
}

pub(super) fn unsupported(known: Known) -> Diagnostic {
    new(Severity::Error, DiagnosticCode::UnsupportedFormat, format!("the file is {}, not text", known.name), known.hint)
}

pub(super) fn binary() -> Diagnostic {
    new(
        Severity::Error,
        DiagnosticCode::BinaryContent,
        "the file holds binary data of an unknown format, not text",
        "open it in the program that made it and save it as plain text (UTF-8)",
    )
}

pub(super) fn truncated(content: &str) -> Diagnostic {
    let message = "the text breaks off in the middle of a character";
    let span = last_char(content);
    Diagnostic {
        span,
        ..new(Severity::Warning, DiagnosticCode::TruncatedText, message, "the file may be incomplete: get it again")
    }
}

pub(super) fn invalid(content: &str, encoding: &str) -> Diagnostic {
    let count = content.matches('\u{FFFD}').count();
    let span = content.find('\u{FFFD}').map(|at| Span::new(at, at + '\u{FFFD}'.len_utf8()));
    let message = format!("{count} places hold bytes that {encoding} does not know; they are shown as \u{FFFD}");
    Diagnostic {
        span,
        ..new(
            Severity::Warning,
            DiagnosticCode::InvalidBytes,
            message,
            "save the file again as UTF-8 if letters are missing",
        )
    }
}

pub(super) fn guessed(encoding: &str, sure: bool) -> Diagnostic {
    let severity = if sure { Severity::Note } else { Severity::Warning };
    let message = format!("the file does not say its encoding; its letters look like {encoding}");
    new(severity, DiagnosticCode::EncodingGuessed, message, "save the file as UTF-8 if the letters look wrong")
}

pub(super) fn no_arabic() -> Diagnostic {
    new(Severity::Warning, DiagnosticCode::NoArabic, "the text holds no Arabic letter", "Rasid reads Arabic text only")
}

pub(super) fn page_too_large() -> Diagnostic {
    new(
        Severity::Warning,
        DiagnosticCode::HtmlTooLarge,
        "the page is too large to tell its main text from the rest; all its text was taken",
        "copy the article's text out of the page if menus disturb",
    )
}

pub(super) fn page_simplified() -> Diagnostic {
    new(
        Severity::Warning,
        DiagnosticCode::HtmlSimplified,
        "tags nested too deep were left out; their text was kept",
        "check that the text is complete",
    )
}

pub(super) fn no_main_text() -> Diagnostic {
    new(
        Severity::Warning,
        DiagnosticCode::HtmlNoMainText,
        "no main text stands out in the page; all its text was taken",
        "copy the article's text out of the page if menus disturb",
    )
}

fn last_char(content: &str) -> Option<Span> {
    content.char_indices().next_back().map(|(at, letter)| Span::new(at, at + letter.len_utf8()))
}
