use yew::{Html, component, html};

use super::app::use_store;
use super::icon::{Icon, Picture};
use crate::ui::store::select::has_mentions;
use crate::ui::store::{Action, Panel, View};

/// The bar at the bottom of a narrow screen.
#[component]
pub fn Tabs() -> Html {
    let store = use_store();
    let (state, words) = (store.state(), store.words());
    let tab = |on: bool, action: Action, icon: Icon, name: &'static str, id: &'static str| {
        let disabled = action == Action::Unfolded(Panel::Legend) && !has_mentions(state);
        html! {
            <button aria-pressed={on.to_string()} {disabled} data-testid={id} onclick={store.teller(action)}>
                <Picture {icon} /><span>{ name }</span>
            </button>
        }
    };
    let panel = |panel: Panel| state.has_open(panel);
    let view = |view: View| state.panel.is_none() && state.view == view;
    html! {
        <nav class="tabs" aria-label={words.views}>
            { tab(panel(Panel::Articles), Action::Unfolded(Panel::Articles), Icon::List, words.articles_title, "tab-articles") }
            { tab(view(View::Reading), Action::Viewed(View::Reading), Icon::Book, words.reading, "tab-reading") }
            { tab(view(View::Table), Action::Viewed(View::Table), Icon::Table, words.table, "tab-table") }
            { tab(panel(Panel::Legend), Action::Unfolded(Panel::Legend), Icon::Tags, words.legend, "tab-legend") }
            { tab(panel(Panel::Search), Action::Unfolded(Panel::Search), Icon::Search, words.search, "tab-search") }
        </nav>
    }
}
