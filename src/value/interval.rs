//! «من … إلى …», «بين … و…», «13-15 يوليو»: intervals and their complete ends, which are dates of their own.

use std::ops::Range;

use super::date::{self, Reading};
use super::line::Line;
use super::moment::{Base, Moment, Tense};
use super::relative;
use super::table::keys;
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
        // «بين 2014-2018»
        Word::Between => joined(line, at + 1, at, |line, at| line.word(at) == Word::And || line.is_mark(at, "-–")),
        Word::Time(Unit::Day, Count::Two) => joined(line, at + 1, at, |line, at| line.word(at) == Word::And),
        Word::Digits => joined(line, at, at, |line, at| line.is_mark(at, "-–") || line.word(at) == Word::And),
        Word::Ordinal(_) => joined(line, at, at, |line, at| line.word(at) == Word::And),
        _ => None,
    }
}

/// A date from `at` to `end` with the second end after it, if any: «الجمعة حتى الأحد», «2 أكتوبر إلى 22 أكتوبر», «نوفمبر بين 19
/// و20», «الأسبوع المقبل من الأربعاء إلى الجمعة»; not «أرجئ من الجمعة إلى الأحد».
pub(super) fn extended(line: &Line, at: usize, end: usize, moment: Moment) -> Interval {
    let second = match line.word(end) {
        Word::Until => until(line, at, end, &moment),
        Word::To if !postponed(line, at) => until(line, at, end, &moment),
        Word::Mark('-' | '–') if matches!(moment, Moment::Fixed(day, _) if day.day > 0) => {
            until(line, at, end, &moment)
        }
        Word::Between | Word::From => inside(line, end, &moment),
        Word::Matching => return matching(line, end, moment),
        Word::Mark('،' | ',' | '(') if line.word(end + 1) == Word::Matching => return matching(line, end + 1, moment),
        _ => None,
    };
    second.unwrap_or(Interval { end, moment, nested: Vec::new() })
}

/// Days of a list between its first and its last; a longer one is no list of days, and reading it would take time.
const MOST_MORE: usize = 5;

/// The same day in another calendar: «12 رمضان 1446 الموافق 12 مارس 2025», as the later words date it.
fn matching(line: &Line, at: usize, moment: Moment) -> Interval {
    let own_end = if line.word(at - 1) == Word::Mark('،') || line.is_mark(at - 1, ",(") { at - 1 } else { at };
    let alone = Interval { end: own_end, moment: moment.clone(), nested: Vec::new() };
    let day = |moment: &Moment| relative::is_day(moment) || matches!(moment, Moment::Unknown);
    let start = at + 1 + usize::from(line.word(at + 1) == Word::Time(Unit::Day, Count::One));
    let second = date::read(line, start).or_else(|| relative::read(line, start)).filter(|_| day(&moment));
    match second {
        Some((end, other)) if day(&other) => {
            let closes = usize::from(line.is_mark(own_end, "("));
            if closes > 0 && !line.is_mark(end, ")") {
                return alone;
            }
            // The calendar that says its year is the one that tells.
            let vague = matches!(other, Moment::Unknown | Moment::YearlessHijri { .. });
            let moment = if vague { moment } else { other };
            Interval { end: end + closes, moment, nested: Vec::new() }
        }
        _ => alone,
    }
}

fn until(line: &Line, at: usize, end: usize, start: &Moment) -> Option<Interval> {
    let second = end + 1;
    if !line.is_bare(second) {
        return None;
    }
    let (after, last) = date::read(line, second).or_else(|| relative::read(line, second))?;
    let alike = precision(start)? == precision(&last)?;
    let start = in_year_of(start.clone(), &last).filter(|_| alike)?;
    let nested = vec![(at..end, start.clone()), (second..after, last.clone())];
    Some(Interval { end: after, moment: between(start, last), nested })
}

/// What a single date names: a day, a month or a year.
fn precision(moment: &Moment) -> Option<Unit> {
    match moment {
        Moment::Fixed(start, end) if start != end => None,
        Moment::Fixed(start, _) if start.day > 0 => Some(Unit::Day),
        Moment::Fixed(start, _) => Some(if start.month > 0 { Unit::Month } else { Unit::Year }),
        Moment::Yearless { day, .. } | Moment::YearlessHijri { day, .. } | Moment::OfYear { day, .. } => {
            Some(if *day > 0 { Unit::Day } else { Unit::Month })
        }
        Moment::OfMonth { .. } | Moment::Weekday(..) | Moment::OfWeek { .. } | Moment::NearDay { .. } => {
            Some(Unit::Day)
        }
        Moment::Shifted { unit, .. } => Some(*unit),
        _ => None,
    }
}

/// Whether the words before `at` speak of putting something off.
fn postponed(line: &Line, at: usize) -> bool {
    (1..=6).any(|back| at.checked_sub(back).is_some_and(|word| line.is_any(word, POSTPONED)))
}

const POSTPONED: &[u128] =
    &keys(["أجل", "أجلت", "تأجيل", "تأجيله", "تأجلت", "أرجأ", "أرجأت", "أرجئ", "إرجاء", "تأجل", "نقل", "قدم"]);

/// Days of the month or week before them: «بين 19 و20», «من الأربعاء إلى الجمعة».
fn inside(line: &Line, at: usize, whole: &Moment) -> Option<Interval> {
    let (first_end, first) = part(line, at + 1, whole)?;
    let is_joint = match line.word(at) {
        Word::Between => line.word(first_end) == Word::And,
        _ => matches!(line.word(first_end), Word::To | Word::Until),
    };
    let joined = line.word(at) == Word::Between && line.lexeme(first_end).joined;
    let second = if is_joint { first_end + 1 } else { first_end };
    let (end, last) = part(line, second, whole).filter(|_| is_joint || joined)?;
    let counts =
        line.is_countable(end) || line.is_mark(end, "%٪") || matches!(line.word(end), Word::Coin(_) | Word::In);
    let days = line.word(second) != Word::Digits || !counts;
    days.then(|| Interval { end, moment: between(first, last), nested: Vec::new() })
}

fn part(line: &Line, at: usize, whole: &Moment) -> Option<(usize, Moment)> {
    match *whole {
        Moment::Shifted { unit: Unit::Week, by, base: Base::Publication } => match line.word(at) {
            Word::Weekday(weekday) if line.lexeme(at).definite => Some((at + 1, Moment::OfWeek { weekday, by })),
            _ => None,
        },
        Moment::Fixed(month, _) if month.month > 0 && month.day == 0 => {
            let (end, day) = date::day_of_month(line, at)?;
            Some((end, Moment::on(super::calendar::CalendarDate::new(month.year, month.month, day)?)))
        }
        Moment::Yearless { month, day: 0, weekday, tense } => {
            let (end, day) = date::day_of_month(line, at)?;
            Some((end, Moment::Yearless { month, day, weekday, tense }))
        }
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
    let (mut second, mut ends) = (second, edge(line, second)?);
    // «15 و16 و17 يوليو»
    let mut more = 0;
    while let (end, Edge::Day(_)) = ends
        && list
        && more < MOST_MORE
        && (line.word(end) == Word::And || line.lexeme(end).joined)
    {
        more += 1;
        second = end + usize::from(line.word(end) == Word::And);
        ends = edge(line, second)?;
    }
    let (end, Edge::Date(last)) = ends else { return None };
    let complete_or_year = matches!(start, Edge::Date(_));
    let (start, complete) = match start {
        Edge::Day(day) => {
            let own = date::day_of_month(line, second).map_or(day, |(_, own)| own);
            (with_day(&last, day, own)?, false)
        }
        Edge::Date(start) => {
            // «من الجمعة إلى الأحد 23 غشت»
            let complete = is_complete(&start) && (precision(&last).is_none() || is_like(&start, &last));
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
    if let Some(year) = year::digits(line, at).filter(|year| !year::is_count_of_many(line, year.end)) {
        return Some((year.end, Edge::Date(year::moment(year))));
    }
    // «من مارس إلى يونيو»: the frame makes even «مارس» a month.
    if let Some(month) = date::month(line, at).filter(|month| !month.hijri) {
        let moment = Moment::Yearless { month: month.month, day: 0, weekday: 0, tense: Tense::Open };
        return Some((month.end, Edge::Date(moment)));
    }
    let (end, day) = date::day_of_month(line, at)?;
    // «من 4 إلى 23 الشهر المقبل»
    let noun = end + usize::from(matches!(line.word(end), Word::From | Word::In));
    if let Some((end, by)) = date::month_noun(line, noun) {
        return Some((end, Edge::Date(Moment::OfMonth { day, by })));
    }
    Some((end, Edge::Day(day)))
}

/// The day `day` of the month of `date`, whose day is `own`, in whatever calendar: «من 1 إلى 5 محرم 1447».
fn with_day(date: &Moment, day: u8, own: u8) -> Option<Moment> {
    match date {
        Moment::Fixed(last, _) if last.day > 0 => {
            let earlier = i64::from(own) - i64::from(day);
            Some(Moment::on(super::calendar::CalendarDate::from_days(last.days() - earlier)))
        }
        Moment::Yearless { month, day: 1.., tense, .. } => {
            Some(Moment::Yearless { month: *month, day, weekday: 0, tense: *tense })
        }
        Moment::OfMonth { by, .. } => Some(Moment::OfMonth { day, by: *by }),
        Moment::YearlessHijri { month, day: 1.., tense } => {
            Some(Moment::YearlessHijri { month: *month, day, tense: *tense })
        }
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

/// Whether a weekday alone is the start only where the end is one too.
fn is_like(start: &Moment, last: &Moment) -> bool {
    !matches!(start, Moment::Weekday(..)) || matches!(last, Moment::Weekday(..))
}

fn between(start: Moment, last: Moment) -> Moment {
    match (&start, &last) {
        (Moment::Fixed(first, _), Moment::Fixed(_, last)) if first <= last => Moment::Fixed(*first, *last),
        _ => Moment::Between(Box::new(start), Box::new(last)),
    }
}
