//! Which lines are running text: long ones, whole sentences, and the lines of a paragraph that was broken at a width.

use super::kind::Kind;
use super::line::Line;
use super::{furniture, phrases};

/// The widths, in characters, at which paragraphs are broken.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=130;
/// How far a line may be from the width: not all programs count alike.
const SLACK: usize = 3;
/// The fewest lines that tell a width.
const FEWEST: usize = 2;
/// The fewest words of a paragraph of several lines.
const MIN_WORDS: usize = 12;
/// The fewest words of a sentence that is a paragraph, and how many of its words may stand before the verb.
const MIN_SENTENCE: usize = 4;
const BEFORE_VERB: usize = 6;

/// Marks the lines of broken paragraphs, and the sentences that are paragraphs though they are short.
pub(super) fn mark(content: &str, lines: &mut [Line]) {
    mark_broken(content, lines);
    mark_sentences(content, lines);
}

/// A paragraph broken at a width has lines that the next word would have made too long, and closes a sentence.
fn mark_broken(content: &str, lines: &mut [Line]) {
    let breaks = breaks(content, lines);
    let Some(width) = width(content, lines, &breaks) else { return };
    let goes_on: Vec<bool> =
        breaks.iter().map(|one| one.as_ref().is_some_and(|one| one.is_at(width))).chain([false]).collect();
    let mut start = 0;
    while start < lines.len() {
        let length = goes_on.iter().skip(start).take_while(|goes_on| **goes_on).count() + 1;
        let run = lines.get_mut(start..start + length).unwrap_or_default();
        start += length;
        let words: usize = run.iter().map(|line| line.words).sum();
        run.iter_mut().skip(1).for_each(|line| line.goes_on = true);
        let is_paragraph = length > 1
            && words >= MIN_WORDS
            && run.last().is_some_and(|line| line.ends_sentence || line.span.of(content).ends_with(['!', '؟', ':']))
            && run.first().is_some_and(|line| !begins_furniture(line));
        run.iter_mut().for_each(|line| line.is_prose |= is_paragraph);
    }
}

/// The end of a line whose next line follows directly.
struct Break {
    /// The line's characters.
    length: usize,
    /// Its characters with the first word of the next line.
    with_next: usize,
    ends_sentence: bool,
}

impl Break {
    /// Whether the line is as long as a line of `width` can be.
    fn is_at(&self, width: usize) -> bool {
        (self.length.saturating_sub(SLACK)..self.with_next + SLACK).contains(&width)
    }
}

/// The end of each line but the last; none before a blank line.
fn breaks(content: &str, lines: &[Line]) -> Vec<Option<Break>> {
    let pairs = lines.windows(2).filter_map(|pair| if let [line, next] = pair { Some((line, next)) } else { None });
    pairs
        .map(|(line, next)| {
            let length = characters(content, line)?;
            characters(content, next)?;
            if line.is_about(content) || next.is_about(content) {
                return None;
            }
            let gap = content.get(line.span.end as usize..next.span.start as usize).unwrap_or("");
            let is_blank = |end: char| gap.matches(end).nth(1).is_some();
            let word = next.span.of(content).split_whitespace().next().unwrap_or("");
            let with_next = length + 1 + word.chars().take(*WIDTHS.end()).count();
            (!is_blank('\n') && !is_blank('\r')).then_some(Break {
                length,
                with_next,
                ends_sentence: line.ends_sentence,
            })
        })
        .collect()
}

/// The characters of a line that is no longer than a width.
fn characters(content: &str, line: &Line) -> Option<usize> {
    let count = line.span.of(content).chars().take(WIDTHS.end() + SLACK + 1).count();
    (count <= WIDTHS.end() + SLACK).then_some(count)
}

/// The width at which most lines are broken that close no sentence; none where the lines know no width.
fn width(content: &str, lines: &[Line], breaks: &[Option<Break>]) -> Option<usize> {
    let open = || breaks.iter().flatten().filter(|one| !one.ends_sentence && one.length + SLACK >= *WIDTHS.start());
    let mut ends = [0_isize; 256];
    for one in open() {
        let first = one.length.saturating_sub(SLACK).max(*WIDTHS.start());
        let last = (one.with_next + SLACK).min(WIDTHS.end() + 1);
        if first < last {
            ends.get_mut(first).into_iter().for_each(|count| *count += 1);
            ends.get_mut(last).into_iter().for_each(|count| *count -= 1);
        }
    }
    let votes = ends.iter().scan(0, |sum, count| {
        *sum += count;
        Some(*sum)
    });
    let (width, most) = votes.enumerate().max_by_key(|(_, votes)| *votes)?;
    let most = usize::try_from(most).unwrap_or(0);
    let longer = lines.iter().filter(|line| characters(content, line).is_none_or(|count| count > width + SLACK));
    (most >= FEWEST && most * 2 >= open().count() && longer.count() * 2 <= most).then_some(width)
}

/// Sentences that report something: all of them where no line is longer, or else those beside longer text.
fn mark_sentences(content: &str, lines: &mut [Line]) {
    let has_paragraph = lines.iter().any(Line::is_paragraph);
    let reports: Vec<bool> = lines.iter().map(|line| reports(content, line)).collect();
    let mut is_beside = !has_paragraph;
    for (line, reports) in lines.iter_mut().zip(&reports) {
        line.is_prose |= *reports && is_beside;
        is_beside = !has_paragraph || line.is_paragraph();
    }
    // Above the text stands its head, which has no sentences: one that reports nothing belongs to the text too.
    let mut is_beside = false;
    for line in lines.iter_mut().rev() {
        line.is_prose |= is_beside && line.ends_sentence && line.words > MIN_SENTENCE && !begins_furniture(line);
        is_beside = line.is_paragraph();
    }
}

/// Whether a short line is a sentence with a verb of the news near its beginning, or one that goes on with «و»:
/// «تعادل الفريقان بلا أهداف.»
fn reports(content: &str, line: &Line) -> bool {
    let Some(key) = &line.key else { return false };
    let is_verb = |word: &str| {
        let bare = word.strip_prefix(['و', 'ف']).filter(|bare| bare.len() > 2);
        [Some(word), bare].into_iter().flatten().any(|word| phrases::kinds(word).has(Kind::Verb))
    };
    let first = key.words(0, 1);
    let goes_on = first.starts_with('و') && first.len() > 6 && !phrases::kinds(first).has(Kind::NotName);
    line.ends_sentence
        && line.words >= MIN_SENTENCE
        && !line.span.of(content).ends_with(['…', ')'])
        && ((0..BEFORE_VERB).any(|at| is_verb(key.words(at, 1))) || goes_on)
        && !begins_furniture(line)
}

fn begins_furniture(line: &Line) -> bool {
    line.is_notice
        || furniture::is_of_rights(line)
        || line.key.as_ref().is_some_and(|key| phrases::start(key, Kind::Start).is_some())
}
