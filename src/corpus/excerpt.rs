use crate::model::{Analysis, Span};

/// Bytes on either side of a mention past which a sentence is cut at the next space, and at twice which it is cut
/// anywhere. Sentences of news are shorter; those of a file without full stops are not.
const REACH: usize = 600;

/// The sentence in which `mention` stands, cut where it runs on further than a reader would follow.
///
/// Law: the span contains `mention`, lies on character edges and is at most four times `REACH` longer than
/// `mention`, so that showing all mentions stays linear. A mention outside every sentence stands alone.
#[must_use]
pub fn sentence_around(analysis: &Analysis, mention: Span) -> Span {
    let after = analysis.sentences.partition_point(|sentence| sentence.start <= mention.start);
    let sentence = after.checked_sub(1).and_then(|last| analysis.sentences.get(last));
    let Some(sentence) = sentence.filter(|sentence| sentence.contains(mention)) else { return mention };
    let before = Span { start: sentence.start, end: mention.start };
    let behind = Span { start: mention.end, end: sentence.end };
    let text = &analysis.text;
    Span::new(
        mention.start as usize - reach_back(before.of(text)),
        mention.end as usize + reach_forward(behind.of(text)),
    )
}

/// How many bytes at the end of `before` to show.
fn reach_back(before: &str) -> usize {
    let distance = |at: usize| before.len() - at;
    let mut letters = before.char_indices().rev();
    let cut = letters.find(|(at, letter)| is_edge(distance(*at), *letter));
    cut.map_or(before.len(), |(at, letter)| distance(at) - letter.len_utf8())
}

/// How many bytes at the start of `behind` to show.
fn reach_forward(behind: &str) -> usize {
    let cut = behind.char_indices().find(|(at, letter)| is_edge(at + letter.len_utf8(), *letter));
    cut.map_or(behind.len(), |(at, _)| at)
}

fn is_edge(distance: usize, letter: char) -> bool {
    distance > REACH && (letter.is_whitespace() || distance > 2 * REACH)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The excerpt around the first `words` of `text`, all of which is one sentence.
    fn around<'a>(text: &'a str, words: &str) -> &'a str {
        let sentences = vec![Span::new(0, text.len())];
        let analysis = Analysis { text: text.to_owned(), sentences, ..Analysis::default() };
        let start = text.find(words).unwrap();
        sentence_around(&analysis, Span::new(start, start + words.len())).of(text)
    }

    #[test]
    fn a_sentence_of_news_is_shown_whole() {
        let text = "زار وزير الخارجية الروسي بكين أمس.";
        assert_eq!(around(text, "بكين"), text);
    }

    #[test]
    fn a_sentence_without_end_is_cut_between_words() {
        let text = format!("{}بكين{}", "كلمات كثيرة ".repeat(900), " أخرى بعدها".repeat(900));
        let shown = around(&text, "بكين");
        assert!(shown.contains("بكين") && shown.len() < 4 * REACH);
        assert!(shown.starts_with("كلمات ") || shown.starts_with("كثيرة "), "{shown}");
        assert!(shown.ends_with(" أخرى") || shown.ends_with(" بعدها"), "{shown}");
    }

    #[test]
    fn a_word_without_end_is_cut_between_letters() {
        let text = format!("{}بكين{}", "م".repeat(9_000), "م".repeat(9_000));
        assert!(around(&text, "بكين").len() <= 4 * REACH + "بكين".len());
    }

    #[test]
    fn a_mention_outside_every_sentence_stands_alone() {
        let analysis = Analysis { text: "بكين".into(), ..Analysis::default() };
        assert_eq!(sentence_around(&analysis, Span::new(0, 8)), Span::new(0, 8));
    }
}
