use std::rc::Rc;

use super::{
    Action, Announcement, Deep, Failure, Item, ItemId, Listing, Outcome, Panel, Shared, State, Status, TableState,
    View, select,
};
use crate::model::{Analysis, MentionType};

/// The state after `action`. Pure: no clock, no browser.
#[must_use]
pub fn reduce(mut state: State, action: Action) -> State {
    match action {
        Action::Added(items) => add(&mut state, items),
        Action::Started(id) => {
            if state.item(id).is_some_and(|item| item.is_open()) {
                set(&mut state, id, Status::Working);
            }
        }
        Action::Finished(outcomes) => finish(&mut state, outcomes),
        Action::Refined(id, analysis) => refine(&mut state, id, analysis),
        Action::Deepened(deep) => {
            // Its way is shown; only where it leads is said.
            if !matches!(deep, Deep::Loading { .. }) {
                state.announcement = Some(Announcement::Deep(deep));
            }
            state.deep = deep;
        }
        Action::Cancelled(ids) => {
            state.announcement = Some(Announcement::Cancelled(ids.len()));
            ids.into_iter().for_each(|id| give_up(&mut state, id));
        }
        Action::Retried(id) => set(&mut state, id, Status::Waiting),
        Action::Redated(id) => {
            update(&mut state, id, |item| item.renewing = item.analysis().is_some());
            state.panel = None;
        }
        Action::Removed(id) => remove(&mut state, id),
        Action::Cleared => {
            state.announcement = Some(Announcement::Cleared);
            clear(&mut state);
        }
        Action::Opened(id) => open(&mut state, id),
        Action::OpenedAt(id, span) => {
            open(&mut state, id);
            state.target = Some(span);
        }
        Action::OpenedMention(id, mention) => {
            open(&mut state, id);
            pick(&mut state, Some(mention));
        }
        Action::Selected(mention) => pick(&mut state, mention),
        Action::Hovered(mention) => state.hovered = mention,
        Action::Next => step(&mut state, select::next_mention),
        Action::Previous => step(&mut state, select::previous_mention),
        Action::Toggled(kind) => toggle(&mut state, kind),
        Action::ShownAll => state.hidden.clear(),
        Action::Viewed(view) => {
            state.view = view;
            state.panel = None;
        }
        Action::Unfolded(panel) => {
            state.panel = if state.panel == Some(panel) { None } else { Some(panel) };
            // The legend stands beside the text: beside the table there is none.
            if state.panel == Some(Panel::Legend) {
                state.view = View::Reading;
            }
        }
        Action::Closed => close(&mut state),
        Action::ClosedPanel => state.panel = None,
        Action::Folded => state.folded = !state.folded,
        Action::Listed(listing) => state.table.list(listing),
        Action::Sorted(column) => state.table.sort(column),
        Action::SortedValues(column) => state.table.sort_values(column),
        Action::Searched(words) => state.table.search(words),
        Action::Filtered(kind) => state.table.show(kind),
        Action::OpenedRow(key) => {
            state.table.opened = Some(key);
            state.table.listing = Listing::Entities;
            state.view = View::Table;
            state.panel = None;
        }
        Action::Linked(link, name) => {
            state.links.push(link);
            state.announcement = Some(Announcement::Linked(name));
            state.revision += 1;
        }
        Action::Parted(link, name) => {
            state.links.retain(|other| !other.overlaps(&link));
            state.announcement = Some(Announcement::Parted(name));
            state.revision += 1;
        }
        Action::Copied => state.announcement = Some(Announcement::Copied),
        Action::Counted(rows) => state.announcement = Some(Announcement::Rows(state.table.listing, rows)),
        Action::Spoke(language) => state.language = language,
        Action::Painted(theme) => state.theme = theme,
    }
    state
}

fn add(state: &mut State, items: Vec<Item>) {
    if items.is_empty() {
        return;
    }
    state.announcement = Some(Announcement::Added(items.len()));
    state.panel = None;
    state.items.extend(items.into_iter().map(Rc::new));
}

fn set(state: &mut State, id: ItemId, status: Status) {
    update(state, id, |item| item.status = status);
}

fn update(state: &mut State, id: ItemId, change: impl FnOnce(&mut Item)) {
    if let Some(place) = place_of(state, id)
        && let Some(item) = state.items.get_mut(place)
    {
        change(Rc::make_mut(item));
    }
}

/// What has an analysis already keeps it.
fn give_up(state: &mut State, id: ItemId) {
    update(state, id, |item| {
        item.renewing = false;
        if item.is_open() {
            item.status = Status::Cancelled;
        }
    });
}

fn place_of(state: &State, id: ItemId) -> Option<usize> {
    state.items.binary_search_by_key(&id, |item| item.id).ok()
}

/// The first article to be done opens by itself; later ones leave the reader in peace.
fn finish(state: &mut State, outcomes: Vec<(ItemId, Outcome)>) {
    let mut redated = None;
    for (id, outcome) in outcomes {
        // A file that was removed or cancelled meanwhile stays so.
        let Some(item) = state.item(id).filter(|item| item.is_open() || item.renewing).map(Rc::clone) else { continue };
        let status = match outcome {
            Outcome::Analyzed(analysis) => match Failure::of(&analysis) {
                Some(failure) => Status::Failed(failure),
                None => Status::Done(analysis),
            },
            Outcome::Failed(failure) => Status::Failed(failure),
        };
        if let Status::Done(analysis) = &status {
            state.revision += 1;
            let current = *state.current.get_or_insert(id);
            if let Some(before) = item.analysis().filter(|_| current == id) {
                keep_selection(state, before, analysis);
            }
            if item.renewing {
                redated = Some(analysis.meta.published.clone());
            }
        }
        update(state, id, |item| {
            item.status = status;
            item.renewing = false;
        });
    }
    let counts = select::counts(state);
    if let Some(date) = redated {
        state.announcement = Some(Announcement::Redated(date));
    } else if counts.open == 0 {
        state.announcement = Some(Announcement::Finished { done: counts.done, failed: counts.failed });
    }
}

/// An analysis is replaced in place: the mention that is selected stays so, and the one under the pointer, where they are
/// mentions still.
fn keep_selection(state: &mut State, before: &Analysis, after: &Analysis) {
    let same = |place: usize| {
        let span = before.mentions.get(place)?.span;
        after.mentions.iter().position(|mention| mention.span == span)
    };
    state.selected = state.selected.and_then(same);
    state.hovered = state.hovered.and_then(same);
}

fn refine(state: &mut State, id: ItemId, analysis: Shared<Analysis>) {
    let Some(before) = state.item(id).and_then(|item| item.analysis()).cloned() else { return };
    if state.current == Some(id) {
        keep_selection(state, &before, &analysis);
    }
    set(state, id, Status::Done(analysis));
    state.revision += 1;
}

fn remove(state: &mut State, id: ItemId) {
    let Some(place) = place_of(state, id) else { return };
    let item = state.items.remove(place);
    state.announcement = Some(Announcement::Removed(item.title().to_owned()));
    state.revision += 1;
    if state.current == Some(id) {
        let after = state.items.get(place..).unwrap_or_default().iter();
        let before = state.items.get(..place).unwrap_or_default().iter().rev();
        let next = after.chain(before).find(|item| item.analysis().is_some()).map(|item| item.id);
        leave_article(state);
        state.current = next;
    }
    if state.items.is_empty() {
        clear(state);
    }
}

fn clear(state: &mut State) {
    state.items.clear();
    state.current = None;
    leave_article(state);
    state.view = View::Reading;
    state.panel = None;
    state.table = TableState::default();
    state.hidden.clear();
    state.links.clear();
    state.revision += 1;
}

fn open(state: &mut State, id: ItemId) {
    if state.current != Some(id) {
        leave_article(state);
    }
    state.current = Some(id);
    state.target = None;
    state.view = View::Reading;
    state.panel = None;
}

fn leave_article(state: &mut State) {
    state.selected = None;
    state.hovered = None;
    state.target = None;
}

/// Selecting a mention of a hidden type shows the type: what is selected is always seen.
fn pick(state: &mut State, mention: Option<usize>) {
    let kind =
        mention.and_then(|place| state.current_item()?.analysis()?.mentions.get(place).map(|mention| mention.kind));
    if let Some(kind) = kind {
        state.hidden.remove(&kind);
        state.announcement = Some(Announcement::Selection);
    }
    state.selected = mention.filter(|_| kind.is_some());
    state.target = None;
}

fn step(state: &mut State, next: fn(&State) -> Option<usize>) {
    if let Some(mention) = next(state) {
        pick(state, Some(mention));
    }
}

fn toggle(state: &mut State, kind: MentionType) {
    if !state.hidden.remove(&kind) {
        state.hidden.insert(kind);
    }
    if select::selected_mention(state).is_some_and(|mention| state.hidden.contains(&mention.kind)) {
        state.selected = None;
    }
}

fn close(state: &mut State) {
    if state.panel.take().is_some() {
        return;
    }
    match state.view {
        View::Table => state.table.opened = None,
        View::Reading => state.selected = None,
    }
}

impl State {
    /// Whether `panel` is open.
    #[must_use]
    pub fn has_open(&self, panel: Panel) -> bool {
        self.panel == Some(panel)
    }
}
