use std::collections::BTreeSet;
use std::rc::Rc;

use yew::Reducible;

use super::{Action, Deep, Item, ItemId, Listing, TableState, reduce};
use crate::corpus::MustLink;
use crate::model::{MentionType, Span};

/// The interface's language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Arabic, right to left.
    #[default]
    Arabic,
    /// English.
    English,
}

/// The page's colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// Pale ink on dark paper.
    Dark,
}

/// What the middle of the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// One article.
    #[default]
    Reading,
    /// The entities of all articles.
    Table,
}

/// What lies over the page or, on a narrow screen, is unfolded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The field to paste text into.
    Paste,
    /// Search in everything.
    Search,
    /// The menu of exports.
    Export,
    /// The article's publication date, to be set.
    Date,
    /// What the deep tier is, and its switch.
    Deep,
    /// The list of articles (narrow screens).
    Articles,
    /// The legend (narrow screens).
    Legend,
}

/// What the live region says next.
#[derive(Clone, Debug, PartialEq)]
pub enum Announcement {
    /// Files were added.
    Added(usize),
    /// The last open file ended; so many are done and so many failed.
    Finished {
        /// Analysed files.
        done: usize,
        /// Failed files.
        failed: usize,
    },
    /// Work was given up on so many files.
    Cancelled(usize),
    /// An article was analysed on another publication date; none where none is known.
    Redated(Option<String>),
    /// A file left the list.
    Removed(String),
    /// All files left the list.
    Cleared,
    /// The selected mention (its words are derived).
    Selection,
    /// Namesakes of this name are one row.
    Linked(String),
    /// Namesakes of this name are told apart again.
    Parted(String),
    /// Where a place lies was copied.
    Copied,
    /// The table, which lists this, shows so many rows.
    Rows(Listing, usize),
    /// The deep tier is there, is off again, or failed.
    Deep(Deep),
}

/// All that the page knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The files, in the order in which they were added.
    pub items: Vec<Rc<Item>>,
    /// The one that is read.
    pub current: Option<ItemId>,
    /// The selected mention of the current article, by its place in `Analysis::mentions`.
    pub selected: Option<usize>,
    /// The mention under the pointer.
    pub hovered: Option<usize>,
    /// A place in the current article to bring into view.
    pub target: Option<Span>,
    /// Types that are not highlighted.
    pub hidden: BTreeSet<MentionType>,
    /// What the middle shows.
    pub view: View,
    /// What lies over it.
    pub panel: Option<Panel>,
    /// Whether the list of articles is folded away (wide screens).
    pub folded: bool,
    /// The table's arrangement.
    pub table: TableState,
    /// Which namesakes the reader says are one.
    pub links: Vec<MustLink>,
    /// The interface's language.
    pub language: Language,
    /// The page's colours.
    pub theme: Theme,
    /// How far the deep tier is.
    pub deep: Deep,
    /// What the live region says.
    pub announcement: Option<Announcement>,
    /// Counts the changes of the set of analyses and of links, for what is computed from it.
    pub revision: u64,
}

impl State {
    /// The file with this number.
    #[must_use]
    pub fn item(&self, id: ItemId) -> Option<&Rc<Item>> {
        // Numbers count up, and so does the list.
        self.items.binary_search_by_key(&id, |item| item.id).ok().and_then(|place| self.items.get(place))
    }

    /// The file that is read.
    #[must_use]
    pub fn current_item(&self) -> Option<&Rc<Item>> {
        self.item(self.current?)
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(reduce(Rc::unwrap_or_clone(self), action))
    }
}
