//! Search in titles and texts. Names are the table's; see [`Table::select`](crate::corpus::Table::select).

use super::store::select::{current_analysis, done};
use super::store::{Item, ItemId, State};
use crate::model::{Analysis, Span};
use crate::normalization::fold_text;

/// What was found, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// In which file.
    pub item: ItemId,
    /// The article's title.
    pub title: String,
    /// The sentence, shortened.
    pub text: String,
    /// Where the sentence's line begins.
    pub span: Span,
}

/// Bytes of text that one search looks through at most: a few hundredths of a second. The open article comes first.
const REACH: usize = 3_000_000;
/// Letters of a sentence that are shown.
const WIDTH: usize = 110;

/// Articles in whose title or file name all words of `query` occur.
#[must_use]
pub fn articles_with(state: &State, query: &str, most: usize) -> Vec<Hit> {
    let query = fold_text(query);
    let fits = |item: &Item| has_words(&fold_text(&format!("{} {}", item.title(), item.name)), &query);
    let hits = done(state).filter(|(item, _)| fits(item));
    let hit =
        |item: &Item| Hit { item: item.id, title: item.title().to_owned(), text: String::new(), span: Span::default() };
    hits.take(most).map(|(item, _)| hit(item)).collect()
}

/// Sentences in which all words of `query` occur, however spelt.
#[must_use]
pub fn words_in(state: &State, query: &str, most: usize) -> Vec<Hit> {
    let query = fold_text(query);
    let current = done(state).filter(|(item, _)| state.current == Some(item.id));
    let others = done(state).filter(|(item, _)| state.current != Some(item.id));
    let open = current_analysis(state).map_or(0, |analysis| analysis.text.len());
    let mut left = REACH.max(open);
    let mut hits = Vec::new();
    for (item, analysis) in current.chain(others) {
        if hits.len() >= most || analysis.text.len() > left {
            break;
        }
        left -= analysis.text.len();
        let sentences =
            analysis.sentences.iter().filter(|sentence| has_words(&fold_text(sentence.of(&analysis.text)), &query));
        hits.extend(sentences.take(most - hits.len()).map(|sentence| hit(item, analysis, *sentence)));
    }
    hits
}

fn has_words(folded: &str, query: &str) -> bool {
    query.split(' ').all(|word| folded.contains(word))
}

fn hit(item: &Item, analysis: &Analysis, sentence: Span) -> Hit {
    let text = sentence.of(&analysis.text);
    let short = match text.char_indices().nth(WIDTH) {
        Some((cut, _)) => format!("{} …", Span::new(0, cut).of(text)),
        None => text.to_owned(),
    };
    Hit { item: item.id, title: item.title().to_owned(), text: short, span: sentence }
}
