//! What the tagger sees of a token: its word, the words around it, and what the lexicon and the rules say of them.
//!
//! A feature is a 32-bit hash of a template and a value. Training and analysis read the same code. Most features depend
//! on where one word stands from the token and on that word alone, on its letters ([`push_spelling`]) or on the rest
//! ([`push_kind`]); the others on two or three words ([`joint`]).

use super::view::{Kind, View};

/// Words whose own features a token has: the second before it, the one before, itself, the next, the second after it.
pub(super) const PLACES: usize = 5;
/// The token's own place among them.
pub(super) const HERE: usize = 2;

/// The features of each token of a sentence.
pub(super) fn read(views: &[View<'_>]) -> Vec<Vec<u32>> {
    let token = |at: usize| {
        let view = |place: usize| (at + place).checked_sub(HERE).and_then(|at| views.get(at)).unwrap_or(&View::NOWHERE);
        let mut features = joint(view(HERE - 1), view(HERE), view(HERE + 1)).to_vec();
        for place in 0..PLACES {
            push_spelling(place, view(place), &mut features);
            push_kind(place, &view(place).kind, &mut features);
        }
        features
    };
    (0..views.len()).map(token).collect()
}

/// Appends the features that depend on the letters of a word at a place.
pub(super) fn push_spelling(place: usize, word: &View<'_>, features: &mut Vec<u32>) {
    use Template::*;
    let at = u32::try_from(place).unwrap_or(0);
    features.push(hash(Word(at), word.word));
    if place.abs_diff(HERE) <= 1 {
        features.extend([hash(Stem(at), word.stem), hash(Ending(at), word.ending(2))]);
    }
    if place == HERE {
        let [one, two, three, four] = word.beginnings();
        features.extend([
            hash(Beginning(0), one),
            hash(Affix(0), word.ending(1)),
            hash(Beginning(1), two),
            hash(Affix(1), word.ending(2)),
            hash(Beginning(2), three),
            hash(Affix(2), word.ending(3)),
            hash(Beginning(3), four),
            hash(Affix(3), word.ending(4)),
        ]);
    }
}

/// Appends the features that depend on the kind of a word at a place.
pub(super) fn push_kind(place: usize, word: &Kind, features: &mut Vec<u32>) {
    use Template::*;
    let at = u32::try_from(place).unwrap_or(0);
    features.push(hash(Standing(at), word.standing));
    features.extend(bits(word.classes).map(|class| hash(Class(at), class)));
    if place.abs_diff(HERE) <= 1 {
        features.extend([
            hash(Listed(at), word.listed),
            hash(Weak(at), word.weak),
            hash(Ruled(at), word.ruled),
            hash(Shape(at), word.shape),
            hash(Leaning(at), word.leaning),
        ]);
    }
    if place == HERE {
        features.extend([
            hash(ListedStanding, pair(word.listed, word.standing)),
            hash(RuledStanding, pair(word.ruled, word.standing)),
            hash(LeaningStanding, pair(word.leaning, word.standing)),
            hash(Bias, 0),
        ]);
    }
}

/// The features that depend on a word and on those beside it, or on its letters and kind together.
pub(super) fn joint(before: &View<'_>, here: &View<'_>, after: &View<'_>) -> [u32; 14] {
    use Template::*;
    let standings = pair(before.kind.standing, here.kind.standing);
    let shapes = pair(before.kind.shape, here.kind.shape);
    [
        hash(WordPair(0), pair(before.word, here.word)),
        hash(WordPair(1), pair(here.word, after.word)),
        hash(StandingPair(0), standings),
        hash(StandingPair(1), pair(here.kind.standing, after.kind.standing)),
        hash(StandingTriple, pair(standings, after.kind.standing)),
        hash(WordStanding, pair(before.word, here.kind.standing)),
        hash(StandingWord, pair(here.kind.standing, after.word)),
        hash(RuledWord, pair(here.kind.ruled, here.stem)),
        hash(RuledPair, pair(before.kind.ruled, here.kind.ruled)),
        hash(ShapeTriple, pair(shapes, after.kind.shape)),
        hash(WordListed, pair(before.word, here.kind.listed)),
        hash(ClassStanding, pair(u64::from(before.kind.classes), here.kind.standing)),
        hash(LeaningPair(0), pair(before.kind.leaning, here.kind.leaning)),
        hash(LeaningPair(1), pair(here.kind.leaning, after.kind.leaning)),
    ]
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

/// The high half of a product depends on all bits of the value.
#[inline]
fn hash(template: Template, value: u64) -> u32 {
    let mixed = (value ^ template.code().wrapping_mul(0xD6E8_FEB8_6659_FD93)).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    u32::try_from(mixed >> 32).unwrap_or(0)
}
