//! Names that mean other things too («الوحدة», «ميتا»), where the rest of the article says what they mean: a club in an
//! article about sport, and what the article surely names elsewhere.

use std::collections::BTreeSet;

use super::candidate::{Candidate, Target};
use super::words::{Hit, Words};
use crate::lexicon::{EntryId, Lexicon, Strength, WordClass};
use crate::model::{Evidence, EvidenceSource, MentionType, Rule, Span};
use crate::tagger::Votes;

/// What an article has named so far.
#[derive(Default)]
pub(super) struct Topic {
    /// Clubs, teams and competitions.
    sport: usize,
    named: BTreeSet<EntryId>,
}

/// A listed name that counts only if the article supports it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Possible {
    /// Whether it is an ordinary word, which the tagger takes for one.
    is_word: bool,
    span: Span,
    kind: MentionType,
    entry: EntryId,
}

impl Topic {
    /// Notes the mentions of one sentence.
    pub fn collect(&mut self, text: &str, found: &[&Candidate], lexicon: Lexicon) {
        for candidate in found {
            let listed = match candidate.target {
                Target::Entry(entry) => {
                    self.named.insert(entry);
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

    /// The possible names of a sentence that the article supports.
    pub fn supported(&self, possible: Vec<Possible>, lexicon: Lexicon) -> impl Iterator<Item = Candidate> {
        let is_sport = self.sport >= ENOUGH;
        possible.into_iter().filter_map(move |Possible { is_word, span, kind, entry }| {
            let on = lexicon.name(entry);
            let is_supported = self.named.contains(&entry) && !is_word || is_sport && is_club(on);
            let evidence = Evidence { by: EvidenceSource::Article, rule: Rule::ListedWithSupport, on: on.to_owned() };
            let target = Target::Entry(entry);
            // In an article about sport a city's name is its club's.
            let confidence = if is_club(on) { SURE } else { CONFIDENCE };
            is_supported.then_some(Candidate { span, kind, target, confidence, evidence, value: None, counted: None })
        })
    }
}

/// The names of a sentence that count only with support.
pub(super) fn possible(words: &Words<'_>, votes: &Votes) -> Vec<Possible> {
    let may_be = |hit: &&Hit| {
        let kinds = [MentionType::Org, MentionType::Gpe, MentionType::Loc, MentionType::Product];
        hit.strength == Strength::Weak
            && kinds.contains(&hit.kind)
            && !hit.is_adjective
            && (words.plain(hit.from).is_definite || hit.proclitics.letters > 0 || !words.plain(hit.from).is_ordinary())
            && !(follows_place_word(words, hit) && is_club(words.lexicon.name(hit.entry)))
            && !words.plain(hit.to).is(WordClass::InstitutionAdjective)
            && (hit.from..hit.to).all(|at| votes.outside(at) < SURELY_OUTSIDE)
    };
    let hits = words.hits().iter().filter(may_be);
    hits.map(|hit| Possible {
        is_word: words.plain(hit.from).is_ordinary() && votes.outside(hit.from) > LIKELY_OUTSIDE,
        span: words.span(hit.from, hit.to, hit.proclitics),
        kind: hit.kind,
        entry: hit.entry,
    })
    .collect()
}

/// Whether an organisation of the lexicon is a sports club.
pub(super) fn is_club(name: &str) -> bool {
    name.starts_with("نادي ")
}

/// «في العين», «شوارع العين»: the city.
fn follows_place_word(words: &Words<'_>, hit: &Hit) -> bool {
    let Some(before) = hit.from.checked_sub(1) else { return false };
    let is_place = words.readings(before).any(|reading| {
        reading.is_any(&[
            WordClass::PlaceHead,
            WordClass::Direction,
            WordClass::FacilityHead,
            WordClass::LooseFacilityHead,
        ])
    });
    hit.proclitics.letters == 0 && (is_place || OF_PLACES.contains(&words.surface(before)))
}

/// What stands before a city rather than its club.
const OF_PLACES: [&str; 12] =
    ["في", "وفي", "إلى", "الى", "داخل", "شوارع", "أحياء", "ضواحي", "سكان", "أهالي", "بلدية", "مطار"];

/// With what the names of clubs, teams and competitions begin.
const SPORT: [&str; 8] = ["نادي", "منتخب", "المنتخب", "دوري", "الدوري", "كأس", "بطولة", "مونديال"];
/// So many of them make an article one about sport.
const ENOUGH: usize = 3;
/// In percent.
const CONFIDENCE: u8 = 80;
/// In percent: above what a listed city has.
const SURE: u8 = 96;
/// What the tagger holds to be outside every name with more than this probability is an ordinary word.
const SURELY_OUTSIDE: f32 = 0.97;
/// An ordinary word that is outside every name with more than this probability is no name that the article has elsewhere.
const LIKELY_OUTSIDE: f32 = 0.6;
