//! What lines show without a word of any list: figures, letters for the size of the type, addresses, codes, tags.

use super::key::Key;
use super::kind::Kind;
use super::phrases;

/// The longest counter or time without words, in bytes; lists of longer numbers are the article's.
const LONGEST_COUNTER: usize = 7;
/// The most words of one tag.
const MAX_TAG: usize = 4;
/// The longest address that is one of those made short to be shared, in bytes.
const SHORT_ADDRESS: usize = 32;
/// The shortest code of letters and figures; the most words of an agency's number, and the longest behind the agency.
const SHORTEST_CODE: usize = 12;
const MAX_INITIALS: usize = 6;
const LONGEST_INITIALS: usize = 4;

/// «0», «1:42»: what is left of counters and players.
pub(super) fn is_number(text: &str) -> bool {
    text.len() <= LONGEST_COUNTER && !text.contains(char::is_alphabetic) && text.contains(char::is_numeric)
}

/// Letters for the size of the type: «A A», «+ A», «ع ع ع».
pub(super) fn is_letters(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_letter = |word: &str| matches!(word.trim_matches(['+', '-']), "A" | "AA" | "ع" | "أ" | "");
    words.clone().nth(1).is_some() && words.all(is_letter)
}

/// Up to four words without one Arabic letter («A+ A-», «facebook sharing button»), unless an address or an agency.
pub(super) fn is_latin_widget(text: &str) -> bool {
    let is_address = text.contains("://") || text.contains("www.") || text.contains('@');
    text.split_whitespace().count() <= 4
        && !is_address
        && text.chars().all(|letter| !letter.is_alphabetic() || letter.is_ascii())
        && !phrases::kinds(Key::of(text).text()).has(Kind::Agency)
}

/// An address alone: «https://ab.example/x1».
pub(super) fn is_address(text: &str) -> bool {
    (text.starts_with("http://") || text.starts_with("https://")) && !text.contains(char::is_whitespace)
}

/// Whether an address is one of those made short to be shared.
pub(super) fn is_short_address(text: &str) -> bool {
    text.len() <= SHORT_ADDRESS
}

/// An agency's or archive's number: «كونا191415 جمت اكت 22», «وثيقة OMNARA0020200218eg2i0002x».
pub(super) fn is_code(text: &str) -> bool {
    if !text.contains(|letter: char| letter.is_ascii_digit()) || text.split_whitespace().nth(MAX_INITIALS).is_some() {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let has_digit = |word: &str| word.contains(|letter: char| letter.is_ascii_digit());
    let is_code =
        |word: &&str| word.len() >= SHORTEST_CODE && word.is_ascii() && has_digit(word) && !word.contains([':', '@']);
    let agency = words.first().map(|first| first.trim_end_matches(|letter: char| letter.is_numeric()));
    let is_agency = |name: &str| phrases::kinds(Key::of(name).text()).has(Kind::Agency);
    let are_short = || words.iter().skip(1).all(|word| word.chars().count() <= LONGEST_INITIALS);
    words.len() <= 3 && words.last().is_some_and(is_code) && words.len() > 1
        || (2..=MAX_INITIALS).contains(&words.len())
            && agency.is_some_and(|name| words.first().is_some_and(|first| name.len() < first.len()) && is_agency(name))
            && are_short()
}

/// «#روسيا #الصين», «#الدار البيضاء».
pub(super) fn is_hashtags(text: &str) -> bool {
    let is_one = text.starts_with('#') && text.split_whitespace().count() <= MAX_TAG;
    is_one || text.split_whitespace().all(|word| word.starts_with('#') && word.len() > 1)
}

/// Rules, bullets and icons: no letter and no digit.
pub(super) fn is_decoration(text: &str) -> bool {
    !text.chars().any(|letter| letter.is_alphanumeric() || crate::normalization::is_mark(letter))
}
