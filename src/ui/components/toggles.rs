use yew::{Callback, Html, component, html};

use super::app::use_store;
use super::icon::{Icon, Picture};
use crate::ui::browser::{self, Setting};
use crate::ui::store::{Action, Language, Theme};

/// To the other language, named in that language.
#[component]
pub fn LanguageToggle() -> Html {
    let store = use_store();
    let words = store.words();
    let (other, code) = match store.state().language {
        Language::Arabic => (Language::English, "en"),
        Language::English => (Language::Arabic, "ar"),
    };
    let onclick = Callback::from(move |_| {
        browser::save(Setting::Language, code);
        store.tell(Action::Spoke(other));
    });
    html! {
        <button class="plain language" lang={code} data-testid="language-toggle" {onclick}>{ words.to_other_language }</button>
    }
}

/// To the other colours.
#[component]
pub fn ThemeToggle() -> Html {
    let store = use_store();
    let words = store.words();
    let dark = match store.state().theme {
        Theme::System => browser::prefers_dark(),
        Theme::Light => false,
        Theme::Dark => true,
    };
    let (other, code, icon, label) = if dark {
        (Theme::Light, "light", Icon::Sun, words.to_light)
    } else {
        (Theme::Dark, "dark", Icon::Moon, words.to_dark)
    };
    let onclick = Callback::from(move |_| {
        browser::save(Setting::Theme, code);
        store.tell(Action::Painted(other));
    });
    html! {
        <button class="plain" aria-label={label} title={label} data-testid="theme-toggle" {onclick}><Picture {icon} /></button>
    }
}
