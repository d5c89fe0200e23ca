use serde::{Deserialize, Serialize};

use super::Column;
use crate::corpus::{Row, Table, ValueGroup, sentence_around};
use crate::model::{Analysis, Bound, Mention, MentionType, Span, Value};
use crate::record::CodePoints;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    /// Words; empty where there is nothing to say.
    Text(String),
    /// A count, an offset or an amount.
    Number(f64),
}

impl Cell {
    fn text(text: Option<&str>) -> Self {
        Self::Text(text.unwrap_or_default().to_owned())
    }
}

/// In which words a sheet speaks.
#[derive(Clone, Copy, Debug)]
pub struct Wording {
    /// Titles of the sheets of entities, dates and amounts.
    pub titles: [&'static str; 3],
    /// A column's heading.
    pub heading: fn(Column) -> &'static str,
    /// A type's name.
    pub type_name: fn(MentionType) -> &'static str,
    /// A bound's name.
    pub bound: fn(Bound) -> &'static str,
}

impl Wording {
    /// Codes, for machines and the command line.
    pub const CODES: Self = Self {
        titles: ["entities", "dates", "amounts"],
        heading: Column::code,
        type_name: MentionType::code,
        bound: Bound::name,
    };
}

/// Rows of a table as cells: what every spreadsheet format writes.
///
/// It can travel from the page to a worker, and needs neither corpus nor articles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    /// All entities of `table`, in codes.
    #[must_use]
    pub fn of(table: &Table) -> Self {
        Self::of_entities(table, &numbers(table.rows().len()), &Wording::CODES)
    }

    /// All dates or amounts of `table`, in codes.
    #[must_use]
    pub fn of_all_values(table: &Table, group: ValueGroup) -> Self {
        Self::of_values(table, group, &numbers(table.values(group).rows().len()), &Wording::CODES)
    }

    /// The entities that `numbers` say (see [`Table::select`]), in their order.
    #[must_use]
    pub fn of_entities(table: &Table, numbers: &[u32], wording: &Wording) -> Self {
        let points = points(table);
        let row = |number: &u32| {
            let row = table.row(*number)?;
            let offset = points.get(row.first.article as usize)?.place(row.first.span).start;
            Some(entity_cells(table.article(row.first.article)?, row, offset, wording))
        };
        let [title, ..] = wording.titles;
        Self::new(title, &Column::ENTITIES, numbers.iter().filter_map(row).collect(), wording)
    }

    /// The dates or amounts that `numbers` say (see [`Values::select`](crate::corpus::Values::select)), in their order.
    #[must_use]
    pub fn of_values(table: &Table, group: ValueGroup, numbers: &[u32], wording: &Wording) -> Self {
        let (points, values) = (points(table), table.values(group));
        let [_, dates, amounts] = wording.titles;
        let (title, columns): (_, &[Column]) = match group {
            ValueGroup::Dates => (dates, &Column::DATES),
            ValueGroup::Amounts => (amounts, &Column::AMOUNTS),
        };
        let row = |number: &u32| {
            let (row, article, mention) = values.row(*number)?;
            let offset = points.get(row.article as usize)?.place(mention.span).start;
            Some(columns.iter().map(|column| value_cell(*column, article, mention, offset, wording)).collect())
        };
        Self::new(title, columns, numbers.iter().filter_map(row).collect(), wording)
    }

    fn new(title: &str, columns: &[Column], rows: Vec<Vec<Cell>>, wording: &Wording) -> Self {
        let heading = |column: &Column| (*column, (wording.heading)(*column).to_owned());
        let headings = columns.iter().map(heading).collect();
        Self { title: title.to_owned(), right_to_left: true, headings, rows }
    }
}

fn numbers(count: usize) -> Vec<u32> {
    (0..).take(count).collect()
}

fn points(table: &Table) -> Vec<CodePoints<'_>> {
    table.articles().iter().map(|article| CodePoints::of(&article.text)).collect()
}

/// The cells of an entity that `article` names first, at `offset`.
fn entity_cells(article: &Analysis, row: &Row, offset: u32, wording: &Wording) -> Vec<Cell> {
    let cell = |column| match column {
        Column::English => Cell::text(row.en.as_deref()),
        Column::Type => Cell::text(Some((wording.type_name)(row.kind))),
        Column::Country => Cell::text(row.country.as_deref()),
        Column::Wikidata => Cell::text(row.wikidata.as_deref()),
        Column::Mentions => Cell::Number(row.mentions.into()),
        Column::Articles => Cell::Number(row.articles.into()),
        Column::FirstArticle => Cell::text(Some(&article.file)),
        Column::FirstDate => Cell::text(article.meta.published.as_deref()),
        Column::FirstOffset => Cell::Number(offset.into()),
        Column::FirstSentence => sentence(article, row.first.sentence),
        Column::Spellings => Cell::Text(spellings(row)),
        _ => Cell::text(Some(&row.name)),
    };
    Column::ENTITIES.map(cell).into()
}

/// The cell of a value of `article` that stands at `offset`.
fn value_cell(column: Column, article: &Analysis, mention: &Mention, offset: u32, wording: &Wording) -> Cell {
    match (column, mention.value.as_ref()) {
        (Column::Value, Some(Value::Date { iso, duration })) => Cell::text(iso.as_deref().or(duration.as_deref())),
        (Column::Value, Some(Value::Number { value, .. })) => Cell::Number(*value),
        (Column::Unit, Some(Value::Number { unit, .. })) => Cell::text(unit.as_deref()),
        (Column::Counted, _) => Cell::text(mention.counted.map(|counted| counted.of(&article.text))),
        (Column::Bound, Some(Value::Number { bound, .. })) => Cell::text(bound.map(wording.bound)),
        (Column::Type, _) => Cell::text(Some((wording.type_name)(mention.kind))),
        (Column::Written, _) => Cell::text(Some(mention.span.of(&article.text))),
        (Column::Sentence, _) => sentence(article, sentence_around(article, mention.span)),
        (Column::Article, _) => Cell::text(Some(&article.file)),
        (Column::Published, _) => Cell::text(article.meta.published.as_deref()),
        (Column::Offset, _) => Cell::Number(offset.into()),
        _ => Cell::text(None),
    }
}

/// Words of an article, on one line.
fn sentence(article: &Analysis, span: Span) -> Cell {
    Cell::Text(span.of(&article.text).split_whitespace().collect::<Vec<_>>().join(" "))
}

/// «روسيا (12) · الروسي (3)».
fn spellings(row: &Row) -> String {
    let each = row.spellings.iter().map(|(spelling, times)| format!("{spelling} ({times})"));
    each.collect::<Vec<_>>().join(" · ")
}
