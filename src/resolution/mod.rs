//! Mentions → entities: every spelling, short form and adjective of a thing is one entity.
//!
//! An entity is found by its key: the lexicon's entry, or type and folded name. Keys are the same in every article,
//! so that a corpus joins entities by key alone.
//!
//! Law: every naming mention belongs to exactly one entity; entities are numbered by first mention.

mod ambiguity;
mod appointed;
mod beside;
mod capital;
mod english;
mod entities;
mod fuller;
mod grouping;
mod holders;
mod province;
mod speakers;
mod terms;
mod title;

use crate::lexicon::Lexicon;
use crate::mention::{Candidate, Target};
use crate::model::{Article, Entity, Mention};
use entities::Entities;
use grouping::Grouping;

/// Links the mentions of an article to its entities.
#[must_use]
pub fn resolve(article: &Article, mut found: Vec<Candidate>, lexicon: Lexicon) -> (Vec<Mention>, Vec<Entity>) {
    let text = article.text.as_str();
    ambiguity::settle(text, &mut found, lexicon);
    ambiguity::settle_people(text, &mut found, article.meta.published.as_deref(), lexicon);
    let in_full = fuller::in_full(text, &found, lexicon);
    let listed =
        |full: &usize| found.get(*full).map(|one| one.target).filter(|target| matches!(target, Target::Entry(_)));
    let listed: Vec<_> = in_full.iter().filter_map(|(at, full)| Some((*at, listed(full)?))).collect();
    for (at, target) in listed {
        found.get_mut(at).into_iter().for_each(|short| short.target = target);
    }
    let grouping = Grouping::new(text, &found, &in_full, lexicon);
    let mut entities = Entities::default();
    let mut mentions: Vec<Mention> = Vec::with_capacity(found.len());
    let keys = grouping.keys();
    for (at, candidate) in found.into_iter().enumerate() {
        let entity = grouping.entity_of(at);
        if let Some((id, key)) = entity.and_then(|id| Some((id, *keys.get(id.0 as usize)?))) {
            entities.mention(id, key, &candidate, text, lexicon, &grouping);
        }
        mentions.push(Mention {
            span: candidate.span,
            kind: candidate.kind,
            entity,
            stands_for: None,
            refers_to: None,
            counted: candidate.counted,
            value: candidate.value,
            confidence: candidate.confidence,
            evidence: vec![candidate.evidence],
        });
    }
    capital::stand_for_governments(text, &mut mentions, &mut entities, lexicon);
    holders::refer(text, article.meta.published.as_deref(), &mut mentions, &mut entities, lexicon);
    (mentions, entities.finish(article.meta.published.as_deref(), lexicon))
}
