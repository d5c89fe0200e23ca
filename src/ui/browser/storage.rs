use gloo_storage::{LocalStorage, Storage};

use crate::ui::store::{Language, State, Theme};

/// What is remembered from visit to visit. Never anything of an article.
#[derive(Clone, Copy, Debug)]
pub enum Setting {
    /// The interface's language.
    Language,
    /// The page's colours.
    Theme,
    /// Whether the deep tier reads.
    Deep,
}

impl Setting {
    fn key(self) -> &'static str {
        match self {
            Self::Language => "rasid.language",
            Self::Theme => "rasid.theme",
            Self::Deep => "rasid.deep",
        }
    }
}

/// The state with what was chosen on an earlier visit.
#[must_use]
pub fn remembered(state: State) -> State {
    let language = match load(Setting::Language).as_deref() {
        Some("en") => Language::English,
        Some(_) => Language::Arabic,
        None => state.language,
    };
    let theme = match load(Setting::Theme).as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => state.theme,
    };
    State { language, theme, ..state }
}

/// Whether the deep tier was on when the page was left.
#[must_use]
pub(super) fn was_deep() -> bool {
    load(Setting::Deep).as_deref() == Some("on")
}

/// What was saved; none where nothing was, or where the browser keeps nothing.
fn load(setting: Setting) -> Option<String> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    LocalStorage::raw().get_item(setting.key()).ok().flatten()
}

/// Saves `value`, if the browser lets us.
pub fn save(setting: Setting, value: &str) {
    let _forbidden = LocalStorage::raw().set_item(setting.key(), value);
}
