use serde::{Deserialize, Serialize};

/// How names are found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tier {
    /// By lexicon, structure and the statistical tagger, which the program carries.
    #[default]
    Fast,
    /// By a pretrained encoder too, from a file of its own.
    Deep,
}

impl Tier {
    /// Every tier.
    pub const ALL: [Self; 2] = [Self::Fast, Self::Deep];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Fast => "fast",
            Self::Deep => "deep",
        }
    }
}
