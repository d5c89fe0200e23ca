use std::collections::BTreeSet;
use std::rc::Rc;

use yew::{Classes, Html, Properties, classes, component, html};

use super::badge::family_class;
use crate::corpus::SURE;
use crate::model::{Analysis, EntityId, MentionType};
use crate::ui::reading::{Block, Layout, Node, Role, nodes_of};
use crate::ui::store::Shared;
use crate::ui::store::select::subject;

/// What a chunk draws.
#[derive(Clone, PartialEq, Properties)]
pub struct ChunkProps {
    /// The article.
    pub analysis: Shared<Analysis>,
    /// Its blocks.
    pub layout: Shared<Layout>,
    /// Which chunk of it.
    pub number: usize,
    /// Whether it is near what is seen: only then are there marks. Marks change no letter's place, so nothing shifts.
    pub near: bool,
    /// Whether it is drawn at all while it is away.
    pub kept: bool,
    /// The selected mention, if it is in this chunk.
    pub selected: Option<usize>,
    /// The entity whose mentions stand out.
    pub entity: Option<EntityId>,
    /// The mention that the tab key comes to.
    pub stop: Option<usize>,
    /// Types that are not marked.
    pub hidden: Rc<BTreeSet<MentionType>>,
    /// What to say of furniture.
    pub furniture: &'static str,
}

/// Some screens of text.
#[component]
pub fn Chunk(props: &ChunkProps) -> Html {
    let Some(chunk) = props.layout.chunks.get(props.number) else { return Html::default() };
    let drawn = props.near || props.kept;
    let blocks = props.layout.blocks.get(chunk.blocks.clone()).filter(|_| drawn).unwrap_or_default();
    html! {
        <div class="chunk" data-chunk={props.number.to_string()}>{ for blocks.iter().map(|block| draw_block(props, block)) }</div>
    }
}

fn draw_block(props: &ChunkProps, block: &Block) -> Html {
    let place = block.span.start.to_string();
    let content = if props.near {
        let nodes = nodes_of(&props.analysis, block, &props.hidden);
        nodes.iter().map(|node| draw_node(props, node)).collect::<Html>()
    } else {
        block.span.of(&props.analysis.text).to_owned().into()
    };
    match block.role {
        Role::Title => html! { <h2 dir="auto" data-block={place}>{ content }</h2> },
        Role::Body => html! { <p dir="auto" data-block={place}>{ content }</p> },
        Role::Furniture => {
            html! { <p dir="auto" class="furniture" title={props.furniture} data-block={place}>{ content }</p> }
        }
    }
}

fn draw_node(props: &ChunkProps, node: &Node) -> Html {
    let text = |span: crate::model::Span| span.of(&props.analysis.text).to_owned();
    match node {
        Node::Text(span) => text(*span).into(),
        Node::Furniture(span) => html! { <span class="furniture" title={props.furniture}>{ text(*span) }</span> },
        Node::Mark { place, depth, children } => {
            let Some(mention) = props.analysis.mentions.get(*place) else { return Html::default() };
            let stop = if props.stop == Some(*place) { "0" } else { "-1" };
            let inside = children.iter().map(|child| draw_node(props, child));
            html! {
                <mark class={class_of(props, *place, *depth)} tabindex={stop} data-testid="mention"
                    data-mention={place.to_string()} data-kind={mention.kind.code()} data-depth={depth.to_string()}>
                    { for inside }
                </mark>
            }
        }
    }
}

fn class_of(props: &ChunkProps, place: usize, depth: usize) -> Classes {
    let Some(mention) = props.analysis.mentions.get(place) else { return Classes::new() };
    let depth = match depth {
        0 => "outer",
        1 => "inner",
        _ => "inmost",
    };
    classes!(
        family_class(mention.kind.family()),
        depth,
        (mention.confidence < SURE).then_some("unsure"),
        (props.selected == Some(place)).then_some("selected"),
        (props.entity.is_some() && subject(mention) == props.entity).then_some("same"),
    )
}
