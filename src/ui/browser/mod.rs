//! The only place that talks to the browser: files, the worker, storage, keys, downloads.

mod analyst;
mod country;
mod desk;
mod download;
mod face;
mod files;
mod keys;
mod line;
mod page;
mod rows;
mod scroll;
mod storage;
mod workbook;

pub use country::country_name;
pub use desk::Desk;
pub use download::download;
pub use files::{from_list, from_transfer};
pub use keys::{Key, on_key};
pub use line::{Delivery, Source};
pub use page::{apply_language, apply_theme, focus, focus_again, focused, keep_focus, now, on_drag, prefers_dark};
pub use rows::{focus_row, reveal_row, rows_seen, scroll_to_top, walk_results};
pub use scroll::{mention_at, reveal, reveal_block, watch};
pub use storage::{Setting, remembered, save};
pub use workbook::make_workbook;
