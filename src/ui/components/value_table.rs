use yew::{Callback, Html, Properties, component, html, use_memo};

use super::app::use_store;
use super::grid::{Grid, Slot};
use super::table_view::{TITLE, controls, heading, use_announced};
use super::value_row::ValueRow;
use crate::corpus::{ValueColumn, ValueGroup};
use crate::ui::store::Action;

/// Which values a table lists.
#[derive(Clone, PartialEq, Properties)]
pub struct ValueTableProps {
    /// Dates or amounts.
    pub group: ValueGroup,
}

/// All dates, or all amounts, of all articles; each row leads to its place.
#[component]
pub fn ValueTable(props: &ValueTableProps) -> Html {
    let group = props.group;
    let store = use_store();
    let (state, words) = (store.state(), store.words());
    let volume = store.library.volume(state);
    let query = state.table.values(group);
    let rows = use_memo((volume.clone(), query.clone()), |(volume, query)| volume.table.values(group).select(query));
    use_announced(&store, rows.len());
    let draw = {
        let (volume, language) = (volume.clone(), state.language);
        Callback::from(move |slot: Slot| {
            html! { <ValueRow key={slot.number} volume={volume.clone()} {group} slot={slot.clone()} {words} {language} /> }
        })
    };
    let open = {
        let (store, volume) = (store.clone(), volume.clone());
        Callback::from(move |number| {
            let row = volume.table.values(group).row(number).map(|(row, ..)| row);
            if let Some((row, item)) = row.and_then(|row| Some((row, volume.item(row.article)?))) {
                store.tell(Action::OpenedMention(item, row.mention as usize));
            }
        })
    };
    let sortable = |name: &'static str, class: &'static str, column: ValueColumn| {
        let sorted = (query.sort == column).then_some(query.direction);
        heading(name, class, sorted, store.teller(Action::SortedValues(column)))
    };
    let plain = |name: &'static str, class: &'static str| html! { <th scope="col" {class}><span>{ name }</span></th> };
    let head = html! {
        <>
            { sortable(words.value, "c-value", ValueColumn::Value) }
            if group == ValueGroup::Amounts {
                { plain(words.counted, "c-counted") }
                { plain(words.bound_title, "c-bound") }
            }
            { sortable(words.kind_title, "c-type", ValueColumn::Type) }
            { sortable(words.written, "c-written", ValueColumn::Written) }
            { plain(words.sentence, "c-sentence") }
            { sortable(words.article, "c-article", ValueColumn::Place) }
        </>
    };
    let values = volume.table.values(group);
    let empty = match (values.rows().is_empty(), group) {
        (false, _) => words.table_none,
        (true, ValueGroup::Dates) => words.no_dates,
        (true, ValueGroup::Amounts) => words.no_amounts,
    };
    html! {
        <section class="table-view values" aria-labelledby={TITLE}>
            { controls(&store, &values.types(), rows.len()) }
            <Grid {rows} asked={state.table.asked} {draw} {open} labelled_by={TITLE} {empty} {head} opened={None::<u32>} />
        </section>
    }
}
