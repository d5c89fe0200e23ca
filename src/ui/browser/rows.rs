use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{Callback, KeyboardEvent, NodeRef};

use super::focus::focused;

/// Height of the table's head in pixels.
const HEAD: usize = 44;

/// Which rows of `height` pixels a scrolled element shows.
#[must_use]
pub fn rows_seen(place: &NodeRef, height: usize) -> Range<usize> {
    let Some(element) = place.cast::<Element>() else { return 0..30 };
    let pixels = |value: i32| usize::try_from(value).unwrap_or(0);
    let first = pixels(element.scroll_top()) / height;
    first..first + pixels(element.client_height()) / height + 1
}

/// Scrolls an element back to its beginning.
pub fn scroll_to_top(place: &NodeRef) {
    if let Some(element) = place.cast::<Element>() {
        element.set_scroll_top(0);
    }
}

/// Scrolls just as far as a row needs to be seen.
pub fn reveal_row(place: &NodeRef, row: usize, height: usize) {
    let Some(element) = place.cast::<Element>() else { return };
    let pixels = |value: usize| i32::try_from(value).unwrap_or(i32::MAX);
    let (top, room) = (pixels(row * height), element.client_height() - pixels(HEAD));
    let scrolled = element.scroll_top();
    if top < scrolled {
        element.set_scroll_top(top);
    } else if top + pixels(height) > scrolled + room {
        element.set_scroll_top(top + pixels(height) - room);
    }
}

/// Moves the focus to a row, if it is on another row already.
pub fn focus_row(place: &NodeRef, row: usize) {
    let on_row = focused().is_some_and(|active| active.has_attribute("data-row") || active.tag_name() == "BODY");
    let Some(element) = place.cast::<Element>().filter(|_| on_row) else { return };
    let found = element.query_selector(&format!("[data-row=\"{row}\"]")).ok().flatten();
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _focusable = found.focus();
    }
}

/// Arrow keys walk through the results of a search, from the field down and back.
#[must_use]
pub fn walk_results() -> Callback<KeyboardEvent> {
    Callback::from(|event: KeyboardEvent| {
        let step: i32 = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            "Enter" => return open_first(&event),
            _ => return,
        };
        event.prevent_default();
        step_from_focus(step);
    })
}

/// The enter key in the field opens the first result.
fn open_first(event: &KeyboardEvent) {
    let Some(field) = focused().filter(|active| active.id() == "search-input") else { return };
    let first =
        field.closest(".dialog").ok().flatten().and_then(|dialog| dialog.query_selector(".result").ok().flatten());
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        first.click();
    }
}

fn step_from_focus(step: i32) -> Option<()> {
    let active = focused()?;
    let dialog = active.closest(".dialog").ok()??;
    let stops = dialog.query_selector_all("#search-input, .result").ok()?;
    let stops: Vec<HtmlElement> = (0..stops.length()).filter_map(|at| stops.get(at)?.dyn_into().ok()).collect();
    let at = i32::try_from(stops.iter().position(|stop| *stop == active)?).ok()?;
    let next = stops.get(usize::try_from(at + step).ok()?)?;
    let _focusable = next.focus();
    Some(())
}
