use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use crate::model::{Analysis, EntityId, EntityKey, MentionType};
use crate::normalization::fold_name;

use super::order::{Orders, by_key, sort, sorted};
use super::query::{Direction, SortColumn, TableQuery};
use super::row::Row;
use super::rows::{mark_of, rows_of};
use super::values::{ValueGroup, Values};
use super::{ArticleKey, Corpus, MustLink};

/// The summary table of a corpus, computed once; searching, filtering and sorting it is then quick.
///
/// Rows stand with the most mentioned first. The same articles give the same table, in whatever order they came.
#[derive(Debug, Default)]
pub struct Table {
    articles: Vec<Arc<Analysis>>,
    rows: Vec<Row>,
    /// Each row's names, folded, one a line, the name itself first.
    names: Vec<Box<str>>,
    /// Rows by the keys that they hold, made when first asked for; several where the same name means several.
    by_key: OnceLock<HashMap<String, Vec<u32>>>,
    orders: Orders,
    /// The tables of values, made when first asked for.
    values: [OnceLock<Values>; ValueGroup::ALL.len()],
}

impl Table {
    /// The table of `corpus`.
    #[must_use]
    pub fn of(corpus: &Corpus) -> Self {
        let articles: Vec<_> = corpus.articles().into_iter().cloned().collect();
        let mut named: Vec<(Box<str>, Box<Row>)> =
            rows_of(&articles, corpus.links()).into_iter().map(|row| (searchable_names(&row), Box::new(row))).collect();
        sort(&mut named, |(names, row), (other_names, other)| {
            let rank = |row: &Row| Reverse((row.mentions, row.articles));
            rank(row).cmp(&rank(other)).then_with(|| names.cmp(other_names)).then_with(|| row.key.cmp(&other.key))
        });
        let (names, rows) = named.into_iter().map(|(names, row)| (names, *row)).unzip();
        Self { articles, rows, names, by_key: OnceLock::new(), orders: Orders::default(), values: Default::default() }
    }

    /// The articles that [`Appearance::article`](super::Appearance::article) counts, in the order of time.
    #[must_use]
    pub fn articles(&self) -> &[Arc<Analysis>] {
        &self.articles
    }

    /// The article with this number.
    #[must_use]
    pub fn article(&self, number: u32) -> Option<&Analysis> {
        self.articles.get(number as usize).map(AsRef::as_ref)
    }

    /// All rows, the most mentioned first.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row with this number.
    #[must_use]
    pub fn row(&self, number: u32) -> Option<&Row> {
        self.rows.get(number as usize)
    }

    /// The row that holds this entity of this article.
    #[must_use]
    pub fn row_of(&self, article: &ArticleKey, entity: EntityId) -> Option<u32> {
        let mut articles = (0..).zip(&self.articles);
        let (number, analysis) = articles.find(|(_, other)| other.file == article.file && other.id == article.id)?;
        self.row_in(number, &analysis.entity(entity)?.key)
    }

    /// The row that holds the entity that has this key in this article.
    #[must_use]
    pub fn row_in(&self, article: u32, key: &EntityKey) -> Option<u32> {
        let rows = self.namesakes(key);
        let names_it = |row: &&u32| self.row(**row).is_some_and(|row| row.is_in(article));
        rows.iter().find(names_it).or_else(|| rows.first()).copied()
    }

    /// The number of the row with this key, or that a short form with this key has joined; of a key that a row had before
    /// namesakes were linked, parted or joined by others, the row that names the same one, or the first of the name.
    #[must_use]
    pub fn number_of(&self, key: &EntityKey) -> Option<u32> {
        let holds = |row: &Row| row.key == *key || row.also.contains(key);
        let marked =
            |row: &Row| key.told_by().is_some_and(|mark| self.articles_of(row).any(|one| mark_of(one) == mark));
        let rows = self.namesakes(key);
        let find = |fits: &dyn Fn(&Row) -> bool| rows.iter().find(|number| self.row(**number).is_some_and(fits));
        find(&holds).or_else(|| find(&marked)).or_else(|| rows.first()).copied()
    }

    /// The link by which these rows, which have one name, are one.
    #[must_use]
    pub fn link_of(&self, numbers: &[u32]) -> Option<MustLink> {
        let rows = || numbers.iter().filter_map(|number| self.row(*number));
        let articles = rows().flat_map(|row| self.articles_of(row)).map(ArticleKey::of).collect();
        Some(MustLink::new(rows().next()?.key.of_name(), articles))
    }

    fn articles_of(&self, row: &Row) -> impl Iterator<Item = &Analysis> {
        row.appearances.iter().filter_map(|appearance| self.article(appearance.article))
    }

    /// The rows of all that have this key or one of several that it stands for: people of the same name may be one.
    #[must_use]
    pub fn namesakes(&self, key: &EntityKey) -> &[u32] {
        self.by_key.get_or_init(|| self.keys()).get(key.of_name()).map_or(&[], Vec::as_slice)
    }

    fn keys(&self) -> HashMap<String, Vec<u32>> {
        let mut rows: HashMap<String, Vec<u32>> = HashMap::new();
        for (number, row) in (0..).zip(&self.rows) {
            for key in row.also.iter().chain([&row.key]) {
                rows.entry(key.of_name().to_owned()).or_default().push(number);
            }
        }
        rows
    }

    /// How many rows there are of each type, in the order of lists; types without rows are left out.
    #[must_use]
    pub fn types(&self) -> Vec<(MentionType, usize)> {
        let mut counts = BTreeMap::new();
        for row in &self.rows {
            *counts.entry(row.kind).or_default() += 1;
        }
        counts.into_iter().collect()
    }

    /// The dates or the amounts of all articles.
    #[must_use]
    pub fn values(&self, group: ValueGroup) -> &Values {
        let [dates, amounts] = &self.values;
        let place = match group {
            ValueGroup::Dates => dates,
            ValueGroup::Amounts => amounts,
        };
        place.get_or_init(|| Values::of(&self.articles, group))
    }

    /// The numbers of the rows that `query` asks for, in its order: ties by mentions, rows without a value last.
    #[must_use]
    pub fn select(&self, query: &TableQuery) -> Vec<u32> {
        let searched = |number: u32| {
            let index = number as usize;
            Some((self.rows.get(index)?.kind, self.names.get(index)?.as_ref()))
        };
        let (column, direction) = (query.sort, query.direction);
        query.filter(self.orders.by(column as usize, direction, || self.sort_by(column, direction)), searched)
    }

    fn sort_by(&self, column: SortColumn, direction: Direction) -> Vec<u32> {
        match column {
            SortColumn::Name => self.sort_by_key(direction, |number, _| self.names.get(number as usize)),
            SortColumn::English => {
                let folded: Vec<_> = self.rows.iter().map(|row| row.en.as_deref().map(fold_name)).collect();
                self.sort_by_key(direction, |number, _| folded.get(number as usize)?.as_deref())
            }
            SortColumn::Type => self.sort_by_key(direction, |_, row| Some(row.kind)),
            SortColumn::Country => self.sort_by_key(direction, |_, row| row.country.as_deref()),
            SortColumn::Mentions => self.sort_by_key(direction, |_, row| Some(row.mentions)),
            SortColumn::Articles => self.sort_by_key(direction, |_, row| Some(row.articles)),
            SortColumn::First => self.sort_by_key(direction, |_, row| Some((row.first.article, row.first.span))),
            SortColumn::Spellings => self.sort_by_key(direction, |_, row| Some(row.spellings.len())),
        }
    }

    /// Numbers follow the default order, the most mentioned first.
    fn sort_by_key<'a, K: Ord>(&'a self, direction: Direction, key: impl Fn(u32, &'a Row) -> Option<K>) -> Vec<u32> {
        let key = |number| key(number, self.row(number)?);
        sorted(self.rows.len(), &|one, other| by_key(direction, key(one), key(other)))
    }
}

fn searchable_names(row: &Row) -> Box<str> {
    let spellings = row.spellings.iter().map(|(spelling, _)| spelling).filter(|spelling| **spelling != row.name);
    let mut names = fold_name(&row.name);
    for name in spellings.chain(&row.en).chain(&row.en_aliases) {
        names.push('\n');
        names.push_str(&fold_name(name));
    }
    names.into_boxed_str()
}
