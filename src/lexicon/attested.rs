//! How the words of listed names are spelt: «أوتاميندي» is Otamendi, «غالاكسي» Galaxy.
//!
//! The entries carry their names in both scripts, so that their words are dealt out to one another once, when the first
//! name that is not listed asks for it, instead of being loaded a second time. A word whose sounds are not those of the
//! English one in its place is no spelling: «الولايات» in "United States".

use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::{EntryId, Lexicon};
use crate::model::MentionType;
use crate::normalization::{fold_text, push_key};

/// The longest word that is kept, in letters: those that fit into a [`Packed`] key.
const LONGEST: usize = 16;
/// The shortest word whose spelling is kept, and the shortest spelling.
const SHORTEST: usize = 3;
/// The most spellings of one word.
const MOST: usize = 2;
/// For how many entries a person counts: people's names are what is mostly asked for.
const PERSON: usize = 3;

/// How many words' spellings are remembered.
const MOST_WEIGHED: usize = 16_384;

thread_local! {
    /// The spellings of the words asked for last: «محمد» stands in hundreds of names.
    static WEIGHED: RefCell<BTreeMap<(Packed, Bearer), Vec<&'static str>>> = const { RefCell::new(BTreeMap::new()) };
}

/// The key of a word of up to sixteen letters as one number.
type Packed = u128;

/// Where the words of listed names stand.
pub struct Attested {
    /// In the order of their keys.
    words: Vec<Occurrence>,
}

/// A word's key, the entry whose name has it, and which pair of that name's words it is in, from 0.
type Occurrence = (Packed, EntryId, u8);

/// Whose names are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bearer {
    /// People: their names alone.
    Person,
    /// Places, institutions and products, which may bear people's names too.
    Thing,
}

impl Attested {
    /// The words of the names that the program carries.
    #[must_use]
    pub fn embedded() -> &'static Self {
        static WORDS: OnceLock<Attested> = OnceLock::new();
        WORDS.get_or_init(|| Self::gather(Lexicon::embedded()))
    }

    /// The spellings of a word in the listed names that have it, or have it with another letter for a foreign g; the
    /// most usual first, and at most [`MOST`].
    #[must_use]
    pub fn spellings(&self, word: &str, bearer: Bearer) -> Vec<&'static str> {
        let other = |from: char, to: &str| {
            let known = word.contains(from).then(|| self.exact(&word.replace(from, to), bearer))?;
            known.first().is_some_and(|spelling| spelling.contains(['g', 'G'])).then_some(known)
        };
        let exact = Some(self.exact(word, bearer)).filter(|known| !known.is_empty());
        exact.or_else(|| other('ج', "غ")).or_else(|| other('غ', "ج")).unwrap_or_default()
    }

    fn exact(&self, word: &str, bearer: Bearer) -> Vec<&'static str> {
        let Some(key) = packed(word) else { return Vec::new() };
        WEIGHED.with_borrow_mut(|weighed| {
            // It forgets all at once: names come in articles, and the next article has others.
            if weighed.len() >= MOST_WEIGHED {
                weighed.clear();
            }
            weighed.entry((key, bearer)).or_insert_with(|| self.weigh(key, bearer)).clone()
        })
    }

    /// The spellings of the word with this key, by how many names have each.
    fn weigh(&self, key: Packed, bearer: Bearer) -> Vec<&'static str> {
        let lexicon = Lexicon::embedded();
        let begin = self.words.partition_point(|(known, ..)| *known < key);
        let of_word = self.words.get(begin..).unwrap_or_default().iter().take_while(|(known, ..)| *known == key);
        let mut votes: BTreeMap<&'static str, usize> = BTreeMap::new();
        for (_, id, place) in of_word {
            let is_person = lexicon.kind(*id) == MentionType::Pers;
            let entry = lexicon.entry(*id);
            let pair = side_by_side(entry.name, entry.en).nth(usize::from(*place));
            let spelling = pair.filter(|(word, spelling)| is_spelling(word, spelling)).map(|(_, spelling)| spelling);
            if let Some(spelling) = spelling.filter(|_| is_person || bearer == Bearer::Thing) {
                *votes.entry(spelling).or_default() += if is_person { PERSON } else { 1 };
            }
        }
        let mut votes: Vec<(&'static str, usize)> = votes.into_iter().collect();
        votes.sort_by_key(|(_, votes)| Reverse(*votes));
        votes.into_iter().take(MOST).map(|(spelling, _)| spelling).collect()
    }

    fn gather(lexicon: Lexicon) -> Self {
        let mut words: Vec<Occurrence> = Vec::new();
        for (id, entry) in lexicon.entries() {
            for (place, (word, _)) in (0..).zip(side_by_side(entry.name, entry.en)) {
                words.extend(packed(word).map(|key| (key, id, place)));
            }
        }
        words.sort_unstable();
        Self { words }
    }
}

/// The words of a name in both scripts, in pairs: what a name has more of in Arabic, «السفينة غالاكسي ليدر», stands before
/// it, and what it has more of in English, "Manchester City FC", behind it.
fn side_by_side(arabic: &'static str, english: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let surplus = arabic.split(' ').count().saturating_sub(english.split(' ').count());
    arabic.split(' ').skip(surplus).zip(english.split(' '))
}

/// The key of a word, as far as one number holds it.
fn packed(word: &str) -> Option<Packed> {
    let mut key = Vec::with_capacity(LONGEST);
    push_key(word, &mut key);
    (key.len() <= LONGEST).then(|| key.iter().fold(0, |packed, byte| packed << 8 | Packed::from(*byte)))
}

/// Whether an English word spells the Arabic one: with its article and hyphens, and of the consonants the first and two
/// of three the same.
fn is_spelling(word: &str, spelling: &str) -> bool {
    let (has_article, stem) = match spelling.strip_prefix("al-").or_else(|| spelling.strip_prefix("Al-")) {
        Some(stem) => (true, stem),
        None => (false, spelling),
    };
    let hyphens = |text: &str| text.matches('-').count();
    let is_name = stem.starts_with(char::is_uppercase)
        && stem.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\''))
        && has_article == word.starts_with("ال")
        && hyphens(word) == hyphens(stem)
        && word.chars().count() >= SHORTEST
        && stem.len() >= SHORTEST;
    if !is_name {
        return false;
    }
    let is_consonant = |letter: &char| !"اويهحع".contains(*letter);
    let arabic: Vec<char> = fold_text(word.strip_prefix("ال").unwrap_or(word)).chars().filter(is_consonant).collect();
    let latin = consonants(stem);
    let begins_alike = match (arabic.first(), latin.first()) {
        (Some(sound), Some(letter)) => sounds(*sound).contains(*letter),
        _ => true,
    };
    begins_alike && 3 * common(&arabic, &latin) >= 2 * arabic.len().max(latin.len())
}

/// The consonants of a Latin word, those that are doubled once, and no h, w or y, which are often silent.
fn consonants(spelling: &str) -> Vec<char> {
    let mut consonants: Vec<char> = Vec::new();
    let mut last = ' ';
    for letter in fold_text(spelling).chars() {
        let is_second = letter == last;
        if letter.is_alphabetic() && !"aeiouywh".contains(letter) && !is_second {
            consonants.push(letter);
        }
        last = letter;
    }
    consonants
}

/// How many consonants the two have in common, in the same order.
fn common(arabic: &[char], latin: &[char]) -> usize {
    let mut row = vec![0; latin.len() + 1];
    for sound in arabic {
        let mut diagonal = 0;
        for (at, letter) in latin.iter().enumerate() {
            let (left, above) = (row.get(at).copied().unwrap_or(0), row.get(at + 1).copied().unwrap_or(0));
            let best = if sounds(*sound).contains(*letter) { diagonal + 1 } else { above.max(left) };
            diagonal = above;
            if let Some(cell) = row.get_mut(at + 1) {
                *cell = best;
            }
        }
    }
    row.last().copied().unwrap_or(0)
}

/// The Latin letters that a folded Arabic one may be.
fn sounds(letter: char) -> &'static str {
    match letter {
        'ب' => "bpv",
        'ت' | 'ط' => "tcz",
        'ث' => "ts",
        'ج' => "gjdcz",
        'خ' => "khjgx",
        'د' | 'ض' => "d",
        'ذ' | 'ظ' => "dzt",
        'ر' => "r",
        'ز' => "zscj",
        'س' | 'ص' => "scztx",
        'ش' => "scjtx",
        'غ' => "gjhrq",
        'ف' => "fvpw",
        'ق' => "qkgc",
        'ك' => "kcqgx",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expected: Option<&str>) {
        assert_eq!(Attested::embedded().spellings(word, Bearer::Thing).first().copied(), expected, "{word}");
    }

    #[test]
    fn the_words_of_listed_names_are_spelt_as_there() {
        check("أوتاميندي", Some("Otamendi"));
        check("شويبله", Some("Schäuble"));
    }

    #[test]
    fn a_translation_is_no_spelling() {
        check("الولايات", None);
        assert!(is_spelling("تايمز", "Times") && !is_spelling("الأمم", "Nations"));
    }
}
