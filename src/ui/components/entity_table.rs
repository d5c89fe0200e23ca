use yew::{Callback, Html, component, html, use_memo};

use super::app::{Store, use_store};
use super::entity_row::EntityRow;
use super::grid::{Grid, Slot};
use super::table_view::{TITLE, controls, heading, use_announced};
use crate::corpus::SortColumn;
use crate::ui::labels::Words;
use crate::ui::store::Action;

/// The summary table: all entities of all articles.
#[component]
pub fn EntityTable() -> Html {
    let store = use_store();
    let (state, words) = (store.state(), store.words());
    let volume = store.library.volume(state);
    let rows = use_memo((volume.clone(), state.table.query.clone()), |(volume, query)| volume.table.select(query));
    use_announced(&store, rows.len());
    let draw = {
        let (volume, language) = (volume.clone(), state.language);
        Callback::from(move |slot: Slot| {
            html! { <EntityRow key={slot.number} volume={volume.clone()} slot={slot.clone()} {words} {language} /> }
        })
    };
    let open = {
        let (store, volume) = (store.clone(), volume.clone());
        Callback::from(move |number| {
            volume.table.row(number).into_iter().for_each(|row| store.tell(Action::OpenedRow(row.key.clone())));
        })
    };
    let empty = if volume.table.rows().is_empty() { words.table_empty } else { words.table_none };
    html! {
        <section class="table-view" aria-labelledby={TITLE}>
            { controls(&store, &volume.table.types(), rows.len()) }
            <Grid rows={rows.clone()} asked={state.table.asked} {draw} {open} labelled_by={TITLE} {empty}
                opened={state.table.opened.as_ref().and_then(|key| volume.table.number_of(key))}
                head={SortColumn::ALL.into_iter().map(|column| head(&store, column)).collect::<Html>()} />
        </section>
    }
}

fn head(store: &Store, column: SortColumn) -> Html {
    let query = &store.state().table.query;
    let sorted = (query.sort == column).then_some(query.direction);
    heading(name_of(column, store.words()), class_of(column), sorted, store.teller(Action::Sorted(column)))
}

/// The class by which narrow screens leave columns out.
pub fn class_of(column: SortColumn) -> &'static str {
    match column {
        SortColumn::Name => "c-name",
        SortColumn::English => "c-english",
        SortColumn::Type => "c-type",
        SortColumn::Country => "c-country",
        SortColumn::Mentions => "c-mentions",
        SortColumn::Articles => "c-articles",
        SortColumn::First => "c-first",
        SortColumn::Spellings => "c-spellings",
    }
}

fn name_of(column: SortColumn, words: &Words) -> &'static str {
    match column {
        SortColumn::Name => words.entity,
        SortColumn::English => words.english,
        SortColumn::Type => words.kind_title,
        SortColumn::Country => words.country,
        SortColumn::Mentions => words.mentions_title,
        SortColumn::Articles => words.articles_column,
        SortColumn::First => words.first_mention,
        SortColumn::Spellings => words.spellings,
    }
}
