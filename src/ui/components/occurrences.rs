use yew::{Callback, Html, MouseEvent, component, html};

use super::app::{Store, use_store};
use super::badge::{Badge, family_class};
use super::icon::{Icon, Picture};
use crate::corpus::{Appearance, Row};
use crate::model::Span;
use crate::ui::browser::country_name;
use crate::ui::library::Volume;
use crate::ui::reading::around;
use crate::ui::store::select::mention_with;
use crate::ui::store::{Action, ItemId};

/// How many mentions are listed at most, and of one article.
const LISTED: (usize, usize) = (200, 50);

/// The mentions of the table's open row, in their sentences, article by article.
#[component]
pub fn Occurrences() -> Html {
    let store = use_store();
    let (state, words) = (store.state(), store.words());
    let volume = store.library.volume(state);
    let opened = state.table.opened.as_ref();
    let row = volume.table.rows().iter().find(|row| opened == Some(&row.key));
    let Some(row) = row else { return html! { <p class="hint">{ words.open_row }</p> } };
    let mut left = LISTED.0;
    let articles = row.appearances.iter().map_while(|appearance| {
        let here = appearance.spans.len().min(LISTED.1).min(left);
        left -= here;
        (here > 0).then(|| article(&store, &volume, appearance, here))
    });
    let articles: Html = articles.collect();
    html! {
        <section class="card selected occurrences" data-testid="occurrences" aria-label={words.occurrences}>
            <div class="steps">
                <span class="gap"></span>
                <button class="plain" aria-label={words.close} title={words.close} onclick={store.teller(Action::Closed)}>
                    <Picture icon={Icon::Close} />
                </button>
            </div>
            { head(&store, row) }
            { articles }
        </section>
    }
}

fn head(store: &Store, row: &Row) -> Html {
    let words = store.words();
    let country = row.country.as_ref().map(|code| country_name(store.state().language, code));
    let spelling = |(spelling, count): &(String, u32)| {
        html! { <li><bdi lang="ar">{ spelling.clone() }</bdi>{ " " }<small>{ (words.number)(*count as usize) }</small></li> }
    };
    html! {
        <>
            <header class={family_class(row.kind.family())}>
                <p class="kind"><Badge kind={row.kind} {words} />{ (words.kind)(row.kind) }</p>
                <h2 lang="ar" dir="auto">{ row.name.clone() }</h2>
                if let Some(en) = &row.en {
                    <p class="english" lang="en" dir="ltr">{ en.clone() }
                        if row.en_by_rule { <small lang={words.code}>{ words.by_rule }</small> }
                    </p>
                }
            </header>
            <dl>
                if let Some(country) = country { <dt>{ words.country }</dt><dd>{ country }</dd> }
                <dt>{ words.mentions_title }</dt>
                <dd>{ (words.mentions)(row.mentions as usize) }{ " · " }{ (words.articles)(row.articles as usize) }</dd>
                if row.spellings.len() > 1 {
                    <dt>{ words.spellings }</dt>
                    <dd><ul class="spellings">{ for row.spellings.iter().take(20).map(spelling) }</ul></dd>
                }
            </dl>
        </>
    }
}

/// One article's mentions; each leads to its place in the text.
fn article(store: &Store, volume: &Volume, appearance: &Appearance, here: usize) -> Html {
    let Some((analysis, item)) = volume.table.article(appearance.article).zip(volume.item(appearance.article)) else {
        return Html::default();
    };
    let title = analysis.meta.title.as_deref().unwrap_or(&analysis.file);
    let mention = |span: &Span| {
        let (before, own, after) = around(analysis, *span);
        let onclick = open(store, item, mention_with(analysis, *span));
        html! {
            <li>
                <button class="context" data-testid="occurrence" {onclick}>
                    <span lang="ar" dir="rtl">{ before }<b>{ own }</b>{ after }</span>
                </button>
            </li>
        }
    };
    html! {
        <section class="others">
            <h3 dir="auto">{ title.to_owned() }<span class="count">{ (store.words().number)(appearance.spans.len()) }</span></h3>
            <ul>{ for appearance.spans.iter().take(here).map(mention) }</ul>
            if appearance.spans.len() > here {
                <p class="hint">{ (store.words().more)(appearance.spans.len() - here) }</p>
            }
        </section>
    }
}

fn open(store: &Store, item: ItemId, mention: Option<usize>) -> Callback<MouseEvent> {
    match mention {
        Some(mention) => store.teller(Action::OpenedMention(item, mention)),
        None => store.teller(Action::Opened(item)),
    }
}
