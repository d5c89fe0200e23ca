use gloo_worker::{HandlerId, Worker, WorkerScope};

use crate::wire::Packet;

/// A worker's type as the page sees it: what goes in and what comes out, and nothing of what it does.
pub struct Face;

impl Worker for Face {
    type Message = ();
    type Input = Packet;
    type Output = Packet;

    fn create(_scope: &WorkerScope<Self>) -> Self {
        Self
    }

    fn update(&mut self, _scope: &WorkerScope<Self>, (): ()) {}

    fn received(&mut self, _scope: &WorkerScope<Self>, _packet: Packet, _id: HandlerId) {}
}
