//! Stage 2: a text is told apart into body and page furniture.
//!
//! Takes a [`Text`], gives an [`Article`]. The law: **every kept character maps back to the text**: nothing is changed
//! or moved, furniture and body are spans of it, sorted and apart, and only white space is in neither.

use crate::model::{Article, Span, Text};

/// Tells `text`'s body from its furniture and finds what it says about itself.
#[must_use]
pub fn clean(text: Text) -> Article {
    let mut body = Vec::new();
    let mut start = 0;
    for line in text.content.split_inclusive(['\n', '\r']) {
        let trimmed = line.trim_start();
        let from = start + (line.len() - trimmed.len());
        let to = from + trimmed.trim_end().len();
        if from < to {
            body.push(Span::new(from, to));
        }
        start += line.len();
    }
    Article { text: text.content, meta: text.meta, furniture: Vec::new(), body }
}
