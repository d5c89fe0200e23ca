use yew::{Callback, Html, MouseEvent, html};

use super::app::Store;
use super::badge::{Badge, family_class};
use super::icon::{Icon, Picture};
use crate::model::{Coordinates, MentionType};
use crate::ui::browser;
use crate::ui::labels::Words;
use crate::ui::store::Action;

/// The head of a card: type, name, English name and whether a rule made it, and the mention's own words where they are
/// others.
pub fn card_head(
    kind: MentionType,
    name: &str,
    english: Option<(&str, bool)>,
    own: Option<&str>,
    words: &'static Words,
) -> Html {
    html! {
        <header class={family_class(kind.family())}>
            <p class="kind"><Badge {kind} {words} />{ (words.kind)(kind) }</p>
            <h2 lang="ar" dir="auto">{ name.to_owned() }</h2>
            if let Some((en, by_rule)) = english {
                <p class="english" lang="en" dir="ltr">{ en.to_owned() }
                    if by_rule { <small lang={words.code}>{ words.by_rule }</small> }
                </p>
            }
            if let Some(own) = own.filter(|own| *own != name) {
                <p class="own" lang="ar" dir="auto">{ "«" }{ own.to_owned() }{ "»" }</p>
            }
        </header>
    }
}

/// A line of a card's facts; nothing where there is no value.
pub fn fact(name: &'static str, value: Option<Html>) -> Html {
    value.map(|value| html! { <><dt>{ name }</dt><dd>{ value }</dd></> }).unwrap_or_default()
}

/// A Wikidata identifier, which leads there.
pub fn wikidata(id: &str) -> Html {
    let href = format!("https://www.wikidata.org/wiki/{id}");
    html! { <a {href} rel="noreferrer noopener" target="_blank" dir="ltr">{ id.to_owned() }</a> }
}

/// Where a place lies, and a way to take that to a map.
pub fn location(store: &Store, place: Coordinates) -> Html {
    let words = store.words();
    let done = store.teller(Action::Copied);
    let onclick = Callback::from(move |_: MouseEvent| browser::copy(&place.to_string(), done.clone()));
    html! {
        <span class="location">
            { (words.place)(place) }
            <button class="plain" aria-label={words.copy} title={words.copy} data-testid="copy" {onclick}><Picture icon={Icon::Copy} /></button>
        </span>
    }
}
