//! Dates in digits alone: `12/7/2025`, `2025-07-12`, `12.7.2025`, `2025/7`, «في 22/4».

use super::calendar::CalendarDate;
use super::date::{self, Reading};
use super::line::Line;
use super::moment::{Moment, Tense};
use super::table::keys;
use super::word::{Count, Unit, Word};

/// `12/7/2025`, `2025-07-12`, `12.7.2025`, «25/سبتمبر/2023»
pub(super) fn read(line: &Line, at: usize) -> Option<Reading> {
    if line.word(at) != Word::Digits {
        return None;
    }
    let (end, parts) = match line.integer(at) {
        Some(first) => {
            let Word::Mark(mark @ ('/' | '-' | '.')) = line.word(at + 1) else { return None };
            let closed = line.word(at + 3) == Word::Mark(mark) && (mark == '/' || line.touches_next(at));
            match (closed, line.integer(at + 4)) {
                (true, Some(third)) => (at + 5, [first, line.integer(at + 2)?, third]),
                _ => return year_month(line, at).or_else(|| month_year(line, at)).or_else(|| day_month(line, at)),
            }
        }
        None => (at + 1, dotted(line.text(at))?),
    };
    let year = |(number, digits): (u32, usize)| match digits {
        4 => i32::try_from(number).ok(),
        2 => i32::try_from(number).ok().map(|year| if year < 50 { 2000 + year } else { 1900 + year }),
        _ => None,
    };
    let part = |(number, digits): (u32, usize)| u8::try_from(number).ok().filter(|_| digits <= 2);
    let [first, second, third] = parts;
    let date = if first.1 == 4 {
        CalendarDate::new(year(first)?, part(second)?, part(third)?)
    } else {
        let (day, month, year) = (part(first)?, part(second)?, year(third)?);
        CalendarDate::new(year, month, day).or_else(|| CalendarDate::new(year, day, month))
    };
    let date = date.filter(|date| date.month > 0 && date.day > 0)?;
    let end = end + usize::from(matches!(line.word(end), Word::Meridiem(true) | Word::HijriEra));
    if date.year < 1500 {
        return date::hijri(date.year, date.month, date.day).map(|moment| (end, moment));
    }
    Some((end, Moment::on(date)))
}

fn dotted(text: &str) -> Option<[(u32, usize); 3]> {
    let mut parts = text.split('.');
    let mut part = || parts.next().and_then(|part| Some((part.parse().ok()?, part.len())));
    let dotted = [part()?, part()?, part()?];
    parts.next().is_none().then_some(dotted)
}

/// `2025/3`, `2025-03`; not the season `2010/11`, not «القرار 2015/3».
fn year_month(line: &Line, at: usize) -> Option<Reading> {
    let joined = line.touches_next(at) && line.touches_next(at + 1) && !line.is_mark(at + 3, "/-.:");
    let ((year, 4), (month, digits)) = (line.integer(at)?, line.integer(at + 2)?) else { return None };
    let plain = line.is_mark(at + 1, "/") || (line.is_mark(at + 1, "-") && digits == 2);
    let season = month == (year + 1) % 100;
    if !joined || !plain || season || line.before(at, 1) == Word::Numbering || !(1900..2100).contains(&year) {
        return None;
    }
    let date = CalendarDate::new(i32::try_from(year).ok()?, u8::try_from(month).ok().filter(|month| *month > 0)?, 0)?;
    Some((at + 3, Moment::on(date)))
}

/// «في 3/2015»; not «القانون 7/2015».
fn month_year(line: &Line, at: usize) -> Option<Reading> {
    let joined = line.is_mark(at + 1, "/") && line.touches_next(at) && line.touches_next(at + 1);
    let ((month, 1..=2), (year, 4)) = (line.integer(at)?, line.integer(at + 2)?) else { return None };
    if !joined || !date::follows_time_word(line, at) || !(1900..2100).contains(&year) {
        return None;
    }
    let date = CalendarDate::new(i32::try_from(year).ok()?, u8::try_from(month).ok().filter(|month| *month > 0)?, 0)?;
    Some((at + 3, Moment::on(date)))
}

/// «في 22/4», «يوم 5/6»: a day and a month where the words before them or their size tell them from a fraction («3/4 السكان»), a
/// score («فاز 4-2») and around the clock («24/7»).
fn day_month(line: &Line, at: usize) -> Option<Reading> {
    let joined = line.touches_next(at) && line.touches_next(at + 1) && !line.is_mark(at + 3, "/-.:%٪");
    let slash = line.is_mark(at + 1, "/");
    if !joined || !(slash || line.is_mark(at + 1, "-")) || line.is_mark(at.wrapping_sub(1), "/-.:") {
        return None;
    }
    let ((one, 1..=2), (other, 1..=2)) = (line.integer(at)?, line.integer(at + 2)?) else { return None };
    let (day, month) = if other > 12 { (other, one) } else { (one, other) };
    let dated = matches!(line.before(at, 1), Word::Time(Unit::Day, Count::One) | Word::Weekday(_))
        || line.follows_any(at, DATED);
    let certain = day > 12 && (slash || line.before(at, 1) == Word::In) && (day, month) != (24, 7);
    if !(dated || certain && !line.is_countable(at + 3)) {
        return None;
    }
    let (day, month) = (u8::try_from(day).ok()?, u8::try_from(month).ok()?);
    // Any leap year has the day if one has.
    CalendarDate::new(2000, month, day).filter(|date| date.month > 0 && date.day > 0)?;
    let moment = Moment::Yearless { month, day, weekday: 0, tense: Tense::Open };
    // «22/4، 2016»
    let comma = line.is_mark(at + 3, "،,").then(|| super::year::digits(line, at + 4)).flatten();
    if let Some(year) = comma {
        return Some((year.end, Moment::on(CalendarDate::new(year.year, month, day)?)));
    }
    Some((at + 3, moment))
}

const DATED: &[u128] = &keys(["تاريخ", "بتاريخ", "مؤرخ", "المؤرخ", "المؤرخة", "ليوم"]);
