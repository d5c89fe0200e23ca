use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, MouseEvent, component, html};

use super::app::use_store;
use crate::ui::browser::{self, Delivery, Source};
use crate::ui::store::{Action, Panel};

/// Two articles of ours, in the page's own module: the example opens without a request.
const SAMPLES: [&str; 2] =
    [include_str!("../../../www/samples/summit.txt"), include_str!("../../../www/samples/archaeology.txt")];

/// The ways in besides dropping: choose files or a folder, paste, open the example.
#[component]
pub fn Intake() -> Html {
    let store = use_store();
    let words = store.words();
    let desk = store.desk.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        if let Some(list) = input.files() {
            desk.add(browser::from_list(&list));
        }
        // The same file can be chosen again.
        input.set_value("");
    });
    let desk = store.desk.clone();
    let sample = Callback::from(move |_: MouseEvent| {
        let samples = words.sample_names.iter().zip(SAMPLES);
        let deliver =
            |(name, text): (&&str, &str)| Delivery { name: (*name).to_owned(), source: Source::Text(text.to_owned()) };
        desk.add(samples.map(deliver).collect());
    });
    html! {
        <div class="intake">
            <label class="button primary">
                <input class="visually-hidden" type="file" multiple=true accept=".txt,.text,.html,.htm,.xhtml,text/*"
                    data-testid="file-input" onchange={onchange.clone()} />
                { words.choose_files }
            </label>
            <label class="button wide-only">
                <input class="visually-hidden" type="file" webkitdirectory=true multiple=true
                    data-testid="folder-input" {onchange} />
                { words.choose_folder }
            </label>
            <button class="button" data-testid="paste-open" onclick={store.teller(Action::Unfolded(Panel::Paste))}>
                { words.paste }
            </button>
            <button class="button" data-testid="open-sample" onclick={sample}>{ words.sample }</button>
        </div>
    }
}
