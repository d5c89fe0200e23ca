//! What a number counts: percent, money, measures, time, or things.

use super::currency;
use super::line::Line;
use super::measure;
use super::number::Number;
use super::word::{Limit, Unit, Word};
use crate::model::{Bound, TokenKind};

/// What follows a number and belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Counted {
    /// «35%»
    Percent,
    /// ISO 4217 code where known, else the currency's place in its table.
    Money(Option<&'static str>, u8),
    /// A unit's symbol.
    Measure(String),
    /// A unit of time.
    Time(Unit),
    /// Anything else.
    Things,
}

/// A currency that has a code of its own needs no place in the table.
pub(super) const NO_COIN: u8 = u8::MAX;

/// Reads what `number` counts; gives it and one past its end.
pub(super) fn counted(line: &Line, number: &Number) -> (Counted, usize) {
    let at = number.end;
    percent(line, at)
        .map(|end| (Counted::Percent, end))
        .or_else(|| money(line, at, number.open))
        .or_else(|| measured(line, at))
        .or_else(|| time(line, at))
        .unwrap_or((Counted::Things, at))
}

/// «%», «٪», «في المئة», «بالمئة»
fn percent(line: &Line, at: usize) -> Option<usize> {
    let hundred = |at: usize| line.word(at) == Word::Hundreds(1) && line.lexeme(at).definite;
    match line.word(at) {
        Word::Mark('%' | '٪' | '﹪' | '％') => Some(at + 1),
        Word::In if hundred(at + 1) => Some(at + 2),
        _ if hundred(at) && line.lexeme(at).preposition == super::word::BEH => Some(at + 1),
        _ => None,
    }
}

/// «دولار», «دولار كندي», «جنيه إسترليني»; with the article only after a plural («ملايين الدولارات»).
fn money(line: &Line, at: usize, open: bool) -> Option<(Counted, usize)> {
    if let Word::Mark(sign) = line.word(at) {
        return currency::of_sign(sign).map(|code| (Counted::Money(Some(code), NO_COIN), at + 1));
    }
    let Word::Coin(coin) = line.word(at) else { return None };
    if !line.is_bare(at) || (line.lexeme(at).definite && !open) {
        return None;
    }
    Some(qualified(line, at, coin))
}

/// A currency at `at` with the nationality after it.
pub(super) fn qualified(line: &Line, at: usize, coin: u8) -> (Counted, usize) {
    let next = line.word(at + 1);
    if currency::is_sterling(next) && line.is_bare(at + 1) {
        return (Counted::Money(Some("GBP"), NO_COIN), at + 2);
    }
    let nation = match next {
        Word::Nation(nation) if line.is_bare(at + 1) && line.lexeme(at).definite == line.lexeme(at + 1).definite => {
            nation
        }
        _ => return (Counted::Money(currency::code(coin, None), coin), at + 1),
    };
    (Counted::Money(currency::code(coin, Some(nation)), coin), at + 2)
}

/// «كيلومتر مربع», «برميل يوميا», «درجة مئوية», «كيلومتر في الساعة»
fn measured(line: &Line, at: usize) -> Option<(Counted, usize)> {
    let unit = match line.word(at) {
        // «2007 قدم» is a year and a verb.
        Word::Measure(measure::FOOT) if digits_of_year(line, at) => return None,
        Word::Measure(unit) if line.is_bare(at) && !line.lexeme(at).definite => unit,
        Word::Meridiem(true) if line.is_bare(at) && line.word(at + 1) == Word::Square => measure::METRE,
        _ => return None,
    };
    Some(with_adjectives(line, at + 1, unit))
}

fn digits_of_year(line: &Line, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| line.integer(at));
    before.is_some_and(|(number, digits)| digits == 4 && (1900..2100).contains(&number))
}

/// The adjectives and rates after a unit of measure that ends at `at`.
pub(super) fn with_adjectives(line: &Line, at: usize, unit: u8) -> (Counted, usize) {
    let mut end = at;
    let mut unit = unit;
    if unit == measure::KILOGRAM && line.word(end) == Word::Measure(measure::METRE) && line.is_bare(end) {
        (unit, end) = (measure::KILOMETRE, end + 1);
    }
    let mut name = measure::name(unit).to_owned();
    if line.touches_next(end.wrapping_sub(1)) {
        // «كم2», «كم²»
        match line.text(end) {
            "2" | "²" | "٢" => (name, end) = (name + "²", end + 1),
            "3" | "³" | "٣" => (name, end) = (name + "³", end + 1),
            _ => {}
        }
    }
    match line.word(end) {
        Word::Square if line.is_bare(end) => (name, end) = (name + "²", end + 1),
        Word::Cubic if line.is_bare(end) => (name, end) = (name + "³", end + 1),
        Word::Celsius if line.is_bare(end) && unit == measure::DEGREE => (name, end) = ("°C".to_owned(), end + 1),
        _ => {}
    }
    let per = match (line.word(end), line.word(end + 1), line.lexeme(end + 1).definite) {
        (Word::Daily, ..) => Some(("/day", end + 1)),
        (Word::In, Word::Time(Unit::Day, _), true) => Some(("/day", end + 2)),
        (Word::In, Word::Time(Unit::Hour, _), true) => Some(("/h", end + 2)),
        (Word::In, Word::Ordinal(2), true) => Some(("/s", end + 2)),
        (Word::Mark('/'), Word::Time(Unit::Hour, _), _) => Some(("h", end + 2)),
        _ => None,
    };
    if let Some((rate, after)) = per {
        // «كيلوواط/ساعة» is a product, «كم/ساعة» a rate.
        name += if rate == "h" && !name.ends_with('W') { "/h" } else { rate };
        end = after;
    }
    (Counted::Measure(name), end)
}

/// «عاما», «أيام», «ثانية»
fn time(line: &Line, at: usize) -> Option<(Counted, usize)> {
    let unit = match line.word(at) {
        Word::Time(unit, _) => unit,
        Word::Ordinal(2) if !line.lexeme(at).definite => Unit::Second,
        _ => return None,
    };
    (line.is_bare(at) && !line.lexeme(at).definite).then_some((Counted::Time(unit), at + 1))
}

/// How the words around the number in `start..end` bound it.
pub(super) fn bound(line: &Line, start: usize, end: usize) -> Option<Bound> {
    bound_before(line, start).or_else(|| bound_after(line, end))
}

fn bound_before(line: &Line, start: usize) -> Option<Bound> {
    let denied = |back| line.before(start, back) == Word::Not;
    match (line.before(start, 1), line.before(start, 2)) {
        (Word::Limit(Limit::About), _) => Some(Bound::About),
        (Word::Limit(Limit::Exceed), _) => Some(if denied(2) { Bound::AtMost } else { Bound::AtLeast }),
        (Word::From, Word::Limit(Limit::More)) => Some(Bound::AtLeast),
        (Word::From, Word::Limit(Limit::Less)) => Some(Bound::AtMost),
        (Word::From, Word::Limit(Limit::Near)) => Some(Bound::About),
        (Word::Than, Word::Limit(Limit::Grow)) => Some(if denied(3) { Bound::AtMost } else { Bound::AtLeast }),
        (Word::Than, Word::Limit(Limit::Short)) => Some(if denied(3) { Bound::AtLeast } else { Bound::AtMost }),
        (Word::To, Word::Limit(Limit::Reach)) if line.before(start, 3) == Word::What => Some(Bound::AtMost),
        _ => None,
    }
}

/// «… على الأقل», «… تقريبا», «… أو أكثر»: up to three words after the number, before any mark.
fn bound_after(line: &Line, end: usize) -> Option<Bound> {
    for at in end..end + 4 {
        match (line.word(at), line.word(at + 1)) {
            (Word::Roughly, _) => return Some(Bound::About),
            (Word::Than, Word::Limit(Limit::Less)) if line.lexeme(at + 1).definite => return Some(Bound::AtLeast),
            (Word::Than, Word::Limit(Limit::More)) if line.lexeme(at + 1).definite => return Some(Bound::AtMost),
            (Word::Mark(_) | Word::Digits, _) => return None,
            _ if line.kind(at) != Some(TokenKind::Arabic) => return None,
            _ => {}
        }
    }
    None
}
