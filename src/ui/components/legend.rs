use yew::{Html, classes, component, html};

use super::app::use_store;
use super::badge::Badge;
use super::icon::{Icon, Picture};
use crate::model::{Family, MentionType};
use crate::ui::store::select::{current_analysis, kinds};
use crate::ui::store::{Action, Panel};

const FAMILIES: [Family; 6] =
    [Family::People, Family::Peoples, Family::Organisations, Family::Places, Family::Happenings, Family::Values];

/// The types that the article has, with counts; each can be hidden and shown.
#[component]
pub fn Legend() -> Html {
    let store = use_store();
    let (state, words) = (store.state(), store.words());
    let Some(analysis) = current_analysis(state) else { return Html::default() };
    let counts = kinds(analysis);
    if counts.is_empty() {
        return Html::default();
    }
    let family = |family: Family| {
        let here = MentionType::ALL.into_iter().filter(|kind| kind.family() == family);
        let here: Vec<(MentionType, usize)> = here.filter_map(|kind| Some((kind, *counts.get(&kind)?))).collect();
        if here.is_empty() {
            return Html::default();
        }
        let kinds = here.into_iter().map(|(kind, count)| {
            let shown = !state.hidden.contains(&kind);
            html! {
                <li>
                    <button class="kind" aria-pressed={shown.to_string()} data-testid="legend-item" data-kind={kind.code()}
                        onclick={store.teller(Action::Toggled(kind))}>
                        <Badge {kind} {words} /><span>{ (words.kind)(kind) }</span>
                        <span class="count">{ (words.number)(count) }</span>
                    </button>
                </li>
            }
        });
        html! { <section><h3>{ (words.family)(family) }</h3><ul>{ for kinds }</ul></section> }
    };
    let open = state.has_open(Panel::Legend).then_some("unfolded");
    html! {
        <section class={classes!("legend", open)} data-testid="legend" aria-labelledby="legend-title">
            <header>
                <h2 id="legend-title">{ words.legend }</h2>
                if !state.hidden.is_empty() {
                    <button class="quiet" data-testid="legend-all" onclick={store.teller(Action::ShownAll)}>{ words.show_all }</button>
                }
                <button class="plain narrow-only" aria-label={words.close} onclick={store.teller(Action::Closed)}>
                    <Picture icon={Icon::Close} />
                </button>
            </header>
            { for FAMILIES.into_iter().map(family) }
            <p class="hint">{ words.legend_hint }</p>
            <p class="hint">{ words.uncertain }</p>
        </section>
    }
}
