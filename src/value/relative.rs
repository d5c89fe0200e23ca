//! Dates relative to the article's own, and periods: «أمس», «العام الماضي», «الأشهر الثلاثة المقبلة», «القرن العشرين».

use super::calendar::CalendarDate;
use super::date::{self, Reading};
use super::line::Line;
use super::moment::{Base, Moment, Tense};
use super::number;
use super::ordinal;
use super::word::{Count, Unit, Word, YEH, keys};
use crate::model::TokenKind;

/// The tense of an adjective at `at`: «الماضي», «المقبلة», «الجاري».
pub(super) fn tense_of(line: &Line, at: usize) -> Option<Tense> {
    let lexeme = line.lexeme(at);
    if !lexeme.definite || lexeme.cut > 0 {
        return None;
    }
    match lexeme.word {
        Word::Past => Some(Tense::Past),
        Word::Next => Some(Tense::Next),
        Word::Current => Some(Tense::Current),
        _ => None,
    }
}

/// A time noun at `at` with its tense, or with «هذا» before it: one past its end, and how many units away it is.
pub(super) fn tensed(line: &Line, at: usize) -> Option<(usize, i32)> {
    let public = line.word(at) == Word::Time(Unit::Year, Count::One) && line.follows_any(at, PUBLIC);
    if !line.lexeme(at).definite || public {
        return None;
    }
    let by = match tense_of(line, at + 1)? {
        Tense::Past => -1,
        Tense::Next => 1,
        Tense::Current | Tense::Open => 0,
    };
    Some((at + 2, by))
}

/// Nouns after which «العام» is "general" or "public".
const PUBLIC: &[u128] = &keys([
    "الأمين",
    "المدير",
    "النائب",
    "الرأي",
    "القطاع",
    "المدعي",
    "القائد",
    "المفتش",
    "الأمن",
    "الإضراب",
    "الصالح",
    "المال",
    "الحق",
    "المشرف",
    "المنسق",
    "السكرتير",
    "القنصل",
    "الشأن",
    "الإنفاق",
    "الدين",
    "المفوض",
    "الكاتب",
    "الاتحاد",
]);

/// Reads a relative date or a period at `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Reading> {
    match line.word(at) {
        Word::Time(Unit::Day | Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century, count) => {
            time_noun(line, at, count)
        }
        Word::This | Word::That => demonstrative(line, at),
        Word::Yesterday | Word::Tomorrow => near_day(line, at),
        Word::Ordinal(1) if !line.lexeme(at).definite => before_yesterday(line, at),
        Word::Weekday(_) => weekday(line, at, at),
        Word::DecadeName(first) => decade(line, at, first),
        Word::Season => season(line, at),
        Word::Fraction(parts @ (2 | 4)) => part_of_year(line, at, parts),
        Word::Edge => edge(line, at),
        Word::Period => period(line, at),
        _ => None,
    }
}

fn time_noun(line: &Line, at: usize, count: Count) -> Option<Reading> {
    let Word::Time(unit, _) = line.word(at) else { return None };
    match count {
        Count::One if unit == Unit::Day => day(line, at),
        Count::One if unit == Unit::Century => century(line, at).or_else(|| single(line, at, unit)),
        Count::One => single(line, at, unit),
        Count::Two if unit == Unit::Day && matches!(line.word(at + 1), Word::Weekday(_)) => weekday(line, at, at + 1),
        Count::Two => counted(line, at, at + 1, unit, Some(2)),
        Count::Many => several(line, at, unit),
    }
}

/// «العام الماضي», «الشهر نفسه», «العام الجاري 2025»
fn single(line: &Line, at: usize, unit: Unit) -> Option<Reading> {
    if let Some((end, by)) = tensed(line, at) {
        if let (Unit::Year, Some(year)) = (unit, date::year_digits(line, end)) {
            return Some((year.end, date::moment_of_year(year)));
        }
        return Some((end, Moment::Shifted { unit, by, base: Base::Publication }));
    }
    if !line.lexeme(at).definite || !line.is_bare(at + 1) {
        return None;
    }
    let text = |by| Some((at + 2, Moment::Shifted { unit, by, base: Base::Text }));
    match (line.word(at + 1), line.lexeme(at + 1).definite) {
        (Word::Following, true) => text(1),
        (Word::Same, _) => text(0),
        (Word::Last, true) if unit >= Unit::Month => Some((at + 2, Moment::Unknown)),
        _ => None,
    }
}

/// «يوم الثلاثاء», «اليوم», «اليوم الخميس», «اليوم التالي»
fn day(line: &Line, at: usize) -> Option<Reading> {
    if let Word::Weekday(_) = line.word(at + 1) {
        if let Some((end, moment)) = weekday(line, at, at + 1) {
            let today = line.lexeme(at).definite && matches!(moment, Moment::Weekday(..));
            return Some((end, if today { shifted_day(0) } else { moment }));
        }
    }
    if !line.lexeme(at).definite {
        return named_day(line, at);
    }
    single(line, at, Unit::Day).or_else(|| today(line, at).then(|| (at + 1, shifted_day(0))))
}

fn shifted_day(by: i32) -> Moment {
    Moment::Shifted { unit: Unit::Day, by, base: Base::Publication }
}

/// «يوم 12 يوليو», «يوم أمس», «يوم غد»
fn named_day(line: &Line, at: usize) -> Option<Reading> {
    match line.word(at + 1) {
        Word::Yesterday | Word::Tomorrow => near_day(line, at + 1),
        Word::Digits | Word::Article | Word::Ordinal(_) => {
            date::read(line, at + 1).filter(|(_, moment)| is_day(moment)).or_else(|| weekdayless(line, at + 1))
        }
        _ => None,
    }
}

fn weekdayless(line: &Line, at: usize) -> Option<Reading> {
    let (end, day) = date::day_of_month(line, at)?;
    let month = date::month(line, end)?;
    (!month.hijri).then_some((month.end, Moment::Yearless { month: month.month, day, weekday: 0, tense: Tense::Open }))
}

fn is_day(moment: &Moment) -> bool {
    match moment {
        Moment::Fixed(start, _) => start.day > 0,
        Moment::Yearless { day, .. } | Moment::OfYear { day, .. } | Moment::OfMonth { day, .. } => *day > 0,
        _ => false,
    }
}

/// «اليوم» as today: not «ذلك اليوم», «في اليوم» (a day), «اليوم العالمي», «اليوم الأول», «روسيا اليوم».
fn today(line: &Line, at: usize) -> bool {
    let next_adjective = line.is_definite(at + 1) && line.key(at + 1).last() == Some(&YEH);
    let counted = matches!(line.word(at + 1), Word::Ordinal(_) | Word::OrdinalOne | Word::Following | Word::Same);
    let name = line.follows_any(at, OUTLETS);
    line.is_bare(at)
        && !next_adjective
        && !counted
        && !name
        && !matches!(line.before(at, 1), Word::That | Word::In | Word::Than)
}

/// With «اليوم» after them these are news outlets, or their generic words.
const OUTLETS: &[u128] = &keys(["روسيا", "المصري", "صحيفة", "جريدة", "موقع", "ليبيا", "المغرب"]);

/// «هذا العام», «هذه الأيام», «ذلك اليوم»
fn demonstrative(line: &Line, at: usize) -> Option<Reading> {
    let noun = at + 1;
    let Word::Time(unit, count) = line.word(noun) else { return None };
    if !line.lexeme(noun).definite || !line.is_bare(noun) || unit < Unit::Day || unit == Unit::Decade {
        return None;
    }
    let base = if line.word(at) == Word::This { Base::Publication } else { Base::Text };
    match count {
        Count::One => Some((noun + 1, Moment::Shifted { unit, by: 0, base })),
        Count::Many => Some((noun + 1, Moment::Unknown)),
        Count::Two => None,
    }
}

/// «أمس», «أمس الأول», «أمس الخميس», «غدا السبت»
fn near_day(line: &Line, at: usize) -> Option<Reading> {
    let by = if line.word(at) == Word::Yesterday { -1 } else { 1 };
    if by < 0 && line.word(at + 1) == Word::Ordinal(1) && line.lexeme(at + 1).definite {
        return Some((after_weekday(line, at + 2), shifted_day(-2)));
    }
    if let Some((end, moment)) = weekday(line, at, at + 1) {
        return Some((end, if matches!(moment, Moment::Weekday(..)) { shifted_day(by) } else { moment }));
    }
    Some((at + 1, shifted_day(by)))
}

fn after_weekday(line: &Line, at: usize) -> usize {
    at + usize::from(matches!(line.word(at), Word::Weekday(_)) && line.lexeme(at).definite && line.is_bare(at))
}

/// «أول أمس», «أول من أمس»
fn before_yesterday(line: &Line, at: usize) -> Option<Reading> {
    let yesterday = at + 1 + usize::from(line.word(at + 1) == Word::From);
    (line.word(yesterday) == Word::Yesterday).then(|| (after_weekday(line, yesterday + 1), shifted_day(-2)))
}

/// A weekday at `at` of a date that starts at `start`, with the day and month after it.
fn weekday(line: &Line, start: usize, at: usize) -> Option<Reading> {
    let Word::Weekday(day) = line.word(at) else { return None };
    let inner = at > start;
    if !line.lexeme(at).definite || (inner && !line.is_bare(at)) || (!inner && is_no_day(line, at)) {
        return None;
    }
    let gap = usize::from(line.is_mark(at + 1, "،,(-–") || line.word(at + 1) == Word::Matching);
    let gap = gap + usize::from(gap > 0 && line.word(at + 1 + gap) == Word::Matching);
    if let Some((end, moment)) = date::read(line, at + 1 + gap).filter(|(_, moment)| is_day(moment)) {
        let closes = usize::from(line.is_mark(at + 1, "("));
        if closes == 0 || line.is_mark(end, ")") {
            return Some((end + closes, with_weekday(moment, day)));
        }
    }
    let tense = tense_of(line, at + 1);
    let end = at + 1 + usize::from(tense.is_some());
    Some((end, Moment::Weekday(day, tense.unwrap_or_else(|| future(line, at)))))
}

fn with_weekday(moment: Moment, weekday: u8) -> Moment {
    match moment {
        Moment::Yearless { month, day, tense, .. } => Moment::Yearless { month, day, weekday, tense },
        other => other,
    }
}

/// Whether the words before `at` in its sentence speak of what is to come.
pub(super) fn future(line: &Line, at: usize) -> Tense {
    let ahead = (1..=16).any(|back| line.before(at, back) == Word::Future);
    if ahead { Tense::Next } else { Tense::Open }
}

/// «صلاة الجمعة», «خطبة الجمعة», «كلا الاثنين»: no dates.
fn is_no_day(line: &Line, at: usize) -> bool {
    line.follows_any(at, NOT_BEFORE_DAYS)
}

const NOT_BEFORE_DAYS: &[u128] = &keys(["صلاة", "خطبة", "مسجد", "كلا", "هذان", "هذين"]);

/// «القرن الحادي والعشرين», «القرن الـ21», «القرن 19»
fn century(line: &Line, at: usize) -> Option<Reading> {
    if !line.lexeme(at).definite {
        return None;
    }
    let (end, number) = match line.word(at + 1) {
        Word::Digits => line.integer(at + 1).map(|(number, _)| (at + 2, number))?,
        Word::Tens(tens) if line.lexeme(at + 1).definite => (at + 2, u32::from(tens)),
        Word::Article => ordinal::article_digits(line, at + 1)?,
        _ if line.lexeme(at + 1).definite => ordinal::form(line, at + 1)?,
        _ => return None,
    };
    let first = i32::try_from(number).ok().filter(|number| (1..=30).contains(number))? * 100 - 99;
    let moment = Moment::Fixed(CalendarDate::new(first, 0, 0)?, CalendarDate::new(first + 99, 0, 0)?);
    Some((end, moment))
}

/// «الثمانينيات», «ثمانينيات القرن الماضي»
fn decade(line: &Line, at: usize, first: u8) -> Option<Reading> {
    // «تسعينيات القرن الماضي», «التسعينيات من القرن الماضي»
    let noun = at + 1 + usize::from(line.word(at + 1) == Word::From);
    let century_noun = line.word(noun) == Word::Time(Unit::Century, Count::One) && line.is_bare(noun);
    let (end, base) = if century_noun {
        match century(line, noun).or_else(|| single(line, noun, Unit::Century)) {
            Some((end, Moment::Fixed(start, _))) => (end, start.year - 1),
            Some((end, Moment::Shifted { by: -1, .. })) => (end, 1900),
            Some((end, Moment::Shifted { by: 0, .. })) => (end, 2000),
            _ => return None,
        }
    } else {
        (line.lexeme(at).definite.then_some(at + 1)?, 1900)
    };
    let start = CalendarDate::new(base + i32::from(first), 0, 0)?;
    Some((end, Moment::Fixed(start, CalendarDate::new(start.year + 9, 0, 0)?)))
}

/// «صيف 2024», «صيف العام الماضي», «الصيف المقبل»
fn season(line: &Line, at: usize) -> Option<Reading> {
    if let Some((end, _)) = tensed(line, at) {
        return Some((end, Moment::Unknown));
    }
    let noun = at + 1;
    match line.word(noun) {
        Word::Digits => date::bare_year(line, noun),
        Word::Time(Unit::Year, Count::One) if line.is_bare(noun) => {
            date::read(line, noun).or_else(|| single(line, noun, Unit::Year))
        }
        _ => None,
    }
}

/// «الربع الأول من 2024», «النصف الثاني من العام الجاري»
fn part_of_year(line: &Line, at: usize, parts: u8) -> Option<Reading> {
    if !line.lexeme(at).definite || line.word(at + 2) != Word::From {
        return None;
    }
    let place = match line.word(at + 1) {
        Word::Ordinal(place) if place <= parts && line.lexeme(at + 1).definite => place,
        _ => return None,
    };
    let months = 12 / parts;
    let (first, last) = ((place - 1) * months + 1, place * months);
    let this = line.word(at + 3) == Word::This;
    let noun = at + 3 + usize::from(this);
    let year = match line.word(noun) {
        Word::Digits => date::year_digits(line, noun),
        Word::Time(Unit::Year, Count::One) => date::year_of_noun(line, noun),
        _ => return None,
    };
    if let Some(year) = year {
        let (first, last) = (CalendarDate::new(year.year, first, 0)?, CalendarDate::new(year.year, last, 0)?);
        return Some((year.end, Moment::Fixed(first, last)));
    }
    if line.word(noun + 1) == Word::Same {
        return Some((noun + 2, Moment::Unknown));
    }
    let (end, by) = tensed(line, noun).or_else(|| line.lexeme(noun).definite.then_some((noun + 1, 0)))?;
    Some((end, Moment::PartOfYear { first, last, by }))
}

/// «مطلع عام 2024», «منتصف يوليو», «أواخر الشهر الماضي», «نهاية العام»
fn edge(line: &Line, at: usize) -> Option<Reading> {
    let noun = at + 1;
    if line.lexeme(at).definite || !line.is_bare(noun) {
        return None;
    }
    let bare = match line.word(noun) {
        Word::Time(unit @ (Unit::Week | Unit::Month | Unit::Year | Unit::Century), Count::One)
            if line.lexeme(noun).definite =>
        {
            Some(unit)
        }
        _ => None,
    };
    match line.word(noun) {
        Word::Weekday(_) | Word::Yesterday | Word::Tomorrow | Word::Edge => None,
        Word::Time(Unit::Day, _) => None,
        Word::Digits => date::bare_year(line, noun),
        _ => date::read(line, noun).or_else(|| read(line, noun)),
    }
    .or_else(|| bare.map(|unit| (noun + 1, Moment::Shifted { unit, by: 0, base: Base::Publication })))
}

/// «الفترة المقبلة»: a vague period.
fn period(line: &Line, at: usize) -> Option<Reading> {
    let adjective = line.lexeme(at + 1);
    let fits = line.lexeme(at).definite && adjective.definite && adjective.cut == 0;
    (fits && matches!(adjective.word, Word::Past | Word::Next | Word::Last)).then_some((at + 2, Moment::Unknown))
}

/// «السنوات الأخيرة», «الأيام القليلة المقبلة», «الأشهر الثلاثة الماضية», «الأيام الـ10 الماضية»
fn several(line: &Line, at: usize, unit: Unit) -> Option<Reading> {
    if !line.lexeme(at).definite {
        return None;
    }
    let next = at + 1;
    if line.word(next) == Word::Few {
        return counted(line, at, next + 1, unit, None);
    }
    if let Some((end, number)) = ordinal::article_digits(line, next) {
        return counted(line, at, end, unit, Some(number));
    }
    match number::read(line, next).filter(|_| line.is_bare(next) && line.lexeme(next).definite) {
        Some(number) => counted(line, at, number.end, unit, Some(number.value as u32)),
        None => counted(line, at, next, unit, None),
    }
}

/// A window of `count` units with the adjective at `adjective`.
fn counted(line: &Line, at: usize, adjective: usize, unit: Unit, count: Option<u32>) -> Option<Reading> {
    if !line.lexeme(at).definite || line.kind(adjective) != Some(TokenKind::Arabic) {
        return None;
    }
    let lexeme = line.lexeme(adjective);
    let fits = lexeme.definite && lexeme.cut == 0;
    let way = match lexeme.word {
        Word::Past | Word::Last if fits => -1,
        Word::Next if fits => 1,
        Word::Current if fits => return Some((adjective + 1, Moment::Unknown)),
        _ => return None,
    };
    let by = count.and_then(|count| i32::try_from(count).ok()).filter(|count| *count < 1000).map(|count| way * count);
    Some((adjective + 1, by.map_or(Moment::Unknown, |by| Moment::Window { unit, by })))
}
