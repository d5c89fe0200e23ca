use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    DomRect, Element, Event, FocusOptions, HtmlElement, IntersectionObserver, IntersectionObserverEntry,
    IntersectionObserverInit, ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::Callback;

use super::page::document;

/// Watches which chunks are near the visible part of the text, as long as it lives.
pub struct Watch {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Reports every chunk of `reader` that comes near (`true`) or goes away (`false`), by its number.
#[must_use]
pub fn watch(reader: &Element, report: Callback<Vec<(usize, bool)>>) -> Option<Watch> {
    let callback = Closure::new(move |entries: Array| {
        let entries = entries.iter().map(JsCast::unchecked_into::<IntersectionObserverEntry>);
        let changes = entries.filter_map(|entry| {
            let number = entry.target().get_attribute("data-chunk")?.parse().ok()?;
            Some((number, entry.is_intersecting()))
        });
        report.emit(changes.collect());
    });
    let init = IntersectionObserverInit::new();
    init.set_root(reader.closest(".scroll").ok().flatten().as_ref());
    init.set_root_margin("1200px 0px");
    let observer = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &init).ok()?;
    let chunks = reader.query_selector_all("[data-chunk]").ok()?;
    let chunks = (0..chunks.length()).filter_map(|place| chunks.get(place));
    chunks.for_each(|chunk| observer.observe(chunk.unchecked_ref()));
    Some(Watch { observer, _callback: callback })
}

/// The mention at which an event happened, by its place.
#[must_use]
pub fn mention_at(event: &Event) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("[data-mention]").ok()??.get_attribute("data-mention")?.parse().ok()
}

/// Brings a mention into view. The focus goes along only if it is in the text already, or nowhere.
pub fn reveal(mention: usize) {
    let Some(document) = document() else { return };
    let selector = format!(".reader [data-mention=\"{mention}\"]");
    let Some(element) = document.query_selector(&selector).ok().flatten() else { return };
    let Ok(element) = element.dyn_into::<HtmlElement>() else { return };
    let in_text = document.active_element().is_none_or(|active| {
        active.tag_name() == "BODY" || active.closest(".reader, #content:focus").ok().flatten().is_some()
    });
    if in_text {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _focusable = element.focus_with_options(&options);
    }
    into_view(&element);
}

/// Brings the block that starts at a byte into view.
pub fn reveal_block(start: u32) {
    let selector = format!(".reader [data-block=\"{start}\"]");
    let block = document().and_then(|document| document.query_selector(&selector).ok().flatten());
    if let Some(block) = block {
        into_view(&block);
    }
}

/// In the middle, unless it is well inside the view already: above the card too, where that lies over the text. There the
/// middle is above the card by the sheet's `scroll-padding`.
fn into_view(element: &Element) {
    let scroller = element.closest(".scroll").ok().flatten();
    let inside = scroller.is_some_and(|scroller| {
        let (own, outer) = (element.get_bounding_client_rect(), scroller.get_bounding_client_rect());
        let end = (outer.top() + outer.height() * 0.62).min(top_of_sheet(&outer));
        own.top() > outer.top() + 60.0 && own.bottom() + 8.0 < end
    });
    if inside {
        return;
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Where the card begins that lies over the lower part of `text`, on a narrow screen; nowhere, where it stands beside it.
fn top_of_sheet(text: &DomRect) -> f64 {
    let card = document().and_then(|document| document.query_selector(".inspector .card.selected").ok().flatten());
    let card = card.map(|card| card.get_bounding_client_rect());
    let above = card.filter(|card| card.left() < text.right() - 1.0 && card.right() > text.left() + 1.0);
    above.map_or(f64::INFINITY, |card| card.top())
}
