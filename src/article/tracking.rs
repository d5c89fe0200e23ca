//! Strings by which a site traces its copies: base64 («aXA6IDE5Mi4wLjIuMQ==»), with the words of the site after it.

use crate::model::Span;

/// The shortest string taken for base64.
const SHORTEST: usize = 12;
/// The most words after such a string that belong to it.
const MAX_TAIL_WORDS: usize = 6;
/// The longest line end, in bytes, that may be such a tail.
const MAX_TAIL_BYTES: usize = 120;

/// Every tracking string of `content`, with its tail to the end of the line.
pub(super) fn find(content: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let bytes = content.as_bytes();
    let mut searched = 0;
    while let Some(at) = bytes.get(searched..).and_then(|rest| memchr::memchr(b'=', rest)) {
        let sign = searched + at;
        let before = bytes.get(searched..sign).unwrap_or_default();
        let length = before.iter().rev().take_while(|byte| is_base64(**byte)).count();
        let signs = bytes.get(sign..).unwrap_or_default().iter().take_while(|byte| **byte == b'=').count();
        let token = Span::new(sign - length, sign + signs);
        if stands_alone(content, token) && is_tracking(token.of(content).trim_end_matches('='), signs) {
            found.push(with_tail(content, token));
        }
        searched = found.last().map_or(0, |span| span.end as usize).max(sign + signs);
    }
    found
}

fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_')
}

/// Whether nothing of an address or formula stands directly before or after.
fn stands_alone(content: &str, token: Span) -> bool {
    let before = content.get(..token.start as usize).and_then(|text| text.chars().next_back());
    let after = content.get(token.end as usize..).and_then(|text| text.chars().next());
    !before.is_some_and(|letter| letter.is_ascii_graphic() && letter != '.')
        && !after.is_some_and(|letter| letter.is_ascii_graphic())
}

/// Whether `token`, padded with `signs` equals signs, is base64 of anything.
fn is_tracking(token: &str, signs: usize) -> bool {
    if token.len() < SHORTEST || signs > 2 || !(token.len() + signs).is_multiple_of(4) {
        return false;
    }
    let has = |test: fn(&u8) -> bool| token.as_bytes().iter().any(test);
    has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_lowercase)
        && (has(u8::is_ascii_digit) || token.len() >= 2 * SHORTEST)
}

/// `token` and the few words to the end of its line, unless they are a sentence.
fn with_tail(content: &str, token: Span) -> Span {
    let rest = content.get(token.end as usize..).unwrap_or("");
    let line_end = rest.bytes().take(MAX_TAIL_BYTES + 1).position(|byte| byte == b'\n' || byte == b'\r');
    let length = line_end.or_else(|| (rest.len() <= MAX_TAIL_BYTES).then_some(rest.len()));
    let Some(tail) = length.and_then(|length| rest.get(..length)).map(str::trim_end) else { return token };
    if tail.split_whitespace().count() > MAX_TAIL_WORDS || tail.contains(['.', '،', '؛', ':', '؟', '!']) {
        return token;
    }
    Span::new(token.start as usize, token.end as usize + tail.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(content: &str) -> Vec<&str> {
        find(content).into_iter().map(|span| span.of(content)).collect()
    }

    #[test]
    fn a_tracking_string_takes_the_sites_words_with_it() {
        assert_eq!(
            found("انتهى.\naXA6IDE5Mi4wLjIuMjQ4IA== جزيرة الأخبار اليومية"),
            ["aXA6IDE5Mi4wLjIuMjQ4IA== جزيرة الأخبار اليومية"]
        );
        assert_eq!(
            found("نص aXA6IDE5Mi4wLjIuMjQ4IA== وتابع الوزير، في كلمته أمام البرلمان، أن الحكومة ماضية."),
            ["aXA6IDE5Mi4wLjIuMjQ4IA=="]
        );
    }

    #[test]
    fn addresses_and_formulas_are_none() {
        for content in
            ["https://a.example/watch?v=dQw4w9WgXcQ", "E=mc2", "س = 5", "=====", "الناتج=12", "id=abcdefABCDEF1234="]
        {
            assert_eq!(found(content), Vec::<&str>::new(), "{content}");
        }
    }
}
