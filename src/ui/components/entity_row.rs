use yew::{Html, Properties, component, html};

use super::badge::Badge;
use super::entity_table::class_of;
use super::grid::Slot;
use crate::corpus::{Row, SortColumn};
use crate::model::Analysis;
use crate::ui::browser::country_name;
use crate::ui::labels::Words;
use crate::ui::library::Volume;
use crate::ui::store::{Language, Shared};

/// What a row draws.
#[derive(Clone, PartialEq, Properties)]
pub struct EntityRowProps {
    /// The table.
    pub volume: Shared<Volume>,
    /// Its place, and which of the table's rows it is.
    pub slot: Slot,
    /// The language's words.
    pub words: &'static Words,
    /// The language.
    pub language: Language,
}

/// One entity.
#[component]
pub fn EntityRow(props: &EntityRowProps) -> Html {
    let EntityRowProps { volume, slot, words, language } = props;
    let Some(row) = volume.table.row(slot.number) else { return Html::default() };
    let country = row.country.as_ref().map(|code| country_name(*language, code));
    let class = |column: SortColumn| class_of(column);
    slot.row(html! {
        <>
            <td class={class(SortColumn::Name)} lang="ar"><span dir="auto" title={row.name.clone()}>{ row.name.clone() }</span></td>
            <td class={class(SortColumn::English)} lang="en"><span dir="auto" title={row.en.clone()}>{ row.en.clone() }</span></td>
            <td class={class(SortColumn::Type)}><span><Badge kind={row.kind} {words} />{ (words.kind)(row.kind) }</span></td>
            <td class={class(SortColumn::Country)}><span>{ country }</span></td>
            <td class={class(SortColumn::Mentions)}>{ (words.number)(row.mentions as usize) }</td>
            <td class={class(SortColumn::Articles)}>{ (words.number)(row.articles as usize) }</td>
            <td class={class(SortColumn::First)}>{ for volume.table.article(row.first.article).map(|article| title(article, words)) }</td>
            <td class={class(SortColumn::Spellings)} lang="ar"><span dir="rtl">{ spellings(row) }</span></td>
        </>
    })
}

/// An article's title and date.
pub fn title(article: &Analysis, words: &Words) -> Html {
    let name = article.meta.title.as_ref().unwrap_or(&article.file);
    let date = article.meta.published.as_ref().map(|date| html! { <small>{ (words.date)(date) }</small> });
    html! { <><span dir="auto" title={name.clone()}>{ name.clone() }</span>{ for date }</> }
}

fn spellings(row: &Row) -> String {
    row.spellings.iter().take(8).map(|(spelling, _)| spelling.as_str()).collect::<Vec<_>>().join("، ")
}
