//! What the page and its workers say to each other: typed messages, carried as bytes.
//!
//! Takes and gives: [`Request`]s to the analyst, [`Response`]s back; [`Packet`] is how either crosses the border between
//! two WebAssembly modules. Law: `unpack(pack(message)) == message`, for every message.
//!
//! Offsets stay in bytes: the page is Rust too, and slices with [`Span`](crate::model::Span).

mod deep;
mod message;
mod packet;

pub use deep::{DEEP_BYTES, DEEP_CHECKSUM, DEEP_FILE, DeepParts};
pub use message::{BUILD, Export, ExportRequest, Request, Response};
pub use packet::{Packet, WireError};
