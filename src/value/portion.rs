//! Parts of longer periods: decades, centuries, seasons, quarters and halves of a year.

use super::calendar::CalendarDate;
use super::date::{self, Reading};
use super::line::Line;
use super::moment::Moment;
use super::ordinal;
use super::relative;
use super::table::keys;
use super::tense;
use super::weekday;
use super::word::{Count, LAM, Unit, Word};
use super::year;
use crate::model::TokenKind;

/// «القرن الحادي والعشرين», «القرن الـ21», «القرن 19»
pub(super) fn century(line: &Line, at: usize) -> Option<Reading> {
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
    if line.word(end) == Word::Before && line.is_any(end + 1, CHRIST) {
        // «القرن الثالث قبل الميلاد»
        return Some((end + 2, Moment::Unknown));
    }
    let first = i32::try_from(number).ok().filter(|number| (1..=30).contains(number))? * 100 - 99;
    let moment = Moment::Fixed(CalendarDate::new(first, 0, 0)?, CalendarDate::new(first + 99, 0, 0)?);
    Some((end, moment))
}

/// «الثمانينيات», «ثمانينيات القرن الماضي»
pub(super) fn decade(line: &Line, at: usize, first: u8) -> Option<Reading> {
    // «تسعينيات القرن الماضي», «التسعينيات من القرن الماضي»
    let noun = at + 1 + usize::from(line.word(at + 1) == Word::From);
    let century_noun = line.word(noun) == Word::Time(Unit::Century, Count::One) && line.is_bare(noun);
    let (end, base) = if century_noun {
        let (end, century) = century(line, noun).or_else(|| relative::single(line, noun, Unit::Century))?;
        (end, first_year(&century)?)
    } else if line.word(at + 1) == Word::From && line.is_any(at + 2, LIFE) {
        // «في السبعينيات من عمره» is an age.
        return None;
    } else {
        // «في ستينيات وسبعينيات القرن الماضي»
        let listed = matches!(line.word(at + 1), Word::DecadeName(_)) && line.lexeme(at + 1).joined;
        let framed = at == 0 || matches!(line.before(at, 1), Word::In | Word::Since | Word::Edge);
        let alone = framed && line.kind(at + 1) != Some(TokenKind::Arabic);
        ((line.lexeme(at).definite || listed || alone).then_some(at + 1)?, 1900)
    };
    let start = CalendarDate::new(base + i32::from(first), 0, 0)?;
    Some((end, Moment::Fixed(start, CalendarDate::new(start.year + 9, 0, 0)?)))
}

/// The round year that a century begins with: «القرن الماضي» is taken for the twentieth.
fn first_year(century: &Moment) -> Option<i32> {
    match century {
        Moment::Fixed(start, _) => Some(start.year - 1),
        Moment::Shifted { unit: Unit::Century, by: -1, .. } => Some(1900),
        Moment::Shifted { unit: Unit::Century, by: 0, .. } => Some(2000),
        _ => None,
    }
}

/// «العقد الثاني من القرن العشرين»; the last is 0.
pub(super) fn decade_of(century: &Moment, place: u32) -> Option<Moment> {
    let place = if place == 0 { 10 } else { i32::try_from(place).ok().filter(|place| *place <= 10)? };
    let first = first_year(century)? + 10 * (place - 1);
    Some(Moment::Fixed(CalendarDate::new(first, 0, 0)?, CalendarDate::new(first + 9, 0, 0)?))
}

const CHRIST: &[u128] = &keys(["الميلاد"]);

pub(super) const LIFE: &[u128] = &keys(["عمره", "عمرها", "العمر", "عمرهم", "أعمارهم", "عمري"]);

/// «صيف 2024», «صيف العام الماضي», «الصيف المقبل», «خلال الصيف»
pub(super) fn season(line: &Line, at: usize) -> Option<Reading> {
    if let Some((end, _)) = relative::tensed(line, at) {
        return Some((end, Moment::Unknown));
    }
    let noun = at + 1;
    match line.word(noun) {
        Word::Digits => year::bare(line, noun),
        Word::Time(Unit::Year, Count::One) if line.is_bare(noun) => {
            date::read(line, noun).or_else(|| relative::single(line, noun, Unit::Year))
        }
        _ => {
            let is_framed = matches!(line.before(at, 1), Word::During | Word::Since);
            let is_season = line.lexeme(at).definite && !line.is_any(at, relative::SPORTS);
            (is_framed && is_season && line.is_bare(at)).then_some((at + 1, Moment::Unknown))
        }
    }
}

/// «الربع الأول من 2024», «النصف الثاني من العام الجاري», «الربع الأخير لعام 2025»
pub(super) fn part_of_year(line: &Line, at: usize, parts: u8) -> Option<Reading> {
    if !line.lexeme(at).definite || !line.lexeme(at + 1).definite {
        return None;
    }
    let place = match line.word(at + 1) {
        Word::Ordinal(place) if place <= parts => place,
        Word::Last => parts,
        _ => return None,
    };
    let months = 12 / parts;
    if parts == 2
        && line.word(at + 2) == Word::From
        && let Some(reading) = half_of_month(line, at + 3, place)
    {
        return Some(reading);
    }
    let (first, last) = ((place - 1) * months + 1, place * months);
    of_year(line, at + 2, first, last).or_else(|| {
        // «نتائج الربع الثالث»; «الربع الثالث من المباراة» is no part of a year.
        let is_quarter = parts == 4 && line.word(at + 2) != Word::From;
        // «الربع الثاني 2015 بنسبة …»
        if let Some(year) = year::digits(line, at + 2).filter(|_| is_quarter) {
            let (first, last) = (CalendarDate::new(year.year, first, 0)?, CalendarDate::new(year.year, last, 0)?);
            return Some((year.end, Moment::Fixed(first, last)));
        }
        is_quarter.then(|| (at + 2, Moment::YearlessPart { first, last, tense: tense::of_date(line, at) }))
    })
}

/// The year after months of it, the first and the last: «من 2024», «من هذا العام», «لعام 2024», `2024`.
pub(super) fn of_year(line: &Line, at: usize, first: u8, last: u8) -> Option<Reading> {
    let from = line.word(at) == Word::From;
    let this = line.word(at + usize::from(from)) == Word::This;
    let noun = at + usize::from(from) + usize::from(this);
    let governed = line.lexeme(noun).preposition == LAM;
    if !line.is_bare(noun) && (from || this || !governed) {
        return None;
    }
    let year = match line.word(noun) {
        Word::Digits => year::digits(line, noun).filter(|year| from || !line.is_countable(year.end)),
        Word::Time(Unit::Year, Count::One) if from || governed => year::of_noun(line, noun),
        Word::Scale(_) | Word::ScaleDual(_) if from => year::in_words(line, noun),
        _ if !from && !governed && !this => return None,
        Word::Time(Unit::Year, Count::One) => None,
        _ => return None,
    };
    if let Some(year) = year {
        let (first, last) = (CalendarDate::new(year.year, first, 0)?, CalendarDate::new(year.year, last, 0)?);
        return Some((year.end, Moment::Fixed(first, last)));
    }
    if line.word(noun) == Word::Digits {
        return None;
    }
    if line.word(noun + 1) == Word::Same {
        return Some((noun + 2, Moment::Unknown));
    }
    if line.is_definite(noun + 1) && line.word(noun + 1) == Word::Plain {
        // «من العام المالي الماضي»
        let (end, _) = year::read(line, noun).or_else(|| relative::single(line, noun, Unit::Year))?;
        return Some((end, Moment::Unknown));
    }
    if line.word(noun + 1) == Word::Preceding && line.lexeme(noun + 1).definite {
        return Some((noun + 2, Moment::Unknown));
    }
    let (end, by) = relative::tensed(line, noun).or_else(|| line.lexeme(noun).definite.then_some((noun + 1, 0)))?;
    Some((end, Moment::PartOfYear { first, last, by }))
}

/// «النصف الأول من يوليو 2024»: its first or second half, the 15th in the first.
fn half_of_month(line: &Line, at: usize, place: u8) -> Option<Reading> {
    date::month(line, at).filter(|_| line.is_bare(at))?;
    let (end, moment) = date::read(line, at)?;
    let Moment::Fixed(month, _) = moment else { return Some((end, Moment::Unknown)) };
    let (first, last) = if place == 1 { (1, 15) } else { (16, month.month_length()) };
    let day = |day| CalendarDate::new(month.year, month.month, day);
    Some((end, Moment::Fixed(day(first)?, day(last)?)))
}

/// «أول أسبوع من يوليو», «آخر يوم من الشهر المقبل», «ثاني أيام مايو»: as precise as the month, or its first or last day.
pub(super) fn nth(line: &Line, at: usize, place: u8) -> Option<Reading> {
    let noun = at + 1;
    let Word::Time(unit @ (Unit::Day | Unit::Week), Count::One) = line.word(noun) else { return None };
    if line.lexeme(noun).definite || !line.is_bare(noun) {
        return None;
    }
    let (end, month) = weekday::month_after(line, noun + 1)?;
    let moment = match (unit, month) {
        (Unit::Week, month) => month,
        (_, Moment::Yearless { month, tense, .. }) if place > 0 => {
            Moment::Yearless { month, day: place, weekday: 0, tense }
        }
        (_, Moment::Shifted { unit: Unit::Month, by, .. }) if place > 0 => Moment::OfMonth { day: place, by },
        (_, Moment::Fixed(month, _)) if month.month > 0 => {
            let day = if place > 0 { place } else { month.month_length() };
            Moment::on(CalendarDate::new(month.year, month.month, day)?)
        }
        (_, month) if place == 0 => Moment::NthWeekday { weekday: 0, nth: 0, month: Box::new(month) },
        _ => Moment::Unknown,
    };
    Some((end, moment))
}
