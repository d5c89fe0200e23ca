use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use gloo_file::File;
use gloo_timers::callback::Timeout;
use yew::Callback;

use super::analyst::{Analyst, Event};
use crate::ui::store::{Action, Failure, Item, ItemId, MAX_BYTES, Outcome, Shared};
use crate::wire::Request;

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

/// Feeds the analyst one article at a time, reads the next meanwhile, and replaces an analyst that died.
///
/// What happens is told as [`Action`]s; the desk never asks the state.
#[derive(Clone)]
pub struct Desk(Rc<RefCell<Inner>>);

struct Inner {
    tell: Callback<Action>,
    last: u32,
    sources: BTreeMap<ItemId, Delivery>,
    waiting: VecDeque<ItemId>,
    reading: Option<ItemId>,
    read: Option<(ItemId, Vec<u8>)>,
    working: Option<ItemId>,
    analyst: Option<Analyst>,
    ready: bool,
    failed_starts: u32,
    alarm: Option<Timeout>,
    finished: Vec<(ItemId, Outcome)>,
    flush: Option<Timeout>,
}

/// Milliseconds within which an analyst must answer its first message.
const START: u32 = 30_000;
/// Milliseconds for any article, and for each megabyte of it: fifty times what is usual.
const PATIENCE: (u32, u32) = (20_000, 10_000);
/// Milliseconds over which results are gathered before the page is drawn again.
const GATHER: u32 = 80;

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Desk {
    /// A desk that tells `tell`. It starts no worker before [`Desk::open`].
    #[must_use]
    pub fn new(tell: Callback<Action>) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            tell,
            last: 0,
            sources: BTreeMap::new(),
            waiting: VecDeque::new(),
            reading: None,
            read: None,
            working: None,
            analyst: None,
            ready: false,
            failed_starts: 0,
            alarm: None,
            finished: Vec::new(),
            flush: None,
        })))
    }

    /// Starts the analyst, so that it is there before the first article is.
    pub fn open(&self) {
        self.start_analyst();
    }

    /// Takes articles in.
    pub fn add(&self, deliveries: Vec<Delivery>) {
        let mut inner = self.0.borrow_mut();
        let items: Vec<Item> = deliveries.into_iter().map(|delivery| inner.take_in(delivery)).collect();
        let tell = inner.tell.clone();
        drop(inner);
        tell.emit(Action::Added(items));
        self.advance();
    }

    /// Gives up all that is not done.
    pub fn cancel(&self) {
        let mut inner = self.0.borrow_mut();
        let mut open: Vec<ItemId> = inner.working.take().into_iter().collect();
        if !open.is_empty() {
            inner.dismiss();
        }
        open.extend(inner.read.take().map(|(id, _)| id));
        open.extend(inner.reading.take());
        open.extend(inner.waiting.drain(..));
        let tell = inner.tell.clone();
        drop(inner);
        self.tell_finished();
        tell.emit(Action::Cancelled(open));
        self.start_analyst();
    }

    /// Tries an article again.
    pub fn retry(&self, id: ItemId) {
        let mut inner = self.0.borrow_mut();
        if !inner.sources.contains_key(&id) {
            return;
        }
        inner.waiting.push_back(id);
        let tell = inner.tell.clone();
        drop(inner);
        tell.emit(Action::Retried(id));
        self.advance();
    }

    /// Forgets an article.
    pub fn remove(&self, id: ItemId) {
        let mut inner = self.0.borrow_mut();
        inner.forget(id);
        let tell = inner.tell.clone();
        drop(inner);
        tell.emit(Action::Removed(id));
        self.start_analyst();
        self.advance();
    }

    /// Forgets everything.
    pub fn clear(&self) {
        let mut inner = self.0.borrow_mut();
        let ids: Vec<ItemId> = inner.sources.keys().copied().collect();
        ids.into_iter().for_each(|id| inner.forget(id));
        let tell = inner.tell.clone();
        drop(inner);
        tell.emit(Action::Cleared);
        self.start_analyst();
    }

    /// Does whatever can be done now: reads the next article, and hands over the one that is read.
    fn advance(&self) {
        self.start_analyst();
        self.read_next();
        self.hand_over();
        self.read_next();
    }

    fn start_analyst(&self) {
        let mut inner = self.0.borrow_mut();
        if inner.analyst.is_some() || cfg!(not(target_arch = "wasm32")) {
            return;
        }
        let desk = self.clone();
        let analyst = Analyst::start(move |event| desk.hear(event));
        analyst.send(&Request::Ping);
        inner.analyst = Some(analyst);
        inner.ready = false;
        let desk = self.clone();
        inner.alarm = Some(Timeout::new(START, move || desk.lose(Failure::NotStarted)));
    }

    fn read_next(&self) {
        let mut inner = self.0.borrow_mut();
        if inner.reading.is_some() || inner.read.is_some() {
            return;
        }
        let Some(id) = inner.waiting.pop_front() else { return };
        let Some(source) = inner.sources.get(&id).map(|delivery| delivery.source.clone()) else { return };
        match source {
            Source::Text(text) => inner.read = Some((id, text.into_bytes())),
            Source::File(file) if file.size() > MAX_BYTES => {
                drop(inner);
                self.finish(id, Outcome::Failed(Failure::TooLarge { bytes: file.size() }));
                self.advance();
            }
            Source::File(file) => {
                inner.reading = Some(id);
                drop(inner);
                let desk = self.clone();
                wasm_bindgen_futures::spawn_local(async move {
                    let bytes = gloo_file::futures::read_as_bytes(&file).await.ok();
                    desk.have_read(id, bytes);
                });
            }
        }
    }

    fn have_read(&self, id: ItemId, bytes: Option<Vec<u8>>) {
        let mut inner = self.0.borrow_mut();
        // Cancelled or removed meanwhile.
        if inner.reading != Some(id) {
            return;
        }
        inner.reading = None;
        match bytes {
            Some(bytes) => inner.read = Some((id, bytes)),
            None => {
                drop(inner);
                self.finish(id, Outcome::Failed(Failure::Unreadable));
                self.advance();
                return;
            }
        }
        drop(inner);
        self.advance();
    }

    fn hand_over(&self) {
        let mut inner = self.0.borrow_mut();
        if !inner.ready || inner.working.is_some() {
            return;
        }
        let Some((id, bytes)) = inner.read.take() else { return };
        let name = inner.sources.get(&id).map(|delivery| delivery.name.clone()).unwrap_or_default();
        let megabytes = u32::try_from(bytes.len() / 1_000_000).unwrap_or(u32::MAX);
        let patience = PATIENCE.0.saturating_add(megabytes.saturating_mul(PATIENCE.1));
        let desk = self.clone();
        inner.alarm = Some(Timeout::new(patience, move || desk.lose(Failure::TimedOut)));
        inner.working = Some(id);
        if let Some(analyst) = &inner.analyst {
            analyst.send(&Request::Analyze { id: id.0, name, bytes });
        }
        let tell = inner.tell.clone();
        drop(inner);
        tell.emit(Action::Started(id));
    }

    fn hear(&self, event: Event) {
        match event {
            Event::Ready => {
                let mut inner = self.0.borrow_mut();
                inner.ready = true;
                inner.failed_starts = 0;
                inner.alarm = None;
                drop(inner);
                self.advance();
            }
            Event::Analyzed(id, analysis) => {
                let mut inner = self.0.borrow_mut();
                if inner.working.is_none_or(|working| working.0 != id) {
                    return;
                }
                inner.working = None;
                inner.alarm = None;
                drop(inner);
                self.finish(ItemId(id), Outcome::Analyzed(Shared::new(*analysis)));
                self.advance();
            }
            Event::Died(message) => self.lose(Failure::Crashed { message }),
            Event::Outdated => self.lose(Failure::Outdated),
        }
    }

    /// The analyst is lost: its article has failed, a new one takes its place.
    fn lose(&self, failure: Failure) {
        let mut inner = self.0.borrow_mut();
        let mut lost: Vec<ItemId> = inner.working.take().into_iter().collect();
        if lost.is_empty() {
            inner.failed_starts += 1;
            // The next one would not start either.
            if inner.failed_starts > 1 || failure == Failure::Outdated {
                lost.extend(inner.read.take().map(|(id, _)| id));
                lost.extend(inner.reading.take());
                lost.extend(inner.waiting.drain(..));
            }
        }
        let hopeless = inner.failed_starts > 1 || failure == Failure::Outdated;
        inner.dismiss();
        drop(inner);
        lost.into_iter().for_each(|id| self.finish(id, Outcome::Failed(failure.clone())));
        if !hopeless {
            self.advance();
        }
    }

    /// Tells the first result at once, and gathers those that follow closely.
    fn finish(&self, id: ItemId, outcome: Outcome) {
        let mut inner = self.0.borrow_mut();
        inner.finished.push((id, outcome));
        if inner.flush.is_some() {
            return;
        }
        let desk = self.clone();
        inner.flush = Some(Timeout::new(GATHER, move || {
            desk.0.borrow_mut().flush = None;
            desk.tell_finished();
        }));
        drop(inner);
        self.tell_finished();
    }

    fn tell_finished(&self) {
        let mut inner = self.0.borrow_mut();
        let finished = std::mem::take(&mut inner.finished);
        let tell = inner.tell.clone();
        drop(inner);
        if !finished.is_empty() {
            tell.emit(Action::Finished(finished));
        }
    }
}

impl Inner {
    fn take_in(&mut self, delivery: Delivery) -> Item {
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

    fn forget(&mut self, id: ItemId) {
        self.sources.remove(&id);
        self.waiting.retain(|waiting| *waiting != id);
        self.reading = self.reading.filter(|reading| *reading != id);
        self.read = self.read.take().filter(|(read, _)| *read != id);
        if self.working == Some(id) {
            self.working = None;
            self.dismiss();
        }
    }

    fn dismiss(&mut self) {
        self.analyst = None;
        self.ready = false;
        self.alarm = None;
    }
}
