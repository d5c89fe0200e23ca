use std::rc::Rc;

use yew::{
    Callback, FocusEvent, Html, MouseEvent, Properties, component, hook, html, use_effect_with, use_memo, use_node_ref,
    use_state,
};

use super::app::{Store, use_store};
use super::chunk::Chunk;
use super::meta::MetaLine;
use super::value::bounded_in_words;
use crate::model::{Analysis, DiagnosticCode, Span};
use crate::ui::browser;
use crate::ui::labels::Words;
use crate::ui::reading::Layout;
use crate::ui::store::select::{Stage, counts, current_analysis, next_mention, stage, subject};
use crate::ui::store::{Action, Item, ItemId, Shared, State, Status};

/// The article that is read, or why there is none.
#[component]
pub fn Reader() -> Html {
    let store = use_store();
    let (state, words) = (store.state(), store.words());
    match (state.current, current_analysis(state)) {
        (Some(id), Some(analysis)) => html! { <Article key={id.0} {id} analysis={analysis.clone()} {words} /> },
        _ => notice(state, words),
    }
}

fn notice(state: &State, words: &Words) -> Html {
    let stage = stage(state);
    let (class, title, text) = match stage {
        Stage::Working => ("waiting", words.working, words.reading_wait),
        Stage::Failed if counts(state).failed == 0 => ("", words.all_stopped, words.all_stopped_hint),
        Stage::Failed => ("failed", words.all_failed, words.all_failed_hint),
        Stage::Empty | Stage::Done => ("", words.reading, words.reading_choose),
    };
    html! {
        <div class={format!("notice {class}")}>
            <h2>{ title }</h2>
            <p>{ text }</p>
            if stage == Stage::Failed {
                <ul>{ for state.items.iter().filter_map(|item| trouble(item, words)).take(5) }</ul>
            }
            if stage == Stage::Working {
                <div class="lines" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i></div>
            }
        </div>
    }
}

/// Why a file failed, for those who do not see the list.
fn trouble(item: &Item, words: &Words) -> Option<Html> {
    let Status::Failed(failure) = &item.status else { return None };
    let (what, advice) = (words.failure)(failure);
    Some(html! { <li><bdi>{ item.file_name().to_owned() }</bdi><span>{ what }{ " " }{ advice }</span></li> })
}

/// Chunks that are drawn, without marks, wherever the reader is; those of a longer text only when they come near. Some 2 MB.
const KEPT: usize = 400;

/// What an article draws.
#[derive(Clone, PartialEq, Properties)]
struct ArticleProps {
    id: ItemId,
    analysis: Shared<Analysis>,
    words: &'static Words,
}

/// The article as it was written, with its marks.
#[component]
fn Article(props: &ArticleProps) -> Html {
    let store = use_store();
    let ArticleProps { id, analysis, words } = props;
    let place = use_node_ref();
    let layout = use_memo(analysis.clone(), |analysis| Shared::new(Layout::of(analysis)));
    let near = use_near(&place, analysis);
    use_reveal(&store);

    let state = store.state();
    let hidden = use_memo(state.hidden.clone(), Clone::clone);
    let shown = state.hovered.or(state.selected).and_then(|place| analysis.mentions.get(place));
    let entity = shown.and_then(subject);
    let value = shown.and_then(|mention| bounded_in_words(mention, words, state.language));
    let stop = state.selected.or_else(|| next_mention(state));
    let selected_chunk = state.selected.and_then(|place| layout.chunk_at(analysis.mentions.get(place)?.span));
    let target_chunk = state.target.and_then(|span| layout.chunk_at(span));
    let stop_chunk = stop.and_then(|place| layout.chunk_at(analysis.mentions.get(place)?.span));
    let chunks = (0..layout.chunks.len()).map(|number| {
        let holds = |chunk: Option<usize>| chunk == Some(number);
        let near = near.contains(&number) || holds(selected_chunk) || holds(target_chunk);
        html! {
            <Chunk key={number} analysis={analysis.clone()} layout={(*layout).clone()} {number} {near} kept={number < KEPT}
                selected={state.selected.filter(|_| holds(selected_chunk))} entity={entity.filter(|_| near)}
                stop={stop.filter(|_| holds(stop_chunk))} hidden={Rc::clone(&hidden)} furniture={words.furniture} />
        }
    });
    let pick = store.telling(|event: MouseEvent| Action::Selected(browser::mention_at(&event)));
    let (hover, onfocusin) = (hover(&store), focus(&store));
    html! {
        <div class="reading scroll">
            <article class="reader" lang="ar" ref={place} data-testid="reader" aria-describedby="reading-help"
                onclick={pick} {onfocusin} onmouseover={hover.clone()} onmouseout={hover}>
                <MetaLine id={*id} analysis={analysis.clone()} {words} />
                if analysis.mentions.is_empty() && analysis.diagnostics.iter().all(|each| each.code != DiagnosticCode::NoArabic) {
                    <p class="none" lang={words.code}>{ words.no_mentions }</p>
                }
                { for chunks }
            </article>
            if let Some(value) = value {
                <bdi class="tip" lang={words.code} aria-hidden="true" data-testid="tip">{ value }</bdi>
            }
            <p id="reading-help" class="visually-hidden">{ words.reading_help }</p>
        </div>
    }
}

/// The tab key selects the mention that it comes to.
fn focus(store: &Store) -> Callback<FocusEvent> {
    let store = store.clone();
    Callback::from(move |event: FocusEvent| {
        let mention = browser::mention_at(&event).filter(|_| browser::came_by_key());
        if mention.is_some() && mention != store.state().selected {
            store.tell(Action::Selected(mention));
        }
    })
}

fn hover(store: &Store) -> Callback<MouseEvent> {
    let store = store.clone();
    Callback::from(move |event: MouseEvent| {
        let mention = if event.type_() == "mouseover" { browser::mention_at(&event) } else { None };
        if mention != store.state().hovered {
            store.tell(Action::Hovered(mention));
        }
    })
}

/// The chunks near what is seen: the first ones until the browser has told.
#[hook]
fn use_near(place: &yew::NodeRef, analysis: &Shared<Analysis>) -> Rc<Vec<usize>> {
    let near = use_state(|| Rc::new(vec![0, 1]));
    {
        let (near, place) = (near.clone(), place.clone());
        let known = std::cell::RefCell::new(vec![0, 1]);
        use_effect_with(analysis.clone(), move |_| {
            let report = Callback::from(move |changes: Vec<(usize, bool)>| {
                let mut known = known.borrow_mut();
                for (number, comes) in changes {
                    known.retain(|other| *other != number);
                    known.extend(comes.then_some(number));
                }
                near.set(Rc::new(known.clone()));
            });
            let watch = place.cast().and_then(|reader| browser::watch(&reader, report));
            move || drop(watch)
        });
    }
    Rc::clone(&near)
}

/// Brings what was selected or searched for into view, once it is drawn.
#[hook]
fn use_reveal(store: &Store) {
    let state = store.state();
    let target: Option<Span> = state.target;
    use_effect_with((state.selected, target), |(selected, target)| {
        if let Some(mention) = selected {
            browser::reveal(*mention);
        } else if let Some(span) = target {
            browser::reveal_block(span.start);
        }
    });
}
