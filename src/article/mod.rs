//! Stage 2: a text is told apart into body and page furniture.
//!
//! Takes a [`Text`], gives an [`Article`]. The law: **every kept character maps back to the text**: nothing is changed
//! or moved, furniture and body are spans of it, sorted and apart, and only white space (and marks that show nothing)
//! is in neither.
//!
//! Furniture is what the page put around the article: menus, mastheads, share bars, counters, links to other articles,
//! comments, polls, tracking strings. Headline, byline, dateline and source line are body, and are read for
//! [`Meta`](crate::model::Meta). The words by which both are told stand in `data/phrases.tsv`.

mod author;
mod byline;
mod credit;
mod date;
mod dateline;
mod day;
mod declared;
mod follow;
mod furniture;
mod key;
mod kind;
mod line;
mod person;
mod phrases;
mod prose;
mod said;
mod shape;
mod source_line;
mod tail;
mod tracking;

use crate::model::{Article, Span, Text};
use crate::normalization as fold;

/// Tells `text`'s body from its furniture and finds what it says about itself.
///
/// ```
/// use rasid::model::Text;
///
/// let text = Text { content: "وصل الوزير إلى بيروت.\nتعليق (0)".to_owned(), ..Text::default() };
/// let article = rasid::article::clean(text);
/// assert_eq!(article.furniture[0].of(&article.text), "تعليق (0)");
/// assert_eq!(article.body[0].of(&article.text), "وصل الوزير إلى بيروت.");
/// ```
#[must_use]
pub fn clean(text: Text) -> Article {
    let Text { content, meta, .. } = text;
    let mut lines = line::cut(&content);
    prose::mark(&content, &mut lines);
    let zones = line::Zones::of(&lines);
    let mut within = furniture::mark(&content, &mut lines, zones);
    within.extend(tracking::find(&content));
    within.sort_unstable();
    let (body, furniture) = tell_apart(&content, &lines, &within);
    let meta = declared::complete(meta, &content, &lines, zones);
    Article { text: content, meta, furniture, body }
}

/// Body and furniture of all lines; `within` is furniture inside body lines, sorted.
fn tell_apart(content: &str, lines: &[line::Line], within: &[Span]) -> (Vec<Span>, Vec<Span>) {
    let (mut body, mut furniture) = (Vec::new(), Vec::new());
    let mut within = within.iter().copied().peekable();
    for line in lines {
        if line.is_furniture {
            furniture.push(line.span);
            continue;
        }
        let mut start = line.span.start;
        while let Some(inner) = within.next_if(|inner| inner.start < line.span.end) {
            // Those in lines of furniture, or in one another, are told already.
            if inner.start >= start && inner.end <= line.span.end {
                body.extend(trimmed(content, Span { start, end: inner.start }));
                furniture.push(inner);
                start = inner.end;
            }
        }
        body.extend(trimmed(content, Span { start, end: line.span.end }));
    }
    (body, furniture)
}

/// `span` without white space at its ends; none where nothing is left.
fn trimmed(content: &str, span: Span) -> Option<Span> {
    let text = span.of(content);
    let start = span.start as usize + (text.len() - text.trim_start().len());
    let text = text.trim();
    (!text.is_empty()).then(|| Span::new(start, start + text.len()))
}
