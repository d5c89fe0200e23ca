/// What a pretrained encoder takes a word for by itself: a label of names, and how surely. A feature, never a verdict.
///
/// Written in `data/word_leanings.tsv` by `training/leanings.py`; shared with the build script.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Leaning(u8);

impl Leaning {
    /// The labels, in the order of their codes.
    pub const LABELS: [&str; 9] = ["O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"];
    /// Grades of certainty, the first the least.
    pub const GRADES: u8 = 4;

    /// The leaning to a label, by their numbers; none where there is no such label or grade.
    #[must_use]
    pub fn new(label: u8, grade: u8) -> Option<Self> {
        let exists = usize::from(label) < Self::LABELS.len() && grade < Self::GRADES;
        exists.then(|| Self(1 + label * Self::GRADES + grade))
    }

    /// The leaning with this code; code zero is that of words on which the encoder was not asked.
    #[must_use]
    pub const fn from_code(code: u8) -> Self {
        Self(code)
    }

    /// Its code.
    #[must_use]
    pub const fn code(self) -> u8 {
        self.0
    }

    /// Whether the encoder is sure that the word is no name.
    #[must_use]
    pub fn is_surely_no_name(self) -> bool {
        self.label() == Some((Self::LABELS[0], Self::GRADES - 1))
    }

    /// The label, and its grade of certainty; none for words on which the encoder was not asked.
    #[must_use]
    pub fn label(self) -> Option<(&'static str, u8)> {
        let number = self.0.checked_sub(1)?;
        Some((Self::LABELS.get(usize::from(number / Self::GRADES))?, number % Self::GRADES))
    }
}
