use std::cmp::Ordering;
use std::sync::Arc;

use crate::model::{Analysis, Mention, MentionType, Value};
use crate::normalization::fold_name;

use super::Direction;
use super::order::{Orders, by_key, sorted};
use super::query::{ValueColumn, ValueQuery};

/// Which values stand in one table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueGroup {
    /// Dates and times.
    Dates,
    /// Money, percentages, measures and other numbers. (Ordinals are no amounts.)
    Amounts,
}

impl ValueGroup {
    /// Both, in the order of lists.
    pub const ALL: [Self; 2] = [Self::Dates, Self::Amounts];

    /// The direction in which a reader first wants a column: from the earliest date, from the largest amount.
    #[must_use]
    pub fn natural_direction(self, column: ValueColumn) -> Direction {
        match (self, column) {
            (Self::Amounts, ValueColumn::Value) => Direction::Descending,
            _ => Direction::Ascending,
        }
    }

    fn takes(self, kind: MentionType) -> bool {
        match self {
            Self::Dates => matches!(kind, MentionType::Date | MentionType::Time),
            Self::Amounts => matches!(
                kind,
                MentionType::Money | MentionType::Percent | MentionType::Quantity | MentionType::Cardinal
            ),
        }
    }
}

/// A value where it stands: a row of a table of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueRow {
    /// The article, in [`Table::articles`](super::Table::articles).
    pub article: u32,
    /// The mention, in [`Analysis::mentions`].
    pub mention: u32,
}

/// All dates or all amounts of a corpus whose value is known, in the order of articles and of their texts.
#[derive(Debug)]
pub struct Values {
    articles: Vec<Arc<Analysis>>,
    rows: Vec<ValueRow>,
    /// What each row is searched by: its words, what it counts, its value and its unit, folded.
    words: Vec<Box<str>>,
    orders: Orders,
}

impl Values {
    /// The values of `group` in `articles`.
    pub(super) fn of(articles: &[Arc<Analysis>], group: ValueGroup) -> Self {
        let (mut rows, mut words) = (Vec::new(), Vec::new());
        for (article, analysis) in (0..).zip(articles) {
            for (mention, each) in (0..).zip(&analysis.mentions) {
                if group.takes(each.kind)
                    && let Some(value) = value_in_code(each)
                {
                    rows.push(ValueRow { article, mention });
                    let written = each.span.of(&analysis.text);
                    let counted = each.counted.map_or("", |counted| counted.of(&analysis.text));
                    words.push(fold_name(&[written, " ", counted, " ", &value].concat()).into_boxed_str());
                }
            }
        }
        Self { articles: articles.to_vec(), rows, words, orders: Orders::default() }
    }

    /// All rows.
    #[must_use]
    pub fn rows(&self) -> &[ValueRow] {
        &self.rows
    }

    /// The row with this number: the value's place, its article and its mention.
    #[must_use]
    pub fn row(&self, number: u32) -> Option<(ValueRow, &Analysis, &Mention)> {
        let row = *self.rows.get(number as usize)?;
        let analysis = self.articles.get(row.article as usize)?;
        Some((row, analysis, analysis.mentions.get(row.mention as usize)?))
    }

    /// How many rows there are of each type, in the order of lists; types without rows are left out.
    #[must_use]
    pub fn types(&self) -> Vec<(MentionType, usize)> {
        let kinds = || (0..).take(self.rows.len()).filter_map(|number| Some(self.row(number)?.2.kind));
        let count = |kind| (kind, kinds().filter(|each| *each == kind).count());
        MentionType::ALL.into_iter().map(count).filter(|(_, count)| *count > 0).collect()
    }

    /// The numbers of the rows that `query` asks for, in its order.
    #[must_use]
    pub fn select(&self, query: &ValueQuery) -> Vec<u32> {
        let (column, direction) = (query.sort, query.direction);
        let order = self.orders.by(column as usize, direction, || {
            sorted(self.rows.len(), &|one, other| self.compare(column, direction, one, other))
        });
        query.filter(order, |number| Some((self.row(number)?.2.kind, self.words.get(number as usize)?.as_ref())))
    }

    fn compare(&self, column: ValueColumn, direction: Direction, one: u32, other: u32) -> Ordering {
        let mention = |number| self.row(number).map(|(_, _, mention)| mention);
        match column {
            ValueColumn::Value => {
                mention(one).zip(mention(other)).map_or(Ordering::Equal, |(one, other)| by_value(direction, one, other))
            }
            ValueColumn::Type => {
                by_key(direction, mention(one).map(|each| each.kind), mention(other).map(|each| each.kind))
            }
            ValueColumn::Written => by_key(direction, self.words.get(one as usize), self.words.get(other as usize)),
            // Rows stand in the order of their places.
            ValueColumn::Place => by_key(direction, Some(one), Some(other)),
        }
    }
}

/// Dates in time, then times of day, then lengths of time; amounts by type and unit, and within these by number.
fn by_value(direction: Direction, one: &Mention, other: &Mention) -> Ordering {
    match (&one.value, &other.value) {
        (Some(Value::Date { iso, duration }), Some(Value::Date { iso: other_iso, duration: other_duration })) => {
            // ISO 8601 sorts as it is written, the coarser before the finer.
            by_key(direction, iso.as_deref(), other_iso.as_deref())
                .then_with(|| by_key(direction, seconds_of(duration.as_deref()), seconds_of(other_duration.as_deref())))
        }
        (Some(Value::Number { value, unit, .. }), Some(Value::Number { value: other_value, unit: other_unit, .. })) => {
            let by_number = match direction {
                Direction::Ascending => value.total_cmp(other_value),
                Direction::Descending => other_value.total_cmp(value),
            };
            let by_unit = by_key(Direction::Ascending, unit.as_deref(), other_unit.as_deref());
            one.kind.cmp(&other.kind).then(by_unit).then(by_number)
        }
        _ => one.kind.cmp(&other.kind),
    }
}

/// About how many seconds an ISO 8601 duration has.
fn seconds_of(duration: Option<&str>) -> Option<u64> {
    let (mut seconds, mut count, mut in_time) = (0_u64, 0_u64, false);
    for letter in duration?.chars() {
        let unit = match (letter, in_time) {
            ('Y', _) => 31_556_952,
            ('M', false) => 2_629_746,
            ('W', _) => 604_800,
            ('D', _) => 86_400,
            ('H', _) => 3_600,
            ('M', true) => 60,
            ('S', _) => 1,
            _ => {
                in_time |= letter == 'T';
                count = letter.to_digit(10).map_or(0, |digit| count.saturating_mul(10).saturating_add(digit.into()));
                continue;
            }
        };
        seconds = seconds.saturating_add(count.saturating_mul(unit));
        count = 0;
    }
    Some(seconds)
}

/// What a mention's value is searched by; none where it has no value.
fn value_in_code(mention: &Mention) -> Option<String> {
    match mention.value.as_ref()? {
        Value::Date { iso, duration } => iso.clone().or_else(|| duration.clone()),
        Value::Number { value, unit, .. } => Some(format!("{value} {}", unit.as_deref().unwrap_or_default())),
    }
}
