use yew::{Html, Properties, component, html};

use super::badge::Badge;
use super::entity_row::title;
use super::grid::Slot;
use super::value::{bound_in_words, value_in_words};
use crate::corpus::ValueGroup;
use crate::ui::labels::Words;
use crate::ui::library::Volume;
use crate::ui::reading::around_in_cell;
use crate::ui::store::{Language, Shared};

/// What a value's row draws.
#[derive(Clone, PartialEq, Properties)]
pub struct ValueRowProps {
    /// The table.
    pub volume: Shared<Volume>,
    /// Of which values.
    pub group: ValueGroup,
    /// Its place, and which of the table's rows it is.
    pub slot: Slot,
    /// The language's words.
    pub words: &'static Words,
    /// The language.
    pub language: Language,
}

/// One value: what it says, as it was written, in its sentence and article.
#[component]
pub fn ValueRow(props: &ValueRowProps) -> Html {
    let ValueRowProps { volume, group, slot, words, language } = props;
    let Some((_, analysis, mention)) = volume.table.values(*group).row(slot.number) else { return Html::default() };
    let value = value_in_words(mention, words, *language);
    let (before, own, after) = around_in_cell(analysis, mention.span);
    slot.row(html! {
        <>
            <td class="c-value"><span dir="auto" title={value.clone()}>{ value }</span></td>
            if *group == ValueGroup::Amounts {
                <td class="c-counted" lang="ar"><span dir="rtl">{ mention.counted.map(|counted| counted.of(&analysis.text).to_owned()) }</span></td>
                <td class="c-bound"><span>{ bound_in_words(mention, words) }</span></td>
            }
            <td class="c-type"><span><Badge kind={mention.kind} {words} />{ (words.kind)(mention.kind) }</span></td>
            <td class="c-written" lang="ar"><span dir="rtl">{ own.clone() }</span></td>
            <td class="c-sentence" lang="ar"><span dir="rtl">{ before }<b>{ own }</b>{ after }</span></td>
            <td class="c-article">{ title(analysis, words) }</td>
        </>
    })
}
