//! An entry's usual Arabic name, told by its key and by the letters that the key has folded; shared with the build script.
//!
//! Most names are what their key would be taken for: «أ» begins a word, «ة» ends it. A code says where one is not, as pairs of
//! a letter, how many folded letters between are as expected (`a` for none), and a digit, which of [`choices`] the next one is.
//! What no pairs can say is written out behind [`WRITTEN_OUT`].

use super::fold::{key_byte, key_letter};

/// Begins the code of a name that is written out.
const WRITTEN_OUT: char = '=';
/// The letter before a digit where no letter between is as expected.
const NONE_BETWEEN: u8 = b'a';

const ALEF: u8 = key_byte('ا');
const LAM: u8 = key_byte('ل');
const HEH: u8 = key_byte('ه');
const WAW: u8 = key_byte('و');
const YEH: u8 = key_byte('ي');
const SPACE: u8 = b' ';

/// What the letter at `at` of a key may have been before it was folded, the likeliest first; nothing for a letter that none folds to.
fn choices(key: &[u8], at: usize) -> &'static [char] {
    let before = key.get(..at).unwrap_or(&[]);
    let begins = before.last().is_none_or(|letter| *letter == SPACE);
    let ends = key.get(at + 1).is_none_or(|letter| *letter == SPACE);
    let follows_article = before.strip_suffix(&[ALEF, LAM]).is_some_and(|rest| rest.last().is_none_or(|l| *l == SPACE));
    match key.get(at) {
        Some(&ALEF) if begins && key.get(at + 1) == Some(&LAM) => &['ا', 'أ', 'إ', 'آ'],
        Some(&ALEF) if begins || follows_article => &['أ', 'إ', 'ا', 'آ'],
        Some(&ALEF) => &['ا', 'أ', 'إ', 'آ'],
        Some(&HEH) if ends => &['ة', 'ه'],
        Some(&HEH) => &['ه', 'ة'],
        Some(&YEH) if ends => &['ي', 'ى', 'ئ'],
        Some(&YEH) => &['ي', 'ئ', 'ى'],
        Some(&WAW) => &['و', 'ؤ'],
        Some(&SPACE) => &[' ', '-'],
        _ => &[],
    }
}

/// The code of a name with this key.
#[allow(dead_code, reason = "the build script writes codes, the program reads them")]
pub fn code(name: &str, key: &[u8]) -> String {
    pairs(name, key).unwrap_or_else(|| format!("{WRITTEN_OUT}{name}"))
}

fn pairs(name: &str, key: &[u8]) -> Option<String> {
    let (mut code, mut between, mut letters) = (String::new(), 0, name.chars());
    for (at, byte) in key.iter().enumerate() {
        let letter = letters.next()?;
        let choices = choices(key, at);
        match choices.iter().position(|choice| *choice == letter) {
            None if choices.is_empty() && key_letter(*byte) == Some(letter) => {}
            None => return None,
            Some(0) => between = u8::checked_add(between, 1)?,
            Some(choice) => {
                let expected = Some(NONE_BETWEEN + between).filter(u8::is_ascii_lowercase)?;
                code.extend([char::from(expected), char::from_digit(u32::try_from(choice).ok()?, 10)?]);
                between = 0;
            }
        }
    }
    letters.next().is_none().then_some(code)
}

/// Appends the name that has this key and this code.
#[allow(dead_code, reason = "the build script writes codes, the program reads them")]
pub fn push(key: &[u8], code: &str, name: &mut String) {
    if let Some(written) = code.strip_prefix(WRITTEN_OUT) {
        return name.push_str(written);
    }
    let mut pairs = code.as_bytes().as_chunks::<2>().0.iter();
    let mut next = || pairs.next().map(|[expected, choice]| (expected.wrapping_sub(NONE_BETWEEN), choice - b'0'));
    let mut pair = next();
    for (at, byte) in key.iter().enumerate() {
        let choices = choices(key, at);
        let choice = match &mut pair {
            _ if choices.is_empty() => 0,
            Some((0, choice)) => {
                let choice = usize::from(*choice);
                pair = next();
                choice
            }
            Some((expected, _)) => {
                *expected -= 1;
                0
            }
            None => 0,
        };
        name.extend(choices.get(choice).copied().or_else(|| key_letter(*byte)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalization::phrase_key;

    fn check(name: &str, expected: &str) {
        let key = phrase_key(&name.replace('-', " "));
        assert_eq!(code(name, &key), expected, "{name}");
        let mut read = String::from("…");
        push(&key, expected, &mut read);
        assert_eq!(read, format!("…{name}"));
    }

    #[test]
    fn a_code_says_what_its_key_does_not() {
        check("الأمم المتحدة", "");
        check("أنقرة", "");
        check("القاهرة", "");
        check("إيران", "a1");
        check("ليبيا", "");
        check("طه", "a1");
        check("جوبا-الكبرى", "c1b1");
        check("رؤوف", "a1");
        check("عمّان", "=عمّان");
        check("اللواء 52", "");
        check("E1", "=E1");
        check("", "");
    }
}
