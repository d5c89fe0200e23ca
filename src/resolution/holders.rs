//! Offices → the people whom they describe.
//!
//! An office beside a name describes that person: «وزير الخارجية الروسي سيرغي لافروف». Any other is read as a description
//! and describes, in this order: whoever the article says holds that office; the only person of the article who holds it
//! by the lexicon on the article's date; whoever holds it by the lexicon on that date, named or not. Where several fit as
//! well, the article's own word is of who was named last, the lexicon's of nobody.

use std::collections::{BTreeMap, BTreeSet};

use super::appointed::appointed;
use super::entities::{Entities, lost};
use super::speakers::Speakers;
use super::title::{Fit, Standing, Title};
use crate::lexicon::{EntryId, Lexicon, Tenure, WordClass};
use crate::model::{EntityId, Evidence, EvidenceSource, Mention, MentionType, Rule, Span};

/// Most offices with the same head that are kept in mind: no article of news has more, and reading stays linear.
const MOST_HELD: usize = 64;

/// Says whom the offices among `mentions` describe; `published` is the article's ISO 8601 date.
pub(super) fn refer(
    text: &str,
    published: Option<&str>,
    mentions: &mut [Mention],
    entities: &mut Entities<'_>,
    lexicon: Lexicon,
) {
    let offices: Vec<(usize, Title)> = (0..)
        .zip(mentions.iter())
        .filter(|(_, mention)| mention.kind == MentionType::Occ)
        .map(|(at, office)| (at, title(text, office, mentions.get(at..).unwrap_or(&[]), entities, lexicon)))
        .collect();
    if offices.is_empty() {
        return;
    }
    let people = People::of(mentions);
    let mut holders = Holders::default();
    let mut last: Option<Title> = None;
    let mut beside = Beside { text, lexicon, people: &people, next: None };
    let found: Vec<Option<(EntityId, Span)>> =
        offices.iter().rev().map(|(at, _)| beside.person(mentions, *at)).collect();
    let mut descriptions = Vec::new();
    let mut taken: Vec<(Span, Title)> = Vec::new();
    let mut speakers = Speakers::default();
    for (name, person) in &people.named {
        speakers.note(text, *name, *person, lexicon);
    }
    // «المبعوث الخاص للرئيس الأمريكي فلان»: the name beside both is the envoy's.
    let mut outer = Span::default();
    let mut chain = Chain::default();
    let given = appointed(text, mentions, lexicon);
    let accusative = |span: &Span| beside.is_accusative(*span);
    let made: BTreeSet<u32> = offices
        .iter()
        .filter_map(|(at, _)| Some(mentions.get(*at)?.span))
        .filter(accusative)
        .map(|span| span.start)
        .collect();
    for ((at, mut title), person) in offices.into_iter().zip(found.into_iter().rev()) {
        let Some(mention) = mentions.get_mut(at) else { continue };
        let is_served = outer.contains(mention.span);
        if !is_served {
            outer = mention.span;
        }
        if title.is_counterpart() {
            title.words = last.as_ref().map(|title| title.words.clone()).unwrap_or_default();
        }
        // «كلف الملك فلانا تشكيل الحكومة … وأبقى رئيس الوزراء الجديد فلانا وزيرا للمالية»
        let is_given = |name: Span| {
            let fits = |given: &Title| title.fits(given, None) == Some(Fit::Whole);
            let is_new = title.standing == Standing::New && made.contains(&(name.end + 1));
            let mut before = given.iter().take(MOST_HELD).take_while(|(.., said)| said.end < name.start);
            is_new && before.any(|(_, given, _)| fits(given))
        };
        let person = person.filter(|(_, name)| !is_given(*name));
        let person = chain.next(text, mention.span, person);
        match person.filter(|_| !is_served) {
            Some((person, name)) => {
                speakers.note(text, mention.span, person, lexicon);
                mention.refers_to = Some(person);
                mention.evidence.push(evidence(EvidenceSource::Structure, Rule::Apposition, name.of(text)));
                // «انتخب المجلس فلانا رئيسا للاتحاد»
                let is_made = name.end <= mention.span.start && beside.is_accusative(mention.span);
                if is_made && title.standing == Standing::Held {
                    title.standing = Standing::New;
                }
                if title.standing == Standing::New {
                    taken.push((mention.span, title.clone()));
                }
                holders.hold(Held { person, title: title.clone(), said: Some(mention.span), until: None });
            }
            None => descriptions.push((at, title.clone())),
        }
        // «الوزير الإيراني ونظيره العماني» after «وزير الخارجية الإيراني»: of what he is minister has been said.
        let says_less = |before: &Title| before.words.starts_with(&title.words) && before.country == title.country;
        if !last.as_ref().is_some_and(says_less) {
            last = Some(title);
        }
    }
    taken.extend(given.iter().map(|(_, title, said)| (*said, title.clone())));
    taken.sort_by_key(|(said, _)| said.start);
    for (person, title, said) in given {
        holders.hold(Held { person, title, said: Some(said), until: None });
    }
    for (person, title, said) in predecessors(text, &people, &taken) {
        holders.hold(Held { person, title, said: Some(said), until: None });
    }
    for (person, entry) in people.listed(entities) {
        holders.hold_listed(person, entry, published, lexicon);
    }
    for (at, title) in descriptions {
        let Some(mention) = mentions.get_mut(at) else { continue };
        if title.has_pronoun() {
            continue;
        }
        let place = mention.span;
        let found = holders.find(&title, place, &people, &speakers, entities);
        let found = found.or_else(|| {
            let (person, said) = speakers.official(text, place).filter(|_| title.is_any_official())?;
            holders.are_of(person, title.country.as_deref(), entities).then_some((person, Some(said)))
        });
        let found = found.or_else(|| office_holder(&title, published?, entities, lexicon));
        if let Some((person, said)) = found {
            speakers.note(text, place, person, lexicon);
            mention.refers_to = Some(person);
            mention.evidence.push(match said {
                Some(said) => evidence(EvidenceSource::Article, Rule::SameOffice, said.of(text)),
                None => evidence(EvidenceSource::Lexicon, Rule::OfficeHolder, entities.name(person)),
            });
        }
    }
}

/// «عين الملك فلانا وزيرا للمياه خلفا لفلان»: who held before what somebody else has come to, and where the article says so.
fn predecessors(text: &str, people: &People, taken: &[(Span, Title)]) -> Vec<(EntityId, Title, Span)> {
    let predecessor = |(name, person): &(Span, EntityId)| {
        let next = taken.partition_point(|(office, _)| office.start < name.start);
        let (office, title) = taken.get(next.checked_sub(1)?)?;
        let between = Span { start: office.end.min(name.start), end: name.start }.of(text);
        let follows = ["خلفا ل", "خلفاً ل", "خلفًا ل", "بدلا من ", "بدلاً من "].iter().any(|word| between.ends_with(word));
        let is_one = follows && between.len() < CLAUSE && !between.contains(['.', '\n']);
        is_one.then(|| (*person, Title { standing: Standing::Past, ..title.clone() }, *office))
    };
    people.named.iter().filter_map(predecessor).collect()
}

fn evidence(by: EvidenceSource, rule: Rule, on: &str) -> Evidence {
    Evidence { by, rule, on: on.to_owned() }
}

/// Reads an office; `following` are the mentions from it on, those inside it first.
fn title(text: &str, office: &Mention, following: &[Mention], entities: &Entities<'_>, lexicon: Lexicon) -> Title {
    let inside = following.iter().skip(1).take_while(|inner| inner.span.start < office.span.end);
    let countries: Vec<(Span, EntityId)> = inside
        .filter(|inner| matches!(inner.kind, MentionType::Norp | MentionType::Gpe))
        .filter_map(|inner| Some((inner.span, inner.entity.filter(|id| entities.is_country(*id, lexicon))?)))
        .collect();
    let country = countries.last().and_then(|(_, id)| entities.country(*id)).map(str::to_owned);
    let mut words = Vec::new();
    // «للرئيس» is read with both its letters.
    let letter = if lost(office.span, text, lexicon).is_empty() { 0 } else { 'ل'.len_utf8() };
    let mut at = office.span.start - u32::try_from(letter).unwrap_or(0);
    for span in countries.iter().map(|(span, _)| *span).chain([Span { start: office.span.end, end: office.span.end }]) {
        words.extend(Span { start: at, end: span.start }.of(text).split_whitespace());
        at = span.end.max(at);
    }
    let body = following.iter().skip(1).find(|inner| inner.kind == MentionType::Org);
    let body = body.filter(|body| body.span.start > office.span.start && body.span.end <= office.span.end);
    let served = body.and_then(|body| {
        let before = Span { start: office.span.start, end: body.span.start }.of(text);
        let before = before.strip_suffix('ل').unwrap_or(before);
        Some((Title::read(before.split_whitespace(), None).words, body.entity?))
    });
    Title { served, ..Title::read(words.into_iter(), country) }
}

/// Where the people of an article are named.
struct People {
    /// By start.
    named: Vec<(Span, EntityId)>,
    /// Starts of each person's mentions, in order.
    starts: BTreeMap<EntityId, Vec<u32>>,
}

impl People {
    fn of(mentions: &[Mention]) -> Self {
        let named: Vec<(Span, EntityId)> = mentions
            .iter()
            .filter(|mention| mention.kind == MentionType::Pers)
            .filter_map(|mention| Some((mention.span, mention.entity?)))
            .collect();
        let mut starts: BTreeMap<EntityId, Vec<u32>> = BTreeMap::new();
        for (span, person) in &named {
            starts.entry(*person).or_default().push(span.start);
        }
        Self { named, starts }
    }

    /// The first name that begins at or after `at`.
    fn after(&self, at: u32) -> Option<(Span, EntityId)> {
        self.named.get(self.named.partition_point(|(span, _)| span.start < at)).copied()
    }

    /// The last name that begins before `at`.
    fn before(&self, at: u32) -> Option<(Span, EntityId)> {
        self.named.get(self.named.partition_point(|(span, _)| span.start < at).checked_sub(1)?).copied()
    }

    /// Where a person was last named before `at`.
    fn last_named(&self, person: EntityId, at: u32) -> Option<u32> {
        let starts = self.starts.get(&person)?;
        starts.get(starts.partition_point(|start| *start < at).checked_sub(1)?).copied()
    }

    /// Those whom the lexicon lists.
    fn listed(&self, entities: &Entities<'_>) -> Vec<(EntityId, EntryId)> {
        self.starts.keys().filter_map(|person| Some((*person, entities.entry(*person)?))).collect()
    }
}

/// The office before, and whom it describes by a name before it.
#[derive(Default)]
struct Chain {
    before: Option<(Span, EntityId, Span)>,
}

impl Chain {
    /// Whom an office describes: `found`, or who the office before it in a row does, «فلان، ولي العهد وزير الدفاع ونائب رئيس الوزراء».
    fn next(&mut self, text: &str, office: Span, found: Option<(EntityId, Span)>) -> Option<(EntityId, Span)> {
        // «أبلغ فلان، وزير الخارجية رئيس الوزراء أن …» are two.
        let after = text.get(office.end as usize..).unwrap_or_default();
        let is_told = SAID.iter().any(|said| after.starts_with(said));
        let goes_on = |before: Span| {
            before.end < office.start
                && !(is_told && before.end + 1 == office.start)
                && [" ", " و", "، و", "، "].contains(&Span { start: before.end, end: office.start }.of(text))
        };
        let before = self.before.filter(|(before, ..)| found.is_none() && goes_on(*before));
        let person = found.or(before.map(|(_, person, name)| (person, name)));
        let named_before = person.filter(|(_, name)| name.start < office.start);
        self.before = named_before.map(|(person, name)| (office, person, name));
        person
    }
}

/// Finds the name beside an office; asked for the last office first.
struct Beside<'a> {
    text: &'a str,
    lexicon: Lexicon,
    people: &'a People,
    /// The office behind, and the person whom it describes.
    next: Option<(Span, Option<(EntityId, Span)>)>,
}

impl Beside<'_> {
    fn person(&mut self, mentions: &[Mention], at: usize) -> Option<(EntityId, Span)> {
        let office = mentions.get(at)?.span;
        let person = self.beside(office);
        self.next = Some((office, person));
        person
    }

    fn beside(&self, office: Span) -> Option<(EntityId, Span)> {
        let behind = self.people.after(office.end);
        let between = |from: u32, to: u32| Span { start: from, end: to }.of(self.text);
        let follows = |parts: &[&str]| {
            behind
                .filter(|(name, _)| parts.contains(&between(office.end, name.start)))
                .map(|(name, person)| (person, name))
        };
        if let Some(found) = follows(&[" "]) {
            return Some(found);
        }
        // «رئيس الأركان الفريق أول …»; «كلف الوزير رئيس الهيئة فلانا» are two.
        let is_bare = office.of(self.text).starts_with("ال") && !office.of(self.text).contains(' ');
        if let Some((next, person)) = self.next
            && between(office.end, next.start) == " "
            && !(is_bare && next.of(self.text).contains(' '))
        {
            return person;
        }
        // «وزير الطاقة الأمير …»
        let addressed = behind.filter(|(name, _)| self.is_address(between(office.end, name.start)));
        if let Some((name, person)) = addressed {
            return Some((person, name));
        }
        // «فلان، مدير …», «فلان (مدير …)»
        let before = self.people.before(office.start).filter(|(name, _)| name.end <= office.start);
        if let Some((name, person)) = before {
            let between = between(name.end, office.start);
            let is_made = self.is_accusative(office) && !between.contains(['.', '\n']) && between.len() < CLAUSE;
            let is_beside =
                ["، ", " (", " – ", " - ", "، وهو ", "، وهي ", "\" ", "» ", "\"، ", "»، "].contains(&between);
            // «أكد فلان رئيس النادي أن …», «مع فلان وزير الخارجية»; «استقبل فلان وزير الخارجية» are two.
            let says = || SAID.iter().any(|said| self.text_after(office).starts_with(said));
            let is_subject = between == " " && (says() || self.is_introduced(name));
            // «تولى فلان منصب وزير المالية»
            let is_post = between.ends_with("منصب ") && !between.contains(['.', '\n']) && between.len() < CLAUSE;
            if is_beside || is_made || is_subject || is_post {
                return Some((person, name));
            }
        }
        follows(&["، ", ": ", " (", " «", " \""])
    }

    /// Whether the words are forms of address alone, « الأمير », behind what the office's institution is called, « (قسد) », or what has been
    /// done to whoever holds it, « الموقوف ».
    fn is_address(&self, between: &str) -> bool {
        let is_honorific = |word: &str| self.lexicon.is_of(word, &[WordClass::Honorific]);
        let called = between.strip_prefix(" (").and_then(|inside| inside.split_once(')'));
        let called = called.or_else(|| between.strip_prefix(" \"").and_then(|inside| inside.split_once('"')));
        let called = called.or_else(|| between.strip_prefix(" «").and_then(|inside| inside.split_once('»')));
        let words = called.map_or(between, |(_, after)| after).trim_start_matches('،');
        let is_quote = |letter: char| matches!(letter, '"' | '«' | '“');
        let mut all = words.split_whitespace().map(|word| word.trim_matches(is_quote)).filter(|word| !word.is_empty());
        let is_suffered = |word: &str| word.starts_with("الم") && words.trim() == word;
        between.len() < CLAUSE && words.starts_with(' ') && all.all(|word| is_honorific(word) || is_suffered(word))
    }

    /// «قال النائب فلان», «مع فلان», «: فلان»: whether the word before a name in full, and before the titles there, is no verb that may
    /// have an object.
    fn is_introduced(&self, name: Span) -> bool {
        let before = Span { start: 0, end: name.start }.of(self.text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        let titles = [WordClass::Honorific, WordClass::Title, WordClass::Rank];
        let is_title = |word: &&str| self.lexicon.is_of(word, &titles);
        let titles = line.split_whitespace().rev().take(MOST_TITLES).take_while(is_title).count();
        let word = line.split_whitespace().rev().nth(titles);
        let is_before_names = |word: &str| {
            word.is_empty()
                || word.ends_with(|last: char| !last.is_alphabetic())
                || BEFORE_NAMES.contains(&word)
                || self.lexicon.is_of(word, &[WordClass::Saying]) && !self.lexicon.is_of(word, &[WordClass::SayingTo])
        };
        name.of(self.text).contains(' ') && word.is_none_or(is_before_names)
    }

    fn text_after(&self, office: Span) -> &str {
        self.text.get(office.end as usize..).unwrap_or_default()
    }

    /// «انتُخب فلان رئيساً …», «عينت فلانة مديرة لوكالة …»
    fn is_accusative(&self, office: Span) -> bool {
        let mut words = office.of(self.text).split_whitespace();
        let head = words.next().unwrap_or_default();
        let mut is_hers =
            || head.ends_with('ة') && !head.starts_with("ال") && words.next().is_some_and(|to| to.starts_with('ل'));
        head.ends_with(['ً', 'ا']) || is_hers()
    }
}

/// Words before a name that no object follows.
const BEFORE_NAMES: [&str; 10] = ["مع", "إلى", "من", "عن", "بين", "أن", "إن", "لدى", "ضد", "بحضور"];
/// Most titles before a name.
const MOST_TITLES: usize = 3;
/// What follows whoever said it.
const SAID: [&str; 5] = [" أن ", " إن ", "، أن ", "، إن ", ": "];
/// Bytes of a clause in which a name and what it is made still belong together.
const CLAUSE: usize = 160;

/// An office that a person of the article holds.
struct Held {
    person: EntityId,
    title: Title,
    /// Where the article says so; none where the lexicon does.
    said: Option<Span>,
    /// Until when by the lexicon.
    until: Option<&'static str>,
}

/// How good it is to take a description for the holder of an office; the better one is the greater.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// Whether the article says that they hold it.
    is_said: bool,
    /// Whether both speak of who has come to it.
    is_new: bool,
    fit: Fit,
    /// Whether both speak of a man or both of a woman.
    agrees: bool,
    /// Whether neither says of which country: «وزير الطاقة» is who was called so, not «نظيره الكويتي».
    is_alike: bool,
    /// Where they last spoke before, if that was near: «وأضاف الوزير» goes on with who spoke.
    spoke: Option<u32>,
    /// Where they were last named before, if it is.
    named: Option<u32>,
    /// Of those who held it before, the last is meant.
    until: Option<&'static str>,
}

/// The offices of an article's people by their heads.
#[derive(Default)]
struct Holders {
    by_head: BTreeMap<String, Vec<Held>>,
}

impl Holders {
    fn hold(&mut self, held: Held) {
        let Some(head) = held.title.words.first() else { return };
        let others = self.by_head.entry(head.clone()).or_default();
        if others.len() < MOST_HELD {
            others.push(held);
        }
    }

    /// What the lexicon knows that a person holds or held on the article's date; without one, all that it knows.
    fn hold_listed(&mut self, person: EntityId, entry: EntryId, published: Option<&str>, lexicon: Lexicon) {
        for office in lexicon.offices(entry) {
            let title = Title::read(office.title.split(' '), office.country.map(str::to_owned));
            let until = office.to;
            let standings: &[Standing] = match published.map_or(Tenure::Present, |date| office.tenure(date)) {
                Tenure::Past => &[Standing::Past],
                Tenure::Last => &[Standing::Passing, Standing::Past],
                Tenure::Present => &[Standing::Held],
                Tenure::Future => &[],
            };
            for standing in standings {
                self.hold(Held { person, title: Title { standing: *standing, ..title.clone() }, said: None, until });
            }
        }
    }

    /// Whether what a person holds, or who they are, is of `country`.
    fn are_of(&self, person: EntityId, country: Option<&str>, entities: &Entities<'_>) -> bool {
        let held = || self.by_head.values().flatten().filter(|held| held.person == person && held.said.is_some());
        held().any(|held| {
            let theirs = held.title.country.as_deref();
            theirs == country || theirs.is_none() && entities.country(person) == country
        })
    }

    /// Whom a description at `place` describes, and where the article says so.
    fn find(
        &self,
        title: &Title,
        place: Span,
        people: &People,
        speakers: &Speakers,
        entities: &Entities<'_>,
    ) -> Option<(EntityId, Option<Span>)> {
        let fitting: Vec<(Rank, &Held)> = title
            .heads()
            .filter_map(|head| self.by_head.get(head))
            .flatten()
            .filter_map(|held| {
                let fit = title.fits(&held.title, entities.country(held.person))?;
                let named = people.last_named(held.person, place.start).filter(|_| held.said.is_some());
                let is_new = (title.standing, held.title.standing) == (Standing::New, Standing::New);
                let is_said = held.said.is_some();
                let is_alike = named.is_some() && title.country.is_none() && held.title.country.is_none();
                let is_alike = is_alike && fit == Fit::Whole;
                let agrees = title.is_hers == held.title.is_hers;
                // «الوزيرة» is no minister of whom the article speaks as «وزير».
                if is_said && fit == Fit::Part && !agrees {
                    return None;
                }
                let spoke = speakers.last(held.person, place.start).filter(|_| is_said);
                Some((Rank { is_said, is_new, fit, agrees, is_alike, spoke, named, until: held.until }, held))
            })
            .collect();
        if fitting.is_empty() && title.standing == Standing::Past {
            return replaced(|standing| {
                self.find(&Title { standing, ..title.clone() }, place, people, speakers, entities)
            });
        }
        let best = fitting.iter().map(|(rank, _)| *rank).max()?;
        let mut holders = fitting.iter().filter(|(rank, _)| *rank == best).map(|(_, held)| held);
        let first = holders.next()?;
        holders.all(|held| held.person == first.person).then_some((first.person, first.said))
    }
}

/// «المدير السابق»: who holds by the article what somebody else has newly come to, where `find` finds who holds it in a standing.
fn replaced(find: impl Fn(Standing) -> Option<(EntityId, Option<Span>)>) -> Option<(EntityId, Option<Span>)> {
    let (new, _) = find(Standing::New).filter(|(_, said)| said.is_some())?;
    let (old, said) = find(Standing::Passing)?;
    said.filter(|_| old != new).map(|said| (old, Some(said)))
}

/// The one person who holds an office of a country on a date by the lexicon, who becomes an entity of the article even if
/// it never names them.
fn office_holder(
    title: &Title,
    published: &str,
    entities: &mut Entities<'_>,
    lexicon: Lexicon,
) -> Option<(EntityId, Option<Span>)> {
    let country = title.country.as_deref().filter(|_| title.standing != Standing::Past)?;
    let mut holders = lexicon.offices_of(country).filter(|office| {
        let held = || Title::read(office.title.split(' '), Some(country.to_owned()));
        matches!(office.tenure(published), Tenure::Present | Tenure::Last)
            && title.fits(&held(), None) == Some(Fit::Whole)
    });
    let holder = holders.next()?.holder;
    holders.all(|office| office.holder == holder).then(|| (entities.of_entry(holder, lexicon), None))
}
