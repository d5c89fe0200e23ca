//! Dates relative to the article's own, and periods: «أمس», «العام الماضي», «الأشهر الثلاثة المقبلة», «القرن العشرين».

use super::date::{self, Reading};
use super::line::Line;
use super::moment::{Base, Moment, Tense};
use super::number;
use super::ordinal;
use super::period;
use super::portion;
use super::table::keys;
use super::weekday;
use super::word::{Count, LAM, Unit, Word, YEH};
use super::year;
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
    if let Some(by) = twice(line, at + 1) {
        return Some((at + 3, by));
    }
    Some((at + 2, steps(tense_of(line, at + 1)?)))
}

/// «قبل الماضي», «بعد المقبل»
fn twice(line: &Line, at: usize) -> Option<i32> {
    match (line.word(at), tense_of(line, at + 1)?) {
        (Word::Before, Tense::Past) if line.is_bare(at) => Some(-2),
        (Word::After, Tense::Next) if line.is_bare(at) => Some(2),
        _ => None,
    }
}

/// How many units away an adjective of tense is.
pub(super) fn steps(tense: Tense) -> i32 {
    match tense {
        Tense::Past => -1,
        Tense::Next => 1,
        Tense::Current | Tense::Open | Tense::Since => 0,
    }
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
        Word::Time(unit, Count::Many) => several(line, at, unit),
        Word::This | Word::That => demonstrative(line, at),
        Word::Yesterday | Word::Tomorrow => near_day(line, at),
        Word::Ordinal(1) if !line.lexeme(at).definite => {
            before_yesterday(line, at).or_else(|| weekday::nth(line, at)).or_else(|| portion::nth(line, at, 1))
        }
        Word::Ordinal(place @ 2..=5) if !line.lexeme(at).definite => {
            weekday::nth(line, at).or_else(|| portion::nth(line, at, place))
        }
        Word::Latest => {
            weekday::nth(line, at).or_else(|| portion::nth(line, at, 0)).or_else(|| period::latest(line, at))
        }
        Word::Weekday(_) => weekday::read(line, at, at),
        Word::DecadeName(first) => portion::decade(line, at, first),
        Word::Season | Word::MonthHead(3) => portion::season(line, at),
        Word::Fraction(parts @ 2..=4) => portion::part_of_year(line, at, parts),
        Word::Edge => edge(line, at),
        Word::Rest => rest(line, at),
        Word::Weekend => weekend(line, at),
        Word::Period => period(line, at),
        _ => None,
    }
}

fn time_noun(line: &Line, at: usize, count: Count) -> Option<Reading> {
    let Word::Time(unit, _) = line.word(at) else { return None };
    match count {
        Count::One if unit == Unit::Day => day(line, at),
        Count::One if unit == Unit::Century => portion::century(line, at).or_else(|| single(line, at, unit)),
        Count::One if unit == Unit::Week && !line.lexeme(at).definite => weekday::week_of(line, at),
        Count::One => single(line, at, unit),
        Count::Two if unit == Unit::Day && matches!(line.word(at + 1), Word::Weekday(_)) => {
            weekday::read(line, at, at + 1)
        }
        Count::Two => counted(line, at, at + 1, unit, Some(2)),
        Count::Many => several(line, at, unit),
    }
}

/// «العام الماضي», «الشهر نفسه», «العام الجاري 2025»
pub(super) fn single(line: &Line, at: usize, unit: Unit) -> Option<Reading> {
    if let Some((end, by)) = tensed(line, at) {
        if let (Unit::Year, Some(year)) = (unit, year::digits(line, end)) {
            return Some((year.end, year::moment(year)));
        }
        if let (Unit::Week, Some(reading)) = (unit, weekday::in_week(line, end, by)) {
            return Some(reading);
        }
        return Some((end, Moment::Shifted { unit, by, base: Base::Publication }));
    }
    if !line.lexeme(at).definite || !line.is_bare(at + 1) {
        return None;
    }
    if let Some(reading) = part_of_month(line, at, unit) {
        return Some(reading);
    }
    let text = |by| Some((at + 2, Moment::Shifted { unit, by, base: Base::Text }));
    match (line.word(at + 1), line.lexeme(at + 1).definite) {
        (Word::Following, true) => text(1),
        (Word::Preceding, true) => text(-1),
        (Word::Same, _) => text(0),
        (Word::Last, true) if unit >= Unit::Month => Some((at + 2, Moment::Unknown)),
        _ => None,
    }
}

/// «الأسبوع الأول من يوليو», «العقد الأول من القرن الحالي», «العام الدراسي المقبل»
fn part_of_month(line: &Line, at: usize, unit: Unit) -> Option<Reading> {
    if unit == Unit::Year
        && line.is_definite(at + 1)
        && line.word(at + 1) == Word::Plain
        && tense_of(line, at + 2).is_some()
    {
        return Some((at + 3, Moment::Unknown));
    }
    let last = (line.word(at + 1) == Word::Last).then_some((at + 2, 0));
    let (end, place) = ordinal::form(line, at + 1).or(last).filter(|_| line.lexeme(at + 1).definite)?;
    // «الأسبوع الأول العام المقبل» does without «من».
    let apart = line.word(end) != Word::From;
    if !matches!(unit, Unit::Week | Unit::Decade) || !line.is_bare(end + 1) || (apart && unit != Unit::Week) {
        return None;
    }
    let whole = end + usize::from(!apart);
    if apart && !matches!(line.word(whole), Word::Time(Unit::Month | Unit::Year, Count::One)) {
        return None;
    }
    let (end, moment) = date::read(line, whole).or_else(|| longer(line, whole))?;
    let moment = match unit {
        Unit::Decade => portion::decade_of(&moment, place).unwrap_or(Moment::Unknown),
        // Weeks are not counted alike everywhere: it is as precise as what it is a week of.
        _ if !is_day(&moment) => moment,
        _ => Moment::Unknown,
    };
    Some((end, moment))
}

/// «يوم الثلاثاء», «اليوم», «اليوم الخميس», «اليوم التالي»
fn day(line: &Line, at: usize) -> Option<Reading> {
    if let Word::Weekday(_) = line.word(at + 1)
        && let Some((end, moment)) = weekday::read(line, at, at + 1)
    {
        let today = line.lexeme(at).definite && matches!(moment, Moment::Weekday(..));
        return Some((end, if today { shifted_day(0) } else { moment }));
    }
    if !line.lexeme(at).definite {
        return named_day(line, at);
    }
    single(line, at, Unit::Day)
        .or_else(|| today(line, at).then(|| (weekday::in_brackets(line, at + 1), shifted_day(0))))
}

fn shifted_day(by: i32) -> Moment {
    Moment::Shifted { unit: Unit::Day, by, base: Base::Publication }
}

/// «يوم 12 يوليو», «يوم أمس», «يوم غد»
fn named_day(line: &Line, at: usize) -> Option<Reading> {
    match line.word(at + 1) {
        Word::Yesterday | Word::Tomorrow => near_day(line, at + 1),
        Word::Digits | Word::Article | Word::Ordinal(_) => date::read(line, at + 1)
            .filter(|(_, moment)| is_day(moment))
            .or_else(|| weekdayless(line, at + 1))
            .or_else(|| weekday::day_alone(line, at + 1)),
        _ => None,
    }
}

fn weekdayless(line: &Line, at: usize) -> Option<Reading> {
    let (end, day) = date::day_of_month(line, at)?;
    let month = date::month(line, end)?;
    (!month.hijri).then_some((month.end, Moment::Yearless { month: month.month, day, weekday: 0, tense: Tense::Open }))
}

pub(super) fn is_day(moment: &Moment) -> bool {
    match moment {
        Moment::Fixed(start, _) => start.day > 0,
        Moment::Yearless { day, .. }
        | Moment::YearlessHijri { day, .. }
        | Moment::OfYear { day, .. }
        | Moment::OfMonth { day, .. } => *day > 0,
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
    if line.word(at) == Word::This
        && let Some(reading) = this_day_or_season(line, noun)
    {
        return Some(reading);
    }
    let Word::Time(unit, count) = line.word(noun) else { return None };
    if !line.lexeme(noun).definite || !line.is_bare(noun) || unit < Unit::Day || unit == Unit::Decade {
        return None;
    }
    let base = if line.word(at) == Word::This { Base::Publication } else { Base::Text };
    if unit == Unit::Week
        && base == Base::Publication
        && let Some(reading) = weekday::in_week(line, noun + 1, 0)
    {
        return Some(reading);
    }
    match count {
        Count::One => Some((noun + 1, Moment::Shifted { unit, by: 0, base })),
        Count::Many => Some((noun + 1, Moment::Unknown)),
        Count::Two => None,
    }
}

/// «هذا الصيف», «هذه الجمعة», «هذا السبت»
fn this_day_or_season(line: &Line, at: usize) -> Option<Reading> {
    let day = at + usize::from(line.word(at) == Word::Time(Unit::Day, Count::One) && !line.lexeme(at).definite);
    if !line.lexeme(day).definite || !line.is_bare(day) {
        return None;
    }
    match line.word(day) {
        Word::Season if !line.is_any(day, SPORTS) => Some((day + 1, Moment::Unknown)),
        Word::Weekday(weekday) => Some((day + 1, Moment::Weekday(weekday, Tense::Current))),
        _ => None,
    }
}

/// «أمس», «أمس الأول», «أمس الخميس», «غدا السبت»
fn near_day(line: &Line, at: usize) -> Option<Reading> {
    let by = if line.word(at) == Word::Yesterday { -1 } else { 1 };
    if by < 0 && line.word(at + 1) == Word::Ordinal(1) && line.lexeme(at + 1).definite {
        return Some((weekday::after(line, at + 2), shifted_day(-2)));
    }
    if let Some((end, moment)) = weekday::read(line, at, at + 1) {
        return Some((end, if matches!(moment, Moment::Weekday(..)) { shifted_day(by) } else { moment }));
    }
    // «لامس» is a verb.
    let is_verb = line.lexeme(at).preposition == LAM && line.text(at).starts_with("لا");
    (!is_verb).then(|| (weekday::in_brackets(line, at + 1), shifted_day(by)))
}

/// «أول أمس», «أول من أمس»
fn before_yesterday(line: &Line, at: usize) -> Option<Reading> {
    let yesterday = at + 1 + usize::from(line.word(at + 1) == Word::From);
    let end = || weekday::in_brackets(line, weekday::after(line, yesterday + 1));
    (line.word(yesterday) == Word::Yesterday).then(|| (end(), shifted_day(-2)))
}

/// «مطلع عام 2024», «منتصف يوليو», «أواخر الشهر الماضي», «نهاية العام»
fn edge(line: &Line, at: usize) -> Option<Reading> {
    let noun = at + 1;
    if line.lexeme(at).definite || !line.is_bare(noun) {
        return None;
    }
    if line.word(noun) == Word::Season && line.lexeme(noun).definite && !line.is_any(noun, SPORTS) {
        return Some((noun + 1 + usize::from(tense_of(line, noun + 1).is_some()), Moment::Unknown));
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
        Word::Digits => year::bare(line, noun),
        _ => date::read(line, noun).or_else(|| read(line, noun)),
    }
    .or_else(|| bare.map(|unit| (noun + 1, Moment::Shifted { unit, by: 0, base: Base::Publication })))
}

/// The season of a sport, unlike summer, ends at no known time.
pub(super) const SPORTS: &[u128] = &keys(["الموسم"]);

/// «بقية العام», «باقي الشهر الجاري»: from the publication on; not «بقية العام الدراسي».
fn rest(line: &Line, at: usize) -> Option<Reading> {
    let noun = at + 1 + usize::from(line.word(at + 1) == Word::This);
    let Word::Time(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year), Count::One) = line.word(noun) else {
        return None;
    };
    if line.lexeme(at).definite || !line.lexeme(noun).definite || !line.is_bare(noun) {
        return None;
    }
    let end = match tense_of(line, noun + 1) {
        Some(Tense::Current) => noun + 2,
        None if !line.is_definite(noun + 1) && line.word(noun + 1) != Word::Digits => noun + 1,
        _ => return None,
    };
    Some((end, Moment::Rest(unit)))
}

/// «عطلة نهاية الأسبوع»: its days differ from country to country.
fn weekend(line: &Line, at: usize) -> Option<Reading> {
    let edge = line.word(at + 1) == Word::Edge && line.is_bare(at + 1);
    if line.lexeme(at).definite || !edge || line.word(at + 2) != Word::Time(Unit::Week, Count::One) {
        return None;
    }
    let end = at + 3 + usize::from(tense_of(line, at + 3).is_some());
    line.lexeme(at + 2).definite.then_some((end, Moment::Unknown))
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
    let fits = line.is_bare(next) && (line.lexeme(next).definite || line.word(next) == Word::Digits);
    match number::read(line, next).filter(|_| fits) {
        Some(number) => counted(line, at, number.end, unit, Some(number.value as u32)),
        None => counted(line, at, next, unit, None),
    }
}

/// «الأشهر الستة الأولى من العام الجاري», «الأيام الأولى من رمضان»
fn first_of(line: &Line, at: usize, unit: Unit, count: Option<u32>) -> Option<Reading> {
    if line.word(at) != Word::Ordinal(1) || !line.lexeme(at).definite || line.word(at + 1) != Word::From {
        return None;
    }
    let months = count.and_then(|count| u8::try_from(count).ok()).filter(|count| (2..12).contains(count));
    if let (Unit::Month, Some(last)) = (unit, months)
        && let Some(reading) = portion::of_year(line, at + 1, 1, last)
    {
        return Some(reading);
    }
    let (end, _) = date::read(line, at + 2).or_else(|| longer(line, at + 2)).filter(|_| line.is_bare(at + 2))?;
    Some((end, Moment::Unknown))
}

/// A month, year or century that a part is of: not a part again, so that nothing nests without end.
fn longer(line: &Line, at: usize) -> Option<Reading> {
    let noun = at + usize::from(line.word(at) == Word::This);
    matches!(line.word(noun), Word::Time(Unit::Month | Unit::Year | Unit::Century, Count::One))
        .then(|| read(line, at))
        .flatten()
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
        Word::Current | Word::Preceding if fits => return Some((adjective + 1, Moment::Unknown)),
        Word::Ordinal(1) if fits => return first_of(line, adjective, unit, count),
        _ => return None,
    };
    let by = count.and_then(|count| i32::try_from(count).ok()).filter(|count| *count < 1000).map(|count| way * count);
    Some((adjective + 1, by.map_or(Moment::Unknown, |by| Moment::Window { unit, by })))
}
