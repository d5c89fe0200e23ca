use serde::{Deserialize, Serialize};

/// A column of an exported table: the one registry of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Column {
    /// The entity's name.
    Entity,
    /// Its English name.
    English,
    /// The type of an entity or a value.
    Type,
    /// The entity's country's code.
    Country,
    /// Its Wikidata identifier.
    Wikidata,
    /// How many mentions.
    Mentions,
    /// How many articles.
    Articles,
    /// The article that names it first, by file name.
    FirstArticle,
    /// That article's publication date.
    FirstDate,
    /// Where that article first names it, in code points.
    FirstOffset,
    /// The sentence in which it does.
    FirstSentence,
    /// Spellings seen, with their counts.
    Spellings,
    /// What a date says, in ISO 8601; an amount's number.
    Value,
    /// An amount's unit.
    Unit,
    /// What an amount counts, as written.
    Counted,
    /// How an amount is bounded.
    Bound,
    /// A value's words.
    Written,
    /// The sentence that it stands in.
    Sentence,
    /// The article that it stands in, by file name.
    Article,
    /// That article's publication date.
    Published,
    /// Where it stands there, in code points.
    Offset,
}

impl Column {
    /// The columns of the summary table.
    pub const ENTITIES: [Self; 12] = [
        Self::Entity,
        Self::English,
        Self::Type,
        Self::Country,
        Self::Wikidata,
        Self::Mentions,
        Self::Articles,
        Self::FirstArticle,
        Self::FirstDate,
        Self::FirstOffset,
        Self::FirstSentence,
        Self::Spellings,
    ];

    /// The columns of the table of dates.
    pub const DATES: [Self; 7] =
        [Self::Value, Self::Type, Self::Written, Self::Sentence, Self::Article, Self::Published, Self::Offset];

    /// The columns of the table of amounts.
    pub const AMOUNTS: [Self; 10] = [
        Self::Value,
        Self::Unit,
        Self::Counted,
        Self::Bound,
        Self::Type,
        Self::Written,
        Self::Sentence,
        Self::Article,
        Self::Published,
        Self::Offset,
    ];

    /// Its heading for machines; pages have headings for people.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Entity => "entity",
            Self::English => "en",
            Self::Type => "type",
            Self::Country => "country",
            Self::Wikidata => "wikidata",
            Self::Mentions => "mentions",
            Self::Articles => "articles",
            Self::FirstArticle => "first_article",
            Self::FirstDate => "first_date",
            Self::FirstOffset => "first_offset",
            Self::FirstSentence => "first_sentence",
            Self::Spellings => "spellings",
            Self::Value => "value",
            Self::Unit => "unit",
            Self::Counted => "counted",
            Self::Bound => "bound",
            Self::Written => "written",
            Self::Sentence => "sentence",
            Self::Article => "article",
            Self::Published => "published",
            Self::Offset => "offset",
        }
    }

    /// Its width in a workbook, in characters.
    #[must_use]
    pub fn width(self) -> u16 {
        match self {
            Self::Type
            | Self::Country
            | Self::Mentions
            | Self::Articles
            | Self::FirstOffset
            | Self::Unit
            | Self::Bound
            | Self::Offset => 10,
            Self::Wikidata | Self::FirstDate | Self::Published => 13,
            Self::FirstArticle | Self::Article | Self::Value | Self::Counted | Self::Written => 24,
            Self::Entity | Self::English => 32,
            Self::Spellings => 48,
            Self::FirstSentence | Self::Sentence => 80,
        }
    }
}
