//! What the tagger sees of a token: its word, the words around it, and what the lexicon and the rules say of them.
//!
//! A feature is a 32-bit hash of a template and a value. Training and analysis read the same code.

use super::candidate::Candidate;
use super::words::Words;
use crate::lexicon::{NameRole, Strength};
use crate::model::{MentionType, TokenKind};
use crate::tagger::Features;

/// Reads the features of a sentence: its words, and the candidates that the rules keep in it.
pub(super) fn read(words: &Words<'_>, candidates: &[&Candidate]) -> Features {
    let views = views(words, candidates);
    let mut features = Features::with_capacity(views.len(), FEATURES_PER_TOKEN);
    for at in 0..views.len() {
        push_token(&mut features, &views, at);
        features.end_token();
    }
    features
}

/// A little more than a token has on average.
const FEATURES_PER_TOKEN: usize = 64;

fn push_token(features: &mut Features, views: &[View], at: usize) {
    use Template::*;
    let view = |offset: isize| at.checked_add_signed(offset).and_then(|at| views.get(at)).unwrap_or(&NOWHERE);
    let (before, here, after) = (view(-1), view(0), view(1));
    for (place, word) in (0..).zip([view(-2), before, here, after, view(2)]) {
        features.extend([hash(Word(place), word.word), hash(Standing(place), word.standing)]);
        for class in bits(word.classes) {
            features.push(hash(Class(place), class));
        }
    }
    let near = |place: u32, word: &View| {
        [
            hash(Stem(place), word.stem),
            hash(Listed(place), word.listed),
            hash(Weak(place), word.weak),
            hash(Ruled(place), word.ruled),
            hash(Shape(place), word.shape),
            hash(Ending(place), word.endings[1]),
            hash(Leaning(place), word.leaning),
        ]
    };
    features.extend(near(1, before));
    features.extend(near(2, here));
    features.extend(near(3, after));
    for (length, (beginning, ending)) in (0..).zip(here.beginnings.iter().zip(here.endings)) {
        features.extend([hash(Beginning(length), *beginning), hash(Affix(length), ending)]);
    }
    features.extend([
        hash(WordPair(0), pair(before.word, here.word)),
        hash(WordPair(1), pair(here.word, after.word)),
        hash(StandingPair(0), pair(before.standing, here.standing)),
        hash(StandingPair(1), pair(here.standing, after.standing)),
        hash(StandingTriple, pair(pair(before.standing, here.standing), after.standing)),
        hash(WordStanding, pair(before.word, here.standing)),
        hash(StandingWord, pair(here.standing, after.word)),
        hash(ListedStanding, pair(here.listed, here.standing)),
        hash(RuledWord, pair(here.ruled, here.stem)),
        hash(RuledPair, pair(before.ruled, here.ruled)),
        hash(RuledStanding, pair(here.ruled, here.standing)),
        hash(ShapeTriple, pair(pair(before.shape, here.shape), after.shape)),
        hash(WordListed, pair(before.word, here.listed)),
        hash(ClassStanding, pair(u64::from(before.classes), here.standing)),
        hash(LeaningPair(0), pair(before.leaning, here.leaning)),
        hash(LeaningPair(1), pair(here.leaning, after.leaning)),
        hash(LeaningStanding, pair(here.leaning, here.standing)),
        hash(Bias, 0),
    ]);
}

/// What a feature is made of; the number tells places and lengths apart: place 2 is the word itself.
#[derive(Clone, Copy, Debug)]
enum Template {
    Word(u32),
    Standing(u32),
    Class(u32),
    Stem(u32),
    Listed(u32),
    Weak(u32),
    Ruled(u32),
    Shape(u32),
    Ending(u32),
    Beginning(u32),
    Affix(u32),
    WordPair(u32),
    StandingPair(u32),
    StandingTriple,
    WordStanding,
    StandingWord,
    ListedStanding,
    RuledWord,
    RuledPair,
    RuledStanding,
    ShapeTriple,
    WordListed,
    ClassStanding,
    Bias,
    Leaning(u32),
    LeaningPair(u32),
    LeaningStanding,
}

impl Template {
    fn code(self) -> u64 {
        let (template, part) = match self {
            Self::Word(place) => (0, place),
            Self::Standing(place) => (1, place),
            Self::Class(place) => (2, place),
            Self::Stem(place) => (3, place),
            Self::Listed(place) => (4, place),
            Self::Ruled(place) => (5, place),
            Self::Shape(place) => (6, place),
            Self::Ending(place) => (7, place),
            Self::Beginning(length) => (8, length),
            Self::Affix(length) => (9, length),
            Self::WordPair(place) => (10, place),
            Self::StandingPair(place) => (11, place),
            Self::StandingTriple => (12, 0),
            Self::WordStanding => (13, 0),
            Self::StandingWord => (14, 0),
            Self::ListedStanding => (15, 0),
            Self::RuledWord => (16, 0),
            Self::RuledPair => (17, 0),
            Self::RuledStanding => (18, 0),
            Self::ShapeTriple => (19, 0),
            Self::WordListed => (20, 0),
            Self::ClassStanding => (21, 0),
            Self::Bias => (22, 0),
            Self::Weak(place) => (23, place),
            Self::Leaning(place) => (24, place),
            Self::LeaningPair(place) => (25, place),
            Self::LeaningStanding => (26, 0),
        };
        template * 8 + u64::from(part)
    }
}

/// One token as the templates see it.
#[derive(Clone, Debug, Default)]
struct View {
    /// The whole key.
    word: u64,
    /// The key less proclitics and article.
    stem: u64,
    /// What the vocabulary says: part of names, ordinary word, known at all.
    standing: u64,
    /// What an encoder takes the word for.
    leaning: u64,
    /// Word classes of all readings.
    classes: u32,
    /// Types of the listed names that cover the token, and where in them it stands.
    listed: u64,
    /// The same for names that need support.
    weak: u64,
    /// The rules' own label.
    ruled: u64,
    /// Script, length, digits.
    shape: u64,
    /// The first one to four letters.
    beginnings: [u64; 4],
    /// The last one to four letters.
    endings: [u64; 4],
}

/// Stands for adjectives among the types of listed names.
const ADJECTIVE: u64 = MentionType::Language as u64 + 1;

/// Before the first and after the last token.
static NOWHERE: View = View {
    word: 1,
    stem: 1,
    standing: u64::MAX,
    leaning: u64::MAX,
    classes: 0,
    listed: 0,
    weak: 0,
    ruled: 0,
    shape: u64::MAX,
    beginnings: [1; 4],
    endings: [1; 4],
};

fn views(words: &Words<'_>, candidates: &[&Candidate]) -> Vec<View> {
    let mut views: Vec<View> = (0..words.len()).map(|at| view(words, at)).collect();
    for hit in words.hits() {
        let kind = if hit.is_adjective { ADJECTIVE } else { hit.kind as u64 };
        for at in hit.from..hit.to {
            let place = u64::from(at > hit.from) + 2 * u64::from(at + 1 < hit.to);
            if let Some(view) = views.get_mut(at) {
                // A set, so that the order of the names does not matter.
                let names = if hit.strength == Strength::Strong { &mut view.listed } else { &mut view.weak };
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
        let covered = words.tokens.get(from..).unwrap_or(&[]).iter().take_while(|t| t.span.start < candidate.span.end);
        for (nth, _) in covered.enumerate() {
            if let Some(view) = views.get_mut(from + nth) {
                let label = kind * 2 + u64::from(nth > 0) + 64 * (candidate.evidence.rule as u64 + 1);
                // Outer first, the innermost beside it.
                view.ruled = if view.ruled == 0 { label } else { view.ruled & 0xFFFF | label << 16 };
            }
        }
    }
    views
}

fn view(words: &Words<'_>, at: usize) -> View {
    let key = words.key(at);
    let word = words.word(at);
    let stem = word.bare.map_or(0, |(proclitics, _)| usize::from(proclitics.letters));
    let stem = key.get(stem..).unwrap_or(key);
    let stem = stem.strip_prefix(&crate::morphology::ARTICLE).filter(|rest| rest.len() > 2).unwrap_or(stem);
    let classes = words.readings(at).fold(0, |classes, reading| classes | reading.class_bits());
    View {
        word: number(key),
        stem: number(stem),
        standing: standing(words, at),
        leaning: leaning(words, at),
        classes,
        listed: 0,
        weak: 0,
        ruled: 0,
        shape: shape(words, at),
        beginnings: beginnings(key),
        endings: std::array::from_fn(|nth| number(key.get(key.len().saturating_sub(nth + 1)..).unwrap_or(key))),
    }
}

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

fn bits(mut set: u32) -> impl Iterator<Item = u64> {
    std::iter::from_fn(move || {
        let bit = set.trailing_zeros();
        set &= set.checked_sub(1)?;
        Some(u64::from(bit))
    })
}

fn pair(one: u64, other: u64) -> u64 {
    (one.rotate_left(23) ^ other).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// FNV-1a.
fn number(bytes: &[u8]) -> u64 {
    bytes.iter().copied().fold(EMPTY, then)
}

/// The numbers of the first letter, the first two …
fn beginnings(bytes: &[u8]) -> [u64; 4] {
    let (mut bytes, mut hash) = (bytes.iter().copied(), EMPTY);
    std::array::from_fn(|_| {
        hash = bytes.next().map_or(hash, |byte| then(hash, byte));
        hash
    })
}

/// The number of no bytes.
const EMPTY: u64 = 0xCBF2_9CE4_8422_2325;

fn then(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
}

/// The high half of a product depends on all bits of the value.
#[inline]
fn hash(template: Template, value: u64) -> u32 {
    let mixed = (value ^ template.code().wrapping_mul(0xD6E8_FEB8_6659_FD93)).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    u32::try_from(mixed >> 32).unwrap_or(0)
}
