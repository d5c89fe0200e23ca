//! Names that mean other things too («الوحدة», «ميتا»), where the rest of the article says what they mean: a club in an
//! article about sport, and what the article surely names elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::candidate::{Candidate, Target};
use super::listed::is_in_longer_name;
use super::quote::is_quote;
use super::words::{Hit, Words};
use crate::lexicon::{EntryId, Lexicon, Strength, WordClass};
use crate::model::{Evidence, EvidenceSource, MentionType, Rule, Span, TokenKind};
use crate::tagger::Votes;

/// What an article has named so far.
#[derive(Default)]
pub(super) struct Topic {
    /// Clubs, teams and competitions.
    sport: usize,
    /// Words of games.
    played: usize,
    /// How often each entity, and how often anything of each country.
    named: BTreeMap<EntryId, usize>,
    countries: BTreeMap<&'static str, usize>,
}

/// A listed name that counts only if the article supports it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Possible {
    /// Whether it is an ordinary word, which the tagger takes for one.
    is_word: bool,
    /// Whether it stands where no verb and hardly a common noun can: «شبان من فتح».
    stands_as_name: bool,
    /// Whether it stands behind a preposition and says nothing of what towns are: «في الباحة», not «في المدينة».
    is_placed: bool,
    /// Whether it is of several words.
    is_phrase: bool,
    /// Whether it is a country called by what it is: «المملكة».
    is_realm: bool,
    /// Whether a town or a federation is called so too.
    names_others: bool,
    /// Whether the tagger is sure that it is no name, and whether it takes it rather for one, which is nobody's.
    is_unlikely: bool,
    is_likely: bool,
    span: Span,
    kind: MentionType,
    entry: EntryId,
}

impl Topic {
    /// Notes the words and the mentions of one sentence.
    pub fn collect(&mut self, words: &Words<'_>, found: &[&Candidate]) {
        let (text, lexicon) = (words.text, words.lexicon);
        self.played += words.places_of(&[WordClass::Sport]).count();
        for candidate in found {
            let listed = match candidate.target {
                Target::Entry(entry) => {
                    *self.named.entry(entry).or_default() += 1;
                    if let Some(country) = lexicon.entry(entry).country {
                        *self.countries.entry(country).or_default() += 1;
                    }
                    lexicon.name(entry)
                }
                _ => "",
            };
            let is_named_so = |name: &str| SPORT.iter().any(|head| name.starts_with(head));
            let is_sport = is_named_so(listed) || is_named_so(candidate.span.of(text)) || listed.ends_with("القدم");
            let may_be = matches!(candidate.kind, MentionType::Org | MentionType::Event);
            self.sport += usize::from(may_be && is_sport);
        }
    }

    /// The possible names of a sentence that the article supports: of several by the same name that which is nearest to
    /// what else it names. `found` are the sentence's other candidates.
    pub fn supported(&self, mut possible: Vec<Possible>, found: &[Candidate], lexicon: Lexicon) -> Vec<Candidate> {
        possible.retain(|one| self.supports(one, lexicon));
        // «المملكة تدعم البحرين» is another.
        let is_beside =
            |one: &Possible| one.is_realm && found.iter().any(|other| other.target == Target::Entry(one.entry));
        let others: BTreeSet<Span> = possible.iter().filter(|one| !is_beside(one)).map(|one| one.span).collect();
        possible.retain(|one| !is_beside(one) || !others.contains(&one.span));
        let mut nearest: BTreeMap<(Span, MentionType), (usize, usize)> = BTreeMap::new();
        for one in &possible {
            let near = nearest.entry((one.span, one.kind)).or_default();
            *near = self.nearness(one.entry, lexicon).max(*near);
        }
        let is_nearest =
            |one: &&Possible| nearest.get(&(one.span, one.kind)) == Some(&self.nearness(one.entry, lexicon));
        possible.iter().filter(is_nearest).map(|one| one.candidate(lexicon.name(one.entry))).collect()
    }

    fn supports(&self, one: &Possible, lexicon: Lexicon) -> bool {
        let name = lexicon.name(one.entry);
        let is_named = self.named.contains_key(&one.entry) && !one.is_word;
        // «الشباب السعودي» are the young, «أبها» is the town.
        let is_clear = !one.names_others && !one.is_phrase;
        let is_of_games = self.played >= ENOUGH || self.sport > 0 && self.sport + self.played >= ENOUGH;
        let is_about_sport = self.sport >= ENOUGH || is_of_games && is_clear;
        let is_told = is_about_sport && is_club(name) && !one.is_unlikely || self.is_region(one, lexicon);
        is_named && (one.is_phrase || one.stands_as_name || !one.is_unlikely) || is_told
    }

    /// «المنطقة الشرقية», «المملكة», «في الباحة» in an article that names one country's places more than any other's, and
    /// «من لومي» in one that names its country at all.
    fn is_region(&self, one: &Possible, lexicon: Lexicon) -> bool {
        let is_most_named = |country| {
            let times = self.countries.get(country).copied().unwrap_or(0);
            times > 0 && self.countries.iter().all(|(other, named)| *other == country || *named < times)
        };
        let is_named = |country| self.countries.contains_key(country);
        let country = lexicon.entry(one.entry).country;
        let is_it = one.is_phrase || one.is_realm || one.is_placed && !one.is_unlikely;
        let is_likely = one.is_placed && one.is_likely;
        let is_of_article = is_it && country.is_some_and(is_most_named) || is_likely && country.is_some_and(is_named);
        one.kind == MentionType::Gpe && is_of_article
    }

    /// How often the article has named an entity, and how often anything of its country: «الأهلي» in an article about
    /// Jeddah, «المملكة» where Morocco is spoken of.
    fn nearness(&self, entry: EntryId, lexicon: Lexicon) -> (usize, usize) {
        let of_country = |country| self.countries.get(country).copied().unwrap_or(0);
        let named = self.named.get(&entry).copied().unwrap_or(0);
        (named, lexicon.entry(entry).country.map_or(0, of_country))
    }
}

impl Possible {
    fn candidate(&self, name: &str) -> Candidate {
        Candidate {
            span: self.span,
            kind: self.kind,
            target: Target::Entry(self.entry),
            // In an article about sport a city's name is its club's.
            confidence: if is_club(name) { SURE } else { CONFIDENCE },
            evidence: Evidence { by: EvidenceSource::Article, rule: Rule::ListedWithSupport, on: name.to_owned() },
            value: None,
            counted: None,
        }
    }
}

/// The names of a sentence that count only with support.
pub(super) fn possible(words: &Words<'_>, votes: &Votes) -> Vec<Possible> {
    // «المملكة»; «قناة "المملكة"» is a channel.
    let is_quoted = |hit: &Hit| hit.from.checked_sub(1).is_some_and(|before| is_quote(words.surface(before)));
    let is_realm = |hit: &Hit| words.lexicon.entry(hit.entry).is_country;
    // «شبان من فتح»; «من فتح الطريق» has a word.
    let stands_as_name = |hit: &Hit| {
        let before = hit.from.checked_sub(1).map_or("", |before| words.surface(before));
        let is_placed = ["من", "في", "إلى", "الى", "نحو", "قرب", "عند", "عن", "مع", "بين", "ضد"].contains(&before);
        // «وأكدت فتح أن …»
        let says = || hit.from.checked_sub(1).is_some_and(|verb| words.may_be(verb, WordClass::Saying));
        (is_placed || before.ends_with('ت') && says()) && !words.plain(hit.to).is_definite
    };
    // «من فتح تحقيق» has a word too; «كوادر في فتح.», «من فتح وحماس» none.
    let is_no_noun = |hit: &Hit| {
        let next = words.word(hit.to);
        let is_closed = words.kind(hit.to) != Some(TokenKind::Arabic)
            || next.plain.is(WordClass::Stop)
            || next.bare.is_some_and(|(before, _)| before.conjunction);
        stands_as_name(hit) && (is_closed || votes.outside(hit.from) <= LIKELY_OUTSIDE)
    };
    // «الطائف» stands by itself, but whoever flits is called so too.
    let is_place_word = |hit: &Hit| {
        let is_word = hit.to == hit.from + 1 && hit.proclitics.letters == 0 && words.plain(hit.from).is_ordinary();
        is_word && hit.strength == Strength::Strong && hit.kind == MentionType::Gpe
    };
    let may_be = |hit: &&Hit| {
        let kinds = [MentionType::Org, MentionType::Gpe, MentionType::Loc, MentionType::Product];
        (hit.strength == Strength::Weak || is_place_word(hit))
            && !(hit.kind == MentionType::Org && words.plain(hit.from).is_any(&DIRECTIONS))
            && kinds.contains(&hit.kind)
            && !follows_club_word(words, hit)
            && !is_in_longer_name(words, hit)
            && !(is_realm(hit) && is_quoted(hit))
            && !hit.is_adjective
            && (words.plain(hit.from).is_definite
                || hit.proclitics.letters > 0
                || !words.plain(hit.from).is_ordinary()
                || is_no_noun(hit))
            && !(is_club(words.lexicon.name(hit.entry)) && (means_the_town(words, hit) || describes(words, hit)))
            && !words.plain(hit.to).is(WordClass::InstitutionAdjective)
    };
    let hits = words.hits().iter().filter(may_be);
    hits.map(|hit| Possible {
        is_word: !is_realm(hit)
            && hit.to == hit.from + 1
            && !stands_as_name(hit)
            && words.plain(hit.from).is_ordinary()
            && votes.outside(hit.from) > if is_place_word(hit) { SURELY_OUTSIDE } else { LIKELY_OUTSIDE },
        stands_as_name: stands_as_name(hit),
        is_placed: stands_as_name(hit) && !words.plain(hit.from).is_structural(),
        is_phrase: hit.to > hit.from + 1,
        is_realm: is_realm(hit) && REALMS.iter().any(|realm| words.surface(hit.from).ends_with(realm)),
        names_others: words.surface(hit.from).ends_with("لاتحاد")
            || words.hits_at(hit.from).any(|other| other.kind != MentionType::Org && other.to == hit.to),
        is_unlikely: !is_realm(hit) && (hit.from..hit.to).any(|at| votes.outside(at) >= SURELY_OUTSIDE),
        is_likely: words.plain(hit.from).role.is_none()
            && (hit.from..hit.to).all(|at| votes.outside(at) <= LIKELY_OUTSIDE),
        span: words.span(hit.from, hit.to, hit.proclitics),
        kind: hit.kind,
        entry: hit.entry,
    })
    .collect()
}

/// Whether an organisation of the lexicon is a sports club.
pub(crate) fn is_club(name: &str) -> bool {
    name.starts_with("نادي ")
}

/// «نادي النصر» is one name.
fn follows_club_word(words: &Words<'_>, hit: &Hit) -> bool {
    let is_club_word = |at| words.may_be(at, WordClass::OrganisationHead);
    hit.kind == MentionType::Org && hit.from.checked_sub(1).is_some_and(is_club_word)
}

/// «البنك الأهلي», «التعليم الأهلي»: an adjective of what stands before it, which is no club or team.
fn describes(words: &Words<'_>, hit: &Hit) -> bool {
    let follows = |before: usize| words.plain(before).is_definite && !words.may_be(before, WordClass::Sport);
    let is_adjective = words.plain(hit.from).is_definite && words.surface(hit.from).ends_with('ي');
    is_adjective && hit.from.checked_sub(1).is_some_and(follows)
}

/// «في العين», «شوارع العين»: the city.
fn means_the_town(words: &Words<'_>, hit: &Hit) -> bool {
    let Some(before) = hit.from.checked_sub(1) else { return false };
    let is_place = words.readings(before).any(|reading| {
        reading.is_any(&[
            WordClass::PlaceHead,
            WordClass::Direction,
            WordClass::FacilityHead,
            WordClass::LooseFacilityHead,
        ])
    });
    let is_where = matches!(words.surface(before), "في" | "وفي" | "إلى" | "الى" | "داخل");
    hit.proclitics.letters == 0 && (is_place || is_where || words.plain(before).is(WordClass::TownPart))
}

/// «بين الشرق والغرب», «من المدينة»: no papers.
const DIRECTIONS: [WordClass; 4] =
    [WordClass::Direction, WordClass::DirectionNoun, WordClass::BlocName, WordClass::PlaceHead];
/// What countries are that are called by it, behind their article.
const REALMS: [&str; 2] = ["لمملكة", "لسلطنة"];
/// With what the names of clubs, teams and competitions begin.
const SPORT: [&str; 8] = ["نادي", "منتخب", "المنتخب", "دوري", "الدوري", "كأس", "بطولة", "مونديال"];
/// So many of them make an article one about sport, or about a country.
const ENOUGH: usize = 3;
/// In percent.
const CONFIDENCE: u8 = 80;
/// In percent: above what a listed city has.
const SURE: u8 = 96;
/// What the tagger holds to be outside every name with more than this probability is an ordinary word.
const SURELY_OUTSIDE: f32 = 0.99;
/// An ordinary word that is outside every name with more than this probability is no name that the article has elsewhere.
const LIKELY_OUTSIDE: f32 = 0.6;
