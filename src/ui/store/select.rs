//! What follows from the state: nothing here is stored.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Item, Shared, State, Status};
use crate::model::{Analysis, EntityId, Mention, MentionType, Span};

/// How many files are how far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Waiting or being worked on.
    pub open: usize,
    /// Analysed.
    pub done: usize,
    /// Failed.
    pub failed: usize,
    /// Cancelled.
    pub cancelled: usize,
}

impl Counts {
    /// All files.
    #[must_use]
    pub fn all(self) -> usize {
        self.open + self.done + self.failed + self.cancelled
    }
}

/// The four states that the page as a whole can be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing has been added.
    Empty,
    /// Files are open.
    Working,
    /// Everything failed or was cancelled.
    Failed,
    /// Nothing is open, and something is done.
    Done,
}

impl Stage {
    /// The value of `data-state`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Working => "working",
            Self::Failed => "failed",
            Self::Done => "done",
        }
    }
}

/// Counts the files by how far they are.
#[must_use]
pub fn counts(state: &State) -> Counts {
    let mut counts = Counts::default();
    for item in &state.items {
        match item.status {
            Status::Waiting | Status::Working => counts.open += 1,
            Status::Done(_) => counts.done += 1,
            Status::Failed(_) => counts.failed += 1,
            Status::Cancelled => counts.cancelled += 1,
        }
    }
    counts
}

/// Which of the four states the page is in.
#[must_use]
pub fn stage(state: &State) -> Stage {
    let counts = counts(state);
    match counts {
        _ if counts.all() == 0 => Stage::Empty,
        _ if counts.open > 0 => Stage::Working,
        _ if counts.done == 0 => Stage::Failed,
        _ => Stage::Done,
    }
}

/// The analysis of the article that is read.
#[must_use]
pub fn current_analysis(state: &State) -> Option<&Shared<Analysis>> {
    state.current_item().and_then(|item| item.analysis())
}

/// Whether anything is found in the article that is read.
#[must_use]
pub fn has_mentions(state: &State) -> bool {
    current_analysis(state).is_some_and(|analysis| !analysis.mentions.is_empty())
}

/// All analysed files in order.
pub fn done(state: &State) -> impl Iterator<Item = (&Rc<Item>, &Shared<Analysis>)> {
    state.items.iter().filter_map(|item| item.analysis().map(|analysis| (item, analysis)))
}

/// The selected mention.
#[must_use]
pub fn selected_mention(state: &State) -> Option<&Mention> {
    current_analysis(state)?.mentions.get(state.selected?)
}

/// The mention that the card is about: the one under the pointer, or the selected one.
#[must_use]
pub fn shown_mention(state: &State) -> Option<(usize, &Mention)> {
    let place = state.hovered.or(state.selected)?;
    Some((place, current_analysis(state)?.mentions.get(place)?))
}

/// What a mention is about: its own entity, or the person whom a title describes.
#[must_use]
pub fn subject(mention: &Mention) -> Option<EntityId> {
    mention.entity.or(mention.refers_to)
}

/// The place in `Analysis::mentions` of the mention of an entity that covers exactly `span`.
#[must_use]
pub fn mention_with(analysis: &Analysis, span: Span) -> Option<usize> {
    let first = analysis.mentions.partition_point(|mention| mention.span.start < span.start);
    let here = analysis.mentions.iter().enumerate().skip(first);
    let mut here = here.take_while(|(_, mention)| mention.span.start == span.start);
    here.find(|(_, mention)| mention.span == span && mention.entity.is_some()).map(|(place, _)| place)
}

/// How many mentions of each type an article has.
#[must_use]
pub fn kinds(analysis: &Analysis) -> BTreeMap<MentionType, usize> {
    let mut counts = BTreeMap::new();
    for mention in &analysis.mentions {
        *counts.entry(mention.kind).or_insert(0) += 1;
    }
    counts
}

/// The visible mention after the selected one; the first after the last.
#[must_use]
pub fn next_mention(state: &State) -> Option<usize> {
    let visible = visible_mentions(state)?;
    let after = state.selected.and_then(|selected| visible.iter().find(|place| **place > selected));
    after.or_else(|| visible.first()).copied()
}

/// The visible mention before the selected one; the last before the first.
#[must_use]
pub fn previous_mention(state: &State) -> Option<usize> {
    let visible = visible_mentions(state)?;
    let before = state.selected.and_then(|selected| visible.iter().rev().find(|place| **place < selected));
    before.or_else(|| visible.last()).copied()
}

/// Which of the visible mentions is selected, counted from one, and of how many.
#[must_use]
pub fn position(state: &State) -> Option<(usize, usize)> {
    let visible = visible_mentions(state)?;
    let place = visible.binary_search(&state.selected?).ok()?;
    Some((place + 1, visible.len()))
}

fn visible_mentions(state: &State) -> Option<Vec<usize>> {
    let mentions = current_analysis(state)?.mentions.iter().enumerate();
    Some(mentions.filter(|(_, mention)| !state.hidden.contains(&mention.kind)).map(|(place, _)| place).collect())
}
