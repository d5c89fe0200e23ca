//! What an article has named in full, by what its short forms are made of.

use super::candidate::{Candidate, Target};
use super::spoken_of::{Gender, Said};
use crate::lexicon::{Fact, Lexicon, Strength};
use crate::model::{Evidence, EvidenceSource, MentionType, Rule, Span};
use crate::normalization::phrase_key;

/// What a short form may stand for, in the order in which the article names it.
#[derive(Default)]
pub(super) struct FullNames {
    pub names: Vec<FullName>,
    /// The one that the lexicon knows by the short form.
    pub owner: Option<usize>,
}

pub(super) struct FullName {
    pub from: u32,
    pub name: String,
    pub target: Target,
    /// How the word before speaks of the person.
    pub said: Said,
}

impl FullNames {
    /// What was named before `at`, the last first.
    pub fn before(&self, at: u32) -> impl Iterator<Item = &FullName> {
        let before = self.names.get(..self.names.partition_point(|name| name.from < at)).unwrap_or(&[]);
        before.iter().rev().take(MEMORY)
    }

    /// The organisation that a name alone means, if it is of one alone.
    pub fn called(&self, span: Span) -> Option<Candidate> {
        let ends = |name: &FullName| name.from as usize + name.name.len();
        let named = self.before(span.start).find(|name| ends(name) <= span.start as usize)?;
        let is_only = self.before(span.start).all(|other| other.target == named.target);
        is_only.then(|| named.candidate(span, MentionType::Org, 80))
    }

    /// What was named last before `at`, from `since` on.
    pub fn last(&self, since: u32, at: u32) -> Option<&FullName> {
        self.before(at).next().filter(|name| name.from >= since)
    }

    /// What was named last before `at`, whom the news is from only where nothing else was.
    pub fn last_spoken_of(&self, at: u32) -> Option<&FullName> {
        self.before(at).find(|name| !name.said.as_source).or_else(|| self.last(0, at))
    }

    /// Whom a surname at `at` means, of whom the word before it speaks as of `gender`: its owner; whoever was named last in
    /// the paragraph, which begins at `since`; whomever the article named first.
    pub fn meant(&self, since: u32, at: u32, gender: Option<Gender>) -> Option<&FullName> {
        let owner = self.owner.and_then(|owner| self.names.get(owner));
        // «أرملته فلانة», «حفيد فلان» is named for another's sake, and who is called the younger is so wherever another has been named.
        let has_elder = self.before(at).any(|name| !name.is_younger());
        let is_lesser = |name: &FullName| has_elder && name.is_younger();
        let is_apart = |name: &&FullName| !(name.said.as_kin || name.said.as_father || is_lesser(name));
        let last = || self.before(at).find(is_apart).filter(|name| name.from >= since);
        let first = || self.names.iter().take(MEMORY).find(|name| !is_lesser(name)).or_else(|| self.names.first());
        let usual = owner.or_else(last).or_else(first)?;
        let is_other = |name: &FullName| gender.zip(name.said.gender).is_some_and(|(one, other)| one != other);
        // «قالت كلينتون»
        let fitting = || self.before(at).find(|name| gender.is_some() && name.said.gender == gender);
        let possible = || self.before(at).find(|name| !is_other(name));
        // A woman is spoken of as one, a man often without a sign.
        let is_unlikely = is_other(usual) || gender == Some(Gender::Feminine) && usual.said.gender.is_none();
        if is_unlikely { fitting().or_else(possible).or(Some(usual)) } else { Some(usual) }
    }

    /// Learns that somebody of the name is spoken of as a woman: the last of whom nothing is known, if no woman is.
    pub fn learn(&mut self, gender: Option<Gender>) {
        let is_woman = |name: &FullName| name.said.gender == Some(Gender::Feminine);
        if gender != Some(Gender::Feminine) || self.names.iter().take(MEMORY).any(is_woman) {
            return;
        }
        let unknown = self.names.iter_mut().take(MEMORY).rev().find(|name| name.said.gender.is_none());
        unknown.into_iter().for_each(|name| name.said.gender = gender);
    }

    /// Whether the lexicon knows whom one of the first of them means.
    pub fn is_known(&self) -> bool {
        self.names.iter().take(MEMORY).any(|name| matches!(name.target, Target::Entry(_)))
    }

    /// Whether one of the first of them is this.
    pub fn has(&self, target: Target) -> bool {
        self.names.iter().take(MEMORY).any(|name| name.target == target)
    }

    /// The elder of several of the same surname: whoever is named as another's father, is no child where another is, or is the other
    /// than the one named first.
    pub fn elder(&self) -> Option<&FullName> {
        let names = self.names.iter().take(MEMORY);
        let has_child = names.clone().any(|name| name.said.as_child);
        let parent = || names.clone().find(|name| has_child && !name.said.as_child);
        names.clone().find(|name| name.said.as_father).or_else(parent).or_else(|| self.second())
    }

    /// The younger of several of the same surname: whoever is called so, or is named as another's child.
    pub fn younger(&self) -> Option<&FullName> {
        let mut names = self.names.iter().take(MEMORY);
        let called = names.clone().find(|name| name.is_younger());
        called.or_else(|| names.find(|name| name.said.as_child))
    }

    /// The other of two of the same surname than the one named first.
    pub fn second(&self) -> Option<&FullName> {
        let first = self.names.first()?;
        let is_unknown = first.target == Target::Named;
        self.names.iter().take(MEMORY).find(|name| name.target != first.target || is_unknown && name.name != first.name)
    }
}

impl FullName {
    /// «دونالد ترامب الابن»
    pub fn is_younger(&self) -> bool {
        self.name.ends_with(" الابن") || self.name.ends_with(" جونيور")
    }

    /// Whether an organisation is of a country, as the lexicon or its name says.
    pub fn is_of(&self, country: &str, lexicon: Lexicon) -> bool {
        let of = |entry| lexicon.entry(entry).country == Some(country);
        match self.target {
            Target::Entry(entry) => of(entry),
            Target::Named | Target::Nothing => self.name.split_whitespace().skip(1).any(|word| {
                let mut facts = lexicon.facts(&phrase_key(word));
                facts.any(
                    |fact| matches!(fact, Fact::Adjective(entry, _) | Fact::Name(entry, Strength::Strong) if of(entry)),
                )
            }),
        }
    }

    pub fn candidate(&self, span: Span, kind: MentionType, confidence: u8) -> Candidate {
        let evidence = Evidence { by: EvidenceSource::Article, rule: Rule::ShortForm, on: self.name.clone() };
        Candidate { span, kind, target: self.target, confidence, evidence, value: None, counted: None }
    }
}

/// So many names before a short form are looked through for what it means.
pub(super) const MEMORY: usize = 32;
