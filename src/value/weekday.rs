//! Days of the week: alone, with their date, in a week or a month: «الجمعة», «الثلاثاء 12 سبتمبر», «الأحد من الأسبوع المقبل»,
//! «أول جمعة من يوليو».

use super::date::{self, Reading};
use super::line::Line;
use super::moment::{Base, Moment};
use super::ordinal;
use super::relative::{is_day, tense_of, tensed};
use super::table::keys;
use super::tense::{of_date, of_weekday};
use super::word::{Count, HEH, Unit, Word};

/// A weekday at `at` of a date that starts at `start`, with the day and month after it.
pub(super) fn read(line: &Line, start: usize, at: usize) -> Option<Reading> {
    let Word::Weekday(day) = line.word(at) else { return None };
    let inner = at > start;
    if !line.lexeme(at).definite || (inner && !line.is_bare(at)) || (!inner && is_no_day(line, at)) {
        return None;
    }
    let gap = usize::from(line.is_mark(at + 1, "،,(-–") || line.word(at + 1) == Word::Matching);
    let gap = gap + usize::from(gap > 0 && line.word(at + 1 + gap) == Word::Matching);
    if let Some((end, moment)) = date::read(line, at + 1 + gap).filter(|(_, moment)| is_day(moment)) {
        // «الثلاثاء الأول من نوفمبر 2024» is its first Tuesday where its first day is none.
        // Days of a month are masculine: «الجمعة الرابعة من أكتوبر» is its fourth Friday.
        let feminine = gap == 0 && line.key(at + 1).last() == Some(&HEH);
        let other = feminine || matches!(moment, Moment::Fixed(date, _) if date.weekday() != day);
        if let (true, Some(reading)) = (other, of_month(line, at + 1, at + 1, day)) {
            return Some(reading);
        }
        let closes = usize::from(line.is_mark(at + 1, "("));
        if closes == 0 || line.is_mark(end, ")") {
            return Some((end + closes, with_weekday(moment, day)));
        }
    }
    let more = of_week(line, at, day).or_else(|| of_month(line, at + 1, at + 1, day));
    if let Some(reading) = more.or_else(|| near_day(line, start, at, day)) {
        return Some(reading);
    }
    let tense = tense_of(line, at + 1);
    let end = at + 1 + usize::from(tense.is_some());
    Some((end, Moment::Weekday(day, tense.unwrap_or_else(|| of_weekday(line, at)))))
}

fn with_weekday(moment: Moment, weekday: u8) -> Moment {
    match moment {
        Moment::Yearless { month, day, tense, .. } => Moment::Yearless { month, day, weekday, tense },
        other => other,
    }
}

/// «الجمعة من الأسبوع المقبل», «الأحد من هذا الأسبوع»
fn of_week(line: &Line, at: usize, weekday: u8) -> Option<Reading> {
    let noun = at + 2 + usize::from(line.word(at + 2) == Word::This);
    if line.word(at + 1) != Word::From || line.word(noun) != Word::Time(Unit::Week, Count::One) || !line.is_bare(noun) {
        return None;
    }
    let this = (noun > at + 2 && line.lexeme(noun).definite).then_some((noun + 1, 0));
    let (end, by) = tensed(line, noun).or(this)?;
    Some((end, Moment::OfWeek { weekday, by }))
}

/// A weekday after its week, which lies `by` weeks away: «الأسبوع المقبل يوم الجمعة»; one with a date is a date of its own.
pub(super) fn in_week(line: &Line, at: usize, by: i32) -> Option<Reading> {
    let day = at + usize::from(line.word(at) == Word::Time(Unit::Day, Count::One) && !line.lexeme(at).definite);
    let Word::Weekday(weekday) = line.word(day) else { return None };
    let fits = line.lexeme(day).definite && line.is_bare(day) && (day == at || line.is_bare(at));
    let dated = matches!(line.word(day + 1), Word::Digits | Word::Ordinal(_) | Word::Matching | Word::And)
        || line.lexeme(day + 1).joined;
    (fits && !dated).then_some((day + 1, Moment::OfWeek { weekday, by }))
}

/// «أسبوع 30 نوفمبر»
pub(super) fn week_of(line: &Line, at: usize) -> Option<Reading> {
    if !line.is_bare(at + 1) || matches!(line.before(at, 1), Word::Before | Word::After | Word::Since | Word::During) {
        return None;
    }
    let (end, moment) = date::read(line, at + 1).filter(|(_, moment)| is_day(moment))?;
    Some((end, Moment::WeekOf(Box::new(moment))))
}

/// «أول جمعة من يوليو», «أول يوم جمعة في هذا الشهر», «آخر خميس من مايو»
pub(super) fn nth(line: &Line, at: usize) -> Option<Reading> {
    let day = at + 1 + usize::from(line.word(at + 1) == Word::Time(Unit::Day, Count::One));
    let Word::Weekday(weekday) = line.word(day) else { return None };
    let nth = match line.word(at) {
        Word::Ordinal(nth) => nth,
        _ => 0,
    };
    let (end, month) = month_after(line, day + 1).filter(|_| !line.lexeme(day).definite && line.is_bare(day))?;
    Some((end, Moment::NthWeekday { weekday, nth, month: Box::new(month) }))
}

/// «الجمعة الأولى من يوليو», «الأحد الثاني» at a clause's end
fn of_month(line: &Line, at: usize, start: usize, weekday: u8) -> Option<Reading> {
    let (end, nth) = match line.word(at) {
        Word::Ordinal(nth @ 1..=5) if line.lexeme(at).definite && line.is_bare(at) => (start + 1, nth),
        Word::Last if line.lexeme(at).definite && line.is_bare(at) => (start + 1, 0),
        _ => return None,
    };
    let month = |(end, month)| (end, Moment::NthWeekday { weekday, nth, month: Box::new(month) });
    if let Some(reading) = month_after(line, end) {
        return Some(month(reading));
    }
    let alone = nth > 0 && matches!(line.kind(end), None | Some(crate::model::TokenKind::Punctuation));
    alone.then(|| month((end, Moment::Shifted { unit: Unit::Month, by: 0, base: Base::Publication })))
}

/// «من يوليو», «في الشهر المقبل», «من هذا الشهر»
pub(super) fn month_after(line: &Line, at: usize) -> Option<Reading> {
    if !matches!(line.word(at), Word::From | Word::In) || !line.is_bare(at + 1) {
        return None;
    }
    if let Some((end, by)) = date::month_noun(line, at + 1) {
        return Some((end, Moment::Shifted { unit: Unit::Month, by, base: Base::Publication }));
    }
    let month = date::month(line, at + 1).filter(|month| !month.hijri)?;
    let reading = date::read(line, at + 1).filter(|(_, moment)| !is_day(moment));
    let open = Moment::Yearless { month: month.month, day: 0, weekday: 0, tense: super::moment::Tense::Open };
    Some(reading.unwrap_or((month.end, open)))
}

/// «يوم الأربعاء 27», «يوم الخميس في السابع»; not «يوم السبت 12 قتيلا», «يوم السبت في الثامنة مساء».
fn near_day(line: &Line, start: usize, at: usize, weekday: u8) -> Option<Reading> {
    if line.word(start) != Word::Time(Unit::Day, Count::One) || start == at || line.lexeme(start).definite {
        return None;
    }
    numbered(line, at + 1, weekday)
}

/// «يوم 27»; not «كل يوم 27 قتيلا».
pub(super) fn day_alone(line: &Line, at: usize) -> Option<Reading> {
    (line.word(at) == Word::Digits).then(|| numbered(line, at, 0)).flatten()
}

/// The number of a day at `at`, after «في» perhaps, that nothing after it makes the number of something else.
fn numbered(line: &Line, at: usize, weekday: u8) -> Option<Reading> {
    let first = at + usize::from(line.word(at) == Word::In);
    let (end, day) = match line.word(first) {
        Word::Digits => line.integer(first).filter(|(_, digits)| *digits <= 2).map(|(day, _)| (first + 1, day))?,
        Word::Ordinal(_) | Word::OrdinalOne if first > at && line.lexeme(first).definite => {
            // The hours are feminine.
            ordinal::form(line, first).filter(|(_, day)| *day > 12 || line.key(first).last() != Some(&HEH))?
        }
        _ => return None,
    };
    let free = match line.word(end) {
        Word::Plain => !line.is_countable(end),
        Word::Function | Word::Until | Word::To => true,
        Word::Mark(mark) => !"%٪:/-–.".contains(mark) || mark == '.' && !line.touches_next(end),
        _ => false,
    };
    let day = u8::try_from(day).ok().filter(|day| free && (1..=31).contains(day))?;
    Some((end, Moment::NearDay { weekday, day, tense: of_date(line, at) }))
}

/// «صلاة الجمعة», «خطبة الجمعة», «كلا الاثنين»: no dates.
fn is_no_day(line: &Line, at: usize) -> bool {
    line.follows_any(at, NOT_BEFORE_DAYS)
}

const NOT_BEFORE_DAYS: &[u128] = &keys(["صلاة", "خطبة", "مسجد", "كلا", "هذان", "هذين"]);

/// The end of a weekday in brackets: «أمس (الأحد)», «أول من أمس (السبت)».
pub(super) fn in_brackets(line: &Line, at: usize) -> usize {
    let is_day = matches!(line.word(at + 1), Word::Weekday(_)) && line.lexeme(at + 1).definite;
    let is_bracketed = line.is_mark(at, "(") && is_day && line.is_mark(at + 2, ")");
    at + if is_bracketed { 3 } else { 0 }
}

/// The end of a weekday in apposition: «بعد غد الجمعة».
pub(super) fn after(line: &Line, at: usize) -> usize {
    at + usize::from(matches!(line.word(at), Word::Weekday(_)) && line.lexeme(at).definite && line.is_bare(at))
}
