//! «من … إلى …», «بين … و…», «13-15 يوليو»: intervals and their complete ends, which are dates of their own.

use std::ops::Range;

use super::date::{self, Reading};
use super::line::Line;
use super::moment::{Moment, Tense};
use super::relative;
use super::word::{Count, Unit, Word};
use super::year;

/// An interval and the complete dates inside it.
pub(super) struct Interval {
    pub end: usize,
    pub moment: Moment,
    pub nested: Vec<(Range<usize>, Moment)>,
}

/// An end of an interval: a date, or a day's number whose month the other end names.
enum Edge {
    Date(Moment),
    Day(u8),
}

/// Reads an interval at `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Interval> {
    match line.word(at) {
        Word::From => joined(line, at + 1, at, |line, at| matches!(line.word(at), Word::To | Word::Until)),
        Word::Between => joined(line, at + 1, at, |line, at| line.word(at) == Word::And),
        Word::Time(Unit::Day, Count::Two) => joined(line, at + 1, at, |line, at| line.word(at) == Word::And),
        Word::Digits => joined(line, at, at, |line, at| line.is_mark(at, "-–") || line.word(at) == Word::And),
        Word::Ordinal(_) => joined(line, at, at, |line, at| line.word(at) == Word::And),
        _ => None,
    }
}

/// Two ends from `first` on, with a joint between them; a joint «و» may be written onto the second.
fn joined(line: &Line, first: usize, at: usize, is_joint: fn(&Line, usize) -> bool) -> Option<Interval> {
    let list = !matches!(line.word(at), Word::From);
    if !line.is_bare(first) {
        return None;
    }
    let (first_end, start) = edge(line, first)?;
    let second = if is_joint(line, first_end) {
        first_end + 1
    } else if list && line.lexeme(first_end).joined && line.lexeme(first_end).preposition == 0 {
        first_end
    } else {
        return None;
    };
    let (end, last) = edge(line, second)?;
    let Edge::Date(last) = last else { return None };
    let complete_or_year = matches!(start, Edge::Date(_));
    let (start, complete) = match start {
        Edge::Day(day) => (with_day(&last, day)?, false),
        Edge::Date(start) => {
            let complete = is_complete(&start);
            (in_year_of(start, &last)?, complete)
        }
    };
    // Of a list without «بين» or «من» only the days of a month are one date: «12 و13 يوليو», «13-15 يوليو».
    if matches!(line.word(at), Word::Digits | Word::Ordinal(_)) && complete_or_year {
        return None;
    }
    let mut nested = Vec::new();
    if complete {
        nested.push((first..first_end, start.clone()));
    }
    nested.push((second..end, last.clone()));
    Some(Interval { end, moment: between(start, last), nested })
}

fn edge(line: &Line, at: usize) -> Option<(usize, Edge)> {
    let date = |(end, moment): Reading| (end, Edge::Date(moment));
    if let Some(reading) = date::read(line, at).or_else(|| relative::read(line, at)) {
        return Some(date(reading));
    }
    if let Some(year) = year::digits(line, at).filter(|year| !line.is_countable(year.end)) {
        return Some((year.end, Edge::Date(year::moment(year))));
    }
    // «من مارس إلى يونيو»: the frame makes even «مارس» a month.
    if let Some(month) = date::month(line, at).filter(|month| !month.hijri) {
        let moment = Moment::Yearless { month: month.month, day: 0, weekday: 0, tense: Tense::Open };
        return Some((month.end, Edge::Date(moment)));
    }
    date::day_of_month(line, at).map(|(end, day)| (end, Edge::Day(day)))
}

/// The day `day` of the month of `date`, which has a day too.
fn with_day(date: &Moment, day: u8) -> Option<Moment> {
    match date {
        Moment::Fixed(last, _) if last.day > 0 => {
            super::calendar::CalendarDate::new(last.year, last.month, day).map(Moment::on)
        }
        Moment::Yearless { month, day: 1.., tense, .. } => {
            Some(Moment::Yearless { month: *month, day, weekday: 0, tense: *tense })
        }
        Moment::OfMonth { by, .. } => Some(Moment::OfMonth { day, by: *by }),
        _ => None,
    }
}

/// A start without a year takes the year of its end: «من 13 مارس إلى 5 أبريل 2024».
fn in_year_of(start: Moment, last: &Moment) -> Option<Moment> {
    match (&start, last) {
        (Moment::Yearless { month, day, .. }, Moment::Fixed(end, _)) if end.month > 0 => {
            let year = if *month > end.month { end.year - 1 } else { end.year };
            super::calendar::CalendarDate::new(year, *month, *day).map(Moment::on)
        }
        (Moment::Yearless { .. }, Moment::Fixed(..)) => None,
        _ => Some(start),
    }
}

fn is_complete(moment: &Moment) -> bool {
    !matches!(moment, Moment::Yearless { day: 0, .. })
}

fn between(start: Moment, last: Moment) -> Moment {
    match (&start, &last) {
        (Moment::Fixed(first, _), Moment::Fixed(_, last)) if first <= last => Moment::Fixed(*first, *last),
        _ => Moment::Between(Box::new(start), Box::new(last)),
    }
}
