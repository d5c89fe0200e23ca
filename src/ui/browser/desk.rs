use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::Callback;

use super::analyst::{Analyst, Event};
use super::deep::{self, Download};
use super::line::{Delivery, Line, Source, Turn};
use super::storage::{Setting, save, was_deep};
use crate::model::{Day, Tier};
use crate::ui::store::{Action, Deep, DeepFailure, Failure, Item, ItemId, MAX_BYTES, Outcome, Shared};
use crate::wire::{DeepParts, Request};

/// Feeds the analyst one article at a time, reads the next meanwhile, and replaces an analyst that died.
///
/// What happens is told as [`Action`]s; the desk never asks the state.
#[derive(Clone)]
pub struct Desk(Rc<RefCell<Inner>>);

struct Inner {
    tell: Callback<Action>,
    line: Line,
    analyst: Option<Analyst>,
    ready: bool,
    failed_starts: u32,
    dead: u32,
    alarm: Option<Timeout>,
    finished: Vec<(ItemId, Outcome)>,
    flush: Option<Timeout>,
    started: Option<ItemId>,
    download: Option<Download>,
    /// The deep tier, for every analyst that is started.
    deep: Option<Rc<DeepParts>>,
}

/// Milliseconds within which an analyst must answer its first message.
const START: u32 = 30_000;
/// Milliseconds for any article, and for each megabyte of it: fifty times what is usual.
const PATIENCE: (u32, u32) = (20_000, 10_000);
/// The same for the deep tier.
const DEEP_PATIENCE: (u32, u32) = (60_000, 600_000);
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
            line: Line::default(),
            analyst: None,
            ready: false,
            failed_starts: 0,
            dead: 0,
            alarm: None,
            finished: Vec::new(),
            flush: None,
            started: None,
            download: None,
            deep: None,
        })))
    }

    /// Starts the analyst, so that it is there before the first article is, with the deep model where it was on and is kept.
    pub fn open(&self) {
        self.start_analyst();
        if was_deep() {
            let desk = self.clone();
            wasm_bindgen_futures::spawn_local(async move {
                if let Some(parts) = deep::kept().await {
                    desk.prepare(parts);
                }
            });
        }
    }

    /// Has the deep tier read too: it is downloaded, unless an earlier visit has kept it.
    pub fn deepen(&self) {
        let download = Download::new();
        let request = download.request();
        self.0.borrow_mut().download = Some(download);
        self.tell(Action::Deepened(Deep::Loading { received: 0 }));
        let desk = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let tell = |received| {
                if desk.0.borrow().download.is_some() {
                    desk.tell(Action::Deepened(Deep::Loading { received }));
                }
            };
            let parts = deep::load(&request, tell).await;
            // Broken off at the reader's wish.
            if desk.0.borrow_mut().download.take().is_none() {
                return;
            }
            match parts {
                Some(parts) => desk.prepare(parts),
                None => desk.tell(Action::Deepened(Deep::Failed(DeepFailure::NotLoaded))),
            }
        });
    }

    /// Has the deep tier read no more, or breaks off its download. What it has read stays.
    pub fn be_shallow(&self) {
        save(Setting::Deep, "off");
        self.drop_deep(Deep::Off);
    }

    /// Gives the analyst the deep tier.
    fn prepare(&self, parts: DeepParts) {
        let mut inner = self.0.borrow_mut();
        let parts = Rc::new(parts);
        if let Some(analyst) = &inner.analyst {
            analyst.send(&Request::Prepare(DeepParts::clone(&parts)));
        }
        inner.deep = Some(parts);
    }

    /// The analyst has the deep tier, or cannot use it.
    fn have_prepared(&self, read: Result<(), String>) {
        let Some(parts) = self.0.borrow().deep.clone() else { return };
        if read.is_err() {
            self.drop_deep(Deep::Failed(DeepFailure::Damaged));
            wasm_bindgen_futures::spawn_local(deep::forget());
            return;
        }
        save(Setting::Deep, "on");
        self.0.borrow_mut().line.set_deep(true);
        self.tell(Action::Deepened(Deep::Ready));
        wasm_bindgen_futures::spawn_local(async move { deep::keep(&parts).await });
        self.advance();
    }

    fn drop_deep(&self, state: Deep) {
        let mut inner = self.0.borrow_mut();
        inner.download = None;
        inner.deep = None;
        inner.line.set_deep(false);
        drop(inner);
        self.tell(Action::Deepened(state));
    }

    fn tell(&self, action: Action) {
        let tell = self.0.borrow().tell.clone();
        tell.emit(action);
    }

    /// Takes articles in.
    pub fn add(&self, deliveries: Vec<Delivery>) {
        let mut inner = self.0.borrow_mut();
        let items: Vec<Item> = deliveries.into_iter().map(|delivery| inner.line.join(delivery)).collect();
        let tell = inner.tell.clone();
        drop(inner);
        tell.emit(Action::Added(items));
        self.advance();
    }

    /// Gives up all that is not done.
    pub fn cancel(&self) {
        let mut inner = self.0.borrow_mut();
        let left = inner.line.leave_analyst();
        if left.is_some() {
            inner.dismiss();
        }
        let mut open: Vec<ItemId> = left.and_then(|turn| inner.come_back(turn)).into_iter().collect();
        open.extend(inner.line.dissolve());
        let tell = inner.tell.clone();
        drop(inner);
        self.tell_finished();
        tell.emit(Action::Cancelled(open));
        self.start_analyst();
    }

    /// Tries an article again.
    pub fn retry(&self, id: ItemId) {
        let mut inner = self.0.borrow_mut();
        if !inner.line.rejoin(id) {
            return;
        }
        let tell = inner.tell.clone();
        drop(inner);
        tell.emit(Action::Retried(id));
        self.advance();
    }

    /// Analyses an article once more, as one published on this day; without one, on the date that it says itself.
    pub fn redate(&self, id: ItemId, published: Option<Day>) {
        let mut inner = self.0.borrow_mut();
        if !inner.line.redate(id, published) {
            return;
        }
        let tell = inner.tell.clone();
        drop(inner);
        tell.emit(Action::Redated(id));
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
        let known = inner.line.known();
        known.into_iter().for_each(|id| inner.forget(id));
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
        if let Some(parts) = &inner.deep {
            analyst.send(&Request::Prepare(DeepParts::clone(parts)));
        }
        inner.analyst = Some(analyst);
        inner.ready = false;
        let desk = self.clone();
        inner.alarm = Some(Timeout::new(START, move || desk.lose(Failure::NotLoaded)));
    }

    fn read_next(&self) {
        let Some((id, source)) = self.0.borrow_mut().line.next_to_read() else { return };
        match source {
            Source::Text(text) => {
                self.0.borrow_mut().line.have_read(id, Some(text.into_bytes()));
            }
            Source::File(file) if file.size() > MAX_BYTES => self.refuse(id, Failure::TooLarge { bytes: file.size() }),
            Source::File(file) => {
                let desk = self.clone();
                wasm_bindgen_futures::spawn_local(async move {
                    match gloo_file::futures::read_as_bytes(&file).await {
                        Ok(bytes) => {
                            desk.0.borrow_mut().line.have_read(id, Some(bytes));
                            desk.advance();
                        }
                        Err(_) => desk.refuse(id, Failure::Unreadable),
                    }
                });
            }
        }
    }

    /// An article fails before the analyst has seen it.
    fn refuse(&self, id: ItemId, failure: Failure) {
        let wanted = self.0.borrow_mut().line.have_read(id, None);
        if wanted == Some(Tier::Fast) {
            self.finish(id, Outcome::Failed(failure));
        }
        self.advance();
    }

    fn hand_over(&self) {
        let mut inner = self.0.borrow_mut();
        if !inner.ready {
            return;
        }
        let Some(Turn { id, name, bytes, published, tier }) = inner.line.hand_over() else { return };
        let megabytes = u32::try_from(bytes.len() / 1_000_000).unwrap_or(u32::MAX);
        let (any, each) = if tier == Tier::Deep { DEEP_PATIENCE } else { PATIENCE };
        let patience = any.saturating_add(megabytes.saturating_mul(each));
        let desk = self.clone();
        inner.alarm = Some(Timeout::new(patience, move || desk.lose(Failure::TimedOut)));
        if let Some(analyst) = &inner.analyst {
            analyst.send(&Request::Analyze { id: id.0, name, bytes, published, tier });
        }
        // The reader has its result already.
        if tier == Tier::Deep {
            return;
        }
        // Between results that follow closely, nobody can see an article start.
        if inner.flush.is_some() {
            inner.started = Some(id);
            return;
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
            Event::Prepared(read) => self.have_prepared(read),
            Event::Analyzed(id, analysis) => {
                let mut inner = self.0.borrow_mut();
                if !inner.line.is_working_on(ItemId(id)) {
                    return;
                }
                let turn = inner.line.leave_analyst();
                inner.alarm = None;
                // Of a date that was changed meanwhile nobody wants to know any more.
                let is_stale = inner.line.is_coming(ItemId(id));
                let is_deep = matches!(turn, Some((_, Tier::Deep)));
                if !is_stale && !is_deep {
                    inner.line.have_done(ItemId(id));
                }
                drop(inner);
                let analysis = Shared::new(*analysis);
                if is_deep && !is_stale {
                    self.tell_finished();
                    self.tell(Action::Refined(ItemId(id), analysis));
                } else if !is_stale {
                    self.finish(ItemId(id), Outcome::Analyzed(analysis));
                }
                self.advance();
            }
            Event::Died(message) => {
                self.0.borrow_mut().dead += 1;
                self.lose(Failure::Crashed { message });
            }
            Event::Ended(message) => {
                let mut inner = self.0.borrow_mut();
                // The echo of a death that is known must not cost the next analyst's article.
                if inner.dead > 0 {
                    inner.dead -= 1;
                    return;
                }
                drop(inner);
                self.lose(Failure::Crashed { message });
            }
            Event::NotLoaded => self.pass_over(),
            Event::Outdated => self.lose(Failure::Outdated),
        }
    }

    /// The analyst cannot load what reads the article, which has failed; it goes on with others.
    fn pass_over(&self) {
        let mut inner = self.0.borrow_mut();
        let left = inner.line.leave_analyst();
        inner.alarm = None;
        drop(inner);
        match left {
            Some((_, Tier::Deep)) => self.drop_deep(Deep::Failed(DeepFailure::NotLoaded)),
            Some((id, Tier::Fast)) => self.finish(id, Outcome::Failed(Failure::NotLoaded)),
            None => {}
        }
        self.advance();
    }

    /// The analyst is lost: its article has failed, a new one takes its place.
    fn lose(&self, failure: Failure) {
        let mut inner = self.0.borrow_mut();
        let left = inner.line.leave_analyst();
        if left.is_none() {
            inner.failed_starts += 1;
        }
        // What the deep tier was lost on stays as it is, and the deep tier stays off.
        let was_deep = matches!(left, Some((_, Tier::Deep)));
        let mut lost: Vec<ItemId> = left.filter(|_| !was_deep).map(|(id, _)| id).into_iter().collect();
        let hopeless = inner.failed_starts > 1 || failure == Failure::Outdated;
        if hopeless {
            lost.extend(inner.line.dissolve());
        }
        inner.dismiss();
        drop(inner);
        if was_deep {
            self.drop_deep(Deep::Failed(DeepFailure::Crashed));
        }
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
            desk.tell_started();
        }));
        drop(inner);
        self.tell_finished();
    }

    fn tell_started(&self) {
        let mut inner = self.0.borrow_mut();
        let started = inner.started.take().filter(|started| inner.line.is_working_on(*started));
        let tell = inner.tell.clone();
        drop(inner);
        started.into_iter().for_each(|id| tell.emit(Action::Started(id)));
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
    fn forget(&mut self, id: ItemId) {
        if self.line.forget(id) {
            self.dismiss();
        }
    }

    /// An article has left the analyst without an answer: the id of one that has none yet.
    fn come_back(&mut self, (id, tier): (ItemId, Tier)) -> Option<ItemId> {
        if tier == Tier::Deep {
            self.line.have_done(id);
        }
        Some(id).filter(|_| tier == Tier::Fast)
    }

    fn dismiss(&mut self) {
        self.analyst = None;
        self.ready = false;
        self.alarm = None;
    }
}
