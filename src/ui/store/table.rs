use std::collections::BTreeSet;

use crate::corpus::{SortColumn, TableQuery, ValueColumn, ValueGroup, ValueQuery};
use crate::model::{EntityKey, MentionType};

/// What the table lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Listing {
    /// Entities.
    #[default]
    Entities,
    /// Dates or amounts, where they stand.
    Values(ValueGroup),
}

impl Listing {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Entities, Self::Values(ValueGroup::Dates), Self::Values(ValueGroup::Amounts)];
}

/// How the table is arranged.
#[derive(Clone, Debug, PartialEq)]
pub struct TableState {
    /// What it lists.
    pub listing: Listing,
    /// Of entities: what is searched for, of which types, in which order.
    pub query: TableQuery,
    /// The same of dates.
    pub dates: ValueQuery,
    /// The same of amounts.
    pub amounts: ValueQuery,
    /// Counts the changes of these: each answer is shown from its top.
    pub asked: u32,
    /// The entity whose mentions are listed.
    pub opened: Option<EntityKey>,
}

impl Default for TableState {
    fn default() -> Self {
        let values = |group: ValueGroup| {
            let sort = ValueColumn::default();
            ValueQuery { sort, direction: group.natural_direction(sort), ..ValueQuery::default() }
        };
        Self {
            listing: Listing::default(),
            query: TableQuery::default(),
            dates: values(ValueGroup::Dates),
            amounts: values(ValueGroup::Amounts),
            asked: 0,
            opened: None,
        }
    }
}

impl TableState {
    /// How a table of values is arranged.
    #[must_use]
    pub fn values(&self, group: ValueGroup) -> &ValueQuery {
        match group {
            ValueGroup::Dates => &self.dates,
            ValueGroup::Amounts => &self.amounts,
        }
    }

    /// The words searched for and the types shown in what the table lists.
    #[must_use]
    pub fn filter(&self) -> (&str, &BTreeSet<MentionType>) {
        match self.listing {
            Listing::Entities => (&self.query.search, &self.query.types),
            Listing::Values(group) => {
                let query = self.values(group);
                (&query.search, &query.types)
            }
        }
    }

    /// Lists something else.
    pub fn list(&mut self, listing: Listing) {
        self.listing = listing;
        self.opened = None;
        self.asked += 1;
    }

    /// Sorts the entities by a column; once more, the other way round.
    pub fn sort(&mut self, column: SortColumn) {
        self.query.sort_by(column, column.natural_direction());
        self.asked += 1;
    }

    /// Sorts the values that are listed by a column; once more, the other way round.
    pub fn sort_values(&mut self, column: ValueColumn) {
        if let Listing::Values(group) = self.listing {
            self.values_mut(group).sort_by(column, group.natural_direction(column));
        }
        self.asked += 1;
    }

    /// Searches what is listed.
    pub fn search(&mut self, words: String) {
        *self.filter_mut().0 = words;
        self.asked += 1;
    }

    /// Shows one type of what is listed, or all.
    pub fn show(&mut self, kind: Option<MentionType>) {
        let types = self.filter_mut().1;
        types.clear();
        // One by one: collecting would bring a sort of its own along.
        types.extend(kind);
        self.asked += 1;
    }

    fn values_mut(&mut self, group: ValueGroup) -> &mut ValueQuery {
        match group {
            ValueGroup::Dates => &mut self.dates,
            ValueGroup::Amounts => &mut self.amounts,
        }
    }

    fn filter_mut(&mut self) -> (&mut String, &mut BTreeSet<MentionType>) {
        match self.listing {
            Listing::Entities => (&mut self.query.search, &mut self.query.types),
            Listing::Values(group) => {
                let query = self.values_mut(group);
                (&mut query.search, &mut query.types)
            }
        }
    }
}
