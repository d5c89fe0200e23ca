use std::rc::Rc;

use yew::{
    Callback, FocusEvent, Html, MouseEvent, Properties, UseReducerDispatcher, classes, component, html, use_state_eq,
};

use super::app::{Store, use_store};
use super::icon::{Icon, Picture};
use super::intake::Intake;
use crate::ui::browser::Desk;
use crate::ui::labels::Words;
use crate::ui::store::select::counts;
use crate::ui::store::{Action, Item, Panel, State, Status};

/// The articles with their states.
#[component]
pub fn ArticleList() -> Html {
    let store = use_store();
    let (state, words) = (store.state(), store.words());
    let counts = counts(state);
    let open = state.has_open(Panel::Articles).then_some("unfolded");
    let rows = state.items.iter().map(|item| {
        let current = state.current == Some(item.id);
        html! {
            <ArticleRow key={item.id.0} item={Rc::clone(item)} {current} {words} desk={store.desk.clone()} tell={store.dispatcher()} />
        }
    });
    html! {
        <aside class={classes!("articles", open)} aria-label={words.articles_title} data-testid="article-list">
            <header>
                <h2>{ words.articles_title }</h2>
                <span class="count">{ (words.number)(state.items.len()) }</span>
                <button class="plain narrow-only" aria-label={words.close} onclick={store.teller(Action::Closed)}>
                    <Picture icon={Icon::Close} />
                </button>
            </header>
            if counts.open > 0 {
                { progress(&store, counts.all() - counts.open, counts.all()) }
            }
            <ul class="scroll">{ for rows }</ul>
            <footer>
                <Intake />
                <RemoveAll />
            </footer>
        </aside>
    }
}

/// Removes all articles, at the second press: there is no way back.
#[component]
fn RemoveAll() -> Html {
    let store = use_store();
    let words = store.words();
    let sure = use_state_eq(|| false);
    let onclick = {
        let (desk, sure) = (store.desk.clone(), sure.clone());
        Callback::from(move |_: MouseEvent| if *sure { desk.clear() } else { sure.set(true) })
    };
    let leave = sure.setter();
    let onfocusout = {
        let leave = leave.clone();
        move |_: FocusEvent| leave.set(false)
    };
    let onmouseleave = move |_: MouseEvent| leave.set(false);
    html! {
        <button class={classes!("quiet", sure.then_some("sure"))} aria-live="polite" data-testid="remove-all"
            {onclick} {onfocusout} {onmouseleave}>
            { if *sure { (words.remove_sure)(store.state().items.len()) } else { words.remove_all.to_owned() } }
        </button>
    }
}

fn progress(store: &Store, done: usize, all: usize) -> Html {
    let words = store.words();
    let desk = store.desk.clone();
    let onclick = Callback::from(move |_: MouseEvent| desk.cancel());
    html! {
        <div class="progress" data-testid="progress">
            <progress max={all.to_string()} value={done.to_string()} aria-label={words.working}></progress>
            <span>{ (words.progress)(done, all) }</span>
            <button class="quiet" data-testid="cancel" {onclick}>{ words.cancel }</button>
        </div>
    }
}

/// What a row draws.
#[derive(Clone, PartialEq, Properties)]
struct ArticleRowProps {
    item: Rc<Item>,
    current: bool,
    words: &'static Words,
    desk: Desk,
    tell: UseReducerDispatcher<State>,
}

/// One article: its title, how far it is, and what can be done with it.
#[component]
fn ArticleRow(props: &ArticleRowProps) -> Html {
    // Not the store: two thousand rows need not be drawn again for what concerns none of them.
    let ArticleRowProps { item, current, words, desk, tell } = props;
    let id = item.id;
    let status = match item.status {
        Status::Waiting => "waiting",
        Status::Working => "working",
        Status::Done(_) => "done",
        Status::Failed(_) => "failed",
        Status::Cancelled => "cancelled",
    };
    let remove = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.remove(id))
    };
    let open = {
        let tell = tell.clone();
        Callback::from(move |_: MouseEvent| tell.dispatch(Action::Opened(id)))
    };
    let label = (words.remove)(item.title());
    let body = html! {
        <>
            <span class="title" dir="auto">{ item.title() }</span>
            <span class="state">{ state_of(item, words) }</span>
        </>
    };
    html! {
        <li class={classes!("article", status)} data-testid="article-item" data-status={status} data-name={item.name.clone()}>
            if item.analysis().is_some() {
                <button class="open" aria-current={current.then_some("true")} title={item.name.clone()}
                    onclick={open}>{ body }</button>
            } else {
                <div class="open" title={item.name.clone()}>{ body }</div>
            }
            { trouble(desk, item, words) }
            <button class="plain remove" aria-label={label.clone()} title={label} data-testid="remove" onclick={remove}>
                <Picture icon={Icon::Close} />
            </button>
        </li>
    }
}

fn state_of(item: &Item, words: &Words) -> String {
    match &item.status {
        Status::Waiting => words.waiting.to_owned(),
        Status::Working => words.working.to_owned(),
        Status::Done(analysis) => {
            let mentions = (words.mentions)(analysis.mentions.len());
            match &analysis.meta.published {
                Some(date) => format!("{mentions} · {}", (words.date)(date)),
                None => mentions,
            }
        }
        Status::Failed(_) => words.failed.to_owned(),
        Status::Cancelled => words.cancelled.to_owned(),
    }
}

/// What went wrong, what to do, and a way to try again.
fn trouble(desk: &Desk, item: &Item, words: &Words) -> Html {
    let (explanation, can_retry) = match &item.status {
        Status::Failed(failure) => (Some((words.failure)(failure)), failure.can_retry()),
        Status::Cancelled => (None, true),
        _ => return Html::default(),
    };
    let (desk, id) = (desk.clone(), item.id);
    let onclick = Callback::from(move |_: MouseEvent| desk.retry(id));
    html! {
        <div class="trouble" data-testid="article-error">
            if let Some((what, advice)) = explanation {
                <p dir="auto">{ what }{ " " }<span>{ advice }</span></p>
            }
            if can_retry {
                <button class="quiet" data-testid="retry" {onclick}><Picture icon={Icon::Retry} />{ words.retry }</button>
            }
        </div>
    }
}
