//! What the text says about itself: headline, author, publisher, date, address.

use std::cell::OnceCell;

use super::date::{DateLine, DateRole};
use super::dateline::Dateline;
use super::key::Key;
use super::kind::Kind;
use super::line::{self, Line, Zone, Zones};
use super::source_line::Source;
use super::{byline, date, phrases};
use crate::model::{DateSource, Meta, Span};

/// How many lines at each end are read for what they say.
const READ: usize = 60;
/// The fewest and most words of a headline.
const HEADLINE: std::ops::RangeInclusive<usize> = 3..=25;
/// The most words of a line below the headline that has a date in it.
const LONGEST_DATED_LINE: usize = 14;
/// The most words of a publisher's line.
const MAX_PUBLISHER: usize = 7;

/// First words, folded, of a publisher's name.
const PUBLISHERS: &[&str] = &[
    "وكاله",
    "صحيفه",
    "جريده",
    "موقع",
    "قناه",
    "شبكه",
    "مركز",
    "المركز",
    "مجله",
    "المرصد",
    "مرصد",
    "بوابه",
    "اذاعه",
    "موسسه",
    "معهد",
    "منصه",
    "راديو",
    "تلفزيون",
];

/// Fills what `declared` (by a web page) leaves open from the lines that are no furniture.
pub(super) fn complete(declared: Meta, content: &str, lines: &[Line], zones: Zones) -> Meta {
    let reader = Reader::new(content, lines, zones);
    let source = reader.source();
    let dateline = reader.dateline();
    let url = declared.url.or(source.url);
    let published = declared.published.zip(declared.published_by);
    let (published, published_by) =
        published.or_else(|| reader.published(dateline.published)).or_else(|| dated_address(url.as_deref()?)).unzip();
    let host = url.as_deref().and_then(Meta::host).map(str::to_owned);
    Meta {
        title: declared.title.or_else(|| reader.headline()),
        author: declared.author.or_else(|| reader.author()),
        published,
        published_by,
        publisher: declared
            .publisher
            .or_else(|| reader.placed().and_then(|(_, paper)| paper).map(str::to_owned))
            .or(dateline.publisher)
            .or_else(|| reader.publisher_line())
            .or(source.name)
            .or(host),
        url,
    }
}

/// «العنوان: …» without the label.
fn without_label(headline: &str) -> &str {
    let labelled = headline.split_once(':').filter(|(label, title)| {
        label.len() <= LONGEST_LABEL && !title.trim().is_empty() && phrases::kinds(Key::of(label).text()).has(Kind::Title)
    });
    labelled.map_or(headline, |(_, title)| title)
}

/// The longest label of a headline, in bytes.
const LONGEST_LABEL: usize = 40;

/// The date in an address: «…/2025/07/12/…».
fn dated_address(url: &str) -> Option<Dated> {
    Some((date::within(url)?, DateSource::Address))
}

/// An ISO date, and from what it is known.
type Dated = (String, DateSource);

/// Author and paper of a line.
type Placed<'a> = Option<(&'a str, Option<&'a str>)>;

/// The lines, and those of the body with their numbers among all.
struct Reader<'a> {
    content: &'a str,
    all: &'a [Line],
    lines: Vec<(usize, &'a Line)>,
    zones: Zones,
    /// The lines before the first paragraph, at most so many.
    top: Vec<&'a Line>,
    /// What more than one question asks for.
    first_headline: OnceCell<Option<usize>>,
    placed: OnceCell<Placed<'a>>,
}

impl<'a> Reader<'a> {
    fn new(content: &'a str, all: &'a [Line], zones: Zones) -> Self {
        let lines: Vec<(usize, &Line)> = all.iter().enumerate().filter(|(_, line)| !line.is_furniture).collect();
        let top = lines.iter().take(READ).take_while(|(number, _)| zones.of_line(*number) == Zone::Top);
        let top = top.map(|(_, line)| *line).collect();
        Self { content, all, lines, zones, top, first_headline: OnceCell::new(), placed: OnceCell::new() }
    }

    fn text(&self, line: &Line) -> &'a str {
        line::without_bullet(line.span.of(self.content))
    }

    fn top(&self) -> impl Iterator<Item = &'a Line> {
        self.top.iter().copied()
    }

    fn date(&self, line: &'a Line) -> Option<&'a DateLine> {
        line.said.date(self.text(line))
    }

    /// The last lines, last first.
    fn bottom(&self) -> impl Iterator<Item = &'a Line> {
        self.lines
            .iter()
            .rev()
            .take(READ)
            .take_while(|(number, _)| self.zones.of_line(*number) == Zone::Bottom)
            .map(|(_, line)| *line)
    }

    /// The first line that reads as a headline and has a longer text below it.
    fn headline(&self) -> Option<String> {
        let title = match self.top.as_slice() {
            [] => self.only_lines().into_iter().find(|line| self.is_headline(line)),
            top => self.first_headline().and_then(|at| top.get(at).copied()),
        };
        title.map(|line| line::shown(without_label(line::without_bullet(self.whole(line)))))
    }

    /// The text of `line` with the lines after it that it goes on in.
    fn whole(&self, line: &Line) -> &'a str {
        let after = self.lines.iter().map(|(_, other)| *other).skip_while(|other| other.span.start <= line.span.start);
        let is_about = |next: &Line| {
            let text = self.text(next);
            next.is_about(self.content) || next.said.dateline(text).is_some() || byline::placed(text).is_some()
        };
        let more = after.take_while(|next| next.goes_on && !next.is_prose && !is_about(next));
        let end = more.last().map_or(line.span.end, |last| last.span.end);
        Span { start: line.span.start, end }.of(self.content)
    }

    /// The number of the first headline at the top.
    fn first_headline(&self) -> Option<usize> {
        *self.first_headline.get_or_init(|| self.top.iter().position(|line| self.is_headline(line)))
    }

    /// A text too short for paragraphs: its first line, where the second is longer.
    fn only_lines(&self) -> Vec<&'a Line> {
        match self.lines.as_slice() {
            [(number, first), (_, second), ..]
                if self.zones.of_line(*number) == Zone::Middle
                    && !first.is_paragraph()
                    && second.words > first.words
                    && second.words >= 6 =>
            {
                vec![*first]
            }
            _ => Vec::new(),
        }
    }

    fn is_headline(&self, line: &'a Line) -> bool {
        let text = self.text(line);
        HEADLINE.contains(&line.words)
            && !line.ends_sentence
            && !text.ends_with(['،', ':', '؛', ','])
            && line.said.author(text).is_none()
            && line.said.date(text).is_none()
            && line.said.source(text).is_none()
            && line.said.dateline(text).is_none()
            && !self.is_publisher(line)
            && !(line.words <= 4 && byline::is_name(text) && self.has_headline_after(line))
    }

    /// Whether a line of more words than a name follows before the first paragraph.
    fn has_headline_after(&self, line: &Line) -> bool {
        self.top().any(|other| other.span.start > line.span.start && other.words >= 5 && self.date(other).is_none())
    }

    fn author(&self) -> Option<String> {
        let marked = self.top().chain(self.bottom()).find_map(|line| line.said.author(self.text(line)));
        let placed = || self.placed().map(|(author, _)| author);
        marked
            .or_else(placed)
            .or_else(|| self.described_author())
            .or_else(|| self.name_by_headline())
            .map(line::shown)
    }

    /// Author and paper of a line below the headline that stands by the date or directly above the text.
    fn placed(&self) -> Placed<'a> {
        *self.placed.get_or_init(|| self.read_placed())
    }

    fn read_placed(&self) -> Placed<'a> {
        let top = &self.top;
        let headline = self.first_headline()?;
        let is_date = |line: Option<&&'a Line>| line.is_some_and(|line| self.date(line).is_some());
        top.iter().enumerate().skip(headline + 1).find_map(|(at, line)| {
            let text = self.text(line);
            // A heading may quote somebody so: «الحداد: نقص الأدوية خطير».
            let may_quote = text.trim_end_matches(':').contains(':');
            let is_beside_date = is_date(top.get(at + 1)) || is_date(top.get(at - 1));
            // A paper behind the name says enough.
            byline::placed(text)
                .filter(|(_, paper)| is_beside_date || !may_quote && (at + 1 == top.len() || paper.is_some()))
        })
    }

    /// A name alone on its line above what its bearer is.
    fn described_author(&self) -> Option<&'a str> {
        let mut bottom: Vec<&Line> = self.bottom().collect();
        bottom.reverse();
        [&self.top, &bottom].into_iter().flat_map(|lines| lines.windows(2)).find_map(|pair| {
            let [name, role] = pair else { return None };
            let name = self.text(name);
            (byline::is_name(name) && byline::is_role(self.text(role))).then_some(name)
        })
    }

    /// A name alone on its line below the headline and beside the date, or above the headline where the page has it
    /// twice.
    fn name_by_headline(&self) -> Option<&'a str> {
        let at = self.first_headline()?;
        let top = &self.top;
        let is_date = |number: usize| {
            top.get(number).is_some_and(|line| self.date(line).is_some() || line.said.source(self.text(line)).is_some())
        };
        let stands_well = |number: usize| {
            let is_beside_date = is_date(number + 1) || number > 0 && is_date(number - 1);
            number > at && is_beside_date || number < at && top.get(number).is_some_and(|line| self.is_repeated(line))
        };
        let lines = top.iter().enumerate().filter(|(number, line)| stands_well(*number) && !line.goes_on);
        let names = lines.map(|(_, line)| self.text(line));
        names.into_iter().find(|text| byline::is_name(text) && text.split_whitespace().count() <= 4)
    }

    /// Whether the line stands among the furniture too (a picture's caption).
    fn is_repeated(&self, line: &Line) -> bool {
        self.all.iter().take(READ).any(|other| other.is_furniture && other.key_text() == line.key_text())
    }

    /// The date of a line at the top, of one that says so anywhere, or of the dateline.
    fn published(&self, dateline: Option<String>) -> Option<Dated> {
        let byline = |line| Some((self.byline_date(line)?, DateSource::Byline));
        let top = self.top().filter_map(|line| self.dated_line(line).or_else(|| byline(line)));
        let bottom = || self.bottom().filter_map(|line| self.dated_line(line));
        let said = bottom().filter(|(date, _)| date.role == DateRole::Published);
        let first = top.chain(said).min_by_key(|(date, _)| date.role);
        first
            .map(|(date, source)| (date.iso, source))
            .or_else(|| Some((dateline.or_else(|| self.date_below_headline())?, DateSource::Dateline)))
            .or_else(|| bottom().next().map(|(date, source)| (date.iso, source)))
            .or_else(|| Some((self.date_in_text()?, DateSource::Text)))
            .or_else(|| self.date_in_furniture())
    }

    /// The date above the text in a line that is otherwise the page's: «القسم: سياسة | 12 يوليو 2025 | الكاتبة: …».
    fn date_in_furniture(&self) -> Option<Dated> {
        let above =
            self.all.iter().take(READ).enumerate().filter(|(number, _)| self.zones.of_line(*number) == Zone::Top);
        above
            .filter(|(_, line)| line.is_furniture)
            .find_map(|(_, line)| self.dated_line(line))
            .map(|(date, source)| (date.iso, source))
    }

    /// The date in a short line between the headline and the text: «دبي، الخميس 19 مارس 2026 - وكالات».
    fn date_below_headline(&self) -> Option<String> {
        let below = self.first_headline()? + 1;
        let lines = self.top.iter().skip(below).filter(|line| line.words <= LONGEST_DATED_LINE);
        lines.filter_map(|line| date::within(self.text(line))).next()
    }

    /// The date of a line that holds hardly anything else.
    fn dated_line(&self, line: &'a Line) -> Option<(DateLine, DateSource)> {
        let date = self.date(line)?.clone();
        let source = if date.role == DateRole::Updated { DateSource::Update } else { DateSource::Line };
        Some((date, source))
    }

    /// The date of a line that names the author, most of which have none.
    fn byline_date(&self, line: &Line) -> Option<DateLine> {
        let text = self.text(line);
        line.said.author(text).and_then(|_| byline::date(text))
    }

    /// The dateline of the first paragraph, or of a line above it.
    fn dateline(&self) -> Dateline {
        let lines = self.first_of_body().into_iter().chain(self.top());
        let datelines = lines.filter_map(|line| line.said.dateline(self.text(line)));
        // A line that names its agency says more than a date.
        datelines.min_by_key(|dateline| dateline.publisher.is_none()).cloned().unwrap_or_default()
    }

    /// The day on which the text says that it was written.
    fn date_in_text(&self) -> Option<String> {
        let lead = self.first_of_body()?;
        let all = || self.lines.iter().find_map(|(_, line)| date::called_today(self.text(line)));
        date::of_lead(self.text(lead)).or_else(all)
    }

    /// The first line of the text itself.
    fn first_of_body(&self) -> Option<&'a Line> {
        let mut lines = self.lines.iter().take(READ);
        lines.find(|(number, _)| self.zones.of_line(*number) == Zone::Middle).map(|(_, line)| *line)
    }

    fn source(&self) -> Source {
        let lines = self.bottom().chain(self.top()).chain(self.lines.iter().rev().take(3).map(|(_, line)| *line));
        lines.filter_map(|line| line.said.source(self.text(line))).next().cloned().unwrap_or_default()
    }

    /// The name of a paper, an agency or a centre on a line at the top, or after the date («… 2025 م واس»).
    fn publisher_line(&self) -> Option<String> {
        let line = self.top().find(|line| self.is_publisher(line));
        let name = line.and_then(|line| self.text(line).split(" من ").next());
        name.or_else(|| self.top().find_map(|line| self.agency_after_date(line))).map(|name| name.trim().to_owned())
    }

    fn agency_after_date(&self, line: &'a Line) -> Option<&'a str> {
        let last = self.text(line).split_whitespace().next_back()?;
        (self.date(line).is_some() && phrases::kinds(Key::of(last).text()).has(Kind::Agency)).then_some(last)
    }

    fn is_publisher(&self, line: &Line) -> bool {
        let Some(key) = &line.key else { return false };
        // A Latin name alone is a picture's credit.
        let is_arabic = self.text(line).contains(|letter: char| letter.is_alphabetic() && !letter.is_ascii());
        let is_agency = phrases::start(key, Kind::Agency).is_some() && key.len() <= 4 && is_arabic;
        let begins = PUBLISHERS.contains(&key.words(0, 1)) && (2..=MAX_PUBLISHER).contains(&key.len());
        // A headline may begin so too («مركز الأبحاث يحذر من …»); a publisher's line stands by the date.
        (is_agency || begins) && self.is_beside_date(line) && !self.text(line).contains([':', '،', '؟'])
    }

    fn is_beside_date(&self, line: &Line) -> bool {
        self.top.windows(2).any(|pair| {
            let [before, after] = pair else { return false };
            let is_date = |line: &'a Line| self.date(line).is_some();
            before.span == line.span && is_date(after) || after.span == line.span && is_date(before)
        })
    }
}
