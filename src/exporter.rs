//! The exporter: takes a sheet from the page, gives a workbook back. A worker module of its own, loaded when first asked
//! for, since the library that writes workbooks is as large as the page.

use gloo_worker::{HandlerId, Registrable, Worker, WorkerScope};

use crate::export::write_xlsx;
use crate::wire::{Packet, Workbook, WorkbookRequest};

/// The worker that writes workbooks.
#[derive(Debug)]
pub struct Exporter;

impl Worker for Exporter {
    type Message = ();
    type Input = Packet;
    type Output = Packet;

    fn create(_scope: &WorkerScope<Self>) -> Self {
        Self
    }

    fn update(&mut self, _scope: &WorkerScope<Self>, (): ()) {}

    fn received(&mut self, scope: &WorkerScope<Self>, packet: Packet, page: HandlerId) {
        let written = packet
            .unpack()
            .map_err(|error| error.to_string())
            .and_then(|WorkbookRequest(sheet)| write_xlsx(&sheet).map_err(|error| error.to_string()));
        let answer = match written {
            Ok(bytes) => Workbook::Written(bytes),
            Err(message) => Workbook::Failed(message),
        };
        scope.respond(page, Packet::pack(&answer));
    }
}

/// Starts the exporter in the worker that this is called in.
pub fn start() {
    Exporter::registrar().register();
}
