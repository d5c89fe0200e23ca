//! Vowels of Arabic names that no list has: Arabic words are built on patterns, of which most names follow a few.

/// A pattern, «ك» for a consonant and the other letters for themselves, and its spellings, the likeliest first.
///
/// A digit is the consonant of that place. Names of the pattern «فعيل» that are well known, as Said, are listed; those
/// left are mostly diminutives.
const PATTERNS: [(&str, &[&str]); 7] = [
    ("ككيك", &["1u2ai4", "1a2i4"]),
    ("ككيكي", &["1u2ai4i"]),
    ("ككيكان", &["1u2ai4an"]),
    ("كويك", &["1uwai4"]),
    ("كويكك", &["1uwai4i5"]),
    ("ككيكك", &["1u2ai4i5"]),
    ("مككوك", &["Ma23ou5"]),
];

/// What the consonants are in English.
const CONSONANTS: [(char, &str); 26] = [
    ('ب', "b"),
    ('ت', "t"),
    ('ث', "th"),
    ('ج', "j"),
    ('ح', "h"),
    ('خ', "kh"),
    ('د', "d"),
    ('ذ', "dh"),
    ('ر', "r"),
    ('ز', "z"),
    ('س', "s"),
    ('ش', "sh"),
    ('ص', "s"),
    ('ض', "d"),
    ('ط', "t"),
    ('ظ', "dh"),
    ('ع', ""),
    ('غ', "gh"),
    ('ف', "f"),
    ('ق', "q"),
    ('ك', "k"),
    ('ل', "l"),
    ('م', "m"),
    ('ن', "n"),
    ('ه', "h"),
    ('ء', ""),
];

/// The spellings of a word without article by its pattern, none where it follows none: «فريح» → Furaih, Farih.
pub(super) fn vowelled(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let fits = |pattern: &str| {
        pattern.chars().count() == letters.len()
            && pattern.chars().zip(&letters).all(|(wanted, letter)| match wanted {
                'ك' => consonant(*letter).is_some(),
                wanted => wanted == *letter,
            })
    };
    let templates =
        PATTERNS.iter().find(|(pattern, _)| fits(pattern)).map_or(&[] as &[&str], |(_, templates)| templates);
    templates.iter().map(|template| filled(template, &letters)).collect()
}

fn consonant(letter: char) -> Option<&'static str> {
    CONSONANTS.iter().find(|(arabic, _)| *arabic == letter).map(|(_, latin)| *latin)
}

/// The template with the word's consonants in the places of its digits, and a capital.
fn filled(template: &str, letters: &[char]) -> String {
    let mut name = String::new();
    for sign in template.chars() {
        let place = sign.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
        let letter = place.and_then(|place| letters.get(place.checked_sub(1)?));
        match letter {
            Some(letter) => name.push_str(consonant(*letter).unwrap_or_default()),
            None => name.push(sign),
        }
    }
    let mut rest = name.chars();
    rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expected: &[&str]) {
        assert_eq!(vowelled(word), expected, "{word}");
    }

    #[test]
    fn names_are_vowelled_by_their_pattern() {
        check("حميد", &["Humaid", "Hamid"]);
        check("مريخي", &["Muraikhi"]);
        check("عويض", &["Uwaid"]);
        check("هويمل", &["Huwaimil"]);
    }

    #[test]
    fn a_word_of_no_pattern_is_left_to_the_rules() {
        check("شقران", &[]);
        check("البناء", &[]);
    }
}
