use crate::model::{Analysis, Span};

/// Letters shown on either side of a mention.
const WIDTH: usize = 48;
/// The same before it in a table, where the end of two short lines must not cut the mention's own words: half of a number
/// is another number.
const WIDTH_IN_CELL: usize = 22;

/// A mention in its sentence: some words before it, its own, some after it.
#[must_use]
pub fn around(analysis: &Analysis, span: Span) -> (String, String, String) {
    around_within(analysis, span, WIDTH)
}

/// The same with fewer words before it, for a cell of a table.
#[must_use]
pub fn around_in_cell(analysis: &Analysis, span: Span) -> (String, String, String) {
    around_within(analysis, span, WIDTH_IN_CELL)
}

fn around_within(analysis: &Analysis, span: Span, width: usize) -> (String, String, String) {
    let sentence = sentence_of(analysis, span);
    let text = analysis.text.as_str();
    let before = Span { start: sentence.start, end: span.start }.of(text);
    let after = Span { start: span.end, end: sentence.end }.of(text);
    (last_words(before, width), span.of(text).to_owned(), first_words(after))
}

/// The sentence that holds `span`; where there is none, its line.
fn sentence_of(analysis: &Analysis, span: Span) -> Span {
    let after = analysis.sentences.partition_point(|sentence| sentence.start <= span.start);
    let sentence = after.checked_sub(1).and_then(|place| analysis.sentences.get(place)).copied();
    sentence.filter(|sentence| sentence.contains(span)).unwrap_or_else(|| line_of(&analysis.text, span))
}

fn line_of(text: &str, span: Span) -> Span {
    let before = Span { start: 0, end: span.start }.of(text);
    let after = Span::new(span.end as usize, text.len()).of(text);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let length = after.find('\n').unwrap_or(after.len());
    Span::new(start, span.end as usize + length)
}

/// The mark of omission stays on the line of the word beside it.
fn last_words(text: &str, width: usize) -> String {
    let Some((cut, _)) = text.char_indices().rev().nth(width) else { return text.to_owned() };
    let tail = Span::new(cut, text.len()).of(text);
    let words = tail.split_once(' ').map_or(tail, |(_, words)| words);
    format!("…\u{A0}{words}")
}

fn first_words(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(WIDTH) else { return text.to_owned() };
    let head = Span::new(0, cut).of(text);
    let words = head.rsplit_once(' ').map_or(head, |(words, _)| words);
    format!("{words}\u{A0}…")
}

#[cfg(test)]
mod tests {
    use super::{around, around_in_cell};
    use crate::model::{Analysis, Span};

    #[test]
    fn a_mention_stands_in_its_sentence() {
        let text = "سبق هذا. وصل الوزير إلى عمّان اليوم. وتلا ذلك.".to_owned();
        let start = text.find("عمّان").unwrap();
        let span = Span::new(start, start + "عمّان".len());
        let sentence = Span::new(text.find("وصل").unwrap(), text.find(" وتلا").unwrap());
        let analysis = Analysis { sentences: vec![sentence], text, ..Analysis::default() };
        assert_eq!(around(&analysis, span), ("وصل الوزير إلى ".to_owned(), "عمّان".to_owned(), " اليوم.".to_owned()));
    }

    #[test]
    fn long_sentences_are_cut_at_words() {
        let text = format!("{}هنا {}", "كلمة ".repeat(40), "أخرى ".repeat(40));
        let start = text.find("هنا").unwrap();
        let analysis = Analysis { text: text.clone(), ..Analysis::default() };
        let (before, own, after) = around(&analysis, Span::new(start, start + "هنا".len()));
        assert_eq!(own, "هنا");
        assert!(before.starts_with("…\u{A0}كلمة") && after.ends_with("أخرى\u{A0}…"), "{before}|{after}");
    }

    #[test]
    fn a_cell_shows_fewer_words_before_a_mention() {
        let text = "تراجعت حصة الفرد من المياه العذبة في حوض النيل بنسبة 28 في المئة".to_owned();
        let start = text.find("28").unwrap();
        let span = Span::new(start, start + 2);
        let analysis = Analysis { sentences: vec![Span::new(0, text.len())], text, ..Analysis::default() };
        assert_eq!(around_in_cell(&analysis, span).0, "…\u{A0}في حوض النيل بنسبة ");
    }
}
