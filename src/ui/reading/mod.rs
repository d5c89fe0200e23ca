//! How an article becomes a page: lines to blocks, blocks to chunks, mentions to a tree of marks.
//!
//! Law: the text of all blocks, and of all nodes of a block, is the text of the article, less its line ends.

mod context;
mod layout;
mod nodes;

pub use context::{around, around_in_cell};
pub use layout::{Block, Layout, Role};
pub use nodes::{Node, nodes_of};
