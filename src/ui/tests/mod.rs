//! The page without a browser: the reducer and its selectors, and the views rendered to HTML.

#[cfg(feature = "views")]
mod deep;
mod fixture;
mod store;
#[cfg(feature = "views")]
mod views;
