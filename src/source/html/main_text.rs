//! The main text of a page, a line a paragraph.

use dom_smoothie::{Config, Readability, TextMode};

use super::entity;
use super::pieces::{Piece, pieces};

/// Main text and, where it stands in the page's body, the author's line.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) text: String,
    pub(super) byline: Option<String>,
}

/// Elements that do not break a line.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "img", "mark", "q", "s", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "wbr",
];

/// The main text of `page`, which must be within the bounds of `simplify`.
pub(super) fn find(page: &str) -> Option<Found> {
    let config = Config { text_mode: TextMode::Formatted, disable_json_ld: true, ..Config::default() };
    let article = Readability::new(page, None, Some(config)).ok()?.parse().ok()?;
    let text = lines(&article.text_content);
    let byline = article.byline.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    (!text.is_empty()).then_some(Found { text, byline })
}

/// All text of `page`, with line breaks at every element that makes one.
pub(super) fn all(page: &str) -> String {
    let mut out = String::new();
    for piece in pieces(page) {
        match piece {
            Piece::Text(text) => out.push_str(&entity::decode(text).replace(['\n', '\r'], " ")),
            Piece::Tag(tag) if !INLINE.iter().any(|name| tag.is(name)) => out.push('\n'),
            Piece::Tag(_) | Piece::Other => {}
        }
    }
    lines(&out)
}

/// The lines of `text` that are not blank, white space within made single.
fn lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let mut words = line.split_whitespace().peekable();
        if words.peek().is_some() && !out.is_empty() {
            out.push('\n');
        }
        while let Some(word) = words.next() {
            out.push_str(word);
            if words.peek().is_some() {
                out.push(' ');
            }
        }
    }
    out
}
