use crate::model::MentionType;

/// Types of names that the tagger tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameType {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A place of any kind.
    Place,
    /// A name of another kind: an event, a work, a currency. Known to corpora of four types only.
    Other,
}

impl NameType {
    /// Every type, in the order of their labels.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organisation, Self::Place, Self::Other];

    /// The type of mention that such a name most often is (a place that nobody knows is most often a town); none where that
    /// is not said.
    #[must_use]
    pub fn mention_type(self) -> Option<MentionType> {
        match self {
            Self::Person => Some(MentionType::Pers),
            Self::Organisation => Some(MentionType::Org),
            Self::Place => Some(MentionType::Gpe),
            Self::Other => None,
        }
    }
}

/// What the tagger says of a token: outside every name, or the beginning or inside of a name of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Outside every name.
    Outside,
    /// The first token of a name.
    Begin(NameType),
    /// A further token of a name.
    Inside(NameType),
}

impl Label {
    /// Number of labels.
    pub const COUNT: usize = 1 + 2 * NameType::ALL.len();
    /// Every label, in the order of their codes.
    pub const ALL: [Self; Self::COUNT] = {
        let mut all = [Self::Outside; Self::COUNT];
        let mut at = 0;
        while at < NameType::ALL.len() {
            #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
            {
                all[1 + 2 * at] = Self::Begin(NameType::ALL[at]);
                all[2 + 2 * at] = Self::Inside(NameType::ALL[at]);
            }
            at += 1;
        }
        all
    };

    /// The label's place in [`Label::ALL`].
    #[must_use]
    pub fn code(self) -> usize {
        match self {
            Self::Outside => 0,
            Self::Begin(kind) => 1 + 2 * kind as usize,
            Self::Inside(kind) => 2 + 2 * kind as usize,
        }
    }

    /// The type of the name; none outside.
    #[must_use]
    pub fn kind(self) -> Option<NameType> {
        match self {
            Self::Outside => None,
            Self::Begin(kind) | Self::Inside(kind) => Some(kind),
        }
    }

    /// Whether this label may stand after `before` (none: at the start of a sentence): only a name that has begun goes on.
    #[must_use]
    pub fn may_follow(self, before: Option<Self>) -> bool {
        !matches!(self, Self::Inside(kind) if before.and_then(Self::kind) != Some(kind))
    }
}
