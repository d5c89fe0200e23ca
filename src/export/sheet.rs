use serde::{Deserialize, Serialize};

use crate::corpus::{Row, Table};
use crate::model::{Analysis, MentionType};
use crate::record::{CodePoints, Place};

/// A column of the exported table: the one registry of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Column {
    /// The entity's name.
    Entity,
    /// Its English name.
    English,
    /// Its type.
    Type,
    /// Its country's code.
    Country,
    /// Its Wikidata identifier.
    Wikidata,
    /// How many mentions.
    Mentions,
    /// How many articles.
    Articles,
    /// The article that names it first, by file name.
    FirstArticle,
    /// That article's publication date.
    FirstDate,
    /// Where that article first names it, in code points.
    FirstOffset,
    /// The sentence in which it does.
    FirstSentence,
    /// Spellings seen, with their counts.
    Spellings,
}

impl Column {
    /// Every column, in order.
    pub const ALL: [Self; 12] = [
        Self::Entity,
        Self::English,
        Self::Type,
        Self::Country,
        Self::Wikidata,
        Self::Mentions,
        Self::Articles,
        Self::FirstArticle,
        Self::FirstDate,
        Self::FirstOffset,
        Self::FirstSentence,
        Self::Spellings,
    ];

    /// Its heading for machines; pages have headings for people.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Entity => "entity",
            Self::English => "en",
            Self::Type => "type",
            Self::Country => "country",
            Self::Wikidata => "wikidata",
            Self::Mentions => "mentions",
            Self::Articles => "articles",
            Self::FirstArticle => "first_article",
            Self::FirstDate => "first_date",
            Self::FirstOffset => "first_offset",
            Self::FirstSentence => "first_sentence",
            Self::Spellings => "spellings",
        }
    }

    /// Its width in a workbook, in characters.
    #[must_use]
    pub fn width(self) -> u16 {
        match self {
            Self::Type | Self::Country | Self::Mentions | Self::Articles | Self::FirstOffset => 10,
            Self::Wikidata | Self::FirstDate => 13,
            Self::FirstArticle => 24,
            Self::Entity | Self::English => 32,
            Self::Spellings => 48,
            Self::FirstSentence => 80,
        }
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    /// Words; empty where there is nothing to say.
    Text(String),
    /// A count or an offset.
    Number(u32),
}

/// Rows of the summary table as cells: what every spreadsheet format writes.
///
/// It can travel from the page to a worker, and needs neither corpus nor articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The sheet's title.
    pub title: String,
    /// Whether it is read from right to left.
    pub right_to_left: bool,
    /// Columns and their headings.
    pub headings: Vec<(Column, String)>,
    /// Rows, each with a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// All rows of `table`, headed by codes, for machines and the command line.
    #[must_use]
    pub fn of(table: &Table) -> Self {
        let numbers: Vec<u32> = (0..).zip(table.rows()).map(|(number, _)| number).collect();
        Self::in_words(table, &numbers, |column| column.code().to_owned(), MentionType::code)
    }

    /// The rows that `numbers` say (see [`Table::select`]), in their order, headed and typed in the words of a
    /// language.
    #[must_use]
    pub fn in_words(
        table: &Table,
        numbers: &[u32],
        heading: impl Fn(Column) -> String,
        type_name: impl Fn(MentionType) -> &'static str,
    ) -> Self {
        let points: Vec<_> = table.articles().iter().map(|article| CodePoints::of(&article.text)).collect();
        let row = |number: &u32| {
            let row = table.row(*number)?;
            let first = points.get(row.first.article as usize)?.place(row.first.span);
            Some(cells(table.article(row.first.article)?, row, first, type_name(row.kind)))
        };
        Self {
            title: "rasid".to_owned(),
            right_to_left: true,
            headings: Column::ALL.map(|column| (column, heading(column))).into(),
            rows: numbers.iter().filter_map(row).collect(),
        }
    }
}

/// The cells of `row`, which `article` names first, at `first`.
fn cells(article: &Analysis, row: &Row, first: Place, type_name: &str) -> Vec<Cell> {
    let text = |text: Option<&str>| Cell::Text(text.unwrap_or_default().to_owned());
    let cell = |column| match column {
        Column::Entity => text(Some(&row.name)),
        Column::English => text(row.en.as_deref()),
        Column::Type => text(Some(type_name)),
        Column::Country => text(row.country.as_deref()),
        Column::Wikidata => text(row.wikidata.as_deref()),
        Column::Mentions => Cell::Number(row.mentions),
        Column::Articles => Cell::Number(row.articles),
        Column::FirstArticle => text(Some(&article.file)),
        Column::FirstDate => text(article.meta.published.as_deref()),
        Column::FirstOffset => Cell::Number(first.start),
        Column::FirstSentence => Cell::Text(one_line(row.first.sentence.of(&article.text))),
        Column::Spellings => Cell::Text(spellings(row)),
    };
    Column::ALL.map(cell).into()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// «روسيا (12) · الروسي (3)».
fn spellings(row: &Row) -> String {
    let each = row.spellings.iter().map(|(spelling, times)| format!("{spelling} ({times})"));
    each.collect::<Vec<_>>().join(" · ")
}
