//! Days, months and years by name or number: «12 يوليو/تموز 2025», «الثاني عشر من رمضان», `25/9/2023`, «عام 2024».

use super::calendar::CalendarDate;
use super::line::Line;
use super::moment::{Moment, Tense};
use super::numeric;
use super::ordinal;
use super::relative;
use super::table::keys;
use super::word::{Count, Unit, Word};
use super::year::{self, Era, Year};

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
    // «تشرين ثان/نوفمبر», «كانون أول» too
    let indefinite = matches!(line.word(at), Word::MonthHead(10 | 12));
    let ordinal = match line.word(at + 1) {
        Word::Ordinal(place @ 1..=2) if (line.lexeme(at + 1).definite || indefinite) && line.is_bare(at + 1) => place,
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

/// The year after a month: «2024», «/2024», «، 2024», «من عام 2024», «عام ألف وتسعمئة وثلاثة وأربعين».
fn year_after(line: &Line, at: usize) -> Option<Year> {
    if line.is_mark(at, "/-،,–") {
        let comma = line.is_mark(at, "،,");
        return year::digits(line, at + 1).or_else(|| year::in_words(line, at + 1).filter(|_| comma));
    }
    let noun = at + usize::from(line.word(at) == Word::From);
    match line.word(noun) {
        Word::Time(Unit::Year, Count::One) => year::of_noun(line, noun),
        _ => year::digits(line, noun).or_else(|| year::in_words(line, noun)),
    }
}

/// Reads a day, month or year that needs no other words to be one.
pub(super) fn read(line: &Line, at: usize) -> Option<Reading> {
    numeric::read(line, at)
        .or_else(|| day_month(line, at))
        .or_else(|| month_year(line, at))
        .or_else(|| year::read(line, at))
}

/// «12 يوليو/تموز 2025», «الثاني عشر من يوليو», «الـ12 من رمضان 1446 هـ», «12 من الشهر الجاري»
fn day_month(line: &Line, at: usize) -> Option<Reading> {
    let (end, day) = day_of_month(line, at)?;
    let words = line.word(at) != Word::Digits;
    if let (Some(tense), false) = (relative::tense_of(line, end), words) {
        // «في 12 الجاري»
        return Some((end + 1, Moment::OfMonth { day, by: relative::steps(tense) }));
    }
    let from = line.word(end) == Word::From;
    let mut noun = end + usize::from(from || line.is_mark(end, "/-"));
    if from
        && line.word(noun) == Word::This
        && let Some((end, by)) = month_noun(line, noun)
    {
        // «في 12 من هذا الشهر»
        return Some((end, Moment::OfMonth { day, by }));
    }
    if line.word(noun) == Word::Time(Unit::Month, Count::One) && line.is_bare(noun) {
        if let Some((end, by)) = relative::tensed(line, noun) {
            // «17 الشهر الجاري», but «قتل 17 الشهر الماضي»
            let fits = from || (by == 0 && !words);
            return (fits && line.lexeme(noun).definite).then_some((end, Moment::OfMonth { day, by }));
        }
        if from && line.word(noun + 1) == Word::Same {
            return Some((noun + 2, Moment::Unknown));
        }
        noun += 1;
    }
    if !line.is_bare(noun) {
        return None;
    }
    let month = month(line, noun)?;
    // «تاسع يوليوز», «فاتح ماي» and «غرة رجب» do without «من», «الثاني عشر من يوليو» does not.
    let is_first = line.word(at) == Word::FirstDay;
    if words && !from && (line.lexeme(at).definite || month.hijri && !is_first) {
        return None;
    }
    let matched = line.word(month.end + usize::from(line.is_mark(month.end, "(،,"))) == Word::Matching;
    if month.hijri
        && month.loose
        && !(from
            || matched
            || line.before(at, 1) == Word::In
            || has_year(line, month.end)
            || relative::tense_of(line, month.end).is_some())
    {
        return None;
    }
    Some(dated(line, month, day))
}

/// «الشهر المقبل», «هذا الشهر»: one past its end, and how many months away it is.
pub(super) fn month_noun(line: &Line, at: usize) -> Option<(usize, i32)> {
    let noun = at + usize::from(line.word(at) == Word::This);
    if line.word(noun) != Word::Time(Unit::Month, Count::One) || !line.is_bare(noun) {
        return None;
    }
    relative::tensed(line, noun).or_else(|| (noun > at && line.lexeme(noun).definite).then_some((noun + 1, 0)))
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
    if let Some((end, day)) = day_after(line, month) {
        return Some(dated(line, Month { end, ..month }, day));
    }
    let (end, moment) = dated(line, month, 0);
    // «رمضان» is a given name too.
    let named = month.loose || (month.hijri && !noun);
    let framed = follows_time_word(line, at) && !(month.hijri && month.loose);
    let supported = noun || !named || end > month.end || framed;
    supported.then_some((end, moment))
}

/// The day after its month, as translators write it: «مايو الحادي والعشرين», «سبتمبر 11، 2001», «سبتمبر 11» at a clause's end; not
/// «في مايو 20 قتيلا».
fn day_after(line: &Line, month: Month) -> Option<(usize, u8)> {
    if month.hijri || !line.is_bare(month.end) {
        return None;
    }
    let (end, day) = day_of_month(line, month.end)?;
    let fits = match line.word(month.end) {
        Word::Digits => {
            let ends = line.kind(end).is_none() || line.is_mark(end, ".،؛؟!»)");
            ends || (year_after(line, end).is_some() && !line.is_mark(end, "/-–"))
        }
        Word::Ordinal(_) | Word::OrdinalOne => line.lexeme(month.end).definite,
        _ => false,
    };
    fits.then_some((end, day))
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

const BLESSED: &[u128] = &keys(["المبارك"]);

/// The year or tense after a month (and day), and when it all is.
fn dated(line: &Line, month: Month, day: u8) -> Reading {
    // «رمضان المبارك لعام 1436»
    let blessed = usize::from(month.hijri && line.is_any(month.end, BLESSED));
    if let Some(year) = year_after(line, month.end + blessed) {
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
    } else if let Some((after, by)) = year_noun(line, end + usize::from(line.word(end) == Word::From)) {
        end = after;
        moment = Moment::OfYear { month: month_number, day, by };
    }
    (end, if month.hijri { in_hijri(moment) } else { moment })
}

/// A date without a year whose month is of the Hijri calendar.
fn in_hijri(moment: Moment) -> Moment {
    match moment {
        Moment::Yearless { month, day, tense, .. } => Moment::YearlessHijri { month, day, tense },
        _ => Moment::Unknown,
    }
}

/// «العام الماضي», «هذا العام» after a month: one past its end, and how many years away it is.
fn year_noun(line: &Line, at: usize) -> Option<(usize, i32)> {
    let noun = at + usize::from(line.word(at) == Word::This);
    if line.word(noun) != Word::Time(Unit::Year, Count::One) || !line.is_bare(noun) {
        return None;
    }
    relative::tensed(line, noun).or_else(|| (noun > at && line.lexeme(noun).definite).then_some((noun + 1, 0)))
}

pub(super) fn hijri(year: i32, month: u8, day: u8) -> Option<Moment> {
    CalendarDate::from_hijri(year, month, day).map(|(start, end)| Moment::Fixed(start, end))
}
