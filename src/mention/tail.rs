//! Parties, and movements and companies that are listed, by what stands behind their head: «العدالة والتنمية» for «حزب العدالة
//! والتنمية المغربي»; but «التجارة العالمية» is trade, whatever institution has its name from it, and «الشعر العربي» no movement.

use std::collections::BTreeMap;

use super::candidate::{Candidate, Target};
use super::full_name::{FullName, MEMORY};
use super::spoken_of::Said;
use super::words::Words;
use crate::lexicon::{Fact, Lexicon, Strength, WordClass};
use crate::model::{MentionType, Span};
use crate::morphology::Proclitics;
use crate::normalization::phrase_key;

/// What follows the heads of an article's organisations, by the key of its first word.
#[derive(Default)]
pub(super) struct Tails(BTreeMap<Vec<u8>, Vec<Tail>>);

struct Tail {
    /// The keys of its words behind the first.
    rest: Vec<Vec<u8>>,
    whole: FullName,
}

impl Tails {
    /// Notes what stands behind the head of an organisation's `name`; gives the key of its first word, if it may stand alone.
    pub fn add(&mut self, name: &str, candidate: &Candidate, lexicon: Lexicon) -> Option<Vec<u8>> {
        let mut words = name.split(' ');
        let head = words.next().filter(|head| !head.starts_with("ال"))?;
        let mut tail: Vec<&str> = words.collect();
        let is_listed = matches!(candidate.target, Target::Entry(_));
        let is_name = lexicon.is_of(head, &[WordClass::AppositiveHead]) && (is_listed || head.ends_with("حزب"));
        if !is_name || !tail.first().is_some_and(|first| first.starts_with("ال")) {
            return None;
        }
        let is_nation = |word: &str| lexicon.facts(&phrase_key(word)).any(|fact| matches!(fact, Fact::Adjective(..)));
        // «حزب العدالة والتنمية المغربي»
        if tail.len() > 2 && tail.last().is_some_and(|last| is_nation(last)) {
            tail.pop();
        }
        let (first, rest) = tail.split_first().filter(|(_, rest)| !rest.is_empty())?;
        let key = phrase_key(first);
        let tails = self.0.entry(key.clone()).or_default();
        if tails.len() < MEMORY {
            let rest = rest.iter().map(|word| phrase_key(word)).collect();
            let from = candidate.span.start;
            let whole = FullName { from, name: name.to_owned(), target: candidate.target, said: Said::default() };
            tails.push(Tail { rest, whole });
        }
        Some(key)
    }

    pub fn contains_key(&self, key: &[u8]) -> bool {
        self.0.contains_key(key)
    }

    /// The organisation whose name, less its head, stands at `at`, its first word at `span`.
    pub fn find(&self, words: &Words<'_>, at: usize, stem: &[u8], span: Span) -> Option<Candidate> {
        let heads = [WordClass::OrganisationHead, WordClass::LooseOrganisationHead, WordClass::AppositiveHead];
        if at.checked_sub(1).is_some_and(|before| words.may_be_any(before, &heads)) {
            return None;
        }
        let goes_on = |tail: &&Tail| (at + 1..).zip(&tail.rest).all(|(at, key)| words.key(at) == key);
        let mut named = self.0.get(stem)?.iter().rev().filter(|tail| tail.whole.from < span.start);
        let tail = named.find(goes_on)?;
        let to = at + 1 + tail.rest.len();
        // «الشرق الأوسط» is a region too.
        let is_other = words.hits_at(at).any(|hit| {
            hit.to == to && hit.strength == Strength::Strong && !hit.is_adjective && hit.kind != MentionType::Org
        });
        let span = span.to(words.span(to - 1, to, Proclitics::NONE));
        (!is_other).then(|| tail.whole.candidate(span, MentionType::Org, 88))
    }
}
