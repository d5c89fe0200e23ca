use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::Analysis;

use super::order::{by_key, sort};
use super::{Direction, MustLink};

/// What makes two analyses the same article: the file's name and its content.
///
/// The same text under two names is two articles, as in the user's list; the same file twice is one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ArticleKey {
    /// The file's name as given.
    pub file: String,
    /// `sha256:` and the digest of its bytes.
    pub id: String,
}

impl ArticleKey {
    /// The key of `analysis`.
    #[must_use]
    pub fn of(analysis: &Analysis) -> Self {
        Self { file: analysis.file.clone(), id: analysis.id.clone() }
    }
}

/// A set of analysed articles, and what the reader knows of those whom they name.
///
/// Analyses are shared, not copied. Laws: `add` and `merge` do not care for order; doing either twice changes
/// nothing; `merge` is associative; `remove` undoes `add`.
///
/// ```
/// use std::sync::Arc;
/// use rasid::corpus::Corpus;
/// use rasid::model::Analysis;
///
/// let article = Arc::new(Analysis { file: "a.txt".into(), ..Analysis::default() });
/// let mut corpus = Corpus::default();
/// let key = corpus.add(Arc::clone(&article));
/// corpus.add(article);
/// assert_eq!(corpus.len(), 1);
/// corpus.remove(&key);
/// assert!(corpus.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corpus {
    articles: BTreeMap<ArticleKey, Arc<Analysis>>,
    /// In order, each once.
    links: Vec<MustLink>,
}

impl Corpus {
    /// Adds an article, in place of the one with the same key if there is one.
    pub fn add(&mut self, analysis: Arc<Analysis>) -> ArticleKey {
        let key = ArticleKey::of(&analysis);
        self.articles.insert(key.clone(), analysis);
        key
    }

    /// Takes an article out.
    pub fn remove(&mut self, key: &ArticleKey) -> Option<Arc<Analysis>> {
        self.articles.remove(key)
    }

    /// Takes the reader's word for it that namesakes are one, as far as their articles are here.
    pub fn link(&mut self, link: MustLink) {
        if let Err(place) = self.links.binary_search(&link) {
            self.links.insert(place, link);
        }
    }

    /// Adds all articles and links of `other`.
    pub fn merge(&mut self, other: Self) {
        self.articles.extend(other.articles);
        other.links.into_iter().for_each(|link| self.link(link));
    }

    /// What the reader says of namesakes.
    #[must_use]
    pub fn links(&self) -> &[MustLink] {
        &self.links
    }

    /// The article with this key.
    #[must_use]
    pub fn get(&self, key: &ArticleKey) -> Option<&Arc<Analysis>> {
        self.articles.get(key)
    }

    /// How many articles there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// All articles in the order of time: by publication date, those without one last, then by name.
    #[must_use]
    pub fn articles(&self) -> Vec<&Arc<Analysis>> {
        let mut articles: Vec<_> = self.articles.values().collect();
        sort(&mut articles, |article, other| by_key(Direction::Ascending, published(article), published(other)));
        articles
    }
}

fn published(article: &Analysis) -> Option<&str> {
    article.meta.published.as_deref()
}

impl FromIterator<Arc<Analysis>> for Corpus {
    fn from_iter<I: IntoIterator<Item = Arc<Analysis>>>(analyses: I) -> Self {
        let mut corpus = Self::default();
        for analysis in analyses {
            corpus.add(analysis);
        }
        corpus
    }
}
