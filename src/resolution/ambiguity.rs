//! Places and organisations of the same name: «طرابلس» in an article about Lebanon is another city than in one about Libya, «الأهلي»
//! in one about Jeddah another club than in one about Cairo, «الوطن» a paper of seven countries. People of the same name: «جورج
//! بوش» was another in 1991 than in 2005.

use std::collections::{BTreeMap, BTreeSet};

use super::beside::{adjective_behind, country_behind, nationalities};
use crate::lexicon::{EntryId, Fact, Lexicon, Tenure, WordClass};
use crate::mention::{Candidate, Target, is_club};
use crate::model::{MentionType, Rule, Span};
use crate::normalization::{is_mark, phrase_key};

/// Gives places and organisations the reading that the article's other mentions support: a place, party or paper in a country that
/// they name, where they hardly name that of the usual reading; the club of the country that they name most. What stands right
/// behind a name says more: «طرابلس اللبنانية» and «طرابلس الليبية» are two.
pub(super) fn settle(text: &str, found: &mut [Candidate], lexicon: Lexicon) {
    let mut countries: BTreeMap<&str, BTreeMap<EntryId, u32>> = BTreeMap::new();
    for candidate in found.iter() {
        if let Target::Entry(entry) = candidate.target
            && let Some(country) = lexicon.entry(entry).country
        {
            *countries.entry(country).or_default().entry(entry).or_default() += 1;
        }
    }
    // How often others than an entry name its country.
    let support = |entry: EntryId| {
        let named = lexicon.entry(entry).country.and_then(|country| countries.get(country));
        named.map_or(0, |by| by.iter().filter(|(other, _)| **other != entry).map(|(_, times)| times).sum::<u32>())
    };
    let is_of_countries = countries.values().flat_map(BTreeMap::values).sum::<u32>() >= ENOUGH;
    let told = told(text, found, lexicon);
    let mut settled: BTreeMap<(EntryId, Vec<u8>), EntryId> = BTreeMap::new();
    let named = found.iter_mut().enumerate();
    for (at, candidate) in named {
        let Target::Entry(usual) = candidate.target else { continue };
        if support(usual) == 0 && is_of_countries && is_local(lexicon.entry(usual).name, lexicon) {
            candidate.target = Target::Named;
        }
        if !matches!(candidate.kind, MentionType::Gpe | MentionType::Org) || candidate.target == Target::Named {
            continue;
        }
        if let Some(target) = told.get(&at) {
            candidate.target = *target;
            continue;
        }
        let is_club = is_club(lexicon.name(usual));
        if let Some(entry) = marked(candidate.span.of(text), lexicon) {
            candidate.target = Target::Entry(entry);
            continue;
        }
        let kind = candidate.kind;
        // A paper is no club of the same name.
        let head = |entry: EntryId| lexicon.name(entry).split(' ').next();
        let is_alike = |entry: EntryId| kind != MentionType::Org || head(entry) == head(usual);
        let key = phrase_key(candidate.span.of(text));
        // A club is one by all its names; «المملكة» may be another than «البحرين».
        let name = if is_club { Vec::new() } else { key.clone() };
        let entry = *settled.entry((usual, name)).or_insert_with(|| {
            let is_country = lexicon.entry(usual).is_country;
            if support(usual) > 0 && !is_club && is_country {
                return usual;
            }
            let facts = lexicon.facts(&key);
            let country = |entry| lexicon.entry(entry).country;
            let is_another = |entry| entry != usual && (support(usual) == 0 || country(entry) != country(usual));
            let enough = match () {
                () if is_country => ENOUGH,
                () if is_club => support(usual) + 1,
                () => (MUCH * support(usual)).max(1),
            };
            let others = facts.filter_map(|fact| match fact {
                Fact::Name(entry, _) if is_another(entry) && lexicon.kind(entry) == kind && is_alike(entry) => {
                    Some(entry)
                }
                _ => None,
            });
            let supported = others.map(|entry| (support(entry), entry)).filter(|(support, _)| *support >= enough);
            supported.max_by_key(|(support, _)| *support).map_or(usual, |(_, entry)| entry)
        });
        // «حي الروضة» in an article on countries that have none that is listed.
        let is_elsewhere = candidate.kind == MentionType::Gpe
            && candidate.evidence.rule == Rule::ListedWithSupport
            && !lexicon.entry(entry).is_country
            && support(entry) == 0
            && is_of_countries;
        candidate.target = if is_elsewhere { Target::Named } else { Target::Entry(entry) };
    }
}

/// Gives people whose name several have the reading that their offices support: whoever holds one on the article's date,
/// `published`, and nobody who has come to none yet where the other has. A name that is nobody's by itself needs more: an office
/// before it, and a holder whose country the article names.
pub(super) fn settle_people(text: &str, found: &mut [Candidate], published: Option<&str>, lexicon: Lexicon) {
    let Some(published) = published else { return };
    let standing = |entry: EntryId| {
        let standing = |tenure| match tenure {
            Tenure::Future => 0,
            Tenure::Past => 1,
            Tenure::Last | Tenure::Present => 2,
        };
        lexicon.offices(entry).iter().map(|office| standing(office.tenure(published))).max()
    };
    let offices = found.iter().filter(|one| one.kind == MentionType::Occ);
    let offices: BTreeSet<u32> = offices.map(|office| office.span.end).collect();
    let follows_office = |person: Span| {
        let before = Span { start: 0, end: person.start }.of(text);
        offices.contains(&Span::new(0, before.trim_end().len()).end)
    };
    let countries: BTreeSet<&str> = found.iter().filter_map(|one| country_named(one, lexicon)).collect();
    for candidate in found.iter_mut().filter(|one| one.kind == MentionType::Pers) {
        let name = match candidate.evidence.rule {
            Rule::ShortForm => candidate.evidence.on.as_str(),
            _ => candidate.span.of(text),
        };
        let usual = match candidate.target {
            Target::Entry(usual) => Some(usual),
            // «الرئيس الأمريكي جورج بوش»
            Target::Named if name.contains(' ') && follows_office(candidate.span) => None,
            _ => continue,
        };
        let others = lexicon.facts(&phrase_key(name)).filter_map(|fact| match fact {
            Fact::Name(entry, _) if Some(entry) != usual && lexicon.kind(entry) == MentionType::Pers => Some(entry),
            _ => None,
        });
        let is_better = |other: &EntryId| match usual {
            Some(usual) => standing(usual).is_some() && standing(*other) > standing(usual),
            None => {
                standing(*other) == Some(2) && lexicon.entry(*other).country.is_some_and(|its| countries.contains(its))
            }
        };
        let better: Vec<EntryId> = others.filter(is_better).collect();
        let best = better.iter().copied().max_by_key(|other| standing(*other));
        if let Some(entry) = best.filter(|_| usual.is_some() || better.len() == 1) {
            candidate.target = Target::Entry(entry);
        }
    }
}

/// The country that a mention says the article is about; people are of one wherever they are.
fn country_named(candidate: &Candidate, lexicon: Lexicon) -> Option<&'static str> {
    match candidate.target {
        Target::Entry(entry) if candidate.kind != MentionType::Pers => lexicon.entry(entry).country,
        _ => None,
    }
}

/// «عمّان»: the one place whose name is written with just these marks.
fn marked(name: &str, lexicon: Lexicon) -> Option<EntryId> {
    let is_it = |entry: &EntryId| lexicon.kind(*entry) == MentionType::Gpe && lexicon.name(*entry) == name;
    let mut places = lexicon.facts(&phrase_key(name)).filter_map(|fact| match fact {
        Fact::Name(entry, _) => Some(entry),
        _ => None,
    });
    name.contains(is_mark).then(|| places.find(is_it)).flatten()
}

/// «مستشفى الأمل», «مسجد السلام»: a site that a word names, as sites of many towns are.
fn is_local(name: &str, lexicon: Lexicon) -> bool {
    let Some((head, word)) = name.split_once(' ') else { return false };
    let is_word = || lexicon.word_facts(&phrase_key(word)).any(|fact| matches!(fact, Fact::Ordinary(_)));
    !word.contains(' ') && lexicon.is_of(head, &[WordClass::FacilityHead]) && is_word()
}

/// By place or club: what it means where a country stands right behind its name there or elsewhere in the article.
fn told(text: &str, found: &[Candidate], lexicon: Lexicon) -> BTreeMap<usize, Target> {
    let nations = nationalities(found, lexicon);
    let mut places = Vec::new();
    let mut first: BTreeMap<(MentionType, Vec<u8>), &'static str> = BTreeMap::new();
    for (at, candidate) in found.iter().enumerate() {
        let Target::Entry(usual) = candidate.target else { continue };
        let entry = lexicon.entry(usual);
        let said = match candidate.kind {
            MentionType::Gpe if !entry.is_country => {
                country_behind(text, candidate.span, entry.is_seat, &nations, lexicon)
            }
            MentionType::Org if is_club(entry.name) => {
                adjective_behind(text, candidate.span, &nations).map(|(_, country)| country)
            }
            _ => continue,
        };
        let key = (candidate.kind, phrase_key(candidate.span.of(text)));
        if let Some(country) = said {
            first.entry(key.clone()).or_insert(country);
        }
        places.push((at, usual, key, said));
    }
    let mut last = first.clone();
    let mut told = BTreeMap::new();
    for (at, usual, key, said) in places.into_iter().filter(|(_, _, key, _)| first.contains_key(key)) {
        let entry = lexicon.entry(usual);
        let is_town = entry.kind == MentionType::Gpe;
        // A club without its country is that of the article's own.
        let country = said.or_else(|| last.get(&key).copied().filter(|_| is_town));
        let Some(country) = country else { continue };
        let is_of = |other: &EntryId| {
            let other = lexicon.entry(*other);
            other.country == Some(country) && other.kind == entry.kind && is_club(other.name) == is_club(entry.name)
        };
        let mut others = lexicon.facts(&key.1).filter_map(|fact| match fact {
            Fact::Name(other, _) => Some(other),
            _ => None,
        });
        let meant = Some(usual).filter(is_of).or_else(|| others.find(is_of)).map(Target::Entry);
        let meant = meant.or_else(|| Some(Target::Named).filter(|_| is_town && entry.country.is_some()));
        told.extend(meant.map(|target| (at, target)));
        last.insert(key, country);
    }
    told
}

/// So many times as often as that of the usual reading a country must be named for a place in it.
const MUCH: u32 = 3;
/// So many mentions of a country speak for a place in it rather than for a country.
const ENOUGH: u32 = 2;
