use yew::{Html, Properties, component, html};

use super::date::Publication;
use crate::model::{Analysis, Severity};
use crate::ui::labels::Words;
use crate::ui::store::{ItemId, Shared};

/// What a line about the article draws.
#[derive(Clone, PartialEq, Properties)]
pub struct MetaLineProps {
    /// The article's file.
    pub id: ItemId,
    /// The article.
    pub analysis: Shared<Analysis>,
    /// The language's words.
    pub words: &'static Words,
}

/// Publisher, author, date, source and encoding, and what the reader should know about the analysis.
#[component]
pub fn MetaLine(props: &MetaLineProps) -> Html {
    let MetaLineProps { id, analysis, words } = props;
    let meta = &analysis.meta;
    let source = meta.url.as_ref().filter(|url| url.starts_with("http")).map(|url| {
        html! { <a href={url.clone()} rel="noreferrer noopener" target="_blank">{ words.source_link }</a> }
    });
    let encoding = (!analysis.encoding.is_empty() && analysis.encoding != "UTF-8")
        .then(|| html! { <span>{ words.encoding }{ " " }<bdi>{ analysis.encoding.clone() }</bdi></span> });
    let parts = [
        meta.publisher.as_ref().map(|publisher| html! { <bdi>{ publisher.clone() }</bdi> }),
        meta.author.as_ref().map(|author| html! { <span>{ words.by }{ " " }<bdi>{ author.clone() }</bdi></span> }),
        Some(html! { <Publication id={*id} meta={meta.clone()} {words} /> }),
        source,
        encoding,
    ];
    let parts: Vec<Html> = parts.into_iter().flatten().collect();
    let warnings = analysis.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Warning);
    html! {
        <div class="meta" lang={words.code}>
            <div class="facts">{ for parts }</div>
            { for warnings.map(|warning| {
                let (what, advice) = (words.diagnostic)(warning.code);
                html! { <p class="warning" dir="auto">{ what }{ " " }{ advice }</p> }
            }) }
        </div>
    }
}
