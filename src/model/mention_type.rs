use serde::{Deserialize, Serialize};

/// The types of `gold/GUIDELINES.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum MentionType {
    /// A person's name, without titles.
    Pers,
    /// A title or office, with its complements.
    Occ,
    /// A nationality, people, religion or political group.
    Norp,
    /// An organisation, institution, ministry, media outlet, company.
    Org,
    /// A place with a government.
    Gpe,
    /// Another place: continent, region, sea, mountain.
    Loc,
    /// A building, site, base, port, road.
    Fac,
    /// A named event.
    Event,
    /// A named treaty, resolution, law.
    Law,
    /// A named product, weapon system, initiative.
    Product,
    /// A language.
    Language,
    /// A date, period or age, a day or longer.
    Date,
    /// A time shorter than a day.
    Time,
    /// An amount of money.
    Money,
    /// A percentage.
    Percent,
    /// A measure with its unit.
    Quantity,
    /// Another number that counts something.
    Cardinal,
    /// An ordinal.
    Ordinal,
    /// An address.
    Website,
}

/// Six families of types, by which the page colours mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Family {
    /// People and their offices.
    People,
    /// Nationalities and groups.
    Peoples,
    /// Organisations.
    Organisations,
    /// Places.
    Places,
    /// Happenings, texts and products.
    Happenings,
    /// Time, numbers and addresses.
    Values,
}

impl MentionType {
    /// Every type, in the order in which lists and legends show them.
    pub const ALL: [Self; 19] = [
        Self::Pers,
        Self::Occ,
        Self::Norp,
        Self::Org,
        Self::Gpe,
        Self::Loc,
        Self::Fac,
        Self::Event,
        Self::Law,
        Self::Product,
        Self::Language,
        Self::Date,
        Self::Time,
        Self::Money,
        Self::Percent,
        Self::Quantity,
        Self::Cardinal,
        Self::Ordinal,
        Self::Website,
    ];

    /// The code in the published record (`PERS`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Pers => "PERS",
            Self::Occ => "OCC",
            Self::Norp => "NORP",
            Self::Org => "ORG",
            Self::Gpe => "GPE",
            Self::Loc => "LOC",
            Self::Fac => "FAC",
            Self::Event => "EVENT",
            Self::Law => "LAW",
            Self::Product => "PRODUCT",
            Self::Language => "LANGUAGE",
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Money => "MONEY",
            Self::Percent => "PERCENT",
            Self::Quantity => "QUANTITY",
            Self::Cardinal => "CARDINAL",
            Self::Ordinal => "ORDINAL",
            Self::Website => "WEBSITE",
        }
    }

    /// The type with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Its family.
    #[must_use]
    pub fn family(self) -> Family {
        match self {
            Self::Pers | Self::Occ => Family::People,
            Self::Norp => Family::Peoples,
            Self::Org => Family::Organisations,
            Self::Gpe | Self::Loc | Self::Fac => Family::Places,
            Self::Event | Self::Law | Self::Product | Self::Language => Family::Happenings,
            Self::Date
            | Self::Time
            | Self::Money
            | Self::Percent
            | Self::Quantity
            | Self::Cardinal
            | Self::Ordinal
            | Self::Website => Family::Values,
        }
    }

    /// Whether every mention of this type names an entity. (A NORP does where it is of a country or bloc.)
    #[must_use]
    pub fn names_an_entity(self) -> bool {
        matches!(
            self,
            Self::Pers | Self::Org | Self::Gpe | Self::Loc | Self::Fac | Self::Event | Self::Law | Self::Product
        )
    }
}
