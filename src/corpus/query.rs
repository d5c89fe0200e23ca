use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::model::MentionType;

/// What part of the table to show, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableQuery {
    /// Words that a row's names must all contain, in Arabic or Latin, however spelt; empty for every row.
    pub search: String,
    /// Types to show; empty for all.
    pub types: BTreeSet<MentionType>,
    /// The column to sort by.
    pub sort: SortColumn,
    /// Which way.
    pub direction: Direction,
}

/// A column of the summary table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SortColumn {
    /// The entity's name.
    Name,
    /// Its English name.
    English,
    /// Its type, in the order of lists and legends.
    Type,
    /// Its country's code.
    Country,
    /// How many mentions.
    #[default]
    Mentions,
    /// How many articles.
    Articles,
    /// Where it is first named.
    First,
    /// How many spellings.
    Spellings,
}

impl SortColumn {
    /// Every column, in the order in which the table shows them.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::English,
        Self::Type,
        Self::Country,
        Self::Mentions,
        Self::Articles,
        Self::First,
        Self::Spellings,
    ];

    /// The direction in which a reader first wants it: most first for numbers, from the beginning for the rest.
    #[must_use]
    pub fn natural_direction(self) -> Direction {
        match self {
            Self::Mentions | Self::Articles | Self::Spellings => Direction::Descending,
            Self::Name | Self::English | Self::Type | Self::Country | Self::First => Direction::Ascending,
        }
    }
}

/// Which way to sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// From the beginning of the alphabet, from the lowest number.
    Ascending,
    /// The other way.
    #[default]
    Descending,
}

impl Direction {
    /// The other direction.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}
