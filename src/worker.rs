//! The analyst: takes files from the page, gives analyses back. Stateless; lives in a Web Worker.

use std::cell::RefCell;

use gloo_worker::{HandlerId, Registrable, Worker, WorkerScope};

use crate::model::RawFile;
use crate::pipeline;
use crate::wire::{BUILD, Packet, Request, Response};

/// The worker that analyses.
#[derive(Debug)]
pub struct Analyst;

thread_local! {
    /// The page, for a last word before a panic ends this module.
    static PAGE: RefCell<Option<(WorkerScope<Analyst>, HandlerId)>> = const { RefCell::new(None) };
}

impl Worker for Analyst {
    type Message = ();
    type Input = Packet;
    type Output = Packet;

    fn create(_scope: &WorkerScope<Self>) -> Self {
        std::panic::set_hook(Box::new(|panic| say(&Response::Panicked { message: panic.to_string() })));
        Self
    }

    fn update(&mut self, _scope: &WorkerScope<Self>, (): ()) {}

    fn connected(&mut self, scope: &WorkerScope<Self>, page: HandlerId) {
        PAGE.set(Some((scope.clone(), page)));
    }

    fn received(&mut self, _scope: &WorkerScope<Self>, packet: Packet, _page: HandlerId) {
        match packet.unpack() {
            Ok(Request::Analyze { id, name, bytes, published }) => {
                let analysis = Box::new(pipeline::analyze_as_of(&RawFile { name, bytes }, published));
                say(&Response::Analyzed { id, analysis });
            }
            // A request of another build is answered like a ping: the page sees the build and stops.
            Ok(Request::Ping) | Err(_) => say(&Response::Ready { build: BUILD.to_owned() }),
        }
    }
}

fn say(response: &Response) {
    PAGE.with_borrow(|page| {
        if let Some((scope, id)) = page {
            scope.respond(*id, Packet::pack(response));
        }
    });
}

/// Starts the analyst in the worker that this is called in.
pub fn start() {
    Analyst::registrar().register();
    // Registered first: requests wait in the worker's queue meanwhile.
    pipeline::prepare();
}
