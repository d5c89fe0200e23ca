use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::wire::Packet;

thread_local! {
    static ROOM: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static ANSWER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for so many bytes, and says where.
#[wasm_bindgen]
#[must_use]
pub fn room(length: usize) -> usize {
    ROOM.with_borrow_mut(|room| {
        *room = vec![0; length];
        // The host writes there.
        room.as_mut_ptr().expose_provenance()
    })
}

/// Where the answer is.
#[wasm_bindgen]
#[must_use]
pub fn answer() -> usize {
    ANSWER.with_borrow(|answer| answer.as_ptr().expose_provenance())
}

/// What the host has written.
pub(crate) fn asked() -> Vec<u8> {
    ROOM.take()
}

/// Lays the answer out, and says how long it is.
pub(crate) fn say(packet: Packet) -> usize {
    let answer: Vec<u8> = packet.into();
    let length = answer.len();
    ANSWER.set(answer);
    length
}
