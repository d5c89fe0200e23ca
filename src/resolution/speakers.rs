//! Who spoke last: «وأضاف الوزير» goes on with the minister who spoke, «المسؤول الأمريكي» is the American who did; but after
//! «قال مسؤول أمريكي» he is nobody whom the article names.

use std::collections::BTreeMap;

use crate::lexicon::{Lexicon, WordClass};
use crate::model::{EntityId, Span};

/// Who spoke or acted, and where: named or described right behind a verb of saying, or behind the first word of a sentence.
#[derive(Default)]
pub(super) struct Speakers {
    /// By start.
    at: BTreeMap<u32, (EntityId, Span)>,
}

impl Speakers {
    /// Notes who is named or described at `place`, where that is right behind such a word.
    pub fn note(&mut self, text: &str, place: Span, person: EntityId, lexicon: Lexicon) {
        let before = text.get(..place.start as usize).and_then(|before| before.strip_suffix(' ')).unwrap_or_default();
        let from = before.rfind([' ', '\n']).map_or(0, |space| space + 1);
        let word = before.get(from..).unwrap_or_default();
        let says = |word: &str| lexicon.is_of(word, &[WordClass::Saying]);
        let is_first = || {
            let line = before.get(..from).unwrap_or_default().trim_end_matches(' ');
            line.is_empty() || line.ends_with(['.', '\n', '؟', '!'])
        };
        let is_verb = || word.chars().count() > 2 && !lexicon.is_of(word, &[WordClass::Stop]);
        if is_verb() && is_first() || says(word) || word.strip_prefix(['و', 'ف']).is_some_and(says) {
            self.at.insert(place.start, (person, place));
        }
    }

    /// Where a person last spoke near before `at`.
    pub fn last(&self, person: EntityId, at: u32) -> Option<u32> {
        let near = self.at.range(at.saturating_sub(NEAR)..at);
        near.rev().find(|(_, (speaker, _))| *speaker == person).map(|(start, _)| *start)
    }

    /// Who spoke last before an official at `place`, unless an unnamed official did since.
    pub fn official(&self, text: &str, place: Span) -> Option<(EntityId, Span)> {
        let (_, (person, said)) = self.at.range(place.start.saturating_sub(NEAR)..place.start).next_back()?;
        let since = Span { start: said.end.min(place.start), end: place.start }.of(text);
        let is_unnamed = |word: &str| UNNAMED.contains(&word);
        (!since.split_whitespace().any(is_unnamed)).then_some((*person, *said))
    }
}

/// Bytes back to which a speaker goes on: some sentences.
const NEAR: u32 = 1_200;
/// Officials whom nobody names.
const UNNAMED: [&str; 8] = ["مسؤول", "مسؤولة", "مسؤولون", "مسؤولين", "دبلوماسي", "جنرال", "مصدر", "مصادر"];
