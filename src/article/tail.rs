//! Furniture that was copied onto the end of a line of body: «… في موسكو. شارك».

use super::key::Key;
use super::kind::Kind;
use super::phrases;
use crate::model::Span;

/// The longest such end, in bytes.
const MAX_BYTES: usize = 120;

/// The furniture at the end of the body line `line`, after its last full stop.
pub(super) fn of(content: &str, line: Span) -> Option<Span> {
    let text = line.of(content);
    let stop = text.bytes().rev().take(MAX_BYTES).position(|byte| matches!(byte, b'.' | b'!' | b'"' | b')'))?;
    let from = text.len() - stop;
    let tail = text.get(from..)?;
    let trimmed = tail.trim_start();
    if trimmed.is_empty() || from <= 1 {
        return None;
    }
    let key = Key::of(trimmed);
    let kinds = phrases::kinds(key.text());
    let is_bar = phrases::made_of(&key, Kind::Share, Kind::ShareFiller).is_some_and(|entries| entries >= 2);
    (kinds.has(Kind::Line) || kinds.has(Kind::Alone) || is_bar)
        .then(|| Span::new(line.start as usize + from + (tail.len() - trimmed.len()), line.end as usize))
}
