//! Views of a sentence's tokens → the tagger's scores.
//!
//! What the own features of a word weigh depends on its letters and its kind alone, and both come back: their sums are
//! remembered. Sums of whole numbers are the same in any order.

use super::feature::{self, HERE, PLACES};
use super::view::View;
use crate::tagger::{Label, ROW_LENGTH, Row, Tagger};

/// Sums of one tagger's weights.
#[derive(Debug)]
pub(super) struct Sums {
    spellings: Remembered,
    kinds: Remembered,
}

impl Default for Sums {
    fn default() -> Self {
        // Four in five words of the news are found in so many (4.6 MB), and nearly all kinds.
        Self { spellings: Remembered::with_slots(1 << 15), kinds: Remembered::with_slots(1 << 13) }
    }
}

impl Sums {
    /// The scores of each token.
    pub fn scores(&mut self, views: &[View<'_>], tagger: &impl Tagger) -> Vec<Row<i16>> {
        // Words and tokens come with some more before the first and after the last.
        let nowhere = [View::NOWHERE; HERE];
        let mut scores = vec![[0; ROW_LENGTH]; views.len() + 2 * (PLACES - 1)];
        for (at, word) in nowhere.iter().chain(views).chain(&nowhere).enumerate() {
            let spelling =
                self.spellings.get(word.spelling(), tagger, |place, to| feature::push_spelling(place, word, to));
            let kind =
                self.kinds.get(word.kind.number(), tagger, |place, to| feature::push_kind(place, &word.kind, to));
            for (place, row) in scores.get_mut(at..at + PLACES).unwrap_or(&mut []).iter_mut().rev().enumerate() {
                add(row, spelling.at(place));
                add(row, kind.at(place));
            }
        }
        scores.truncate(views.len() + PLACES - 1);
        scores.drain(..PLACES - 1);
        let mut before = &View::NOWHERE;
        for (at, (here, row)) in views.iter().zip(&mut scores).enumerate() {
            add(row, &tagger.score(&feature::joint(before, here, views.get(at + 1).unwrap_or(&View::NOWHERE))));
            before = here;
        }
        scores
    }
}

/// Sums by number, of which a later one takes the slot of an earlier.
#[derive(Debug)]
struct Remembered {
    slots: Vec<Slot>,
    /// Room to list features in.
    features: Vec<u32>,
}

/// The sums of what has this number.
#[derive(Clone, Debug)]
struct Slot {
    number: u64,
    sums: PlaceSums,
}

/// A sum for each label at each place; the last row is read to its full width too.
#[derive(Clone, Debug)]
struct PlaceSums([i16; PLACES * Label::COUNT + ROW_LENGTH - Label::COUNT]);

impl PlaceSums {
    fn at(&self, place: usize) -> &Row<i16> {
        self.0.get(place * Label::COUNT..).and_then(|sums| sums.first_chunk()).unwrap_or(&[0; ROW_LENGTH])
    }
}

impl Remembered {
    /// So many slots, a power of two; all free, which is to say taken by a number that nothing has.
    fn with_slots(slots: usize) -> Self {
        let free = Slot { number: 0, sums: PlaceSums([0; _]) };
        Self { slots: vec![free; slots], features: Vec::new() }
    }

    /// The sums of what has this number, the features of which `push` lists by their place.
    fn get(&mut self, number: u64, tagger: &impl Tagger, push: impl Fn(usize, &mut Vec<u32>)) -> &PlaceSums {
        let mask = self.slots.len() - 1;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::indexing_slicing,
            reason = "the lowest bits choose one of them"
        )]
        let slot = &mut self.slots[number as usize & mask];
        if slot.number != number {
            let rows = slot.sums.0.chunks_exact_mut(Label::COUNT).take(PLACES);
            for (place, row) in rows.enumerate() {
                self.features.clear();
                push(place, &mut self.features);
                row.iter_mut().zip(tagger.score(&self.features)).for_each(|(sum, score)| *sum = score);
            }
            slot.number = number;
        }
        &slot.sums
    }
}

/// Adds to a row another; the numbers beyond the labels mean nothing.
fn add(row: &mut Row<i16>, other: &Row<i16>) {
    for (sum, number) in row.iter_mut().zip(other) {
        *sum = sum.saturating_add(*number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::view::Kind;
    use crate::tagger::Model;

    /// A view of a word of this number and standing.
    fn view(word: u64, standing: u64) -> View<'static> {
        View { word, kind: Kind { standing, ..View::NOWHERE.kind }, ..View::NOWHERE }
    }

    fn check_scores(sums: &mut Sums, views: &[View<'_>]) {
        let labels = |row: Row<i16>| row[..Label::COUNT].to_vec();
        let found = sums.scores(views, Model::embedded());
        let of_all_features = feature::read(views).into_iter().map(|features| Model::embedded().score(&features));
        assert!(found.into_iter().map(labels).eq(of_all_features.map(labels)), "{views:?}");
    }

    #[test]
    fn a_token_scores_what_all_its_features_weigh() {
        let mut sums = Sums::default();
        check_scores(&mut sums, &[]);
        check_scores(&mut sums, &[view(7, 3)]);
        check_scores(&mut sums, &[view(7, 3), view(8, 0), view(9, 64), view(7, 3)]);
    }

    #[test]
    fn what_takes_the_slot_of_another_has_its_own_sums() {
        let mut sums = Sums { spellings: Remembered::with_slots(2), kinds: Remembered::with_slots(2) };
        let views: Vec<View<'_>> = (0..60).map(|word| view(word, word % 32)).collect();
        check_scores(&mut sums, &views);
        check_scores(&mut sums, &views);
    }

    #[test]
    fn the_same_word_of_another_kind_has_other_sums() {
        let mut sums = Sums::default();
        let plain = view(7, 3);
        let of = |kind: Kind| View { kind, ..plain.clone() };
        let kind = plain.kind.clone();
        for view in [
            of(Kind { classes: 1, ..kind.clone() }),
            of(Kind { leaning: 5, ..kind.clone() }),
            of(Kind { listed: 9, ..kind.clone() }),
            of(Kind { weak: 9, ..kind.clone() }),
            of(Kind { ruled: 9, ..kind.clone() }),
            of(Kind { shape: 9, ..kind.clone() }),
            View { stem: 9, ..plain.clone() },
            plain.clone(),
        ] {
            check_scores(&mut sums, &[view]);
        }
    }
}
