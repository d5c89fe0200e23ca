use yew::{Html, component, html};

use super::app::use_store;
use super::icon::{Icon, Picture};
use super::intake::Intake;

/// The first visit: what this is, that nothing leaves the machine, and a large quiet place to drop files.
#[component]
pub fn Welcome() -> Html {
    let words = use_store().words();
    html! {
        <div class="welcome scroll">
            <p class="promise">{ words.promise }</p>
            <section class="drop-zone" data-testid="drop-zone" aria-labelledby="drop-title">
                <Picture icon={Icon::File} />
                <h2 id="drop-title">{ either(words.drop_title, words.add_title) }</h2>
                <p class="hint">{ either(words.drop_hint, words.add_hint) }</p>
                <Intake />
            </section>
            <p class="privacy"><Picture icon={Icon::Lock} />{ words.privacy }</p>
        </div>
    }
}

/// What is said where there is a mouse, and where there is none; the sheet shows one of them.
fn either(mouse: &'static str, touch: &'static str) -> Html {
    html! { <><span class="by-mouse">{ mouse }</span><span class="by-touch">{ touch }</span></> }
}
