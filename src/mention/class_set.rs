//! Sets of word classes.

use crate::lexicon::WordClass;

/// A set of word classes, a bit each; those of texts have none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ClassSet(u64);

impl ClassSet {
    pub fn of(classes: &[WordClass]) -> Self {
        classes.iter().fold(Self::default(), |set, class| set | Self::from(*class))
    }

    pub fn has_any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Those that are structural, see [`WordClass::is_structural`]: a bit each, as the tagger has learnt them.
    pub fn structural(self) -> u32 {
        u32::try_from(self.0 & u64::from(u32::MAX)).unwrap_or(u32::MAX)
    }
}

impl From<WordClass> for ClassSet {
    fn from(class: WordClass) -> Self {
        Self(if class.is_of_texts() { 0 } else { 1 << class as u32 })
    }
}

impl std::ops::BitOr for ClassSet {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_has_a_bit_and_the_tagger_sees_the_structural_ones() {
        for class in WordClass::ALL.iter().filter(|class| !class.is_of_texts()) {
            let set = ClassSet::from(*class);
            assert!(set.has_any(ClassSet::of(WordClass::ALL)), "{class:?}");
            assert_eq!(set.structural() != 0, class.is_structural(), "{class:?}");
        }
    }
}
