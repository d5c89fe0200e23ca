use std::cmp::Ordering;
use std::sync::OnceLock;

use super::Direction;

/// The rows of a table in the order of each column, both ways, made when first asked for.
#[derive(Debug, Default)]
pub(super) struct Orders([[OnceLock<Vec<u32>>; 2]; MOST_COLUMNS]);

/// Columns that a table can have.
const MOST_COLUMNS: usize = 8;

impl Orders {
    /// The order by a column, made by `make` the first time.
    pub(super) fn by(&self, column: usize, direction: Direction, make: impl FnOnce() -> Vec<u32>) -> &[u32] {
        let slot = self.0.get(column).and_then(|ways| ways.get(direction as usize));
        slot.map_or(&[], |slot| slot.get_or_init(make))
    }
}

/// The numbers from 0 to `count` in the order of `compare`; of equals the lower comes first.
///
/// Behind a pointer, so that all columns of all tables share one copy of the sort: the page is counted in bytes.
pub(super) fn sorted(count: usize, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut numbers: Vec<u32> = (0..).take(count).collect();
    numbers.sort_unstable_by(|one, other| compare(*one, *other).then(one.cmp(other)));
    numbers
}

/// Puts a list in the order of `compare`; of equals the first stays first. By [`sorted`]: each sort of the standard library
/// is two kilobytes of the page, sent.
///
/// ```
/// let mut words = vec!["three", "one", "two"];
/// rasid::corpus::sort(&mut words, |one, other| one.len().cmp(&other.len()));
/// assert_eq!(words, ["one", "two", "three"]);
/// ```
pub fn sort<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if list.is_sorted_by(|one, other| compare(one, other).is_le()) {
        return;
    }
    let at = |number: u32| list.get(number as usize);
    let order = sorted(list.len(), &|one, other| match (at(one), at(other)) {
        (Some(one), Some(other)) => compare(one, other),
        (one, other) => one.is_some().cmp(&other.is_some()),
    });
    let mut taken: Vec<Option<T>> = std::mem::take(list).into_iter().map(Some).collect();
    list.extend(order.into_iter().filter_map(|number| taken.get_mut(number as usize)?.take()));
}

/// Compares by a key, in a direction; what has none comes last either way.
pub(super) fn by_key<K: Ord>(direction: Direction, one: Option<K>, other: Option<K>) -> Ordering {
    let by_key = match direction {
        Direction::Ascending => one.cmp(&other),
        Direction::Descending => other.cmp(&one),
    };
    one.is_none().cmp(&other.is_none()).then(by_key)
}
