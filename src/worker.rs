//! The analyst: takes files from the page, gives analyses back. Knows nothing of earlier files; lives in a Web Worker.

use std::cell::RefCell;

use gloo_worker::{HandlerId, Registrable, Worker, WorkerScope};

use crate::deep::DeepReader;
use crate::encoder::Scorer;
use crate::formats::Formats;
use crate::model::{RawFile, Text, Tier};
use crate::wire::{BUILD, DEEP_CHECKSUM, DeepParts, Packet, Request, Response};
use crate::{pipeline, source};

/// The worker that analyses.
#[derive(Debug)]
pub struct Analyst {
    /// The deep tier, once the page has given it.
    deep: Option<DeepReader>,
    /// What reads other files than plain text, once there was one.
    formats: Option<Formats>,
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
        Self { deep: None, formats: None }
    }

    fn update(&mut self, _scope: &WorkerScope<Self>, (): ()) {}

    fn connected(&mut self, scope: &WorkerScope<Self>, page: HandlerId) {
        PAGE.set(Some((scope.clone(), page)));
    }

    fn received(&mut self, _scope: &WorkerScope<Self>, packet: Packet, _page: HandlerId) {
        match packet.unpack() {
            Ok(Request::Analyze { id, name, bytes, published, tier }) => {
                let file = RawFile { name, bytes };
                let Some(text) = self.decode(&file) else { return say(&Response::NotLoaded) };
                let deep = self.deep.as_ref().filter(|_| tier == Tier::Deep).map(|reader| reader as &dyn Scorer);
                let analysis = Box::new(pipeline::analyze_text(&file, text, deep, published));
                say(&Response::Analyzed { id, analysis });
            }
            Ok(Request::Prepare(parts)) => {
                let read = prepare_deep(&parts).map(|reader| self.deep = Some(reader));
                say(&Response::Prepared(read));
            }
            // A request of another build is answered like a ping: the page sees the build and stops.
            Ok(Request::Ping) | Err(_) => say(&Response::Ready { build: BUILD.to_owned() }),
        }
    }
}

impl Analyst {
    /// The text of `file`; `None` where what reads such a file cannot be loaded.
    #[expect(clippy::panic, reason = "a defect of ours or no memory: as where it runs in the worker's own module")]
    fn decode(&mut self, file: &RawFile) -> Option<Text> {
        if let Some(text) = source::decode_plain(file) {
            return Some(text);
        }
        if self.formats.is_none() {
            self.formats = Some(Formats::load().ok()?);
        }
        match self.formats.as_ref()?.decode(file) {
            Ok(text) => Some(text),
            Err(error) => panic!("{error}"),
        }
    }
}

/// The deep tier, where its parts are those that belong to this build.
fn prepare_deep(parts: &DeepParts) -> Result<DeepReader, String> {
    if pipeline::digest(&parts.model).strip_prefix("sha256:") != Some(DEEP_CHECKSUM) {
        return Err("the model's checksum is another".to_owned());
    }
    DeepReader::start(&parts.module, &parts.model)
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
