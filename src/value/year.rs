//! Years: «عام 2024», «سنة 1180هـ», «في 2019», «2014-2020», «سنة 3000 ق.م».

use super::calendar::CalendarDate;
use super::date::{Reading, follows_time_word};
use super::line::Line;
use super::moment::Moment;
use super::table::keys;
use super::word::{ALEF, BEH, Count, HAMZA, HEH, LAM, Unit, Word};
use super::{number, relative};
use crate::model::TokenKind;

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

/// «عام 2024», «سنة ٢٠٢٠», «عامي 2017», «العام 2024 الجاري», «عام 2023/2024»
pub(super) fn read(line: &Line, at: usize) -> Option<Reading> {
    let Word::Time(Unit::Year, _) = line.word(at) else { return None };
    // «العام الدراسي 2024-2025»
    let kind = line.lexeme(at).definite && line.is_any(at + 1, KINDS);
    let mut year = of_noun(line, at + usize::from(kind))?;
    if kind && line.is_any(at + 1, HIJRI) {
        year.era = Era::Hijri;
    }
    let end = year.end + usize::from(relative::tense_of(line, year.end).is_some());
    Some((pair(line, end, year.year)).unwrap_or((end, moment(year))))
}

pub(super) fn moment(year: Year) -> Moment {
    match year.era {
        Era::Common => CalendarDate::new(year.year, 0, 0).map(Moment::on),
        Era::Hijri => CalendarDate::from_hijri(year.year, 0, 0).and_then(|(start, end)| {
            Some(Moment::Fixed(CalendarDate::new(start.year, 0, 0)?, CalendarDate::new(end.year, 0, 0)?))
        }),
        Era::BeforeChrist => None,
    }
    .unwrap_or(Moment::Unknown)
}

const KINDS: &[u128] =
    &keys(["الدراسي", "الدراسية", "المالي", "المالية", "الهجري", "الهجرية", "الجديد", "الجديدة", "الميلادي"]);

/// A year in words: «ألفين وثمانية عشر», «ألف وتسعمئة وسبعين»; not «ألفي شخص».
pub(super) fn in_words(line: &Line, at: usize) -> Option<Year> {
    if !matches!(line.word(at), Word::Scale(3) | Word::ScaleDual(3)) || !line.is_bare(at) || line.lexeme(at).definite {
        return None;
    }
    let number = number::read(line, at)?;
    let year = (1000.0..2100.0).contains(&number.value).then_some(number.value as i32)?;
    let unit = matches!(
        line.word(number.end),
        Word::Coin(_)
            | Word::Measure(_)
            | Word::Time(..)
            | Word::Scale(_)
            | Word::ScalePlural(_)
            | Word::From
            | Word::Mark('%' | '٪')
    );
    (!unit && !line.is_countable(number.end)).then(|| with_era(line, number.end, year))
}

const HIJRI: &[u128] = &keys(["الهجري", "الهجرية"]);

/// The second year of `2023/2024`, `2014-2020` after a first that ends at `at`.
fn pair(line: &Line, at: usize, first: i32) -> Option<Reading> {
    let joined = line.is_mark(at, "/-–") && line.touches_next(at);
    if let Some((short, 2)) = line.integer(at + 1)
        && joined
        && i32::try_from(short).is_ok_and(|short| short == (first + 1) % 100)
    {
        // «موسم 2024/25»
        let season = Moment::Fixed(CalendarDate::new(first, 0, 0)?, CalendarDate::new(first + 1, 0, 0)?);
        return Some((at + 2, season));
    }
    let second = digits(line, at + 1).filter(|second| joined && second.year > first && second.era == Era::Common)?;
    let interval = Moment::Fixed(CalendarDate::new(first, 0, 0)?, CalendarDate::new(second.year, 0, 0)?);
    Some((second.end, interval))
}

/// A year in digits alone: «في 2019», «انتخابات 2020», «2014-2020»; not «2000 شخص», not «أكثر من 2000».
pub(super) fn bare(line: &Line, at: usize) -> Option<Reading> {
    if matches!(line.word(at), Word::Scale(3) | Word::ScaleDual(3)) {
        // «في ألف وسبعمئة وتسعة وثمانين», «من مواليد ألفين»; not «في ألف ومئتين».
        let born = line.follows_any(at, BORN);
        let framed = matches!(line.before(at, 1), Word::In | Word::Since);
        return in_words(line, at)
            .filter(|year| born || framed && year.year % 100 != 0 && year.end > at + 1)
            .map(|year| (year.end, moment(year)));
    }
    let year = digits(line, at)?;
    if let Some(pair) = pair(line, year.end, year.year) {
        return Some(pair);
    }
    // «100 م» is a distance, «بلغ 2000» a count.
    let framed =
        follows_time_word(line, at) || line.follows_any(at, BY) || follows_year(line, at) || follows_tense(line, at);
    let metres = line.word(at + 1) == Word::Meridiem(true) && year.year < 1000;
    let era = year.end > at + 1 && (framed || !metres);
    let plausible = (1800..2100).contains(&year.year) && (framed || year.year % 100 != 0);
    let counts = is_count(line, year) && (!framed || is_accusative(line, year.end));
    let follows = framed
        || line.is_mark(at.wrapping_sub(1), "|")
        || line.is_mark(at.wrapping_sub(1), "(") && line.is_mark(year.end, ")")
        || matches!(line.before(at, 1), Word::Plain | Word::Nation(_) | Word::Season)
            && line.kind(at.wrapping_sub(1)) == Some(TokenKind::Arabic);
    let unit = matches!(
        line.word(year.end),
        Word::Coin(_)
            | Word::Measure(_)
            | Word::Time(..)
            | Word::Scale(_)
            | Word::ScalePlural(_)
            | Word::Mark('%' | '٪' | '/' | ':' | '$')
    );
    (era || (plausible && follows && !counts && !unit)).then(|| (year.end, moment(year)))
}

/// «بحلول 2030 سيزيد الطلب»
const BY: &[u128] = &keys(["حلول", "بحلول"]);
const BORN: &[u128] = &keys(["مواليد"]);

/// Whether the word after a year in digits may be what it counts: «بين 1950 و1960 قتيلا»; not «بين 2019 و2023 بنجاح», «قبل».
///
/// What eleven to ninety-nine count is in the accusative.
fn is_count(line: &Line, year: Year) -> bool {
    let singular = (11..100).contains(&(year.year % 100));
    line.is_countable(year.end) && (!singular || is_count_of_many(line, year.end))
}

/// Whether the word at `at` has the form of what eleven to ninety-nine count.
pub(super) fn is_count_of_many(line: &Line, at: usize) -> bool {
    let noun = line.key(at);
    line.is_countable(at) && matches!(noun.last(), Some(&(ALEF | HEH | HAMZA))) && noun.first() != Some(&BEH)
}

/// «الربع الأخير من العام الماضي 2014», «مايو من العام الحالي 2015»
fn follows_tense(line: &Line, at: usize) -> bool {
    let tensed =
        matches!(line.before(at, 1), Word::Past | Word::Next | Word::Current | Word::Following | Word::Preceding);
    tensed && line.is_definite(at - 1) && matches!(line.before(at, 2), Word::Time(Unit::Year, Count::One))
}

/// «عامي 2017 و2019», «2008، 2009»: the second year of a list.
fn follows_year(line: &Line, at: usize) -> bool {
    (line.before(at, 1) == Word::And || line.is_mark(at.wrapping_sub(1), "،"))
        && at >= 2
        && digits(line, at - 2).is_some_and(|year| year.end == at - 1)
}

/// A word in the accusative of counted things: «2000 قتيلا».
fn is_accusative(line: &Line, at: usize) -> bool {
    line.key(at).last() == Some(&ALEF)
}

/// Reads a year in digits: four of them, from 1300 to 2199, or fewer with an era after them.
pub(super) fn digits(line: &Line, at: usize) -> Option<Year> {
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

/// «عام 2024», «العام 2024», «سنة (1990)», «عام ألف وتسعمئة»: the year of a noun at `at`.
pub(super) fn of_noun(line: &Line, at: usize) -> Option<Year> {
    if line.is_mark(at + 1, "(") {
        return digits(line, at + 2)
            .filter(|year| line.is_mark(year.end, ")"))
            .map(|year| Year { end: year.end + 1, ..year });
    }
    let short = || {
        let (number, _) =
            line.integer(at + 1).filter(|(number, digits)| *digits >= 3 && (100..2200).contains(number))?;
        let counts = line.is_countable(at + 2) || matches!(line.word(at + 2), Word::Scale(_) | Word::ScalePlural(_));
        (!counts).then(|| with_era(line, at + 2, i32::try_from(number).unwrap_or(0)))
    };
    digits(line, at + 1).or_else(short).or_else(|| {
        let number = number::read(line, at + 1).filter(|number| !number.bare_digits && line.is_bare(at + 1))?;
        let counts = number.value < 1000.0 && (line.is_countable(number.end) || number.end == at + 2);
        let year = (100.0..2100.0).contains(&number.value).then_some(number.value as i32).filter(|_| !counts)?;
        Some(with_era(line, number.end, year))
    })
}
