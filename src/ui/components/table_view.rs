use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, InputEvent, MouseEvent, component, hook, html, use_effect_with};

use super::app::{Store, use_store};
use super::entity_table::EntityTable;
use super::icon::{Icon, Picture};
use super::value_table::ValueTable;
use crate::corpus::{Direction, ValueGroup};
use crate::model::MentionType;
use crate::ui::labels::Words;
use crate::ui::store::{Action, Listing};

/// The id of the table's title.
pub const TITLE: &str = "table-title";

/// What the table lists: the entities of all articles, their dates, or their amounts.
#[component]
pub fn TableView() -> Html {
    match use_store().state().table.listing {
        Listing::Entities => html! { <EntityTable /> },
        Listing::Values(group) => html! { <ValueTable key={group as usize} {group} /> },
    }
}

/// Above the table: what it lists, how much of it, search and types.
pub fn controls(store: &Store, types: &[(MentionType, usize)], count: usize) -> Html {
    let (state, words) = (store.state(), store.words());
    let oninput = store.telling(|event: InputEvent| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        Action::Searched(field.map(|field| field.value()).unwrap_or_default())
    });
    let onchange = store.telling(|event: Event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        Action::Filtered(field.and_then(|field| MentionType::from_code(&field.value())))
    });
    let (search, chosen) = state.table.filter();
    let chosen = chosen.first().copied();
    let option = |(kind, count): &(MentionType, usize)| {
        html! {
            <option value={kind.code()} selected={chosen == Some(*kind)}>
                { format!("{} ({})", (words.kind)(*kind), (words.number)(*count)) }
            </option>
        }
    };
    html! {
        <header>
            <h2 id={TITLE} class="visually-hidden">{ words.table_title }</h2>
            <div class="views" role="group" aria-label={words.table_lists}>
                { for Listing::ALL.into_iter().map(|listing| choice(store, listing)) }
            </div>
            <span class="count">{ said(state.table.listing, count, words) }</span>
            <span class="gap"></span>
            <label class="field">
                <Picture icon={Icon::Search} />
                <span class="visually-hidden">{ words.table_search }</span>
                <input type="search" dir="auto" placeholder={words.table_search} value={search.to_owned()}
                    data-testid="table-search" {oninput} />
            </label>
            <label class="field">
                <span class="visually-hidden">{ words.table_filter }</span>
                <select data-testid="table-kind" {onchange}>
                    <option value="" selected={chosen.is_none()}>{ words.all_types }</option>
                    { for types.iter().map(option) }
                </select>
            </label>
        </header>
    }
}

fn choice(store: &Store, listing: Listing) -> Html {
    let (words, chosen) = (store.words(), store.state().table.listing == listing);
    let (name, id) = match listing {
        Listing::Entities => (words.search_entities, "list-entities"),
        Listing::Values(ValueGroup::Dates) => (words.dates_title, "list-dates"),
        Listing::Values(ValueGroup::Amounts) => (words.amounts_title, "list-amounts"),
    };
    html! {
        <button class="view" aria-pressed={chosen.to_string()} data-testid={id}
            onclick={store.teller(Action::Listed(listing))}>{ name }</button>
    }
}

/// How many rows there are, as rows of that kind are counted.
fn said(listing: Listing, count: usize, words: &Words) -> String {
    match listing {
        Listing::Entities => (words.rows)(count),
        Listing::Values(_) => (words.mentions)(count),
    }
}

/// Announces how many rows a search or a choice of types has found.
#[hook]
pub fn use_announced(store: &Store, count: usize) {
    let store = store.clone();
    use_effect_with(store.state().table.asked, move |_| {
        let (search, types) = store.state().table.filter();
        if !search.is_empty() || !types.is_empty() {
            store.tell(Action::Counted(count));
        }
    });
}

/// The head of a column, which sorts by it.
pub fn heading(
    name: &'static str,
    class: &'static str,
    sorted: Option<Direction>,
    onclick: Callback<MouseEvent>,
) -> Html {
    let sorted = sorted.map(|direction| match direction {
        Direction::Ascending => ("ascending", "↑"),
        Direction::Descending => ("descending", "↓"),
    });
    html! {
        <th scope="col" {class} aria-sort={sorted.map(|(name, _)| name)}>
            <button {onclick}>
                { name }
                if let Some((_, arrow)) = sorted { <span aria-hidden="true">{ arrow }</span> }
            </button>
        </th>
    }
}
