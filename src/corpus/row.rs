use crate::model::{Analysis, Coordinates, Entity, EntityKey, MentionType, Span};

use super::excerpt::sentence_around;
use super::order::sort;
use super::people::parts_of;
use super::tally::Tally;

/// One entity over all articles: a row of the summary table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What makes it one across articles.
    pub key: EntityKey,
    /// Keys of short forms that joined it («لافروف» where another article has «سيرجي لافروف»).
    pub also: Vec<EntityKey>,
    /// The name under which most articles know it; for a person, in full.
    pub name: String,
    /// Its English name.
    pub en: Option<String>,
    /// Whether `en` was composed or transliterated by rule.
    pub en_by_rule: bool,
    /// Other English names.
    pub en_aliases: Vec<String>,
    /// Its type.
    pub kind: MentionType,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Wikidata identifier.
    pub wikidata: Option<String>,
    /// Where it lies, for a place that the lexicon knows.
    pub coordinates: Option<Coordinates>,
    /// How many mentions name it, over all articles.
    pub mentions: u32,
    /// How many articles name it.
    pub articles: u32,
    /// Where it is first named.
    pub first: FirstMention,
    /// Spellings seen with their counts, most frequent first, then by spelling.
    pub spellings: Vec<(String, u32)>,
    /// Where it is named, one entry an article, in the order of articles.
    pub appearances: Vec<Appearance>,
    /// Whether it is one row because the reader says that namesakes are one.
    pub is_linked: bool,
}

/// Where an entity is first named: in the earliest article, at the lowest offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstMention {
    /// The article, in [`Table::articles`](super::Table::articles).
    pub article: u32,
    /// The mention, in bytes of that article's text.
    pub span: Span,
    /// The sentence around it; see [`sentence_around`].
    pub sentence: Span,
}

/// All mentions of an entity in one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// The article, in [`Table::articles`](super::Table::articles).
    pub article: u32,
    /// The mentions in order, in bytes of that article's text.
    pub spans: Vec<Span>,
}

/// One article's entity with its mentions there: what rows are made of.
pub(super) struct Part<'a> {
    pub(super) article: u32,
    pub(super) analysis: &'a Analysis,
    pub(super) entity: &'a Entity,
    pub(super) spans: Vec<Span>,
}

impl Row {
    /// The row of an entity from its parts, in the order of articles; none where nothing names it.
    pub(super) fn of(key: &EntityKey, also: Vec<EntityKey>, parts: Vec<Part<'_>>, is_linked: bool) -> Option<Self> {
        let kind = most(&parts, |part| Some(part.entity.kind.code())).and_then(MentionType::from_code)?;
        let name = name_of(&parts, kind)?;
        let (en, en_by_rule) = english_name_of(&parts, &name);
        let country = most(&parts, |part| part.entity.country.as_deref()).map(str::to_owned);
        let wikidata = most(&parts, |part| part.entity.wikidata.as_deref()).map(str::to_owned);
        let coordinates = parts.iter().find_map(|part| part.entity.coordinates);
        let spellings = spellings_of(&parts);
        let en_aliases = english_aliases_of(&parts, en.as_deref());
        let first = parts.first().and_then(first_mention)?;
        let appearances = appearances_of(parts);
        Some(Self {
            key: key.clone(),
            also,
            name,
            en,
            en_by_rule,
            en_aliases,
            kind,
            country,
            wikidata,
            coordinates,
            mentions: count(appearances.iter().map(|appearance| appearance.spans.len()).sum()),
            articles: count(appearances.len()),
            first,
            spellings,
            appearances,
            is_linked,
        })
    }
}

impl Row {
    /// Whether an article names it.
    #[must_use]
    pub fn is_in(&self, article: u32) -> bool {
        self.appearances.binary_search_by_key(&article, |appearance| appearance.article).is_ok()
    }
}

/// The value that most articles give.
fn most<'a>(parts: &[Part<'a>], value: impl Fn(&Part<'a>) -> Option<&'a str>) -> Option<&'a str> {
    // Most entities stand in one article alone, here and below: no counting for them.
    if let [only] = parts {
        return value(only);
    }
    let mut tally = Tally::default();
    for part in parts {
        if let Some(value) = value(part) {
            tally.add(value, 1);
        }
    }
    tally.winner(|_| ())
}

/// A person's name is one in full where any article has it; otherwise most articles decide.
fn name_of(parts: &[Part<'_>], kind: MentionType) -> Option<String> {
    if let [only] = parts {
        return Some(only.entity.name.clone());
    }
    let mut tally = Tally::default();
    for part in parts {
        tally.add(&part.entity.name, 1);
    }
    tally.winner(|name| kind == MentionType::Pers && parts_of(name).len() > 1).map(str::to_owned)
}

/// The usual name before one made by rule, and the one that belongs to `name` before others.
fn english_name_of(parts: &[Part<'_>], name: &str) -> (Option<String>, bool) {
    if let [only] = parts {
        return (only.entity.en.clone(), only.entity.en_by_rule && only.entity.en.is_some());
    }
    let by_rule = parts.iter().all(|part| part.entity.en_by_rule || part.entity.en.is_none());
    let candidates = || parts.iter().filter(|part| by_rule || !part.entity.en_by_rule);
    let matches_name = candidates().any(|part| part.entity.en.is_some() && part.entity.name == name);
    let mut tally = Tally::default();
    for part in candidates().filter(|part| !matches_name || part.entity.name == name) {
        if let Some(en) = &part.entity.en {
            tally.add(en, 1);
        }
    }
    let en = tally.winner(|_| ()).map(str::to_owned);
    let by_rule = by_rule && en.is_some();
    (en, by_rule)
}

fn english_aliases_of(parts: &[Part<'_>], en: Option<&str>) -> Vec<String> {
    let names = parts.iter().flat_map(|part| part.entity.en_aliases.iter().chain(&part.entity.en));
    let mut aliases: Vec<&String> = names.filter(|name| Some(name.as_str()) != en).collect();
    sort(&mut aliases, Ord::cmp);
    aliases.dedup();
    aliases.into_iter().cloned().collect()
}

fn spellings_of(parts: &[Part<'_>]) -> Vec<(String, u32)> {
    if let [only] = parts {
        return only.entity.aliases.clone();
    }
    let mut tally = Tally::default();
    for (spelling, times) in parts.iter().flat_map(|part| &part.entity.aliases) {
        tally.add(spelling, *times);
    }
    tally.into_list()
}

fn first_mention(part: &Part<'_>) -> Option<FirstMention> {
    let span = part.spans.first().copied()?;
    Some(FirstMention { article: part.article, span, sentence: sentence_around(part.analysis, span) })
}

/// Parts of the same article become one appearance.
fn appearances_of(parts: Vec<Part<'_>>) -> Vec<Appearance> {
    let mut appearances: Vec<Appearance> = Vec::with_capacity(parts.len());
    for part in parts {
        match appearances.last_mut().filter(|last| last.article == part.article) {
            Some(last) => {
                last.spans.extend(part.spans);
                sort(&mut last.spans, Ord::cmp);
            }
            None => appearances.push(Appearance { article: part.article, spans: part.spans }),
        }
    }
    appearances
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
