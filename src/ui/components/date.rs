use web_sys::HtmlInputElement;
use yew::{Callback, Html, Properties, SubmitEvent, component, html, use_effect_with, use_node_ref, use_state_eq};

use super::app::use_store;
use crate::model::{DateSource, Day, Meta};
use crate::ui::browser;
use crate::ui::labels::Words;
use crate::ui::store::{Action, ItemId, Panel};

/// Whose date.
#[derive(Clone, PartialEq, Properties)]
pub struct PublicationProps {
    /// The article.
    pub id: ItemId,
    /// What it says of itself.
    pub meta: Meta,
    /// The language's words.
    pub words: &'static Words,
}

/// An article's publication date, from what it is known, and the way to set another.
#[component]
pub fn Publication(props: &PublicationProps) -> Html {
    let PublicationProps { id, meta, words } = props;
    let store = use_store();
    let open = store.state().has_open(Panel::Date);
    let toggle = store.teller(Action::Unfolded(Panel::Date));
    let date = meta.published.as_ref().map(|date| {
        let source = meta.published_by.map(|source| (words.date_source)(source));
        html! {
            <>
                <time datetime={date.clone()} data-testid="date">{ (words.date)(date) }</time>
                { for source.map(|source| html! { <span data-testid="date-source">{ source }</span> }) }
            </>
        }
    });
    html! {
        <span class="publication">
            { date.unwrap_or_else(|| html! { <span>{ words.date_unknown }</span> }) }
            <button class="quiet" aria-expanded={open.to_string()} data-testid="date-open" onclick={toggle}>
                { if meta.published.is_some() { words.date_change } else { words.date_set } }
            </button>
            if open {
                <div class="menu-veil" onclick={store.teller(Action::ClosedPanel)}></div>
                <DateForm id={*id} meta={meta.clone()} {words} />
            }
        </span>
    }
}

/// A day to type or to choose; the way back to the date that was found.
#[component]
fn DateForm(props: &PublicationProps) -> Html {
    let PublicationProps { id, meta, words } = props;
    let store = use_store();
    let field = use_node_ref();
    let wrong = use_state_eq(|| false);
    use_effect_with((), |()| {
        let before = browser::focused();
        browser::focus("#date");
        move || browser::focus_again(before)
    });
    let onsubmit = {
        let (desk, id, field, wrong) = (store.desk.clone(), *id, field.clone(), wrong.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            match typed.parse::<Day>() {
                Ok(day) => desk.redate(id, Some(day)),
                Err(_) => wrong.set(true),
            }
        })
    };
    let forget = {
        let (desk, id) = (store.desk.clone(), *id);
        Callback::from(move |_| desk.redate(id, None))
    };
    let given = meta.published_by == Some(DateSource::Given);
    html! {
        <div class="menu" role="dialog" aria-label={words.date_title}>
            <form class="date-form" novalidate=true {onsubmit}>
                <label for="date">{ words.date_title }</label>
                <input id="date" type="date" ref={field} min={Day::MIN} max={Day::MAX} value={meta.published.clone()}
                    aria-describedby="date-hint" aria-invalid={wrong.then_some("true")} data-testid="date-input" />
                if *wrong { <p class="failed" role="alert">{ words.date_wrong }</p> }
                <p id="date-hint" class="hint">{ words.date_hint }</p>
                <footer>
                    <button class="button primary" data-testid="date-submit">{ words.date_submit }</button>
                    if given {
                        <button class="quiet" type="button" data-testid="date-forget" onclick={forget}>{ words.date_forget }</button>
                    }
                </footer>
            </form>
        </div>
    }
}
