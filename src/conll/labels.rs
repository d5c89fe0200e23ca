use super::{Labelled, Typeset};
use crate::lexicon::{Lexicon, WordClass};
use crate::model::{MentionType, Span};

/// Labels of tokens, written mention by mention.
pub(super) struct Labels<'t> {
    typeset: &'t Typeset,
    rows: Vec<Vec<Option<Label>>>,
}

/// What a token is of, and whether it is the first of that.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Label {
    name: &'static str,
    is_first: bool,
}

impl<'t> Labels<'t> {
    pub fn new(typeset: &'t Typeset, sentences: &[Vec<Labelled<'_>>]) -> Self {
        Self { typeset, rows: sentences.iter().map(|sentence| vec![None; sentence.len()]).collect() }
    }

    /// Labels the tokens that the span touches, unless one of them has a label.
    pub fn write(&mut self, span: Span, name: &'static str) {
        let row = self.row(span);
        if row.iter().all(Option::is_none) {
            fill(row, name);
        }
    }

    /// Labels the tokens that the span touches, whatever they are labelled.
    pub fn write_over(&mut self, span: Span, kind: MentionType) {
        fill(self.row(span), kind.code());
    }

    /// Gives places and dates the words that Wojood has in them: «مدينة» before a town, «بتاريخ» and a month before a date,
    /// brackets around what stands behind these, the calendar after all.
    pub fn widen(&mut self, sentences: &[Vec<Labelled<'_>>]) {
        for (row, sentence) in self.rows.iter_mut().zip(sentences) {
            let word = |at: usize| sentence.get(at).map_or("", |token| token.word);
            for at in (0..row.len()).rev() {
                let Some(label) = row.get(at).copied().flatten().filter(|label| label.is_first) else { continue };
                let end = at + 1 + row.iter().skip(at + 1).take_while(|next| is_inside(next, label.name)).count();
                let (from, to) = match label.name {
                    name if name == MentionType::Gpe.code() => (at - usize::from(names_place(word, at)), end),
                    name if name == MentionType::Date.code() => date_span(word, row, at, end),
                    _ => continue,
                };
                fill(row.get_mut(from..to).unwrap_or_default(), label.name);
            }
        }
    }

    pub fn finish(self) -> Vec<Vec<String>> {
        let text = |label: Option<Label>| match label {
            None => "O".to_owned(),
            Some(Label { name, is_first }) => format!("{}-{name}", if is_first { 'B' } else { 'I' }),
        };
        self.rows.into_iter().map(|row| row.into_iter().map(text).collect()).collect()
    }

    /// The labels of the tokens that the span touches, which are of one sentence.
    fn row(&mut self, span: Span) -> &mut [Option<Label>] {
        let (first, last) = (self.typeset.token_at(span.start), self.typeset.token_at(span.end.saturating_sub(1)));
        let Some(((sentence, from), (_, to))) = first.zip(last).filter(|(first, last)| first.0 == last.0) else {
            return &mut [];
        };
        self.rows.get_mut(sentence).and_then(|row| row.get_mut(from..=to)).unwrap_or_default()
    }
}

fn fill(row: &mut [Option<Label>], name: &'static str) {
    row.iter_mut().enumerate().for_each(|(nth, label)| *label = Some(Label { name, is_first: nth == 0 }));
}

fn is_inside(label: &Option<Label>, name: &str) -> bool {
    label.is_some_and(|label| label.name == name && !label.is_first)
}

/// Whether the word before `at` says what kind of place it is.
fn names_place<'w>(word: impl Fn(usize) -> &'w str, at: usize) -> bool {
    let head = at.checked_sub(1).map_or("", word).trim_start_matches(['و', 'ب', 'ل']);
    Lexicon::embedded().is_of(head, &[WordClass::PlaceHead])
}

/// The date from `from` to `to` with what belongs to it: brackets only where it has begun before them.
fn date_span<'w>(word: impl Fn(usize) -> &'w str, row: &[Option<Label>], from: usize, to: usize) -> (usize, usize) {
    let is_bracketed = from > 0 && word(from - 1) == "(" && word(to) == ")";
    let (open, close) = if is_bracketed { (from - 1, to + 1) } else { (from, to) };
    let announced = open.checked_sub(1).filter(|before| word(*before).ends_with("بتاريخ"));
    let begun = || is_bracketed.then(|| date_before(row, open)).flatten();
    let has_calendar = matches!(word(close), "هجري" | "هجرية" | "ميلادي" | "ميلادية" | "هـ" | "م");
    let end = close + usize::from(has_calendar);
    match announced.or_else(begun) {
        Some(start) => (start, end),
        None if is_bracketed => (from, to),
        None => (from, end),
    }
}

/// Where the date that ends before `end` begins.
fn date_before(row: &[Option<Label>], end: usize) -> Option<usize> {
    let label = |at: usize| row.get(at).copied().flatten().filter(|label| label.name == MentionType::Date.code());
    let dates = (0..end).rev().map_while(|at| label(at).map(|label| (at, label)));
    dates.into_iter().find(|(_, label)| label.is_first).map(|(at, _)| at)
}
