use std::borrow::Cow;
use std::collections::BTreeMap;

use super::english::{self, Setting};
use super::grouping::{self, Grouping};
use super::terms;
use crate::lexicon::{EntryId, Fact, Lexicon};
use crate::mention::{Candidate, Target};
use crate::model::{Entity, EntityId, EntityKey, MentionType, Span};
use crate::normalization::phrase_key;

/// Entities as they grow, in order of first mention.
#[derive(Default)]
pub(super) struct Entities<'t> {
    entities: Vec<Entity>,
    /// What each is in the lexicon.
    entries: Vec<Option<EntryId>>,
    of_entries: BTreeMap<EntryId, EntityId>,
    spellings: Vec<BTreeMap<Cow<'t, str>, u32>>,
}

impl<'t> Entities<'t> {
    /// Counts one mention of an entity, described at its first.
    pub fn mention(
        &mut self,
        id: EntityId,
        key: &EntityKey,
        candidate: &Candidate,
        text: &'t str,
        lexicon: Lexicon,
        grouping: &Grouping,
    ) {
        let describe = || describe(key.clone(), candidate, text, lexicon, grouping);
        let at = id.0 as usize;
        if at == self.entities.len() {
            let entry = match candidate.target {
                Target::Entry(entry) => Some(entry).filter(|_| grouping.province_of(key).is_none()),
                Target::Named | Target::Nothing => None,
            };
            self.push(describe(), entry);
        }
        let (Some(entity), Some(spellings)) = (self.entities.get_mut(at), self.spellings.get_mut(at)) else { return };
        entity.mentions += 1;
        // The fullest form of a thing of the same type is its name.
        let spelling = spelling(candidate, text, lexicon);
        let is_fuller = candidate.kind == entity.kind && spelling.chars().count() > entity.name.chars().count();
        if is_fuller && !matches!(candidate.target, Target::Entry(_)) {
            let whole = describe();
            entity.en = whole.en.or(entity.en.take());
            entity.en_aliases = whole.en_aliases;
            entity.name = spelling.clone().into_owned();
        }
        *spellings.entry(spelling).or_default() += 1;
    }

    /// The entity of an entry, a new one without mentions where there is none.
    pub fn of_entry(&mut self, entry: EntryId, lexicon: Lexicon) -> EntityId {
        if let Some(known) = self.of_entries.get(&entry) {
            return *known;
        }
        self.push(listed(grouping::entry_key(entry, lexicon), entry, lexicon), Some(entry))
    }

    fn push(&mut self, entity: Entity, entry: Option<EntryId>) -> EntityId {
        let id = EntityId(u32::try_from(self.entities.len()).unwrap_or(u32::MAX));
        if let Some(entry) = entry {
            self.of_entries.entry(entry).or_insert(id);
        }
        self.entities.push(entity);
        self.entries.push(entry);
        self.spellings.push(BTreeMap::new());
        id
    }

    /// What an entity is in the lexicon.
    pub fn entry(&self, id: EntityId) -> Option<EntryId> {
        self.entries.get(id.0 as usize).copied().flatten()
    }

    /// The name of an entity.
    pub fn name(&self, id: EntityId) -> &str {
        self.entities.get(id.0 as usize).map_or("", |entity| &entity.name)
    }

    /// Whether an entity is a country or territory.
    pub fn is_country(&self, id: EntityId, lexicon: Lexicon) -> bool {
        self.entry(id).is_some_and(|entry| lexicon.entry(entry).is_country)
    }

    /// ISO 3166-1 alpha-2 of an entity.
    pub fn country(&self, id: EntityId) -> Option<&str> {
        self.entities.get(id.0 as usize)?.country.as_deref()
    }

    /// All entities, with what is known of them on the article's ISO 8601 date, `published`.
    pub fn finish(self, published: Option<&str>, lexicon: Lexicon) -> Vec<Entity> {
        let mut entities = self.entities;
        for (entity, entry) in entities.iter_mut().zip(self.entries) {
            entity.terms = entry.map(|entry| terms::of(entry, published, lexicon)).unwrap_or_default();
        }
        for (entity, spellings) in entities.iter_mut().zip(self.spellings) {
            entity.aliases = spellings.into_iter().map(|(spelling, times)| (spelling.into_owned(), times)).collect();
            entity.aliases.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        }
        entities
    }
}

/// The mention as written, with what is restored that «لل» leaves out of an article.
fn spelling<'t>(candidate: &Candidate, text: &'t str, lexicon: Lexicon) -> Cow<'t, str> {
    let surface = candidate.span.of(text);
    match lost(candidate.span, text, lexicon) {
        "" => Cow::Borrowed(surface),
        letters => Cow::Owned([letters, surface].concat()),
    }
}

/// What a mention that begins with the second letter of «لل» has lost of its article: «ال» of «للجنة التنفيذية», nothing of «للجنة
/// الانضباط», where «لجنة» governs what follows, and the alef of other words.
#[inline(never)]
pub(super) fn lost(span: Span, text: &str, lexicon: Lexicon) -> &'static str {
    let surface = span.of(text);
    let follows_lam = || text.get(..span.start as usize).is_some_and(|before| before.ends_with('ل'));
    if !surface.starts_with('ل') || !follows_lam() {
        return "";
    }
    let mut words = surface.split(' ');
    let first = words.next().unwrap_or_default();
    let facts = || lexicon.facts(&phrase_key(first));
    let is_noun = facts().any(Fact::is_structural);
    let is_name = facts().any(|fact| matches!(fact, Fact::Name(..) | Fact::NameUnit(_)));
    match words.next() {
        None if is_noun => "ال",
        Some(next) if is_noun && lexicon.is_no_complement(next) => "ال",
        _ if is_noun || is_name => "",
        _ => "ا",
    }
}

fn describe(key: EntityKey, candidate: &Candidate, text: &str, lexicon: Lexicon, grouping: &Grouping) -> Entity {
    match candidate.target {
        Target::Entry(id) if let Some(province) = grouping.province_of(&key) => {
            let city = listed(key.clone(), id, lexicon);
            Entity {
                name: [province.head, " ", &city.name].concat(),
                en: city.en.map(|en| [&en, " ", province.en].concat()),
                country: city.country,
                ..empty(key, city.kind)
            }
        }
        Target::Entry(id) => listed(key, id, lexicon),
        Target::Named | Target::Nothing => {
            let name = spelling(candidate, text, lexicon).into_owned();
            let country = grouping.country_of(&key);
            let named = |code| lexicon.state(code).map(|state| lexicon.entry(state).en);
            // Of which country the people of its own news are, nobody says.
            let is_person = candidate.kind == MentionType::Pers;
            let setting = Setting {
                kind: candidate.kind,
                country: country.and_then(named),
                about: grouping.main_country().filter(|_| is_person).and_then(named),
                is_ministry: key.0.starts_with(grouping::MINISTRY),
            };
            let english = english::compose(&name, setting, lexicon);
            Entity {
                kind: candidate.kind,
                en_by_rule: english.is_some(),
                en: english.as_ref().map(|english| english.name.clone()),
                en_aliases: english.map(|english| english.aliases).unwrap_or_default(),
                country: country.map(str::to_owned),
                name,
                ..empty(key, candidate.kind)
            }
        }
    }
}

fn listed(key: EntityKey, id: EntryId, lexicon: Lexicon) -> Entity {
    let entry = lexicon.entry(id);
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Entity {
        name: entry.name.to_owned(),
        en: text(entry.en),
        en_aliases: entry
            .aliases
            .split('|')
            .filter(|alias| !alias.is_empty())
            .map(str::to_owned)
            .chain(english::other_names(entry.en))
            .collect(),
        country: entry.country.map(str::to_owned),
        wikidata: text(entry.wikidata),
        coordinates: lexicon.coordinates(id),
        ..empty(key, entry.kind)
    }
}

fn empty(key: EntityKey, kind: MentionType) -> Entity {
    Entity {
        key,
        kind,
        name: String::new(),
        en: None,
        en_by_rule: false,
        en_aliases: Vec::new(),
        country: None,
        wikidata: None,
        coordinates: None,
        terms: Vec::new(),
        aliases: Vec::new(),
        mentions: 0,
    }
}
