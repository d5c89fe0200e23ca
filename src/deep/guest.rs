use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use super::Introduction;
use crate::encoder::{Encoder, Scorer};
use crate::wire::{BUILD, Packet};

#[derive(Default)]
struct Guest {
    room: Vec<u8>,
    encoder: Option<Encoder>,
    answer: Vec<u8>,
}

thread_local! {
    static GUEST: RefCell<Guest> = RefCell::default();
}

/// Makes room for so many bytes, and says where.
#[wasm_bindgen]
#[must_use]
pub fn room(length: usize) -> usize {
    GUEST.with_borrow_mut(|guest| {
        guest.room = vec![0; length];
        // The host writes there.
        guest.room.as_mut_ptr().expose_provenance()
    })
}

/// Reads the encoder that the room holds, and says how long the answer is.
#[wasm_bindgen]
#[must_use]
pub fn read() -> usize {
    GUEST.with_borrow_mut(|guest| {
        let encoder = Encoder::read(&std::mem::take(&mut guest.room));
        let introduce = |encoder: &Encoder| Introduction { build: BUILD.to_owned(), name: encoder.name().to_owned() };
        let answer = encoder.as_ref().map(introduce).map_err(ToString::to_string);
        guest.encoder = encoder.ok();
        guest.say(Packet::pack(&answer))
    })
}

/// Scores the sentences that the room holds, and says how long the answer is: 0 where it holds none, or no encoder is read.
#[wasm_bindgen]
#[must_use]
pub fn score() -> usize {
    GUEST.with_borrow_mut(|guest| {
        let sentences = Packet::from(std::mem::take(&mut guest.room)).unpack::<Vec<Vec<String>>>();
        let (Some(encoder), Ok(sentences)) = (&guest.encoder, sentences) else { return 0 };
        let sentences: Vec<Vec<&str>> =
            sentences.iter().map(|words| words.iter().map(String::as_str).collect()).collect();
        let scores = encoder.score(&sentences);
        guest.say(Packet::pack(&scores))
    })
}

/// Where the answer is.
#[wasm_bindgen]
#[must_use]
pub fn answer() -> usize {
    GUEST.with_borrow(|guest| guest.answer.as_ptr().expose_provenance())
}

impl Guest {
    fn say(&mut self, packet: Packet) -> usize {
        self.answer = packet.into();
        self.answer.len()
    }
}
