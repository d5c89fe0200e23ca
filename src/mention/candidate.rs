use crate::lexicon::EntryId;
use crate::model::{Evidence, EvidenceSource, MentionType, Rule, Span, Value};
use crate::value::ValueMention;

/// A stretch that may become a mention. Several may claim the same words; `choose` decides.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Where it stands.
    pub span: Span,
    /// Of which type.
    pub kind: MentionType,
    /// What it means, as far as its own words say.
    pub target: Target,
    /// In percent.
    pub confidence: u8,
    /// Why it may be a mention.
    pub evidence: Evidence,
    /// What a date or number says.
    pub value: Option<Value>,
    /// What a number counts.
    pub counted: Option<Span>,
}

/// What a candidate means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// An entity of the lexicon.
    Entry(EntryId),
    /// Something that the lexicon does not list.
    Named,
    /// Nothing that can be linked: an office, a number.
    Nothing,
}

impl From<ValueMention> for Candidate {
    fn from(found: ValueMention) -> Self {
        let evidence = Evidence { by: EvidenceSource::Structure, rule: Rule::Pattern, on: String::new() };
        let ValueMention { span, kind, value, confidence, .. } = found;
        Self { span, kind, target: Target::Nothing, confidence, evidence, value, counted: None }
    }
}

impl Candidate {
    /// A candidate found by the structure of the text around `on`.
    pub(crate) fn structural(span: Span, kind: MentionType, rule: Rule, confidence: u8, on: &str) -> Self {
        let target = if kind.names_an_entity() { Target::Named } else { Target::Nothing };
        let evidence = Evidence { by: EvidenceSource::Structure, rule, on: on.to_owned() };
        Self { span, kind, target, confidence, evidence, value: None, counted: None }
    }
}
