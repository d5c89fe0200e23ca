use std::ops::Range;

use super::vocabulary::{END, Piece, START};

/// Consecutive words as the network reads them at once.
#[derive(Debug)]
pub(super) struct Window {
    /// The pieces of its words, between the marks of its start and its end.
    pub pieces: Vec<Piece>,
    /// Where in `pieces` each word begins.
    pub firsts: Vec<usize>,
    /// Which of its words are labelled by it: the others stand in another window, with more around them.
    pub heard: Range<usize>,
}

impl Window {
    fn new() -> Self {
        Self { pieces: vec![START], firsts: Vec::new(), heard: 0..0 }
    }

    fn push(&mut self, word: &[Piece]) {
        self.firsts.push(self.pieces.len());
        self.pieces.extend(word);
    }

    /// Its pieces, the marks not counted.
    fn len(&self) -> usize {
        self.pieces.len() - 1
    }

    /// Appends it to `windows` unless it is empty, and begins anew.
    fn close(&mut self, heard: Range<usize>, windows: &mut Vec<Self>) {
        let mut closed = std::mem::replace(self, Self::new());
        if !closed.firsts.is_empty() {
            closed.pieces.push(END);
            closed.heard = heard;
            windows.push(closed);
        }
    }
}

/// Cuts sentences, lists of words' pieces, into windows of at most `most` pieces.
///
/// As in the training, as many whole sentences as fit stand in one. A sentence that is longer than a window stands in several,
/// which overlap. Law: every word is heard in exactly one window, in order.
pub(super) fn windows(sentences: &[Vec<Vec<Piece>>], most: usize) -> Vec<Window> {
    let mut windows = Vec::new();
    let mut open = Window::new();
    for sentence in sentences {
        let length: usize = sentence.iter().map(Vec::len).sum();
        if open.len() + length > most {
            let all = 0..open.firsts.len();
            open.close(all, &mut windows);
        }
        if length > most {
            overlapping(sentence, most, &mut windows);
        } else {
            sentence.iter().for_each(|word| open.push(word));
        }
    }
    let all = 0..open.firsts.len();
    open.close(all, &mut windows);
    windows
}

/// Windows over one long sentence: each begins a quarter of a window before the end of the last, and takes over in the middle
/// of what both have.
fn overlapping(sentence: &[Vec<Piece>], most: usize, windows: &mut Vec<Window>) {
    // The first word of the window, and the first that no window has heard yet.
    let (mut start, mut unheard) = (0, 0);
    while unheard < sentence.len() {
        let words = fitting(sentence.get(start..).unwrap_or(&[]).iter(), most).max(unheard + 1 - start);
        let end = start + words;
        let words = sentence.get(start..end).unwrap_or(&[]);
        // As much as leaves room for the next word; nothing where there is none.
        let next = sentence.get(end).map_or(most, Vec::len);
        let shared = fitting(words.iter().rev(), (most / 4).min(most.saturating_sub(next))).min(end - unheard - 1);
        let mut window = Window::new();
        words.iter().for_each(|word| window.push(word));
        let heard = unheard..end - shared / 2;
        window.close(heard.start - start..heard.end - start, windows);
        (start, unheard) = (end - shared, heard.end);
    }
}

/// How many of these words have together at most `most` pieces.
fn fitting<'w>(words: impl Iterator<Item = &'w Vec<Piece>>, most: usize) -> usize {
    let ends = words.scan(0, |end, word| {
        *end += word.len();
        Some(*end)
    });
    ends.take_while(|end| *end <= most).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A word of so many pieces, all of this number.
    fn word(number: usize, length: usize) -> Vec<Piece> {
        vec![Piece::try_from(number).unwrap() + 10; length]
    }

    proptest! {
        #[test]
        fn every_word_is_heard_once_and_in_order(
            lengths in proptest::collection::vec(proptest::collection::vec(1usize..13, 0..60), 0..8),
            most in 1usize..60,
        ) {
            let mut number = 0;
            let mut count = |length| { number += 1; word(number, length) };
            let sentences: Vec<Vec<Vec<Piece>>> =
                lengths.into_iter().map(|words| words.into_iter().map(&mut count).collect()).collect();
            let mut heard: Vec<Vec<Piece>> = Vec::new();
            for window in windows(&sentences, most) {
                prop_assert_eq!(window.pieces[0], START);
                prop_assert_eq!(*window.pieces.last().unwrap(), END);
                prop_assert!(window.firsts.len() == 1 || window.pieces.len() <= most + 2);
                for first in &window.firsts[window.heard.clone()] {
                    let piece = window.pieces[*first];
                    heard.push(window.pieces[*first..].iter().copied().take_while(|other| *other == piece).collect());
                }
            }
            prop_assert_eq!(heard, sentences.concat());
        }
    }

    #[test]
    fn sentences_share_a_window_where_they_fit() {
        let sentences = [vec![word(1, 3), word(2, 1)], vec![word(3, 2)], vec![word(4, 5)]];
        let found: Vec<usize> = windows(&sentences, 6).iter().map(|window| window.firsts.len()).collect();
        assert_eq!(found, [3, 1]);
    }

    #[test]
    fn a_long_sentence_is_read_with_words_around_each() {
        let sentence: Vec<Vec<Piece>> = (0..20).map(|number| word(number, 1)).collect();
        let found: Vec<_> =
            windows(&[sentence], 8).into_iter().map(|window| (window.firsts.len(), window.heard)).collect();
        assert_eq!(found, [(8, 0..7), (8, 1..7), (8, 1..8)]);
    }
}
