//! Who wrote an article: the name in a byline, in a credit with place and paper, or alone where authors stand.

use super::byline;
use super::credit::{self, Credit};
use super::declared::{READ, Reader};
use super::line::Line;
use super::person::{self, Likeness};

/// The most words of a name alone on its line.
const MAX_NAME: usize = 4;
/// How many lines may stand between a known name and the date (a caption, the author's role).
const NEAR: usize = 2;

/// The credits at the top.
#[derive(Debug, Default)]
pub(super) struct Credits<'a> {
    author: Option<&'a str>,
    paper: Option<&'a str>,
}

impl<'a> Reader<'a> {
    pub(super) fn author(&self) -> Option<String> {
        let lines = || self.top().chain(self.bottom());
        let marked = || lines().find_map(|line| line.said.author(self.text(line)));
        marked()
            .or_else(|| self.credits().author)
            .or_else(|| self.described_author())
            .or_else(|| self.name_by_headline())
            .or_else(|| self.known_name())
            .or_else(|| self.signature())
            .map(|name| super::line::shown(person::without_title(name)))
    }

    /// The paper that a credit names.
    pub(super) fn paper(&self) -> Option<&'a str> {
        self.credits().paper
    }

    fn credits(&self) -> &Credits<'a> {
        self.credits.get_or_init(|| self.read_credits().unwrap_or_default())
    }

    /// The credits below the headline that stand by the date or directly above the text, or that begin it.
    fn read_credits(&self) -> Option<Credits<'a>> {
        let headline = self.first_headline()?;
        let placed = || (headline + 1..self.top.len()).filter_map(|at| self.credit_at(at));
        let lead = self.first_of_body().and_then(|line| credit::of_lead(self.text(line)));
        let below = || self.bottom().filter_map(|line| credit::read(self.text(line)));
        let agencies = || below().find(|credit| credit.is_sure && credit.author.is_none());
        let author = placed().find_map(|credit| credit.author).or_else(|| lead?.author);
        let paper = placed().find_map(|credit| credit.paper).or_else(|| lead?.paper).or_else(|| agencies()?.paper);
        Some(Credits { author, paper })
    }

    fn credit_at(&self, at: usize) -> Option<Credit<'a>> {
        let line = *self.top.get(at)?;
        let text = self.text(line);
        let credit = credit::read(text).filter(|_| !line.goes_on)?;
        // A heading may quote somebody so: «الحداد: نقص الأدوية خطير».
        let may_quote = text.trim_end_matches(':').contains(':');
        let stands_well = if credit.is_sure {
            self.is_near_date(at, NEAR) || at + 1 == self.top.len() || self.date(line).is_some()
        } else {
            // A paper behind the name says enough.
            self.is_near_date(at, 0) || !may_quote && (at + 1 == self.top.len() || credit.paper.is_some())
        };
        (stands_well && !credit.author.is_some_and(|author| self.is_subject(author))).then_some(credit)
    }

    /// Whether a line of the date stands by the line `at` of the top, at most so many lines between.
    fn is_near_date(&self, at: usize, between: usize) -> bool {
        let is_date = |line: &&Line| {
            let text = self.text(line);
            line.said.date(text).is_some() || line.said.source(text).is_some()
        };
        let after = self.top.iter().skip(at + 1).take(between + 1);
        let before = self.top.iter().take(at).rev().take(between + 1);
        after.chain(before).any(is_date)
    }

    /// Whether the text is about this person: below pictures stands who is on them.
    fn is_subject(&self, name: &str) -> bool {
        let name = person::without_title(name);
        let headline = self.first_headline().and_then(|at| self.top.get(at)).map_or("", |line| self.text(line));
        let family = name.split_whitespace().next_back().unwrap_or(name);
        headline.contains(family) || self.body().contains(name)
    }

    /// A name alone on its line above what its bearer is.
    fn described_author(&self) -> Option<&'a str> {
        let mut bottom: Vec<&Line> = self.bottom().collect();
        bottom.reverse();
        [&self.top, &bottom].into_iter().flat_map(|lines| lines.windows(2)).find_map(|pair| {
            let [name, role] = pair else { return None };
            let name = self.text(name);
            (self.is_name(name) && byline::is_role(self.text(role))).then_some(name)
        })
    }

    /// A name alone on its line below the headline and beside the date, or above the headline where the page has it
    /// twice.
    fn name_by_headline(&self) -> Option<&'a str> {
        let headline = self.first_headline()?;
        let stands_well = |at: usize, line: &Line| {
            at > headline && self.is_near_date(at, 0) && !line.goes_on || at < headline && self.is_repeated(line)
        };
        let lines = self.top.iter().enumerate().filter(|(at, line)| stands_well(*at, line));
        let mut names = lines.map(|(_, line)| self.text(line));
        names.find(|text| self.is_name(text) && text.split_whitespace().count() <= MAX_NAME && !self.is_subject(text))
    }

    /// A name that the lexicon knows near the date, or directly above headline or text.
    fn known_name(&self) -> Option<&'a str> {
        let headline = self.first_headline()?;
        let stands_well =
            |at: usize| self.is_near_date(at, NEAR) || at + 1 == headline || at + 1 == self.top.len() && at > headline;
        let lines =
            self.top.iter().enumerate().filter(|(at, line)| *at != headline && !line.goes_on && stands_well(*at));
        lines.map(|(_, line)| self.text(line)).find_map(|text| self.as_author(text))
    }

    /// The name below the text.
    fn signature(&self) -> Option<&'a str> {
        let text = self.text(self.below_body()?);
        let credit =
            || credit::read(text).filter(|credit| credit.is_sure)?.author.filter(|name| !self.is_subject(name));
        self.as_author(text).or_else(credit)
    }

    /// The name that `text` is, if the lexicon knows it and the article does not.
    fn as_author(&self, text: &'a str) -> Option<&'a str> {
        // «سامي ناصر، كاتب وباحث»
        let text = text.split_once('،').filter(|(_, role)| byline::is_role(role)).map_or(text, |(name, _)| name);
        let name = byline_text(text);
        let is_author = byline::is_name(name)
            && name.split_whitespace().count() <= MAX_NAME
            && person::likeness(name) == Likeness::Likely
            && !self.is_subject(name);
        is_author.then_some(name)
    }

    /// Whether the line stands among the furniture too (a picture's caption).
    fn is_repeated(&self, line: &Line) -> bool {
        self.all.iter().take(READ).any(|other| other.is_furniture && other.key_text() == line.key_text())
    }
}

/// «سامي ناصر* @sami» without what follows the name.
fn byline_text(text: &str) -> &str {
    let text = text.split_once('@').filter(|(before, _)| before.ends_with(' ')).map_or(text, |(before, _)| before);
    text.trim_matches(|mark: char| !mark.is_alphanumeric() && !crate::normalization::is_mark(mark) && mark != '.')
}
