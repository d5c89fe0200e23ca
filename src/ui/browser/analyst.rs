use gloo_events::EventListener;
use gloo_worker::{Spawnable, WorkerBridge};
use wasm_bindgen::JsCast;
use web_sys::ErrorEvent;

use super::face::Face;
use super::page::worker_address;
use crate::model::Analysis;
use crate::wire::{BUILD, Packet, Request, Response};

/// What the page hears of its analyst.
#[derive(Debug)]
pub enum Event {
    /// It is there.
    Ready,
    /// It has the deep model, or cannot read it.
    Prepared(Result<(), String>),
    /// A file is done.
    Analyzed(u32, Box<Analysis>),
    /// It has ended, and why: its last word.
    Died(String),
    /// The browser says that a worker has ended. This follows a last word too.
    Ended(String),
    /// It cannot load what reads the file's format.
    NotLoaded,
    /// It is of another build than the page.
    Outdated,
}

/// The page's end of the worker. Dropped, it hears nothing more, and the worker ends after what it is doing.
pub struct Analyst {
    bridge: WorkerBridge<Face>,
    _errors: Option<EventListener>,
}

impl Analyst {
    /// Starts a worker that is heard by `hear`.
    #[must_use]
    pub fn start(hear: impl Fn(Event) + Clone + 'static) -> Self {
        let errors = listen_for_errors(hear.clone());
        let bridge = Face::spawner()
            .callback(move |packet| hear(read(&packet)))
            .with_loader(true)
            .as_module(false)
            .spawn(&worker_address("worker"));
        Self { bridge, _errors: errors }
    }

    /// Sends a request; it waits until the worker is loaded.
    pub fn send(&self, request: &Request) {
        self.bridge.send(Packet::pack(request));
    }
}

fn read(packet: &Packet) -> Event {
    match packet.unpack() {
        Ok(Response::Ready { build }) if build == BUILD => Event::Ready,
        Ok(Response::Ready { .. }) | Err(_) => Event::Outdated,
        Ok(Response::Prepared(read)) => Event::Prepared(read),
        Ok(Response::Analyzed { id, analysis }) => Event::Analyzed(id, analysis),
        Ok(Response::NotLoaded) => Event::NotLoaded,
        Ok(Response::Panicked { message }) => Event::Died(message),
    }
}

/// A worker that ends without a last word (memory or stack exhausted) is an error of the page's window.
fn listen_for_errors(hear: impl Fn(Event) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "error", move |event| {
        let Some(error) = event.dyn_ref::<ErrorEvent>() else { return };
        if error.filename().contains("worker") {
            hear(Event::Ended(error.message()));
        }
    }))
}
