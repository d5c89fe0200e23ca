//! What the text says about itself: headline, author, publisher, date, address.

use std::cell::OnceCell;

use super::author::Credits;
use super::date::{DateLine, DateRole};
use super::dateline::Dateline;
use super::key::Key;
use super::kind::Kind;
use super::line::{self, Line, Zone, Zones};
use super::person::Likeness;
use super::source_line::Source;
use super::{byline, credit, date, furniture, person, phrases};
use crate::model::{DateSource, Meta, Span};

/// How many lines at each end are read for what they say.
pub(super) const READ: usize = 60;
/// The fewest and most words of a headline.
const HEADLINE: std::ops::RangeInclusive<usize> = 3..=25;
/// So many words of a line are more than a name or a section.
const SHORT_HEADLINE: usize = 4;
/// The most words of a line above it that says when or why.
const MAX_OVERLINE: usize = 5;
/// The most words of a line below the headline that has a date in it.
const LONGEST_DATED_LINE: usize = 14;
/// The most words of a publisher's line.
const MAX_PUBLISHER: usize = 7;

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
            .or_else(|| reader.paper().map(line::shown))
            .or(dateline.publisher)
            .or_else(|| reader.publisher_line())
            .or(source.name)
            .or_else(|| reader.owner_of_rights())
            .or(host),
        url,
    }
}

/// «العنوان: …» without the label.
fn without_label(headline: &str) -> &str {
    let labelled = headline.split_once(':').filter(|(label, title)| {
        label.len() <= LONGEST_LABEL
            && !title.trim().is_empty()
            && phrases::kinds(Key::of(label).text()).has(Kind::Title)
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

/// The lines, and those of the body with their numbers among all.
pub(super) struct Reader<'a> {
    pub(super) content: &'a str,
    pub(super) all: &'a [Line],
    lines: Vec<(usize, &'a Line)>,
    zones: Zones,
    /// The lines before the first paragraph, at most so many.
    pub(super) top: Vec<&'a Line>,
    /// What more than one question asks for.
    first_headline: OnceCell<Option<usize>>,
    pub(super) credits: OnceCell<Credits<'a>>,
}

impl<'a> Reader<'a> {
    fn new(content: &'a str, all: &'a [Line], zones: Zones) -> Self {
        let lines: Vec<(usize, &Line)> = all.iter().enumerate().filter(|(_, line)| !line.is_furniture).collect();
        let top = lines.iter().take(READ).take_while(|(number, _)| zones.of_line(*number) == Zone::Top);
        let top = top.map(|(_, line)| *line).collect();
        Self { content, all, lines, zones, top, first_headline: OnceCell::new(), credits: OnceCell::new() }
    }

    pub(super) fn text(&self, line: &Line) -> &'a str {
        line::without_bullet(line.span.of(self.content))
    }

    pub(super) fn top(&self) -> impl Iterator<Item = &'a Line> {
        self.top.iter().copied()
    }

    pub(super) fn date(&self, line: &'a Line) -> Option<&'a DateLine> {
        line.said.date(self.text(line))
    }

    /// The last lines, last first.
    pub(super) fn bottom(&self) -> impl Iterator<Item = &'a Line> {
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
            next.is_about(self.content)
                || next.said.dateline(text).is_some()
                || date::within(text).is_some()
                || credit::read(text).is_some()
                || byline::is_name(text) && person::likeness(text) == Likeness::Likely
        };
        let more = after.take_while(|next| next.goes_on && !next.is_prose && !is_about(next));
        let end = more.last().map_or(line.span.end, |last| last.span.end);
        Span { start: line.span.start, end }.of(self.content)
    }

    /// The number of the first headline at the top.
    pub(super) fn first_headline(&self) -> Option<usize> {
        *self.first_headline.get_or_init(|| {
            let first = self.top.iter().position(|line| self.is_headline(line))?;
            Some(if self.is_overline(first) { first + 1 } else { first })
        })
    }

    /// «بعد طلب الدفاع» above «تأجيل محاكمة الوزير الأسبق إلى الشهر المقبل».
    fn is_overline(&self, at: usize) -> bool {
        let Some([line, next]) = self.top.get(at..at + 2) else { return false };
        let first = line.key.as_ref().map_or("", |key| key.words(0, 1));
        line.words <= MAX_OVERLINE
            && next.words > line.words
            && phrases::kinds(first).has(Kind::Overline)
            && self.is_headline(next)
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
            // A headline and what a page has below it.
            [(_, only)] if self.all.len() > 1 => vec![*only],
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
            && !(line.words <= 4 && self.is_name(text) && self.has_headline_after(line))
    }

    /// Whether `text` may be somebody's name.
    pub(super) fn is_name(&self, text: &str) -> bool {
        byline::is_name(text) && person::likeness(text) != Likeness::None
    }

    /// Whether a line of more words than a name follows before the first paragraph.
    fn has_headline_after(&self, line: &Line) -> bool {
        self.top().any(|other| other.span.start > line.span.start && other.words >= 5 && self.date(other).is_none())
    }

    /// The date of a line at the top, of one that says so anywhere, or of the dateline.
    fn published(&self, dateline: Option<String>) -> Option<Dated> {
        let byline = |line| Some((self.byline_date(line)?, DateSource::Byline));
        let top = self.top().filter_map(|line| self.dated_line(line).or_else(|| byline(line)));
        let bottom = || {
            let credit = |line| Some((self.credit_date(line)?, DateSource::Byline));
            self.bottom().filter_map(move |line| self.dated_line(line).or_else(|| credit(line)))
        };
        let said = bottom().filter(|(date, _)| date.role == DateRole::Published);
        let first = top.chain(said).min_by_key(|(date, _)| date.role);
        first
            .map(|(date, source)| (date.iso, source))
            .or_else(|| Some((dateline.or_else(|| self.date_below_headline())?, DateSource::Dateline)))
            .or_else(|| bottom().next().map(|(date, source)| (date.iso, source)))
            .or_else(|| Some((self.date_in_text()?, DateSource::Text)))
            .or_else(|| self.date_in_furniture())
            .or_else(|| self.date_beside_rights())
    }

    /// «جميع الحقوق محفوظة © 2024 قناة الأفق - 13 يونيو 2024»
    fn date_beside_rights(&self) -> Option<Dated> {
        let below = self.all.iter().rev().take(READ).filter(|line| line.is_furniture && furniture::is_of_rights(line));
        below.filter_map(|line| date::within(self.text(line))).next().map(|date| (date, DateSource::Line))
    }

    /// The date of a line that names who wrote, and where.
    fn credit_date(&self, line: &Line) -> Option<DateLine> {
        let text = self.text(line);
        let credit = credit::read(text).filter(|credit| credit.is_sure && credit.author.is_some());
        credit.and_then(|_| Some(DateLine { iso: date::within(text)?, role: DateRole::Bare }))
    }

    /// The date in a line that is otherwise the page's: «القسم: سياسة | 12 يوليو 2025 | الكاتبة: …»; below the text
    /// only in such a row of fields.
    fn date_in_furniture(&self) -> Option<Dated> {
        let above =
            self.all.iter().take(READ).enumerate().filter(|(number, _)| self.zones.of_line(*number) == Zone::Top);
        let below = self.all.iter().rev().take(READ).filter(|line| self.text(line).contains('|'));
        let lines = above.map(|(_, line)| line).chain(below);
        lines
            .filter(|line| line.is_furniture)
            .find_map(|line| self.dated_line(line))
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

    /// The text itself, from its first paragraph to its last.
    pub(super) fn body(&self) -> &'a str {
        let mut lines = self.lines.iter().filter(|(number, _)| self.zones.of_line(*number) == Zone::Middle);
        let first = lines.next().map(|(_, line)| line.span);
        let last = lines.next_back().map(|(_, line)| line.span).or(first);
        first.zip(last).map_or("", |(first, last)| Span { start: first.start, end: last.end }.of(self.content))
    }

    /// The first line after the last paragraph, unless furniture comes before it.
    pub(super) fn below_body(&self) -> Option<&'a Line> {
        let number = (0..self.all.len()).find(|number| self.zones.of_line(*number) == Zone::Bottom)?;
        self.all.get(number).filter(|line| !line.is_furniture)
    }

    /// The first line of the text itself.
    pub(super) fn first_of_body(&self) -> Option<&'a Line> {
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
        // A site's name above all is furniture.
        let masthead = || {
            let first = self.all.first().filter(|line| line.is_furniture)?;
            let text = self.text(first);
            let name = text.split(['|', '–', '/']).next()?.split(" - ").next()?;
            let is_menu = phrases::kinds(Key::of(name).text()).has(Kind::Menu);
            (furniture::is_site(text) && !is_menu).then_some(name)
        };
        name.or_else(masthead)
            .or_else(|| self.top().find_map(|line| self.agency_after_date(line)))
            .map(|name| name.trim().to_owned())
    }

    /// «© 2024 قناة الأفق - 13 يونيو», «جميع الحقوق محفوظة © صحيفة الأفق»
    fn owner_of_rights(&self) -> Option<String> {
        let lines = self.all.iter().rev().take(READ).filter(|line| line.is_furniture);
        let owners = lines.filter_map(|line| {
            let (_, owner) = line.span.of(self.content).split_once('©')?;
            let owner = owner.split(['.', '-', '–', '|', '،']).next()?;
            Some(owner.trim_matches(|letter: char| !letter.is_alphabetic()))
        });
        owners.into_iter().find(|owner| person::is_press(owner)).map(line::shown)
    }

    fn agency_after_date(&self, line: &'a Line) -> Option<&'a str> {
        let last = self.text(line).split_whitespace().next_back()?;
        (self.date(line).is_some() && phrases::kinds(Key::of(last).text()).has(Kind::Agency)).then_some(last)
    }

    fn is_publisher(&self, line: &Line) -> bool {
        let Some(key) = &line.key else { return false };
        // A Latin name alone is a picture's credit.
        let is_arabic = self.text(line).contains(|letter: char| letter.is_alphabetic() && !letter.is_ascii());
        // «هسبريس من أزيلال»
        let name = self.text(line).split(" من ").next().unwrap_or("");
        let is_agency = phrases::kinds(Key::of(name).text()).has(Kind::Agency) && is_arabic;
        let begins = phrases::kinds(key.words(0, 1)).has(Kind::OutletHead)
            && (2..=MAX_PUBLISHER).contains(&key.len())
            && self.has_other_headline(line);
        // A headline may begin so too («مركز الأبحاث يحذر من …»); a publisher's line stands by the date.
        (is_agency || begins) && self.is_beside_date(line) && !self.text(line).contains([':', '،', '؟'])
    }

    /// Whether another line at the top can be the headline.
    fn has_other_headline(&self, line: &Line) -> bool {
        let is_headline = |other: &Line| {
            other.span != line.span
                && other.words >= SHORT_HEADLINE
                && !other.ends_sentence
                && !other.is_about(self.content)
        };
        self.top().any(is_headline)
    }

    fn is_beside_date(&self, line: &Line) -> bool {
        self.top.windows(2).any(|pair| {
            let [before, after] = pair else { return false };
            let is_date = |line: &'a Line| self.date(line).is_some();
            before.span == line.span && is_date(after) || after.span == line.span && is_date(before)
        })
    }
}
