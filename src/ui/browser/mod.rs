//! The only place that talks to the browser: files, the worker, storage, keys, downloads.

mod analyst;
mod deep;
mod desk;
mod download;
mod export;
mod face;
mod files;
mod focus;
mod keys;
mod line;
mod locale;
mod page;
mod rows;
mod scroll;
mod storage;

pub use desk::Desk;
pub use download::download;
pub use export::export;
pub use files::{from_list, from_transfer};
pub use focus::{came_by_key, focus, focus_again, focus_content, focused, follow_focus, keep_focus, rescue_focus};
pub use keys::{Key, on_key};
pub use line::{Delivery, Source};
pub use locale::{country_name, measure, money};
pub use page::{apply_language, apply_theme, copy, now, on_drag, prefers_dark};
pub use rows::{focus_row, reveal_row, rows_seen, scroll_to_top, walk_results};
pub use scroll::{mention_at, reveal, reveal_block, watch};
pub use storage::{Setting, remembered, save};
