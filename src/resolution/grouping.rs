//! Which mentions of an article name the same thing.

use std::collections::BTreeMap;

use super::beside::{country_behind, nationalities, place_behind};
use super::province::{self, Province};
use crate::lexicon::{EntryId, Fact, Lexicon, WordClass};
use crate::mention::{Candidate, Target, is_power};
use crate::model::{EntityId, EntityKey, MentionType, Rule, Span};
use crate::normalization::{fold_text, phrase_key};

/// What the keys of ministries begin with.
pub(super) const MINISTRY: &str = "ministry:";

/// What the keys of bodies that every state has begin with.
const BODY: &str = "body:";

/// The entity of every mention that names something.
pub(super) struct Grouping {
    /// By mention.
    entities: Vec<Option<EntityId>>,
    /// By key, numbered by first mention.
    ids: BTreeMap<EntityKey, EntityId>,
    countries: BTreeMap<EntityKey, &'static str>,
    provinces: BTreeMap<EntityKey, Province>,
    /// ISO 3166-1 alpha-2 of the country that the article is about.
    main: Option<&'static str>,
}

impl Grouping {
    /// Groups all mentions of one article, which are sorted by start, the longer first; `in_full` says which leave out a part of
    /// which other's name.
    pub fn new(text: &str, found: &[Candidate], in_full: &BTreeMap<usize, usize>, lexicon: Lexicon) -> Self {
        let mut grouping = Self {
            entities: Vec::with_capacity(found.len()),
            ids: BTreeMap::new(),
            countries: BTreeMap::new(),
            provinces: BTreeMap::new(),
            main: None,
        };
        let provinces = province::provinces(text, found, lexicon);
        let nationalities = nationalities(found, lexicon);
        let main = main_country(&nationalities, 3);
        let ruling = main_country(&nationalities, 2);
        grouping.main = ruling;
        let mut ministries: BTreeMap<String, &'static str> = BTreeMap::new();
        let mut listed: BTreeMap<EntryId, EntityId> = BTreeMap::new();
        for at in 0..found.len() {
            let at = in_full.get(&at).copied().unwrap_or(at);
            let Some(candidate) = found.get(at) else { continue };
            let entity = match candidate.target {
                Target::Entry(id) if let Some(province) = provinces.get(&at) => {
                    let key = EntityKey([&entry_key(id, lexicon).0, ":", province.head].concat());
                    grouping.provinces.insert(key.clone(), *province);
                    Some(grouping.entity(key))
                }
                Target::Entry(id) => Some(*listed.entry(id).or_insert_with(|| grouping.entity(entry_key(id, lexicon)))),
                Target::Nothing => None,
                Target::Named => {
                    let name = named(text, candidate);
                    let own = inner_nationality(candidate.span, &nationalities);
                    let adjective = own.filter(|_| names_nationality(found, candidate.span));
                    let key = match ministry(&name, candidate, lexicon) {
                        Some(field) => {
                            let country = own
                                .or_else(|| said_nationality(candidate, lexicon))
                                .or_else(|| outer_nationality(found, at, &nationalities))
                                .or_else(|| holder_country(found, at, lexicon))
                                .or_else(|| place_behind(text, candidate.span, &nationalities))
                                .or_else(|| ministries.get(&field).copied())
                                .or(ruling);
                            if let Some(country) = country {
                                ministries.entry(field.clone()).or_insert(country);
                            }
                            grouping.with_country(format!("{MINISTRY}{field}"), country)
                        }
                        None if let Some(body) = state_body(&name, candidate, lexicon) => {
                            grouping.with_country(format!("{BODY}{body}"), own.or(ruling))
                        }
                        None => {
                            let folded = match candidate.kind {
                                MentionType::Pers => sound(&name, lexicon),
                                _ => fold_text(&name),
                            };
                            let key = EntityKey([candidate.kind.code(), ":", &folded].concat());
                            let is_place = candidate.kind == MentionType::Gpe;
                            let told = || country_behind(text, candidate.span, false, &nationalities, lexicon);
                            let around =
                                || told().or(main).or_else(|| near_country(text, candidate.span, &nationalities));
                            if let Some(country) = adjective.or_else(|| around().filter(|_| is_place)) {
                                grouping.countries.entry(key.clone()).or_insert(country);
                            }
                            key
                        }
                    };
                    Some(grouping.entity(key))
                }
            };
            grouping.entities.push(entity);
        }
        grouping
    }

    /// The entity with this key, a new one where there is none.
    fn entity(&mut self, key: EntityKey) -> EntityId {
        let next = EntityId(u32::try_from(self.ids.len()).unwrap_or(u32::MAX));
        *self.ids.entry(key).or_insert(next)
    }

    fn with_country(&mut self, stem: String, country: Option<&'static str>) -> EntityKey {
        let key = EntityKey(format!("{stem}:{}", country.unwrap_or("")));
        if let Some(country) = country {
            self.countries.insert(key.clone(), country);
        }
        key
    }

    /// The entity of mention `at`, if it names one.
    pub fn entity_of(&self, at: usize) -> Option<EntityId> {
        self.entities.get(at).copied().flatten()
    }

    /// The keys of all entities, in their order.
    pub fn keys(&self) -> Vec<&EntityKey> {
        let mut keys: Vec<(&EntityKey, EntityId)> = self.ids.iter().map(|(key, id)| (key, *id)).collect();
        keys.sort_unstable_by_key(|(_, id)| *id);
        keys.into_iter().map(|(key, _)| key).collect()
    }

    /// The province that an entity is, if its name is a city's.
    pub fn province_of(&self, key: &EntityKey) -> Option<Province> {
        self.provinces.get(key).copied()
    }

    /// ISO 3166-1 alpha-2 of the country that the article is about, if it is about one.
    pub fn main_country(&self) -> Option<&'static str> {
        self.main
    }

    /// The country that the words of a name give it.
    pub fn country_of(&self, key: &EntityKey) -> Option<&'static str> {
        self.countries.get(key).copied()
    }
}

/// What makes an entry of the lexicon the same thing in every article.
pub(super) fn entry_key(id: EntryId, lexicon: Lexicon) -> EntityKey {
    let entry = lexicon.entry(id);
    let country = entry.country.unwrap_or("");
    EntityKey(["lexicon:", entry.kind.code(), ":", &fold_text(entry.name), ":", country].concat())
}

/// The full name of a mention: what its short form stands for, or itself less what does not tell it apart.
fn named(text: &str, candidate: &Candidate) -> String {
    if matches!(candidate.evidence.rule, Rule::ShortForm | Rule::Acronym) {
        return strip_article(&candidate.evidence.on);
    }
    strip_article(candidate.span.of(text))
}

/// «الأكاديمية …» and «للأكاديمية …» (written «لأكاديمية») are one name.
pub(super) fn strip_article(name: &str) -> String {
    let name = name.replace(['"', '«', '»', '“', '”'], "");
    name.strip_prefix("ال").unwrap_or(&name).to_owned()
}

/// A person's name, folded further than [`fold_text`] does: hamza, which the press leaves out or writes on any letter, and
/// in words that are no known names the foreign g, which is غ or ق. «بوغدير» and «بوقدير» are one, «غانم» and «قانم» two;
/// «عبدالله» and «عبد الله», «نورالدين» and «نور الدين» are one.
pub(super) fn sound(name: &str, lexicon: Lexicon) -> String {
    let mut sound = String::with_capacity(name.len());
    let mut before = "";
    for word in name.split_whitespace() {
        let is_joined = matches!(before, "عبد" | "أبو" | "ابو") || matches!(word, "الدين" | "الله");
        if !sound.is_empty() && !is_joined {
            sound.push(' ');
        }
        before = word;
        let is_known = lexicon.word_facts(&phrase_key(word)).any(|fact| matches!(fact, Fact::NameUnit(_)));
        // «ليث الخصاونة», «ليث خصاونة»
        let is_family = !sound.is_empty() && !is_joined && word.chars().count() > 5;
        let word = word.strip_prefix("ال").filter(|_| is_family).unwrap_or(word);
        for letter in fold_text(word).chars().filter(|letter| *letter != 'ء') {
            let letter = if letter == 'ق' && !is_known { 'غ' } else { letter };
            // «رؤوف», «رءوف»
            if letter != 'و' || !sound.ends_with('و') {
                sound.push(letter);
            }
        }
    }
    sound
}

/// The field of a ministry named by it alone («الخارجية») or with its head («وزارة الخارجية الروسية»).
fn ministry(name: &str, candidate: &Candidate, lexicon: Lexicon) -> Option<String> {
    if candidate.kind != MentionType::Org {
        return None;
    }
    let mut words = name.split_whitespace().peekable();
    let is_headed = words.next_if(|first| fold_text(first) == "وزاره").is_some();
    let first = words.next()?;
    // «وزارة التعليم العالي» is another than «وزارة التعليم».
    let is_portfolio = lexicon.is_of(first, &[WordClass::Portfolio]);
    let pair = words.peek().map(|second| [first, " ", second].concat());
    let pair = pair.filter(|pair| is_headed && is_portfolio && lexicon.is_of(pair, &[WordClass::Portfolio]));
    if let Some(pair) = pair {
        return Some(fold_text(&strip_article(&pair)));
    }
    let is_rest = words.all(|word| {
        // «الشباب والرياضة» is one ministry too.
        let is_second = word.strip_prefix('و').is_some_and(|second| lexicon.is_of(second, &[WordClass::Portfolio]));
        let mut facts = lexicon.facts(&phrase_key(word));
        let describes = |fact| matches!(fact, Fact::Adjective(..) | Fact::Word(WordClass::InstitutionAdjective));
        is_second || facts.any(describes)
    });
    if (is_portfolio || is_headed) && is_rest {
        return Some(fold_text(&strip_article(first)));
    }
    // «وزيرة [التنمية الريفية]»
    let is_minister = candidate.evidence.rule == Rule::HeadWord && candidate.evidence.on.contains("وزير");
    is_minister.then(|| fold_text(&strip_article(name)))
}

/// A name less the nationalities that end it.
pub(super) fn without_nations(name: &str, lexicon: Lexicon) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_nation = |word: &&&str| {
        let mut facts = lexicon.facts(&phrase_key(word));
        facts.any(|fact| matches!(fact, Fact::Adjective(entry, _) if lexicon.entry(entry).is_country))
    };
    let nations = words.iter().rev().take_while(is_nation).count();
    Some(words.get(..words.len() - nations)?.join(" "))
}

/// «مجلس النواب», «مجلس النواب اللبناني»: a body that every state has, by its name less the nationality.
fn state_body(name: &str, candidate: &Candidate, lexicon: Lexicon) -> Option<String> {
    let body = without_nations(name, lexicon).filter(|body| !body.is_empty() && candidate.kind == MentionType::Org)?;
    // «المجلس» says too little of which it is.
    let says_which = body.contains(' ') || is_power(&body);
    let is_body = |name: &str| lexicon.is_of(name, &[WordClass::StateBody]);
    (says_which && (is_body(&body) || is_body(&format!("ال{body}")))).then(|| fold_text(&body))
}

/// The country that most of an article's places and peoples are of, if they are more than one in so many.
fn main_country(nationalities: &[(Span, &'static str)], share: usize) -> Option<&'static str> {
    let mut times: BTreeMap<&'static str, usize> = BTreeMap::new();
    for (_, country) in nationalities {
        *times.entry(country).or_default() += 1;
    }
    let (country, times) = times.into_iter().max_by_key(|(_, times)| *times)?;
    (share * times > nationalities.len()).then_some(country)
}

/// The country of the last place or people named before an unknown place in its paragraph: «في بلدة كذا شمال أوغندا», most
/// often, has named Uganda already.
fn near_country(text: &str, place: Span, nationalities: &[(Span, &'static str)]) -> Option<&'static str> {
    let next = nationalities.partition_point(|(span, _)| span.start < place.start);
    let is_near = |span: &Span| {
        let between = Span { start: span.end.min(place.end), end: place.start.max(span.start) };
        between.len() < NEAR && !between.of(text).contains('\n')
    };
    let before = next.checked_sub(1).and_then(|before| nationalities.get(before));
    before.into_iter().chain(nationalities.get(next)).find(|(span, _)| is_near(span)).map(|(_, country)| *country)
}

/// Bytes within which two places are most often of one country.
const NEAR: usize = 240;

/// Whether a nationality stands inside the span: «الأكاديمية الروسية», not «جامعة القاهرة».
fn names_nationality(found: &[Candidate], span: Span) -> bool {
    let from = found.partition_point(|candidate| candidate.span.start < span.start);
    let inside = found.get(from..).unwrap_or(&[]).iter().take_while(|candidate| candidate.span.start < span.end);
    inside.into_iter().any(|candidate| candidate.kind == MentionType::Norp)
}

fn inner_nationality(span: Span, nationalities: &[(Span, &'static str)]) -> Option<&'static str> {
    let from = nationalities.partition_point(|(inner, _)| inner.start < span.start);
    let inside = nationalities.get(from..).unwrap_or(&[]).iter().take_while(|(inner, _)| inner.end <= span.end);
    inside.last().map(|(_, country)| *country)
}

/// The nationality in the full name that a short form stands for.
fn said_nationality(candidate: &Candidate, lexicon: Lexicon) -> Option<&'static str> {
    let full = Some(&candidate.evidence).filter(|evidence| evidence.rule == Rule::ShortForm)?;
    full.on.split_whitespace().rev().find_map(|word| {
        let adjective = lexicon.facts(&phrase_key(word)).find_map(|fact| match fact {
            Fact::Adjective(entry, _) => Some(lexicon.entry(entry)),
            _ => None,
        });
        adjective.filter(|entry| entry.is_country)?.country
    })
}

/// The nationality of the office around a ministry: «وزير الخارجية الروسي».
fn outer_nationality(found: &[Candidate], at: usize, nationalities: &[(Span, &'static str)]) -> Option<&'static str> {
    inner_nationality(outer_office(found, at)?, nationalities)
}

/// The country of who is named behind the office around a ministry: «وزير الخارجية عادل الجبير».
fn holder_country(found: &[Candidate], at: usize, lexicon: Lexicon) -> Option<&'static str> {
    let office = outer_office(found, at)?;
    let mut behind = found.get(at..)?.iter().take_while(|candidate| candidate.span.start <= office.end + 1);
    let person = behind.find(|candidate| candidate.kind == MentionType::Pers && candidate.span.start >= office.end)?;
    let Target::Entry(id) = person.target else { return None };
    lexicon.entry(id).country
}

/// The office that stands around a mention.
fn outer_office(found: &[Candidate], at: usize) -> Option<Span> {
    let span = found.get(at)?.span;
    let mut before = found.get(..at).unwrap_or(&[]).iter().rev().take(4);
    before
        .find(|candidate| candidate.kind == MentionType::Occ && candidate.span.contains(span))
        .map(|office| office.span)
}
