//! Which lines are page furniture, and which ends of lines.
//!
//! A line is judged by its words and by its zone: what can be nothing but furniture («تم نسخ الرابط») is so anywhere;
//! what could be a heading of the article («رياضة») only before the first paragraph or after the last. Bylines,
//! datelines and source lines are body and are never swept along.

use super::key::Key;
use super::kind::Kind;
use super::line::{Line, Zone, Zones};
use super::{byline, follow, person, phrases, shape, tail};
use crate::model::Span;

/// Words, folded, that make a short line at the edges furniture wherever they stand in it.
const WITHIN: &[&str] = &["الحقوق محفوظه", "rights reserved", "نستخدم ملفات تعريف الارتباط"];
/// The longest masthead, in bytes.
const MAX_MASTHEAD: usize = 120;
/// The most words of a line that is a label without a colon and what it labels.
const MAX_LABELLED: usize = 8;
/// The fewest words of a headline below a masthead.
const MIN_HEADLINE: usize = 4;
/// The lines in which the first comment says its date.
const COMMENT_LINES: usize = 6;
/// The most tags.
const MAX_TAGS: usize = 30;
/// How many headlines may follow «اقرأ أيضا» between two paragraphs.
const MAX_LINKS: usize = 4;
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
    /// One headline, whatever it is like.
    Link,
    /// Everything that is no sentence.
    Footer,
    /// Everything.
    Comments,
}

/// Marks the furniture among `lines`; returns furniture within lines, sorted.
pub(super) fn mark(content: &str, lines: &mut [Line], zones: Zones) -> Vec<Span> {
    let mut sweep = Sweep::None;
    let mut before_is_furniture = false;
    let comments = comments_start(lines).or_else(|| dated_comments(content, lines, zones));
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
    let text = line.span.of(content);
    let Some(key) = line.key.as_ref() else {
        return (zone == Zone::Bottom && line.is_notice).then_some(Sweep::None);
    };
    let found = by_shape(content, line, key, zone).or_else(|| by_words(content, line, key, zone, before_is_furniture));
    found.filter(|_| !is_said(text, line))
}

/// By what it shows, whatever its words are.
fn by_shape(content: &str, line: &Line, key: &Key, zone: Zone) -> Option<Sweep> {
    let at_edge = zone != Zone::Middle;
    let text = line.span.of(content);
    if key.len() == 0 {
        return shape::is_decoration(text).then_some(Sweep::None);
    }
    if shape::is_letters(text) || shape::is_address(text) && (at_edge || shape::is_short_address(text)) {
        return Some(Sweep::None);
    }
    if !at_edge {
        return None;
    }
    let is_heading = || phrases::kinds(key.text()).has(Kind::Related);
    let is_widget =
        (shape::is_number(text) || shape::is_latin_widget(text)) && !is_heading() && !line.is_about(content);
    let is_furniture = is_widget
        || text.starts_with('©')
        || shape::is_code(text)
        || is_of_rights(line)
        || zone == Zone::Top && is_masthead(text);
    is_furniture.then_some(Sweep::None)
}

/// By its words.
fn by_words(content: &str, line: &Line, key: &Key, zone: Zone, before_is_furniture: bool) -> Option<Sweep> {
    let at_edge = zone != Zone::Middle;
    let footer = if zone == Zone::Bottom { Sweep::Footer } else { Sweep::None };
    let text = line.span.of(content);
    if !phrases::kinds(key.words(0, 1)).has(Kind::First) {
        return (zone == Zone::Bottom && shape::is_hashtags(text)).then_some(footer);
    }
    let kinds = phrases::kinds(key.text());
    let is_clear = key.len() >= 2 || at_edge || before_is_furniture || text.is_ascii();
    if kinds.has(Kind::Related) && (key.len() >= 2 || zone == Zone::Bottom) {
        return Some(if zone == Zone::Middle { Sweep::Links(MAX_LINKS) } else { footer });
    }
    if kinds.has(Kind::Entry) {
        return Some(Sweep::Link);
    }
    if kinds.has(Kind::Alone) || kinds.has(Kind::Line) && is_clear {
        return Some(footer);
    }
    if kinds.has(Kind::Comments) && (at_edge || key.len() >= 2) {
        return Some(footer);
    }
    if at_edge && phrases::start(key, Kind::Staff).is_some() {
        return judge_staff(content, line);
    }
    if phrases::start(key, Kind::Start).is_some_and(|words| words >= 2) || at_edge && is_contact(text, key) {
        return Some(Sweep::None);
    }
    if is_bar(text) || follow::is_invitation(text, key) || zone == Zone::Bottom && is_more_of(text, key) {
        return Some(footer);
    }
    if is_label(text, key, zone) {
        return Some(if zone == Zone::Bottom { footer } else { Sweep::Tags });
    }
    if zone == Zone::Bottom && shape::is_hashtags(text) {
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

/// Whether a short line speaks of rights or cookies.
pub(super) fn is_of_rights(line: &Line) -> bool {
    WITHIN.iter().any(|phrase| line.key_text().contains(phrase))
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
        Sweep::Link => !line.is_paragraph(),
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
        Sweep::Holder | Sweep::Link => Sweep::None,
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

/// The heading of comments below the text, one of which is dated: a name, a date, what the reader says.
fn dated_comments(content: &str, lines: &[Line], zones: Zones) -> Option<usize> {
    let is_heading = |line: &Line| {
        phrases::kinds(line.key_text()).has(Kind::Comments)
            || line.key.as_ref().is_some_and(|key| {
                key.words(key.len().saturating_sub(1), 1) == "0"
                    && phrases::kinds(key.words(0, key.len() - 1)).has(Kind::Comments)
            })
    };
    let is_dated = |heading: usize| {
        let below = || lines.iter().skip(heading + 1).take(COMMENT_LINES);
        below().skip(1).any(|line| line.said.date(line.span.of(content)).is_some()) && below().count() > 2
    };
    let below = (0..lines.len()).filter(|number| zones.of_line(*number) == Zone::Bottom);
    let mut headings = below.filter(|number| lines.get(*number).is_some_and(is_heading));
    headings.find(|number| is_dated(*number))
}

/// What only the lines before the first paragraph together show: captions that repeat the next line, and categories
/// and mastheads above the headline.
fn mark_top(content: &str, lines: &mut [Line], top: usize) {
    let repeated = mark_repeats(lines, top);
    mark_masthead(content, lines, top);
    let headline =
        lines.iter().take(top).position(|line| !line.is_furniture && line.words >= 4 && !line.is_about(content));
    let headline = headline.unwrap_or(0);
    let anchor = lines.iter().take(headline).rposition(|line| line.is_furniture).unwrap_or(0);
    let mut before_is_furniture = false;
    for (number, line) in lines.iter_mut().take(headline).enumerate() {
        if line.goes_on && !before_is_furniture {
            continue;
        }
        let is_short = line.words == 1 || line.words <= 3 && (number < anchor || before_is_furniture);
        line.is_furniture |= is_short && !repeated.contains(&number) && !line.is_about(content);
        before_is_furniture = line.is_furniture;
    }
}

/// The name of the site or its section above the headline: «جريدة الأفق», «قناة الأفق - عاجل», «عام / مجلس الوزراء»,
/// «أخبار بيروت».
fn mark_masthead(content: &str, lines: &mut [Line], top: usize) {
    let [first, rest @ ..] = lines.get_mut(..top).unwrap_or_default() else { return };
    let has_headline = rest
        .iter()
        .any(|line| !line.is_furniture && line.words >= MIN_HEADLINE.max(first.words + 1) && !line.is_about(content));
    let text = first.span.of(content);
    first.is_furniture |= has_headline && !first.is_about(content) && (is_site(text) || is_section(text));
}

/// Whether each field is the name of an outlet or of a section, one an outlet's.
pub(super) fn is_site(text: &str) -> bool {
    let fields = || text.split(['|', '-', '–', '/']).map(str::trim).filter(|field| !field.is_empty());
    let is_section = |field: &str| {
        let kinds = phrases::kinds(Key::of(field).text());
        kinds.has(Kind::Menu) || kinds.has(Kind::Line) || person::is_place(field)
    };
    text.len() <= MAX_MASTHEAD
        && fields().next().is_some_and(person::is_press)
        && fields().all(|field| person::is_press(field) || is_section(field))
}

/// «عام / مجلس الوزراء», «أخبار بيروت»: a few words behind a section; «اقتصاد|طاقة»: sections side by side.
fn is_section(text: &str) -> bool {
    if let Some((section, place)) = text.split_once(' ')
        && phrases::kinds(Key::of(section).text()).has(Kind::Menu)
        && person::is_place(place)
    {
        return true;
    }
    let Some((section, rest)) = text.split_once(" / ").or_else(|| text.split_once('|')) else { return false };
    phrases::kinds(Key::of(section).text()).has(Kind::Menu) && rest.split_whitespace().count() <= 3
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
/// are a name and what its bearer is; at the end of all only such as the text has too.
fn mark_tags(content: &str, lines: &mut [Line], zones: Zones) {
    let is_below = |number: usize| zones.of_line(number) == Zone::Bottom;
    let anchor =
        (0..lines.len()).find(|number| is_below(*number) && lines.get(*number).is_some_and(|line| line.is_furniture));
    let is_tag = |line: &Line| line.words <= 3 && !line.ends_sentence && !line.is_about(content);
    let above = lines
        .iter()
        .enumerate()
        .take(anchor.unwrap_or(lines.len()))
        .rev()
        .take(MAX_TAGS)
        .take_while(|(number, line)| is_below(*number) && is_tag(line));
    let tags: Vec<usize> = above.map(|(number, _)| number).collect();
    let texts = || tags.iter().filter_map(|number| lines.get(*number)).map(|line| line.span.of(content));
    if tags.len() < 2 || texts().any(byline::is_role) || texts().all(byline::is_name) {
        return;
    }
    let start = tags.last().and_then(|first| lines.get(*first)).map_or(0, |line| line.span.start as usize);
    let is_in_text = |tag: &str| content.get(..start).is_some_and(|text| text.contains(tag));
    if anchor.is_none() && !texts().all(is_in_text) {
        return;
    }
    let tagged = lines.iter_mut().enumerate().filter(|(number, _)| tags.contains(number));
    tagged.for_each(|(_, line)| line.is_furniture = true);
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

/// «الوسوم: روسيا، الصين»; a label of one word alone on its line, and one without a colon («الكلمات الدالة بغداد»),
/// only at the edges.
fn is_label(text: &str, key: &Key, zone: Zone) -> bool {
    let Some(words) = phrases::start(key, Kind::Label) else { return false };
    if words == key.len() {
        return words >= 2 || zone != Zone::Middle;
    }
    let last = text.split_whitespace().nth(words - 1);
    last.is_some_and(|word| word.ends_with([':', '|', '،']))
        || text.contains(" :")
        || words >= 2 && zone != Zone::Middle && key.len() <= MAX_LABELLED && !text.contains('.')
}

/// «المزيد من بوابة الوسط», «المزيد في أخبار مصر»: a heading of links.
fn is_more_of(text: &str, key: &Key) -> bool {
    let Some(words) = phrases::start(key, Kind::RelatedStart) else { return false };
    let rest = text.split_whitespace().skip(words).collect::<Vec<_>>().join(" ");
    key.len() <= words + 4 && !text.contains(['.', '،']) && (words >= 3 || person::is_outlet(&rest))
}

/// «جميع الحقوق محفوظة للضحايا، قال المحامي سامي ناصر.»: a sentence that somebody said begins as it likes.
fn is_said(text: &str, line: &Line) -> bool {
    let clauses = text.split(['،', '"', '»']).skip(1).filter_map(|clause| clause.split_whitespace().next());
    line.ends_sentence && clauses.into_iter().any(|word| phrases::kinds(Key::of(word).text()).has(Kind::Verb))
}

/// «هاتف: +966 13 872 0115», «للاستفسارات الإعلامية:»
fn is_contact(text: &str, key: &Key) -> bool {
    let Some(words) = phrases::start(key, Kind::Contact) else { return false };
    let last = text.split_whitespace().nth(words - 1);
    last.is_some_and(|word| word.ends_with(':')) || text.contains(" :") || words == key.len() && words >= 2
}

/// «الرئيسية / أخبار / محافظات».
fn is_trail(content: &str, line: &Line) -> bool {
    let Some(key) = &line.key else { return false };
    let separators = line.span.of(content).matches(['/', '>', '»', '›', '«', '‹', '|', '\\', '•']).count();
    separators > 0 && matches!(key.words(0, 1), "الرييسيه" | "الرييسه") && key.len() <= 20
}
