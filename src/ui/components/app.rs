use yew::{
    Callback, ContextProvider, Html, Properties, UseReducerDispatcher, UseReducerHandle, classes, component, hook,
    html, use_context, use_effect, use_effect_with, use_memo, use_reducer, use_state_eq,
};

use super::article_list::ArticleList;
use super::bar::Bar;
use super::card::Card;
use super::legend::Legend;
use super::occurrences::Occurrences;
use super::paste::PasteDialog;
use super::reader::Reader;
use super::search::SearchDialog;
use super::table_view::TableView;
use super::tabs::Tabs;
use super::value::bounded_in_words;
use super::welcome::Welcome;
use crate::ui::browser::{self, Desk, Key};
use crate::ui::labels::{Words, words};
use crate::ui::library::Library;
use crate::ui::store::select::{Stage, current_analysis, has_mentions, position, selected_mention, stage};
use crate::ui::store::{Action, Announcement, Panel, State, View};

/// What every view may use: the state, and the desk that takes articles in.
#[derive(Clone, PartialEq)]
pub struct Store {
    handle: UseReducerHandle<State>,
    /// Takes articles in and gives up work.
    pub desk: Desk,
    /// Keeps the table.
    pub library: Library,
}

impl Store {
    /// The state.
    pub fn state(&self) -> &State {
        &self.handle
    }

    /// The words of the interface's language.
    pub fn words(&self) -> &'static Words {
        words(self.handle.language)
    }

    /// What lets things happen, for parts that are drawn without the store.
    pub fn dispatcher(&self) -> UseReducerDispatcher<State> {
        self.handle.dispatcher()
    }

    /// Lets something happen.
    pub fn tell(&self, action: Action) {
        self.handle.dispatch(action);
    }

    /// A callback that lets the same thing happen each time.
    pub fn teller<E>(&self, action: Action) -> Callback<E> {
        let dispatcher = self.handle.dispatcher();
        Callback::from(move |_| dispatcher.dispatch(action.clone()))
    }

    /// A callback that lets happen what `action` makes of its value.
    pub fn telling<E: 'static>(&self, action: impl Fn(E) -> Action + 'static) -> Callback<E> {
        let dispatcher = self.handle.dispatcher();
        Callback::from(move |value| dispatcher.dispatch(action(value)))
    }
}

/// The store, for a view inside [`App`].
///
/// # Panics
/// Outside of it.
#[hook]
#[expect(clippy::expect_used, reason = "a view outside the page is a mistake of ours that the first test shows")]
pub fn use_store() -> Store {
    use_context::<Store>().expect("a view stands inside App")
}

/// With what the page starts.
#[derive(Clone, Default, PartialEq, Properties)]
pub struct AppProps {
    /// The state; tests begin anywhere.
    #[prop_or_default]
    pub state: State,
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let handle = use_reducer(|| browser::remembered(props.state.clone()));
    let dispatcher = handle.dispatcher();
    let desk = use_memo((), |()| Desk::new(Callback::from(move |action| dispatcher.dispatch(action))));
    let library = use_memo((), |()| Library::default());
    let store = Store { handle, desk: (*desk).clone(), library: (*library).clone() };
    let dragging = use_page(&store);
    let state = store.state();
    let (words, stage) = (store.words(), stage(state));
    let view = match state.view {
        View::Reading => "reading",
        View::Table => "table",
    };
    let class = classes!(
        "page",
        state.folded.then_some("folded"),
        (stage == Stage::Empty).then_some("first-visit"),
        (!has_inspector(state)).then_some("without-inspector")
    );
    html! {
        <ContextProvider<Store> context={store.clone()}>
            <a class="skip" href="#content">{ words.skip }</a>
            <div {class}>
                <Bar />
                if stage != Stage::Empty {
                    <ArticleList />
                }
                <main id="content" tabindex="-1" data-state={stage.name()} data-view={view}>
                    if stage == Stage::Empty {
                        <Welcome />
                    } else if state.view == View::Table {
                        <TableView />
                    } else {
                        <Reader />
                    }
                </main>
                if stage != Stage::Empty {
                    if has_inspector(state) {
                        { inspector(state, words) }
                    }
                    <Tabs />
                }
            </div>
            if state.has_open(Panel::Paste) {
                <PasteDialog />
            }
            if state.has_open(Panel::Search) {
                <SearchDialog />
            }
            if dragging {
                <div class="drop-veil" aria-hidden="true"><p>{ words.drop_here }</p></div>
            }
            <div class="visually-hidden" aria-live="polite" role="status" data-testid="announcer">{ said(state, words) }</div>
        </ContextProvider<Store>>
    }
}

/// What stands beside the middle: the card and the legend, or the open row's mentions.
fn inspector(state: &State, words: &Words) -> Html {
    match state.view {
        View::Reading => html! {
            <aside class="inspector scroll" aria-label={words.card}><Card /><Legend /></aside>
        },
        View::Table => html! {
            <aside class="inspector scroll" aria-label={words.occurrences}><Occurrences /></aside>
        },
    }
}

/// Whether there is anything to say beside the middle.
fn has_inspector(state: &State) -> bool {
    match state.view {
        View::Reading => has_mentions(state),
        View::Table => state.table.opened.is_some(),
    }
}

/// What the live region says.
fn said(state: &State, words: &Words) -> String {
    match &state.announcement {
        None => String::new(),
        Some(Announcement::Selection) => {
            let mention = selected_mention(state);
            match (mention, current_analysis(state), position(state)) {
                (Some(mention), Some(analysis), Some((place, all))) => {
                    let (kind, text) = ((words.kind)(mention.kind), mention.span.of(&analysis.text));
                    let value = bounded_in_words(mention, words, state.language);
                    let value = value.map(|value| format!(" ({value})")).unwrap_or_default();
                    format!("{kind}: {text}{value} – {}", (words.position)(place, all))
                }
                _ => String::new(),
            }
        }
        Some(announcement) => (words.announcement)(announcement),
    }
}

/// What the page does besides being drawn. Gives whether files are being dragged over it.
#[hook]
fn use_page(store: &Store) -> bool {
    let dragging = use_state_eq(|| false);
    {
        let (store, dragging) = (store.clone(), dragging.clone());
        use_effect_with((), move |()| {
            store.desk.open();
            let keys = browser::on_key(store.telling(|key| match key {
                Key::Next => Action::Next,
                Key::Previous => Action::Previous,
                Key::Search => Action::Unfolded(Panel::Search),
                Key::Close => Action::Closed,
            }));
            let desk = store.desk.clone();
            let take = Callback::from(move |transfer| {
                let desk = desk.clone();
                wasm_bindgen_futures::spawn_local(async move {
                    desk.add(browser::from_transfer(transfer).await);
                });
            });
            let drops = browser::on_drag(Callback::from(move |over| dragging.set(over)), take);
            let trail = browser::follow_focus();
            move || drop((keys, drops, trail))
        });
    }
    use_effect_with(store.state().language, |language| {
        browser::apply_language(*language);
    });
    use_effect_with(store.state().theme, |theme| {
        browser::apply_theme(*theme);
    });
    use_effect(browser::rescue_focus);
    *dragging
}
