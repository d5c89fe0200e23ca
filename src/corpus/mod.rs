//! Analyses brought together: who and what, over all articles.
//!
//! In: [`Analysis`](crate::model::Analysis) after analysis, in any order. Out: a [`Corpus`], and from it the
//! summary [`Table`].
//! Laws: the order of articles does not matter; adding or merging twice changes nothing; merging is associative.
//!
//! Nothing here needs the `analysis` feature: the page keeps its corpus itself.

mod articles;
mod excerpt;
mod namesakes;
mod people;
mod query;
mod row;
mod rows;
mod table;
mod tally;

pub use articles::{ArticleKey, Corpus};
pub use excerpt::sentence_around;
pub use query::{Direction, SortColumn, TableQuery};
pub use row::{Appearance, FirstMention, Row};
pub use table::Table;
