//! Short forms of what an article names in full: «لافروف» for «سيرجي لافروف», «المنظمة», «الوزارة».

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::candidate::{Candidate, Target};
use super::words::Words;
use crate::lexicon::{Fact, Lexicon, Strength, WordClass};
use crate::model::{Document, Evidence, EvidenceSource, MentionType, Rule, Sentence, Span};
use crate::morphology::{self, Proclitics};
use crate::normalization::phrase_key;

/// Short forms that an article's full names allow.
#[derive(Default)]
pub(super) struct ShortForms {
    /// Key of a word of a person's name → the full name.
    people: BTreeMap<Vec<u8>, Known>,
    /// Key of a definite head («المنظمة») → the organisation with that head that is named first.
    organisations: BTreeMap<Vec<u8>, Known>,
    /// The shapes of all these keys: by its own, most every other word is known to be none of them.
    shapes: u128,
}

struct Known {
    from: u32,
    name: String,
    target: Target,
}

impl ShortForms {
    /// Collects the short forms of the mentions of one sentence.
    pub fn collect(&mut self, text: &str, found: Vec<&Candidate>, lexicon: Lexicon) {
        for candidate in found {
            let name = candidate.span.of(text);
            match candidate.kind {
                MentionType::Pers => self.add_person(name, candidate, lexicon),
                MentionType::Org => self.add_organisation(name, candidate, lexicon),
                _ => {}
            }
        }
    }

    /// The last word of a name stands for it, and the first where it is a family name («كيم جونغ أون»).
    fn add_person(&mut self, name: &str, candidate: &Candidate, lexicon: Lexicon) {
        let parts: Vec<&str> = name.split_whitespace().collect();
        let facts = |part: &&str| lexicon.facts(&phrase_key(part));
        let is = |part: &&str, class: WordClass| facts(part).any(|fact| fact == Fact::Word(class));
        // A name of one word stands for itself wherever the article repeats it, if it is surely one and no word.
        let is_word = |part: &&str| {
            facts(part).any(|fact| matches!(fact, Fact::Ordinary(_) | Fact::Word(_)))
                || lexicon.leaning(&phrase_key(part)).is_surely_no_name()
        };
        if parts.len() < 2 && (candidate.confidence < SURE || parts.iter().any(is_word)) {
            return;
        }
        let first = parts.first().filter(|part| is(part, WordClass::FamilyFirst));
        let last =
            parts.last().filter(|part| first.is_none() && !facts(part).any(|fact| matches!(fact, Fact::Word(_))));
        for part in [first, last].into_iter().flatten() {
            let known = Known { from: candidate.span.start, name: name.to_owned(), target: candidate.target };
            let key = phrase_key(part);
            self.shapes |= shape(&key);
            self.people.entry(key).or_insert(known);
        }
    }

    fn add_organisation(&mut self, name: &str, candidate: &Candidate, lexicon: Lexicon) {
        let Some((head, _)) = name.split_once(char::is_whitespace) else { return };
        let definite = if head.starts_with("ال") { head.to_owned() } else { format!("ال{head}") };
        let key = phrase_key(&definite);
        let mut facts = lexicon.facts(&key);
        let is_head = |fact| matches!(fact, Fact::Word(WordClass::OrganisationHead | WordClass::StateBody));
        // «الأمن» is a matter as often as a body.
        if !facts.any(is_head) || key == phrase_key("الأمن") {
            return;
        }
        self.shapes |= shape(&key);
        let known = Known { from: candidate.span.start, name: name.to_owned(), target: candidate.target };
        self.organisations.entry(key).or_insert(known);
    }

    /// Which words of the sentence may be short forms; far cheaper than reading the sentence.
    pub fn places(&self, document: &Document, sentence: &Sentence) -> Vec<usize> {
        let tokens = document.tokens_of(sentence).iter().enumerate();
        let known = tokens.filter(|(_, token)| readings(document.key_of(token)).any(|(_, stem)| self.knows(&stem)));
        known.map(|(at, _)| at).collect()
    }

    fn knows(&self, stem: &[u8]) -> bool {
        self.shapes & shape(stem) != 0 && (self.people.contains_key(stem) || self.organisations.contains_key(stem))
    }

    /// Proposes the short forms of one sentence, which stand at `places`; `outside` says how probable the tagger holds it
    /// that each word lies outside every name, in percent.
    pub fn detect(&self, words: &Words<'_>, places: &[usize], outside: &[u8], found: &mut Vec<Candidate>) {
        for &at in places {
            let mut known = readings(words.key(at)).filter(|(_, stem)| self.knows(stem));
            let candidate = known.find_map(|(proclitics, stem)| {
                let span = words.span(at, at + 1, proclitics);
                let is_outside = outside.get(at).is_some_and(|percent| *percent > LIKELY_OUTSIDE);
                self.person(words, at, &stem, span)
                    .filter(|_| !(is_outside && may_be_word(words, at)))
                    .or_else(|| self.organisation(words, at, &stem, span))
            });
            if let Some(candidate) = candidate {
                let whole = words.span(at, at + 1, Proclitics::NONE);
                found.retain(|other| !is_explained_by(other, &candidate, whole));
                found.push(candidate);
            }
        }
    }

    fn person(&self, words: &Words<'_>, at: usize, stem: &[u8], span: Span) -> Option<Candidate> {
        let known = self.people.get(stem)?;
        let reading = words.plain(at);
        let is_word =
            reading.is_any(&[WordClass::Stop, WordClass::TimeWord, WordClass::Title, WordClass::OrganisationHead]);
        // A given name that is an ordinary word, or the article's first mention of it, is no short form.
        if is_word || reading.is_ordinary() && known.from >= span.start {
            return None;
        }
        // «أوسيتي» may be a people's adjective and a family's name; with the article it is the people's.
        let is_place = words.hits_at(at).any(|hit| {
            let names_family = hit.is_adjective && !reading.is_definite;
            // «بيرقدار» is a drone, and where its maker is named the man.
            let is_product = hit.kind == MentionType::Product;
            hit.strength == Strength::Strong && hit.kind != MentionType::Pers && !names_family && !is_product
        });
        (!is_place).then(|| Self::candidate(span, MentionType::Pers, known.target, &known.name, 96))
    }

    fn organisation(&self, words: &Words<'_>, at: usize, stem: &[u8], span: Span) -> Option<Candidate> {
        let known = self.organisations.get(stem)?;
        let stands_alone =
            words.adjective_at(at + 1).is_none() && !words.plain(at + 1).is(WordClass::InstitutionAdjective);
        (known.from < span.start && stands_alone)
            .then(|| Self::candidate(span, MentionType::Org, known.target, &known.name, 70))
    }

    fn candidate(span: Span, kind: MentionType, target: Target, name: &str, confidence: u8) -> Candidate {
        let evidence = Evidence { by: EvidenceSource::Article, rule: Rule::ShortForm, on: name.to_owned() };
        Candidate { span, kind, target, confidence, evidence, value: None }
    }
}

/// Whether the short form says what the tagger, which knows no names in full, saw in the word.
fn is_explained_by(other: &Candidate, short_form: &Candidate, word: Span) -> bool {
    other.evidence.by == EvidenceSource::Tagger && other.kind == short_form.kind && word.contains(other.span)
}

/// A name of one word that is less sure, in percent, is no ground for taking the word for a name elsewhere.
const SURE: u8 = 80;

/// Whether the word as it stands is one of the language, so that a name in it must be seen by the tagger too.
fn may_be_word(words: &Words<'_>, at: usize) -> bool {
    let reading = words.plain(at);
    reading.is_ordinary() || reading.leaning.is_surely_no_name()
}

/// A word that lies outside every name with more than this probability, in percent, is no short form if it may be a word.
const LIKELY_OUTSIDE: u8 = 80;

/// A bit for a key's last letter and length.
fn shape(key: &[u8]) -> u128 {
    let letter = key.last().map_or(0, |letter| letter % 32);
    1 << (usize::from(letter) * 4 + key.len() % 4)
}

/// A word's key as it stands and less its proclitics, the alef restored that «لل» leaves out.
fn readings(key: &[u8]) -> impl Iterator<Item = (Proclitics, Cow<'_, [u8]>)> {
    let bare = morphology::proclitics(key).map(move |proclitics| {
        let stem = key.get(usize::from(proclitics.letters)..).unwrap_or(&[]);
        let stem = if proclitics.restores_article {
            Cow::Owned([&morphology::ALEF, stem].concat())
        } else {
            Cow::Borrowed(stem)
        };
        (proclitics, stem)
    });
    std::iter::once((Proclitics::NONE, Cow::Borrowed(key))).chain(bare)
}
