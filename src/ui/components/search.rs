use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, MouseEvent, component, html, use_memo, use_state};

use super::app::{Store, use_store};
use super::badge::Badge;
use super::dialog::Dialog;
use super::icon::{Icon, Picture};
use crate::corpus::TableQuery;
use crate::ui::browser;
use crate::ui::search::{Hit, articles_with, words_in};
use crate::ui::store::Action;

/// How many results of each kind are shown.
const SHOWN: usize = 8;

/// Search in names, articles and words, by keyboard alone if one likes.
#[component]
pub fn SearchDialog() -> Html {
    let store = use_store();
    let words = store.words();
    let query = use_state(String::new);
    let oninput = {
        let query = query.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
                query.set(field.value());
            }
        })
    };
    let volume = store.library.volume(store.state());
    let numbers = use_memo(((*query).clone(), volume.clone()), |(query, volume)| {
        let query = TableQuery { search: query.clone(), ..TableQuery::default() };
        volume.table.select(&query).into_iter().take(SHOWN).collect::<Vec<u32>>()
    });
    let typed = query.trim().chars().count() > 1;
    let rows = numbers.iter().filter_map(|number| volume.table.row(*number)).map(|row| {
        let hint = row.en.clone().unwrap_or_default();
        let content = html! { <><Badge kind={row.kind} {words} /><bdi lang="ar">{ row.name.clone() }</bdi><bdi class="hint" lang="en">{ hint }</bdi></> };
        result(&store, content, Action::OpenedRow(row.key.clone()))
    });
    let entities: Vec<Html> = if typed { rows.collect() } else { Vec::new() };
    let (articles, texts) = if typed {
        let articles = articles_with(store.state(), &query, SHOWN);
        (articles, words_in(store.state(), &query, SHOWN))
    } else {
        Default::default()
    };
    let articles = articles.into_iter().map(|hit| article(&store, hit)).collect::<Vec<_>>();
    let texts = texts.into_iter().map(|hit| sentence(&store, hit)).collect::<Vec<_>>();
    let none = typed && entities.is_empty() && articles.is_empty() && texts.is_empty();
    let group = |title: &'static str, results: Vec<Html>| {
        (!results.is_empty()).then(|| html! { <section><h3>{ title }</h3><ul>{ for results }</ul></section> })
    };
    html! {
        <Dialog label={words.search} close_label={words.close} class="search" id="search" first="#search-input"
            close={store.teller(Action::Closed)}>
            <div class="walk" onkeydown={browser::walk_results()}>
            <label class="field">
                <Picture icon={Icon::Search} />
                <span class="visually-hidden">{ words.search_label }</span>
                <input id="search-input" type="search" dir="auto" autocomplete="off" placeholder={words.search_placeholder}
                    data-testid="search-input" {oninput} />
            </label>
            <div class="results scroll">
                { for group(words.search_entities, entities) }
                { for group(words.search_articles, articles) }
                { for group(words.search_words, texts) }
                if none { <p class="hint none" role="status">{ words.search_none }</p> }
                if !typed { <p class="hint none">{ words.search_label }</p> }
            </div>
            </div>
        </Dialog>
    }
}

fn result(store: &Store, content: Html, action: Action) -> Html {
    let store = store.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        browser::focus_content();
        store.tell(action.clone());
    });
    html! { <li><button class="result" data-testid="search-result" {onclick}>{ content }</button></li> }
}

fn article(store: &Store, hit: Hit) -> Html {
    let content = html! { <><Picture icon={Icon::File} /><bdi>{ hit.title }</bdi></> };
    result(store, content, Action::Opened(hit.item))
}

fn sentence(store: &Store, hit: Hit) -> Html {
    let (before, own, after) = hit.context;
    let content = html! { <span class="text"><span lang="ar" dir="auto">{ before }<b>{ own }</b>{ after }</span><bdi class="hint">{ hit.title }</bdi></span> };
    result(store, content, Action::OpenedAt(hit.item, hit.span))
}
