//! Cardinal numbers in digits, in words and mixed: «11 ألف», «ثلاثة وعشرون ألفا ومئتان», «مليونين ونصف المليون».

use super::amount;
use super::fraction;
use super::line::Line;
use super::table::keys;
use super::word::{ALEF, Word};

/// A cardinal number in a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// One past its last token.
    pub end: usize,
    /// What it says.
    pub value: f64,
    /// Whether it is a plural of a power of ten («مئات», «عشرات الآلاف»), so a lower bound.
    pub open: bool,
    /// Whether it is one token of digits alone.
    pub bare_digits: bool,
}

/// A part of a number: what «و» adds to the next.
struct Group {
    end: usize,
    value: f64,
    /// The next part must be smaller than this.
    room: f64,
    open: bool,
}

/// Reads the longest number that starts at `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Number> {
    if line.word(at) == Word::Minus {
        // «سالب خمسة», «ناقص 5»
        let number = unsigned(line, at + 1).filter(|_| line.is_bare(at + 1) && !line.lexeme(at).definite)?;
        return Some(Number { value: -number.value, bare_digits: false, ..number });
    }
    unsigned(line, at)
}

fn unsigned(line: &Line, at: usize) -> Option<Number> {
    fraction::read(line, at).or_else(|| plain(line, at))
}

/// A number that is no fraction and not below nothing.
pub(super) fn plain(line: &Line, at: usize) -> Option<Number> {
    let first = group(line, at)?;
    if line.word(first.end) == Word::Point
        && let Some(decimals) =
            small(line, first.end + 1).filter(|rest| rest.value.fract() == 0.0 && rest.value < 1000.0)
    {
        // «ثلاثة فاصلة خمسة»
        let places = if decimals.value < 10.0 {
            10.0
        } else if decimals.value < 100.0 {
            100.0
        } else {
            1000.0
        };
        let value = first.value + decimals.value / places;
        return Some(Number { end: decimals.end, value, open: false, bare_digits: false });
    }
    let mut number = Number {
        end: first.end,
        value: first.value,
        open: first.open,
        bare_digits: line.word(at) == Word::Digits && first.room == 0.0,
    };
    let mut room = first.room;
    while let Some(part) = next_joined(line, number.end).and_then(|next| group(line, next)) {
        if part.value >= room || part.open {
            break;
        }
        number.value += part.value;
        number.end = part.end;
        room = part.room;
    }
    Some(number)
}

/// Where the number after a conjunction starts: the same token for «وعشرون», the next one for «و 500».
fn next_joined(line: &Line, at: usize) -> Option<usize> {
    match line.word(at) {
        Word::And => Some(at + 1),
        _ if line.lexeme(at).joined && line.lexeme(at).preposition == 0 => Some(at),
        _ => None,
    }
}

/// A number below a thousand and the powers of ten that multiply it.
fn group(line: &Line, at: usize) -> Option<Group> {
    if let Word::Fraction(parts) = line.word(at) {
        if let (Word::Tens(dozen @ 12), 2) = (line.word(at + 1), parts) {
            let value = f64::from(dozen) / 2.0;
            return Some(Group { end: at + 2, value, room: 0.0, open: false });
        }
        let Word::Scale(power) = line.word(at + 1) else { return fraction_of_unit(line, at, parts) };
        let bare = line.is_bare(at + 1) && power >= 3;
        return bare.then(|| Group { end: at + 2, value: ten(power) / f64::from(parts), room: 0.0, open: false });
    }
    let mut group = small(line, at).or_else(|| scale_alone(line, at))?;
    let mut times = 0;
    while line.is_bare(group.end) && !(group.open && times > 0) {
        times += 1;
        let (power, open) = match line.word(group.end) {
            Word::Scale(power) => (power, false),
            Word::ScalePlural(power @ 3..) => (power, group.open),
            _ => break,
        };
        group.value = scaled(group.value, power);
        group.room = ten(power);
        group.open = open;
        group.end += 1;
    }
    Some(add_fraction(line, at, group))
}

/// «نصف دولار», «ربع نقطة مئوية», «نصف في المئة»
fn fraction_of_unit(line: &Line, at: usize, parts: u8) -> Option<Group> {
    let of_unit = !line.lexeme(at).definite && amount::is_unit(line, at + 1);
    of_unit.then(|| Group { end: at + 1, value: 1.0 / f64::from(parts), room: 0.0, open: false })
}

/// «مليون ونصف المليون», «3 ملايين ونصف مليون», «مليون وربع»
fn add_fraction(line: &Line, at: usize, group: Group) -> Group {
    // «الواحدة ونصف» is an hour.
    let definite = line.lexeme(group.end).definite || line.lexeme(at).definite;
    if !line.lexeme(group.end).joined || definite {
        return group;
    }
    if let (Word::One(count), Word::FractionPlural(parts)) = (line.word(group.end), line.word(group.end + 1))
        && group.room < 1000.0
        && count < parts
    {
        // «عشرون وثلاثة أخماس»
        return Group { end: group.end + 2, value: group.value + f64::from(count) / f64::from(parts), ..group };
    }
    let Word::Fraction(parts) = line.word(group.end) else { return group };
    if group.room < 1000.0 {
        // «ثلاثة ونصف في المئة», «خمسة وربع كأس», «اثنان ونصف مليون»; not «خمسة ونصف السكان»
        let next = group.end + 1;
        let percent = line.word(next) == Word::In || line.word(next) == Word::Hundreds(1);
        let value = group.value + 1.0 / f64::from(parts);
        return match line.word(next) {
            Word::Scale(power @ 3..) if line.is_bare(next) && !line.lexeme(next).definite => {
                Group { end: next + 1, value: value * ten(power), room: ten(power), open: false }
            }
            _ if percent || !line.is_definite(next) => Group { end: next, value, ..group },
            _ => group,
        };
    }
    let repeats = matches!(line.word(group.end + 1), Word::Scale(power) if ten(power) == group.room);
    let end = group.end + 1 + usize::from(repeats && line.is_bare(group.end + 1));
    Group { end, value: group.value + group.room / f64::from(parts), room: 0.0, open: group.open }
}

/// The power of ten that the number at `at` has after it, and what it multiplies: 25 and 3 for «25 ألف».
pub(super) fn scale(line: &Line, at: usize) -> Option<(f64, u8)> {
    let group = small(line, at)?;
    match line.word(group.end) {
        Word::Scale(power) | Word::ScalePlural(power @ 3..) if line.is_bare(group.end) => Some((group.value, power)),
        _ => None,
    }
}

fn scale_alone(line: &Line, at: usize) -> Option<Group> {
    let (power, times, open) = match line.word(at) {
        // «مليونا شخص» is a dual before its noun; «بلغ مليونا» is not.
        Word::Scale(power) if line.key(at).last() == Some(&ALEF) && precedes_noun(line, at + 1) => (power, 2.0, false),
        Word::Scale(power) => (power, 1.0, false),
        Word::ScaleDual(power) => (power, 2.0, false),
        Word::ScalePlural(power) => (power, 1.0, true),
        _ => return None,
    };
    Some(Group { end: at + 1, value: times * ten(power), room: ten(power), open })
}

fn precedes_noun(line: &Line, at: usize) -> bool {
    line.is_countable(at)
        || (line.is_bare(at) && matches!(line.word(at), Word::Coin(_) | Word::Measure(_) | Word::Time(..)))
}

fn small(line: &Line, at: usize) -> Option<Group> {
    let done = |end, value| Some(Group { end, value, room: 0.0, open: false });
    match line.word(at) {
        Word::Digits => digits(line, at),
        Word::Weekday(1) if !line.lexeme(at).definite => unit(line, at, 2),
        Word::One(value) => unit(line, at, value),
        Word::Teen(value) => teen(line, at, value),
        Word::Weekday(7) => teen(line, at, 1),
        Word::Tens(value) => done(at + 1, f64::from(value)),
        Word::Hundreds(value) => {
            let rest = next_joined(line, at + 1).and_then(|next| below_hundred(line, next));
            let (end, rest) = rest.map_or((at + 1, 0.0), |rest| (rest.end, rest.value));
            done(end, 100.0 * f64::from(value) + rest)
        }
        _ => None,
    }
}

fn below_hundred(line: &Line, at: usize) -> Option<Group> {
    let group = match line.word(at) {
        Word::One(_) | Word::Teen(_) | Word::Tens(_) | Word::Weekday(1 | 7) => small(line, at)?,
        _ => return None,
    };
    (group.value < 100.0).then_some(group)
}

/// A digit word alone, in a teen («ثلاثة عشر»), before tens («ثلاثة وعشرون») or a hundred («ثلاث مئة»).
fn unit(line: &Line, at: usize, value: u8) -> Option<Group> {
    let next = at + 1;
    if let (1..=9, Some((end, tens))) = (value, tens_after(line, next)) {
        return Some(Group { end, value: f64::from(value + tens), room: 0.0, open: false });
    }
    let (end, value) = match line.word(next) {
        Word::One(10) if line.is_bare(next) && (3..=9).contains(&value) => (next + 1, value + 10),
        Word::Hundreds(1) if line.is_bare(next) && !line.lexeme(next).definite && (3..=9).contains(&value) => {
            return Some(Group { end: next + 1, value: 100.0 * f64::from(value), room: 100.0, open: false });
        }
        _ => (next, value),
    };
    Some(Group { end, value: f64::from(value), room: 0.0, open: false })
}

/// «وعشرون», or «و عشرون» with a space: one past it, and its value.
fn tens_after(line: &Line, at: usize) -> Option<(usize, u8)> {
    let at = next_joined(line, at)?;
    match line.word(at) {
        Word::Tens(tens @ 20..) if tens % 10 == 0 => Some((at + 1, tens)),
        _ => None,
    }
}

/// «أحد عشر», «اثنتي عشرة», «إحدى وعشرون»; «أحد» alone is no number.
fn teen(line: &Line, at: usize, value: u8) -> Option<Group> {
    let next = at + 1;
    let value = match line.word(next) {
        Word::One(10) if line.is_bare(next) => value + 10,
        _ if value == 1 => {
            let (end, tens) = tens_after(line, next)?;
            return Some(Group { end, value: f64::from(value + tens), room: 0.0, open: false });
        }
        _ => return None,
    };
    Some(Group { end: next + 1, value: f64::from(value), room: 0.0, open: false })
}

/// Digits, with groups of thousands set apart by spaces: `11 000`.
fn digits(line: &Line, at: usize) -> Option<Group> {
    let mut value = line.digits(at)?;
    let mut end = at + 1;
    if let Some((whole, end)) = reversed_decimal(line, at) {
        return Some(Group { end, value: whole, room: 0.0, open: false });
    }
    if line.integer(at).is_some_and(|(_, digits)| digits <= 3) {
        while let Some((thousands, 3)) = line.integer(end) {
            value = value * 1000.0 + f64::from(thousands);
            end += 1;
        }
    }
    Some(Group { end, value, room: 0.0, open: false })
}

/// «6ر1» is 1.6: old agencies wrote the comma as «ر» and the decimals before it.
fn reversed_decimal(line: &Line, at: usize) -> Option<(f64, usize)> {
    let joined = line.is_any(at + 1, COMMA) && line.touches_next(at) && line.touches_next(at + 1);
    let ((decimals, digits), (whole, _)) = (line.integer(at).filter(|_| joined)?, line.integer(at + 2)?);
    let places = i32::try_from(digits).ok()?;
    Some((f64::from(whole) + f64::from(decimals) / 10f64.powi(places), at + 3))
}

const COMMA: &[u128] = &keys(["ر"]);

/// Decimals do not scale exactly: 66.74 million is 66,740,000.
pub(super) fn scaled(value: f64, power: u8) -> f64 {
    if value.fract() == 0.0 { value * ten(power) } else { (value * ten(power) * 1000.0).round() / 1000.0 }
}

fn ten(power: u8) -> f64 {
    10f64.powi(i32::from(power))
}
