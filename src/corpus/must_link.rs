use crate::model::Analysis;

use super::ArticleKey;
use super::order::sort;

/// The reader's word that those who bear one name in several articles are one.
///
/// It stands on articles, not on rows: rows come and go with articles, and so does what they are called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MustLink {
    /// The key that all of the name have.
    name: String,
    /// In order, each once.
    articles: Vec<ArticleKey>,
}

impl MustLink {
    pub(super) fn new(name: &str, mut articles: Vec<ArticleKey>) -> Self {
        sort(&mut articles, Ord::cmp);
        articles.dedup();
        Self { name: name.to_owned(), articles }
    }

    /// Whether both speak of the same name in some article.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.name == other.name && self.articles.iter().any(|article| other.articles.binary_search(article).is_ok())
    }

    pub(super) fn is_about(&self, name: &str) -> bool {
        self.name == name
    }

    pub(super) fn holds(&self, article: &Analysis) -> bool {
        let of = (article.file.as_str(), article.id.as_str());
        self.articles.binary_search_by(|key| (key.file.as_str(), key.id.as_str()).cmp(&of)).is_ok()
    }
}
