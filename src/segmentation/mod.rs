//! `Article` → `Document`: sentences and tokens.
//!
//! Law: the tokens and the white space between them re-spell every body block, in order; every token belongs to
//! exactly one sentence.

mod sentences;
mod tokens;

pub(crate) use sentences::is_letter;

use crate::model::{Article, Document, Sentence, Token, TokenKind};
use crate::normalization::push_key;

/// Cuts the body of an article into sentences and tokens and gives every token its key.
#[must_use]
pub fn segment(article: &Article) -> Document {
    let mut document = Document::default();
    let mut block_tokens = Vec::new();
    let bytes: usize = article.body.iter().map(|block| block.len()).sum();
    document.tokens.reserve(bytes / BYTES_A_TOKEN);
    document.keys.reserve(bytes / 8 * KEY_OF_8_BYTES);
    for block in &article.body {
        block_tokens.clear();
        tokens::tokenize(&article.text, *block, &mut block_tokens);
        for sentence in sentences::split(&article.text, &block_tokens) {
            push_sentence(&mut document, &article.text, sentence);
        }
    }
    document
}

/// A token of the news has more: there is room for all of an article's, and little of it is left.
const BYTES_A_TOKEN: usize = 8;
/// Eight bytes of the news have less in keys.
const KEY_OF_8_BYTES: usize = 5;

fn push_sentence(document: &mut Document, text: &str, tokens: &[tokens::RawToken]) {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
    let start = length(document.tokens.len());
    if !document.keys.is_empty() {
        document.keys.push(SENTENCE_END);
    }
    for (at, token) in tokens.iter().enumerate() {
        let key_start = length(document.keys.len());
        if !is_inner_hyphen(text, tokens, at) {
            push_key(token.span.of(text), &mut document.keys);
        }
        let key_end = length(document.keys.len());
        document.tokens.push(Token { span: token.span, kind: token.kind, key: key_start..key_end });
        if key_end > key_start && at + 1 < tokens.len() {
            document.keys.push(b' ');
        }
    }
    document.sentences.push(Sentence { span: first.span.to(last.span), tokens: start..length(document.tokens.len()) });
}

/// Ends a sentence's keys, so that no name reaches over it.
const SENTENCE_END: u8 = b'\n';

fn length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A hyphen that joins two words («كوالا-لمبور») has an empty key: such compounds look like spaced ones.
fn is_inner_hyphen(text: &str, tokens: &[tokens::RawToken], at: usize) -> bool {
    let touches = |one: Option<&tokens::RawToken>, other: Option<&tokens::RawToken>| matches!((one, other), (Some(a), Some(b)) if a.span.end == b.span.start && a.kind != b.kind);
    let Some(token) = tokens.get(at) else { return false };
    token.kind == TokenKind::Punctuation
        && matches!(token.span.of(text), "-" | "\u{2010}" | "\u{2011}")
        && at > 0
        && touches(tokens.get(at - 1), Some(token))
        && touches(Some(token), tokens.get(at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    fn segmented(text: &str) -> (Article, Document) {
        let body = vec![Span::new(0, text.len())];
        let article = Article { text: text.into(), body, ..Article::default() };
        let document = segment(&article);
        (article, document)
    }

    /// Tokens of each sentence, joined by `|`, sentences by ` ‖ `.
    fn check_segments(text: &str, expected: &str) {
        let (article, document) = segmented(text);
        let found: Vec<String> = document
            .sentences
            .iter()
            .map(|s| document.tokens_of(s).iter().map(|t| t.span.of(&article.text)).collect::<Vec<_>>().join("|"))
            .collect();
        assert_eq!(found.join(" ‖ "), expected);
    }

    #[test]
    fn words_and_marks_are_tokens() {
        check_segments("قال: «نعم»، ثم مضى.", "قال|:|«|نعم|»|،|ثم|مضى|.");
    }

    #[test]
    fn a_full_stop_ends_a_sentence_and_takes_the_closing_quote_along() {
        check_segments("عاد أمس. وقال: «انتهينا.» ثم نام.", "عاد|أمس|. ‖ وقال|:|«|انتهينا|.|» ‖ ثم|نام|.");
    }

    #[test]
    fn numbers_keep_their_separators() {
        check_segments("بلغ 11.5% في ٢٠٢٠ و1,200 طن.", "بلغ|11.5|%|في|٢٠٢٠|و|1,200|طن|.");
    }

    #[test]
    fn an_initial_does_not_end_a_sentence() {
        check_segments("قال د. سامي إنه عاد.", "قال|د|.|سامي|إنه|عاد|.");
    }

    #[test]
    fn addresses_are_one_token() {
        check_segments(
            "المصدر: https://example.org/a-b?c=1. وكتب إلى a.b@example.com، ثم زار example.net.",
            "المصدر|:|https://example.org/a-b?c=1|. ‖ وكتب|إلى|a.b@example.com|،|ثم|زار|example.net|.",
        );
    }

    #[test]
    fn other_scripts_are_cut_by_unicode_rules() {
        check_segments("قال Jean-Luc O'Neil و北京.", "قال|Jean|-|Luc|O'Neil|و|北|京|.");
    }

    #[test]
    fn a_compound_with_a_hyphen_has_the_key_of_a_spaced_one() {
        let (_, hyphen) = segmented("كوالا-لمبور");
        let (_, space) = segmented("كوالا لمبور");
        assert_eq!(hyphen.keys, space.keys);
    }

    #[test]
    fn marks_and_controls_alone_make_no_panic() {
        check_segments("\u{64E}\u{650}\u{202B} \u{0}", "\u{64E}\u{650}\u{202B}|\u{0}");
    }
}
