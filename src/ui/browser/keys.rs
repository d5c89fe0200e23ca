use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};
use yew::Callback;

use super::page::document;

/// What a key asks for, wherever the focus is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The next mention.
    Next,
    /// The previous mention.
    Previous,
    /// Search.
    Search,
    /// Close what is uppermost.
    Close,
}

/// Listens for the keys of the page.
#[must_use]
pub fn on_key(act: Callback<Key>) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(document()?.as_ref(), "keydown", options, move |event: &Event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if let Some(key) = key_of(event) {
            event.prevent_default();
            act.emit(key);
        }
    }))
}

/// J and K by their place on the keyboard, whatever letters stand on it («ت» and «ن»).
fn key_of(event: &KeyboardEvent) -> Option<Key> {
    let (command, code) = (event.ctrl_key() || event.meta_key(), event.code());
    if command && code == "KeyK" {
        return Some(Key::Search);
    }
    if event.default_prevented() || command || event.alt_key() {
        return None;
    }
    match code.as_str() {
        "Escape" => Some(Key::Close),
        _ if is_typing(event) => None,
        "KeyJ" => Some(Key::Next),
        "KeyK" => Some(Key::Previous),
        "ArrowLeft" if in_reader(event) => Some(Key::Next),
        "ArrowRight" if in_reader(event) => Some(Key::Previous),
        _ => None,
    }
}

fn target(event: &KeyboardEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn is_typing(event: &KeyboardEvent) -> bool {
    target(event).is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"))
}

/// The article is Arabic, so its next word is at the left, whatever the interface's language.
fn in_reader(event: &KeyboardEvent) -> bool {
    target(event).is_some_and(|element| element.closest(".reader").ok().flatten().is_some())
}
