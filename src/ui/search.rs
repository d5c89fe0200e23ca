//! Search in titles and texts. Names are the table's; see [`Table::select`](crate::corpus::Table::select).

use super::reading::around;
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
    /// In the sentence: what stands before the word that was found, the word, and what stands after it.
    pub context: (String, String, String),
    /// Where the sentence's line begins.
    pub span: Span,
}

/// Bytes of text that one search looks through at most: a few hundredths of a second. The open article comes first.
const REACH: usize = 3_000_000;

/// Articles in whose title or file name all words of `query` occur.
#[must_use]
pub fn articles_with(state: &State, query: &str, most: usize) -> Vec<Hit> {
    let query = fold_text(query);
    let fits = |item: &Item| has_words(&fold_text(&format!("{} {}", item.title(), item.name)), &query);
    let hits = done(state).filter(|(item, _)| fits(item));
    let hit = |item: &Item| Hit {
        item: item.id,
        title: item.title().to_owned(),
        context: Default::default(),
        span: Span::default(),
    };
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
        hits.extend(sentences.take(most - hits.len()).map(|sentence| hit(item, analysis, *sentence, &query)));
    }
    hits
}

fn has_words(folded: &str, query: &str) -> bool {
    query.split(' ').all(|word| folded.contains(word))
}

fn hit(item: &Item, analysis: &Analysis, sentence: Span, query: &str) -> Hit {
    let context = around(analysis, place_in(sentence, &analysis.text, query));
    Hit { item: item.id, title: item.title().to_owned(), context, span: sentence }
}

/// The first word of `sentence` that holds one of `query`; its beginning where they are spread over several.
fn place_in(sentence: Span, text: &str, query: &str) -> Span {
    let mut start = sentence.start as usize;
    for piece in sentence.of(text).split_inclusive(char::is_whitespace) {
        let word = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let folded = fold_text(word);
        if query.split(' ').any(|wanted| folded.contains(wanted)) {
            return Span::new(start, start + word.len());
        }
        start += piece.len();
    }
    Span { end: sentence.start, ..sentence }
}
