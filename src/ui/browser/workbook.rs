use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use gloo_worker::{Spawnable, WorkerBridge};
use yew::Callback;

use super::face::Face;
use super::page::worker_address;
use crate::export::Sheet;
use crate::wire::{Packet, Workbook, WorkbookRequest};

/// Milliseconds within which a workbook must be there; the module is loaded first.
const PATIENCE: u32 = 120_000;

thread_local! {
    /// The exporter while it works, and the alarm that ends its work.
    static WORKING: RefCell<Option<(WorkerBridge<Face>, Timeout)>> = const { RefCell::new(None) };
}

/// Has a sheet written as a workbook; none comes back where that failed. The exporter is started for this, and leaves after it.
pub fn make_workbook(sheet: Sheet, done: Callback<Option<Vec<u8>>>) {
    let given_up = done.clone();
    let alarm = Timeout::new(PATIENCE, move || {
        WORKING.take();
        given_up.emit(None);
    });
    let bridge = Face::spawner()
        .callback(move |packet: Packet| {
            let bytes = match packet.unpack() {
                Ok(Workbook::Written(bytes)) => Some(bytes),
                Ok(Workbook::Failed(_)) | Err(_) => None,
            };
            WORKING.take();
            done.emit(bytes);
        })
        .with_loader(true)
        .as_module(false)
        .spawn(&worker_address("exporter"));
    bridge.send(Packet::pack(&WorkbookRequest(sheet)));
    WORKING.set(Some((bridge, alarm)));
}
