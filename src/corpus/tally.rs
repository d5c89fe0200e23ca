use std::collections::BTreeMap;

use super::order::sort;

/// Counts texts, and says which is the most frequent.
#[derive(Default)]
pub(super) struct Tally<'a> {
    counts: BTreeMap<&'a str, u32>,
}

impl<'a> Tally<'a> {
    /// Counts `text` `times` more.
    pub(super) fn add(&mut self, text: &'a str, times: u32) {
        *self.counts.entry(text).or_default() += times;
    }

    /// The most frequent text by `(rank, count)`; of equals the longer, then the first in order.
    pub(super) fn winner<R: Ord>(&self, rank: impl Fn(&str) -> R) -> Option<&'a str> {
        let order = |(text, count): (&&'a str, &u32)| (rank(text), *count, text.len());
        // `max_by_key` keeps the last of equals: walk backwards to keep the first.
        self.counts.iter().rev().max_by_key(|(text, count)| order((text, count))).map(|(text, _)| *text)
    }

    /// All texts with their counts, most frequent first, then by text.
    pub(super) fn into_list(self) -> Vec<(String, u32)> {
        let mut list: Vec<_> = self.counts.into_iter().map(|(text, count)| (text.to_owned(), count)).collect();
        sort(&mut list, |(_, count), (_, other)| other.cmp(count));
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rank_then_count_then_length_decide() {
        let mut tally = Tally::default();
        for (text, times) in [("لافروف", 5), ("سيرجي لافروف", 2), ("سيرغي لافروف", 2)] {
            tally.add(text, times);
        }
        assert_eq!(tally.winner(|_| 0), Some("لافروف"));
        assert_eq!(tally.winner(|text| text.contains(' ')), Some("سيرجي لافروف"));
        assert_eq!(tally.into_list().first(), Some(&("لافروف".to_owned(), 5)));
    }
}
