use super::{Deep, Item, ItemId, Language, Listing, Outcome, Panel, Shared, Theme, View};
use crate::corpus::{MustLink, SortColumn, ValueColumn};
use crate::model::{Analysis, EntityKey, MentionType, Span};

/// Everything that can happen to the page's state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Files were dropped, chosen or pasted.
    Added(Vec<Item>),
    /// A file's turn has come.
    Started(ItemId),
    /// Files ended, in the order in which they did.
    Finished(Vec<(ItemId, Outcome)>),
    /// The deep tier has read an article that was done.
    Refined(ItemId, Shared<Analysis>),
    /// The deep tier is further, there, off or failed.
    Deepened(Deep),
    /// Open files were given up.
    Cancelled(Vec<ItemId>),
    /// A failed or cancelled file is tried again.
    Retried(ItemId),
    /// An article is analysed once more, on another publication date; meanwhile it stays as it is.
    Redated(ItemId),
    /// A file leaves the list.
    Removed(ItemId),
    /// All files leave the list.
    Cleared,
    /// An article is opened for reading.
    Opened(ItemId),
    /// An article is opened at a place.
    OpenedAt(ItemId, Span),
    /// An article is opened with one of its mentions selected.
    OpenedMention(ItemId, usize),
    /// A mention of the current article is selected, or none.
    Selected(Option<usize>),
    /// The pointer stands on a mention, or on none.
    Hovered(Option<usize>),
    /// The next visible mention is selected.
    Next,
    /// The previous visible mention is selected.
    Previous,
    /// A type is shown or hidden.
    Toggled(MentionType),
    /// All types are shown.
    ShownAll,
    /// The middle shows something else.
    Viewed(View),
    /// A panel is opened; the same once more closes it.
    Unfolded(Panel),
    /// What is uppermost is closed: a panel, then the row, then the selection.
    Closed,
    /// Whatever panel is open is closed.
    ClosedPanel,
    /// The list of articles is folded away or back.
    Folded,
    /// The table lists something else.
    Listed(Listing),
    /// The table of entities is sorted by a column; once more, the other way round.
    Sorted(SortColumn),
    /// The table of values is sorted by a column; once more, the other way round.
    SortedValues(ValueColumn),
    /// The table is searched.
    Searched(String),
    /// The table is filtered by type.
    Filtered(Option<MentionType>),
    /// A row's mentions are listed, in the table.
    OpenedRow(EntityKey),
    /// The reader says that namesakes, of this name, are one.
    Linked(MustLink, String),
    /// The reader says so no longer.
    Parted(MustLink, String),
    /// Where a place lies is on the clipboard.
    Copied,
    /// The table has found so many rows.
    Counted(usize),
    /// The interface's language changes.
    Spoke(Language),
    /// The page's colours change.
    Painted(Theme),
}
