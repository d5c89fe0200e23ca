//! Letter folding, shared with the build script so that text and lexicon fold alike.

/// Letters that a character folds to: none for marks, one for nearly all, up to four for ligatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Folded {
    letters: [char; 4],
    len: u8,
}

impl Folded {
    const NONE: Self = Self { letters: ['\0'; 4], len: 0 };

    const fn one(letter: char) -> Self {
        Self { letters: [letter, '\0', '\0', '\0'], len: 1 }
    }

    const fn two(first: char, second: char) -> Self {
        Self { letters: [first, second, '\0', '\0'], len: 2 }
    }

    /// The letters, in reading order.
    pub fn iter(self) -> impl Iterator<Item = char> {
        self.letters.into_iter().take(usize::from(self.len))
    }
}

/// Folds one character: alef and yeh forms, teh marbuta, hamza carriers, Persian letters and digits to the plain
/// Arabic ones, presentation forms to their letters, Latin to lower case without accents; marks, tatweel and
/// invisible controls vanish. Everything else stays.
pub fn fold_char(c: char) -> Folded {
    match c {
        'a'..='z' | '0'..='9' => Folded::one(c),
        'A'..='Z' => Folded::one(c.to_ascii_lowercase()),
        '\u{0600}'..='\u{06FF}' => ARABIC.get(c as usize - ARABIC_BLOCK).copied().unwrap_or(Folded::NONE),
        '\u{FE70}'..='\u{FEFF}' | '\u{FB50}'..='\u{FBFF}' => fold_presentation_form(c),
        'À'..='ž' => fold_latin_accent(c),
        c if is_invisible(c) => Folded::NONE,
        c => Folded::one(c),
    }
}

const fn fold_arabic(c: char) -> Folded {
    Folded::one(match c {
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ى' | 'ئ' | 'ی' | 'ې' | 'ۍ' | 'ے' => 'ي',
        'ة' | 'ە' | 'ۀ' | 'ہ' | 'ھ' | 'ۃ' => 'ه',
        'ؤ' | 'ۆ' | 'ۇ' | 'ۋ' => 'و',
        'ک' | 'گ' | 'ڭ' | 'ڪ' => 'ك',
        'ڤ' => 'ف',
        'پ' => 'ب',
        'چ' => 'ج',
        'ژ' => 'ز',
        'ڨ' => 'ق',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '٫' => '.',
        '٬' => ',',
        c if is_mark(c) || c == 'ـ' || is_invisible(c) => return Folded::NONE,
        c => c,
    })
}

const fn digit(c: char, zero: char) -> char {
    match char::from_digit(c as u32 - zero as u32, 10) {
        Some(digit) => digit,
        None => c,
    }
}

/// Diacritics and Quranic marks, which are written over or under letters.
pub const fn is_mark(c: char) -> bool {
    matches!(c, '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}'
        | '\u{06DF}'..='\u{06E4}' | '\u{06E7}' | '\u{06E8}' | '\u{06EA}'..='\u{06ED}')
}

/// Bidi controls, joiners, soft hyphen and byte-order mark: they shape the page, not the word.
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Base letters of U+FE80–U+FEF4, one for each run of positional forms: (first code point, letter).
const FORMS: &[(u32, char)] = &[
    (0xFE80, 'ء'),
    (0xFE81, 'ا'),
    (0xFE85, 'و'),
    (0xFE87, 'ا'),
    (0xFE89, 'ي'),
    (0xFE8D, 'ا'),
    (0xFE8F, 'ب'),
    (0xFE93, 'ه'),
    (0xFE95, 'ت'),
    (0xFE99, 'ث'),
    (0xFE9D, 'ج'),
    (0xFEA1, 'ح'),
    (0xFEA5, 'خ'),
    (0xFEA9, 'د'),
    (0xFEAB, 'ذ'),
    (0xFEAD, 'ر'),
    (0xFEAF, 'ز'),
    (0xFEB1, 'س'),
    (0xFEB5, 'ش'),
    (0xFEB9, 'ص'),
    (0xFEBD, 'ض'),
    (0xFEC1, 'ط'),
    (0xFEC5, 'ظ'),
    (0xFEC9, 'ع'),
    (0xFECD, 'غ'),
    (0xFED1, 'ف'),
    (0xFED5, 'ق'),
    (0xFED9, 'ك'),
    (0xFEDD, 'ل'),
    (0xFEE1, 'م'),
    (0xFEE5, 'ن'),
    (0xFEE9, 'ه'),
    (0xFEED, 'و'),
    (0xFEEF, 'ي'),
];

fn fold_presentation_form(c: char) -> Folded {
    match c as u32 {
        0xFEF5..=0xFEFC => Folded::two('ل', 'ا'),
        0xFEFF | 0xFE70..=0xFE7F => Folded::NONE,
        code @ 0xFE80..=0xFEF4 => FORMS
            .iter()
            .rev()
            .find(|(first, _)| *first <= code)
            .map_or(Folded::one(c), |(_, letter)| Folded::one(*letter)),
        0xFB56..=0xFB59 => Folded::one('ب'),
        0xFB6A..=0xFB6D => Folded::one('ف'),
        0xFB7A..=0xFB7D => Folded::one('ج'),
        0xFB8A..=0xFB8B => Folded::one('ز'),
        0xFB8E..=0xFB95 => Folded::one('ك'),
        0xFBA6..=0xFBAD => Folded::one('ه'),
        0xFBFC..=0xFBFF => Folded::one('ي'),
        _ => Folded::one(c),
    }
}

fn fold_latin_accent(c: char) -> Folded {
    Folded::one(match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => 'a',
        'Ç' | 'ç' | 'Ć'..='č' => 'c',
        'Ď'..='đ' | 'Ð' | 'ð' => 'd',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => 'e',
        'Ĝ'..='ģ' => 'g',
        'Ĥ'..='ħ' => 'h',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => 'i',
        'Ķ'..='ĸ' => 'k',
        'Ĺ'..='ł' => 'l',
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => 'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => 'o',
        'Ŕ'..='ř' => 'r',
        'Ś'..='š' => 's',
        'Ţ'..='ŧ' => 't',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => 'u',
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => 'y',
        'Ź'..='ž' => 'z',
        c => c,
    })
}

/// Byte of a folded letter in a key: letters of the Arabic block take one byte from 0x80 on, Latin letters and
/// digits stay themselves, a space is a space, and every other character is [`OTHER`], which no lexicon key holds.
pub const fn key_byte(letter: char) -> u8 {
    match letter {
        'a'..='z' | '0'..='9' | '+' | '.' | ' ' => letter as u8,
        'ء' => 0x80,
        // Neither block has more than 26 letters.
        'ا'..='غ' => 0x81 + (letter as u32 - 'ا' as u32) as u8,
        'ف'..='ي' => 0xA0 + (letter as u32 - 'ف' as u32) as u8,
        _ => OTHER,
    }
}

/// The folded letter that has this byte in a key; [`OTHER`] is that of none.
pub fn key_letter(byte: u8) -> Option<char> {
    match byte {
        OTHER => None,
        0x80 => Some('ء'),
        0x81..0xA0 => char::from_u32('ا' as u32 + u32::from(byte - 0x81)),
        0xA0.. => char::from_u32('ف' as u32 + u32::from(byte - 0xA0)),
        ascii => Some(char::from(ascii)),
    }
}

/// The key byte of everything that is neither letter nor digit.
pub const OTHER: u8 = 0x7F;

/// Appends the key bytes of one character's letters.
pub fn push_key_bytes(c: char, key: &mut Vec<u8>) {
    match ARABIC_KEYS.get((c as usize).wrapping_sub(ARABIC_BLOCK)) {
        Some(0) => {}
        Some(byte) => key.push(*byte),
        None => key.extend(fold_char(c).iter().map(key_byte)),
    }
}

/// The key byte of a character of the Arabic block by its two bytes in UTF-8, 0 where it vanishes; none for others.
#[allow(dead_code, reason = "the build script's few words go letter by letter")]
pub fn arabic_key(first: u8, second: u8) -> Option<u8> {
    let place = usize::from(first & 0x03) << 6 | usize::from(second & 0x3F);
    ARABIC_KEYS.get(place).copied().filter(|_| matches!(first, 0xD8..=0xDB))
}

/// First code point of the Arabic block.
const ARABIC_BLOCK: usize = 0x600;

/// What each character of the Arabic block folds to.
static ARABIC: [Folded; 256] = {
    let mut folded = [Folded::NONE; 256];
    let mut at = 0;
    while at < folded.len() {
        if let Some(c) = char::from_u32((ARABIC_BLOCK + at) as u32) {
            #[allow(
                clippy::indexing_slicing,
                reason = "evaluated at compile time; the build script's copy has no such lint"
            )]
            {
                folded[at] = fold_arabic(c);
            }
        }
        at += 1;
    }
    folded
};

/// The key byte of each character of the Arabic block, 0 where it vanishes.
static ARABIC_KEYS: [u8; 256] = {
    let mut keys = [0; 256];
    let mut at = 0;
    while at < keys.len() {
        #[allow(
            clippy::indexing_slicing,
            reason = "evaluated at compile time; the build script's copy has no such lint"
        )]
        if ARABIC[at].len > 0 {
            keys[at] = key_byte(ARABIC[at].letters[0]);
        }
        at += 1;
    }
    keys
};
