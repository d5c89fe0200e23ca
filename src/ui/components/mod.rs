//! What is seen. [`App`] owns the store; views take what they need from it; small parts draw what they are given.

mod app;
mod article_list;
mod badge;
mod bar;
mod card;
mod card_head;
mod chunk;
mod date;
mod deep_menu;
mod dialog;
mod dossier;
mod entity_row;
mod entity_table;
mod export_menu;
mod grid;
mod icon;
mod intake;
mod legend;
mod meta;
mod namesakes;
mod occurrences;
mod paste;
mod reader;
mod search;
mod table_view;
mod tabs;
mod terms;
mod toggles;
mod value;
mod value_row;
mod value_table;
mod welcome;

pub use app::{App, AppProps};
