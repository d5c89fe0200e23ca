use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use super::Introduction;
use crate::encoder::{Encoder, Scorer};
use crate::guest::{asked, say};
use crate::wire::{BUILD, Packet};

thread_local! {
    static ENCODER: RefCell<Option<Encoder>> = const { RefCell::new(None) };
}

/// Reads the encoder that the room holds, and says how long the answer is.
#[wasm_bindgen]
#[must_use]
pub fn read() -> usize {
    let encoder = Encoder::read(&asked());
    let introduce = |encoder: &Encoder| Introduction { build: BUILD.to_owned(), name: encoder.name().to_owned() };
    let answer = encoder.as_ref().map(introduce).map_err(ToString::to_string);
    ENCODER.set(encoder.ok());
    say(Packet::pack(&answer))
}

/// Scores the sentences that the room holds, and says how long the answer is: 0 where it holds none, or no encoder is read.
#[wasm_bindgen]
#[must_use]
pub fn score() -> usize {
    ENCODER.with_borrow(|encoder| {
        let sentences = Packet::from(asked()).unpack::<Vec<Vec<String>>>();
        let (Some(encoder), Ok(sentences)) = (encoder, sentences) else { return 0 };
        let sentences: Vec<Vec<&str>> =
            sentences.iter().map(|words| words.iter().map(String::as_str).collect()).collect();
        say(Packet::pack(&encoder.score(&sentences)))
    })
}
