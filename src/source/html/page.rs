//! A page read: its headline and main text, what it declares of itself, and of its encoding.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::{declared, main_text, simplify};
use crate::model::{Diagnostic, Meta};
use crate::source::diagnostic;

/// A page read.
#[derive(Debug)]
pub(in crate::source) struct Page {
    /// Headline and main text, a line a paragraph.
    pub(in crate::source) content: String,
    pub(in crate::source) meta: Meta,
    pub(in crate::source) diagnostics: Vec<Diagnostic>,
}

/// How far into a page its encoding may be declared.
const HEAD: usize = 4096;

/// The encoding that a page declares near its start.
pub(in crate::source) fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes)).to_ascii_lowercase();
    let declaration = if head.trim_start().starts_with("<?xml") { "encoding" } else { "charset" };
    let meta = head.split("<meta").skip(usize::from(declaration == "charset"));
    let label = meta.filter_map(|rest| rest.split('>').next()).find_map(|tag| {
        let (_, value) = tag.split_once(declaration)?;
        let value = value.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
        value.split(['"', '\'', ';', ' ', '/', '?']).next().map(str::to_owned)
    })?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    // A declaration that was read as ASCII cannot stand in UTF-16 (WHATWG, "prescan a byte stream").
    Some(if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding })
}

/// Reads the page `source`.
pub(in crate::source) fn read(source: &str) -> Page {
    let meta = declared::read(source);
    let mut diagnostics = Vec::new();
    let (text, byline) = match simplify::simplify(source) {
        None => {
            diagnostics.push(diagnostic::page_too_large());
            (main_text::all(source), None)
        }
        Some(simple) => {
            if simple.lost_tags {
                diagnostics.push(diagnostic::page_simplified());
            }
            match main_text::find(&simple.source) {
                Some(found) => (found.text, found.byline),
                None => {
                    diagnostics.push(diagnostic::no_main_text());
                    (main_text::all(source), None)
                }
            }
        }
    };
    let meta = Meta { author: meta.author.or(byline), ..meta };
    Page { content: with_headline(meta.title.as_deref(), text), meta, diagnostics }
}

/// The text under its headline, unless it begins with it already.
fn with_headline(title: Option<&str>, text: String) -> String {
    match title {
        Some(title) if !text.lines().take(4).any(|line| line.contains(title)) => format!("{title}\n{text}"),
        _ => text,
    }
}
