//! Short forms of what an article names in full: «لافروف» for «سيرجي لافروف», «المنظمة», «الوزارة», «الوزير».

use std::borrow::Cow;
use std::collections::BTreeMap;

use memchr::memrchr;

use super::candidate::{Candidate, Target};
use super::place::is_signed;
use super::words::{Hit, Words};
use crate::lexicon::{Fact, Lexicon, Strength, WordClass};
use crate::model::{Document, Evidence, EvidenceSource, MentionType, Rule, Sentence, Span};
use crate::morphology::{self, Proclitics};
use crate::normalization::{key_byte, phrase_key};

/// Short forms that an article's full names allow.
#[derive(Default)]
pub(super) struct ShortForms {
    /// By the key of a word of a person's name.
    people: BTreeMap<Vec<u8>, FullNames>,
    /// By the key of a definite head («المنظمة»).
    organisations: BTreeMap<Vec<u8>, FullNames>,
    /// By the key of a definite head («الوزير»): offices of people whom the article names.
    offices: BTreeMap<Vec<u8>, FullNames>,
    /// The last letters of all these keys, a bit each; and their shapes: by their own, most all other words are known
    /// to be none of them.
    last_letters: u32,
    shapes: u128,
}

/// What a short form may stand for, in the order in which the article names it.
#[derive(Default)]
struct FullNames {
    names: Vec<FullName>,
    /// The one that the lexicon knows by the short form.
    owner: Option<usize>,
}

struct FullName {
    from: u32,
    name: String,
    target: Target,
    /// Of whom the word before speaks.
    gender: Option<Gender>,
}

impl FullNames {
    /// What was named before `at`, the last first.
    fn before(&self, at: u32) -> impl Iterator<Item = &FullName> {
        let before = self.names.get(..self.names.partition_point(|name| name.from < at)).unwrap_or(&[]);
        before.iter().rev().take(MEMORY)
    }

    /// What was named last before `at`, from `since` on.
    fn last(&self, since: u32, at: u32) -> Option<&FullName> {
        self.before(at).next().filter(|name| name.from >= since)
    }

    /// Whom a surname at `at` means, of whom the word before it speaks as of `gender`: its owner; whoever was named last in
    /// the paragraph, which begins at `since`; whomever the article named first.
    fn meant(&self, since: u32, at: u32, gender: Option<Gender>) -> Option<&FullName> {
        let owner = self.owner.and_then(|owner| self.names.get(owner));
        let usual = owner.or_else(|| self.last(since, at)).or_else(|| self.names.first())?;
        let is_other = |name: &FullName| gender.zip(name.gender).is_some_and(|(one, other)| one != other);
        // «قالت كلينتون»
        let fitting = || self.before(at).find(|name| name.gender.is_some() && name.gender == gender);
        if is_other(usual) { fitting().or(Some(usual)) } else { Some(usual) }
    }

    /// The other of two of the same surname than the one named first.
    fn second(&self) -> Option<&FullName> {
        let first = self.names.first()?;
        let is_unknown = first.target == Target::Named;
        self.names.iter().take(MEMORY).find(|name| name.target != first.target || is_unknown && name.name != first.name)
    }
}

impl ShortForms {
    /// Collects the short forms of the mentions of one sentence, which are sorted by start.
    pub fn collect(&mut self, text: &str, found: &[&Candidate], lexicon: Lexicon) {
        let people: Vec<Span> =
            found.iter().filter(|candidate| candidate.kind == MentionType::Pers).map(|person| person.span).collect();
        for candidate in found {
            let name = candidate.span.of(text);
            match candidate.kind {
                MentionType::Pers => self.add_person(name, candidate, gender(text, candidate.span.start), lexicon),
                MentionType::Org => self.add_organisation(name, candidate, lexicon),
                MentionType::Occ if stands_beside(candidate.span, &people) => self.add_office(name, candidate, lexicon),
                _ => {}
            }
        }
    }

    /// The last word of a name stands for it, and the first where it is a family name («كيم جونغ أون»).
    fn add_person(&mut self, name: &str, candidate: &Candidate, gender: Option<Gender>, lexicon: Lexicon) {
        let parts: Vec<&str> = name.split_whitespace().collect();
        let facts = |part: &&str| lexicon.facts(&phrase_key(part));
        let is = |part: &&str, class: WordClass| facts(part).any(|fact| fact == Fact::Word(class));
        // A name of one word stands for itself wherever the article repeats it, if it is surely one and no word.
        let is_word =
            |part: &&str| facts(part).any(makes_word) || lexicon.leaning(&phrase_key(part)).is_surely_no_name();
        if parts.len() < 2 && (candidate.confidence < SURE || parts.iter().any(is_word)) {
            return;
        }
        let first = parts.first().filter(|part| is(part, WordClass::FamilyFirst));
        let last = parts.last().filter(|part| first.is_none() && !facts(part).any(is_structural));
        for part in [first, last].into_iter().flatten() {
            let names_it = |fact| matches!(fact, Fact::Name(entry, _) if candidate.target == Target::Entry(entry));
            let is_owner = first.is_some() && facts(part).any(names_it);
            for key in spellings(phrase_key(part)) {
                self.note(&key);
                add(&mut self.people, key, candidate, name, is_owner, gender);
            }
        }
    }

    fn add_organisation(&mut self, name: &str, candidate: &Candidate, lexicon: Lexicon) {
        let is_word = || lexicon.facts(&phrase_key(name)).any(makes_word);
        if candidate.evidence.rule == Rule::Acronym && !name.contains(' ') && !is_word() {
            let key = phrase_key(name);
            self.note(&key);
            add(&mut self.organisations, key, candidate, &candidate.evidence.on, false, None);
        }
        let heads = [WordClass::OrganisationHead, WordClass::StateBody, WordClass::AppositiveHead];
        let Some(key) = definite_head(name, &heads, lexicon) else { return };
        // «الأمن» is a matter as often as a body.
        if key != phrase_key("الأمن") {
            self.note(&key);
            add(&mut self.organisations, key, candidate, name, false, None);
        }
    }

    fn add_office(&mut self, name: &str, candidate: &Candidate, lexicon: Lexicon) {
        if let Some(key) = definite_head(name, &[WordClass::Title], lexicon) {
            self.note(&key);
            add(&mut self.offices, key, candidate, name, false, None);
        }
    }

    fn note(&mut self, key: &[u8]) {
        self.last_letters |= last_letter(key);
        self.shapes |= shape(key);
    }

    /// Which words of the sentence may be short forms; far cheaper than reading the sentence.
    pub fn places(&self, document: &Document, sentence: &Sentence) -> Vec<usize> {
        // A word has the same last letter under all its readings.
        let may_be = |key: &[u8]| self.last_letters & last_letter(key) != 0;
        let is_one = |key: &[u8]| may_be(key) && readings(key).any(|(_, stem)| self.knows(&stem));
        let tokens = document.tokens_of(sentence).iter().enumerate();
        tokens.filter(|(_, token)| is_one(document.key_of(token))).map(|(at, _)| at).collect()
    }

    fn knows(&self, stem: &[u8]) -> bool {
        let all = [&self.people, &self.organisations, &self.offices];
        self.shapes & shape(stem) != 0 && all.iter().any(|names| names.contains_key(stem))
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
                    .filter(|person| {
                        // «يلتقي شي», «إن السوداني»: the family name of somebody whom the lexicon knows.
                        let may_stand = words.plain(at).is(WordClass::FamilyFirst) || is_family_noun(words, at);
                        let is_known = may_stand && person.target != Target::Named;
                        !(is_outside && may_be_word(words, at)) || is_known || is_elder(words, at)
                    })
                    .or_else(|| self.organisation(words, at, &stem, span))
                    .or_else(|| self.office(words, at, &stem, span))
            });
            if let Some(candidate) = candidate {
                let whole = words.span(at, at + 1, Proclitics::NONE);
                found.retain(|other| !is_explained_by(other, &candidate, whole));
                found.push(candidate);
            }
        }
    }

    fn person(&self, words: &Words<'_>, at: usize, stem: &[u8], span: Span) -> Option<Candidate> {
        let names = self.people.get(stem)?;
        let reading = words.plain(at);
        let is_word =
            reading.is_any(&[WordClass::Stop, WordClass::TimeWord, WordClass::Title, WordClass::OrganisationHead]);
        // A given name that is an ordinary word, or the article's first mention of it, is no short form.
        let is_first = names.names.first().is_none_or(|first| first.from >= span.start);
        if is_word || reading.is_ordinary() && is_first {
            return None;
        }
        // «أوسيتي» may be a people's adjective and a family's name; with the article it is the people's, but where no noun
        // stands before it («إن السوداني …») the name.
        let is_place = words.hits_at(at).any(|hit| {
            let names_family = hit.is_adjective && (!reading.is_definite || is_family_noun(words, at));
            // «بيرقدار» is a drone, and where its maker is named the man.
            let is_product = hit.kind == MentionType::Product;
            let is_other = hit.strength == Strength::Strong && hit.kind != MentionType::Pers;
            is_other && !names_family && !is_product && !is_lesser_town(words, hit, names)
        });
        if is_place {
            return None;
        }
        // «الأسد الأب»: the one of two who is not meant by the surname alone.
        if is_elder(words, at) {
            let span = span.to(words.span(at + 1, at + 2, Proclitics::NONE));
            return names.second().map(|elder| elder.candidate(span, MentionType::Pers, 96));
        }
        let meant = names.meant(paragraph(words.text, span.start), span.start, gender(words.text, span.start))?;
        // «ولد أعمر», «بن صالح»
        let particle = at.checked_sub(1).filter(|before| words.plain(*before).is(WordClass::NameParticle));
        let with_particle = particle.map(|before| words.span(before, at + 1, Proclitics::NONE));
        let span = with_particle.filter(|span| meant.name.ends_with(span.of(words.text))).unwrap_or(span);
        Some(meant.candidate(span, MentionType::Pers, 96))
    }

    fn organisation(&self, words: &Words<'_>, at: usize, stem: &[u8], span: Span) -> Option<Candidate> {
        let names = self.organisations.get(stem)?;
        if let Some(adjective) = words.adjective_at(at + 1).filter(|adjective| words.plain(adjective.from).is_definite)
        {
            let country = words.lexicon.entry(adjective.entry).country?;
            let named = names.before(span.start).find(|name| name.is_of(country, words.lexicon))?;
            let span = span.to(words.span(at + 1, adjective.to, Proclitics::NONE));
            return Some(named.candidate(span, MentionType::Org, 90));
        }
        let named = names.last(0, span.start)?;
        stands_alone(words, at).then(|| named.candidate(span, MentionType::Org, 70))
    }

    fn office(&self, words: &Words<'_>, at: usize, stem: &[u8], span: Span) -> Option<Candidate> {
        let named = self.offices.get(stem)?.last(0, span.start)?;
        let is_office = stands_alone(words, at) && !words.plain(at + 1).is(WordClass::OfficeAdjective);
        is_office.then(|| named.candidate(span, MentionType::Occ, 70))
    }
}

impl FullName {
    /// Whether an organisation is of a country, as the lexicon or its name says.
    fn is_of(&self, country: &str, lexicon: Lexicon) -> bool {
        let of = |entry| lexicon.entry(entry).country == Some(country);
        match self.target {
            Target::Entry(entry) => of(entry),
            Target::Named | Target::Nothing => self.name.split_whitespace().skip(1).any(|word| {
                let mut facts = lexicon.facts(&phrase_key(word));
                facts.any(
                    |fact| matches!(fact, Fact::Adjective(entry, _) | Fact::Name(entry, Strength::Strong) if of(entry)),
                )
            }),
        }
    }

    fn candidate(&self, span: Span, kind: MentionType, confidence: u8) -> Candidate {
        let evidence = Evidence { by: EvidenceSource::Article, rule: Rule::ShortForm, on: self.name.clone() };
        Candidate { span, kind, target: self.target, confidence, evidence, value: None, counted: None }
    }
}

/// A person's, as the grammar of a text tells it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gender {
    Feminine,
    Masculine,
}

/// The gender of the person named at `at` by the word before: «قالت», «شقيقته», «الوزيرة»; none where it does not tell.
fn gender(text: &str, at: u32) -> Option<Gender> {
    let before = text.get(..at as usize)?.strip_suffix(' ')?;
    let word = before.get(before.rfind([' ', '\n']).map_or(0, |space| space + 1)..)?;
    let is_said = |said: &[&str]| said.iter().any(|said| word.ends_with(said));
    if is_said(&SPEAKS_OF_HER) || word.ends_with('ة') {
        return Some(Gender::Feminine);
    }
    is_said(&SPEAKS_OF_HIM).then_some(Gender::Masculine)
}

/// Endings of words before a woman's name.
const SPEAKS_OF_HER: [&str; 9] = ["قالت", "أكدت", "أضافت", "أوضحت", "أعلنت", "شقيقته", "زوجته", "ابنته", "والدته"];
/// A name's key, and that with its last letter as others write it: «وانغ» and «وانج».
fn spellings(key: Vec<u8>) -> impl Iterator<Item = Vec<u8>> {
    let (ghain, jeem) = (key_byte('غ'), key_byte('ج'));
    let other = match key.split_last() {
        Some((last, stem)) if *last == ghain => Some([stem, &[jeem]].concat()),
        Some((last, stem)) if *last == jeem => Some([stem, &[ghain]].concat()),
        _ => None,
    };
    std::iter::once(key).chain(other)
}

/// Endings of words before a man's name.
const SPEAKS_OF_HIM: [&str; 10] = ["قال", "أكد", "أضاف", "أوضح", "أعلن", "شقيقه", "شقيقها", "زوجها", "نجله", "والده"];

/// Notes what `candidate` is called in full under the key of a short form.
fn add(
    names: &mut BTreeMap<Vec<u8>, FullNames>,
    key: Vec<u8>,
    candidate: &Candidate,
    name: &str,
    is_owner: bool,
    gender: Option<Gender>,
) {
    let full = FullName { from: candidate.span.start, name: name.to_owned(), target: candidate.target, gender };
    let names = names.entry(key).or_default();
    if is_owner && names.owner.is_none() {
        names.owner = Some(names.names.len());
    }
    names.names.push(full);
}

/// The key of the first of several words with its article, if it is of one of these classes.
fn definite_head(name: &str, classes: &[WordClass], lexicon: Lexicon) -> Option<Vec<u8>> {
    let (head, _) = name.split_once(char::is_whitespace)?;
    let key = phrase_key(&if head.starts_with("ال") { head.to_owned() } else { format!("ال{head}") });
    let is_head = |fact| matches!(fact, Fact::Word(class) if classes.contains(&class));
    lexicon.facts(&key).any(is_head).then_some(key)
}

/// Whether a fact is that a word is one of the language.
fn makes_word(fact: Fact) -> bool {
    matches!(fact, Fact::Ordinary(_)) || is_structural(fact)
}

/// Whether a fact is that a word is of a structural class.
fn is_structural(fact: Fact) -> bool {
    matches!(fact, Fact::Word(class) if class.is_structural())
}

/// Whether an office stands before or behind the name of one of `people`, which are sorted.
fn stands_beside(office: Span, people: &[Span]) -> bool {
    let next = people.partition_point(|person| person.start < office.end);
    let before = next.checked_sub(1).and_then(|before| people.get(before));
    people.get(next).is_some_and(|person| person.start <= office.end + NEAR)
        || before.is_some_and(|person| (person.end..person.end + NEAR).contains(&office.start))
}

/// Bytes of a comma and a space.
const NEAR: u32 = 3;

/// Where the paragraph of a place begins, or some way before it.
fn paragraph(text: &str, at: u32) -> u32 {
    let from = (at as usize).saturating_sub(REACH);
    let near = text.as_bytes().get(from..at as usize).unwrap_or(&[]);
    let start = memrchr(b'\n', near).map_or(from, |newline| from + newline);
    u32::try_from(start).unwrap_or(at)
}

/// So many names before a short form are looked through for what it means.
const MEMORY: usize = 32;

/// Bytes of a long paragraph.
const REACH: usize = 2_000;

/// Whether no adjective behind a head makes it another's.
fn stands_alone(words: &Words<'_>, at: usize) -> bool {
    let is_described = words.adjective_at(at + 1).is_some() || words.plain(at + 1).is(WordClass::InstitutionAdjective);
    !is_described && !is_signed(words, at)
}

/// «سترلينغ» is a town, and where the article has named Raheem Sterling the man.
fn is_lesser_town(words: &Words<'_>, hit: &Hit, names: &FullNames) -> bool {
    let entry = words.lexicon.entry(hit.entry);
    let names_known = names.names.iter().any(|name| matches!(name.target, Target::Entry(_)));
    hit.kind == MentionType::Gpe && hit.to == hit.from + 1 && !entry.is_seat && !entry.is_country && names_known
}

/// «إن السوداني», «قال العراقي»: a people's adjective where there is nothing that it describes.
fn is_family_noun(words: &Words<'_>, at: usize) -> bool {
    let ends_noun =
        |before| words.readings(before).any(|reading| reading.is_any(&[WordClass::Stop, WordClass::Saying]));
    words.adjective_at(at).is_some() && at.checked_sub(1).is_some_and(ends_noun)
}

/// «الأسد الأب»
fn is_elder(words: &Words<'_>, at: usize) -> bool {
    matches!(words.surface(at + 1), "الأب" | "الاب")
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
    reading.is_ordinary() || reading.role.is_none() && reading.leaning.is_surely_no_name()
}

/// A word that lies outside every name with more than this probability, in percent, is no short form if it may be a word.
const LIKELY_OUTSIDE: u8 = 80;

/// A bit for a key's last letter.
fn last_letter(key: &[u8]) -> u32 {
    1 << (key.last().map_or(0, |letter| letter % 32))
}

/// A bit for a key's first and last letters and its length.
fn shape(key: &[u8]) -> u128 {
    let letter = |letter: Option<&u8>| letter.map_or(0, |letter| usize::from(*letter));
    1 << ((letter(key.first()) * 13 + letter(key.last()) * 5 + key.len()) % 128)
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
