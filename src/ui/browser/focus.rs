use std::cell::RefCell;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::Callback;

use super::page::document;

/// What the tab key comes to.
const STOPS: &str = "button:not(:disabled), input, textarea, select, [tabindex='0']";
/// The page's middle, which takes the focus where nothing nearer can.
const CONTENT: &str = "#content";

/// Moves the focus to the element that a selector names.
pub fn focus(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _focusable = element.focus();
    }
}

/// Moves the focus to the page's middle.
pub fn focus_content() {
    focus(CONTENT);
}

/// What has the focus.
#[must_use]
pub fn focused() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Whether the focus came where it is by the keyboard. A press of the mouse moves it too, before there is a click.
#[must_use]
pub fn came_by_key() -> bool {
    focused().is_some_and(|active| active.matches(":focus-visible").unwrap_or(false))
}

/// Gives the focus back to what had it before a panel, unless it has left the panel for the middle.
pub fn focus_again(element: Option<HtmlElement>) {
    let has_left = focused().is_some_and(|active| active.matches(CONTENT).unwrap_or(false));
    if let Some(element) = element.filter(|element| element.is_connected() && !has_left) {
        let _focusable = element.focus();
    }
}

thread_local! {
    /// What had the focus last, and all that it stood in, from within.
    static TRAIL: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// Remembers where the focus goes, for [`rescue_focus`].
#[must_use]
pub fn follow_focus() -> Option<EventListener> {
    Some(EventListener::new(document()?.as_ref(), "focusin", |event: &Event| {
        let mut next = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let mut trail = Vec::new();
        while let Some(element) = next.filter(|element| !element.class_list().contains("page")) {
            next = element.parent_element();
            trail.push(element);
        }
        TRAIL.replace(trail);
    }))
}

/// Where the focus was on something that is gone (an article removed, a button that has done its work), it goes to what
/// is nearest, so that the keyboard goes on from there.
pub fn rescue_focus() {
    let lost = focused().is_none_or(|active| active.tag_name() == "BODY");
    let trail = TRAIL.take();
    if !lost || trail.first().is_none_or(|element| element.is_connected()) {
        TRAIL.replace(trail);
        return;
    }
    let mut near =
        trail.iter().filter(|element| element.is_connected() && !element.matches("body, html").unwrap_or(true));
    let stop = near.find_map(|element| element.query_selector(STOPS).ok().flatten());
    match stop.and_then(|stop| stop.dyn_into::<HtmlElement>().ok()) {
        Some(stop) => {
            let _focusable = stop.focus();
        }
        None => focus_content(),
    }
}

/// Keeps the tab key inside the dialog that this listens on: after the last control comes the first.
#[must_use]
pub fn keep_focus() -> Callback<KeyboardEvent> {
    Callback::from(|event: KeyboardEvent| {
        if event.key() == "Tab" && leaves(&event).is_some() {
            event.prevent_default();
        }
    })
}

fn leaves(event: &KeyboardEvent) -> Option<()> {
    // Not the current target: Yew listens for all elements at the root.
    let dialog = event.target()?.dyn_into::<Element>().ok()?.closest("[role='dialog']").ok()??;
    let controls = dialog.query_selector_all(STOPS).ok()?;
    let at = |place: u32| controls.get(place)?.dyn_into::<HtmlElement>().ok();
    let (first, last) = (at(0)?, at(controls.length().checked_sub(1)?)?);
    let (edge, other) = if event.shift_key() { (&first, &last) } else { (&last, &first) };
    let active = focused()?;
    (active == *edge).then(|| {
        let _focusable = other.focus();
    })
}
