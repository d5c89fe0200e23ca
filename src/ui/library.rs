//! The table over all analyses, kept from one drawing to the next.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::browser;
use super::store::select::{counts, done};
use super::store::{ItemId, Shared, State};
use crate::corpus::{ArticleKey, Corpus, MustLink, Table};
use crate::model::Analysis;

/// A table and the files that its articles come from.
#[derive(Debug, Default)]
pub struct Volume {
    /// The table.
    pub table: Table,
    /// The file of each article of the table.
    items: Vec<ItemId>,
}

impl Volume {
    /// The file from which an article of the table comes.
    #[must_use]
    pub fn item(&self, article: u32) -> Option<ItemId> {
        self.items.get(article as usize).copied()
    }

    fn of(state: &State) -> Self {
        let mut corpus = Corpus::default();
        let mut by_key: BTreeMap<ArticleKey, ItemId> = BTreeMap::new();
        for (item, analysis) in done(state) {
            by_key.insert(corpus.add(analysis.arc()), item.id);
        }
        state.links.iter().cloned().for_each(|link| corpus.link(link));
        let table = Table::of(&corpus);
        let item_of = |analysis: &Analysis| by_key.get(&ArticleKey::of(analysis)).copied().unwrap_or(ItemId(0));
        let items = table.articles().iter().map(|analysis| item_of(analysis)).collect();
        Self { table, items }
    }
}

/// Computes the table when somebody asks for it: at once when work has ended, at most every now and then while it goes on.
#[derive(Clone, Default)]
pub struct Library(Rc<RefCell<Shelf>>);

#[derive(Default)]
struct Shelf {
    volume: Option<Shared<Volume>>,
    revision: u64,
    links: Vec<MustLink>,
    made: f64,
    cost: f64,
}

impl PartialEq for Library {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Library {
    /// The table over what is done.
    #[must_use]
    pub fn volume(&self, state: &State) -> Shared<Volume> {
        let mut shelf = self.0.borrow_mut();
        if let Some(volume) = &shelf.volume {
            // While files keep coming, a table may be as old as ten times what it costs; but what the reader does is seen at once.
            let is_said = shelf.links == state.links;
            let waits = counts(state).open > 0 && browser::now() - shelf.made < 500.0 + 10.0 * shelf.cost;
            if is_said && (shelf.revision == state.revision || waits) {
                return volume.clone();
            }
        }
        let before = browser::now();
        let volume = Shared::new(Volume::of(state));
        let after = browser::now();
        let links = state.links.clone();
        *shelf =
            Shelf { volume: Some(volume.clone()), revision: state.revision, links, made: after, cost: after - before };
        volume
    }
}
