//! What a number counts: percent, money, measures, time, or things.

use super::currency;
use super::line::Line;
use super::measure;
use super::number::{self, Number};
use super::period;
use super::table::{self, keys};
use super::word::{Count, Lexeme, Limit, Unit, Word};
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

/// Whether a percentage, a currency or a unit of measure stands at `at`, as after a number.
pub(super) fn is_unit(line: &Line, at: usize) -> bool {
    match line.word(at) {
        Word::Measure(measure::FOOT) => false,
        Word::Coin(_) | Word::Measure(_) => line.is_bare(at) && !line.lexeme(at).definite,
        Word::Plain => measured(line, at).is_some(),
        _ => percent(line, at).is_some(),
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
        _ if let Some(unit) = joined(line, at) => return Some(with_adjectives(line, at + 2, unit)),
        Word::Measure(unit) if line.is_bare(at) && !line.lexeme(at).definite => unit,
        Word::Meridiem(true) if line.is_bare(at) && (line.word(at + 1) == Word::Square || has_power(line, at)) => {
            measure::METRE
        }
        // «124 سنة ضوئية»
        Word::Time(Unit::Year, _) if line.is_bare(at) && line.is_any(at + 1, OF_LIGHT) => {
            return Some((Counted::Measure("ly".to_owned()), at + 2));
        }
        // «25 نقطة أساس», «3 نقاط مئوية»; «3 نقاط» alone are a team's
        Word::Plain if line.is_any(at, POINT) && line.is_bare(at) => {
            let unit = match line.word(at + 1) {
                Word::Celsius => "pp",
                _ if line.is_any(at + 1, BASIS) => "bp",
                _ => return None,
            };
            return Some((Counted::Measure(unit.to_owned()), at + 2));
        }
        _ => return None,
    };
    Some(with_adjectives(line, at + 1, unit))
}

/// «م2», «م³»
fn has_power(line: &Line, at: usize) -> bool {
    line.touches_next(at) && ["2", "²", "٢", "3", "³", "٣"].contains(&line.text(at + 1))
}

/// «كيلو متر», «ميغا بايت», «ميللي أمبير»: a unit whose prefix stands apart.
fn joined(line: &Line, at: usize) -> Option<u8> {
    if !line.is_any(at, PREFIXES) || !line.is_bare(at + 1) {
        return None;
    }
    let unit = table::packed(&[line.key(at), line.key(at + 1)].concat()).and_then(table::look_up)?;
    if let Word::Measure(unit) = unit { Some(unit) } else { None }
}

const PREFIXES: &[u128] = &keys([
    "كيلو",
    "ميغا",
    "ميجا",
    "غيغا",
    "جيجا",
    "تيرا",
    "سنتي",
    "ميللي",
    "ميلي",
    "مللي",
    "ملي",
    "ميكرو",
    "نانو",
    "هكتو",
]);

const OF_LIGHT: &[u128] = &keys(["ضوئية"]);
const POINT: &[u128] = &keys(["نقطة", "نقاط"]);
/// «طن متري»
const METRIC: &[u128] = &keys(["متري", "متريا", "مترية"]);
/// «ميل بحري»
const NAUTICAL: &[u128] = &keys(["بحري", "بحريا", "بحرية", "بحريين", "بحريان"]);
const BASIS: &[u128] = &keys(["أساس"]);

fn digits_of_year(line: &Line, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| line.integer(at));
    before.is_some_and(|(number, digits)| digits == 4 && (1900..2100).contains(&number))
}

/// The adjectives and rates after a unit of measure that ends at `at`.
pub(super) fn with_adjectives(line: &Line, at: usize, unit: u8) -> (Counted, usize) {
    let mut end = at;
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
    if unit == measure::TONNE && line.is_any(end, METRIC) {
        end += 1;
    }
    if unit == measure::MILE && line.is_any(end, NAUTICAL) {
        (name, end) = ("nmi".to_owned(), end + 1);
    }
    let per = match (line.word(end), line.word(end + 1), line.lexeme(end + 1).definite) {
        // «ميغاواط ساعة»
        (Word::Time(Unit::Hour, _), ..) if name.ends_with('W') && line.is_bare(end) && !line.lexeme(end).definite => {
            Some(("h", end + 1))
        }
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
    let (unit, many) = match line.word(at) {
        Word::Time(unit, count) => (unit, count == Count::Many),
        Word::Ordinal(2) if !line.lexeme(at).definite => (Unit::Second, false),
        _ => return None,
    };
    // «ثلاثة الأيام الماضية», but «قتل 23 الشهر الماضي»
    let counted = !line.lexeme(at).definite || (many && period::way(line, at + 1).is_some());
    (line.is_bare(at) && counted).then_some((Counted::Time(unit), at + 1))
}

/// A fraction after the unit that ends at `end`: «ثلاثة أمتار ونصف», «دولارين ونصف الدولار», «3 مليارات دولار ونصف المليار»; one past it,
/// and what it adds.
pub(super) fn and_a_fraction(line: &Line, unit: usize, end: usize) -> Option<(usize, f64)> {
    if let (Word::Coin(_) | Word::CoinDual(_), Some(cents)) = (line.word(unit), and_cents(line, end)) {
        return Some(cents);
    }
    let Word::Fraction(parts) = line.word(end) else { return None };
    let lexeme = line.lexeme(end);
    if !lexeme.joined || lexeme.definite || lexeme.preposition != 0 {
        return None;
    }
    let part = 1.0 / f64::from(parts);
    match (line.word(end + 1), line.word(unit)) {
        (Word::Scale(power @ 3..), _) if line.is_bare(end + 1) => Some((end + 2, part * 10f64.powi(i32::from(power)))),
        (Word::Coin(again), Word::Coin(coin) | Word::CoinDual(coin)) if again == coin => Some((end + 2, part)),
        (Word::Measure(again), Word::Measure(one) | Word::MeasureDual(one)) if again == one => Some((end + 2, part)),
        _ if line.is_definite(end + 1) || line.is_countable(end + 1) => None,
        // «مليون ريال ونصف» is half a million more.
        (_, Word::Coin(_))
            if let Word::Scale(power @ 3..) | Word::ScaleDual(power @ 3..) | Word::ScalePlural(power @ 3..) =
                line.before(unit, 1) =>
        {
            Some((end + 1, part * 10f64.powi(i32::from(power))))
        }
        _ => Some((end + 1, part)),
    }
}

/// «55 دولارا و20 سنتا»
fn and_cents(line: &Line, at: usize) -> Option<(usize, f64)> {
    let apart = line.word(at) == Word::And;
    if !(apart || line.lexeme(at).joined) {
        return None;
    }
    let number = number::plain(line, at + usize::from(apart)).filter(|number| (1.0..100.0).contains(&number.value))?;
    line.is_any(number.end, CENTS).then(|| (number.end + 1, number.value / 100.0))
}

const CENTS: &[u128] = &keys(["سنت", "سنتا", "سنتات", "هللة", "هللات"]);

/// How the words around the number in `start..end` bound it, which counts `things` or has a unit.
pub(super) fn bound(line: &Line, start: usize, end: usize, things: bool) -> Option<Bound> {
    // «أقل من أو يساوي»
    let equal = start >= 2 && line.follows_any(start, EQUAL) && line.is_any(start - 2, OR);
    let start = if equal { start - 2 } else { start };
    bound_before(line, start, things).or_else(|| bound_after(line, end))
}

const EQUAL: &[u128] = &keys(["يساوي", "تساوي", "يعادل"]);
const OR: &[u128] = &keys(["أو"]);

fn bound_before(line: &Line, start: usize, things: bool) -> Option<Bound> {
    let denied = |back| {
        line.before(start, back) == Word::Not || start.checked_sub(back).is_some_and(|at| line.is_any(at, IS_NOT))
    };
    // «لا يتجاوز عددهم 20», «يزيد عمره على 30»
    let whose = |back| usize::from(start.checked_sub(back).is_some_and(|at| line.is_any(at, WHOSE)));
    // «تجاوز السعر حاجز 100 دولار»
    let start = if line.follows_any(start, BARRIERS) { start - 1 } else { start };
    let or_denied = |back, bound, other| Some(if denied(back) { other } else { bound });
    let follows_definite = start.checked_sub(1).is_some_and(|noun| line.is_definite(noun));
    match (line.before(start, 1), line.before(start, 2)) {
        (Word::Limit(Limit::About), _) => Some(Bound::About),
        (Word::Limit(Limit::Exceed), _) => or_denied(2, Bound::AtLeast, Bound::AtMost),
        (_, Word::Limit(Limit::Exceed)) if whose(1) > 0 => or_denied(3, Bound::AtLeast, Bound::AtMost),
        // «تجاوزت الأرباح 5 ملايين», «تجاوزت قيمة التداولات 5 ملايين»
        (_, Word::Limit(Limit::Exceed)) if follows_definite => or_denied(3, Bound::AtLeast, Bound::AtMost),
        (_, Word::Plain) if follows_definite && line.before(start, 3) == Word::Limit(Limit::Exceed) => {
            or_denied(4, Bound::AtLeast, Bound::AtMost)
        }
        (Word::Than, _) if whose(2) > 0 => match line.before(start, 3) {
            Word::Limit(Limit::Grow) => or_denied(4, Bound::AtLeast, Bound::AtMost),
            Word::Limit(Limit::Short) => or_denied(4, Bound::AtMost, Bound::AtLeast),
            _ => None,
        },
        // «على الأقل 20 شخصا»
        (Word::Limit(Limit::Less), Word::Than) if line.is_definite(start - 1) && !line.lexeme(start).joined => {
            Some(Bound::AtLeast)
        }
        (Word::Limit(Limit::More), Word::Than) if line.is_definite(start - 1) && !line.lexeme(start).joined => {
            Some(Bound::AtMost)
        }
        (Word::From, Word::Limit(Limit::More)) => or_denied(3, Bound::AtLeast, Bound::AtMost),
        (Word::From, Word::Limit(Limit::Less)) => or_denied(3, Bound::AtMost, Bound::AtLeast),
        (Word::From, Word::Limit(Limit::Near)) => Some(Bound::About),
        (Word::Than, Word::Limit(Limit::Grow)) => or_denied(3, Bound::AtLeast, Bound::AtMost),
        (Word::Than, Word::Limit(Limit::Short)) => or_denied(3, Bound::AtMost, Bound::AtLeast),
        (Word::To, Word::Limit(Limit::Reach)) if line.before(start, 3) == Word::What => Some(Bound::AtMost),
        (Word::Mark('>' | '<'), Word::Mark('>' | '<' | '=')) => None,
        (Word::Mark('>' | '≥'), _) | (Word::Mark('='), Word::Mark('>')) => Some(Bound::AtLeast),
        (Word::Mark('<' | '≤'), _) | (Word::Mark('='), Word::Mark('<')) => Some(Bound::AtMost),
        _ if line.follows_any(start, ABOVE) => Some(Bound::AtLeast),
        // «دون ثلاثة لاعبين» is "without".
        _ if !things && line.follows_any(start, BELOW) => Some(Bound::AtMost),
        _ if line.follows_any(start, UNDER) => Some(Bound::AtMost),
        _ => None,
    }
}

const BARRIERS: &[u128] = &keys(["حاجز", "عتبة", "سقف"]);
const WHOSE: &[u128] = &keys([
    "عددهم",
    "عددها",
    "عدده",
    "عددهن",
    "عمره",
    "عمرها",
    "أعمارهم",
    "قيمته",
    "قيمتها",
    "وزنه",
    "وزنها",
    "طوله",
    "طولها",
    "مساحته",
    "مساحتها",
    "سعره",
    "سعرها",
    "نسبته",
    "نسبتها",
]);
const IS_NOT: &[u128] = &keys(["ليس", "ليست"]);
const ABOVE: &[u128] = &keys(["فوق"]);
const BELOW: &[u128] = &keys(["دون"]);
/// «تحت 20 عاما»
pub(super) const UNDER: &[u128] = &keys(["تحت"]);

/// «… على الأقل», «… تقريبا», «… أو أكثر», «… فأقل», «… كحد أقصى»: up to three words after the number, before any mark.
fn bound_after(line: &Line, end: usize) -> Option<Bound> {
    for at in end..end + 4 {
        let next = line.lexeme(at + 1);
        match (line.word(at), next.word) {
            (Word::Roughly, _) => return Some(Bound::About),
            // «على الأقل 20» is of the next number.
            (Word::Than, Word::Limit(_)) if next.definite && may_be_number(line.lexeme(at + 2)) => return None,
            (Word::Than, Word::Limit(Limit::Less)) if next.definite => return Some(Bound::AtLeast),
            (Word::Than, Word::Limit(Limit::More)) if next.definite => return Some(Bound::AtMost),
            (Word::Function | Word::Plain, Word::Limit(limit @ (Limit::More | Limit::Less))) if next.cut == 0 => {
                // «أو أكثر» but «كحد أقصى»
                let or = line.is_any(at, OR) && !line.is_definite(at + 2) && line.word(at + 2) != Word::From;
                let most = line.is_any(at, AS_LIMIT);
                if or || most {
                    return Some(if (limit == Limit::More) == or { Bound::AtLeast } else { Bound::AtMost });
                }
            }
            // «100 فأكثر»
            (Word::Limit(limit @ (Limit::More | Limit::Less)), _)
                if line.lexeme(at).joined && at == end && line.text(at).starts_with('ف') =>
            {
                return Some(if limit == Limit::More { Bound::AtLeast } else { Bound::AtMost });
            }
            (Word::Mark(_) | Word::Digits, _) => return None,
            _ if line.kind(at) != Some(TokenKind::Arabic) => return None,
            _ => {}
        }
    }
    None
}

fn may_be_number(lexeme: Lexeme) -> bool {
    use Word::{Digits, Hundreds, One, Scale, ScaleDual, ScalePlural, Tens};
    !lexeme.joined
        && matches!(lexeme.word, Digits | One(_) | Tens(_) | Hundreds(_) | Scale(_) | ScaleDual(_) | ScalePlural(_))
}

const AS_LIMIT: &[u128] = &keys(["كحد", "بحد"]);
