//! Lengths of time, and dates with «منذ», «قبل», «بعد» before them.

use super::date::{self, Reading};
use super::interval::{self, Interval};
use super::line::Line;
use super::moment::{Base, Moment};
use super::number;
use super::relative;
use super::word::{Count, LAM, Limit, NOON, Unit, Word};
use super::year;

/// Reads any date, interval or length of time at `at` that is none of a plain number of units.
pub(super) fn read(line: &Line, at: usize) -> Option<Interval> {
    if matches!(line.word(at), Word::Since | Word::Before | Word::After) {
        return since(line, at);
    }
    interval::read(line, at).or_else(|| plain(line, at))
}

fn plain(line: &Line, at: usize) -> Option<Interval> {
    let (end, moment) = date::read(line, at)
        .or_else(|| relative::read(line, at))
        .or_else(|| year::bare(line, at))
        .or_else(|| length_without_number(line, at))?;
    Some(Interval { end, moment, nested: Vec::new() })
}

/// «منذ عام 2012», «قبل ثلاثة أيام», «بعد يومين», «منذ أكثر من عقدين», «قبل أيام قليلة»
fn since(line: &Line, at: usize) -> Option<Interval> {
    if line.word(at) == Word::After && line.word(at + 1) == Word::Tomorrow && !line.lexeme(at + 1).definite {
        // «بعد غد»
        let moment = Moment::Shifted { unit: Unit::Day, by: 2, base: Base::Publication };
        return Some(Interval { end: relative::after_weekday(line, at + 2), moment, nested: Vec::new() });
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
        Moment::Run { unit, count, also: None, .. } if !of_something && *unit >= Unit::Day && *count < 10_000 => {
            let count = i32::try_from(*count).unwrap_or(0);
            if line.word(at) == Word::After {
                Moment::Away { unit: *unit, by: count, base: Base::Text }
            } else {
                Moment::Away { unit: *unit, by: -count, base: Base::Publication }
            }
        }
        _ => Moment::Unknown,
    }
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
            Some(with_more(line, at + 1 + one, unit, 1))
        }
        Word::Time(unit, Count::Two) if is_absolute(line, at) => Some(with_more(line, at + 1, unit, 2)),
        Word::Time(_, Count::Many) => Some((after_few(line, at + 1), Moment::Unknown)),
        Word::Several if matches!(line.word(at + 1), Word::Time(_, Count::Many)) => {
            Some((after_few(line, at + 2), Moment::Unknown))
        }
        _ => None,
    }
}

/// «ثلاثة أيام», «12 عاما», «ثلاث سنوات ونصف»
pub(super) fn numbered(line: &Line, at: usize) -> Option<Reading> {
    let number = number::read(line, at)?;
    let (unit, _) = match line.word(number.end) {
        Word::Time(unit, count) if line.is_bare(number.end) && !line.lexeme(number.end).definite => (unit, count),
        Word::Ordinal(2) if !line.lexeme(number.end).definite => (Unit::Second, Count::Many),
        _ => return None,
    };
    let whole = number.value.fract() == 0.0 && !number.open && number.value < 1e9;
    if !whole {
        return Some((number.end + 1, Moment::Unknown));
    }
    Some(with_more(line, number.end + 1, unit, number.value as u32))
}

/// «… ونصف», «… ونصف العام», «… وثلاثة أشهر»
fn with_more(line: &Line, end: usize, unit: Unit, count: u32) -> Reading {
    let run = |end, also| (end, Moment::Run { unit, count, also, anchored: false });
    if line.word(end) == Word::Fraction(2) && line.lexeme(end).joined {
        let again = matches!(line.word(end + 1), Word::Time(same, Count::One) if same == unit) && line.is_bare(end + 1);
        let end = end + 1 + usize::from(again);
        return half_of(unit).map_or((end, Moment::Unknown), |half| run(end, Some(half)));
    }
    let next = end + usize::from(line.word(end) == Word::And);
    if (next > end || (line.lexeme(end).joined && line.lexeme(end).preposition == 0))
        && let Some((after, Moment::Run { unit: smaller, count, also: None, .. })) = numbered(line, next)
        && smaller < unit
    {
        return run(after, Some((smaller, count)));
    }
    run(end, None)
}

fn half_of(unit: Unit) -> Option<(Unit, u32)> {
    Some(match unit {
        Unit::Century => (Unit::Year, 50),
        Unit::Decade => (Unit::Year, 5),
        Unit::Year => (Unit::Month, 6),
        Unit::Day => (Unit::Hour, 12),
        Unit::Hour => (Unit::Minute, 30),
        Unit::Minute => (Unit::Second, 30),
        Unit::Month | Unit::Week | Unit::Second => return None,
    })
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
        Word::Time(_, _) if lexeme.definite => None,
        Word::Time(_, Count::One) if line.word(at + 1) == Word::Fraction(2) && line.lexeme(at + 1).joined => {
            length(line, at)
        }
        Word::Time(Unit::Decade, Count::Two | Count::One) if !during => None,
        Word::Time(_, Count::Two) => length(line, at),
        Word::Time(_, Count::One) if during && lexeme.cut == 0 => length(line, at),
        Word::Time(_, Count::Many) if during || lexeme.preposition == LAM => length(line, at),
        _ => None,
    }
}

/// Whether a length of time at `at` runs from a date that its sentence names: «بدأ في 18 سبتمبر زيارة دامت أربعة أيام».
pub(super) fn is_anchored(line: &Line, at: usize) -> bool {
    let lasting = (1..=3).any(|back| matches!(line.before(at, back), Word::Lasting | Word::During));
    lasting && (1..=at).any(|back| line.before(at, back) == Word::Starting)
}
