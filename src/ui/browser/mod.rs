//! The only place that talks to the browser: files, the worker, storage, keys, downloads.

mod analyst;
mod country;
mod desk;
mod files;
mod keys;
mod page;
mod scroll;
mod storage;

pub use country::country_name;
pub use desk::{Delivery, Desk, Source};
pub use files::{from_list, from_transfer};
pub use keys::{Key, on_key};
pub use page::{apply_language, apply_theme, focus, focus_again, focused, keep_focus, on_drag, prefers_dark};
pub use scroll::{mention_at, reveal, reveal_block, watch};
pub use storage::{Setting, remembered, save};
