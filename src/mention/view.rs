//! One token as the templates of features see it.

use super::candidate::Candidate;
use super::words::Words;
use crate::lexicon::{NameRole, Strength};
use crate::model::{MentionType, TokenKind};
use crate::morphology::ARTICLE;

/// What is known of one token.
#[derive(Clone, Debug)]
pub(super) struct View<'k> {
    /// The whole key; none before the first and after the last token.
    pub key: Option<&'k [u8]>,
    /// The number of the key.
    pub word: u64,
    /// The number of the key less proclitics and article.
    pub stem: u64,
    /// What the word is, whichever it is.
    pub kind: Kind,
}

/// What is known of a token beside its letters: many words are of one kind.
#[derive(Clone, Debug)]
pub(super) struct Kind {
    /// What the vocabulary says: part of names, ordinary word, known at all.
    pub standing: u64,
    /// What an encoder takes the word for.
    pub leaning: u64,
    /// Structural word classes of all readings.
    pub classes: u32,
    /// Types of the listed names that cover the token, and where in them it stands.
    pub listed: u64,
    /// The same for names that need support.
    pub weak: u64,
    /// The rules' own label.
    pub ruled: u64,
    /// Script, length, digits.
    pub shape: u64,
}

impl View<'_> {
    /// Before the first and after the last token.
    pub const NOWHERE: Self = Self { key: None, word: NO_LETTER, stem: NO_LETTER, kind: Kind::NOWHERE };

    /// A number of its letters: two words share one by a chance of 1 in 2⁶⁴.
    pub fn spelling(&self) -> u64 {
        mixed(mixed(0, self.word), self.stem)
    }
}

impl Kind {
    /// Before the first and after the last token.
    const NOWHERE: Self =
        Self { standing: u64::MAX, leaning: u64::MAX, classes: 0, listed: 0, weak: 0, ruled: 0, shape: u64::MAX };

    /// A number of all that it says: two kinds share one by a chance of 1 in 2⁶⁴.
    pub fn number(&self) -> u64 {
        let classes = u64::from(self.classes);
        let all = [self.standing, self.leaning, classes, self.listed, self.weak, self.ruled, self.shape];
        all.into_iter().fold(0, mixed)
    }
}

fn mixed(number: u64, part: u64) -> u64 {
    let product = (number ^ part).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    product ^ product >> 32
}

impl<'k> View<'k> {
    /// Views of a sentence's tokens, and of the candidates that the rules keep in it.
    pub fn read(words: &Words<'k>, candidates: &[&Candidate]) -> Vec<Self> {
        let mut views: Vec<Self> = (0..words.len()).map(|at| Self::of(words, at)).collect();
        for hit in words.hits() {
            let kind = if hit.is_adjective { ADJECTIVE } else { hit.kind as u64 };
            for at in hit.from..hit.to {
                let place = u64::from(at > hit.from) + 2 * u64::from(at + 1 < hit.to);
                if let Some(view) = views.get_mut(at) {
                    // A set, so that the order of the names does not matter.
                    let names =
                        if hit.strength == Strength::Strong { &mut view.kind.listed } else { &mut view.kind.weak };
                    *names |= 1 << (kind * 4 + place);
                }
            }
        }
        let mut from = 0;
        for candidate in candidates {
            let kind = candidate.kind as u64 + 1;
            while words.tokens.get(from).is_some_and(|token| token.span.end <= candidate.span.start) {
                from += 1;
            }
            let covered =
                words.tokens.get(from..).unwrap_or(&[]).iter().take_while(|t| t.span.start < candidate.span.end);
            for (nth, _) in covered.enumerate() {
                if let Some(view) = views.get_mut(from + nth) {
                    let label = kind * 2 + u64::from(nth > 0) + 64 * (candidate.evidence.rule as u64 + 1);
                    // Outer first, the innermost beside it.
                    let ruled = &mut view.kind.ruled;
                    *ruled = if *ruled == 0 { label } else { *ruled & 0xFFFF | label << 16 };
                }
            }
        }
        views
    }

    fn of(words: &Words<'k>, at: usize) -> Self {
        let key = words.key(at);
        let stem = words.word(at).bare.map_or(0, |(proclitics, _)| usize::from(proclitics.letters));
        let stem = key.get(stem..).unwrap_or(key);
        let stem = stem.strip_prefix(&ARTICLE).filter(|rest| rest.len() > 2).unwrap_or(stem);
        let word = number(key);
        let stem = if stem.len() == key.len() { word } else { number(stem) };
        let kind = Kind {
            standing: standing(words, at),
            leaning: leaning(words, at),
            classes: words.readings(at).fold(0, |classes, reading| classes | reading.structural_classes()),
            listed: 0,
            weak: 0,
            ruled: 0,
            shape: shape(words, at),
        };
        Self { key: Some(key), word, stem, kind }
    }

    /// The numbers of the first letter, the first two … four.
    pub fn beginnings(&self) -> [u64; 4] {
        let Some(key) = self.key else { return [NO_LETTER; 4] };
        let (mut letters, mut hash) = (key.iter().copied(), EMPTY);
        std::array::from_fn(|_| {
            hash = letters.next().map_or(hash, |letter| then(hash, letter));
            hash
        })
    }

    /// The number of so many last letters.
    pub fn ending(&self, letters: u32) -> u64 {
        let Some(key) = self.key else { return NO_LETTER };
        number(key.get(key.len().saturating_sub(letters as usize)..).unwrap_or(key))
    }
}

/// Stands for adjectives among the types of listed names.
const ADJECTIVE: u64 = MentionType::Language as u64 + 1;

fn standing(words: &Words<'_>, at: usize) -> u64 {
    let word = words.word(at);
    let role = |role: Option<NameRole>| match role {
        None => 0,
        Some(NameRole::Given) => 1,
        Some(NameRole::Family) => 2,
        Some(NameRole::Both) => 3,
    };
    // In steps of four doublings.
    let frequency = word.plain.frequency.map_or(0, |doublings| 1 + u64::from(doublings.min(11)) / 4);
    let bare = word.bare.map_or(0, |(_, reading)| 1 + role(reading.role) + 4 * u64::from(reading.is_ordinary()));
    role(word.plain.role)
        | frequency << 2
        | u64::from(word.plain.is_definite) << 5
        | u64::from(word.plain.is_known) << 6
        | u64::from(words.is_unknown(at)) << 7
        | bare << 8
        | u64::from(words.kind(at).map_or(7, |kind| kind as u8)) << 12
}

/// That of the word as it stands; where none is known, that of the word less its proclitics.
fn leaning(words: &Words<'_>, at: usize) -> u64 {
    words.readings(at).map(|reading| u64::from(reading.leaning.code())).find(|code| *code > 0).unwrap_or(0)
}

fn shape(words: &Words<'_>, at: usize) -> u64 {
    let surface = words.surface(at);
    let length = words.key(at).len().min(8) as u64;
    match words.kind(at) {
        Some(TokenKind::Punctuation) => number(surface.as_bytes()),
        Some(TokenKind::Number) => 1000 + length,
        Some(TokenKind::Foreign) => 2000 + u64::from(surface.starts_with(char::is_uppercase)),
        _ => 3000 + length,
    }
}

/// FNV-1a.
fn number(bytes: &[u8]) -> u64 {
    bytes.iter().copied().fold(EMPTY, then)
}

/// The number of every part of the word before the first token and after the last.
const NO_LETTER: u64 = 1;
/// The number of no bytes.
const EMPTY: u64 = 0xCBF2_9CE4_8422_2325;

fn then(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
}
