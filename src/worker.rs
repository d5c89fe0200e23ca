//! The analyst: takes files from the page, gives analyses back. Knows nothing of earlier files; lives in a Web Worker.

use std::cell::RefCell;

use gloo_worker::{HandlerId, Registrable, Worker, WorkerScope};

use crate::encoder::{Encoder, Scorer};
use crate::model::{RawFile, Tier};
use crate::pipeline;
use crate::wire::{BUILD, DEEP_CHECKSUM, Packet, Request, Response};

/// The worker that analyses.
#[derive(Debug)]
pub struct Analyst {
    /// The deep model, once the page has given it.
    deep: Option<Encoder>,
}

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
        Self { deep: None }
    }

    fn update(&mut self, _scope: &WorkerScope<Self>, (): ()) {}

    fn connected(&mut self, scope: &WorkerScope<Self>, page: HandlerId) {
        PAGE.set(Some((scope.clone(), page)));
    }

    fn received(&mut self, _scope: &WorkerScope<Self>, packet: Packet, _page: HandlerId) {
        match packet.unpack() {
            Ok(Request::Analyze { id, name, bytes, published, tier }) => {
                let deep = self.deep.as_ref().filter(|_| tier == Tier::Deep).map(|encoder| encoder as &dyn Scorer);
                let analysis = Box::new(pipeline::analyze_with(&RawFile { name, bytes }, deep, published));
                say(&Response::Analyzed { id, analysis });
            }
            Ok(Request::Prepare(bytes)) => {
                let read = read_model(&bytes).map(|encoder| self.deep = Some(encoder));
                say(&Response::Prepared(read));
            }
            // A request of another build is answered like a ping: the page sees the build and stops.
            Ok(Request::Ping) | Err(_) => say(&Response::Ready { build: BUILD.to_owned() }),
        }
    }
}

/// The deep model, where the bytes are those that belong to this build.
fn read_model(bytes: &[u8]) -> Result<Encoder, String> {
    if pipeline::digest(bytes).strip_prefix("sha256:") != Some(DEEP_CHECKSUM) {
        return Err("its checksum is another".to_owned());
    }
    Encoder::read(bytes).map_err(|error| error.to_string())
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
