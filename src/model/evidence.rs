use serde::{Deserialize, Serialize};

/// Who speaks for a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EvidenceSource {
    /// The lexicon lists the name.
    Lexicon,
    /// The words around it say so.
    Structure,
    /// The same thing is named elsewhere in the article.
    Article,
    /// The statistical tagger: the fast tier.
    Tagger,
    /// The pretrained encoder, and not the tagger: the deep tier.
    Encoder,
}

/// The rule that found a mention; the interface has words for each in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A name listed in the lexicon.
    Listed,
    /// An adjective of a listed place or people («الروسي»).
    Adjective,
    /// A listed name that is an ordinary word too, with support beside it.
    ListedWithSupport,
    /// A title or office with its complements («وزير الخارجية الروسي»).
    Office,
    /// A name after a title («المحلل فلان الفلاني»).
    NameAfterTitle,
    /// A known given name with a name after it.
    GivenName,
    /// A short form of a name in full elsewhere in the article («لافروف»).
    ShortForm,
    /// A head word with its complements («وزارة الصحة», «معركة كورسك»).
    HeadWord,
    /// An acronym in brackets after the full name.
    Acronym,
    /// A direction or part of a listed place («شمال شرق آسيا»).
    PartOfPlace,
    /// Its words and those around it, as learnt from labelled news.
    Context,
    /// The form of a date, number, amount or address.
    Pattern,
    /// The author's line.
    Byline,
    /// An office describes the person named beside it.
    Apposition,
    /// An office describes the person of whom the article said it before.
    SameOffice,
    /// An office describes who held it on the article's date.
    OfficeHolder,
    /// A capital stands for the government that acts from it.
    SeatOfGovernment,
}

impl Rule {
    /// The name in the published record.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Adjective => "adjective",
            Self::ListedWithSupport => "listed-with-support",
            Self::Office => "office",
            Self::NameAfterTitle => "name-after-title",
            Self::GivenName => "given-name",
            Self::ShortForm => "short-form",
            Self::HeadWord => "head-word",
            Self::Acronym => "acronym",
            Self::PartOfPlace => "part-of-place",
            Self::Context => "context",
            Self::Pattern => "pattern",
            Self::Byline => "byline",
            Self::Apposition => "apposition",
            Self::SameOffice => "same-office",
            Self::OfficeHolder => "office-holder",
            Self::SeatOfGovernment => "seat-of-government",
        }
    }
}

/// Why a mention is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Who says so.
    pub by: EvidenceSource,
    /// By which rule.
    pub rule: Rule,
    /// On which words («الوزير», a lexicon entry's name); empty where the mention itself is all.
    pub on: String,
}
