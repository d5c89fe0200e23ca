use yew::{Html, Properties, classes, component, html, use_memo};

use super::app::{Store, use_store};
use super::badge::Badge;
use super::namesakes::namesakes;
use super::terms::terms;
use crate::corpus::{Appearance, Dossier, Row, SURE, Spelling};
use crate::model::{Analysis, Span};
use crate::ui::labels::Words;
use crate::ui::library::Volume;
use crate::ui::reading::around;
use crate::ui::store::select::mention_with;
use crate::ui::store::{Action, ItemId, Shared};

/// How many mentions are listed at most, and of one article.
const LISTED: (usize, usize) = (200, 50);
/// The same beside the text, where the list comes and goes with the pointer.
const LISTED_BESIDE: (usize, usize) = (80, 40);

/// Of which entity.
#[derive(Clone, PartialEq, Properties)]
pub struct DossierProps {
    /// The table.
    pub volume: Shared<Volume>,
    /// Which of its rows.
    pub number: u32,
    /// The article that is read: its mentions come first.
    #[prop_or_default]
    pub here: Option<ItemId>,
}

/// What all articles say of an entity: offices, spellings and why they are one, who it appears with, where it stands.
#[component]
pub fn DossierView(props: &DossierProps) -> Html {
    let DossierProps { volume, number, here } = props;
    let store = use_store();
    let words = store.words();
    let dossier = use_memo((volume.clone(), *number), |(volume, number)| Dossier::of(&volume.table, *number));
    let Some(row) = volume.table.row(*number) else { return Html::default() };
    let office = |(office, count): &(String, u32)| counted(office, *count, words);
    html! {
        <>
            { namesakes(&store, volume, *number) }
            if !dossier.offices.is_empty() {
                <section class="part">
                    <h3>{ words.offices }</h3>
                    <ul class="inline">{ for dossier.offices.iter().take(12).map(office) }</ul>
                </section>
            }
            { terms(&store, volume, row, *here) }
            // The card of a mention says already why its only spelling is one.
            if row.spellings.len() > 1 || here.is_none() {
                <section class="part">
                    <h3>{ if row.spellings.len() > 1 { words.why_one } else { words.spellings } }</h3>
                    <ul class="spellings">{ for dossier.spellings.iter().take(20).map(|each| spelling(each, words)) }</ul>
                </section>
            }
            if !dossier.companions.is_empty() {
                <section class="part">
                    <h3>{ words.companions }</h3>
                    <ul class="companions">
                        { for dossier.companions.iter().filter_map(|each| companion(&store, volume, *here, *each)) }
                    </ul>
                </section>
            }
            { appearances(&store, volume, row, *here) }
        </>
    }
}

fn counted(text: &str, count: u32, words: &Words) -> Html {
    html! { <li><bdi lang="ar">{ text.to_owned() }</bdi>{ " " }<small>{ (words.number)(count as usize) }</small></li> }
}

/// A spelling, how often it stands, and why it names the entity; quietly marked where that is not certain.
fn spelling(spelling: &Spelling, words: &Words) -> Html {
    let Spelling { text, mentions, tie, is_weak } = spelling;
    let reason = tie.as_ref().map(|tie| {
        let on = Some(&tie.on).filter(|on| !on.is_empty() && *on != text);
        let on = on.map(|on| html! { <>{ " «" }<bdi lang="ar">{ on.clone() }</bdi>{ "»" }</> });
        html! { <span class="hint">{ (words.rule)(tie.rule) }{ on }</span> }
    });
    html! {
        <li class={classes!(is_weak.then_some("weak"))}>
            <bdi lang="ar">{ text.clone() }</bdi>{ " " }<small>{ (words.number)(*mentions as usize) }</small>
            if *is_weak { <small class="tag" title={words.weak_hint}>{ words.weak }</small> }
            { for reason }
        </li>
    }
}

/// Another entity, by which one gets to it: in the article that is read, if it stands there.
fn companion(store: &Store, volume: &Volume, here: Option<ItemId>, (number, count): (u32, u32)) -> Option<Html> {
    let row = volume.table.row(number)?;
    let mut appearances = row.appearances.iter().filter(|each| here.is_some() && volume.item(each.article) == here);
    let place = appearances
        .next()
        .and_then(|each| mention_with(volume.table.article(each.article)?, each.spans.first().copied()?));
    let action = match here.zip(place) {
        Some((item, mention)) => Action::OpenedMention(item, mention),
        None => Action::OpenedRow(row.key.clone()),
    };
    let (words, count) = (store.words(), count as usize);
    Some(html! {
        <li>
            <button class="companion" data-testid="companion" onclick={store.teller(action)}>
                <Badge kind={row.kind} {words} /><bdi lang="ar">{ row.name.clone() }</bdi>
                <small title={(words.sentences)(count)}>{ (words.number)(count) }</small>
            </button>
        </li>
    })
}

/// The mentions in their sentences, article by article, the one that is read first. One list among the card's parts: where it
/// grows, the others stay the elements that they are, with the focus in them.
fn appearances(store: &Store, volume: &Volume, row: &Row, here: Option<ItemId>) -> Html {
    let is_here = |each: &&Appearance| here.is_some() && volume.item(each.article) == here;
    let (first, rest) = (row.appearances.iter().filter(is_here), row.appearances.iter().filter(|each| !is_here(each)));
    let (mut left, of_one) = if here.is_some() { LISTED_BESIDE } else { LISTED };
    let listed = first.chain(rest).map_while(|appearance| {
        let shown = appearance.spans.len().min(of_one).min(left);
        left -= shown;
        (shown > 0).then(|| article(store, volume, appearance, shown))
    });
    listed.collect()
}

/// One article's mentions; each leads to its place in the text.
fn article(store: &Store, volume: &Volume, appearance: &Appearance, shown: usize) -> Html {
    let Some((analysis, item)) = volume.table.article(appearance.article).zip(volume.item(appearance.article)) else {
        return Html::default();
    };
    let title = analysis.meta.title.as_deref().unwrap_or(&analysis.file);
    let count = (store.words().number)(appearance.spans.len());
    html! {
        <section class="part others">
            <h3 dir="auto">{ title.to_owned() }<span class="count">{ count }</span></h3>
            <ul>{ for appearance.spans.iter().take(shown).map(|span| mention(store, analysis, item, *span)) }</ul>
            if appearance.spans.len() > shown {
                <p class="hint">{ (store.words().more)(appearance.spans.len() - shown) }</p>
            }
        </section>
    }
}

fn mention(store: &Store, analysis: &Analysis, item: ItemId, span: Span) -> Html {
    let state = store.state();
    let (before, own, after) = around(analysis, span);
    let place = mention_with(analysis, span);
    let is_selected = state.current == Some(item) && place.is_some() && place == state.selected;
    let unsure = place.and_then(|place| analysis.mentions.get(place)).is_some_and(|each| each.confidence < SURE);
    let action = place.map_or(Action::Opened(item), |place| Action::OpenedMention(item, place));
    html! {
        <li>
            <button class={classes!("context", unsure.then_some("unsure"))} data-testid="occurrence"
                aria-current={is_selected.then_some("true")} onclick={store.teller(action)}>
                <span lang="ar" dir="rtl">{ before }<b>{ own }</b>{ after }</span>
            </button>
        </li>
    }
}
