//! Clubs by names that mean other things too («الوحدة», «النصر»), in articles about sport.

use super::candidate::{Candidate, Target};
use super::words::{Hit, Words};
use crate::lexicon::{Lexicon, Strength, WordClass};
use crate::model::{Evidence, EvidenceSource, MentionType, Rule};
use crate::tagger::Votes;

/// What an article has said so far that clubs are its matter, and the clubs that it may then mean.
#[derive(Default)]
pub(super) struct Sport {
    mentions: usize,
}

impl Sport {
    /// Counts the clubs, teams and competitions among the mentions of one sentence.
    pub fn collect(&mut self, text: &str, found: &[&Candidate], lexicon: Lexicon) {
        let is_sport = |candidate: &&&Candidate| {
            let listed = match candidate.target {
                Target::Entry(entry) => lexicon.name(entry),
                _ => "",
            };
            let is_named_so = |name: &str| HEADS.iter().any(|head| name.starts_with(head));
            is_named_so(listed) || is_named_so(candidate.span.of(text)) || listed.ends_with("القدم")
        };
        let may_be = |kind| matches!(kind, MentionType::Org | MentionType::Event);
        self.mentions += found.iter().filter(|candidate| may_be(candidate.kind)).filter(is_sport).count();
    }

    /// Whether the article is about sport.
    pub fn is_matter(&self) -> bool {
        self.mentions >= ENOUGH
    }
}

/// The clubs that a sentence would name if it were about sport.
pub(super) fn possible_clubs(words: &Words<'_>, votes: &Votes) -> Vec<Candidate> {
    let is_one = |hit: &&Hit| {
        hit.strength == Strength::Weak
            && is_club(words, hit)
            && words.plain(hit.from).is_definite | (hit.proclitics.letters > 0)
            && !follows_place_word(words, hit)
            && !words.plain(hit.to).is(WordClass::InstitutionAdjective)
            && (hit.from..hit.to).all(|at| votes.outside(at) < SURELY_OUTSIDE)
    };
    let hits = words.hits().iter().filter(is_one);
    hits.map(|hit| Candidate {
        span: words.span(hit.from, hit.to, hit.proclitics),
        kind: MentionType::Org,
        target: Target::Entry(hit.entry),
        confidence: CONFIDENCE,
        evidence: Evidence {
            by: EvidenceSource::Article,
            rule: Rule::ListedWithSupport,
            on: words.lexicon.name(hit.entry).to_owned(),
        },
        value: None,
    })
    .collect()
}

/// Whether the hit is a sports club's name.
pub(super) fn is_club(words: &Words<'_>, hit: &Hit) -> bool {
    hit.kind == MentionType::Org && !hit.is_adjective && words.lexicon.name(hit.entry).starts_with("نادي ")
}

/// «في العين» is the city.
fn follows_place_word(words: &Words<'_>, hit: &Hit) -> bool {
    let before = hit.from.checked_sub(1).map_or("", |before| words.surface(before));
    matches!(before, "في" | "إلى" | "الى" | "مدينة" | "بمدينة") && hit.proclitics.letters == 0
}

/// With what the names of clubs, teams and competitions begin.
const HEADS: [&str; 8] = ["نادي", "منتخب", "المنتخب", "دوري", "الدوري", "كأس", "بطولة", "مونديال"];
/// So many of them make an article one about sport.
const ENOUGH: usize = 3;
/// In percent.
const CONFIDENCE: u8 = 80;
/// What the tagger holds to be outside every name with more than this probability is an ordinary word.
const SURELY_OUTSIDE: f32 = 0.97;
