use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use gloo_worker::{Spawnable, WorkerBridge};
use yew::Callback;

use super::face::Face;
use super::page::worker_address;
use crate::wire::{Export, ExportRequest, Packet};

/// Milliseconds within which a file must be there; the module is loaded first.
const PATIENCE: u32 = 120_000;

thread_local! {
    /// The exporter while it works, and the alarm that ends its work.
    static WORKING: RefCell<Option<(WorkerBridge<Face>, Timeout)>> = const { RefCell::new(None) };
}

/// Has a file written; none comes back where that failed. The exporter is started for this, and leaves after it.
pub fn export<'a>(requests: impl IntoIterator<Item = ExportRequest<'a>>, done: Callback<Option<Vec<u8>>>) {
    let given_up = done.clone();
    let alarm = Timeout::new(PATIENCE, move || {
        WORKING.take();
        given_up.emit(None);
    });
    let bridge = Face::spawner()
        .callback(move |packet: Packet| {
            let bytes = match packet.unpack() {
                Ok(Export::Written(bytes)) => Some(bytes),
                Ok(Export::Failed(_)) | Err(_) => None,
            };
            WORKING.take();
            done.emit(bytes);
        })
        .with_loader(true)
        .as_module(false)
        .spawn(&worker_address("exporter"));
    requests.into_iter().for_each(|request| bridge.send(Packet::pack(&request)));
    WORKING.set(Some((bridge, alarm)));
}
