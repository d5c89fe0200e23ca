//! Short forms of what an article names in full: «لافروف» for «سيرجي لافروف», «المنظمة», «الوزارة», «الوزير».

use std::collections::{BTreeMap, BTreeSet};

use memchr::memrchr;

use super::called::{bare_name, club_names, definite_head, is_called, makes_word, names_nation};
use super::candidate::{Candidate, Target};
use super::described::described;
use super::full_name::{FullName, FullNames, MEMORY};
use super::place::is_signed;
use super::short_key::{Sieve, last_letter, readings, spellings};
use super::spoken_of::{Gender, Said};
use super::standing::{is_elder, is_family_noun, is_subject, is_younger, stands_beside};
use super::tail::Tails;
use super::words::{Hit, Words};
use crate::lexicon::{EntryId, Fact, Lexicon, Strength, WordClass};
use crate::model::{Document, EvidenceSource, MentionType, Rule, Sentence, Span};
use crate::morphology::Proclitics;
use crate::normalization::phrase_key;

/// Short forms that an article's full names allow.
#[derive(Default)]
pub(super) struct ShortForms {
    /// By the key of a word of a person's name.
    people: BTreeMap<Vec<u8>, FullNames>,
    /// By the key of a definite head («المنظمة»).
    organisations: BTreeMap<Vec<u8>, FullNames>,
    /// By the key of a name behind its head («هيليوفارم» for «شركة هيليوفارم»).
    bare_names: BTreeMap<Vec<u8>, FullNames>,
    /// Names without their heads («العدالة والتنمية»).
    tails: Tails,
    /// By the key of a given name.
    given_names: BTreeMap<Vec<u8>, FullNames>,
    /// By the key of a definite head («الجامع»).
    sites: BTreeMap<Vec<u8>, FullNames>,
    /// By the key of a definite head («الوزير»): offices of people whom the article names.
    offices: BTreeMap<Vec<u8>, FullNames>,
    /// Listed organisations that the article names by several words («شركة تسلا»).
    named_in_full: BTreeSet<EntryId>,
    /// The last letters of all these keys, a bit each, and the keys: by their own, almost all other words are known to be
    /// none of them.
    last_letters: u32,
    keys: Sieve,
}

impl ShortForms {
    /// Collects the short forms of the mentions of one sentence, which are sorted by start.
    pub fn collect(&mut self, text: &str, found: &[&Candidate], lexicon: Lexicon) {
        let mut people: Vec<Span> = Vec::new();
        for candidate in found.iter().rev() {
            // «المتحدث باسم الشرطة العقيد فلان»
            let is_rank = || people.last().is_some_and(|name| candidate.span.end + 1 == name.start);
            if candidate.kind == MentionType::Pers || candidate.kind == MentionType::Occ && is_rank() {
                people.push(candidate.span);
            }
        }
        people.reverse();
        for candidate in found {
            // «الشركة الفرنسية» is itself short for a name.
            let name = match candidate.evidence.rule {
                Rule::ShortForm => candidate.evidence.on.as_str(),
                _ => candidate.span.of(text),
            };
            match candidate.kind {
                // «شركة رينو» is nobody's.
                MentionType::Pers if !name.contains(' ') && ends_body(candidate.span, found) => {}
                MentionType::Pers => {
                    let office = office_before(candidate.span, found).map(|office| office.span.of(text));
                    let said = Said::of(text, candidate.span, office, lexicon);
                    let alias = candidate.span.of(text);
                    // «الملقب بالفهد»
                    let is_alias = candidate.evidence.rule == Rule::ShortForm && !alias.contains(' ');
                    if is_alias && candidate.evidence.by == EvidenceSource::Structure {
                        let key = phrase_key(alias);
                        self.note(&key);
                        add(&mut self.people, key, candidate, name, false, said);
                    }
                    self.add_person(name, candidate, said, lexicon);
                }
                MentionType::Org => self.add_organisation(text, name, candidate, lexicon),
                MentionType::Fac => {
                    if let Some(key) = definite_head(name, &[WordClass::FacilityHead], lexicon) {
                        self.note(&key);
                        add(&mut self.sites, key, candidate, name, false, Said::default());
                    }
                }
                MentionType::Occ if stands_beside(text, candidate.span, &people, lexicon) => {
                    self.add_office(name, candidate, lexicon)
                }
                _ => {}
            }
        }
    }

    /// The last word of a name stands for it, and the first where it is a family name («كيم جونغ أون»).
    fn add_person(&mut self, name: &str, candidate: &Candidate, said: Said, lexicon: Lexicon) {
        let parts: Vec<&str> = name.split_whitespace().collect();
        let facts = |part: &&str| lexicon.facts(&phrase_key(part));
        let is = |part: &&str, class: WordClass| lexicon.is_of(part, &[class]);
        // A name of one word stands for itself wherever the article repeats it, if it is surely one and no word.
        let is_word =
            |part: &&str| facts(part).any(makes_word) || lexicon.leaning(&phrase_key(part)).is_surely_no_name();
        if parts.len() < 2 && (candidate.confidence < SURE || parts.iter().any(is_word)) {
            return;
        }
        let first = parts.first().filter(|part| is(part, WordClass::FamilyFirst));
        let is_somebody = |fact| matches!(fact, Fact::Name(entry, _) if lexicon.kind(entry) == MentionType::Pers);
        let may_begin = |part: &&&str| !facts(part).any(makes_word) || facts(part).any(is_somebody);
        let given = parts.first().filter(|_| first.is_none() && parts.len() > 1).filter(may_begin);
        if let Some(key) = given.map(|given| phrase_key(given)) {
            self.note(&key);
            add(&mut self.given_names, key, candidate, name, false, said);
        }
        // «فرديناند ماركوس الابن»
        let family = parts.iter().rev().find(|part| !is(part, WordClass::Generation));
        // «رامي حمد الله»
        let is_tail = |part: &&str| parts.len() > 2 && is(part, WordClass::NameTail);
        // «حسين الشيخ», «نواف سلام»
        let is_family_too = |part: &&str| {
            let is_name = || facts(part).any(|fact| matches!(fact, Fact::NameUnit(_)));
            let is_title = || part.starts_with("ال") && is(part, WordClass::Honorific);
            matches!(candidate.target, Target::Entry(_)) && (is_title() || is_name())
        };
        let may_end = |part: &&&str| !facts(part).any(Fact::is_structural) || is_tail(part) || is_family_too(part);
        let last = family.filter(|part| first.is_none() && may_end(part));
        // «علي بونغو أونديمبا» is «بونغو» too.
        let usual = match candidate.target {
            Target::Entry(entry) if first.is_none() && parts.len() > 2 => lexicon.name(entry).split(' ').next_back(),
            _ => None,
        };
        let usual = usual.and_then(|usual| {
            parts.iter().skip(1).find(|part| **part == usual && !facts(part).any(Fact::is_structural))
        });
        for part in [first, last, usual].into_iter().flatten() {
            let names_it = |fact| matches!(fact, Fact::Name(entry, _) if candidate.target == Target::Entry(entry));
            let is_owner = first.is_some() && facts(part).any(names_it);
            for key in spellings(phrase_key(part)) {
                // «بوتو» of one who has been named in full is no name of its own.
                let full = self.people.get(&key).and_then(|names| names.names.first());
                if parts.len() < 2 && full.is_some_and(|full| full.name.contains(' ')) {
                    self.people.entry(key).or_default().learn(said.gender);
                    continue;
                }
                self.note(&key);
                add(&mut self.people, key, candidate, name, is_owner, said);
            }
        }
    }

    fn add_organisation(&mut self, text: &str, name: &str, candidate: &Candidate, lexicon: Lexicon) {
        if let Target::Entry(entry) = candidate.target
            && name.contains(' ')
        {
            self.named_in_full.insert(entry);
        }
        let is_word = || lexicon.facts(&phrase_key(name)).any(makes_word);
        if candidate.evidence.rule == Rule::Acronym && !name.contains(' ') && !is_word() {
            let key = phrase_key(name);
            self.note(&key);
            add(&mut self.organisations, key, candidate, &candidate.evidence.on, false, Said::default());
        }
        if let Some(key) = bare_name(name, candidate.target, lexicon) {
            self.note(&key);
            add(&mut self.bare_names, key, candidate, name, false, Said::default());
        }
        for key in club_names(name, candidate.target, lexicon) {
            self.note(&key);
            add(&mut self.bare_names, key, candidate, name, false, Said::default());
        }
        if let Some(key) = self.tails.add(name, candidate, lexicon) {
            self.note(&key);
        }
        let heads = [WordClass::OrganisationHead, WordClass::StateBody, WordClass::AppositiveHead];
        // «حماس» is a movement: «الحركة» may be it.
        let listed = match candidate.target {
            Target::Entry(entry) if !name.contains(' ') || is_called(name, lexicon.name(entry), lexicon) => {
                lexicon.name(entry)
            }
            _ => name,
        };
        let Some(key) = definite_head(listed, &heads, lexicon) else { return };
        // «سابك» is a company too, but where another has been named as one, «الشركة» is that.
        let is_bare = listed != name && !self.organisations.get(&key).is_none_or(|names| names.has(candidate.target));
        if is_bare {
            return;
        }
        // «الشركة الفرنسية» is one that has been named, if any has.
        let is_described = name.starts_with("ال") && name.split(' ').count() == 2;
        let is_known = is_described && self.organisations.contains_key(&key) && candidate.target == Target::Named;
        // «الأمن» is a matter as often as a body.
        if key != phrase_key("الأمن") && !(is_known && names_nation(name, lexicon)) {
            self.note(&key);
            add(&mut self.organisations, key, candidate, listed, false, Said::of_body(text, candidate.span));
        }
    }

    fn add_office(&mut self, name: &str, candidate: &Candidate, lexicon: Lexicon) {
        // «العقيد» of «العقيد فلان»; «الفريق», «اللواء» are many.
        let is_many = || ["الفريق", "اللواء"].contains(&name);
        let is_rank = !name.contains(' ') && !is_many() && lexicon.is_of(name, &[WordClass::Rank]);
        let key = definite_head(name, &[WordClass::Title], lexicon).or_else(|| is_rank.then(|| phrase_key(name)));
        if let Some(key) = key {
            self.note(&key);
            add(&mut self.offices, key, candidate, name, false, Said::default());
        }
    }

    fn note(&mut self, key: &[u8]) {
        self.last_letters |= last_letter(key);
        self.keys.add(key);
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
        let all = [&self.people, &self.organisations, &self.bare_names, &self.given_names, &self.sites, &self.offices];
        let is_known = || all.iter().any(|names| names.contains_key(stem)) || self.tails.contains_key(stem);
        self.keys.may_have(stem) && is_known()
    }

    /// Proposes the short forms of one sentence, which stand at `places`; `outside` says how probable the tagger holds it
    /// that each word lies outside every name, in percent.
    pub fn detect(&self, words: &Words<'_>, places: &[usize], outside: &[u8], found: &mut Vec<Candidate>) {
        for &at in places {
            let mut known = readings(words.key(at)).filter(|(_, stem)| self.knows(stem));
            let candidate = known.find_map(|(proclitics, stem)| {
                let span = words.span(at, at + 1, proclitics);
                let is_outside = outside.get(at).is_some_and(|percent| *percent > LIKELY_OUTSIDE);
                let surname = self.people.get(&*stem).and_then(|names| names.names.first());
                let is_family = surname.is_some_and(|full| full.name.contains(' '));
                let called = self.bare_names.get(&*stem).and_then(|names| names.called(span));
                if called.is_some() && (!is_family || self.is_company(words, &stem, span)) {
                    return called;
                }
                let given = self.given_name(words, at, &stem, span).filter(|_| !is_family);
                if given.is_some() {
                    return given;
                }
                self.person(words, at, &stem, span)
                    .filter(|person| {
                        // «يلتقي شي», «إن السوداني»: the family name of somebody whom the lexicon knows.
                        let may_stand = words.plain(at).is(WordClass::FamilyFirst) || is_family_noun(words, at);
                        // «وأوضح المصري»: of whomever the article has named, where somebody says something.
                        let speaks = at.checked_sub(1).is_some_and(|verb| words.may_be(verb, WordClass::Saying));
                        let is_known = person.target != Target::Named;
                        let is_meant = may_stand && (is_known || speaks) || is_known && is_subject(words, at);
                        !(is_outside && may_be_word(words, at)) || is_meant || is_elder(words, at)
                    })
                    .or_else(|| self.tails.find(words, at, &stem, span))
                    .or_else(|| self.organisation(words, at, &stem, span))
                    .or_else(|| described(words, at, self.sites.get(&*stem)?, span, MentionType::Fac))
                    .or_else(|| self.office(words, at, &stem, span))
            });
            // «أحمد قطان»: somebody named in full is found as such.
            let is_full =
                |short: &Candidate| short.evidence.on.contains(' ') && short.evidence.on == short.span.of(words.text);
            let is_found = |short: &Candidate| found.iter().any(|other| other.span == short.span);
            if let Some(candidate) = candidate.filter(|short| !is_full(short) || !is_found(short)) {
                let whole = words.span(at, at + 1, Proclitics::NONE);
                found.retain(|other| !is_explained_by(other, &candidate, whole));
                found.push(candidate);
            }
        }
    }

    /// Who of this family name is named in full before `at`.
    pub fn of_family(&self, name: &str, at: u32) -> Option<&FullName> {
        self.people.get(&phrase_key(name))?.before(at).find(|full| full.name.contains(' '))
    }

    /// Who of this given name is named in full before `at`.
    pub fn of_given_name(&self, name: &str, at: u32) -> Option<&FullName> {
        self.given_names.get(&phrase_key(name))?.last(0, at)
    }

    /// «أعلنت ديل»: whether a company has done what no man of its name has.
    fn is_company(&self, words: &Words<'_>, stem: &[u8], span: Span) -> bool {
        let is_hers = Said::before(words.text, span.start, words.lexicon).gender == Some(Gender::Feminine);
        let is_woman = |name: &FullName| name.said.gender == Some(Gender::Feminine);
        is_hers && !self.people.get(stem).is_some_and(|names| names.before(span.start).any(is_woman))
    }

    fn person(&self, words: &Words<'_>, at: usize, stem: &[u8], span: Span) -> Option<Candidate> {
        let names = self.people.get(stem)?;
        let reading = words.plain(at);
        let is_word =
            reading.is_any(&[WordClass::Stop, WordClass::TimeWord, WordClass::Title, WordClass::OrganisationHead])
                || reading.is(WordClass::Honorific) && !is_subject(words, at);
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
            // «تسلا», where the article has named the man in full and never his namesake's company.
            let is_namesake =
                hit.kind == MentionType::Org && names.is_known() && !self.named_in_full.contains(&hit.entry);
            let is_founder = is_namesake && words.lexicon.name(hit.entry).contains(' ');
            // «وقال بلومبرغ», where the article has named the man in full too.
            let is_founder =
                is_founder || hit.kind == MentionType::Org && names.is_known() && says_masculine(words, at);
            is_other && !names_family && !is_product && !is_founder && !is_lesser_town(words, hit, names)
        });
        if is_place {
            return None;
        }
        // «الأسد الأب»: the one of two who is not meant by the surname alone.
        if is_elder(words, at) {
            let span = span.to(words.span(at + 1, at + 2, Proclitics::NONE));
            return names.elder().map(|elder| elder.candidate(span, MentionType::Pers, 96));
        }
        let younger = names.younger().filter(|_| is_younger(words, at));
        if let Some(younger) = younger {
            let span = span.to(words.span(at + 1, at + 2, Proclitics::NONE));
            return Some(younger.candidate(span, MentionType::Pers, 96));
        }
        let said = Said::before(words.text, span.start, words.lexicon);
        let meant = names.meant(paragraph(words.text, span.start), span.start, said.gender)?;
        // «ولد أعمر», «ولد الشيخ عبد الله»: as much of the whole name as stands here.
        let parts = (0..=at).rev().zip(meant.name.rsplit(' '));
        let from = parts.take_while(|(at, part)| words.surface(*at) == *part).last().map_or(at, |(from, _)| from);
        if from == at && words.lexicon.is_of(span.of(words.text), &[WordClass::NameTail]) {
            return None;
        }
        let span = if from < at { words.span(from, at + 1, Proclitics::NONE) } else { span };
        Some(meant.candidate(span, MentionType::Pers, 96))
    }

    /// «أبوبكر»: the given name of one of several whom the article names with one family name; «آبي» of «آبي أحمد», where nobody
    /// is named with what the lexicon knows as another's family name.
    fn given_name(&self, words: &Words<'_>, at: usize, stem: &[u8], span: Span) -> Option<Candidate> {
        let names = self.given_names.get(stem)?;
        let named = names.last(0, span.start).filter(|_| names.second().is_none())?;
        let is_tail = |family: &&str| words.lexicon.is_of(family, &[WordClass::NameTail]);
        let family = named.name.split(' ').next_back().filter(|family| !is_tail(family)).map(phrase_key)?;
        let has_namesake = self.people.get(&family).is_some_and(|names| names.second().is_some());
        let goes_on = words.plain(at + 1).role.is_some() || words.plain(at + 1).is(WordClass::NameParticle);
        let word = words.plain(at);
        let is_word = word.is_ordinary() || word.is_structural() || word.role.is_none() && !words.is_unknown(at);
        let is_listed = |hit: &Hit| hit.kind == MentionType::Pers && hit.to == at + 1 && !hit.is_adjective;
        let is_alone = !self.people.contains_key(stem) && words.hits_at(at).any(is_listed);
        let confidence = if is_alone { 96 } else { 84 };
        let may_be = has_namesake && !is_word || is_alone && !word.is_ordinary();
        (may_be && !goes_on).then(|| named.candidate(span, MentionType::Pers, confidence))
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
        if let Some(described) = described(words, at, names, span, MentionType::Org) {
            return Some(described);
        }
        let named = names.last_spoken_of(span.start)?;
        stands_alone(words, at).then(|| named.candidate(span, MentionType::Org, 70))
    }

    fn office(&self, words: &Words<'_>, at: usize, stem: &[u8], span: Span) -> Option<Candidate> {
        let named = self.offices.get(stem)?.last(0, span.start)?;
        let is_office = stands_alone(words, at) && !words.plain(at + 1).is(WordClass::OfficeAdjective);
        // «ولي عهده الأمين»
        let is_praise = at.checked_sub(1).is_some_and(|before| words.surface(before).contains("عهد"));
        (is_office && !is_praise).then(|| named.candidate(span, MentionType::Occ, 70))
    }
}

/// Notes what `candidate` is called in full under the key of a short form.
fn add(
    names: &mut BTreeMap<Vec<u8>, FullNames>,
    key: Vec<u8>,
    candidate: &Candidate,
    name: &str,
    is_owner: bool,
    said: Said,
) {
    let full = FullName { from: candidate.span.start, name: name.to_owned(), target: candidate.target, said };
    let names = names.entry(key).or_default();
    if is_owner && names.owner.is_none() {
        names.owner = Some(names.names.len());
    }
    names.names.push(full);
}

/// Whether an organisation's name ends with a mention.
fn ends_body(span: Span, found: &[&Candidate]) -> bool {
    let before = found.get(..found.partition_point(|other| other.span.start < span.start)).unwrap_or(&[]);
    before.iter().rev().take(MEMORY).any(|other| other.kind == MentionType::Org && other.span.end == span.end)
}

/// The office right before a name.
fn office_before<'f>(name: Span, found: &[&'f Candidate]) -> Option<&'f Candidate> {
    let before = found.get(..found.partition_point(|other| other.span.start < name.start)).unwrap_or(&[]);
    before
        .iter()
        .rev()
        .take(MEMORY)
        .rfind(|one| one.kind == MentionType::Occ && one.span.end + 1 == name.start)
        .copied()
}

/// Where the paragraph of a place begins, or some way before it.
fn paragraph(text: &str, at: u32) -> u32 {
    let from = (at as usize).saturating_sub(REACH);
    let near = text.as_bytes().get(from..at as usize).unwrap_or(&[]);
    let start = memrchr(b'\n', near).map_or(from, |newline| from + newline);
    u32::try_from(start).unwrap_or(at)
}

/// Bytes of a long paragraph.
const REACH: usize = 2_000;

/// «قال بلومبرغ»: no company.
fn says_masculine(words: &Words<'_>, at: usize) -> bool {
    let says = at.checked_sub(1).is_some_and(|verb| words.may_be(verb, WordClass::Saying));
    says && Said::before(words.text, words.span(at, at + 1, Proclitics::NONE).start, words.lexicon).gender
        == Some(Gender::Masculine)
}

/// Whether no adjective behind a head makes it another's.
fn stands_alone(words: &Words<'_>, at: usize) -> bool {
    let next = words.plain(at + 1);
    // «الحزب الديموقراطي»; «اعتقل الجيش الصحفية» does not agree.
    let ending = if words.surface(at).ends_with('ة') { "ية" } else { "ي" };
    let is_nisba = next.is_definite && words.surface(at + 1).ends_with(ending);
    let is_described = words.adjective_at(at + 1).is_some() || next.is(WordClass::InstitutionAdjective) || is_nisba;
    !is_described && !is_signed(words, at)
}

/// «سترلينغ» is a town, and where the article has named Raheem Sterling the man.
fn is_lesser_town(words: &Words<'_>, hit: &Hit, names: &FullNames) -> bool {
    let entry = words.lexicon.entry(hit.entry);
    hit.kind == MentionType::Gpe && hit.to == hit.from + 1 && !entry.is_seat && !entry.is_country && names.is_known()
}

/// Whether the short form says what the tagger, which knows no names in full, saw in the word.
fn is_explained_by(other: &Candidate, short_form: &Candidate, word: Span) -> bool {
    let is_kind = other.kind == short_form.kind || short_form.kind == MentionType::Org;
    other.evidence.by == EvidenceSource::Tagger && is_kind && word.contains(other.span)
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
