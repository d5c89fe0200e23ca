use std::ops::Range;

use crate::model::{Analysis, Span};

/// What a block is to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The headline.
    Title,
    /// Text of the article.
    Body,
    /// Page furniture, set small and pale.
    Furniture,
}

/// A line of the text, or a piece of a line too long to be set at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without its line end.
    pub span: Span,
    /// What it is.
    pub role: Role,
    /// Its mentions, by their places in `Analysis::mentions`.
    pub mentions: Range<usize>,
}

/// Consecutive blocks that are drawn together: some screens of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Its blocks, by their places in [`Layout::blocks`].
    pub blocks: Range<usize>,
    /// From its first block to its last.
    pub span: Span,
}

/// An article laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Its blocks in order; blank lines are none.
    pub blocks: Vec<Block>,
    /// Its chunks in order; every block is in one.
    pub chunks: Vec<Chunk>,
}

/// Bytes after which a chunk ends: about two screens of Arabic.
const CHUNK: usize = 6 * 1024;
/// Bytes after which a line is cut, at the end of a sentence if it has one.
const LINE: usize = 8 * 1024;

impl Layout {
    /// Lays out an article, in one pass over it.
    #[must_use]
    pub fn of(analysis: &Analysis) -> Self {
        let mut blocks = Vec::new();
        let (mut furniture, mut mentions) = (0, 0);
        let mut title = analysis.meta.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
        for span in lines(analysis) {
            let line = span.of(&analysis.text);
            let role = if within(&analysis.furniture, &mut furniture, span) {
                Role::Furniture
            } else if title.is_some_and(|title| title == line) {
                title = None;
                Role::Title
            } else {
                Role::Body
            };
            let first = advance(analysis, &mut mentions, span.start);
            let last = advance(analysis, &mut mentions, span.end);
            blocks.push(Block { span, role, mentions: first..last });
        }
        let chunks = chunks(&blocks);
        Self { blocks, chunks }
    }

    /// The chunk that holds a place in the text.
    #[must_use]
    pub fn chunk_at(&self, span: Span) -> Option<usize> {
        let after = self.chunks.partition_point(|chunk| chunk.span.start <= span.start);
        after.checked_sub(1)
    }
}

/// Whether `span` is furniture altogether. `next` runs along with the calls, whose spans are in order.
fn within(furniture: &[Span], next: &mut usize, span: Span) -> bool {
    while furniture.get(*next).is_some_and(|piece| piece.end <= span.start) {
        *next += 1;
    }
    furniture.get(*next).is_some_and(|piece| piece.contains(span))
}

/// Moves `next` to the first mention that starts at `start` or later.
fn advance(analysis: &Analysis, next: &mut usize, start: u32) -> usize {
    while analysis.mentions.get(*next).is_some_and(|mention| mention.span.start < start) {
        *next += 1;
    }
    *next
}

/// The lines that are not blank, trimmed, the long ones in pieces.
fn lines(analysis: &Analysis) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = 0;
    for line in analysis.text.split_inclusive('\n') {
        let content = line.trim();
        if !content.is_empty() {
            let indent = line.len() - line.trim_start().len();
            let span = Span::new(start + indent, start + indent + content.len());
            if content.len() <= LINE { spans.push(span) } else { cut(analysis, span, &mut spans) }
        }
        start += line.len();
    }
    spans
}

/// Cuts a long line at ends of sentences; a sentence that is too long itself, at spaces outside mentions.
fn cut(analysis: &Analysis, line: Span, spans: &mut Vec<Span>) {
    let mut start = line.start as usize;
    let end = line.end as usize;
    while end - start > LINE {
        let limit = u32::try_from(start + LINE).unwrap_or(u32::MAX);
        let after = analysis.sentences.partition_point(|sentence| sentence.end <= limit);
        let sentence = after.checked_sub(1).and_then(|last| analysis.sentences.get(last));
        let stop = match sentence {
            Some(sentence) if sentence.end as usize > start => sentence.end as usize,
            _ => start + space_before(analysis, Span::new(start, end)),
        };
        spans.push(Span::new(start, stop));
        let rest = Span::new(stop, end).of(&analysis.text);
        start = stop + (rest.len() - rest.trim_start().len());
    }
    if start < end {
        spans.push(Span::new(start, end));
    }
}

/// How far to go in `rest`: to the last space within the limit and outside mentions, or simply to a character's edge.
fn space_before(analysis: &Analysis, rest: Span) -> usize {
    let text = rest.of(&analysis.text);
    let mut edge = LINE.min(text.len());
    while !text.is_char_boundary(edge) {
        edge += 1;
    }
    let head = text.get(..edge).unwrap_or(text);
    let mut spaces = head.rmatch_indices(' ').map(|(at, _)| at).filter(|at| *at > 0).take(64);
    spaces.find(|at| !in_mention(analysis, rest.start as usize + at)).unwrap_or(edge)
}

fn in_mention(analysis: &Analysis, at: usize) -> bool {
    let at = u32::try_from(at).unwrap_or(u32::MAX);
    let after = analysis.mentions.partition_point(|mention| mention.span.start <= at);
    let near = analysis.mentions.get(after.saturating_sub(16)..after).unwrap_or_default();
    near.iter().any(|mention| mention.span.end > at)
}

fn chunks(blocks: &[Block]) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    for (place, block) in blocks.iter().enumerate() {
        match chunks.last_mut() {
            Some(chunk) if chunk.span.to(block.span).len() <= CHUNK => {
                chunk.blocks.end = place + 1;
                chunk.span = chunk.span.to(block.span);
            }
            _ => chunks.push(Chunk { blocks: place..place + 1, span: block.span }),
        }
    }
    chunks
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Block, Layout, Role};
    use crate::model::{Analysis, Meta, Span};

    fn text_of(analysis: &Analysis, blocks: &[Block]) -> String {
        blocks.iter().map(|block| block.span.of(&analysis.text)).collect()
    }

    fn without_space(text: &str) -> String {
        text.chars().filter(|letter| !letter.is_whitespace()).collect()
    }

    #[test]
    fn a_line_is_a_block_and_blank_lines_are_none() {
        let analysis = Analysis {
            text: "عنوان\r\n\r\n  فقرة أولى \n\nفقرة ثانية".to_owned(), ..Analysis::default()
        };
        let layout = Layout::of(&analysis);
        let lines: Vec<&str> = layout.blocks.iter().map(|block| block.span.of(&analysis.text)).collect();
        assert_eq!(lines, ["عنوان", "فقرة أولى", "فقرة ثانية"]);
    }

    #[test]
    fn the_headline_is_set_once_and_furniture_apart() {
        let text = "شارك\nعنوان\nعنوان".to_owned();
        let meta = Meta { title: Some("عنوان".to_owned()), ..Meta::default() };
        let analysis = Analysis { furniture: vec![Span::new(0, 8)], text, meta, ..Analysis::default() };
        let roles: Vec<Role> = Layout::of(&analysis).blocks.iter().map(|block| block.role).collect();
        assert_eq!(roles, [Role::Furniture, Role::Title, Role::Body]);
    }

    #[test]
    fn a_line_of_a_megabyte_is_cut() {
        let analysis = Analysis { text: "كلمة ".repeat(120_000), ..Analysis::default() };
        let layout = Layout::of(&analysis);
        assert!(layout.blocks.iter().all(|block| block.span.len() <= super::LINE + 4));
        assert_eq!(text_of(&analysis, &layout.blocks).matches("كلمة").count(), 120_000);
    }

    proptest! {
        #[test]
        fn nothing_but_space_is_left_out(text in "(\\PC|\\n|\\r| ){0,400}", copies in 1usize..60) {
            let analysis = Analysis { text: text.repeat(copies), ..Analysis::default() };
            let layout = Layout::of(&analysis);
            prop_assert_eq!(without_space(&text_of(&analysis, &layout.blocks)), without_space(&analysis.text));
            let chunked: usize = layout.chunks.iter().map(|chunk| chunk.blocks.len()).sum();
            prop_assert_eq!(chunked, layout.blocks.len());
        }
    }
}
