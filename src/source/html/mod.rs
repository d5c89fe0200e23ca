//! Web pages: recognised by their content, read down to the main text and what the page says about itself.
//!
//! A page goes through [`pieces`] (tags and text, one pass), [`simplify`] (scripts out; nesting, attributes and number
//! of tags bounded, so that nothing later can overflow a stack or take quadratic time), [`declared`] (title, author,
//! date …) and then `dom_smoothie`, which finds the main text. Where it finds none, all text is taken.

#[cfg(feature = "formats")]
mod declared;
#[cfg(feature = "formats")]
mod entity;
#[cfg(feature = "formats")]
mod main_text;
#[cfg(feature = "formats")]
mod page;
#[cfg_attr(not(feature = "formats"), allow(dead_code, reason = "a page is told by its first piece alone"))]
mod pieces;
#[cfg(feature = "formats")]
mod simplify;

#[cfg(feature = "formats")]
pub(super) use page::{declared_encoding, read};

/// Tags that a piece of a page may begin with.
const FIRST_TAGS: &[&str] = &[
    "meta", "title", "link", "script", "style", "base", "div", "p", "article", "section", "main", "header", "nav",
    "h1", "h2", "h3", "table", "span", "center", "font", "ul", "br", "img", "a",
];

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

fn starts_with_ignoring_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}
