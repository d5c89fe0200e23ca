//! Which lines are page furniture, and which ends of lines.
//!
//! A line is judged by its words and by its zone: what can be nothing but furniture («تم نسخ الرابط») is so anywhere;
//! what could be a heading of the article («رياضة») only before the first paragraph or after the last. Bylines,
//! datelines and source lines are body and are never swept along.

use super::key::Key;
use super::kind::Kind;
use super::line::{Line, Zone, Zones};
use super::{byline, phrases, tail};
use crate::model::Span;

/// Words, folded, that make a short line at the edges furniture wherever they stand in it.
const WITHIN: &[&str] = &["الحقوق محفوظه", "rights reserved", "نستخدم ملفات تعريف الارتباط"];
/// The longest masthead, in bytes.
const MAX_MASTHEAD: usize = 120;
/// The most words of one tag.
const MAX_TAG: usize = 4;
/// How many headlines may follow «اقرأ أيضا» between two paragraphs.
const MAX_LINKS: usize = 4;
/// The longest counter or time without words, in bytes; lists of longer numbers are the article's.
const LONGEST_COUNTER: usize = 7;
/// The longest paragraph of a reader's comment, in bytes.
const MAX_COMMENT: usize = 1200;

/// How far what follows a furniture line is furniture too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sweep {
    None,
    /// The name of an office's holder.
    Holder,
    /// Words of a few letters, an entry a line.
    Tags,
    /// Headlines of other articles.
    Links(usize),
    /// Everything that is no sentence.
    Footer,
    /// Everything.
    Comments,
}

/// Marks the furniture among `lines`; returns furniture within lines, sorted.
pub(super) fn mark(content: &str, lines: &mut [Line], zones: Zones) -> Vec<Span> {
    let mut sweep = Sweep::None;
    let mut before_is_furniture = false;
    let comments = comments_start(lines);
    for (number, line) in lines.iter_mut().enumerate() {
        let zone = zones.of_line(number);
        let own = if comments == Some(number) {
            Some(Sweep::Comments)
        } else if line.is_prose && line.goes_on {
            None
        } else {
            judge(content, line, zone, before_is_furniture)
        };
        line.is_furniture = own.is_some() || is_swept(content, line, zone, sweep);
        sweep = match own {
            Some(own) if sweep != Sweep::Comments && own != Sweep::None => own,
            Some(_) if sweep == Sweep::Tags => Sweep::None,
            Some(_) => sweep,
            None if !line.is_furniture && zone == Zone::Middle => Sweep::None,
            None => used(sweep, line),
        };
        before_is_furniture = line.is_furniture;
    }
    mark_share_bars(lines);
    mark_top(content, lines, zones.top());
    mark_bottom_repeats(lines, zones);
    mark_tags(content, lines, zones);
    lines.iter().filter(|line| !line.is_furniture).filter_map(|line| tail::of(content, line.span)).collect()
}

/// Whether `line` is furniture by itself, and what it says of the lines after it.
fn judge(content: &str, line: &Line, zone: Zone, before_is_furniture: bool) -> Option<Sweep> {
    let at_edge = zone != Zone::Middle;
    let footer = if zone == Zone::Bottom { Sweep::Footer } else { Sweep::None };
    let text = line.span.of(content);
    let Some(key) = line.key.as_ref() else {
        return (zone == Zone::Bottom && line.is_notice).then_some(Sweep::None);
    };
    if key.len() == 0 {
        return is_decoration(text).then_some(Sweep::None);
    }
    if at_edge && (is_number(text) || is_latin_widget(text)) && !line.is_about(content) {
        return Some(Sweep::None);
    }
    if at_edge && WITHIN.iter().any(|phrase| key.text().contains(phrase)) {
        return Some(Sweep::None);
    }
    if zone == Zone::Top && is_masthead(text) {
        return Some(Sweep::None);
    }
    if !phrases::kinds(key.words(0, 1)).has(Kind::First) {
        return (zone == Zone::Bottom && is_hashtags(text)).then_some(footer);
    }
    let kinds = phrases::kinds(key.text());
    let is_clear = key.len() >= 2 || at_edge || before_is_furniture;
    if kinds.has(Kind::Related) && (key.len() >= 2 || zone == Zone::Bottom) {
        return Some(if zone == Zone::Middle { Sweep::Links(MAX_LINKS) } else { footer });
    }
    if kinds.has(Kind::Alone) || kinds.has(Kind::Line) && is_clear {
        return Some(footer);
    }
    if kinds.has(Kind::Comments) && at_edge {
        return Some(footer);
    }
    if at_edge && phrases::start(key, Kind::Staff).is_some() {
        return judge_staff(content, line);
    }
    if phrases::start(key, Kind::Start).is_some_and(|words| words >= 2) {
        return Some(Sweep::None);
    }
    if is_bar(text) {
        return Some(footer);
    }
    if is_label(text, key, at_edge) {
        return Some(if zone == Zone::Bottom { footer } else { Sweep::Tags });
    }
    if zone == Zone::Bottom && is_hashtags(text) {
        return Some(footer);
    }
    let entries = phrases::made_of(key, Kind::Share, Kind::ShareFiller).unwrap_or(0);
    if entries >= 2 || entries == 1 && (at_edge || before_is_furniture) {
        return Some(footer);
    }
    let is_menu = (zone == Zone::Top || zone == Zone::Bottom && before_is_furniture)
        && (phrases::made_of(key, Kind::Menu, Kind::ShareFiller).is_some() || is_trail(content, line));
    is_menu.then_some(Sweep::None)
}

/// «وكالة الأنباء الكويتية - كونا»: names of one agency and nothing else.
fn is_masthead(text: &str) -> bool {
    let fields = || text.split(['|', '-', '–', '(', ')']).map(str::trim).filter(|field| !field.is_empty());
    let is_agency = |field: &str| phrases::kinds(Key::of(field).text()).has(Kind::Agency);
    text.len() <= MAX_MASTHEAD && fields().nth(1).is_some() && fields().all(is_agency)
}

/// «طباعة | إرسال إلى صديق | حفظ», «شارك هذا الخبر: فيسبوك | تويتر»: two fields or more, each furniture.
fn is_bar(text: &str) -> bool {
    let is_furniture = |field: &str| {
        let key = Key::of(field);
        let kinds = phrases::kinds(key.text());
        [Kind::Line, Kind::Alone, Kind::Related, Kind::Comments].into_iter().any(|kind| kinds.has(kind))
            || phrases::made_of(&key, Kind::Share, Kind::ShareFiller).is_some()
    };
    let fields = || text.split(['|', '•', '·', '\t', '/', ':']).map(str::trim).filter(|field| !field.is_empty());
    fields().nth(1).is_some() && fields().all(is_furniture)
}

/// «رئيس التحرير» with its holder on the same line or on the next.
fn judge_staff(content: &str, line: &Line) -> Option<Sweep> {
    let key = line.key.as_ref()?;
    let office = phrases::start(key, Kind::Staff)?;
    if key.len() == office {
        return Some(Sweep::Holder);
    }
    let has_colon = line.span.of(content).contains(':');
    (has_colon && key.len() <= office + 5 || key.len() <= office + 3 && !line.ends_sentence).then_some(Sweep::None)
}

/// Whether `sweep` takes `line` along.
fn is_swept(content: &str, line: &Line, zone: Zone, sweep: Sweep) -> bool {
    match sweep {
        Sweep::None => false,
        Sweep::Holder => byline::is_name(line.span.of(content)),
        Sweep::Tags => zone != Zone::Middle && line.words <= 2 && !line.is_about(content),
        Sweep::Comments => line.span.len() <= MAX_COMMENT,
        Sweep::Links(left) => {
            left > 0
                && !line.is_prose
                && (5..20).contains(&line.words)
                && !line.ends_sentence
                && !line.is_about(content)
        }
        Sweep::Footer => zone == Zone::Bottom && !line.is_paragraph() && !line.ends_sentence && !line.is_about(content),
    }
}

/// What is left of `sweep` after `line`.
fn used(sweep: Sweep, line: &Line) -> Sweep {
    match sweep {
        Sweep::Holder => Sweep::None,
        Sweep::Tags | Sweep::Links(_) if !line.is_furniture => Sweep::None,
        Sweep::Links(left) => Sweep::Links(left.saturating_sub(1)),
        other => other,
    }
}

/// Marks share bars of which every entry has a line of its own: two or more in a row, wherever they stand.
fn mark_share_bars(lines: &mut [Line]) {
    let is_entry = |line: &Line| {
        let entries = line.key.as_ref().and_then(|key| phrases::made_of(key, Kind::Share, Kind::ShareFiller));
        entries.is_some()
    };
    let mut before: Option<&mut Line> = None;
    for line in lines {
        if let Some(before) = before.filter(|before| is_entry(before) && is_entry(line)) {
            before.is_furniture = true;
            line.is_furniture = true;
        }
        before = Some(line);
    }
}

/// The heading of the comments, where all that follows is comments: beyond three fifths of the text, after paragraphs.
fn comments_start(lines: &[Line]) -> Option<usize> {
    let end = lines.last()?.span.end as usize;
    let second_paragraph = lines.iter().enumerate().filter(|(_, line)| line.is_paragraph()).nth(1)?.0;
    let is_heading =
        |line: &Line| line.span.start as usize * 5 >= end * 3 && phrases::kinds(line.key_text()).has(Kind::Comments);
    let after = second_paragraph + 1;
    lines.iter().skip(after).position(is_heading).map(|at| after + at)
}

/// What only the lines before the first paragraph together show: captions that repeat the next line, and categories
/// and mastheads above the headline.
fn mark_top(content: &str, lines: &mut [Line], top: usize) {
    let repeated = mark_repeats(lines, top);
    let headline =
        lines.iter().take(top).position(|line| !line.is_furniture && line.words >= 4 && !line.is_about(content));
    let headline = headline.unwrap_or(0);
    let anchor = lines.iter().take(headline).rposition(|line| line.is_furniture).unwrap_or(0);
    let mut before_is_furniture = false;
    for (number, line) in lines.iter_mut().take(headline).enumerate() {
        let is_short = line.words == 1 || line.words <= 3 && (number < anchor || before_is_furniture);
        line.is_furniture |= is_short && !repeated.contains(&number) && !line.is_about(content);
        before_is_furniture = line.is_furniture;
    }
}

/// Marks each of the first lines that the next line repeats; returns the numbers of the lines that stay.
fn mark_repeats(lines: &mut [Line], top: usize) -> Vec<usize> {
    let mut repeated = Vec::new();
    let mut lines = lines.iter_mut().enumerate().take(top).peekable();
    while let Some((_, line)) = lines.next() {
        if let Some((number, next)) = lines.peek()
            && !line.is_furniture
            && !line.key_text().is_empty()
            && next.key_text() == line.key_text()
        {
            line.is_furniture = true;
            repeated.push(*number);
        }
    }
    repeated
}

/// Tags: two lines or more of up to three words each, directly above furniture after the last paragraph, unless they
/// are a name and what its bearer is.
fn mark_tags(content: &str, lines: &mut [Line], zones: Zones) {
    let Some(anchor) = (0..lines.len()).find(|number| {
        zones.of_line(*number) == Zone::Bottom && lines.get(*number).is_some_and(|line| line.is_furniture)
    }) else {
        return;
    };
    let is_tag = |line: &Line| line.words <= 3 && !line.ends_sentence && !line.is_about(content);
    let above = lines
        .iter()
        .enumerate()
        .take(anchor)
        .rev()
        .take_while(|(number, line)| zones.of_line(*number) == Zone::Bottom && is_tag(line));
    let tags: Vec<usize> = above.map(|(number, _)| number).collect();
    let texts = || tags.iter().filter_map(|number| lines.get(*number)).map(|line| line.span.of(content));
    if tags.len() < 2 || texts().any(byline::is_role) || texts().all(byline::is_name) {
        return;
    }
    lines
        .iter_mut()
        .enumerate()
        .filter(|(number, _)| tags.contains(number))
        .for_each(|(_, line)| line.is_furniture = true);
}

/// A line that stands twice in a row after the last paragraph is a poll or a caption, both times.
fn mark_bottom_repeats(lines: &mut [Line], zones: Zones) {
    let mut before: Option<&mut Line> = None;
    for (number, line) in lines.iter_mut().enumerate() {
        if zones.of_line(number) != Zone::Bottom {
            continue;
        }
        if let Some(before) = before
            && !line.key_text().is_empty()
            && before.key_text() == line.key_text()
        {
            before.is_furniture = true;
            line.is_furniture = true;
        }
        before = Some(line);
    }
}

/// «الوسوم: روسيا، الصين»; a label of one word alone on its line only at the edges.
fn is_label(text: &str, key: &Key, at_edge: bool) -> bool {
    let Some(words) = phrases::start(key, Kind::Label) else { return false };
    if words == key.len() {
        return words >= 2 || at_edge;
    }
    let last = text.split_whitespace().nth(words - 1);
    last.is_some_and(|word| word.ends_with([':', '|', '،'])) || text.contains(" :")
}

/// «0», «1:42»: what is left of counters and players.
fn is_number(text: &str) -> bool {
    text.len() <= LONGEST_COUNTER && !text.contains(char::is_alphabetic) && text.contains(char::is_numeric)
}

/// Up to four words without one Arabic letter («A+ A-», «facebook sharing button»), unless an address or an agency.
fn is_latin_widget(text: &str) -> bool {
    let is_address = text.contains("://") || text.contains("www.") || text.contains('@');
    text.split_whitespace().count() <= 4
        && !is_address
        && text.chars().all(|letter| !letter.is_alphabetic() || letter.is_ascii())
        && !phrases::kinds(Key::of(text).text()).has(Kind::Agency)
}

/// «#روسيا #الصين», «#الدار البيضاء».
fn is_hashtags(text: &str) -> bool {
    let is_one = text.starts_with('#') && text.split_whitespace().count() <= MAX_TAG;
    is_one || text.split_whitespace().all(|word| word.starts_with('#') && word.len() > 1)
}

/// «الرئيسية / أخبار / محافظات».
fn is_trail(content: &str, line: &Line) -> bool {
    let Some(key) = &line.key else { return false };
    let separators = line.span.of(content).matches(['/', '>', '»', '›', '«', '‹', '|', '\\', '•']).count();
    separators > 0 && key.words(0, 1) == "الرييسيه" && key.len() <= 20
}

/// Rules, bullets and icons: no letter and no digit.
fn is_decoration(text: &str) -> bool {
    !text.chars().any(|letter| letter.is_alphanumeric() || crate::normalization::is_mark(letter))
}
