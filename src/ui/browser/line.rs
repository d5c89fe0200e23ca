use std::collections::{BTreeMap, VecDeque};

use gloo_file::File;

use crate::ui::store::{Item, ItemId};

/// Where an article's bytes are.
#[derive(Clone, Debug)]
pub enum Source {
    /// In a file of the reader's, read when its turn comes.
    File(File),
    /// In a text that was pasted, or comes with the page.
    Text(String),
}

/// An article that came in, by name.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// The file's name or path.
    pub name: String,
    /// Its bytes.
    pub source: Source,
}

/// The articles in line: one is with the analyst, one is read meanwhile, the others wait. Sources are kept for another try.
///
/// Law: an article is in one place at most, and leaves all of them when it is forgotten.
#[derive(Debug, Default)]
pub(super) struct Line {
    last: u32,
    sources: BTreeMap<ItemId, Delivery>,
    waiting: VecDeque<ItemId>,
    reading: Option<ItemId>,
    read: Option<(ItemId, Vec<u8>)>,
    working: Option<ItemId>,
}

impl Line {
    /// Puts an article at the end.
    pub fn join(&mut self, delivery: Delivery) -> Item {
        self.last += 1;
        let id = ItemId(self.last);
        let bytes = match &delivery.source {
            Source::File(file) => file.size(),
            Source::Text(text) => text.len() as u64,
        };
        let item = Item::waiting(id, &delivery.name, bytes);
        self.sources.insert(id, delivery);
        self.waiting.push_back(id);
        item
    }

    /// Puts a known article at the end once more; whether it is known.
    pub fn rejoin(&mut self, id: ItemId) -> bool {
        let known = self.sources.contains_key(&id) && !self.waiting.contains(&id);
        if known {
            self.waiting.push_back(id);
        }
        known
    }

    /// The next article to read, if none is being read or lies ready.
    pub fn next_to_read(&mut self) -> Option<(ItemId, Source)> {
        if self.reading.is_some() || self.read.is_some() {
            return None;
        }
        let id = self.waiting.pop_front()?;
        let source = self.sources.get(&id)?.source.clone();
        self.reading = Some(id);
        Some((id, source))
    }

    /// The article being read is there, or could not be read; whether anybody still wants it.
    pub fn have_read(&mut self, id: ItemId, bytes: Option<Vec<u8>>) -> bool {
        let wanted = self.reading == Some(id);
        if wanted {
            self.reading = None;
            self.read = bytes.map(|bytes| (id, bytes));
        }
        wanted
    }

    /// The article for the analyst, if one is read and the analyst has none.
    pub fn hand_over(&mut self) -> Option<(ItemId, String, Vec<u8>)> {
        if self.working.is_some() {
            return None;
        }
        let (id, bytes) = self.read.take()?;
        self.working = Some(id);
        let name = self.sources.get(&id).map(|delivery| delivery.name.clone()).unwrap_or_default();
        Some((id, name, bytes))
    }

    /// Whether the analyst has this article.
    pub fn is_working_on(&self, id: ItemId) -> bool {
        self.working == Some(id)
    }

    /// The analyst's article leaves it.
    pub fn leave_analyst(&mut self) -> Option<ItemId> {
        self.working.take()
    }

    /// Takes out all that the analyst does not have.
    pub fn dissolve(&mut self) -> Vec<ItemId> {
        let read = self.read.take().map(|(id, _)| id);
        read.into_iter().chain(self.reading.take()).chain(self.waiting.drain(..)).collect()
    }

    /// Forgets an article; whether the analyst had it.
    pub fn forget(&mut self, id: ItemId) -> bool {
        self.sources.remove(&id);
        self.waiting.retain(|waiting| *waiting != id);
        self.reading = self.reading.filter(|reading| *reading != id);
        self.read = self.read.take().filter(|(read, _)| *read != id);
        let had = self.is_working_on(id);
        self.working = self.working.filter(|working| *working != id);
        had
    }

    /// All known articles.
    pub fn known(&self) -> Vec<ItemId> {
        self.sources.keys().copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Delivery, Line, Source};
    use crate::ui::store::ItemId;

    fn line(texts: &[&str]) -> Line {
        let mut line = Line::default();
        for text in texts {
            line.join(Delivery { name: format!("{text}.txt"), source: Source::Text((*text).to_owned()) });
        }
        line
    }

    fn read(line: &mut Line) -> Option<ItemId> {
        let (id, source) = line.next_to_read()?;
        let Source::Text(text) = source else { return None };
        line.have_read(id, Some(text.into_bytes()));
        Some(id)
    }

    #[test]
    fn one_is_analysed_while_the_next_is_read() {
        let mut line = line(&["a", "b", "c"]);
        assert_eq!(read(&mut line), Some(ItemId(1)));
        assert_eq!(line.hand_over().map(|(id, name, _)| (id, name)), Some((ItemId(1), "a.txt".to_owned())));
        assert_eq!(read(&mut line), Some(ItemId(2)));
        assert!(line.next_to_read().is_none() && line.hand_over().is_none());
        assert_eq!(line.leave_analyst(), Some(ItemId(1)));
        assert_eq!(line.hand_over().map(|(id, ..)| id), Some(ItemId(2)));
    }

    #[test]
    fn a_file_removed_while_it_is_read_is_wanted_no_more() {
        let mut line = line(&["a", "b"]);
        line.next_to_read();
        assert!(!line.forget(ItemId(1)));
        assert!(!line.have_read(ItemId(1), Some(vec![])));
        assert_eq!(read(&mut line), Some(ItemId(2)));
    }

    #[test]
    fn a_file_that_cannot_be_read_does_not_hold_up_the_others() {
        let mut line = line(&["a", "b"]);
        line.next_to_read();
        assert!(line.have_read(ItemId(1), None));
        assert_eq!(read(&mut line), Some(ItemId(2)));
    }

    #[test]
    fn removing_the_analysts_article_is_noticed_and_a_retry_goes_to_the_end() {
        let mut line = line(&["a", "b"]);
        read(&mut line);
        line.hand_over();
        assert!(line.rejoin(ItemId(1)) && !line.rejoin(ItemId(9)));
        assert_eq!(line.dissolve(), [ItemId(2), ItemId(1)]);
        assert!(line.forget(ItemId(1)));
        assert_eq!(line.known(), [ItemId(2)]);
    }
}
