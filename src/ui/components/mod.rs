//! What is seen. [`App`] owns the store; views take what they need from it; small parts draw what they are given.

mod app;
mod article_list;
mod badge;
mod bar;
mod card;
mod chunk;
mod deep_menu;
mod dialog;
mod export_menu;
mod icon;
mod intake;
mod legend;
mod meta;
mod occurrences;
mod paste;
mod reader;
mod search;
mod table_row;
mod table_view;
mod tabs;
mod toggles;
mod value;
mod welcome;

pub use app::{App, AppProps};
