//! Arabic names in Latin letters, by rule: for names whose usual English spelling nobody has told us.

/// Writes an Arabic name in Latin letters the way news agencies spell foreign names: «دياتشكوف» → `Diachkov`.
///
/// Short vowels are not written in Arabic, so the result is a reading aid, not the person's own spelling.
#[must_use]
pub fn transliterate(name: &str) -> String {
    name.split_whitespace().map(word).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Endings of foreign family names as they are spelt in English.
const USUAL_ENDINGS: [(&str, &str); 6] =
    [("fitsh", "vich"), ("fich", "vich"), ("skaia", "skaya"), ("ski", "sky"), ("of", "ov"), ("if", "ev")];

fn word(word: &str) -> String {
    let letters: Vec<char> = word.chars().filter(|c| !super::is_mark(*c) && *c != 'ـ').collect();
    let stem = letters.strip_prefix(&['ا', 'ل']).filter(|stem| stem.len() > 2);
    let mut latin = letters_to_latin(stem.unwrap_or(&letters));
    for (ending, usual) in USUAL_ENDINGS {
        if let Some(stem) = latin.strip_suffix(ending) {
            latin = format!("{stem}{usual}");
            break;
        }
    }
    if let Some(first) = latin.get(..1).map(str::to_uppercase) {
        latin.replace_range(..1, &first);
    }
    if stem.is_some() { format!("Al-{latin}") } else { latin }
}

fn letters_to_latin(letters: &[char]) -> String {
    let mut latin = String::new();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let next = letters.get(at + 1).copied();
        let (text, used) = match (letter, next) {
            ('ت', Some('ش')) => ("ch", 2),
            ('ا', None) => ("a", 1),
            ('و', Some(n)) if at == 0 || is_long_vowel(n) => ("w", 1),
            ('ي', Some(n)) if at == 0 || is_long_vowel(n) => ("y", 1),
            (letter, _) => (letter_to_latin(letter), 1),
        };
        if needs_vowel(&latin, text) {
            latin.push('a');
        }
        latin.push_str(text);
        at += used;
    }
    latin
}

fn is_long_vowel(letter: char) -> bool {
    matches!(letter, 'ا' | 'و' | 'ي' | 'ى')
}

/// Three consonants in a row cannot be read: a vowel goes between the second and the third.
fn needs_vowel(latin: &str, next: &str) -> bool {
    let is_consonant = |c: char| c.is_ascii_alphabetic() && !"aeiou".contains(c);
    let mut last = latin.chars().rev();
    next.starts_with(is_consonant)
        && !next.starts_with('h')
        && last.next().is_some_and(|c| is_consonant(c) && c != 'h')
        && last.next().is_some_and(is_consonant)
}

fn letter_to_latin(letter: char) -> &'static str {
    match letter {
        'ا' | 'أ' | 'آ' | 'ع' | 'ة' => "a",
        'إ' | 'ي' | 'ى' | 'ئ' => "i",
        'ب' => "b",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ڤ' => "v",
        'ق' => "q",
        'ك' => "k",
        'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'و' | 'ؤ' => "o",
        'پ' => "p",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_be_read_aloud() {
        assert_eq!(transliterate("لومانوف"), "Lomanov");
        assert_eq!(transliterate("دياتشكوف"), "Dyachkov");
        assert_eq!(transliterate("الحديدي"), "Al-Hdidi");
        assert_eq!(transliterate(""), "");
    }
}
