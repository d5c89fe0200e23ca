//! Dates, times, amounts, numbers and addresses: where they stand and what they say.
//!
//! [`scan`] reads one sentence; [`resolve`] then computes the dates that are relative to the article's own.
//!
//! Law: a surface read again alone says the same value. No date comes from the clock.

mod amount;
mod anchor;
mod bracket;
mod calendar;
mod clock;
mod currency;
mod date;
mod fraction;
mod interval;
mod line;
mod measure;
mod moment;
mod number;
mod numeric;
mod ordinal;
mod period;
mod portion;
mod relative;
mod table;
mod tense;
mod vocabulary;
mod weekday;
mod word;
mod year;

use std::ops::Range;

use crate::model::{Bound, Document, MentionType, Sentence, Span, TokenKind, Value};
use amount::Counted;
pub use anchor::resolve;
pub use calendar::CalendarDate;
use line::Line;
pub use moment::{Base, Moment, Tense};
pub use word::Unit;
use word::Word;

/// A date, time, amount, number or address found in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueMention {
    /// Its tokens in [`Document::tokens`].
    pub tokens: Range<u32>,
    /// Where it stands, clitics left out.
    pub span: Span,
    /// DATE, TIME, MONEY, PERCENT, QUANTITY, CARDINAL, ORDINAL or WEBSITE.
    pub kind: MentionType,
    /// What it says, as far as its own words tell; [`resolve`] completes it.
    pub value: Option<Value>,
    /// In percent, 0–100.
    pub confidence: u8,
    /// For dates and times: when.
    pub moment: Moment,
    /// For money whose name alone is of several currencies: its place in the table of currencies.
    coin: u8,
}

/// Whether the word with this key is an ordinal with the article: «الأول», «الثالثة».
pub(crate) fn is_definite_ordinal(key: &[u8]) -> bool {
    let lexeme = word::read(key);
    lexeme.definite && matches!(lexeme.word, word::Word::Ordinal(_) | word::Word::OrdinalOne)
}

/// Appends the values of `sentence`, in order of their start, longer before the shorter ones inside them.
pub fn scan(text: &str, document: &Document, sentence: &Sentence, found: &mut Vec<ValueMention>) {
    let line = Line::new(text, document, sentence);
    let mut at = 0;
    while at < line.len() {
        at = match line.kind(at) {
            Some(TokenKind::Address) => push(&line, at..at + 1, MentionType::Website, None, 99, found),
            _ if !line.word(at).may_begin() => at + 1,
            _ if line.word(at) == Word::From && !line.word(at + 1).may_begin() => at + 1,
            _ => time(&line, at, found)
                .or_else(|| date(&line, at, found))
                .or_else(|| amount(&line, at, found))
                .or_else(|| ordinal(&line, at, found))
                .unwrap_or(at + 1),
        };
    }
}

fn time(line: &Line, at: usize, found: &mut Vec<ValueMention>) -> Option<usize> {
    let time = clock::read(line, at)?;
    let end = push_moment(line, at..time.end, MentionType::Time, time.moment, 90, found);
    for (start, end, moment) in time.date.into_iter().chain(time.morrow) {
        push_moment(line, start..end, MentionType::Date, moment, 90, found);
    }
    Some(end)
}

fn date(line: &Line, at: usize, found: &mut Vec<ValueMention>) -> Option<usize> {
    let date = period::read(line, at)?;
    if date.nested.is_empty() && is_part_of_name(line, at) {
        return None;
    }
    let (kind, confidence) = kind_of(&date.moment, line, at..date.end);
    let moment = match date.moment {
        Moment::Run { unit, count, also, .. } => {
            Moment::Run { unit, count, also, anchored: period::is_anchored(line, at) }
        }
        other => with_tense(line, at, other),
    };
    let end = push_moment(line, at..date.end, kind, moment, confidence, found);
    for (range, moment) in date.nested {
        let moment = with_tense(line, range.start, moment);
        push_moment(line, range, MentionType::Date, moment, 95, found);
    }
    Some(end)
}

/// Digits joined to letters before them by a hyphen: «كوفيد-19».
fn is_part_of_name(line: &Line, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    line.word(at) == Word::Digits
        && (line.is_mark(before, "-‑")
            && line.touches_next(before)
            && before.checked_sub(1).is_some_and(|name| {
                line.touches_next(name) && matches!(line.kind(name), Some(TokenKind::Arabic | TokenKind::Foreign))
            })
            || line.kind(before) == Some(TokenKind::Foreign)
                && matches!(line.word(before), Word::Plain)
                && line.word(at + 1) == Word::Plain
                && !line.is_countable(at + 1))
}

/// A length of less than a day is a time; vague periods are less certain.
fn kind_of(moment: &Moment, line: &Line, range: Range<usize>) -> (MentionType, u8) {
    let short = |unit: Unit, count: u32| unit < Unit::Hour || (unit == Unit::Hour && count < 24);
    match moment {
        Moment::Run { unit, count, .. } if short(*unit, *count) => (MentionType::Time, 85),
        Moment::Window { unit, by } if short(*unit, by.unsigned_abs()) => (MentionType::Time, 85),
        Moment::Fraction(_) => (MentionType::Time, 85),
        Moment::Unknown => {
            let hours = range
                .clone()
                .any(|at| matches!(line.word(at), Word::Time(Unit::Hour | Unit::Minute | Unit::Second, _)));
            (if hours { MentionType::Time } else { MentionType::Date }, 70)
        }
        _ => (MentionType::Date, 95),
    }
}

/// A date without a year in a sentence about the future is the next one.
fn with_tense(line: &Line, at: usize, moment: Moment) -> Moment {
    match moment {
        Moment::Yearless { month, day, weekday, tense: Tense::Open } => {
            Moment::Yearless { month, day, weekday, tense: tense::of_date(line, at) }
        }
        Moment::YearlessHijri { month, day, tense: Tense::Open } => {
            Moment::YearlessHijri { month, day, tense: tense::of_date(line, at) }
        }
        Moment::Between(start, end) => {
            Moment::Between(Box::new(with_tense(line, at, *start)), Box::new(with_tense(line, at, *end)))
        }
        other => other,
    }
}

fn amount(line: &Line, at: usize, found: &mut Vec<ValueMention>) -> Option<usize> {
    if let Some(end) = signed_amount(line, at, found).or_else(|| dual_amount(line, at, found)) {
        return Some(end);
    }
    if line.is_mark(at.wrapping_sub(1), bracket::OPENING)
        && let Some(end) = bracket::read(line, at, found)
    {
        return Some(end);
    }
    let start = at;
    let at = at + usize::from(line.word(at) == Word::Article);
    if start == at && line.lexeme(at).definite && ordinal::read(line, at).is_some() {
        return None;
    }
    if start < at && ordinal::read(line, start).is_some() {
        return None;
    }
    let mut number = number::read(line, at)?;
    let (counted, mut end) = amount::counted(line, &number);
    let start = if start == at && is_negative(line, at, &counted) {
        number.value = -number.value;
        at - 1
    } else {
        start
    };
    if matches!(counted, Counted::Money(..) | Counted::Measure(_))
        && let Some((after, more)) = amount::and_a_fraction(line, number.end, end)
    {
        (end, number.value) = (after, number.value + more);
    }
    if let Counted::Money(_, coin) = counted {
        number.value /= currency::parts(coin);
    }
    let things = matches!(counted, Counted::Things);
    let bound = amount::bound(line, start, end, things).or(number.open.then_some(Bound::AtLeast));
    let value = |unit: Option<String>| Some(Value::Number { value: number.value, unit, bound });
    match counted {
        Counted::Percent => Some(push(line, start..end, MentionType::Percent, value(None), 97, found)),
        Counted::Money(code, coin) => {
            let end = push(line, start..end, MentionType::Money, value(code.map(str::to_owned)), 97, found);
            set_coin(found, code, coin);
            Some(end)
        }
        Counted::Measure(unit) => Some(push(line, start..end, MentionType::Quantity, value(Some(unit)), 95, found)),
        Counted::Time(_) => {
            let (end, moment) = period::numbered(line, at)?;
            let (kind, confidence) = kind_of(&moment, line, start..end);
            let moment = match moment {
                Moment::Run { unit, count, also, .. } => {
                    Moment::Run { unit, count, also, anchored: period::is_anchored(line, start) }
                }
                other => other,
            };
            Some(push_moment(line, start..end, kind, moment, confidence, found))
        }
        Counted::Things => {
            if !counts_things(line, start, &number) {
                return Some(number.end);
            }
            let scaled =
                shared_scale(line, start, &number).map_or(number.value, |power| number::scaled(number.value, power));
            let value = |unit: Option<String>| Some(Value::Number { value: scaled, unit, bound });
            let confidence = if number.bare_digits { 75 } else { 85 };
            Some(push(line, start..end, MentionType::Cardinal, value(None), confidence, found))
        }
    }
}

/// Whether the hyphen before the digits at `at` is a minus: «-5 درجات», «إلى -3»; not «كوفيد -19», «5-3», a list's `-5`.
fn is_negative(line: &Line, at: usize, counted: &Counted) -> bool {
    let Some(sign) = at.checked_sub(1) else { return false };
    if line.word(at) != Word::Digits || !line.is_mark(sign, "-−") || !line.touches_next(sign) {
        return false;
    }
    let apart = sign == 0 || !line.touches_next(sign - 1);
    let framed = matches!(
        line.before(sign, 1),
        Word::To
            | Word::From
            | Word::Between
            | Word::Limit(_)
            | Word::Than
            | Word::In
            | Word::Until
            | Word::Mark('<' | '>')
    );
    apart && (framed || matches!(counted, Counted::Percent | Counted::Measure(_)))
}

fn set_coin(found: &mut [ValueMention], code: Option<&str>, coin: u8) {
    if let (None, Some(last)) = (code, found.last_mut()) {
        last.coin = coin;
    }
}

/// `$5`, «$5 مليارات», `€1.5`
fn signed_amount(line: &Line, at: usize, found: &mut Vec<ValueMention>) -> Option<usize> {
    let Word::Mark(sign) = line.word(at) else { return None };
    let number = number::read(line, at + 1).filter(|_| line.word(at + 1) == Word::Digits)?;
    let bound = amount::bound(line, at, number.end, false);
    if matches!(sign, '%' | '٪') && line.touches_next(at) {
        let value = Value::Number { value: number.value, unit: None, bound };
        return Some(push(line, at..number.end, MentionType::Percent, Some(value), 90, found));
    }
    let code = currency::of_sign(sign)?;
    let value = Value::Number { value: number.value, unit: Some(code.to_owned()), bound };
    Some(push(line, at..number.end, MentionType::Money, Some(value), 97, found))
}

/// «دولارين», «كيلومترين»
fn dual_amount(line: &Line, at: usize, found: &mut Vec<ValueMention>) -> Option<usize> {
    let (counted, end) = match line.word(at) {
        Word::CoinDual(coin) if !line.lexeme(at).definite => amount::qualified(line, at, coin),
        Word::MeasureDual(unit) if !line.lexeme(at).definite => amount::with_adjectives(line, at + 1, unit),
        _ => return None,
    };
    let (end, more) = amount::and_a_fraction(line, at, end).unwrap_or((end, 0.0));
    let bound = amount::bound(line, at, end, false);
    let parts = if let Counted::Money(_, coin) = counted { currency::parts(coin) } else { 1.0 };
    let value = |unit| Some(Value::Number { value: (2.0 + more) / parts, unit, bound });
    match counted {
        Counted::Money(code, coin) => {
            let end = push(line, at..end, MentionType::Money, value(code.map(str::to_owned)), 90, found);
            set_coin(found, code, coin);
            Some(end)
        }
        Counted::Measure(unit) => Some(push(line, at..end, MentionType::Quantity, value(Some(unit)), 90, found)),
        Counted::Percent | Counted::Time(_) | Counted::Things => None,
    }
}

/// Whether a number without a unit counts something: not a list's number, not «القرار 2231», not a score, not «واحدة».
fn counts_things(line: &Line, start: usize, number: &number::Number) -> bool {
    let before = start.wrapping_sub(1);
    if number.value.abs() == 1.0 && (number.value > 0.0 || line.word(start) != Word::Minus) {
        return false;
    }
    if !number.bare_digits {
        let named = line.follows_any(start, NAMES_BEFORE) && line.lexeme(start).definite;
        return !(named || number.value == 2.0 && line.lexeme(start).definite);
    }
    let joint = "/:-–−+#_*";
    let listed = start == 0 && line.is_mark(number.end, ".-)–،:/");
    let alone = line.is_mark(before, "([") && line.is_mark(number.end, ")]");
    let joined = line.is_mark(before, joint) && !ends_range(line, before)
        || line.is_mark(number.end, joint) && line.integer(number.end + 1).is_some() && !ends_range(line, number.end);
    // «+1 222 2222 2222» is a telephone's number.
    let digits = |at| line.word(at) == Word::Digits;
    let phone = digits(before) && (digits(number.end) || digits(before.wrapping_sub(1)))
        || digits(number.end) && digits(number.end + 1);
    let score = line.is_mark(number.end, "-–") && line.word(number.end + 1) == Word::LooseHijri(2);
    // «منتخب تحت 23» is a name, «تحت 170» a bound.
    let youth = number.value <= 23.0 && line.follows_any(start, amount::UNDER);
    let named = youth
        || matches!(line.before(start, 1), Word::Numbering | Word::Meridiem(false))
        || is_part_of_name(line, start)
        || score;
    !(listed || alone || joined || named || phone) && line.len() > 1
}

/// The power of ten that the end of a range lends its start: «من 20 إلى 25 ألفا», «بين 3 و4 ملايين»; not «من 500 إلى ألفين».
fn shared_scale(line: &Line, start: usize, number: &number::Number) -> Option<u8> {
    let end = number.end;
    let second = match (line.word(end), line.before(start, 1)) {
        (Word::To, Word::From) | (Word::And, Word::Between) => end + 1,
        (Word::Mark('-' | '–'), _) if line.touches_next(end) => end + 1,
        (_, Word::Between) if line.lexeme(end).joined => end,
        _ => return None,
    };
    let (last, power) = number::scale(line, second)?;
    (power >= 3 && number.value < last && number.value < 1000.0).then_some(power)
}

/// Whether the hyphen at `at` stands between the ends of a range: «10-15 شخصا», «20-30%»; not in the score «خسر 78-85 أمام ضيفه».
fn ends_range(line: &Line, at: usize) -> bool {
    let ends = (at.checked_sub(1).and_then(|first| line.digits(first)), line.digits(at + 1));
    let (Some(first), Some(last)) = ends else { return false };
    let counts = match line.word(at + 2) {
        Word::Coin(_) | Word::Measure(_) | Word::Time(..) | Word::Scale(_) | Word::ScalePlural(_) => {
            line.is_bare(at + 2)
        }
        Word::Mark('%' | '٪') => true,
        _ => line.is_countable(at + 2) && line.key(at + 2).last() == Some(&word::ALEF),
    };
    line.is_mark(at, "-–") && first < last && counts
}

/// «مجموعة العشرين», «بئر السبع»: the number is a name.
const NAMES_BEFORE: &[u128] = &table::keys(["بئر", "مجموعة", "قمة", "نادي"]);

fn ordinal(line: &Line, at: usize, found: &mut Vec<ValueMention>) -> Option<usize> {
    let (end, number) = ordinal::read(line, at)?;
    let value = Value::Number { value: f64::from(number), unit: None, bound: None };
    Some(push(line, at..end, MentionType::Ordinal, Some(value), 85, found))
}

fn push_moment(
    line: &Line,
    range: Range<usize>,
    kind: MentionType,
    moment: Moment,
    confidence: u8,
    found: &mut Vec<ValueMention>,
) -> usize {
    let value = Some(Value::Date { iso: moment.iso(), duration: moment.duration() });
    let end = push(line, range, kind, value, confidence, found);
    if let Some(last) = found.last_mut() {
        last.moment = moment;
    }
    end
}

fn push(
    line: &Line,
    range: Range<usize>,
    kind: MentionType,
    value: Option<Value>,
    confidence: u8,
    found: &mut Vec<ValueMention>,
) -> usize {
    let (span, tokens, end) = (line.span(range.clone()), line.tokens(range.clone()), range.end);
    let moment = Moment::Unknown;
    found.push(ValueMention { tokens, span, kind, value, confidence, moment, coin: amount::NO_COIN });
    end
}

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
