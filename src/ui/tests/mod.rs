//! The page without a browser: the reducer and its selectors, and the views rendered to HTML.

mod fixture;
mod store;
#[cfg(feature = "views")]
mod views;
