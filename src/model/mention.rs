use serde::{Deserialize, Serialize};

use super::{EntityId, Evidence, MentionType, Span};

/// How a number is bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// «أكثر من», «لا يقل عن», «مئات».
    AtLeast,
    /// «أقل من», «لا يزيد على».
    AtMost,
    /// «نحو», «حوالي».
    About,
}

impl Bound {
    /// The name in the published record.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::About => "about",
        }
    }
}

/// What a date or number says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// A date, period or duration. Null parts are unknown.
    Date {
        /// ISO 8601 date to the precision given, or `start/end`.
        iso: Option<String>,
        /// ISO 8601 duration, for a length of time.
        duration: Option<String>,
    },
    /// A number, amount or measure.
    Number {
        /// The number in its unit.
        value: f64,
        /// ISO 4217 code for money, a unit's symbol (`km²`) or English name for measures.
        unit: Option<String>,
        /// How it is bounded; absent means exactly.
        bound: Option<Bound>,
    },
}

/// A stretch of text that names or describes one thing of a type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// Of which type.
    pub kind: MentionType,
    /// The entity it names.
    pub entity: Option<EntityId>,
    /// The country for whose government a capital's name may stand.
    pub stands_for: Option<EntityId>,
    /// The person whom a title describes.
    pub refers_to: Option<EntityId>,
    /// What a date or number says.
    pub value: Option<Value>,
    /// What a number counts: «جندي» in «11 ألف جندي».
    pub counted: Option<Span>,
    /// In percent, 0–100.
    pub confidence: u8,
    /// Why it is a mention, strongest first.
    pub evidence: Vec<Evidence>,
}
