use yew::{Html, classes, component, html};

use super::app::{Store, use_store};
use super::badge::{Badge, family_class};
use super::icon::{Icon, Picture};
use super::value::value_in_words;
use crate::model::{Analysis, Entity, EntityId, Mention};
use crate::ui::browser::country_name;
use crate::ui::labels::Words;
use crate::ui::reading::around;
use crate::ui::store::Action;
use crate::ui::store::select::{current_analysis, mentions_of, position, shown_mention, subject};

/// How many of its mentions the card lists.
const LISTED: usize = 40;

/// What is known about the selected mention, or the one under the pointer.
#[component]
pub fn Card() -> Html {
    let store = use_store();
    let (state, words) = (store.state(), store.words());
    let shown = current_analysis(state).zip(shown_mention(state));
    let selected = state.selected.is_some();
    html! {
        <section class={classes!("card", selected.then_some("selected"))} data-testid="card" aria-label={words.card}>
            if let Some((analysis, (place, mention))) = shown {
                { steps(&store) }
                { head(analysis, mention, words) }
                { facts(&store, analysis, mention) }
                { others(&store, analysis, place, mention) }
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
    html! {
        <header class={family_class(mention.kind.family())}>
            <p class="kind"><Badge kind={mention.kind} {words} />{ (words.kind)(mention.kind) }</p>
            <h2 lang="ar" dir="auto">{ name.to_owned() }</h2>
            if let Some(en) = entity.and_then(|entity| entity.en.clone()) {
                <p class="english" lang="en" dir="ltr">{ en }
                    if entity.is_some_and(|entity| entity.en_by_rule) { <small lang={words.code}>{ words.by_rule }</small> }
                </p>
            }
            if name != own {
                <p class="own" lang="ar" dir="auto">{ "«" }{ own.to_owned() }{ "»" }</p>
            }
        </header>
    }
}

fn facts(store: &Store, analysis: &Analysis, mention: &Mention) -> Html {
    let words = store.words();
    let entity = mention.entity.and_then(|id| analysis.entity(id));
    let named = |id: Option<EntityId>| Some(analysis.entity(id?)?.name.clone());
    let row = |name: &'static str, value: Option<Html>| {
        value.map(|value| html! { <><dt>{ name }</dt><dd>{ value }</dd></> }).unwrap_or_default()
    };
    let country = entity.and_then(|entity| entity.country.as_ref());
    let country = country.map(|code| html! { <bdi>{ country_name(store.state().language, code) }</bdi> });
    let value = value_in_words(mention, words, store.state().language);
    html! {
        <dl>
            { row(words.value, value.map(|value| html! { <bdi>{ value }</bdi> })) }
            { row(words.country, country) }
            { row(words.stands_for, named(mention.stands_for).map(|name| html! { <bdi>{ name }</bdi> })) }
            { row(words.refers_to, named(mention.refers_to).map(|name| html! { <bdi>{ name }</bdi> })) }
            { row(words.confidence, Some(confidence(mention, words))) }
            { row(words.evidence, (!mention.evidence.is_empty()).then(|| evidence(mention, words))) }
            { row(words.spellings, entity.and_then(|entity| spellings(entity, words))) }
            { row(words.wikidata, entity.and_then(|entity| entity.wikidata.clone()).map(|id| html! { <bdi>{ id }</bdi> })) }
        </dl>
    }
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

/// The spellings seen, if there is more than one.
fn spellings(entity: &Entity, words: &Words) -> Option<Html> {
    let each = entity.aliases.iter().take(12).map(|(spelling, count)| {
        html! { <li><bdi lang="ar">{ spelling.clone() }</bdi>{ " " }<small>{ (words.number)(*count as usize) }</small></li> }
    });
    (entity.aliases.len() > 1).then(|| html! { <ul class="spellings">{ for each }</ul> })
}

/// The other mentions of the same entity, in their sentences.
fn others(store: &Store, analysis: &Analysis, place: usize, mention: &Mention) -> Html {
    let words = store.words();
    let Some(entity) = subject(mention) else { return Html::default() };
    let places = mentions_of(analysis, entity);
    let rows = places.iter().take(LISTED).filter_map(|other| Some((*other, analysis.mentions.get(*other)?)));
    let rows = rows.map(|(other, mention)| {
        let (before, own, after) = around(analysis, mention.span);
        html! {
            <li>
                <button class="context" aria-current={(other == place).then_some("true")}
                    onclick={store.teller(Action::Selected(Some(other)))}>
                    <span lang="ar" dir="rtl">{ before }<b>{ own }</b>{ after }</span>
                </button>
            </li>
        }
    });
    html! {
        <section class="others">
            <h3>{ words.other_mentions }<span class="count">{ (words.number)(places.len()) }</span></h3>
            <ul>{ for rows }</ul>
            if places.len() > LISTED { <p class="hint">{ (words.more)(places.len() - LISTED) }</p> }
        </section>
    }
}
