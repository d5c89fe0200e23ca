//! Lossy keys for looking names up. Text → key; never the other way, never in place.
//!
//! Two forms: [`fold_text`] keeps readable letters (comparing names; [`fold_name`] folds transliterations further, for
//! search), [`push_key`] appends one byte a letter (the lexicon's keys). All drop diacritics and tatweel and fold alef,
//! yeh, teh marbuta, hamza carriers, digits, presentation forms and Latin case.
//!
//! Law: folding twice is folding once.

mod fold;
mod latin;

pub use fold::{OTHER, fold_char, is_invisible, is_mark, key_byte};
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
            folded.extend(fold_char(c).iter());
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Appends the key of `word`, one byte a folded letter.
pub fn push_key(word: &str, key: &mut Vec<u8>) {
    // By bytes, since nearly all letters are Arabic and have two.
    let mut rest = word.as_bytes();
    loop {
        if let [first, second, after @ ..] = rest
            && let Some(byte) = arabic_key(*first, *second)
        {
            key.extend(Some(byte).filter(|byte| *byte != 0));
            rest = after;
        } else {
            let Some(c) = word.get(word.len() - rest.len()..).and_then(|rest| rest.chars().next()) else { return };
            push_key_bytes(c, key);
            rest = rest.get(c.len_utf8()..).unwrap_or(&[]);
        }
    }
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
    fn prefix_takes_the_marks_along() {
        assert_eq!(prefix_len("وَبكين", 1), "وَ".len());
        assert_eq!(prefix_len("بكين", 0), 0);
        assert_eq!(prefix_len("ب", 3), "ب".len());
    }
}
