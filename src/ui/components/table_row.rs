use yew::{Html, Properties, classes, component, html};

use super::app::use_store;
use super::badge::Badge;
use super::table_view::class_of;
use crate::corpus::{Row, SortColumn};
use crate::ui::browser::country_name;
use crate::ui::labels::Words;
use crate::ui::library::Volume;
use crate::ui::store::{Action, Language, Shared};

/// What a row draws.
#[derive(Clone, PartialEq, Properties)]
pub struct TableRowProps {
    /// The table.
    pub volume: Shared<Volume>,
    /// Which of its rows.
    pub number: u32,
    /// Where it stands among those shown.
    pub at: usize,
    /// Whether its mentions are listed.
    pub is_open: bool,
    /// Whether the tab key comes to it.
    pub stop: bool,
    /// The language's words.
    pub words: &'static Words,
    /// The language.
    pub language: Language,
}

/// One entity.
#[component]
pub fn TableRow(props: &TableRowProps) -> Html {
    let store = use_store();
    let TableRowProps { volume, number, at, is_open, stop, words, language } = props;
    let Some(row) = volume.table.row(*number) else { return Html::default() };
    let country = row.country.as_ref().map(|code| country_name(*language, code));
    let class = |column: SortColumn| class_of(column);
    html! {
        <tr class={classes!(is_open.then_some("open"))} tabindex={if *stop { "0" } else { "-1" }} data-row={at.to_string()}
            data-testid="table-row" data-key={row.key.0.clone()} aria-rowindex={(at + 2).to_string()}
            aria-selected={is_open.to_string()} onclick={store.teller(Action::OpenedRow(row.key.clone()))}>
            <td class={class(SortColumn::Name)} lang="ar"><span dir="auto" title={row.name.clone()}>{ row.name.clone() }</span></td>
            <td class={class(SortColumn::English)} lang="en"><span dir="auto" title={row.en.clone()}>{ row.en.clone() }</span></td>
            <td class={class(SortColumn::Type)}><span><Badge kind={row.kind} {words} />{ (words.kind)(row.kind) }</span></td>
            <td class={class(SortColumn::Country)}><span>{ country }</span></td>
            <td class={class(SortColumn::Mentions)}>{ (words.number)(row.mentions as usize) }</td>
            <td class={class(SortColumn::Articles)}>{ (words.number)(row.articles as usize) }</td>
            <td class={class(SortColumn::First)}>{ first(volume, row, words) }</td>
            <td class={class(SortColumn::Spellings)} lang="ar"><span dir="rtl">{ spellings(row) }</span></td>
        </tr>
    }
}

/// The title of the first article that names it, and its date.
fn first(volume: &Volume, row: &Row, words: &Words) -> Option<Html> {
    let article = volume.table.article(row.first.article)?;
    let name = article.meta.title.as_ref().unwrap_or(&article.file);
    let date = article.meta.published.as_ref().map(|date| html! { <small>{ (words.date)(date) }</small> });
    Some(html! { <><span dir="auto" title={name.clone()}>{ name.clone() }</span>{ for date }</> })
}

fn spellings(row: &Row) -> String {
    row.spellings.iter().take(8).map(|(spelling, _)| spelling.as_str()).collect::<Vec<_>>().join("، ")
}
