use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, InputEvent, MouseEvent, component, html, use_state};

use super::app::use_store;
use super::dialog::Dialog;
use crate::ui::browser::{Delivery, Source};
use crate::ui::store::Action;

/// A field to paste an article into.
#[component]
pub fn PasteDialog() -> Html {
    let store = use_store();
    let words = store.words();
    let text = use_state(String::new);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok()) {
                text.set(field.value());
            }
        })
    };
    let empty = text.trim().is_empty();
    let submit = {
        let (store, text) = (store.clone(), text);
        Callback::from(move |_: MouseEvent| {
            let pasted = store.state().items.iter().filter(|item| item.name.ends_with(PASTED)).count();
            let name = format!("{}{PASTED}", (words.pasted)(pasted + 1));
            store.desk.add(vec![Delivery { name, source: Source::Text((*text).clone()) }]);
        })
    };
    html! {
        <Dialog label={words.paste_title} close_label={words.close} class="paste" id="paste" first="#paste-text"
            close={store.teller(Action::Closed)}>
            <label class="visually-hidden" for="paste-text">{ words.paste_label }</label>
            <textarea id="paste-text" dir="auto" rows="12" placeholder={words.paste_placeholder} data-testid="paste-text"
                {oninput} />
            <footer>
                <button class="button primary" disabled={empty} data-testid="paste-submit" onclick={submit}>
                    { words.paste_submit }
                </button>
            </footer>
        </Dialog>
    }
}

/// How names of pasted texts end.
const PASTED: &str = "\u{200E}";
