//! Lossy keys for looking names up. Text → key; the other way, letter by letter, for the lexicon's own names alone ([`key_letter`]); never in place.
//!
//! Two forms: [`fold_text`] keeps readable letters (comparing names; [`fold_name`] folds transliterations further, for
//! search), [`push_key`] appends one byte a letter (the lexicon's keys). All drop diacritics and tatweel and fold alef,
//! yeh, teh marbuta, hamza carriers, digits, presentation forms and Latin case.
//!
//! Law: folding twice is folding once.

mod fold;
mod latin;

pub use fold::{OTHER, fold_char, is_invisible, is_mark, key_byte, key_letter};
use fold::{arabic_key, push_key_bytes};
pub use latin::fold_name;

/// Folds a text for search and comparison; runs of white space become one space.
///
/// ```
/// assert_eq!(rasid::normalization::fold_text("الأُمَم  المتّحدة"), "الامم المتحده");
/// ```
#[must_use]
pub fn fold_text(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else {
            fold_char(c).iter().for_each(|letter| folded.push(letter));
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Appends the key of `word`, one byte a folded letter.
pub fn push_key(word: &str, key: &mut Vec<u8>) {
    // By bytes, since nearly all letters are Arabic and have two.
    let pairs = word.as_bytes().as_chunks::<2>().0;
    let mut read = 0;
    for &[first, second] in pairs {
        let Some(byte) = arabic_key(first, second) else { break };
        // Others vanish.
        if byte != 0 {
            key.push(byte);
        }
        read += 2;
    }
    word.get(read..).unwrap_or("").chars().for_each(|c| push_key_bytes(c, key));
}

/// The key of a phrase: its words' keys with one space between.
#[must_use]
pub fn phrase_key(phrase: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(phrase.len());
    for word in phrase.split_whitespace() {
        if !key.is_empty() {
            key.push(b' ');
        }
        push_key(word, &mut key);
    }
    key
}

/// How many words, by white space, a text has; `most` where it has more.
#[must_use]
pub fn count_words(text: &str, most: usize) -> usize {
    let begins_with_space = |at: usize| text.get(at..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let (mut words, mut is_within) = (0, false);
    for (at, byte) in text.bytes().enumerate() {
        // So it is with nearly all bytes.
        if is_within && !MAY_BEGIN_SPACE.get(usize::from(byte)).is_some_and(|may| *may) {
            continue;
        }
        match byte {
            0x80..0xC0 => {}
            _ if begins_with_space(at) => is_within = false,
            _ if words == most => break,
            _ => {
                words += usize::from(!is_within);
                is_within = true;
            }
        }
    }
    words
}

/// Whether white space may begin with a byte: all of ASCII's, and the few first bytes of what else Unicode has.
static MAY_BEGIN_SPACE: [bool; 256] = {
    let mut may = [false; 256];
    let mut byte = 0;
    while byte < may.len() {
        #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            may[byte] = matches!(byte, 0x09..=0x0D | 0x20 | 0xC2 | 0xE1..=0xE3);
        }
        byte += 1;
    }
    may
};

/// Byte length of the shortest prefix of `word` that holds `letters` folded letters and the marks on them.
///
/// The map back from a key to its text: `prefix_len("وَبكين", 1)` is the length of «وَ».
#[must_use]
pub fn prefix_len(word: &str, letters: usize) -> usize {
    let mut left = letters;
    for (at, c) in word.char_indices() {
        let folded = fold_char(c).iter().count();
        if folded > 0 {
            if left == 0 {
                return at;
            }
            left = left.saturating_sub(folded);
        }
    }
    word.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_same_key(one: &str, other: &str) {
        assert_eq!(phrase_key(one), phrase_key(other), "«{one}» and «{other}» should share a key");
    }

    #[test]
    fn spelling_habits_share_a_key() {
        check_same_key("الأُمَمُ المُتَّحِدة", "الامم المتحده");
        check_same_key("مستشفى", "مستشفي");
        check_same_key("ســوريا", "سوريا");
        check_same_key("ﻻهاي", "لاهاي");
        check_same_key("ﺭﻭﺳﻴﺎ", "روسيا");
        check_same_key("٢٠٢٥", "2025");
        check_same_key("NATO", "nato");
        check_same_key("Erdoğan", "erdogan");
    }

    #[test]
    fn a_word_has_the_key_of_its_letters_one_by_one() {
        for word in ["", "روسيا", "الأُمَم", "ســوريا", "كوفيد-19", "ﻻهاي", "Erdoğan", "۲۰٢٥", "پاریس«", "🛢"]
        {
            let (mut key, mut letters) = (Vec::new(), Vec::new());
            push_key(word, &mut key);
            word.chars().for_each(|c| push_key_bytes(c, &mut letters));
            assert_eq!(key, letters, "{word}");
        }
    }

    #[test]
    fn different_letters_keep_different_keys() {
        assert_ne!(phrase_key("سيرجي"), phrase_key("سيرغي"));
        assert_ne!(phrase_key("عمان"), phrase_key("امان"));
    }

    #[test]
    fn every_arabic_letter_has_a_byte_of_its_own() {
        let mut bytes: Vec<u8> = "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي".chars().map(key_byte).collect();
        assert!(!bytes.contains(&OTHER));
        bytes.sort_unstable();
        bytes.dedup();
        assert_eq!(bytes.len(), 29);
    }

    #[test]
    fn words_are_counted_as_white_space_parts_them() {
        for text in [
            "",
            " ",
            "زار",
            " زار  الوزير\tبكين\n",
            "«زار» \u{A0}الوزير\u{2009}بكين",
            "a\u{B}b\u{85}c\u{3000}d",
            "1\u{1F}2",
        ] {
            for most in 0..5 {
                assert_eq!(count_words(text, most), text.split_whitespace().take(most).count(), "{text:?}, {most}");
            }
        }
    }

    #[test]
    fn prefix_takes_the_marks_along() {
        assert_eq!(prefix_len("وَبكين", 1), "وَ".len());
        assert_eq!(prefix_len("بكين", 0), 0);
        assert_eq!(prefix_len("ب", 3), "ب".len());
    }
}
