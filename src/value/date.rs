//! Days, months and years by name or number: «12 يوليو/تموز 2025», «الثاني عشر من رمضان», `25/9/2023`, «عام 2024».

use super::calendar::CalendarDate;
use super::line::Line;
use super::moment::{Moment, Tense};
use super::ordinal;
use super::word::{Count, LAM, Unit, Word, keys};
use super::{number, relative};

/// One past a date's end, and when it is.
pub(super) type Reading = (usize, Moment);

/// A named month.
#[derive(Clone, Copy)]
pub(super) struct Month {
    pub end: usize,
    pub month: u8,
    pub hijri: bool,
    /// Whether the name alone may be an ordinary word.
    pub loose: bool,
}

/// A year as written.
#[derive(Clone, Copy)]
pub(super) struct Year {
    pub end: usize,
    pub year: i32,
    pub era: Era,
}

/// How years are counted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Era {
    Common,
    Hijri,
    BeforeChrist,
}

/// Reads a month with its other names: «يوليو/تموز», «تموز (يوليو)», «كانون الثاني».
pub(super) fn month(line: &Line, at: usize) -> Option<Month> {
    let mut month = month_name(line, at)?;
    let other = |at: usize| month_name(line, at).filter(|other| other.month == month.month && !other.hijri);
    let end = month.end;
    let twin = match line.word(end) {
        Word::Mark('/' | '-' | '–') => other(end + 1).map(|twin| twin.end),
        Word::Mark('(') => other(end + 1).filter(|twin| line.is_mark(twin.end, ")")).map(|twin| twin.end + 1),
        _ => other(end).filter(|_| line.is_bare(end)).map(|twin| twin.end),
    };
    if let (Some(end), false) = (twin, month.hijri) {
        month = Month { end, loose: false, ..month };
    }
    Some(month)
}

/// «ربيع الآخر», «جمادى الآخرة»
const OTHER: &[u128] = &keys(["الآخر", "الآخرة"]);

fn month_name(line: &Line, at: usize) -> Option<Month> {
    let one = |month, hijri, loose| Some(Month { end: at + 1, month, hijri, loose });
    let two = |month, hijri| Some(Month { end: at + 2, month, hijri, loose: false });
    let ordinal = match line.word(at + 1) {
        Word::Ordinal(place @ 1..=2) if line.lexeme(at + 1).definite && line.is_bare(at + 1) => place,
        Word::Digits => line.integer(at + 1).and_then(|(number, _)| u8::try_from(number).ok()).unwrap_or(0),
        _ if line.is_any(at + 1, OTHER) => 2,
        _ => 0,
    };
    if line.lexeme(at).definite {
        return None;
    }
    match (line.word(at), ordinal) {
        (Word::Month(month), _) => one(month, false, false),
        (Word::LooseMonth(month), _) => one(month, false, true),
        (Word::Hijri(month), _) => one(month, true, false),
        (Word::LooseHijri(month), _) => one(month, true, true),
        (Word::MonthHead(month @ (3 | 5)), 1) => two(month, true),
        (Word::MonthHead(month @ (3 | 5)), 2) => two(month + 1, true),
        (Word::MonthHead(11), _) => match line.word(at + 1) {
            Word::MonthTail(month) => two(month, true),
            _ => None,
        },
        (Word::MonthHead(month @ (10 | 12)), 1) => two(month, false),
        (Word::MonthHead(10), 2) => two(11, false),
        (Word::MonthHead(12), 2) => two(1, false),
        _ => None,
    }
}

/// Reads a year in digits: four of them, from 1300 to 2199, or fewer with an era after them.
pub(super) fn year_digits(line: &Line, at: usize) -> Option<Year> {
    let (number, digits) = line.integer(at)?;
    let year = with_era(line, at + 1, i32::try_from(number).ok().filter(|year| *year < 10_000)?);
    let plain = digits == 4 && (1300..2200).contains(&year.year);
    (plain || year.end > at + 1).then_some(year)
}

fn with_era(line: &Line, end: usize, year: i32) -> Year {
    let lexeme = line.lexeme(end);
    let fits = lexeme.cut == 0 || (lexeme.preposition == LAM && lexeme.definite);
    match lexeme.word {
        Word::HijriEra if fits => Year { end: end + 1, year, era: Era::Hijri },
        Word::CommonEra if fits => Year { end: end + 1, year, era: Era::Common },
        Word::Meridiem(true) if fits && year > 31 => Year { end: end + 1, year, era: Era::Common },
        Word::Before if line.is_any(end + 1, CHRIST) => Year { end: end + 2, year, era: Era::BeforeChrist },
        _ if line.is_any(end, BEFORE) && line.is_mark(end + 1, ".") && line.word(end + 2) == Word::Meridiem(true) => {
            Year { end: end + 3, year, era: Era::BeforeChrist }
        }
        _ => Year { end, year, era: Era::Common },
    }
}

/// «ق.م», «قبل الميلاد»
const BEFORE: &[u128] = &keys(["ق"]);
const CHRIST: &[u128] = &keys(["الميلاد"]);

/// The year after a month: «2024», «/2024», «، 2024», «من عام 2024», «عام ألف وتسعمئة وثلاثة وأربعين».
fn year_after(line: &Line, at: usize) -> Option<Year> {
    if line.is_mark(at, "/-،,–") {
        return year_digits(line, at + 1);
    }
    let noun = at + usize::from(line.word(at) == Word::From);
    match line.word(noun) {
        Word::Time(Unit::Year, Count::One) => year_of_noun(line, noun),
        _ => year_digits(line, noun),
    }
}

/// «عام 2024», «العام 2024», «سنة (1990)», «عام ألف وتسعمئة»: the year of a noun at `at`.
pub(super) fn year_of_noun(line: &Line, at: usize) -> Option<Year> {
    if line.is_mark(at + 1, "(") {
        return year_digits(line, at + 2)
            .filter(|year| line.is_mark(year.end, ")"))
            .map(|year| Year { end: year.end + 1, ..year });
    }
    let short = || {
        let (number, _) =
            line.integer(at + 1).filter(|(number, digits)| *digits >= 3 && (100..2200).contains(number))?;
        let counts = line.is_countable(at + 2) || matches!(line.word(at + 2), Word::Scale(_) | Word::ScalePlural(_));
        (!counts).then(|| with_era(line, at + 2, i32::try_from(number).unwrap_or(0)))
    };
    year_digits(line, at + 1).or_else(short).or_else(|| {
        let number = number::read(line, at + 1).filter(|number| !number.bare_digits && line.is_bare(at + 1))?;
        let year = (1000.0..2100.0).contains(&number.value).then_some(number.value as i32)?;
        Some(with_era(line, number.end, year))
    })
}

/// Reads a day, month or year that needs no other words to be one.
pub(super) fn read(line: &Line, at: usize) -> Option<Reading> {
    numeric(line, at).or_else(|| day_month(line, at)).or_else(|| month_year(line, at)).or_else(|| year(line, at))
}

/// `12/7/2025`, `2025-07-12`, `12.7.2025`, «25/سبتمبر/2023»
fn numeric(line: &Line, at: usize) -> Option<Reading> {
    if line.word(at) != Word::Digits {
        return None;
    }
    let (end, parts) = match line.integer(at) {
        Some(first) => {
            let Word::Mark(mark @ ('/' | '-' | '.')) = line.word(at + 1) else { return None };
            let closed = line.word(at + 3) == Word::Mark(mark) && (mark == '/' || line.touches_next(at));
            (at + 5, closed.then_some([first, line.integer(at + 2)?, line.integer(at + 4)?])?)
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
    let end = if line.word(end) == Word::Meridiem(true) { end + 1 } else { end };
    if date.year < 1500 {
        return hijri(date.year, date.month, date.day).map(|moment| (end, moment));
    }
    Some((end, Moment::on(date)))
}

fn dotted(text: &str) -> Option<[(u32, usize); 3]> {
    let mut parts = text.split('.');
    let mut part = || parts.next().and_then(|part| Some((part.parse().ok()?, part.len())));
    let dotted = [part()?, part()?, part()?];
    parts.next().is_none().then_some(dotted)
}

/// «12 يوليو/تموز 2025», «الثاني عشر من يوليو», «الـ12 من رمضان 1446 هـ», «12 من الشهر الجاري»
fn day_month(line: &Line, at: usize) -> Option<Reading> {
    let (end, day) = day_of_month(line, at)?;
    let words = line.word(at) != Word::Digits;
    let from = line.word(end) == Word::From;
    let mut noun = end + usize::from(from || line.is_mark(end, "/-"));
    if line.word(noun) == Word::Time(Unit::Month, Count::One) && line.is_bare(noun) {
        if let Some((end, by)) = relative::tensed(line, noun) {
            return (from && line.lexeme(noun).definite).then_some((end, Moment::OfMonth { day, by }));
        }
        noun += 1;
    }
    if !line.is_bare(noun) {
        return None;
    }
    let month = month(line, noun)?;
    // «تاسع يوليوز» and «فاتح ماي» do without «من», «الثاني عشر من يوليو» does not.
    if words && !from && (line.lexeme(at).definite || month.hijri) {
        return None;
    }
    if month.hijri && month.loose && !from && !has_year(line, month.end) {
        return None;
    }
    Some(dated(line, month, day))
}

fn has_year(line: &Line, at: usize) -> bool {
    year_after(line, at).is_some() || line.word(at) == Word::HijriEra
}

/// The day's number: `12`, «الثاني عشر», «الـ12», «الثلاثين».
pub(super) fn day_of_month(line: &Line, at: usize) -> Option<(usize, u8)> {
    let (end, day) = match line.word(at) {
        Word::Digits => line.integer(at).filter(|(_, digits)| *digits <= 2).map(|(day, _)| (at + 1, day))?,
        Word::Tens(tens @ (20 | 30)) if line.lexeme(at).definite => (at + 1, u32::from(tens)),
        Word::Article => ordinal::article_digits(line, at)?,
        Word::FirstDay if !line.lexeme(at).definite => (at + 1, 1),
        _ => ordinal::form(line, at)?,
    };
    u8::try_from(day).ok().filter(|day| (1..=31).contains(day)).map(|day| (end, day))
}

/// «يوليو/تموز 2024», «شهر مارس», «مارس الماضي», «يوليو»
fn month_year(line: &Line, at: usize) -> Option<Reading> {
    let noun = line.word(at) == Word::Time(Unit::Month, Count::One) && !line.lexeme(at).definite;
    let month = month(line, at + usize::from(noun)).filter(|_| !noun || line.is_bare(at + 1))?;
    let (end, moment) = dated(line, month, 0);
    // «رمضان» is a given name too.
    let named = month.loose || (month.hijri && !noun);
    let framed = follows_time_word(line, at) && !(month.hijri && month.loose);
    let supported = noun || !named || end > month.end || framed;
    supported.then_some((end, moment))
}

/// Whether a word before `at` lets an ordinary word be a month or a number be a year: «في مارس», «منذ 2019».
pub(super) fn follows_time_word(line: &Line, at: usize) -> bool {
    let from_bound = matches!(line.before(at, 2), Word::Limit(_));
    match line.before(at, 1) {
        Word::In
        | Word::Since
        | Word::Until
        | Word::Edge
        | Word::During
        | Word::Before
        | Word::After
        | Word::Between => true,
        Word::To => !from_bound,
        Word::From => !from_bound,
        Word::And => follows_time_word(line, at.saturating_sub(1)),
        _ => false,
    }
}

/// The year or tense after a month (and day), and when it all is.
fn dated(line: &Line, month: Month, day: u8) -> Reading {
    if let Some(year) = year_after(line, month.end) {
        let moment = if year.era == Era::Hijri || (month.hijri && year.year < 1500) {
            hijri(year.year, month.month, day)
        } else if month.hijri || year.era == Era::BeforeChrist {
            None
        } else {
            CalendarDate::new(year.year, month.month, day).map(Moment::on)
        };
        return (year.end, moment.unwrap_or(Moment::Unknown));
    }
    let (month_number, mut end) = (month.month, month.end);
    let mut moment = Moment::Yearless { month: month_number, day, weekday: 0, tense: Tense::Open };
    if let Some(tense) = relative::tense_of(line, end) {
        end += 1;
        moment = Moment::Yearless { month: month_number, day, weekday: 0, tense };
    } else if line.word(end) == Word::From && line.word(end + 1) == Word::Time(Unit::Year, Count::One) {
        if let Some((after, by)) = relative::tensed(line, end + 1) {
            end = after;
            moment = Moment::OfYear { month: month_number, day, by };
        }
    }
    (end, if month.hijri { Moment::Unknown } else { moment })
}

fn hijri(year: i32, month: u8, day: u8) -> Option<Moment> {
    CalendarDate::from_hijri(year, month, day).map(|(start, end)| Moment::Fixed(start, end))
}

/// «عام 2024», «سنة ٢٠٢٠», «عامي 2017», «العام 2024 الجاري», «عام 2023/2024»
fn year(line: &Line, at: usize) -> Option<Reading> {
    let Word::Time(Unit::Year, _) = line.word(at) else { return None };
    let year = year_of_noun(line, at)?;
    let end = year.end + usize::from(relative::tense_of(line, year.end).is_some());
    Some((year_pair(line, end, year.year)).unwrap_or((end, moment_of_year(year))))
}

pub(super) fn moment_of_year(year: Year) -> Moment {
    match year.era {
        Era::Common => CalendarDate::new(year.year, 0, 0).map(Moment::on),
        Era::Hijri => CalendarDate::from_hijri(year.year, 0, 0).and_then(|(start, end)| {
            Some(Moment::Fixed(CalendarDate::new(start.year, 0, 0)?, CalendarDate::new(end.year, 0, 0)?))
        }),
        Era::BeforeChrist => None,
    }
    .unwrap_or(Moment::Unknown)
}

/// The second year of `2023/2024`, `2014-2020` after a first that ends at `at`.
fn year_pair(line: &Line, at: usize, first: i32) -> Option<Reading> {
    let joined = line.is_mark(at, "/-–") && line.touches_next(at);
    let second =
        year_digits(line, at + 1).filter(|second| joined && second.year > first && second.era == Era::Common)?;
    let interval = Moment::Fixed(CalendarDate::new(first, 0, 0)?, CalendarDate::new(second.year, 0, 0)?);
    Some((second.end, interval))
}

/// A year in digits alone: «في 2019», «انتخابات 2020», «2014-2020»; not «2000 شخص», not «أكثر من 2000».
pub(super) fn bare_year(line: &Line, at: usize) -> Option<Reading> {
    let year = year_digits(line, at)?;
    if let Some(pair) = year_pair(line, year.end, year.year) {
        return Some(pair);
    }
    let era = year.end > at + 1;
    let plausible = (1800..2100).contains(&year.year);
    let counts = line.is_countable(year.end) && (!follows_time_word(line, at) || is_accusative(line, year.end));
    let follows = follows_time_word(line, at)
        || follows_year(line, at)
        || line.is_mark(at.wrapping_sub(1), "(") && line.is_mark(year.end, ")")
        || matches!(line.before(at, 1), Word::Plain | Word::Nation(_) | Word::Season)
            && line.kind(at.wrapping_sub(1)) == Some(crate::model::TokenKind::Arabic);
    let unit = matches!(
        line.word(year.end),
        Word::Coin(_)
            | Word::Measure(_)
            | Word::Time(..)
            | Word::Scale(_)
            | Word::ScalePlural(_)
            | Word::Mark('%' | '٪' | '/' | ':' | '$')
    );
    (era || (plausible && follows && !counts && !unit)).then(|| (year.end, moment_of_year(year)))
}

/// «عامي 2017 و2019»: the second year of a list.
fn follows_year(line: &Line, at: usize) -> bool {
    line.before(at, 1) == Word::And && at >= 2 && year_digits(line, at - 2).is_some_and(|year| year.end == at - 1)
}

/// A word in the accusative of counted things: «2000 قتيلا».
fn is_accusative(line: &Line, at: usize) -> bool {
    line.key(at).last() == Some(&super::word::ALEF)
}
