use yew::{Callback, Children, Html, MouseEvent, Properties, component, html, use_effect_with};

use super::icon::{Icon, Picture};
use crate::ui::browser;

/// A panel over the page, with the focus inside. Escape (see `browser::keys`) and a click beside it close it.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let first = props.first;
    use_effect_with((), move |()| {
        let before = browser::focused();
        browser::focus(first);
        move || browser::focus_again(before)
    });
    let close = props.close.clone();
    let beside = Callback::from(move |_: MouseEvent| close.emit(()));
    let close = props.close.clone();
    let onclick = Callback::from(move |_: MouseEvent| close.emit(()));
    html! {
        <div class="dialog-place">
            <div class="dialog-veil" onclick={beside}></div>
            <div class={format!("dialog {}", props.class)} role="dialog" aria-modal="true" aria-label={props.label}
                onkeydown={browser::keep_focus()} data-testid={props.id}>
                <header>
                    <h2>{ props.label }</h2>
                    <button class="plain" aria-label={props.close_label} {onclick}><Picture icon={Icon::Close} /></button>
                </header>
                { props.children.clone() }
            </div>
        </div>
    }
}

/// What a dialog needs.
#[derive(Clone, PartialEq, Properties)]
pub struct DialogProps {
    /// Its title.
    pub label: &'static str,
    /// The name of its close button.
    pub close_label: &'static str,
    /// Its class.
    pub class: &'static str,
    /// Its test id.
    pub id: &'static str,
    /// The selector of what has the focus first.
    pub first: &'static str,
    /// Closes it.
    pub close: Callback<()>,
    /// What is in it.
    pub children: Children,
}
