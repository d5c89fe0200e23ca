//! What the page knows and how that changes: one state, one list of actions, one pure reducer; all else is derived.

mod action;
mod deep;
mod failure;
mod item;
mod reduce;
pub mod select;
mod shared;
mod state;
mod table;

pub use action::Action;
pub use deep::{Deep, DeepFailure};
pub use failure::{Failure, MAX_BYTES};
pub use item::{Item, ItemId, Outcome, Status};
pub use reduce::reduce;
pub use shared::Shared;
pub use state::{Announcement, Language, Panel, State, Theme, View};
pub use table::{Listing, TableState};
