//! Fractions of what stands after them: «نصف السكان», «ثلثي المقاعد», «ثلاثة أرباع الأعضاء».

use super::line::Line;
use super::number::Number;
use super::table::keys;
use super::word::{ALEF, HEH, MEEM, WAW, Word, YEH};
use crate::model::TokenKind;

/// Reads a fraction at `at` that is no part of a longer number.
pub(super) fn read(line: &Line, at: usize) -> Option<Number> {
    let (end, value) = match (line.word(at), line.word(at + 1)) {
        (Word::Fraction(parts), _) if is_of_something(line, at) => (at + 1, 1.0 / f64::from(parts)),
        (Word::FractionDual(parts), _) if !is_of_time(line, at + 1) => (at + 1, 2.0 / f64::from(parts)),
        // «ثلاثة أرباع متتالية» are quarters of years.
        (Word::One(count), Word::FractionPlural(parts)) if count < parts && !is_counted(line, at + 1) => {
            (at + 2, f64::from(count) / f64::from(parts))
        }
        (Word::Digits, Word::Mark('/')) => slashed(line, at)?,
        (Word::Digits | Word::One(1), Word::Than | Word::From) => one_in(line, at)?,
        _ => return None,
    };
    Some(Number { end, value, open: false, bare_digits: false })
}

/// «3/4 المقاعد», «1/3 من الأصوات»; not the date «3/4», not «24/7».
fn slashed(line: &Line, at: usize) -> Option<(usize, f64)> {
    let ((part, 1), (whole, 1 | 2)) = (line.integer(at)?, line.integer(at + 2)?) else { return None };
    let touches = line.touches_next(at) && line.touches_next(at + 1);
    let of_something = line.is_definite(at + 3) && line.is_bare(at + 3) && line.word(at + 3) == Word::Plain
        || line.word(at + 3) == Word::From && line.is_definite(at + 4);
    (touches && of_something && (1..whole).contains(&part) && whole <= 10)
        .then(|| (at + 3, f64::from(part) / f64::from(whole)))
}

/// «واحد على عشرين», «واحد من كل ثلاثة»; not «واحد من ثلاثة مرشحين».
fn one_in(line: &Line, at: usize) -> Option<(usize, f64)> {
    if line.lexeme(at).definite || line.word(at) == Word::Digits && line.integer(at)? != (1, 1) {
        return None;
    }
    let whole = match line.word(at + 1) {
        Word::Than if line.is_any(at + 1, OVER) => at + 2,
        Word::From if line.is_any(at + 2, EACH) => at + 3,
        _ => return None,
    };
    let number =
        super::number::plain(line, whole).filter(|number| (2.0..1e6).contains(&number.value) && !number.open)?;
    let unit = matches!(line.word(number.end), Word::Coin(_) | Word::Measure(_) | Word::Time(..));
    (line.is_bare(whole) && !unit).then(|| (number.end, 1.0 / number.value))
}

const OVER: &[u128] = &keys(["على"]);
const EACH: &[u128] = &keys(["كل"]);

/// «نصف السكان», «ثلث أعضاء المجلس», «نصف أرباحها»; not «نصف نهائي», «نصف نائم», «نصف الكرة الشمالي», «نصف ساعة», «النصف الأول».
fn is_of_something(line: &Line, at: usize) -> bool {
    let noun = at + 1;
    let whole = line.is_definite(noun)
        || matches!(line.key(noun), [_, _, _, .., HEH, ALEF] | [_, _, _, .., HEH, MEEM])
        || (line.is_definite(noun + 1)
            && line.is_bare(noun + 1)
            && !matches!(line.key(noun), [.., YEH] | [.., YEH, HEH]));
    // «متر ونصف وحالة البحر»
    let more =
        line.lexeme(at).joined && matches!(line.before(at, 1), Word::Measure(_) | Word::Coin(_) | Word::Time(..));
    !line.lexeme(at).definite
        && !more
        && line.key(noun).first() != Some(&WAW)
        && line.kind(noun) == Some(TokenKind::Arabic)
        && line.is_bare(noun)
        && matches!(line.word(noun), Word::Plain | Word::Nation(_))
        && line.key(noun).len() > 2
        && whole
        && !line.is_any(noun, NO_WHOLES)
}

/// What is not halved or quartered but named so.
const NO_WHOLES: &[u128] = &keys([
    "النهائي",
    "النهائية",
    "نهائيات",
    "الكرة",
    "الملعب",
    "ملعب",
    "ملعبه",
    "ملعبهم",
    "ملعبها",
    "القمر",
    "الشوط",
    "الشهرية",
    "الشهري",
    "السنوي",
    "السنوية",
    "الدائري",
    "الموسم",
    "قمر",
    "ماراثون",
    "الماراثون",
    "آلي",
    "أو",
]);

fn is_of_time(line: &Line, at: usize) -> bool {
    matches!(line.word(at), Word::Time(..))
}

/// Whether the plural at `at` is of quarters of years: «أرباع سنوية», «الأرباع الأخيرة».
fn is_counted(line: &Line, at: usize) -> bool {
    let adjective = matches!(line.word(at + 1), Word::Past | Word::Next | Word::Last | Word::Few);
    let indefinite = line.kind(at + 1) == Some(TokenKind::Arabic)
        && !line.is_definite(at + 1)
        && line.key(at + 1).last() == Some(&HEH)
        && line.is_bare(at + 1);
    adjective || indefinite || line.lexeme(at).definite
}
