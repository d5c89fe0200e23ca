//! How much a text looks like Arabic: the letters' frequencies and where they may stand.
//!
//! Two single-byte encodings share the first third of the Arabic letters and differ in the rest, so a text read in the
//! wrong one is still full of Arabic letters, only of unlikely ones in impossible places («ة» before another letter).
//! `chardetng` leans on byte pairs and errs on short strings; these few rules do not.

use crate::source::plain::is_arabic;

/// How many letters per 1,000 of newspaper Arabic, rounded; our own count of general knowledge, no corpus needed.
const PER_MILLE: &[(char, u16)] = &[
    ('ا', 132),
    ('ل', 119),
    ('ي', 72),
    ('م', 61),
    ('و', 60),
    ('ن', 58),
    ('ر', 50),
    ('ت', 48),
    ('ب', 37),
    ('ع', 36),
    ('ة', 34),
    ('د', 32),
    ('ه', 31),
    ('س', 30),
    ('ف', 29),
    ('أ', 26),
    ('ق', 25),
    ('ك', 24),
    ('ح', 21),
    ('ج', 17),
    ('ش', 15),
    ('ط', 14),
    ('ص', 13),
    ('خ', 11),
    ('ى', 11),
    ('إ', 10),
    ('ض', 9),
    ('ز', 9),
    ('ذ', 8),
    ('ث', 7),
    ('غ', 7),
    ('ء', 6),
    ('ئ', 6),
    ('ظ', 3),
    ('ؤ', 3),
    ('آ', 2),
];

/// What a character costs that Arabic text does not hold.
const STRANGE: i32 = -24;
/// What a letter costs where it cannot stand.
const MISPLACED: i32 = -14;
/// What «ال» at the start of a word is worth.
const ARTICLE: i32 = 8;

/// Average likelihood of `text`'s letters as Arabic, in quarter bits above chance; below zero for what is not Arabic.
/// ASCII counts for nothing. `None` where nothing else is there.
pub(super) fn arabic_score(text: &str) -> Option<i32> {
    let mut total = 0;
    let mut counted = 0;
    let mut before = ' ';
    let mut letters = text.chars().filter(|&letter| !is_mark(letter)).peekable();
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied().unwrap_or(' ');
        if !letter.is_ascii() {
            total += worth(before, letter, after);
            counted += 1;
        }
        before = letter;
    }
    (counted > 0).then(|| total / counted)
}

fn worth(before: char, letter: char, after: char) -> i32 {
    let Some(frequency) = frequency(letter) else {
        return if is_punctuation(letter) { 0 } else { STRANGE };
    };
    // Four times the binary logarithm of the frequency over chance (one of 36).
    let mut worth = i32::try_from((u32::from(frequency) * 36 / 125).pow(4).max(1).ilog2()).unwrap_or(0) - 12;
    let starts = !is_arabic(before);
    let ends = !is_arabic(after);
    if starts && matches!(letter, 'ة' | 'ى' | 'ؤ' | 'ئ' | 'ء') || !ends && matches!(letter, 'ة' | 'ى') {
        worth += MISPLACED;
    }
    if starts && letter == 'ا' && after == 'ل' {
        worth += ARTICLE;
    }
    if before.is_ascii_alphabetic() || after.is_ascii_alphabetic() {
        worth += MISPLACED;
    }
    worth
}

fn frequency(letter: char) -> Option<u16> {
    // Letters of Persian and of loan words («پ», «گ») are rare, not strange.
    match letter {
        'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ی' | 'ڤ' | 'ـ' => Some(2),
        _ => PER_MILLE.iter().find(|(known, _)| *known == letter).map(|&(_, frequency)| frequency),
    }
}

/// Fathatan to sukun.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{064B}'..='\u{0652}')
}

fn is_punctuation(letter: char) -> bool {
    matches!(letter, '،' | '؛' | '؟' | '«' | '»' | '\u{2013}' | '\u{2014}' | '\u{2018}'..='\u{201D}' | '…' | '•' | '\u{A0}'
        | '\u{200C}'..='\u{200F}' | '°' | '٪' | '٠'..='٩' | '€' | '©')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_scores_above_zero_and_mojibake_below() {
        assert!(arabic_score("أعلنت وزارة الخارجية اليوم").is_some_and(|score| score > 0));
        assert!(arabic_score("Ãعلنت وزارÉ").is_some_and(|score| score < 0));
        assert!(arabic_score("été à la forêt").is_some_and(|score| score < 0));
        assert_eq!(arabic_score("plain"), None);
    }
}
