use yew::{Html, classes, component, html};

use super::app::{Store, use_store};
use super::card_head::{card_head, fact, location, wikidata};
use super::dossier::DossierView;
use super::icon::{Icon, Picture};
use super::value::bounded_in_words;
use crate::corpus::ArticleKey;
use crate::model::{Analysis, EntityId, Mention};
use crate::ui::browser::country_name;
use crate::ui::labels::Words;
use crate::ui::store::Action;
use crate::ui::store::select::{current_analysis, position, shown_mention};

/// What is known about the mention under the pointer, at a glance, or about the selected one, in full.
#[component]
pub fn Card() -> Html {
    let store = use_store();
    let (state, words) = (store.state(), store.words());
    let shown = current_analysis(state).zip(shown_mention(state));
    let selected = state.selected.is_some();
    html! {
        <section class={classes!("card", selected.then_some("selected"))} data-testid="card" aria-label={words.card}>
            if let Some((analysis, (_, mention))) = shown {
                { steps(&store) }
                { head(analysis, mention, words) }
                { facts(&store, analysis, mention) }
                if selected && state.hovered.is_none_or(|hovered| state.selected == Some(hovered)) {
                    { for dossier(&store, analysis, mention) }
                }
            } else if current_analysis(state).is_some() {
                <p class="hint">{ words.card_empty }</p>
                <p class="hint keys">{ words.reading_help }</p>
            }
        </section>
    }
}

/// To the neighbours, and away.
fn steps(store: &Store) -> Html {
    let (state, words) = (store.state(), store.words());
    html! {
        <div class="steps">
            <button class="plain" aria-label={words.previous} title={words.previous} data-testid="card-previous"
                onclick={store.teller(Action::Previous)}><Picture icon={Icon::Right} /></button>
            <span class="position">
                if let Some((place, all)) = position(state) { { (words.position)(place, all) } }
            </span>
            <button class="plain" aria-label={words.next} title={words.next} data-testid="card-next"
                onclick={store.teller(Action::Next)}><Picture icon={Icon::Left} /></button>
            <span class="gap"></span>
            <button class="plain" aria-label={words.close} title={words.close}
                onclick={store.teller(Action::Selected(None))}><Picture icon={Icon::Close} /></button>
        </div>
    }
}

/// The type, the entity's name or the mention's own words, and the English name.
fn head(analysis: &Analysis, mention: &Mention, words: &'static Words) -> Html {
    let entity = mention.entity.and_then(|id| analysis.entity(id));
    let own = mention.span.of(&analysis.text);
    let name = entity.map_or(own, |entity| entity.name.as_str());
    let english = entity.and_then(|entity| Some((entity.en.as_deref()?, entity.en_by_rule)));
    card_head(mention.kind, name, english, Some(own), words)
}

/// What this one mention says, and why.
fn facts(store: &Store, analysis: &Analysis, mention: &Mention) -> Html {
    let (words, language) = (store.words(), store.state().language);
    let entity = mention.entity.and_then(|id| analysis.entity(id));
    let value = bounded_in_words(mention, words, language).map(|value| html! { <bdi>{ value }</bdi> });
    let country = entity.and_then(|entity| entity.country.as_ref());
    let country = country.map(|code| html! { <bdi>{ country_name(language, code) }</bdi> });
    let counted =
        mention.counted.map(|counted| html! { <bdi lang="ar">{ counted.of(&analysis.text).to_owned() }</bdi> });
    let place = entity.and_then(|entity| entity.coordinates).map(|place| location(store, place));
    let named = |id: Option<EntityId>| id.and_then(|id| link(store, analysis, id));
    html! {
        <dl>
            { fact(words.value, value) }
            { fact(words.counted, counted) }
            { fact(words.country, country) }
            { fact(words.coordinates, place) }
            { fact(words.stands_for, named(mention.stands_for)) }
            { fact(words.refers_to, named(mention.refers_to)) }
            { fact(words.confidence, Some(confidence(mention, words))) }
            { fact(words.evidence, (!mention.evidence.is_empty()).then(|| evidence(mention, words))) }
            { fact(words.wikidata, entity.and_then(|entity| entity.wikidata.as_deref()).map(wikidata)) }
        </dl>
    }
}

/// The name of another entity of the article; it leads to the first mention.
fn link(store: &Store, analysis: &Analysis, id: EntityId) -> Option<Html> {
    let name = analysis.entity(id)?.name.clone();
    let place = analysis.mentions.iter().position(|mention| mention.entity == Some(id));
    Some(match place {
        Some(place) => {
            let onclick = store.teller(Action::Selected(Some(place)));
            html! { <button class="link" lang="ar" dir="auto" {onclick}>{ name }</button> }
        }
        None => html! { <bdi lang="ar">{ name }</bdi> },
    })
}

fn confidence(mention: &Mention, words: &Words) -> Html {
    let percent = (words.percent)(f64::from(mention.confidence));
    html! {
        <span class="confidence">
            <meter min="0" max="100" low="60" high="60" optimum="100" value={mention.confidence.to_string()} aria-label={words.confidence}></meter>
            { percent }
        </span>
    }
}

fn evidence(mention: &Mention, words: &Words) -> Html {
    let lines = mention.evidence.iter().map(|evidence| {
        let on = (!evidence.on.is_empty())
            .then(|| html! { <>{ " «" }<bdi lang="ar">{ evidence.on.clone() }</bdi>{ "»" }</> });
        html! { <li>{ (words.evidence_by)(evidence.by) }{ ": " }{ (words.rule)(evidence.rule) }{ on }</li> }
    });
    html! { <ul class="evidence">{ for lines }</ul> }
}

/// What all articles say of the entity.
fn dossier(store: &Store, analysis: &Analysis, mention: &Mention) -> Option<Html> {
    let state = store.state();
    let volume = store.library.volume(state);
    let number = volume.table.row_of(&ArticleKey::of(analysis), mention.entity?)?;
    Some(html! { <DossierView {volume} {number} here={state.current} /> })
}
