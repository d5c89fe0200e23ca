use crate::model::Span;

use super::Place;

/// Bytes between two marks.
const STEP: usize = 64;

/// Says how many code points stand before a byte of a text: built in one pass, then constant time a question.
pub(crate) struct CodePoints<'a> {
    bytes: &'a [u8],
    /// Code points before every [`STEP`]th byte.
    marks: Vec<u32>,
    total: u32,
}

impl<'a> CodePoints<'a> {
    /// Counts `text` once.
    pub(crate) fn of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let mut total = 0;
        let marks = bytes
            .chunks(STEP)
            .map(|chunk| {
                let before = total;
                total += count(chunk);
                before
            })
            .collect();
        Self { bytes, marks, total }
    }

    /// Code points in the whole text.
    pub(crate) fn total(&self) -> u32 {
        self.total
    }

    /// `span` in code points.
    pub(crate) fn place(&self, span: Span) -> Place {
        Place { start: self.before(span.start), end: self.before(span.end) }
    }

    /// Code points before `byte`; all of them where the text is shorter.
    fn before(&self, byte: u32) -> u32 {
        let byte = byte as usize;
        let Some(mark) = self.marks.get(byte / STEP) else { return self.total };
        let rest = self.bytes.get(byte - byte % STEP..byte.min(self.bytes.len())).unwrap_or(&[]);
        mark + count(rest)
    }
}

/// Code points that begin in `bytes`: all bytes but the continuing ones, `0b10xx_xxxx`.
fn count(bytes: &[u8]) -> u32 {
    bytes.iter().map(|byte| u32::from(byte & 0xC0 != 0x80)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edge_agrees_with_counting_characters() {
        let text = "قال \u{200F}OPEC+ 🛢 «نعم».\r\n".repeat(9);
        let points = CodePoints::of(&text);
        for (index, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(points.before(u32::try_from(byte).unwrap()) as usize, index);
        }
        assert_eq!(points.total() as usize, text.chars().count());
        assert_eq!(points.place(Span::new(0, text.len())).end, points.total());
    }

    #[test]
    fn a_span_of_another_text_ends_where_this_one_does() {
        assert_eq!(CodePoints::of("قف").place(Span::new(2, 900)), Place { start: 1, end: 2 });
        assert_eq!(CodePoints::of("").place(Span::new(3, 4)), Place { start: 0, end: 0 });
    }
}
