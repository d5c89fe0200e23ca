use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Analysis, Entity, EntityId, Mention, MentionType, Rule, Span};

use super::order::sort;
use super::row::Row;
use super::table::Table;
use super::tally::Tally;

/// Below this confidence, in percent, a mention is uncertain.
pub const SURE: u8 = 60;
/// How many of those who appear with an entity are named.
const COMPANIONS: usize = 10;

/// What the articles say of one entity beyond its row. Computed when somebody looks, in the time of its own mentions
/// and of the sentences that they stand in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dossier {
    /// Its spellings, most frequent first, and what ties each to it.
    pub spellings: Vec<Spelling>,
    /// The offices that a person is seen in, most frequent first.
    pub offices: Vec<(String, u32)>,
    /// The rows of those named in the same sentences, and in how many: most first, at most ten.
    pub companions: Vec<(u32, u32)>,
}

/// One way to write an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// As written.
    pub text: String,
    /// How often.
    pub mentions: u32,
    /// Why it names this entity: what holds for most of its mentions.
    pub tie: Option<Tie>,
    /// Whether every mention written so is uncertain, or stands in an article that never has the name in full.
    pub is_weak: bool,
}

/// Why a mention names its entity: the rule, and the words that it rests on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tie {
    /// By which rule.
    pub rule: Rule,
    /// On which words; empty where the mention itself is all.
    pub on: String,
}

impl Dossier {
    /// The dossier of a row of `table`; empty where there is no such row.
    #[must_use]
    pub fn of(table: &Table, number: u32) -> Self {
        let Some(row) = table.row(number) else { return Self::default() };
        let mut reading = Reading::new(table, number, row);
        for appearance in &row.appearances {
            table.article(appearance.article).into_iter().for_each(|article| reading.read(appearance.article, article));
        }
        reading.finish()
    }
}

/// The reading of all articles that name the entity.
struct Reading<'a> {
    table: &'a Table,
    number: u32,
    row: &'a Row,
    spellings: BTreeMap<&'a str, Met<'a>>,
    offices: Tally<'a>,
    companions: BTreeMap<u32, u32>,
}

/// How a spelling has been met so far.
#[derive(Default)]
struct Met<'a> {
    ties: BTreeMap<(Rule, &'a str), u32>,
    is_strong: bool,
}

impl<'a> Reading<'a> {
    fn new(table: &'a Table, number: u32, row: &'a Row) -> Self {
        let (spellings, offices, companions) = Default::default();
        Self { table, number, row, spellings, offices, companions }
    }

    fn read(&mut self, number: u32, article: &'a Analysis) {
        let mut sentences = BTreeSet::new();
        for mention in &article.mentions {
            if let Some(entity) = mention.entity.and_then(|id| self.own(article, id)) {
                self.meet(article, mention, entity);
                sentences.extend(sentence_of(article, mention));
            } else if mention.kind == MentionType::Occ
                && mention.refers_to.is_some_and(|person| self.own(article, person).is_some())
            {
                self.offices.add(mention.span.of(&article.text), 1);
            }
        }
        for sentence in sentences {
            for companion in self.named_in(number, article, sentence) {
                *self.companions.entry(companion).or_default() += 1;
            }
        }
    }

    /// The article's entity with this id, if it is the one that is looked at.
    fn own(&self, article: &'a Analysis, id: EntityId) -> Option<&'a Entity> {
        article.entity(id).filter(|entity| self.has_name(entity) || self.row.also.contains(&entity.key))
    }

    /// Whether the article knows it by its own name, not by a short form that joined it.
    fn has_name(&self, entity: &Entity) -> bool {
        entity.key.of_name() == self.row.key.of_name()
    }

    fn meet(&mut self, article: &'a Analysis, mention: &'a Mention, entity: &'a Entity) {
        let written = mention.span.of(&article.text);
        // «للأكاديمية» hides the alef of «الأكاديمية».
        let is_it = |spelling: &&str| *spelling == written || spelling.strip_prefix('ا') == Some(written);
        let spelling = entity.aliases.iter().map(|(spelling, _)| spelling.as_str()).find(is_it);
        let is_strong = mention.confidence >= SURE && self.has_name(entity);
        let met = self.spellings.entry(spelling.unwrap_or(written)).or_default();
        met.is_strong |= is_strong;
        if let Some(evidence) = mention.evidence.first() {
            *met.ties.entry((evidence.rule, &evidence.on)).or_default() += 1;
        }
    }

    /// The rows of the others that a sentence names.
    fn named_in(&self, number: u32, article: &Analysis, sentence: Span) -> BTreeSet<u32> {
        let from = article.mentions.partition_point(|mention| mention.span.start < sentence.start);
        let rest = article.mentions.get(from..).unwrap_or_default().iter();
        let here = rest.take_while(|mention| mention.span.start < sentence.end);
        let named = here.filter_map(|mention| self.table.row_in(number, &article.entity(mention.entity?)?.key));
        // One by one: collecting would bring a sort of its own along.
        let mut rows = BTreeSet::new();
        rows.extend(named.filter(|row| *row != self.number));
        rows
    }

    fn finish(self) -> Dossier {
        let Self { row, mut spellings, offices, companions, .. } = self;
        let spelling = |(text, mentions): &(String, u32)| {
            let met = spellings.remove(text.as_str()).unwrap_or_default();
            // Of equals the first in order, which is the more certain rule.
            let tie = met.ties.into_iter().rev().max_by_key(|(_, times)| *times);
            let tie = tie.map(|((rule, on), _)| Tie { rule, on: on.to_owned() });
            Spelling { text: text.clone(), mentions: *mentions, tie, is_weak: !met.is_strong }
        };
        let spellings = row.spellings.iter().map(spelling).collect();
        let mut companions: Vec<(u32, u32)> = companions.into_iter().collect();
        sort(&mut companions, |(row, sentences), (other, of_other)| of_other.cmp(sentences).then(row.cmp(other)));
        companions.truncate(COMPANIONS);
        Dossier { spellings, offices: offices.into_list(), companions }
    }
}

fn sentence_of(article: &Analysis, mention: &Mention) -> Option<Span> {
    let after = article.sentences.partition_point(|sentence| sentence.start <= mention.span.start);
    article.sentences.get(after.checked_sub(1)?).copied()
}
