use std::collections::{BTreeMap, BTreeSet, VecDeque};

use gloo_file::File;

use crate::model::{Day, Tier};
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

/// An article that is read, for the analyst.
#[derive(Debug)]
pub struct Turn {
    /// Its number.
    pub id: ItemId,
    /// Its name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// When the reader says that it was published.
    pub published: Option<Day>,
    /// How it is to be read.
    pub tier: Tier,
}

/// The articles in line: one is with the analyst, one is read meanwhile, the others wait. Sources, and the dates that the
/// reader gave, are kept for another try.
///
/// Those that the deep tier is to read, which are done, come when no other waits.
///
/// Law: an article is in one place at most, and leaves all of them when it is forgotten.
#[derive(Debug, Default)]
pub(super) struct Line {
    last: u32,
    sources: BTreeMap<ItemId, Delivery>,
    dates: BTreeMap<ItemId, Day>,
    waiting: VecDeque<ItemId>,
    /// Done, but not by the deep tier.
    shallow: BTreeSet<ItemId>,
    /// Whether the deep tier reads those.
    is_deep: bool,
    reading: Option<(ItemId, Tier)>,
    read: Option<Turn>,
    working: Option<(ItemId, Tier)>,
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

    /// Takes an article's date from the reader, or what the reader gave back again, and puts the article before all that
    /// wait; whether it is known.
    pub fn redate(&mut self, id: ItemId, published: Option<Day>) -> bool {
        if !self.sources.contains_key(&id) {
            return false;
        }
        match published {
            Some(day) => self.dates.insert(id, day),
            None => self.dates.remove(&id),
        };
        self.waiting.retain(|waiting| *waiting != id);
        self.shallow.remove(&id);
        self.waiting.push_front(id);
        true
    }

    /// An article is done; the deep tier has not read it.
    pub fn have_done(&mut self, id: ItemId) {
        if self.sources.contains_key(&id) {
            self.shallow.insert(id);
        }
    }

    /// Has the deep tier read what is done, or no more.
    pub fn set_deep(&mut self, is_deep: bool) {
        self.is_deep = is_deep;
        let reading = self.reading.take_if(|(_, tier)| *tier == Tier::Deep).map(|(id, _)| id);
        let read = self.read.take_if(|turn| turn.tier == Tier::Deep).map(|turn| turn.id);
        self.shallow.extend(reading.into_iter().chain(read));
    }

    /// The next article to read, if none is being read or lies ready.
    pub fn next_to_read(&mut self) -> Option<(ItemId, Source)> {
        if self.reading.is_some() || self.read.is_some() {
            return None;
        }
        let fast = self.waiting.pop_front().map(|id| (id, Tier::Fast));
        let mut deep = || if self.is_deep { self.shallow.pop_first() } else { None };
        let (id, tier) = fast.or_else(|| Some((deep()?, Tier::Deep)))?;
        let source = self.sources.get(&id)?.source.clone();
        self.reading = Some((id, tier));
        Some((id, source))
    }

    /// The article being read is there, or could not be read; how it was to be read, if anybody still wants it.
    pub fn have_read(&mut self, id: ItemId, bytes: Option<Vec<u8>>) -> Option<Tier> {
        let (_, tier) = self.reading.take_if(|(reading, _)| *reading == id)?;
        let name = self.sources.get(&id).map(|delivery| delivery.name.clone()).unwrap_or_default();
        self.read = bytes.map(|bytes| Turn { id, name, bytes, published: None, tier });
        Some(tier)
    }

    /// The article for the analyst, if one is read and the analyst has none.
    pub fn hand_over(&mut self) -> Option<Turn> {
        if self.working.is_some() {
            return None;
        }
        let turn = self.read.take()?;
        self.working = Some((turn.id, turn.tier));
        Some(Turn { published: self.dates.get(&turn.id).copied(), ..turn })
    }

    /// Whether an article is to go to the analyst, for the first time or once more.
    pub fn is_coming(&self, id: ItemId) -> bool {
        self.waiting.contains(&id)
            || self.reading.is_some_and(|(reading, _)| reading == id)
            || self.read.as_ref().is_some_and(|turn| turn.id == id)
    }

    /// Whether the analyst has this article.
    pub fn is_working_on(&self, id: ItemId) -> bool {
        self.working.is_some_and(|(working, _)| working == id)
    }

    /// The analyst's article leaves it.
    pub fn leave_analyst(&mut self) -> Option<(ItemId, Tier)> {
        self.working.take()
    }

    /// Takes out all that the analyst does not have; those that are not done come back.
    pub fn dissolve(&mut self) -> Vec<ItemId> {
        self.set_deep(self.is_deep);
        let read = self.read.take().map(|turn| turn.id);
        read.into_iter().chain(self.reading.take().map(|(id, _)| id)).chain(self.waiting.drain(..)).collect()
    }

    /// Forgets an article; whether the analyst had it.
    pub fn forget(&mut self, id: ItemId) -> bool {
        self.sources.remove(&id);
        self.dates.remove(&id);
        self.waiting.retain(|waiting| *waiting != id);
        self.shallow.remove(&id);
        self.reading = self.reading.filter(|(reading, _)| *reading != id);
        self.read = self.read.take().filter(|turn| turn.id != id);
        let had = self.is_working_on(id);
        self.working = self.working.filter(|(working, _)| *working != id);
        had
    }

    /// All known articles.
    pub fn known(&self) -> Vec<ItemId> {
        self.sources.keys().copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Delivery, Line, Source, Tier};
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
        assert_eq!(line.hand_over().map(|order| (order.id, order.name)), Some((ItemId(1), "a.txt".to_owned())));
        assert_eq!(read(&mut line), Some(ItemId(2)));
        assert!(line.next_to_read().is_none() && line.hand_over().is_none());
        assert_eq!(line.leave_analyst(), Some((ItemId(1), Tier::Fast)));
        assert_eq!(line.hand_over().map(|order| order.id), Some(ItemId(2)));
    }

    #[test]
    fn a_redated_article_comes_next_and_keeps_its_date_until_it_is_taken_back() {
        let mut line = line(&["a", "b", "c"]);
        let day = "2025-07-16".parse().ok();
        let next = |line: &mut Line| {
            read(line);
            let order = line.hand_over();
            line.leave_analyst();
            order.map(|order| (order.id, order.published))
        };
        assert_eq!(next(&mut line), Some((ItemId(1), None)));
        assert!(line.redate(ItemId(1), day) && !line.redate(ItemId(9), day));
        assert_eq!(next(&mut line), Some((ItemId(1), day)));
        line.rejoin(ItemId(1));
        assert_eq!(
            [next(&mut line), next(&mut line), next(&mut line)].map(|order| order.and_then(|(_, day)| day)),
            [None, None, day]
        );
        line.redate(ItemId(1), None);
        assert_eq!(next(&mut line), Some((ItemId(1), None)));
    }

    #[test]
    fn a_file_removed_while_it_is_read_is_wanted_no_more() {
        let mut line = line(&["a", "b"]);
        line.next_to_read();
        assert!(!line.forget(ItemId(1)));
        assert!(line.have_read(ItemId(1), Some(vec![])).is_none());
        assert_eq!(read(&mut line), Some(ItemId(2)));
    }

    #[test]
    fn a_file_that_cannot_be_read_does_not_hold_up_the_others() {
        let mut line = line(&["a", "b"]);
        line.next_to_read();
        assert!(line.have_read(ItemId(1), None).is_some());
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

    #[test]
    fn the_deep_tier_reads_when_nothing_else_waits() {
        let mut line = line(&["a", "b"]);
        line.set_deep(true);
        let mut tiers = Vec::new();
        while read(&mut line).is_some() {
            let turn = line.hand_over().unwrap();
            line.leave_analyst();
            if turn.tier == Tier::Fast {
                line.have_done(turn.id);
            }
            tiers.push((turn.id.0, turn.tier));
        }
        assert_eq!(tiers, [(1, Tier::Fast), (2, Tier::Fast), (1, Tier::Deep), (2, Tier::Deep)]);
    }

    #[test]
    fn what_only_the_deep_tier_waits_for_is_no_open_article() {
        let mut line = line(&["a"]);
        assert_eq!(line.dissolve(), [ItemId(1)]);
        line.have_done(ItemId(1));
        assert!(line.next_to_read().is_none());
        line.set_deep(true);
        assert!(line.next_to_read().is_some() && line.dissolve().is_empty());
        line.set_deep(false);
        assert!(line.next_to_read().is_none());
    }
}
