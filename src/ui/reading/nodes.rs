use std::collections::BTreeSet;

use super::Block;
use crate::model::{Analysis, Mention, MentionType, Span};

/// A piece of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Words outside any mention, or between nested ones.
    Text(Span),
    /// Page furniture inside a line of text.
    Furniture(Span),
    /// A mention, by its place in `Analysis::mentions`, with what is nested in it.
    Mark {
        /// Its place.
        place: usize,
        /// How many mentions it is nested in.
        depth: usize,
        /// Its text, and the mentions nested in it.
        children: Vec<Node>,
    },
}

/// Marks nested deeper than this are drawn as the text of the one around them.
const DEEPEST: usize = 5;

/// The pieces of `block` in order; mentions of `hidden` types are plain text.
#[must_use]
pub fn nodes_of(analysis: &Analysis, block: &Block, hidden: &BTreeSet<MentionType>) -> Vec<Node> {
    let mentions = analysis.mentions.get(block.mentions.clone()).unwrap_or_default();
    let places = block.mentions.clone().zip(mentions);
    let shown = places.filter(|(_, mention)| block.span.contains(mention.span) && !hidden.contains(&mention.kind));
    let shown: Vec<(usize, &Mention)> = shown.filter(|(_, mention)| !mention.span.is_empty()).collect();
    let mut nodes = Vec::new();
    let mut start = block.span.start;
    for piece in furniture_in(analysis, block.span) {
        let piece = Span { start: piece.start.max(start), end: piece.end.min(block.span.end) };
        fill(Span { start, end: piece.start }, 0, &shown, &mut nodes);
        nodes.push(Node::Furniture(piece));
        start = piece.end;
    }
    fill(Span { start, end: block.span.end }, 0, &shown, &mut nodes);
    nodes
}

fn furniture_in(analysis: &Analysis, span: Span) -> impl Iterator<Item = Span> {
    let first = analysis.furniture.partition_point(|piece| piece.end <= span.start);
    let rest = analysis.furniture.get(first..).unwrap_or_default();
    rest.iter().copied().take_while(move |piece| piece.start < span.end)
}

/// Fills `span` with text and the marks inside it. What crosses an edge or an earlier mark is left as text.
fn fill(span: Span, depth: usize, mentions: &[(usize, &Mention)], nodes: &mut Vec<Node>) {
    let mut at = span.start;
    let mut next = mentions.partition_point(|(_, mention)| mention.span.start < span.start);
    while let Some(&(place, mention)) = mentions.get(next) {
        next += 1;
        if mention.span.start >= span.end {
            break;
        }
        if depth >= DEEPEST || mention.span.start < at || mention.span.end > span.end {
            continue;
        }
        push_text(Span { start: at, end: mention.span.start }, nodes);
        let inner = mentions.get(next..).unwrap_or_default();
        let inner =
            inner.get(..inner.partition_point(|(_, other)| other.span.start < mention.span.end)).unwrap_or_default();
        let mut children = Vec::new();
        fill(mention.span, depth + 1, inner, &mut children);
        nodes.push(Node::Mark { place, depth, children });
        at = mention.span.end;
    }
    push_text(Span { start: at, end: span.end }, nodes);
}

fn push_text(span: Span, nodes: &mut Vec<Node>) {
    if !span.is_empty() {
        nodes.push(Node::Text(span));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::{Node, nodes_of};
    use crate::model::{Analysis, Mention, MentionType, Span};
    use crate::ui::reading::Layout;

    fn mention(start: usize, end: usize, kind: MentionType) -> Mention {
        Mention {
            span: Span::new(start, end),
            kind,
            entity: None,
            stands_for: None,
            refers_to: None,
            counted: None,
            value: None,
            confidence: 90,
            evidence: vec![],
        }
    }

    /// The marks of the first line, in brackets: `قال [OCC وزير [ORG الخارجية]]`.
    fn bracketed(analysis: &Analysis, hidden: &[MentionType]) -> String {
        let layout = Layout::of(analysis);
        let hidden = hidden.iter().copied().collect();
        write(analysis, &nodes_of(analysis, &layout.blocks[0], &hidden))
    }

    fn write(analysis: &Analysis, nodes: &[Node]) -> String {
        let one = |node: &Node| match node {
            Node::Text(span) => span.of(&analysis.text).to_owned(),
            Node::Furniture(span) => format!("{{{}}}", span.of(&analysis.text)),
            Node::Mark { place, children, .. } => {
                format!("[{} {}]", analysis.mentions[*place].kind.code(), write(analysis, children))
            }
        };
        nodes.iter().map(one).collect()
    }

    fn minister() -> Analysis {
        let text = "قال وزير الخارجية الروسي".to_owned();
        let mentions = vec![
            mention(7, text.len(), MentionType::Occ),
            mention(16, 32, MentionType::Org),
            mention(33, text.len(), MentionType::Norp),
        ];
        Analysis { text, mentions, ..Analysis::default() }
    }

    #[test]
    fn nested_mentions_are_nested_marks() {
        assert_eq!(bracketed(&minister(), &[]), "قال [OCC وزير [ORG الخارجية] [NORP الروسي]]");
    }

    #[test]
    fn a_hidden_type_leaves_what_is_nested_in_it() {
        assert_eq!(bracketed(&minister(), &[MentionType::Occ]), "قال وزير [ORG الخارجية] [NORP الروسي]");
    }

    #[test]
    fn furniture_inside_a_line_is_told_apart() {
        let analysis = Analysis { furniture: vec![Span::new(0, 6)], ..minister() };
        assert_eq!(bracketed(&analysis, &[]), "{قال} [OCC وزير [ORG الخارجية] [NORP الروسي]]");
    }

    #[test]
    fn a_crossing_mention_is_left_as_text() {
        let mut analysis = minister();
        analysis.mentions[1].span = Span::new(4, 20);
        analysis.mentions.sort_by_key(|mention| mention.span.start);
        assert!(!bracketed(&analysis, &[]).contains("OCC"));
    }

    proptest! {
        #[test]
        fn any_spans_at_all_give_back_the_line(spans in proptest::collection::vec((0usize..60, 0usize..60), 0..20)) {
            let text = "abcde".repeat(12);
            let mut mentions: Vec<Mention> =
                spans.into_iter().map(|(a, b)| mention(a.min(b), a.max(b), MentionType::Org)).collect();
            mentions.sort_by_key(|mention| (mention.span.start, u32::MAX - mention.span.end));
            let analysis = Analysis { text, mentions, ..Analysis::default() };
            let layout = Layout::of(&analysis);
            let nodes = nodes_of(&analysis, &layout.blocks[0], &BTreeSet::new());
            prop_assert_eq!(plain(&analysis, &nodes), analysis.text.clone());
        }
    }

    fn plain(analysis: &Analysis, nodes: &[Node]) -> String {
        let one = |node: &Node| match node {
            Node::Text(span) | Node::Furniture(span) => span.of(&analysis.text).to_owned(),
            Node::Mark { children, .. } => plain(analysis, children),
        };
        nodes.iter().map(one).collect()
    }
}
