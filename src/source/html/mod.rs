//! Web pages: recognised by their content, read down to the main text and what the page says about itself.
//!
//! A page goes through [`pieces`] (tags and text, one pass), [`simplify`] (scripts out; nesting, attributes and number
//! of tags bounded, so that nothing later can overflow a stack or take quadratic time), [`declared`] (title, author,
//! date …) and then `dom_smoothie`, which finds the main text. Where it finds none, all text is taken.

mod declared;
mod entity;
mod main_text;
mod pieces;
mod simplify;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::diagnostic;
use crate::model::{Diagnostic, Meta};

/// A page read.
#[derive(Debug)]
pub(super) struct Page {
    /// Headline and main text, a line a paragraph.
    pub(super) content: String,
    pub(super) meta: Meta,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Tags that a piece of a page may begin with.
const FIRST_TAGS: &[&str] = &[
    "meta", "title", "link", "script", "style", "base", "div", "p", "article", "section", "main", "header", "nav",
    "h1", "h2", "h3", "table", "span", "center", "font", "ul", "br", "img", "a",
];

/// How far into a page its encoding may be declared.
const HEAD: usize = 4096;

/// Whether `content` is a web page: it begins with a tag of one. A name ending in `.html` needs only a closing tag.
pub(super) fn is_page(content: &str, name: &str) -> bool {
    let start = content.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{FEFF}');
    if starts_with_ignoring_case(start, "<!doctype html") || start.starts_with("<?xml") && start.contains("<html") {
        return true;
    }
    let begins_with_tag = start.starts_with('<');
    let first = pieces::pieces(if begins_with_tag { start } else { "" }).find(|piece| !piece.is_blank());
    if let Some(pieces::Piece::Tag(tag)) = first {
        let is_frame = ["html", "head", "body"].iter().any(|known| tag.is(known));
        return is_frame
            || FIRST_TAGS.iter().any(|known| tag.is(known)) && (start.contains("</") || start.contains("<p"));
    }
    let named = [".html", ".htm", ".xhtml"].iter().any(|ending| name.to_ascii_lowercase().ends_with(ending));
    named && start.contains("</")
}

/// The encoding that a page declares near its start.
pub(super) fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
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
pub(super) fn read(source: &str) -> Page {
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

fn starts_with_ignoring_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}
