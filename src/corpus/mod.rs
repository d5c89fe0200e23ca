//! Analyses brought together: who and what, over all articles.
//!
//! In: [`Analysis`](crate::model::Analysis) after analysis, in any order. Out: a [`Corpus`], and from it the
//! summary [`Table`], the tables of [`Values`], and the [`Dossier`] of one entity.
//! Laws: the order of articles does not matter; adding or merging twice changes nothing; merging is associative.
//!
//! Nothing here needs the `analysis` feature: the page keeps its corpus itself.

mod articles;
mod dossier;
mod excerpt;
mod must_link;
mod namesakes;
mod order;
mod people;
mod query;
mod row;
mod rows;
mod table;
mod tally;
mod values;

pub use articles::{ArticleKey, Corpus};
pub use dossier::{Dossier, SURE, Spelling, Tie};
pub use excerpt::sentence_around;
pub use must_link::MustLink;
pub use order::sort;
pub use query::{Direction, Query, SortColumn, TableQuery, ValueColumn, ValueQuery};
pub use row::{Appearance, FirstMention, Row};
pub use table::Table;
pub use values::{ValueGroup, ValueRow, Values};
