use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    Callback, Event, Html, InputEvent, KeyboardEvent, component, html, use_effect_with, use_memo, use_node_ref,
    use_state,
};

use super::app::{Store, use_store};
use super::icon::{Icon, Picture};
use super::table_row::TableRow;
use crate::corpus::{Direction, SortColumn};
use crate::model::MentionType;
use crate::ui::browser;
use crate::ui::labels::Words;
use crate::ui::store::Action;

/// The height of a row in pixels; `table.css` says the same.
const ROW: usize = 52;
/// Rows drawn before and after those that are seen.
const MARGIN: usize = 12;

/// The summary table: all entities of all articles. Only the rows near what is seen are drawn.
#[component]
pub fn TableView() -> Html {
    let store = use_store();
    let (state, words) = (store.state(), store.words());
    let volume = store.library.volume(state);
    let rows = use_memo((volume.clone(), state.table.query.clone()), |(volume, query)| volume.table.select(query));
    let place = use_node_ref();
    let active = use_state(|| 0_usize);
    let seen = use_state(|| 0..30);
    {
        // A new search begins at the top.
        let (place, store, count) = (place.clone(), store.clone(), rows.len());
        use_effect_with(state.table.query.clone(), move |query| {
            browser::scroll_to_top(&place);
            if !query.search.is_empty() || !query.types.is_empty() {
                store.tell(Action::Counted(count));
            }
        });
    }
    let onscroll = {
        let (place, seen) = (place.clone(), seen.clone());
        Callback::from(move |_: Event| {
            let now = browser::rows_seen(&place, ROW);
            // Half the margin may pass before there is anything to draw.
            if now.start.abs_diff(seen.start) > MARGIN / 2 || now.end.abs_diff(seen.end) > MARGIN / 2 {
                seen.set(now);
            }
        })
    };
    let onkeydown = {
        let (active, place, rows, store, volume) =
            (active.clone(), place.clone(), rows.clone(), store.clone(), volume.clone());
        Callback::from(move |event: KeyboardEvent| {
            let page = browser::rows_seen(&place, ROW).len().saturating_sub(2).max(1);
            let to = match event.key().as_str() {
                "ArrowDown" => *active + 1,
                "ArrowUp" => active.saturating_sub(1),
                "PageDown" => *active + page,
                "PageUp" => active.saturating_sub(page),
                "Home" => 0,
                "End" => usize::MAX,
                "Enter" | " " => {
                    event.prevent_default();
                    let row = rows.get(*active).and_then(|number| volume.table.row(*number));
                    row.into_iter().for_each(|row| store.tell(Action::OpenedRow(row.key.clone())));
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            let to = to.min(rows.len().saturating_sub(1));
            active.set(to);
            browser::reveal_row(&place, to, ROW);
        })
    };
    {
        let (place, seen) = (place.clone(), seen.clone());
        use_effect_with(*active, move |active| {
            seen.set(browser::rows_seen(&place, ROW));
            browser::focus_row(&place, *active);
        });
    }
    let drawn = drawn(&seen, rows.len());
    let gap = |rows: usize| {
        (rows > 0)
            .then(|| html! { <tr aria-hidden="true"><td class="gap" height={(rows * ROW).to_string()}></td></tr> })
    };
    let opened = state.table.opened.as_ref();
    let shown = rows.get(drawn.clone()).unwrap_or_default().iter().zip(drawn.clone());
    let shown = shown.map(|(number, at)| {
        let row = volume.table.row(*number);
        let is_open = row.is_some_and(|row| opened == Some(&row.key));
        html! { <TableRow key={*number} volume={volume.clone()} number={*number} {at} {is_open} {words} language={state.language}
            stop={at == (*active).min(rows.len().saturating_sub(1))} /> }
    });
    html! {
        <section class="table-view" aria-labelledby="table-title">
            { controls(&store, &volume.table.types(), rows.len()) }
            <div class="table-place scroll" ref={place} {onscroll}>
                <table role="grid" data-testid="table" aria-labelledby="table-title" aria-rowcount={(rows.len() + 1).to_string()} {onkeydown}>
                    <thead><tr aria-rowindex="1">{ for SortColumn::ALL.into_iter().map(|column| heading(&store, column)) }</tr></thead>
                    <tbody>
                        { for gap(drawn.start) }
                        { for shown }
                        { for gap(rows.len() - drawn.end) }
                    </tbody>
                </table>
                if rows.is_empty() {
                    <p class="hint none">{ if volume.table.rows().is_empty() { words.table_empty } else { words.table_none } }</p>
                }
            </div>
        </section>
    }
}

/// The rows to draw, of `count`.
fn drawn(seen: &Range<usize>, count: usize) -> Range<usize> {
    let end = (seen.end + MARGIN).min(count);
    seen.start.saturating_sub(MARGIN).min(end)..end
}

fn controls(store: &Store, types: &[(MentionType, usize)], count: usize) -> Html {
    let (state, words) = (store.state(), store.words());
    let oninput = store.telling(|event: InputEvent| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        Action::Searched(field.map(|field| field.value()).unwrap_or_default())
    });
    let onchange = store.telling(|event: Event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        Action::Filtered(field.and_then(|field| MentionType::from_code(&field.value())))
    });
    let chosen = state.table.query.types.first().copied();
    let option = |(kind, count): &(MentionType, usize)| {
        html! {
            <option value={kind.code()} selected={chosen == Some(*kind)}>
                { format!("{} ({})", (words.kind)(*kind), (words.number)(*count)) }
            </option>
        }
    };
    html! {
        <header>
            <h2 id="table-title">{ words.table_title }</h2>
            <span class="count">{ (words.rows)(count) }</span>
            <span class="gap"></span>
            <label class="field">
                <Picture icon={Icon::Search} />
                <span class="visually-hidden">{ words.table_search }</span>
                <input type="search" dir="auto" placeholder={words.table_search} value={state.table.query.search.clone()}
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

fn heading(store: &Store, column: SortColumn) -> Html {
    let query = &store.state().table.query;
    let sorted = (query.sort == column).then_some(match query.direction {
        Direction::Ascending => ("ascending", "↑"),
        Direction::Descending => ("descending", "↓"),
    });
    html! {
        <th scope="col" class={class_of(column)} aria-sort={sorted.map(|(name, _)| name)}>
            <button onclick={store.teller(Action::Sorted(column))}>
                { name_of(column, store.words()) }
                if let Some((_, arrow)) = sorted { <span aria-hidden="true">{ arrow }</span> }
            </button>
        </th>
    }
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

#[cfg(test)]
mod tests {
    use super::drawn;

    #[test]
    fn only_rows_near_what_is_seen_are_drawn() {
        assert_eq!(drawn(&(20_000..20_030), 50_000), 19_988..20_042);
        assert_eq!(drawn(&(0..30), 50_000), 0..42);
        assert_eq!(drawn(&(0..30), 5), 0..5);
        assert_eq!(drawn(&(900..930), 5), 5..5);
        assert_eq!(drawn(&(0..30), 0), 0..0);
    }
}
