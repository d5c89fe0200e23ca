use unicode_segmentation::UnicodeSegmentation;

use crate::model::{Span, TokenKind};
use crate::normalization::{is_invisible, is_mark};

/// A token that has no key yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct RawToken {
    pub span: Span,
    pub kind: TokenKind,
}

/// Class of a character, on which the tokeniser decides.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Arabic,
    Latin,
    Digit,
    /// Letters of scripts left to `unicode-segmentation`.
    Other,
    Mark,
    Punctuation,
}

/// Appends the tokens of `block` in order.
pub(super) fn tokenize(text: &str, block: Span, tokens: &mut Vec<RawToken>) {
    let base = block.start as usize;
    let block = block.of(text);
    let mut rest = block;
    while let Some(first) = rest.chars().next() {
        let at = base + block.len() - rest.len();
        // Nearly all white space.
        if first == ' ' {
            rest = rest.get(1..).unwrap_or("");
            continue;
        }
        let class = class_of(first);
        let address = (class == Class::Latin).then(|| address_length(rest)).flatten();
        let length = match class {
            Class::Space => run_length(rest, |c| class_of(c) == Class::Space),
            Class::Arabic | Class::Mark => arabic_length(rest),
            Class::Digit => number_length(rest),
            Class::Latin => address.unwrap_or_else(|| latin_length(rest)),
            Class::Other => {
                let run = run_length(rest, |c| matches!(class_of(c), Class::Other | Class::Mark));
                push_words(rest.get(..run).unwrap_or(""), at, tokens);
                rest = rest.get(run..).unwrap_or("");
                continue;
            }
            Class::Punctuation => first.len_utf8(),
        };
        let kind = match class {
            Class::Space => None,
            Class::Arabic | Class::Mark => Some(TokenKind::Arabic),
            Class::Digit => Some(TokenKind::Number),
            Class::Latin if address.is_some() => Some(TokenKind::Address),
            Class::Latin | Class::Other => Some(TokenKind::Foreign),
            Class::Punctuation => Some(TokenKind::Punctuation),
        };
        if let Some(kind) = kind {
            tokens.push(RawToken { span: Span::new(at, at + length), kind });
        }
        rest = rest.get(length..).unwrap_or("");
    }
}

fn class_of(c: char) -> Class {
    match c {
        'ـ' => Class::Mark,
        'ء'..='ي' => Class::Arabic,
        ' ' | '\t' | '\n' | '\r' => Class::Space,
        'a'..='z' | 'A'..='Z' => Class::Latin,
        '0'..='9' | '٠'..='٩' | '۰'..='۹' => Class::Digit,
        // The usual marks, which would be asked for last.
        '!'..='~' | '،' | '؛' | '؟' | '«' | '»' | '–'..='…' => Class::Punctuation,
        'ٱ'..='ۓ' | '\u{FB50}'..='\u{FDFB}' | '\u{FE70}'..='\u{FEFC}' => Class::Arabic,
        c if is_mark(c) || is_invisible(c) => Class::Mark,
        c if c.is_whitespace() => Class::Space,
        'À'..='ɏ' => Class::Latin,
        c if c.is_alphanumeric() => Class::Other,
        _ => Class::Punctuation,
    }
}

fn run_length(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// Arabic letters and marks.
fn arabic_length(text: &str) -> usize {
    // Those of the Arabic block up to the Arabic digits have two bytes each; nearly all words have no others.
    let is_common = |pair: &&[u8; 2]| matches!(pair, [0xD8, 0xA1..=0xBF] | [0xD9, 0x80..=0x9F]);
    let common = 2 * text.as_bytes().as_chunks().0.iter().take_while(is_common).count();
    // Neither is of ASCII.
    match text.as_bytes().get(common) {
        None | Some(..0x80) => common,
        Some(_) => {
            let rest = text.get(common..).unwrap_or("");
            common + run_length(rest, |c| matches!(class_of(c), Class::Arabic | Class::Mark))
        }
    }
}

/// Digits with single separators between them: `1,200.5`, `٣٫٥`.
fn number_length(text: &str) -> usize {
    let mut length = 0;
    let mut after_digit = false;
    for (at, c) in text.char_indices() {
        match class_of(c) {
            Class::Digit => {
                length = at + c.len_utf8();
                after_digit = true;
            }
            Class::Punctuation if after_digit && matches!(c, '.' | ',' | '٫' | '٬') => after_digit = false,
            _ => break,
        }
    }
    length
}

/// Latin letters and digits, with an apostrophe between letters.
fn latin_length(text: &str) -> usize {
    let mut length = 0;
    for (at, c) in text.char_indices() {
        match class_of(c) {
            Class::Latin | Class::Digit => length = at + c.len_utf8(),
            Class::Punctuation if matches!(c, '\'' | '’') && length == at => {}
            _ => break,
        }
    }
    length
}

/// Longest address read as one token (bytes); a bound, so that a long line without spaces stays linear.
const LONGEST_ADDRESS: usize = 2048;

/// Length of an address at the start of `text`: a URL, an e-mail or a domain name.
fn address_length(text: &str) -> Option<usize> {
    let text = text.get(..text.floor_char_boundary(LONGEST_ADDRESS)).unwrap_or(text);
    let run = run_length(text, |c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '(' | ')' | '{' | '}'));
    let run = text.get(..run)?.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', ']', '*', '_', '-']);
    let is_url = ["http://", "https://", "www."].iter().any(|start| {
        run.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)) && run.len() > start.len()
    });
    (is_url || is_domain(run.rsplit('@').next()?)).then_some(run.len())
}

/// `example.org` or `news.example.co.uk/path`: labels with a dot, the last of letters only.
fn is_domain(run: &str) -> bool {
    let host = run.split(['/', '?', '#', ':']).next().unwrap_or("");
    let Some((labels, top)) = host.rsplit_once('.') else { return false };
    (2..=6).contains(&top.len())
        && top.bytes().all(|b| b.is_ascii_lowercase())
        && !labels.is_empty()
        && labels
            .split('.')
            .all(|label| label.len() > 1 && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
}

fn push_words(run: &str, base: usize, tokens: &mut Vec<RawToken>) {
    for (at, word) in run.split_word_bound_indices() {
        let span = Span::new(base + at, base + at + word.len());
        tokens.push(RawToken { span, kind: TokenKind::Foreign });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_common_in_arabic_words_is_arabic() {
        for c in ('\u{621}'..='\u{65F}').chain('\u{600}'..='\u{6FF}') {
            let belongs = matches!(class_of(c), Class::Arabic | Class::Mark);
            assert_eq!(
                arabic_length(&format!("{c}،")),
                if belongs { c.len_utf8() } else { 0 },
                "U+{:04X}",
                u32::from(c)
            );
        }
        assert_eq!(arabic_length("مُحمّدٱ ثم"), "مُحمّدٱ".len());
    }
}
