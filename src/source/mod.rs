//! Stage 1: a file's bytes become text.
//!
//! Takes a [`RawFile`], gives a [`Text`]. The law: **any bytes in, valid text out**; the text says which encoding and
//! format were chosen, and a diagnostic says whatever the reader should know. What is no text comes out as an empty
//! one with [`Format::Unsupported`], never as mojibake.
//!
//! Most files are UTF-8 and no web page: [`decode_plain`] reads them with nothing but our own code. All others take
//! libraries of half a megabyte, which the browser loads with the first such file (feature `formats`, module
//! `crate::formats`).
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

mod byte_order;
#[cfg_attr(not(feature = "formats"), allow(dead_code, reason = "it has the words for all formats"))]
mod diagnostic;
#[cfg(feature = "formats")]
mod encoding;
mod html;
mod plain;
mod signature;

pub use plain::{MAX_BYTES, decode_plain};

#[cfg(feature = "formats")]
use crate::model::RawFile;
use crate::model::{Diagnostic, Format, Text};

/// Decodes `file`. Never fails: what cannot be read is empty text with a diagnostic.
#[cfg(feature = "formats")]
#[must_use]
pub fn decode(file: &RawFile) -> Text {
    decode_plain(file).unwrap_or_else(|| decode_any(file))
}

/// Decodes a web page, or text in another encoding than UTF-8.
#[cfg(feature = "formats")]
fn decode_any(file: &RawFile) -> Text {
    let bytes = file.bytes.as_slice();
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
    text.diagnostics.extend(plain::about_content(&text.content));
    text
}

/// Puts the main text of a page in its place.
#[cfg(feature = "formats")]
fn read_page(text: &mut Text) {
    let page = html::read(&text.content);
    text.format = Format::Html;
    text.content = page.content;
    text.meta = page.meta;
    // What was said about places in the page's source does not hold of its text.
    text.diagnostics.iter_mut().for_each(|diagnostic| diagnostic.span = None);
    text.diagnostics.extend(page.diagnostics);
}

/// An empty text that says why.
fn unread(format: Format, why: Diagnostic) -> Text {
    Text { format, encoding: "UTF-8".to_owned(), diagnostics: vec![why], ..Text::default() }
}
