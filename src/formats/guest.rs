use wasm_bindgen::prelude::wasm_bindgen;

use super::{Answer, Question};
use crate::guest::{asked, say};
use crate::model::RawFile;
use crate::source;
use crate::wire::{BUILD, Packet};

/// Decodes the file that the room holds, and says how long the answer is: 0 where it holds none.
#[wasm_bindgen]
#[must_use]
pub fn decode() -> usize {
    let Ok((name, bytes)) = Packet::from(asked()).unpack::<Question>() else { return 0 };
    let text = source::decode(&RawFile { name, bytes: bytes.into_vec() });
    say(Packet::pack(&Answer { build: BUILD.to_owned(), text }))
}
