use yew::{Html, component, html};

use super::app::use_store;
use super::card_head::{card_head, fact, location, wikidata};
use super::dossier::DossierView;
use super::icon::{Icon, Picture};
use crate::ui::browser::country_name;
use crate::ui::store::Action;

/// The card of the table's open row: the entity over all articles.
#[component]
pub fn Occurrences() -> Html {
    let store = use_store();
    let (state, words) = (store.state(), store.words());
    let volume = store.library.volume(state);
    let number = state.table.opened.as_ref().and_then(|key| volume.table.number_of(key));
    let Some((number, row)) = number.and_then(|number| Some((number, volume.table.row(number)?))) else {
        return html! { <p class="hint">{ words.open_row }</p> };
    };
    let country = row.country.as_ref().map(|code| country_name(state.language, code).into());
    let counts = format!("{} · {}", (words.mentions)(row.mentions as usize), (words.articles)(row.articles as usize));
    let english = row.en.as_deref().map(|en| (en, row.en_by_rule));
    html! {
        <section class="card selected occurrences" data-testid="occurrences" aria-label={words.occurrences}>
            <div class="steps">
                <span class="gap"></span>
                <button class="plain" aria-label={words.close} title={words.close} onclick={store.teller(Action::Closed)}>
                    <Picture icon={Icon::Close} />
                </button>
            </div>
            { card_head(row.kind, &row.name, english, None, words) }
            <dl>
                { fact(words.country, country) }
                { fact(words.coordinates, row.coordinates.map(|place| location(&store, place))) }
                { fact(words.mentions_title, Some(counts.into())) }
                { fact(words.wikidata, row.wikidata.as_deref().map(wikidata)) }
            </dl>
            <DossierView {volume} {number} />
        </section>
    }
}
