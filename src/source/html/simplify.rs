//! A page made harmless for a tree builder: bounded in nesting, in attributes a tag and in number of tags.
//!
//! A tree builder looks through the open elements at nearly every tag, so its time is tags × depth; some later steps
//! are too. With the depth bounded this is linear. No news page comes near the bounds.

use super::pieces::{Piece, Tag, pieces};

/// The deepest nesting kept; news pages have 20 to 40 levels, browsers stop at 512.
const MAX_DEPTH: usize = 100;
/// The most formatting elements (`b`, `font` …) open at once; a tree builder opens them anew in every block.
const MAX_FORMATTING: usize = 16;
/// The most attributes that a tag keeps them with.
const MAX_ATTRIBUTES: usize = 64;
/// The most tags and bytes for which the main text is looked for.
const MAX_TAGS: usize = 50_000;
const MAX_SOURCE: usize = 8 << 20;

/// Elements without content.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
/// Elements that the next of their kind closes, so that pages leave their closing tags out.
const SELF_CLOSING: &[&str] =
    &["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "html", "head", "body"];
const FORMATTING: &[&str] =
    &["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
/// Elements past which a closing tag closes nothing.
const BARRIERS: &[&str] = &["table", "object", "applet", "marquee", "caption", "math"];
/// Elements of which nothing is read.
const DROPPED: &[&str] =
    &["script", "style", "noscript", "template", "svg", "iframe", "textarea", "select", "frameset", "frame", "button"];

/// A page within the bounds.
#[derive(Debug)]
pub(super) struct Simple {
    pub(super) source: String,
    /// Whether tags were left out (never text).
    pub(super) lost_tags: bool,
}

/// `page` within the bounds; `None` where it is too large.
pub(super) fn simplify(page: &str) -> Option<Simple> {
    let mut simple = Simple { source: String::with_capacity(page.len().min(MAX_SOURCE)), lost_tags: false };
    let mut open = Open::default();
    let mut tags = 0;
    for piece in pieces(page) {
        match piece {
            Piece::Other => {}
            Piece::Text(text) => simple.source.push_str(text),
            Piece::Tag(tag) if DROPPED.iter().any(|name| tag.is(name)) => {}
            Piece::Tag(tag) => {
                tags += 1;
                if open.admits(&tag) {
                    push_tag(&mut simple.source, &tag);
                } else {
                    simple.lost_tags = true;
                }
            }
        }
        if tags > MAX_TAGS || simple.source.len() > MAX_SOURCE {
            return None;
        }
    }
    Some(simple)
}

fn push_tag(out: &mut String, tag: &Tag<'_>) {
    if tag.closing {
        out.extend(["</", tag.name, ">"]);
        return;
    }
    if tag.attributes().take(MAX_ATTRIBUTES + 1).count() <= MAX_ATTRIBUTES {
        out.push_str(tag.source);
    } else {
        out.extend(["<", tag.name, ">"]);
    }
    if let Some(content) = tag.raw_content {
        out.extend([content, "</", tag.name, ">"]);
    }
}

/// The elements open at a place of the page, as a tree builder would have them at the least.
#[derive(Debug, Default)]
struct Open {
    elements: Vec<String>,
    formatting: Vec<String>,
}

impl Open {
    /// Follows `tag`; false where it would nest too deep.
    fn admits(&mut self, tag: &Tag<'_>) -> bool {
        let listed = |list: &[&str]| list.iter().any(|name| tag.is(name));
        if tag.raw_content.is_some() || listed(VOID) || listed(SELF_CLOSING) {
            return true;
        }
        let (stack, limit) =
            if listed(FORMATTING) { (&mut self.formatting, MAX_FORMATTING) } else { (&mut self.elements, MAX_DEPTH) };
        if tag.closing {
            return close(stack, tag.name);
        }
        if stack.len() >= limit {
            return false;
        }
        stack.push(tag.name.to_ascii_lowercase());
        true
    }
}

/// Closes the innermost element of this name, and what is open within; true always: a closing tag does no harm.
fn close(stack: &mut Vec<String>, name: &str) -> bool {
    for (depth, element) in stack.iter().enumerate().rev() {
        if element.eq_ignore_ascii_case(name) {
            stack.truncate(depth);
            break;
        }
        if BARRIERS.contains(&element.as_str()) {
            break;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_page_keeps_its_tags_and_loses_its_scripts() {
        let simple = simplify("<div><p>أ<p>ب<ul><li>1<li>2</ul><script>x</script></div>").unwrap();
        assert_eq!((simple.source.as_str(), simple.lost_tags), ("<div><p>أ<p>ب<ul><li>1<li>2</ul></div>", false));
    }

    #[test]
    fn deep_nesting_is_cut_and_its_text_kept() {
        for unit in ["<div>", "<b>", "<div></span>", "<div><object></div>", "<font color=red><p>", "<table><tr><td>"] {
            let simple = simplify(&format!("{}نص", unit.repeat(10_000))).unwrap();
            assert!(simple.lost_tags && simple.source.ends_with("نص"), "{unit}");
        }
    }

    #[test]
    fn unclosed_paragraphs_are_no_nesting() {
        assert!(!simplify(&"<p>فقرة".repeat(5_000)).unwrap().lost_tags);
    }
}
