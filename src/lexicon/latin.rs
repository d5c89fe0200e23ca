//! How names are written in Latin letters: usual spellings, and rules for all others.

use std::sync::OnceLock;

use fst::raw::{Fst, Output};

use crate::normalization::{OTHER, key_byte, push_key};

static RULES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/latin.rules"));
static WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/latin.words"));
static TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/latin.texts"));

/// The longest context of a rule.
const CONTEXT: usize = 7;
/// The edge of a word.
const EDGE: u8 = b'.';

/// Whose letters a name is spelt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    /// «شقران» is Shaqran.
    English,
    /// As in the Maghreb, whose names follow French: Chakran.
    French,
}

/// Where names have spellings of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// Morocco to Tunisia, and Mauritania: «رضا» is Ridha.
    Maghreb,
    /// Egypt: «جمال» is Gamal.
    Nile,
    /// «محمد» is Mehmet.
    Turkey,
    /// «حسين» is Hossein.
    Iran,
    /// «فاروق» is Farooq.
    Pakistan,
    /// West and Central Africa where French is written: «عثمان» is Ousmane.
    Sahel,
    /// «سيرغي» is Serhiy.
    Ukraine,
    /// Spain, and America where Spanish is spoken: «توماس» is Tomás.
    Hispania,
    /// «جورج» is Georges.
    France,
}

/// Usual spellings and rules, read in place.
#[derive(Clone, Copy)]
pub struct Latin {
    rules: &'static Fst<&'static [u8]>,
    words: &'static fst::Map<&'static [u8]>,
}

impl Latin {
    /// The tables that the program carries.
    #[must_use]
    pub fn embedded() -> Self {
        static RULE_MAP: OnceLock<Fst<&'static [u8]>> = OnceLock::new();
        static WORD_MAP: OnceLock<fst::Map<&'static [u8]>> = OnceLock::new();
        #[expect(clippy::expect_used, reason = "the build script wrote these bytes; a test reads them")]
        let rules = RULE_MAP.get_or_init(|| Fst::new(RULES).expect("the embedded rules are well formed"));
        #[expect(clippy::expect_used, reason = "the build script wrote these bytes; a test reads them")]
        let words = WORD_MAP.get_or_init(|| fst::Map::new(WORDS).expect("the embedded spellings are well formed"));
        Self { rules, words }
    }

    /// The usual spellings of a part of names, the most usual first; none where the rules give it.
    pub fn usual(self, word: &str) -> impl Iterator<Item = &'static str> {
        self.text(&key(word)).unwrap_or("").split('|').filter(|spelling| !spelling.is_empty())
    }

    /// The usual spelling of a part of names in a region, where it has its own.
    pub fn regional(self, word: &str, region: Region) -> Option<&'static str> {
        let letter = match region {
            Region::Maghreb => b'm',
            Region::Nile => b'n',
            Region::Turkey => b't',
            Region::Iran => b'i',
            Region::Pakistan => b'p',
            Region::Sahel => b's',
            Region::Ukraine => b'u',
            Region::Hispania => b'h',
            Region::France => b'f',
        };
        self.text(&[&key(word), [EDGE, letter].as_slice()].concat())
    }

    fn text(self, key: &[u8]) -> Option<&'static str> {
        let place = usize::try_from(self.words.get(key)?).ok()?;
        TEXTS.get(place..)?.lines().next()
    }

    /// A word letter by letter, each by the rule with the longest context that fits: «دياتشكوف» → `diachkov`.
    ///
    /// Short vowels are not written in Arabic, so the result is the likeliest spelling, not the person's own.
    #[must_use]
    pub fn by_rule(self, word: &str, habit: Habit) -> String {
        let letters = sounds(&key(word));
        let is_respelt = habit == Habit::English && letters.iter().any(|letter| arabic_only().contains(letter));
        let mut latin = String::new();
        for at in 0..letters.len() {
            let letter =
                |step: isize| at.checked_add_signed(step).and_then(|at| letters.get(at)).copied().unwrap_or(EDGE);
            let written = latin.bytes().next_back().unwrap_or(EDGE);
            let context = [letter(0), letter(1), written, letter(-1), letter(-2), letter(2), letter(3)];
            let begin = latin.len();
            push_letters(self.rule(context), &mut latin);
            if is_respelt {
                respell(letter(0), begin, &mut latin);
            }
        }
        latin
    }

    /// What the longest rule says that `context` begins with; nothing for a letter without any.
    fn rule(self, context: [u8; CONTEXT]) -> u64 {
        let mut node = self.rules.root();
        let mut sum = Output::zero();
        let mut found = 0;
        for byte in context {
            let Some(at) = node.find_input(byte) else { break };
            let step = node.transition(at);
            sum = sum.cat(step.out);
            node = self.rules.node(step.addr);
            if node.is_final() {
                found = sum.cat(node.final_output()).value();
            }
        }
        found
    }
}

/// The letters that hardly any foreign name has.
fn arabic_only() -> [u8; 7] {
    ['ق', 'ح', 'ع', 'ص', 'ض', 'ط', 'ظ'].map(key_byte)
}

/// Of an Arabic word the letter that `latin` has from `begin`, where the rules follow French habits.
fn respell(letter: u8, begin: usize, latin: &mut String) {
    let written = latin.get(begin..).unwrap_or_default();
    let (french, english): (&[&str], &str) = match letter {
        letter if letter == key_byte('ش') => (&["ch"], "sh"),
        letter if letter == key_byte('ق') => (&["ck", "cc", "k", "c", "g"], "q"),
        _ => return,
    };
    if let Some(rest) = french.iter().find_map(|french| written.strip_prefix(french)) {
        let respelt = format!("{english}{rest}");
        latin.truncate(begin);
        latin.push_str(&respelt);
    }
}

/// A key with one byte for «تش», which foreign names have for one sound.
fn sounds(key: &[u8]) -> Vec<u8> {
    let (teh, sheen) = (key_byte('ت'), key_byte('ش'));
    let mut sounds: Vec<u8> = Vec::with_capacity(key.len());
    for &letter in key {
        match sounds.last_mut().filter(|last| **last == teh && letter == sheen) {
            Some(last) => *last = OTHER,
            None => sounds.push(letter),
        }
    }
    sounds
}

fn key(word: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(word.len());
    push_key(word, &mut key);
    key
}

/// Letters a–z in five bits each, the first the lowest.
fn push_letters(mut packed: u64, latin: &mut String) {
    while packed > 0 {
        let letter = u8::try_from(packed & 31).map_or(b'a', |number| b'a' + number.saturating_sub(1));
        latin.push(char::from(letter));
        packed >>= 5;
    }
}
