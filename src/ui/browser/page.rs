use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, Document, DragEvent, Event, Window};
use yew::Callback;

use crate::ui::labels::words;
use crate::ui::store::{Language, Theme};

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Where a worker is.
pub(super) fn worker_address(name: &str) -> String {
    address(&format!("{name}_loader.js"))
}

/// Where a file of this build is. `scripts/seal.mjs` writes the build into the page, so that a cache never mixes two.
pub(super) fn address(file: &str) -> String {
    let meta = document().and_then(|document| document.query_selector("meta[name=build]").ok().flatten());
    let build = meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default();
    format!("./{file}?v={build}")
}

/// Sets the page's language, direction and title.
pub fn apply_language(language: Language) {
    let words = words(language);
    let Some(document) = document() else { return };
    document.set_title(words.name);
    if let Some(root) = document.document_element() {
        let _in_every_browser = root.set_attribute("lang", words.code).and(root.set_attribute("dir", words.direction));
    }
}

/// Sets the page's colours; the sheet knows what each theme means.
pub fn apply_theme(theme: Theme) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let _in_every_browser = match theme {
        Theme::System => root.remove_attribute("data-theme"),
        Theme::Light => root.set_attribute("data-theme", "light"),
        Theme::Dark => root.set_attribute("data-theme", "dark"),
    };
}

/// Puts a text on the clipboard, where the browser lets the page do so.
pub fn copy(text: &str, done: Callback<()>) {
    let Some(window) = web_sys::window().filter(Window::is_secure_context) else { return };
    let written = window.navigator().clipboard().write_text(text);
    wasm_bindgen_futures::spawn_local(async move {
        if JsFuture::from(written).await.is_ok() {
            done.emit(());
        }
    });
}

/// Milliseconds since some time in the past.
#[must_use]
pub fn now() -> f64 {
    if cfg!(target_arch = "wasm32") { js_sys::Date::now() } else { 0.0 }
}

/// Whether the system asks for dark colours.
#[must_use]
pub fn prefers_dark() -> bool {
    if cfg!(not(target_arch = "wasm32")) {
        return false;
    }
    let query = web_sys::window().and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Listens for files over the page (`hover`) and dropped on it (`drop`), wherever that is.
#[must_use]
pub fn on_drag(hover: Callback<bool>, drop: Callback<DataTransfer>) -> Vec<EventListener> {
    let Some(document) = document() else { return Vec::new() };
    let options = EventListenerOptions::enable_prevent_default();
    let listen = |name: &'static str, act: Box<dyn Fn(&DragEvent)>| {
        EventListener::new_with_options(&document, name, options, move |event: &Event| {
            if let Some(event) = event.dyn_ref::<DragEvent>().filter(|event| has_files(event)) {
                act(event);
            }
        })
    };
    let (over, leave, end) = (hover.clone(), hover.clone(), hover);
    vec![
        listen(
            "dragover",
            Box::new(move |event| {
                event.prevent_default();
                over.emit(true);
            }),
        ),
        // The pointer has left the page when there is nothing that it has gone to.
        listen(
            "dragleave",
            Box::new(move |event| {
                if event.related_target().is_none() {
                    leave.emit(false);
                }
            }),
        ),
        listen(
            "drop",
            Box::new(move |event| {
                event.prevent_default();
                end.emit(false);
                if let Some(transfer) = event.data_transfer() {
                    drop.emit(transfer);
                }
            }),
        ),
    ]
}

fn has_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|transfer| transfer.types().includes(&"Files".into(), 0))
}
