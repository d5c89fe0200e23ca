//! The page: drop Arabic articles, read them with every mention marked, see all entities in one table.
//!
//! `store` is what the page knows (state, actions, a pure reducer, selectors), `labels` is every word of it, `reading` turns an
//! article into blocks and marks, `components` draw, `browser` alone talks to the browser. No stage of the analysis is named here.
//!
//! # For tests: names that stay
//!
//! `<main data-state="empty|working|failed|done" data-view="reading|table">`, and by `data-testid`:
//!
//! | where | test ids |
//! |---|---|
//! | coming in | `drop-zone` `file-input` `folder-input` `open-sample` `paste-open` `paste-text` `paste-submit` |
//! | articles | `article-list` `article-item` (with `data-status="waiting\|working\|done\|failed\|cancelled"`, `data-name`) `article-error` `retry` `remove` `remove-all` `cancel` `progress` |
//! | reading | `reader` `mention` (with `data-kind="PERS"`, `data-mention="0"`, `data-depth`) `tip` `card` `card-next` `card-previous` `companion` `copy` |
//! | namesakes | `namesakes` `namesake` `same` `part` |
//! | date | `date` `date-source` `date-open` `date-input` `date-submit` `date-forget` |
//! | legend | `legend` `legend-item` (with `data-kind`, `aria-pressed`) `legend-all` |
//! | table | `view-reading` `view-table` `table` `table-row` `list-entities` `list-dates` `list-amounts` `table-search` `table-kind` `occurrences` `occurrence` |
//! | search | `search-open` `search` `search-input` `search-result` |
//! | export | `export-open` `export-csv` `export-xlsx` `export-json` |
//! | page | `language-toggle` `theme-toggle` `announcer` `fold` `tab-articles` `tab-legend` |

mod browser;
mod components;
mod labels;
mod library;
mod reading;
mod search;
mod store;
#[cfg(test)]
mod tests;

pub use components::{App, AppProps};
pub use store::State;

/// Draws the page. Called once, by the page's module.
pub fn start() {
    // On the host there is nothing to draw into, and Yew has no renderer for it.
    #[cfg(target_arch = "wasm32")]
    yew::Renderer::<App>::new().render();
}
