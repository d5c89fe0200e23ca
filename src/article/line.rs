//! The lines of a text, each with what tells furniture from body.

use memchr::memchr3_iter;

use super::key::Key;
use super::kind::Kind;
use super::phrases;
use super::said::Said;
use crate::model::Span;
use crate::normalization::count_words;

/// The most words of a line that can be furniture; what is longer is body.
pub(super) const MAX_WORDS: usize = 25;
/// The most bytes of such a line.
const MAX_BYTES: usize = 400;
/// The longest notice of a site below its articles, in bytes, and the fewest words of one that could be a paragraph.
const MAX_NOTICE: usize = 900;
const NOTICE_WORDS: usize = 12;
/// The words of a notice that are looked at, and how many of them must be a known phrase.
const NOTICE_HEAD: usize = 8;
const NOTICE_PHRASE: usize = 3;

/// A line that is not blank.
#[derive(Debug)]
pub(super) struct Line {
    /// White space at both ends left out.
    pub(super) span: Span,
    /// The number of its words by white space; of a long line just more than [`MAX_WORDS`].
    pub(super) words: usize,
    /// Its words folded, where it is short enough to be furniture, heading or byline.
    pub(super) key: Option<Key>,
    /// Whether it closes with a full stop (a quotation mark or bracket after it aside).
    pub(super) ends_sentence: bool,
    /// Whether it is long and begins as a site's notices do («الأخبار المنشورة على الصفحة الرسمية …»).
    pub(super) is_notice: bool,
    /// Whether it is running text though it is short: told by the lines beside it.
    pub(super) is_prose: bool,
    /// Whether the line before was broken only because it was full.
    pub(super) goes_on: bool,
    /// Whether all of it is furniture.
    pub(super) is_furniture: bool,
    /// What it says about the article, as far as that was asked.
    pub(super) said: Said,
}

impl Line {
    /// Whether it is running text: long, a whole sentence that is not quite short, or as [`prose`](super::prose) tells.
    pub(super) fn is_paragraph(&self) -> bool {
        !self.is_notice && (self.is_prose || self.words >= 20 || self.words >= 12 && self.ends_sentence)
    }

    /// Whether it names author, date or source.
    pub(super) fn is_about(&self, content: &str) -> bool {
        let text = self.span.of(content);
        self.said.author(text).is_some() || self.said.source(text).is_some() || self.said.date(text).is_some()
    }

    /// The folded words of a short line, as text; empty for a long line.
    pub(super) fn key_text(&self) -> &str {
        self.key.as_ref().map_or("", Key::text)
    }
}

/// Cuts `content` at its line ends; lines without a visible character are left out.
pub(super) fn cut(content: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for end in ends(content).chain([content.len()]) {
        let line = content.get(start..end).unwrap_or("");
        let trimmed = line.trim_start_matches(shows_nothing);
        let from = start + (line.len() - trimmed.len());
        let trimmed = trimmed.trim_end_matches(shows_nothing);
        if !trimmed.is_empty() {
            lines.push(read(trimmed, Span::new(from, from + trimmed.len())));
        }
        start = end;
    }
    lines
}

/// One past each line end; U+2028 and U+2029, the separators of lines and paragraphs, are some.
fn ends(content: &str) -> impl Iterator<Item = usize> {
    const SEPARATOR: u8 = 0xE2;
    memchr3_iter(b'\n', b'\r', SEPARATOR, content.as_bytes()).filter_map(|at| {
        let rest = content.get(at..)?;
        match rest.strip_prefix(['\u{2028}', '\u{2029}']) {
            Some(after) => Some(at + (rest.len() - after.len())),
            None => (!rest.as_bytes().starts_with(&[SEPARATOR])).then_some(at + 1),
        }
    })
}

fn read(line: &str, span: Span) -> Line {
    let words = count_words(line, MAX_WORDS + 1);
    let key = (words <= MAX_WORDS && line.len() <= MAX_BYTES).then(|| Key::of(line));
    let end = line.trim_end_matches(|end| matches!(end, '"' | '»' | '\u{201D}' | ')') || shows_nothing(end));
    let is_notice = words >= NOTICE_WORDS && (line.starts_with('©') || is_notice(line));
    Line {
        span,
        words,
        key,
        ends_sentence: end.ends_with(['.', '…']),
        is_notice,
        is_prose: false,
        goes_on: false,
        is_furniture: false,
        said: Said::default(),
    }
}

fn is_notice(line: &str) -> bool {
    let is_known = |head: &Key, kind: Kind| phrases::kinds(head.words(0, 1)).has(kind);
    let first = Key::of(line.split_whitespace().next().unwrap_or(""));
    if line.len() > MAX_NOTICE || !is_known(&first, Kind::First) {
        return false;
    }
    let head: Vec<&str> = line.split_whitespace().take(NOTICE_HEAD).collect();
    phrases::start(&Key::of(&head.join(" ")), Kind::Start).is_some_and(|words| words >= NOTICE_PHRASE)
}

/// White space, and the marks of direction and joining, which a line may begin and end with.
fn shows_nothing(letter: char) -> bool {
    letter.is_whitespace() || crate::normalization::is_invisible(letter)
}

/// `text` without the mark of an entry of a list or of a heading before it: «* ليلى حداد», «# …».
pub(super) fn without_bullet(text: &str) -> &str {
    let bare = text.trim_start_matches(|mark| matches!(mark, '#' | '*' | '•' | '●' | '■' | '▪') || shows_nothing(mark));
    if text.starts_with('#') && text.len() == bare.len() + 1 { text } else { bare }
}

/// `text` as a field of its own: one space for each white space, without marks that show nothing but joiners.
pub(super) fn shown(text: &str) -> String {
    let is_mark =
        |letter: &char| !matches!(letter, '\u{200C}' | '\u{200D}') && crate::normalization::is_invisible(*letter);
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| !is_mark(letter)) {
        if !letter.is_whitespace() {
            shown.push(letter);
        } else if !shown.ends_with(' ') {
            shown.push(' ');
        }
    }
    shown.trim().to_owned()
}

/// The part of a page that a line stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Before the first paragraph.
    Top,
    /// Among the paragraphs; the whole of a text without any.
    Middle,
    /// After the last paragraph.
    Bottom,
}

/// Where the paragraphs begin and end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Zones {
    first: usize,
    last: usize,
}

impl Zones {
    pub(super) fn of(lines: &[Line]) -> Self {
        let first = lines.iter().position(Line::is_paragraph).unwrap_or(0);
        let last = lines.iter().rposition(Line::is_paragraph).unwrap_or(lines.len());
        Self { first, last }
    }

    /// The zone of the line with this number.
    pub(super) fn of_line(self, number: usize) -> Zone {
        if number < self.first {
            Zone::Top
        } else if number > self.last {
            Zone::Bottom
        } else {
            Zone::Middle
        }
    }

    /// How many lines stand before the first paragraph.
    pub(super) fn top(self) -> usize {
        self.first
    }
}
