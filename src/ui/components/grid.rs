use std::ops::Range;
use std::rc::Rc;

use yew::{
    Callback, Event, Html, KeyboardEvent, MouseEvent, Properties, classes, component, html, use_callback,
    use_effect_with, use_node_ref, use_state,
};

use crate::ui::browser;

/// The height of a row in pixels; `table.css` says the same.
const ROW: usize = 52;
/// Rows drawn before and after those that are seen.
const MARGIN: usize = 8;

/// A row's place in its grid.
#[derive(Clone, PartialEq)]
pub struct Slot {
    /// Which row it is.
    pub number: u32,
    /// Where it stands among those shown.
    at: usize,
    /// Whether the tab key comes to it.
    is_stop: bool,
    /// Whether it is open.
    is_open: bool,
    /// Opens a row, by its number, at its place.
    open: Callback<(u32, usize)>,
}

impl Slot {
    /// The row with these cells. The component that draws them draws the row too: what is built whole before it is put into
    /// the page is scrolled through twice as fast.
    pub fn row(&self, cells: Html) -> Html {
        let Self { number, at, is_stop, is_open, open } = self.clone();
        let onclick = move |_: MouseEvent| open.emit((number, at));
        html! {
            <tr class={classes!(is_open.then_some("open"))} tabindex={if is_stop { "0" } else { "-1" }} data-row={at.to_string()}
                data-testid="table-row" aria-rowindex={(at + 2).to_string()} aria-selected={is_open.to_string()} {onclick}>
                { cells }
            </tr>
        }
    }
}

/// What a grid draws.
#[derive(Clone, PartialEq, Properties)]
pub struct GridProps {
    /// Its rows by number, in order.
    pub rows: Rc<Vec<u32>>,
    /// Counts the questions that the rows answer: a new one begins at the top.
    pub asked: u32,
    /// Its headings.
    pub head: Html,
    /// Draws a row, keyed by its number.
    pub draw: Callback<Slot, Html>,
    /// Opens a row.
    pub open: Callback<u32>,
    /// The row that is open.
    pub opened: Option<u32>,
    /// The id of its title.
    pub labelled_by: &'static str,
    /// What to say where there is no row.
    pub empty: &'static str,
}

/// Any number of rows, walked by keyboard. Only those near what is seen are drawn.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let rows = &props.rows;
    let place = use_node_ref();
    let active = use_state(|| 0_usize);
    let seen = use_state(|| 0..30);
    {
        let place = place.clone();
        use_effect_with(props.asked, move |_| browser::scroll_to_top(&place));
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
        let (active, place, rows, open) = (active.clone(), place.clone(), Rc::clone(rows), props.open.clone());
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
                    rows.get(*active).into_iter().for_each(|number| open.emit(*number));
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
    let stop = (*active).min(rows.len().saturating_sub(1));
    let open = use_callback((props.open.clone(), active.setter()), |(number, at), (open, active)| {
        active.set(at);
        open.emit(number);
    });
    let row = |(number, at): (&u32, usize)| {
        let (number, is_open) = (*number, props.opened == Some(*number));
        props.draw.emit(Slot { number, at, is_stop: at == stop, is_open, open: open.clone() })
    };
    html! {
        <div class="table-place scroll" ref={place} {onscroll}>
            <table role="grid" data-testid="table" aria-labelledby={props.labelled_by}
                aria-rowcount={(rows.len() + 1).to_string()} {onkeydown}>
                <thead><tr aria-rowindex="1">{ props.head.clone() }</tr></thead>
                <tbody>
                    { for gap(drawn.start) }
                    { for rows.get(drawn.clone()).unwrap_or_default().iter().zip(drawn.clone()).map(row) }
                    { for gap(rows.len() - drawn.end) }
                </tbody>
            </table>
            if rows.is_empty() {
                <p class="hint none">{ props.empty }</p>
            }
        </div>
    }
}

/// Stands for rows that are not drawn.
fn gap(rows: usize) -> Option<Html> {
    (rows > 0).then(|| html! { <tr aria-hidden="true"><td class="gap" height={(rows * ROW).to_string()}></td></tr> })
}

/// The rows to draw, of `count`.
fn drawn(seen: &Range<usize>, count: usize) -> Range<usize> {
    let end = (seen.end + MARGIN).min(count);
    seen.start.saturating_sub(MARGIN).min(end)..end
}

#[cfg(test)]
mod tests {
    use super::drawn;

    #[test]
    fn only_rows_near_what_is_seen_are_drawn() {
        assert_eq!(drawn(&(20_000..20_030), 50_000), 19_992..20_038);
        assert_eq!(drawn(&(0..30), 50_000), 0..38);
        assert_eq!(drawn(&(0..30), 5), 0..5);
        assert_eq!(drawn(&(900..930), 5), 5..5);
        assert_eq!(drawn(&(0..30), 0), 0..0);
    }
}
