//! Ordinal numbers: «الثالث», «الحادي والعشرين», «الـ18», «الثمانين» after a singular.

use super::line::Line;
use super::table::keys;
use super::word::{ALEF, HEH, LAM, NOON, TEH, WAW, Word, YEH};
use crate::model::TokenKind;

/// An ordinal word by its form alone: one past its end, and its number.
pub(super) fn form(line: &Line, at: usize) -> Option<(usize, u32)> {
    let (end, number) = below_hundred(line, at)?;
    // «الخامسة والعشرون بعد المئة»
    match (line.word(end), line.word(end + 1)) {
        (Word::After, Word::Hundreds(hundreds)) if line.lexeme(end + 1).definite => {
            Some((end + 2, number + 100 * u32::from(hundreds)))
        }
        _ => Some((end, number)),
    }
}

fn below_hundred(line: &Line, at: usize) -> Option<(usize, u32)> {
    let (unit, needs_more) = match line.word(at) {
        Word::Ordinal(unit) => (u32::from(unit), false),
        Word::OrdinalOne => (1, true),
        _ => return None,
    };
    let next = at + 1;
    match line.word(next) {
        Word::One(10) if line.is_bare(next) && unit < 10 => Some((next + 1, unit + 10)),
        // «الخامس و العشرون»
        Word::And if unit < 10 => match line.word(next + 1) {
            Word::Tens(tens) if line.lexeme(next + 1).definite && line.lexeme(at).definite => {
                Some((next + 2, unit + u32::from(tens)))
            }
            _ if needs_more => None,
            _ => Some((next, unit)),
        },
        Word::Tens(tens)
            if unit < 10 && line.lexeme(next).joined && line.lexeme(next).definite == line.lexeme(at).definite =>
        {
            Some((next + 1, unit + u32::from(tens)))
        }
        _ if needs_more => None,
        _ => Some((next, unit)),
    }
}

/// Digits with the article, «الـ18»: one past its end, and its number.
pub(super) fn article_digits(line: &Line, at: usize) -> Option<(usize, u32)> {
    if line.word(at) != Word::Article {
        return None;
    }
    let (number, _) = line.integer(at + 1)?;
    Some((at + 2, number))
}

/// The ordinal that stands at `at` and counts.
pub(super) fn read(line: &Line, at: usize) -> Option<(usize, u32)> {
    if let Some((end, number)) = article_digits(line, at) {
        let unit = matches!(line.word(end), Word::Time(..) | Word::Coin(_) | Word::Measure(_) | Word::Scale(_))
            && line.is_bare(end);
        // «المؤتمر الـ40 لحزب …»: whose it is, not what is counted.
        let is_of = line.is_definite(at.wrapping_sub(1)) && line.key(end).first() == Some(&LAM);
        let counts = line.is_countable(end) && !is_of || (unit && !line.lexeme(end).definite);
        return (!follows_plural(line, at) && !counts).then_some((end, number));
    }
    if let Word::Tens(tens) = line.word(at) {
        let counts = line.lexeme(at).definite && follows_noun(line, at) && !follows_plural(line, at);
        return (counts && line.is_bare(at)).then(|| (at + 1, u32::from(tens)));
    }
    if let Word::Hundreds(hundreds) = line.word(at) {
        // «الذكرى المئة», «الكتاب المئة والخامس والعشرون»; not «الأيام المئة»
        let counts = line.lexeme(at).definite
            && line.is_bare(at)
            && line.is_definite(at.wrapping_sub(1))
            && !follows_plural(line, at);
        let rest = below_hundred(line, at + 1).filter(|_| line.lexeme(at + 1).joined && line.lexeme(at + 1).definite);
        let (end, rest) = rest.unwrap_or((at + 1, 0));
        return counts.then(|| (end, 100 * u32::from(hundreds) + rest));
    }
    let (end, number) = form(line, at)?;
    if line.before(at, 1) == Word::Article {
        // «آل ثاني», a family
        return None;
    }
    let lexeme = line.lexeme(at);
    if line.follows_any(at, SQUARES) || line.follows_any(at, RANKS) && !lexeme.definite {
        return None;
    }
    let counts = match (number, lexeme.definite) {
        (1, true) => counts_first(line, at),
        (1, false) => is_first_of(line, at, end),
        (2, false) => counts_second(line, at),
        (_, false) if number <= 10 => !is_teh_marbuta(line, at) || follows_noun(line, at),
        (_, true) => !is_other_side(line, at),
        _ => true,
    };
    counts.then_some((end, number))
}

/// «الحرب العالمية الأولى», «الشريك الأول»; not «تتدخل فيه الأولى» (the former), not «بالدرجة الأولى» (mainly).
fn counts_first(line: &Line, at: usize) -> bool {
    let Some(noun) = at.checked_sub(1) else { return false };
    line.kind(noun) == Some(TokenKind::Arabic)
        && line.is_bare(at)
        && !line.is_any(noun, IDIOMS_OF_FIRST)
        && (line.is_definite(noun) || is_from_its_kind(line, at + 1))
}

/// «الأولى من نوعها»
fn is_from_its_kind(line: &Line, at: usize) -> bool {
    line.word(at) == Word::From && line.is_any(at + 1, OWN_KIND)
}

/// «أول رئيس»; not «أول أمس», not «أولى» before nothing.
fn is_first_of(line: &Line, at: usize, end: usize) -> bool {
    let plain_next = line.kind(end) == Some(TokenKind::Arabic)
        && matches!(line.word(end), Word::Plain | Word::Nation(_) | Word::Time(..) | Word::Ordinal(_) | Word::Limit(_));
    if line.key(at).last() == Some(&YEH) {
        // «أولى المباريات»; «أولى اهتماما» is "he gave attention".
        let plural = line.key(end).ends_with(&[ALEF, TEH]);
        return plain_next && line.key(end).last() != Some(&ALEF) && (plural || !line.is_definite(end));
    }
    plain_next && !line.is_definite(end)
}

/// «للمرة ثانية», «ثاني أكبر»; not «من جهة ثانية» (on the other hand), not seconds after a number.
fn counts_second(line: &Line, at: usize) -> bool {
    let key = line.key(at);
    if is_teh_marbuta(line, at) || key.len() <= 3 {
        follows_noun(line, at) && !is_other_side(line, at) && line.before(at, 1) != Word::Digits
    } else {
        line.kind(at + 1) == Some(TokenKind::Arabic)
            && !matches!(line.word(at + 1), Word::In | Word::From | Word::Function)
    }
}

/// «من جهة ثانية», «من ناحية أولى»
fn is_other_side(line: &Line, at: usize) -> bool {
    line.follows_any(at, SIDES)
}

fn is_teh_marbuta(line: &Line, at: usize) -> bool {
    line.key(at).last() == Some(&HEH)
}

/// Whether an Arabic word that may be a noun stands before `at`.
fn follows_noun(line: &Line, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|noun| {
        line.kind(noun) == Some(TokenKind::Arabic)
            && matches!(line.word(noun), Word::Plain | Word::Nation(_) | Word::Time(..) | Word::DayPart(_))
            && line.key(noun).len() > 2
    })
}

/// Whether a plural stands before `at`, so that a number there counts: «الدول العشرين», «الأيام الـ10».
pub(super) fn follows_plural(line: &Line, at: usize) -> bool {
    let Some(noun) = at.checked_sub(1) else { return true };
    if matches!(line.word(noun), Word::Time(_, super::word::Count::Many)) {
        return true;
    }
    let key = line.key(noun);
    let sound = matches!(key, [.., ALEF, TEH] | [.., YEH | WAW, NOON]) && line.is_definite(noun);
    sound || line.kind(noun) != Some(TokenKind::Arabic) || line.is_any(noun, BROKEN_PLURALS)
}

/// After these «الأول» means "main" or belongs to a title.
const IDIOMS_OF_FIRST: &[u128] =
    &keys(["الدرجه", "المقام", "الوهله", "السيده", "الطراز", "الوزير", "ربيع", "كانون", "تشرين"]);

/// Broken plurals that news counts with the article.
const BROKEN_PLURALS: &[u128] = &keys([
    "الدول",
    "دول",
    "الاعضاء",
    "المدن",
    "الرهائن",
    "القتلي",
    "الجرحي",
    "الاسري",
    "الاطفال",
    "الاشخاص",
    "البنود",
    "الجنود",
    "النواب",
    "الشهداء",
    "الركاب",
    "الضحايا",
    "الافراد",
    "الاحزاب",
    "الفرق",
    "الاندية",
    "النقاط",
    "البلدان",
    "الشركاء",
    "المناطق",
    "الاهداف",
    "الشروط",
    "القضاه",
    "الوزراء",
    "الرؤساء",
    "السفراء",
    "العمال",
    "الطلاب",
    "المراحل",
    "المواقع",
]);

const OWN_KIND: &[u128] = &keys(["نوعها", "نوعه"]);
/// «ميدان رابعة», «اعتصام رابعة»
const RANKS: &[u128] = &keys(["الفريق", "فريق", "الملازم", "ملازم", "الرقيب", "رقيب", "العريف", "عريف"]);
const SQUARES: &[u128] = &keys(["ميدان", "اعتصام"]);
const SIDES: &[u128] = &keys(["جهة", "ناحية", "الجهة", "الناحية"]);
