//! Lengths of time, and dates with «منذ», «قبل», «بعد» before them.

use super::date::{self, Reading};
use super::interval::{self, Interval};
use super::line::Line;
use super::moment::{Base, Moment, Tense};
use super::number;
use super::ordinal;
use super::portion;
use super::relative;
use super::table::keys;
use super::tense;
use super::weekday;
use super::word::{BEH, Count, HEH, LAM, Limit, NOON, Unit, Word};
use super::year;

/// Reads any date, interval or length of time at `at` that is none of a plain number of units.
pub(super) fn read(line: &Line, at: usize) -> Option<Interval> {
    if matches!(line.word(at), Word::Since | Word::Before | Word::After) {
        return since(line, at);
    }
    interval::read(line, at).or_else(|| plain(line, at))
}

fn plain(line: &Line, at: usize) -> Option<Interval> {
    let date = date::read(line, at).or_else(|| relative::read(line, at)).or_else(|| year::bare(line, at));
    if let Some((end, moment)) = date {
        return Some(interval::extended(line, at, end, moment));
    }
    if let Some((end, moment)) = age(line, at) {
        return Some(Interval { end, moment, nested: Vec::new() });
    }
    let (end, moment) = length_without_number(line, at)?;
    Some(Interval { end, moment, nested: Vec::new() })
}

/// «الثلاثين من عمره», «الخامسة والثلاثين من العمر», «الـ35 من عمرها», «سن الثامنة عشرة»; not «العقد الثالث من العمر».
fn age(line: &Line, at: usize) -> Option<Reading> {
    let (end, years) = match line.word(at) {
        Word::Tens(tens) if line.lexeme(at).definite => (at + 1, u32::from(tens)),
        Word::Ordinal(_) | Word::OrdinalOne if line.lexeme(at).definite && line.key(at).last() == Some(&HEH) => {
            ordinal::form(line, at)?
        }
        Word::Article => ordinal::article_digits(line, at)?,
        _ => return None,
    };
    let of_life = line.word(end) == Word::From && line.is_any(end + 1, portion::LIFE);
    let end = end + if of_life { 2 } else { 0 };
    let is_age = of_life || line.follows_any(at, AGE);
    is_age.then_some((end, Moment::Run { unit: Unit::Year, count: years, also: Vec::new(), anchored: false }))
}

/// «في سن الخامسة والثلاثين»
const AGE: &[u128] = &keys(["سن"]);

/// «منذ عام 2012», «قبل ثلاثة أيام», «بعد يومين», «منذ أكثر من عقدين», «قبل أيام قليلة»
fn since(line: &Line, at: usize) -> Option<Interval> {
    if line.word(at) == Word::After && line.word(at + 1) == Word::Tomorrow && !line.lexeme(at + 1).definite {
        // «بعد غد»
        let moment = Moment::Shifted { unit: Unit::Day, by: 2, base: Base::Publication };
        return Some(Interval { end: weekday::after(line, at + 2), moment, nested: Vec::new() });
    }
    if line.word(at) == Word::Before && line.word(at + 1) == Word::Yesterday && line.is_bare(at + 1) {
        // «قبل أمس», the day before yesterday
        let moment = Moment::Shifted { unit: Unit::Day, by: -2, base: Base::Publication };
        return Some(Interval { end: weekday::after(line, at + 2), moment, nested: Vec::new() });
    }
    if let Some(interval) = since_that(line, at) {
        return Some(interval);
    }
    let start = after_bound(line, at + 1);
    if !line.is_bare(start) || is_distance(line, at) {
        return None;
    }
    if start == at + 1 {
        if let Some(interval) = interval::read(line, start) {
            return Some(Interval { nested: Vec::new(), ..interval });
        }
        if let Some((end, moment)) =
            date::read(line, start).or_else(|| relative::read(line, start)).or_else(|| year::bare(line, start))
        {
            return Some(Interval { end, moment, nested: Vec::new() });
        }
    }
    let (end, run) = length(line, start)?;
    Some(Interval { end, moment: away(line, at, end, &run), nested: Vec::new() })
}

/// «بعد ذلك بيومين», «قبل ذلك بنحو عام»
fn since_that(line: &Line, at: usize) -> Option<Interval> {
    if line.word(at + 1) != Word::That || line.lexeme(at + 2).preposition != BEH {
        return None;
    }
    let (end, run) = length(line, after_bound(line, at + 2))?;
    let Moment::Run { unit, count, also, .. } = run else { return None };
    let moment = from_that(line, at, unit, count, &also).unwrap_or(Moment::Unknown);
    Some(Interval { end, moment, nested: Vec::new() })
}

/// A length of time before or after what was told.
fn from_that(line: &Line, at: usize, unit: Unit, count: u32, also: &[(Unit, u32)]) -> Option<Moment> {
    let (unit, by) = in_one_unit(unit, count, also)?;
    Some(Moment::Away { unit, by: if line.word(at) == Word::After { by } else { -by }, base: Base::Text })
}

/// «على بعد خمس دقائق» (a distance), «يوما بعد يوم» (day after day).
fn is_distance(line: &Line, at: usize) -> bool {
    let again = |unit| matches!(line.before(at, 1), Word::Time(same, Count::One) if same == unit);
    line.before(at, 1) == Word::Than
        || matches!(line.word(at + 1), Word::Time(unit, Count::One) if again(unit) && !line.lexeme(at + 1).definite)
}

/// «نحو», «حوالي», «أكثر من»
fn after_bound(line: &Line, at: usize) -> usize {
    match (line.word(at), line.word(at + 1)) {
        (Word::Limit(Limit::About), _) => at + 1,
        (Word::Limit(Limit::More | Limit::Less | Limit::Near), Word::From) => at + 2,
        _ => at,
    }
}

/// A length of time before or after something, as a point: «قبل يومين» from today, «بعد يومين» from what was told.
fn away(line: &Line, at: usize, end: usize, run: &Moment) -> Moment {
    let of_something = matches!(line.word(end), Word::From | Word::Than);
    match run {
        // «قبل عام من الآن»
        Moment::Away { unit, by, base } if line.word(at) != Word::After => {
            Moment::Away { unit: *unit, by: -by, base: *base }
        }
        Moment::Away { .. } => run.clone(),
        // «بعد يومين من ذلك»
        Moment::Run { unit, count, also, .. }
            if line.word(end) == Word::From && line.word(end + 1) == Word::That && !line.is_definite(end + 2) =>
        {
            from_that(line, at, *unit, *count, also).unwrap_or(Moment::Unknown)
        }
        Moment::Run { unit, count, also, .. } if !of_something => {
            let Some((unit, count)) = in_one_unit(*unit, *count, also) else { return Moment::Unknown };
            if line.word(at) == Word::After {
                let ahead = tense::of_date(line, at) == Tense::Next;
                Moment::Away { unit, by: count, base: if ahead { Base::Ahead } else { Base::Text } }
            } else {
                Moment::Away { unit, by: -count, base: Base::Publication }
            }
        }
        _ => Moment::Unknown,
    }
}

/// A length of days or more in one unit: «عام ونصف» is eighteen months.
fn in_one_unit(unit: Unit, count: u32, also: &[(Unit, u32)]) -> Option<(Unit, i32)> {
    let months = |unit, count: u32| match unit {
        Unit::Century => Some(count.checked_mul(1200)?),
        Unit::Decade => Some(count.checked_mul(120)?),
        Unit::Year => Some(count.checked_mul(12)?),
        Unit::Month => Some(count),
        _ => None,
    };
    let (unit, count) = match also {
        [] => (unit, count),
        [(Unit::Year, years)] => (Unit::Year, months(unit, count)? / 12 + years),
        _ => {
            let more = also.iter().try_fold(0, |sum, (unit, count)| Some(months(*unit, *count)? + sum))?;
            (Unit::Month, months(unit, count)?.checked_add(more)?)
        }
    };
    let count = i32::try_from(count).ok().filter(|count| *count < 10_000 && unit >= Unit::Day)?;
    Some((unit, count))
}

/// Any length of time after «منذ», «قبل», «بعد»: also a bare «عام» and «سنوات».
fn length(line: &Line, at: usize) -> Option<Reading> {
    let lexeme = line.lexeme(at);
    if let Some(reading) = numbered(line, at) {
        return Some(reading);
    }
    if lexeme.definite {
        return None;
    }
    match lexeme.word {
        Word::Time(unit, Count::One) => {
            // «بعد يوم واحد»
            let one = usize::from(line.word(at + 1) == Word::One(1) && line.is_bare(at + 1));
            Some(with_more(line, at, at + 1 + one, unit, 1))
        }
        Word::Time(unit, Count::Two) if is_absolute(line, at) => Some(with_more(line, at, at + 1, unit, 2)),
        Word::Fraction(_) => fraction(line, at),
        Word::Time(_, Count::Many) => Some((after_few(line, at + 1), Moment::Unknown)),
        Word::Several if matches!(line.word(at + 1), Word::Time(_, Count::Many)) => {
            Some((after_few(line, at + 2), Moment::Unknown))
        }
        _ => None,
    }
}

/// «ثلاثة أيام», «12 عاما», «ثلاث سنوات ونصف», «الـ24 ساعة الماضية»
pub(super) fn numbered(line: &Line, at: usize) -> Option<Reading> {
    let number = number::read(line, at)?;
    let noun = number.end;
    let (unit, count) = match line.word(noun) {
        Word::Time(unit, count) if line.is_bare(noun) => (unit, count),
        Word::Ordinal(2) if !line.lexeme(noun).definite => (Unit::Second, Count::One),
        _ => return None,
    };
    // «ثلاثة الأيام الماضية», but «قتل 23 الشهر الماضي»
    if line.lexeme(noun).definite && count != Count::Many {
        return None;
    }
    let whole = number.value.fract() == 0.0 && !number.open && number.value < 1e9;
    // «خمس سنوات مقبلة» too
    let coming = match line.word(noun + 1) {
        Word::Next if line.is_bare(noun + 1) && !line.lexeme(noun).definite => Some(1),
        _ => None,
    };
    if let Some(way) = way(line, noun + 1).or(coming) {
        let by = (whole && number.value < 1000.0).then_some(way * number.value as i32);
        return Some((noun + 2, by.map_or(Moment::Unknown, |by| Moment::Window { unit, by })));
    }
    if line.lexeme(noun).definite {
        return None;
    }
    if whole {
        return Some(with_more(line, at, noun + 1, unit, number.value as u32));
    }
    Some((noun + 1, decimal(unit, number.value).filter(|_| !number.open).unwrap_or(Moment::Unknown)))
}

/// «3.5 سنوات», «9.58 ثانية»
fn decimal(unit: Unit, count: f64) -> Option<Moment> {
    if unit == Unit::Second && count < 1e6 {
        return Some(Moment::Fraction((count * 1000.0).round() as u32));
    }
    let half = part_of(unit, 2).filter(|_| count.fract() == 0.5 && count < 1e6)?;
    let (whole, anchored) = (count.trunc() as u32, false);
    Some(if whole == 0 {
        Moment::Run { unit: half.0, count: half.1, also: Vec::new(), anchored }
    } else {
        Moment::Run { unit, count: whole, also: vec![half], anchored }
    })
}

/// Backwards for «الماضية», «الأخيرة» at `at`, forwards for «المقبلة».
pub(super) fn way(line: &Line, at: usize) -> Option<i32> {
    let lexeme = line.lexeme(at);
    match lexeme.word {
        Word::Past | Word::Last if lexeme.definite && lexeme.cut == 0 => Some(-1),
        Word::Next if lexeme.definite && lexeme.cut == 0 => Some(1),
        _ => None,
    }
}

/// «نصف ساعة», «ربع قرن», «نصف القرن الماضي», «نصف الساعة», «ثلاثة أرباع الساعة»
fn fraction(line: &Line, at: usize) -> Option<Reading> {
    if let (Word::One(count), Word::FractionPlural(parts), Word::Time(unit, Count::One)) =
        (line.word(at), line.word(at + 1), line.word(at + 2))
    {
        let (smaller, part) = part_of(unit, parts).filter(|_| line.is_bare(at + 2) && count < parts)?;
        let count = part * u32::from(count);
        return Some((at + 3, Moment::Run { unit: smaller, count, also: Vec::new(), anchored: false }));
    }
    let (Word::Fraction(parts), Word::Time(unit, Count::One)) = (line.word(at), line.word(at + 1)) else { return None };
    // «نصف شهر رمضان» is the middle of a month.
    let named = unit == Unit::Month && date::month(line, at + 2).is_some();
    if line.lexeme(at).definite || !line.is_bare(at + 1) || named {
        return None;
    }
    let (smaller, count) = match part_of(unit, parts) {
        Some(part) => part,
        None if unit == Unit::Month && parts == 2 => (Unit::Day, 15),
        None => return None,
    };
    if line.lexeme(at + 1).definite {
        if let Some(way) = way(line, at + 2) {
            return Some((at + 3, Moment::Window { unit: smaller, by: way * i32::try_from(count).ok()? }));
        }
        if unit != Unit::Hour || line.is_definite(at + 2) {
            return None;
        }
    }
    Some((at + 2, Moment::Run { unit: smaller, count, also: Vec::new(), anchored: false }))
}

/// «آخر ثلاثة أيام», «آخر عامين»; of something else («آخر خمس سنوات من عمره») it says no date.
pub(super) fn latest(line: &Line, at: usize) -> Option<Reading> {
    let next = at + 1;
    if !line.is_bare(next) || line.lexeme(next).definite {
        return None;
    }
    let (end, moment) = match line.word(next) {
        Word::Time(unit, Count::Two) if is_absolute(line, next) => (next + 1, Moment::Window { unit, by: -2 }),
        _ => match numbered(line, next)? {
            (end, Moment::Run { unit, count, also, .. }) if also.is_empty() && count < 1000 && unit >= Unit::Day => {
                (end, Moment::Window { unit, by: -i32::try_from(count).ok()? })
            }
            (end, run @ Moment::Run { .. }) => (end, run),
            (end, _) => (end, Moment::Unknown),
        },
    };
    Some((end, if line.word(end) == Word::From { Moment::Unknown } else { moment }))
}

/// «… كاملا», «… ونصف», «… ونصف العام», «… وثلاثة أشهر ويومين», «… من الآن»
fn with_more(line: &Line, at: usize, end: usize, unit: Unit, count: u32) -> Reading {
    let mut also = Vec::new();
    let mut end = end + usize::from(line.is_any(end, FULL));
    // «بين ثلاثة أيام وأسبوعين» is no sum.
    while line.before(at, 1) != Word::Between {
        if let (Word::Fraction(parts), true) = (line.word(end), line.lexeme(end).joined) {
            let again =
                matches!(line.word(end + 1), Word::Time(same, Count::One) if same == unit) && line.is_bare(end + 1);
            end = end + 1 + usize::from(again);
            let half_month = (unit == Unit::Month && parts == 2).then_some((Unit::Day, 15));
            let Some(part) = part_of(unit, parts).or(half_month) else { return (end, Moment::Unknown) };
            also.push(part);
            break;
        }
        let apart = line.word(end) == Word::And;
        if !(apart || line.lexeme(end).joined && line.lexeme(end).preposition == 0) {
            break;
        }
        let Some((after, other, more)) = further(line, end + usize::from(apart), unit) else { break };
        if also.iter().any(|(known, _)| *known == other) {
            break;
        }
        also.push((other, more));
        end = after;
    }
    let from_today = line.is_any(end + 1, TODAY) && !line.is_definite(end + 2);
    if line.word(end) == Word::From && (from_today || line.is_any(end + 1, NOW)) {
        let whole = in_one_unit(unit, count, &also);
        let moment = whole.map_or(Moment::Unknown, |(unit, by)| Moment::Away { unit, by, base: Base::Publication });
        return (end + 2, moment);
    }
    (end, Moment::Run { unit, count, also, anchored: false })
}

/// A part of a length of time after «و»: of a smaller unit than `unit`, or counted («وشهر واحد»).
fn further(line: &Line, at: usize, unit: Unit) -> Option<(usize, Unit, u32)> {
    if line.lexeme(at).definite {
        return None;
    }
    let (end, other, count, counted) = match line.word(at) {
        Word::Time(other, Count::One) => {
            let one = line.word(at + 1) == Word::One(1) && line.is_bare(at + 1);
            (at + 1 + usize::from(one), other, 1, one)
        }
        Word::Time(other, Count::Two) if is_absolute(line, at) => (at + 1, other, 2, false),
        _ => {
            let number = number::read(line, at).filter(|number| number.value.fract() == 0.0 && !number.open)?;
            match line.word(number.end) {
                Word::Time(other, _) if line.is_bare(number.end) && !line.lexeme(number.end).definite => {
                    (number.end + 1, other, number.value as u32, true)
                }
                _ => return None,
            }
        }
    };
    (other < unit || (counted && other > unit)).then_some((end, other, count))
}

/// «أسبوع كامل», «عامين كاملين»
const FULL: &[u128] = &keys(["كامل", "كاملا", "كاملة", "كاملين", "كاملتين"]);
const NOW: &[u128] = &keys(["الآن"]);
const TODAY: &[u128] = &keys(["اليوم"]);

/// A half, third or quarter of a unit in a smaller one, where it is a whole number of them.
fn part_of(unit: Unit, parts: u8) -> Option<(Unit, u32)> {
    let (smaller, whole) = match unit {
        Unit::Century => (Unit::Year, 100),
        Unit::Decade => (Unit::Year, 10),
        Unit::Year => (Unit::Month, 12),
        Unit::Day => (Unit::Hour, 24),
        Unit::Hour => (Unit::Minute, 60),
        Unit::Minute => (Unit::Second, 60),
        Unit::Month | Unit::Week | Unit::Second => return None,
    };
    let parts = u32::from(parts);
    (parts > 0 && whole % parts == 0).then(|| (smaller, whole / parts))
}

fn after_few(line: &Line, at: usize) -> usize {
    at + usize::from(line.word(at) == Word::Few && line.is_bare(at) && !line.lexeme(at).definite)
}

/// A dual that is no adjective («يومين», not «يومي») .
fn is_absolute(line: &Line, at: usize) -> bool {
    line.key(at).last() == Some(&NOON)
}

/// «يومين», «عدة أيام», «لمدة أسبوع», «خلال أيام», «لسنوات»
fn length_without_number(line: &Line, at: usize) -> Option<Reading> {
    let lexeme = line.lexeme(at);
    let during = line.before(at, 1) == Word::During;
    match lexeme.word {
        Word::Several => length(line, at),
        Word::Fraction(_) | Word::One(_) => fraction(line, at),
        // «طوال الأسبوع»
        Word::Time(unit, Count::One) if lexeme.definite => {
            let whole = line.follows_any(at, THROUGHOUT) && lexeme.cut == 0 && unit >= Unit::Day;
            (whole && !line.is_definite(at + 1))
                .then_some((at + 1, Moment::Run { unit, count: 1, also: Vec::new(), anchored: false }))
        }
        Word::Time(_, _) if lexeme.definite => None,
        Word::Time(_, Count::One) if line.word(at + 1) == Word::Fraction(2) && line.lexeme(at + 1).joined => {
            length(line, at)
        }
        Word::Time(_, Count::One) if line.is_any(at + 1, FULL) && line.is_bare(at + 1) => length(line, at),
        // «أكثر من عام», «نحو قرن», «عقدين من الزمن», «استمرت شهرا»
        Word::Time(_, Count::One | Count::Two) if lexeme.cut == 0 && is_length(line, at) => length(line, at),
        Word::Time(Unit::Decade, Count::Two | Count::One) if !during => None,
        // «عاما واحدا»
        Word::Time(_, Count::One) if line.word(at + 1) == Word::One(1) && line.is_bare(at + 1) => length(line, at),
        // «ساعة و32 دقيقة»
        Word::Time(_, Count::One) if line.word(at + 1) == Word::And || line.lexeme(at + 1).joined => {
            length(line, at).filter(|(_, moment)| matches!(moment, Moment::Run { also, .. } if !also.is_empty()))
        }
        Word::Time(_, Count::Two) => length(line, at),
        Word::Time(_, Count::One) if during && lexeme.cut == 0 => length(line, at),
        Word::Time(_, Count::Many) if during || lexeme.preposition == LAM => length(line, at),
        _ => None,
    }
}

/// Whether the words around a unit of time without a number say that it is a length: a bound, «استمر», «من الزمن».
fn is_length(line: &Line, at: usize) -> bool {
    let bounded = match (line.before(at, 1), line.before(at, 2)) {
        (Word::Limit(Limit::About | Limit::Exceed) | Word::Lasting, _) => true,
        // «استمر الإضراب شهرا»
        (_, Word::Lasting) => line.is_definite(at - 1),
        (Word::From, Word::Limit(limit)) => matches!(limit, Limit::More | Limit::Less | Limit::Near),
        (Word::Than, Word::Limit(limit)) => matches!(limit, Limit::Grow | Limit::Short),
        _ => false,
    };
    bounded || line.follows_any(at, PASSING) || line.word(at + 1) == Word::From && line.is_any(at + 2, OF_TIME)
}

/// «بعد مرور عام على الزلزال»
const PASSING: &[u128] = &keys(["مرور", "مضي", "انقضاء"]);
const OF_TIME: &[u128] = &keys(["الزمن", "الزمان"]);
const THROUGHOUT: &[u128] = &keys(["طوال", "طيلة"]);

/// Whether a length of time at `at` runs from a date that its sentence names: «بدأ في 18 سبتمبر زيارة دامت أربعة أيام».
pub(super) fn is_anchored(line: &Line, at: usize) -> bool {
    let lasting = (1..=3).any(|back| matches!(line.before(at, back), Word::Lasting | Word::During));
    lasting && (1..=at).any(|back| line.before(at, back) == Word::Starting)
}
