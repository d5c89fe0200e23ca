use yew::{Callback, Html, component, html, use_effect_with};

use super::app::use_store;
use super::icon::{Icon, Picture};
use crate::ui::browser::{self, Desk};
use crate::ui::labels::Words;
use crate::ui::store::{Action, Deep, Panel};
use crate::wire::DEEP_BYTES;

/// What the deep tier is and what it costs; its switch, and how far it is.
#[component]
pub fn DeepMenu() -> Html {
    let store = use_store();
    let (state, words) = (store.state(), store.words());
    let open = state.has_open(Panel::Deep);
    use_effect_with(open, |open| {
        let before = open.then(browser::focused).flatten();
        move || browser::focus_again(before)
    });
    let is_ready = state.deep == Deep::Ready;
    let label = if is_ready { format!("{} {}", words.deep, words.deep_on) } else { words.deep.to_owned() };
    html! {
        <div class="deep" data-deep={name(state.deep)}>
            <button class="plain deep-open" aria-label={label.clone()} title={label} aria-expanded={open.to_string()}
                data-testid="deep-open" onclick={store.teller(Action::Unfolded(Panel::Deep))}>
                <Picture icon={Icon::Layers} />
                <span class="wide-only">{ words.deep }</span>
                if is_ready { <span>{ words.deep_on }</span> }
            </button>
            if open {
                <div class="menu-veil" onclick={store.teller(Action::ClosedPanel)}></div>
                <div class="menu" role="group" aria-labelledby="deep-title">
                    <h2 id="deep-title">{ words.deep }</h2>
                    <p class="hint">{ words.deep_hint }</p>
                    { progress(state.deep, &store.desk, words) }
                </div>
            }
        </div>
    }
}

fn progress(deep: Deep, desk: &Desk, words: &Words) -> Html {
    let button = |id: &'static str, name: &'static str, act: fn(&Desk)| {
        let desk = desk.clone();
        html! { <button class="button primary" data-testid={id} onclick={Callback::from(move |_| act(&desk))}>{ name }</button> }
    };
    match deep {
        Deep::Off => html! {
            <>
                <p class="hint">{ (words.deep_size)(DEEP_BYTES) }</p>
                { button("deep-start", words.deep_start, Desk::deepen) }
            </>
        },
        Deep::Loading { received } => html! {
            <>
                <label>
                    { words.deep_loading }
                    <progress max={DEEP_BYTES.to_string()} value={received.to_string()} data-testid="deep-progress"></progress>
                </label>
                { button("deep-cancel", words.cancel, Desk::be_shallow) }
            </>
        },
        Deep::Ready => html! {
            <>
                <p>{ words.deep_ready }</p>
                { button("deep-stop", words.deep_stop, Desk::be_shallow) }
            </>
        },
        Deep::Failed(failure) => html! {
            <>
                <p class="failed" role="alert">{ (words.deep_failure)(failure) }</p>
                { button("deep-retry", words.retry, Desk::deepen) }
            </>
        },
    }
}

/// For the style sheet and tests.
fn name(deep: Deep) -> &'static str {
    match deep {
        Deep::Off => "off",
        Deep::Loading { .. } => "loading",
        Deep::Ready => "ready",
        Deep::Failed(_) => "failed",
    }
}
