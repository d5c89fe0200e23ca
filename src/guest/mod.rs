//! WebAssembly modules that stand alone, of which a worker loads the one that it needs: what few readers ask for costs the
//! first visit nothing.
//!
//! | file | where | takes → gives |
//! |---|---|---|
//! | `room` | in the module | bytes in its memory → the same |
//! | `host` | in the worker | a question → an answer, both as packets |
//!
//! Such a module takes nothing from JavaScript and has no JavaScript of its own. What it exports takes and gives numbers:
//!
//! | export | takes → gives |
//! |---|---|
//! | `room` | a length → the address of that many bytes, for the host to write what the next call reads |
//! | every question | nothing → the length of the answer |
//! | `answer` | the address of the answer, until the next call |

#[cfg(feature = "worker")]
mod host;
#[cfg(any(feature = "encoder", feature = "formats-module"))]
mod room;

#[cfg(feature = "worker")]
pub use host::Guest;
#[cfg(any(feature = "encoder", feature = "formats-module"))]
pub use room::{answer, room};
#[cfg(any(feature = "encoder", feature = "formats-module"))]
pub(crate) use room::{asked, say};
