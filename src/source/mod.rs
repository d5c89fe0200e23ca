//! Stage 1: a file's bytes become text.
//!
//! Takes a [`RawFile`], gives a [`Text`]. The law: **any bytes in, valid text out**; the text says which encoding and
//! format were chosen, and a diagnostic says whatever the reader should know. What is no text comes out as an empty
//! one with [`Format::Unsupported`], never as mojibake.
//!
//! The text is the decoded file as it is, less a byte-order mark: line endings, NULs and bidi controls stay. Of a web
//! page it is the main text, a line a paragraph, the headline first.
//!
//! # Diagnostics
//!
//! | code | severity | meaning |
//! |---|---|---|
//! | `empty-file` | error | no bytes, or nothing but white space |
//! | `too-large` | error | more than [`MAX_BYTES`]; not read |
//! | `unsupported-format` | error | a known format that is not read (PDF, DOCX, a picture …) |
//! | `binary-content` | error | no known format and no text either |
//! | `truncated-text` | warning | the last character is cut in half |
//! | `invalid-bytes` | warning | bytes that the encoding does not know; each is shown as U+FFFD |
//! | `encoding-guessed` | note; warning where the evidence is thin | the encoding was chosen by its letters |
//! | `no-arabic` | warning | text without one Arabic letter |
//! | `html-no-main-text` | warning | no main text stands out in the page; all its text was taken |
//! | `html-simplified` | warning | tags nested too deep or too many were left out; their text was kept |
//! | `html-too-large` | warning | all of the page's text was taken, without looking for its main part |

mod diagnostic;
mod encoding;
mod html;
mod letters;
mod signature;
mod utf16;

use crate::model::{Diagnostic, Format, RawFile, Text};

/// The largest file that is read: 100 MiB.
pub const MAX_BYTES: usize = 100 << 20;

/// Decodes `file`. Never fails: what cannot be read is empty text with a diagnostic.
#[must_use]
pub fn decode(file: &RawFile) -> Text {
    let bytes = file.bytes.as_slice();
    if bytes.is_empty() {
        return unread(Format::Text, diagnostic::empty());
    }
    if bytes.len() > MAX_BYTES {
        return unread(Format::Unsupported, diagnostic::too_large(bytes.len()));
    }
    if let Some(known) = signature::recognise(bytes) {
        return unread(Format::Unsupported, diagnostic::unsupported(known));
    }
    let Some(decoded) = encoding::decode(bytes, || html::declared_encoding(bytes)) else {
        return unread(Format::Unsupported, diagnostic::binary());
    };
    let mut text = Text {
        content: decoded.content,
        encoding: decoded.encoding.name().to_owned(),
        diagnostics: decoded.diagnostics,
        ..Text::default()
    };
    if html::is_page(&text.content, &file.name) {
        read_page(&mut text);
    }
    text.diagnostics.extend(about_content(&text.content));
    text
}

/// Puts the main text of a page in its place.
fn read_page(text: &mut Text) {
    let page = html::read(&text.content);
    text.format = Format::Html;
    text.content = page.content;
    text.meta = page.meta;
    // What was said about places in the page's source does not hold of its text.
    text.diagnostics.iter_mut().for_each(|diagnostic| diagnostic.span = None);
    text.diagnostics.extend(page.diagnostics);
}

/// What the decoded text itself gives cause to say.
fn about_content(content: &str) -> Option<Diagnostic> {
    if content.trim().is_empty() {
        return Some(diagnostic::empty());
    }
    (!letters::has_arabic(content)).then(diagnostic::no_arabic)
}

/// An empty text that says why.
fn unread(format: Format, why: Diagnostic) -> Text {
    Text { format, encoding: "UTF-8".to_owned(), diagnostics: vec![why], ..Text::default() }
}
