use yew::{Html, component, html};

use super::app::use_store;
use super::deep_menu::DeepMenu;
use super::export_menu::ExportMenu;
use super::icon::{Icon, Picture};
use super::toggles::{LanguageToggle, ThemeToggle};
use crate::ui::store::select::{Stage, stage};
use crate::ui::store::{Action, Panel, View};

/// The bar on top: name, views, search, deep tier, export, language, colours.
#[component]
pub fn Bar() -> Html {
    let store = use_store();
    let (state, words) = (store.state(), store.words());
    let started = stage(state) != Stage::Empty;
    let view = |view: View, icon: Icon, name: &'static str, id: &'static str| {
        html! {
            <button class="view" aria-pressed={(state.view == view).to_string()} data-testid={id}
                onclick={store.teller(Action::Viewed(view))}>
                <Picture {icon} /><span>{ name }</span>
            </button>
        }
    };
    let fold = if state.folded { words.unfold } else { words.fold };
    html! {
        <header class="bar">
            if started {
                <button class="plain fold" aria-label={fold} title={fold} aria-expanded={(!state.folded).to_string()}
                    data-testid="fold" onclick={store.teller(Action::Folded)}><Picture icon={Icon::Panel} /></button>
            }
            <h1 class="name">{ words.name }</h1>
            if started {
                <nav class="views" aria-label={words.views}>
                    { view(View::Reading, Icon::Book, words.reading, "view-reading") }
                    { view(View::Table, Icon::Table, words.table, "view-table") }
                </nav>
                <button class="search-open" data-testid="search-open" onclick={store.teller(Action::Unfolded(Panel::Search))}>
                    <Picture icon={Icon::Search} /><span>{ words.search }</span><kbd dir="ltr">{ "Ctrl K" }</kbd>
                </button>
            }
            <span class="gap"></span>
            if started {
                <DeepMenu />
                <ExportMenu />
            }
            <ThemeToggle />
            <LanguageToggle />
        </header>
    }
}
