use std::collections::BTreeSet;

use crate::model::MentionType;
use crate::normalization::fold_name;

/// What part of a table to show, and in which order; `C` are its columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query<C> {
    /// Words that a row must contain all of, in Arabic or Latin, however spelt; empty for every row.
    pub search: String,
    /// Types to show; empty for all.
    pub types: BTreeSet<MentionType>,
    /// The column to sort by.
    pub sort: C,
    /// Which way.
    pub direction: Direction,
}

/// What part of the summary table to show.
pub type TableQuery = Query<SortColumn>;
/// What part of a table of values to show.
pub type ValueQuery = Query<ValueColumn>;

impl<C: PartialEq> Query<C> {
    /// Sorts by `column`: in the direction that is natural to it, and the other way where it is sorted so already.
    pub fn sort_by(&mut self, column: C, natural: Direction) {
        self.direction = if self.sort == column { self.direction.reversed() } else { natural };
        self.sort = column;
    }
}

impl<C> Query<C> {
    /// The numbers in `order` whose row is of a wanted type and holds the words searched for. Where nothing holds
    /// them as they were typed, they are searched for without the one-letter words and the article at their start:
    /// «وللصين» finds «الصين».
    pub(super) fn filter<'a>(&self, order: &[u32], row: impl Fn(u32) -> Option<(MentionType, &'a str)>) -> Vec<u32> {
        let folded = fold_name(&self.search);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let holding = |words: &[&str]| -> Vec<u32> {
            let holds = |(kind, text): (MentionType, &str)| {
                (self.types.is_empty() || self.types.contains(&kind)) && words.iter().all(|word| text.contains(word))
            };
            order.iter().copied().filter(|number| row(*number).is_some_and(holds)).collect()
        };
        let found = holding(&words);
        let bare: Vec<&str> = words.iter().map(|word| bare_word(word)).collect();
        if found.is_empty() && bare != words { holding(&bare) } else { found }
    }
}

/// The fewest letters that stay of a word.
const STEM: usize = 3;

/// A folded word without «و» or «ف», «ب», «ك» or «ل», and «ال» before it.
fn bare_word(word: &str) -> &str {
    let without = |word: &'static [&'static str], text| -> &str {
        let rest = word.iter().find_map(|letters| str::strip_prefix(text, *letters));
        rest.filter(|rest| rest.chars().count() >= STEM).unwrap_or(text)
    };
    let word = without(&["و", "ف"], word);
    let word = without(&["ب", "ك", "ل"], word);
    // Of «لل» one is left.
    without(&["ال", "ل"], word)
}

/// A column of the summary table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

/// A column of a table of values by which it can be sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ValueColumn {
    /// What it says: dates in time; amounts by their unit, then by number.
    #[default]
    Value,
    /// Its type, in the order of lists and legends.
    Type,
    /// Its words.
    Written,
    /// Where it stands: by article, then by place in it.
    Place,
}

/// Which way to sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

#[cfg(test)]
mod tests {
    use super::bare_word;

    #[test]
    fn a_word_is_bared_of_what_is_written_onto_it() {
        for (word, bare) in [
            ("وللصين", "صين"),
            ("بالصين", "صين"),
            ("للامم", "امم"),
            ("والوزير", "وزير"),
            ("وانغ", "انغ"),
            ("بكين", "كين"),
        ] {
            assert_eq!(bare_word(word), bare, "{word}");
        }
    }

    #[test]
    fn a_short_word_stays_whole() {
        for word in ["الى", "وان", "بان", "lavrov", ""] {
            assert_eq!(bare_word(word), word);
        }
    }
}
