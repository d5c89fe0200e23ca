use yew::{Html, Properties, component, html};

use crate::model::{Family, MentionType};
use crate::ui::labels::Words;

/// A type's letter in its family's colour and line.
#[component]
pub fn Badge(props: &BadgeProps) -> Html {
    let letter = (props.words.letter)(props.kind);
    html! { <span class={format!("badge {}", family_class(props.kind.family()))} aria-hidden="true">{ letter }</span> }
}

/// Which type, in which language.
#[derive(Clone, PartialEq, Properties)]
pub struct BadgeProps {
    /// The type.
    pub kind: MentionType,
    /// The language's words.
    pub words: &'static Words,
}

/// The class that gives a family its colour and line; see `marks.css`.
pub fn family_class(family: Family) -> &'static str {
    match family {
        Family::People => "f-people",
        Family::Peoples => "f-peoples",
        Family::Organisations => "f-organisations",
        Family::Places => "f-places",
        Family::Happenings => "f-happenings",
        Family::Values => "f-values",
    }
}
