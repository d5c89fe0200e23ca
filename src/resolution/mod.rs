//! Mentions → entities: every spelling, short form and adjective of a thing is one entity.
//!
//! An entity is found by its key: the lexicon's entry, or type and folded name. Keys are the same in every article,
//! so that a corpus joins entities by key alone.
//!
//! Law: every naming mention belongs to exactly one entity; entities are numbered by first mention.

mod english;
mod grouping;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::lexicon::{Entry, Lexicon};
use crate::mention::{Candidate, Target};
use crate::model::{Entity, EntityId, EntityKey, Mention, MentionType, Span};
use english::Setting;
use grouping::Grouping;

/// Links the mentions of an article to its entities.
#[must_use]
pub fn resolve(text: &str, found: Vec<Candidate>, lexicon: Lexicon) -> (Vec<Mention>, Vec<Entity>) {
    let grouping = Grouping::new(text, &found, lexicon);
    let keys = grouping.keys();
    let mut entities = Entities::default();
    let mut mentions: Vec<Mention> = Vec::with_capacity(found.len());
    for (at, candidate) in found.into_iter().enumerate() {
        let entity = grouping.entity_of(at);
        if let Some(entity) = entity {
            let describe = |key: &EntityKey| describe(key.clone(), &candidate, text, lexicon, &grouping);
            entities.mention(entity, &candidate, text, || keys.get(entity.0 as usize).copied().map(describe));
        }
        mentions.push(Mention {
            span: candidate.span,
            kind: candidate.kind,
            entity,
            stands_for: None,
            refers_to: None,
            value: candidate.value,
            confidence: candidate.confidence,
            evidence: vec![candidate.evidence],
        });
    }
    refer_offices(text, &mut mentions);
    (mentions, entities.finish())
}

/// An office in apposition to a name describes that person: «وزير الخارجية الروسي سيرغي لافروف».
fn refer_offices(text: &str, mentions: &mut [Mention]) {
    let people: Vec<(u32, Option<EntityId>)> =
        mentions.iter().filter(|m| m.kind == MentionType::Pers).map(|m| (m.span.start, m.entity)).collect();
    let people_ends: Vec<(u32, Option<EntityId>)> =
        mentions.iter().filter(|m| m.kind == MentionType::Pers).map(|m| (m.span.end, m.entity)).collect();
    for office in mentions.iter_mut().filter(|m| m.kind == MentionType::Occ) {
        let before = people_ends.partition_point(|(end, _)| *end <= office.span.start).checked_sub(1);
        if let Some((end, person)) = before.and_then(|at| people_ends.get(at)) {
            // «فلان، مدير …»
            let between = Span { start: *end, end: office.span.start };
            if between.of(text) == "، " {
                office.refers_to = *person;
                continue;
            }
        }
        let next = people.partition_point(|(start, _)| *start < office.span.end);
        let Some((start, person)) = people.get(next) else { continue };
        let between = Span { start: office.span.end, end: *start }.of(text);
        if matches!(between, " " | "، " | ": ") {
            office.refers_to = *person;
        }
    }
}

/// Entities as they grow, in order of first mention.
#[derive(Default)]
struct Entities<'t> {
    entities: Vec<Entity>,
    spellings: Vec<BTreeMap<Cow<'t, str>, u32>>,
}

impl<'t> Entities<'t> {
    /// Counts one mention of an entity, described at its first.
    fn mention(&mut self, id: EntityId, candidate: &Candidate, text: &'t str, describe: impl Fn() -> Option<Entity>) {
        let at = id.0 as usize;
        if at == self.entities.len() {
            self.entities.extend(describe());
            self.spellings.push(BTreeMap::new());
        }
        let (Some(entity), Some(spellings)) = (self.entities.get_mut(at), self.spellings.get_mut(at)) else { return };
        entity.mentions += 1;
        // The fullest form of a thing of the same type is its name.
        let spelling = spelling(candidate, text);
        let is_fuller = candidate.kind == entity.kind && spelling.chars().count() > entity.name.chars().count();
        if is_fuller
            && !matches!(candidate.target, Target::Entry(_))
            && let Some(whole) = describe()
        {
            entity.en = whole.en.or(entity.en.take());
            entity.en_aliases = whole.en_aliases;
            entity.name = spelling.clone().into_owned();
        }
        *spellings.entry(spelling).or_default() += 1;
    }

    fn finish(self) -> Vec<Entity> {
        let mut entities = self.entities;
        for (entity, spellings) in entities.iter_mut().zip(self.spellings) {
            entity.aliases = spellings.into_iter().map(|(spelling, times)| (spelling.into_owned(), times)).collect();
            entity.aliases.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        }
        entities
    }
}

/// The mention as written, with the alef restored that «لل» leaves out.
fn spelling<'t>(candidate: &Candidate, text: &'t str) -> Cow<'t, str> {
    let surface = candidate.span.of(text);
    let lost_alef = surface.starts_with('ل')
        && text.get(..candidate.span.start as usize).is_some_and(|before| before.ends_with('ل'));
    if lost_alef { Cow::Owned(format!("ا{surface}")) } else { Cow::Borrowed(surface) }
}

fn describe(key: EntityKey, candidate: &Candidate, text: &str, lexicon: Lexicon, grouping: &Grouping) -> Entity {
    match candidate.target {
        Target::Entry(id) => listed(key, lexicon.entry(id)),
        Target::Named | Target::Nothing => {
            let name = spelling(candidate, text).into_owned();
            let country = grouping.country_of(&key);
            let setting = Setting {
                kind: candidate.kind,
                country: country.and_then(|c| grouping.country_name(c)),
                is_ministry: key.0.starts_with(grouping::MINISTRY),
            };
            let english = english::compose(&name, setting, lexicon);
            Entity {
                kind: candidate.kind,
                en_by_rule: english.is_some(),
                en: english.as_ref().map(|english| english.name.clone()),
                en_aliases: english.map(|english| english.aliases).unwrap_or_default(),
                country: country.map(str::to_owned),
                name,
                ..empty(key, candidate.kind)
            }
        }
    }
}

fn listed(key: EntityKey, entry: Entry) -> Entity {
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Entity {
        name: entry.name.to_owned(),
        en: text(entry.en),
        en_aliases: entry
            .aliases
            .split('|')
            .filter(|alias| !alias.is_empty())
            .map(str::to_owned)
            .chain(english::without_kind(entry.en))
            .collect(),
        country: entry.country.map(str::to_owned),
        wikidata: text(entry.wikidata),
        ..empty(key, entry.kind)
    }
}

fn empty(key: EntityKey, kind: MentionType) -> Entity {
    Entity {
        key,
        kind,
        name: String::new(),
        en: None,
        en_by_rule: false,
        en_aliases: Vec::new(),
        country: None,
        wikidata: None,
        aliases: Vec::new(),
        mentions: 0,
    }
}
