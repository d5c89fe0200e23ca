use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Analysis, EntityKey, MentionType, Span};

use super::must_link::MustLink;
use super::namesakes::{Bearer, near_signs, tell_apart};
use super::order::sort;
use super::people::{FullNames, parts_of, short_form, short_name, without_father};
use super::row::{Part, Row};

/// All parts of one entity.
struct Group<'a> {
    key: EntityKey,
    /// Keys of the short forms that joined it.
    also: Vec<EntityKey>,
    parts: Vec<Part<'a>>,
    /// Whether the reader says that they are one.
    is_linked: bool,
}

/// The rows of `articles`: one an entity that something names, in the order of keys.
///
/// Entities with the same key are one, unless they are people of a name that nobody knows, the articles do not agree on
/// whom they mean, and no link says it. A person known only by a short form («لافروف»), of whom the lexicon knows
/// nothing, is the one person of the corpus whose full name ends with it («سيرجي لافروف»), if there is exactly one, or one of
/// whom the articles say the same.
/// Knowingly wrong where that full name is another man's: «أحمد» of one article and «حسن أحمد» of another.
pub(super) fn rows_of(articles: &[Arc<Analysis>], links: &[MustLink]) -> Vec<Row> {
    let mut groups = group_by_key(articles).into_iter().flat_map(|group| group.tell_apart(links)).collect();
    join_names_without_fathers(&mut groups);
    join_spellings(&mut groups);
    join_short_forms(&mut groups);
    groups
        .into_iter()
        .filter_map(|mut group| {
            // Of one article's parts, the one that was there first stays first.
            let place = |part: &Part<'_>| (part.article, part.spans.first().copied());
            sort(&mut group.parts, |part, other| place(part).cmp(&place(other)));
            Row::of(&group.key, group.also, group.parts, group.is_linked)
        })
        .collect()
}

/// A name of so many parts is one person's.
const TELLING: usize = 3;

fn group_by_key(articles: &[Arc<Analysis>]) -> Vec<Group<'_>> {
    let mut groups: BTreeMap<&EntityKey, Vec<Part<'_>>> = BTreeMap::new();
    for (article, analysis) in (0..).zip(articles) {
        for (entity, spans) in analysis.entities.iter().zip(spans_by_entity(analysis)) {
            if !spans.is_empty() {
                groups.entry(&entity.key).or_default().push(Part { article, analysis, entity, spans });
            }
        }
    }
    groups
        .into_iter()
        .map(|(key, parts)| Group { key: key.clone(), also: Vec::new(), parts, is_linked: false })
        .collect()
}

/// The mentions of each entity of `analysis`, in order.
fn spans_by_entity(analysis: &Analysis) -> Vec<Vec<Span>> {
    let mut spans = vec![Vec::new(); analysis.entities.len()];
    for mention in &analysis.mentions {
        if let Some(spans) = mention.entity.and_then(|id| spans.get_mut(id.0 as usize)) {
            spans.push(mention.span);
        }
    }
    spans
}

/// «غريغ هاموند» and «جريج هاموند», of whom the articles say the same, are one: a foreign g is written in three ways.
fn join_spellings(groups: &mut Vec<Group<'_>>) {
    let mut names = FullNames::default();
    let foreign_g = |letter| if matches!(letter, 'ج' | 'ق') { 'غ' } else { letter };
    let spelling = |part: &Part<'_>| parts_of(&part.entity.name).join(" ").chars().map(foreign_g).collect::<String>();
    for at in 0..groups.len() {
        let Some(group) = groups.get(at).filter(|group| group.is_person() && !group.is_known()) else { continue };
        let Some(name) = group.parts.first().map(spelling).filter(|name| name.contains(' ')) else { continue };
        let signs = signs_of(groups, at);
        let says_same = |to: &&usize| signs_of(groups, **to).iter().any(|sign| signs.contains(sign));
        match names.holders(&name).iter().find(says_same) {
            Some(to) => move_into(groups, at, *to),
            None => names.hold(&name, at),
        }
    }
    groups.retain(|group| !group.parts.is_empty());
}

/// «ناصر الشكيلي» is the only «ناصر بن … الشكيلي» of the corpus.
fn join_names_without_fathers(groups: &mut Vec<Group<'_>>) {
    let mut full_names = FullNames::default();
    let mut short_names = Vec::new();
    for (index, group) in groups.iter().enumerate().filter(|(_, group)| group.is_person()) {
        let names = || group.parts.iter().map(|part| parts_of(&part.entity.name));
        names().filter_map(|name| without_father(&name)).for_each(|name| full_names.hold(&name, index));
        let mut short = names().map(|name| short_name(&name));
        if let Some(name) = short.next().flatten().filter(|_| !group.is_known()) {
            short_names.push((index, name));
        }
    }
    join(groups, short_names, &full_names);
}

fn join_short_forms(groups: &mut Vec<Group<'_>>) {
    let mut full_names = FullNames::default();
    let mut short_forms = Vec::new();
    for (index, group) in groups.iter().enumerate().filter(|(_, group)| group.is_person()) {
        let names: Vec<_> = group.parts.iter().map(|part| (part, parts_of(&part.entity.name))).collect();
        for (part, name) in names.iter().filter(|(_, name)| short_form(name).is_none()) {
            full_names.add(index, name, part.entity.country.as_deref());
        }
        if let Some(short) = only_short_form(&names).filter(|_| !group.is_known()) {
            short_forms.push((index, short));
        }
    }
    join(groups, short_forms, &full_names);
}

/// Joins each group known by a short form to the only one whose full name that may be.
fn join(groups: &mut Vec<Group<'_>>, short_forms: Vec<(usize, String)>, full_names: &FullNames) {
    for (from, short) in short_forms {
        let Some(to) = holder(groups, from, full_names.holders(&short)).filter(|to| *to != from) else { continue };
        move_into(groups, from, to);
    }
    groups.retain(|group| !group.parts.is_empty());
}

/// Moves all that the group at `from` has to that at `to`.
fn move_into(groups: &mut [Group<'_>], from: usize, to: usize) {
    let moved = groups.get_mut(from).map(|group| (group.key.clone(), std::mem::take(&mut group.parts)));
    if let Some(((key, moved), target)) = moved.zip(groups.get_mut(to)) {
        target.also.push(key);
        target.parts.extend(moved);
    }
}

/// What the articles say of the person of the group at `at`, near each of the names.
fn signs_of(groups: &[Group<'_>], at: usize) -> Vec<String> {
    let mut signs = Vec::new();
    for part in groups.get(at).map_or(&[][..], |group| &group.parts) {
        signs.extend(near_signs(part));
    }
    signs
}

/// Whom of `holders` the group at `from` means: the only one, or the only one of whom the articles say the same.
fn holder(groups: &[Group<'_>], from: usize, holders: &[usize]) -> Option<usize> {
    match holders {
        [] => return None,
        [only] => return Some(*only),
        _ => {}
    }
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for sign in signs_of(groups, from) {
        known.entry(sign).or_insert(from);
    }
    let mut fitting =
        holders.iter().filter(|holder| signs_of(groups, **holder).iter().any(|sign| known.contains_key(sign)));
    let first = fitting.next()?;
    fitting.next().is_none().then_some(*first)
}

/// The short form by which all articles know a person.
fn only_short_form(names: &[(&Part<'_>, Vec<String>)]) -> Option<String> {
    let mut forms = names.iter().map(|(_, parts)| short_form(parts));
    let first = forms.next()??;
    forms.all(|form| form.as_ref() == Some(&first)).then_some(first)
}

/// What tells the bearer of a name from the others: the article that names them, the first of several.
pub(super) fn mark_of(article: &Analysis) -> String {
    format!("{} {}", article.id, article.file)
}

impl<'a> Group<'a> {
    /// Itself, or a group for each person whom its articles mean.
    fn tell_apart(self, links: &[MustLink]) -> Vec<Self> {
        let words = |part: &Part<'_>| parts_of(&part.entity.name).len();
        let may_be_several = self.parts.len() > 1 && self.is_person() && !self.is_known();
        if !may_be_several || !self.parts.iter().all(|part| (2..TELLING).contains(&words(part))) {
            return vec![self];
        }
        let links: Vec<&MustLink> = links.iter().filter(|link| link.is_about(&self.key.0)).collect();
        let bearers = tell_apart(self.parts, &links);
        let is_one = bearers.len() == 1;
        let key_of = |parts: &[Part<'_>]| {
            let mark = parts.iter().map(|part| mark_of(part.analysis)).min();
            mark.filter(|_| !is_one).map_or_else(|| self.key.clone(), |mark| self.key.of_one(&mark))
        };
        let group =
            |Bearer { parts, is_linked }| Self { key: key_of(&parts), also: self.also.clone(), parts, is_linked };
        bearers.into_iter().map(group).collect()
    }

    fn is_person(&self) -> bool {
        self.parts.iter().all(|part| part.entity.kind == MentionType::Pers)
    }

    /// Whether the lexicon says who it is: then a short name is a name («شاكيرا»), not a short form.
    fn is_known(&self) -> bool {
        self.parts.iter().any(|part| {
            let entity = part.entity;
            entity.wikidata.is_some() || (entity.en.is_some() && !entity.en_by_rule)
        })
    }
}
