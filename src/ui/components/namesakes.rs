use yew::{Html, html};

use super::app::Store;
use crate::corpus::Row;
use crate::ui::library::Volume;
use crate::ui::reading::around;
use crate::ui::store::Action;

/// How many are listed at most.
const LISTED: usize = 20;

/// Those of the same name who may be the same person, each where it is first named, with a way to say that it is; and where the
/// reader has said so, the way back. One section, so that the focus stays in it when the one takes the place of the other.
pub fn namesakes(store: &Store, volume: &Volume, number: u32) -> Html {
    let words = store.words();
    let Some(row) = volume.table.row(number) else { return Html::default() };
    let mut others = volume.table.namesakes(&row.key).iter().filter(|other| **other != number).peekable();
    if others.peek().is_none() && !row.is_linked {
        return Html::default();
    }
    let part = volume.table.link_of(&[number]).filter(|_| row.is_linked);
    let part = part.map(|link| store.teller(Action::Parted(link, row.name.clone())));
    html! {
        <section class="part namesakes" data-testid="namesakes">
            if let Some(onclick) = part {
                <p class="linked">
                    <span>{ words.linked }</span>
                    <button class="quiet" data-testid="part" {onclick}>{ words.part }</button>
                </p>
            }
            if others.peek().is_some() {
                <h3>{ words.namesakes }</h3>
                <ul>{ for others.take(LISTED).filter_map(|other| namesake(store, volume, row, [number, *other])) }</ul>
            }
        </section>
    }
}

/// One other: its first sentence and article, which lead to its card, and the reader's word that it is the same.
fn namesake(store: &Store, volume: &Volume, row: &Row, pair: [u32; 2]) -> Option<Html> {
    let (words, other) = (store.words(), volume.table.row(pair[1])?);
    let analysis = volume.table.article(other.first.article)?;
    let title = analysis.meta.title.as_deref().unwrap_or(&analysis.file);
    let (before, own, after) = around(analysis, other.first.span);
    let link = volume.table.link_of(&pair)?;
    Some(html! {
        <li>
            <button class="context" data-testid="namesake" onclick={store.teller(Action::OpenedRow(other.key.clone()))}>
                <span lang="ar" dir="rtl">{ before }<b>{ own }</b>{ after }</span>
                <small dir="auto">{ title.to_owned() }</small>
            </button>
            <button class="quiet" data-testid="same" aria-label={(words.same_as)(title)}
                onclick={store.teller(Action::Linked(link, row.name.clone()))}>{ words.same }</button>
        </li>
    })
}
