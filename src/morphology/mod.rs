//! Clitics: the one-letter words written onto Arabic words.
//!
//! [`proclitics`] gives the ways to read the beginning of a key as و ف ب ل ك س before a stem. It proposes; the
//! lexicon disposes: a reading counts only where the stem is known, since «وزير», «بكين», «لافروف» and «كوريا»
//! begin with the same letters.
//!
//! Law: proclitics and stem re-spell the word, but for the article's alef, which «لل» leaves out.

use std::borrow::Cow;

use crate::normalization::key_byte;

/// Letters at the beginning of a word that are words of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Proclitics {
    /// How many letters.
    pub letters: u8,
    /// و or ف among them.
    pub conjunction: bool,
    /// The preposition or particle among them: ب ل ك س as a key byte, 0 if none.
    pub particle: u8,
    /// What the stem lost of its article.
    pub lost: Lost,
}

/// What of the article is not written behind ل.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lost {
    /// «لبنان», «بالصين».
    #[default]
    Nothing,
    /// «للصين» is «ل» before «الصين».
    Alef,
    /// «للجنة» is «ل» before «اللجنة», if not before «لجنة»: no three ل stand together.
    Article,
}

impl Lost {
    /// The key bytes that are to stand before the stem.
    #[must_use]
    pub fn letters(self) -> &'static [u8] {
        match self {
            Self::Nothing => &[],
            Self::Alef => &ALEF,
            Self::Article => &ARTICLE,
        }
    }
}

impl Proclitics {
    /// None at all.
    pub const NONE: Self = Self { letters: 0, conjunction: false, particle: 0, lost: Lost::Nothing };

    /// و or ف alone.
    pub const CONJUNCTION: Self = Self { letters: 1, conjunction: true, ..Self::NONE };

    /// Whether ب is among them.
    #[must_use]
    pub fn has_beh(self) -> bool {
        self.particle == BEH
    }

    /// Whether ل is among them.
    #[must_use]
    pub fn has_lam(self) -> bool {
        self.particle == LAM
    }

    /// Whether they may stand before an unlisted name: «ك» and «س» are far oftener the first letter of one.
    #[must_use]
    pub fn stands_before_names(&self) -> bool {
        self.particle == 0 || self.has_beh() || self.has_lam()
    }
}

/// The key byte of ا.
pub const ALEF: [u8; 1] = [0x81];
/// The key bytes of ال.
pub const ARTICLE: [u8; 2] = [0x81, LAM];
/// The key byte of ب.
const BEH: u8 = 0x82;
/// The key byte of ل.
pub const LAM: u8 = 0xA3;

/// The key bytes of لل.
pub const LAM_LAM: [u8; 2] = [LAM, LAM];

/// A stem has at least this many letters.
const SHORTEST_STEM: usize = 3;

/// The ways to read the beginning of `key` as proclitics, fewest letters first.
pub fn proclitics(key: &[u8]) -> impl Iterator<Item = Proclitics> {
    let length = key.len();
    let fits = move |proclitics: &Proclitics| length >= usize::from(proclitics.letters) + SHORTEST_STEM;
    all_proclitics(key).into_iter().flatten().filter(fits)
}

#[inline(never)]
fn all_proclitics(key: &[u8]) -> [Option<Proclitics>; 7] {
    let is_conjunction = |byte: Option<&u8>| byte.is_some_and(|b| *b == key_byte('و') || *b == key_byte('ف'));
    let particle =
        |byte: Option<&u8>| byte.copied().filter(|b| ['ب', 'ل', 'ك', 'س'].iter().any(|c| *b == key_byte(*c)));
    let first = key.first();
    let conjunction = is_conjunction(first).then_some(Proclitics::CONJUNCTION);
    let with_particle = |letters: u8, conjunction: bool, byte: Option<&u8>, next: Option<&u8>| {
        particle(byte).map(|particle| Proclitics {
            letters,
            conjunction,
            particle,
            lost: if particle == LAM && next == Some(&LAM) { Lost::Alef } else { Lost::Nothing },
        })
    };
    let alone = with_particle(1, false, first, key.get(1));
    let both = conjunction.and_then(|_| with_particle(2, true, key.get(1), key.get(2)));
    let reading = |before: Option<Proclitics>, lost| {
        before.filter(|before| before.lost == Lost::Alef).map(|before| Proclitics { lost, ..before })
    };
    let (whole, article) = (Lost::Nothing, Lost::Article);
    [
        conjunction,
        alone,
        reading(alone, whole),
        reading(alone, article),
        both,
        reading(both, whole),
        reading(both, article),
    ]
}

/// Endings that inflection and attached pronouns add, as key bytes; the longer first.
const ENDINGS: [&[u8]; 14] = [
    &key_bytes(['ت', 'ي', 'ن']),
    &key_bytes(['ت', 'ا', 'ن']),
    &key_bytes(['ه', 'م', 'ا']),
    &key_bytes(['ي', 'ن']),
    &key_bytes(['ا', 'ن']),
    &key_bytes(['و', 'ن']),
    &key_bytes(['ا', 'ت']),
    &key_bytes(['ه', 'ا']),
    &key_bytes(['ه', 'م']),
    &key_bytes(['ن', 'ا']),
    &key_bytes(['ك', 'م']),
    &key_bytes(['و', 'ا']),
    &key_bytes(['ت']),
    &key_bytes(['ه']),
];

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn key_bytes<const N: usize>(letters: [char; N]) -> [u8; N] {
    let mut bytes = [0; N];
    let mut at = 0;
    while at < N {
        bytes[at] = key_byte(letters[at]);
        at += 1;
    }
    bytes
}

/// What a word may be less an ending, feminine nouns with their teh marbuta restored.
pub fn stems(key: &[u8]) -> impl Iterator<Item = Cow<'_, [u8]>> {
    let stems = ENDINGS.iter().filter_map(move |ending| key.strip_suffix(*ending));
    stems.filter(|stem| stem.len() >= SHORTEST_STEM).flat_map(|stem| {
        let feminine = [stem, &[key_byte('ه')]].concat();
        [Cow::Borrowed(stem), Cow::Owned(feminine)]
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalization::phrase_key;

    fn check_letters(word: &str, expected: &[u8]) {
        let found: Vec<u8> = proclitics(&phrase_key(word)).map(|p| p.letters).collect();
        assert_eq!(found, expected, "{word}");
    }

    #[test]
    fn each_reading_is_proposed() {
        check_letters("وبكين", &[1, 2]);
        check_letters("بالصين", &[1]);
        check_letters("روسيا", &[]);
        check_letters("ولد", &[]);
    }

    #[test]
    fn the_article_after_lam_is_restored() {
        let lost = |word: &str| proclitics(&phrase_key(word)).map(|p| p.lost).collect::<Vec<_>>();
        assert_eq!(lost("للجنة"), [Lost::Alef, Lost::Nothing, Lost::Article]);
        assert_eq!(lost("لبنان"), [Lost::Nothing]);
    }

    #[test]
    fn the_letters_named_here_are_the_keys_own() {
        assert_eq!(phrase_key("ال"), ARTICLE);
        assert_eq!(key_byte('ل'), LAM);
    }
}
