//! The days that a few words name: «12 تموز/يوليو 2025», «2025-07-12», «الرابع والعشرون من مايو 2023», and of the Hijri
//! calendar «4 ذو القعدة 1444».

use super::fold::fold_char;
use super::key::is_letter;
use crate::value::CalendarDate;

/// Names of months, folded, with their numbers: Gregorian as in Egypt and the Gulf, the Levant and Iraq, the Maghreb,
/// and as English and French pages have them.
const MONTHS: &[(&str, u32)] = &[
    ("يناير", 1),
    ("كانون الثاني", 1),
    ("كانون ثاني", 1),
    ("جانفي", 1),
    ("ينار", 1),
    ("فبراير", 2),
    ("شباط", 2),
    ("فيفري", 2),
    ("مارس", 3),
    ("اذار", 3),
    ("ابريل", 4),
    ("نيسان", 4),
    ("افريل", 4),
    ("مايو", 5),
    ("ايار", 5),
    ("ماي", 5),
    ("يونيو", 6),
    ("يونيه", 6),
    ("حزيران", 6),
    ("جوان", 6),
    ("يوليو", 7),
    ("يوليه", 7),
    ("تموز", 7),
    ("جويليه", 7),
    ("يوليوز", 7),
    ("اغسطس", 8),
    ("اب", 8),
    ("غشت", 8),
    ("اوت", 8),
    ("سبتمبر", 9),
    ("ايلول", 9),
    ("شتنبر", 9),
    ("اكتوبر", 10),
    ("تشرين الاول", 10),
    ("تشرين اول", 10),
    ("نوفمبر", 11),
    ("تشرين الثاني", 11),
    ("تشرين ثاني", 11),
    ("نونبر", 11),
    ("ديسمبر", 12),
    ("كانون الاول", 12),
    ("كانون اول", 12),
    ("دجنبر", 12),
    ("january", 1),
    ("jan", 1),
    ("february", 2),
    ("feb", 2),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("may", 5),
    ("june", 6),
    ("jun", 6),
    ("july", 7),
    ("jul", 7),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sep", 9),
    ("sept", 9),
    ("october", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
    ("janvier", 1),
    ("fevrier", 2),
    ("mars", 3),
    ("avril", 4),
    ("mai", 5),
    ("juin", 6),
    ("juillet", 7),
    ("aout", 8),
    ("septembre", 9),
    ("octobre", 10),
    ("novembre", 11),
    ("decembre", 12),
];

/// Names of the Hijri months, folded, with their numbers.
const HIJRI_MONTHS: &[(&str, u32)] = &[
    ("محرم", 1),
    ("محرم الحرام", 1),
    ("صفر", 2),
    ("ربيع الاول", 3),
    ("ربيع اول", 3),
    ("ربيع الاخر", 4),
    ("ربيع الثاني", 4),
    ("ربيع ثاني", 4),
    ("جمادي الاولي", 5),
    ("جمادي الاول", 5),
    ("جمادي الاخره", 6),
    ("جمادي الاخر", 6),
    ("جمادي الثانيه", 6),
    ("جمادي الثاني", 6),
    ("رجب", 7),
    ("شعبان", 8),
    ("رمضان", 9),
    ("شوال", 10),
    ("ذو القعده", 11),
    ("ذي القعده", 11),
    ("ذو الحجه", 12),
    ("ذي الحجه", 12),
];

/// Days in words, folded, less «و» and the tens behind it: «الرابع والعشرون» is 4 and 20.
const ORDINALS: &[(&str, u32)] = &[
    ("الاول", 1),
    ("الحادي", 1),
    ("الثاني", 2),
    ("الثالث", 3),
    ("الرابع", 4),
    ("الخامس", 5),
    ("السادس", 6),
    ("السابع", 7),
    ("الثامن", 8),
    ("التاسع", 9),
    ("العاشر", 10),
    ("العشرون", 20),
    ("العشرين", 20),
    ("الثلاثون", 30),
    ("الثلاثين", 30),
];
/// What makes an ordinal one of ten to nineteen, or of twenty and more.
const TENS: &[(&str, u32)] = &[("عشر", 10), ("والعشرون", 20), ("والعشرين", 20), ("والثلاثون", 30), ("والثلاثين", 30)];

/// Folded words between a month and its year.
const BEFORE_YEAR: &[&str] = &["عام", "سنه", "لعام", "لسنه"];
/// Years of the Hijri calendar, and of the other.
const HIJRI_YEARS: std::ops::RangeInclusive<u32> = 1300..=1500;
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

/// A number or a folded word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Number { value: u32, digits: usize },
    Word(String),
}

impl Part {
    pub(super) fn is_word(&self, known: &[&str]) -> bool {
        matches!(self, Self::Word(word) if known.contains(&word.as_str()))
    }
}

/// A day among parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The number of its first part, and how many parts it takes.
    pub(super) at: usize,
    pub(super) length: usize,
    /// ISO 8601.
    pub(super) iso: String,
    pub(super) is_hijri: bool,
}

/// Numbers and folded words.
pub(super) fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for letter in text.chars().flat_map(|character| fold_char(character).iter().chain(None)) {
        push_letter(&mut parts, letter);
    }
    parts.retain(|part| *part != Part::Word(String::new()));
    parts
}

/// Adds a letter to the last part or begins a new one; an empty word stands for a break.
fn push_letter(parts: &mut Vec<Part>, letter: char) {
    match (letter.to_digit(10), parts.last_mut()) {
        (Some(digit), Some(Part::Number { value, digits })) => {
            *value = value.saturating_mul(10).saturating_add(digit);
            *digits += 1;
        }
        (Some(digit), _) => parts.push(Part::Number { value: digit, digits: 1 }),
        (None, Some(Part::Word(word))) if is_letter(letter) && !word.is_empty() => word.push(letter),
        (None, _) if is_letter(letter) => parts.push(Part::Word(letter.to_string())),
        (None, _) => parts.push(Part::Word(String::new())),
    }
}

/// The days among `parts`, in order.
pub(super) fn all(parts: &[Part]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < parts.len() {
        match found_at(parts, at) {
            Some(day) => {
                at += day.length;
                found.push(day);
            }
            None => at += 1,
        }
    }
    found
}

/// The first day among `parts` of the calendar of the world.
pub(super) fn first(parts: &[Part]) -> Option<Found> {
    (0..parts.len()).filter_map(|at| found_at(parts, at)).find(|found| !found.is_hijri)
}

fn found_at(parts: &[Part], at: usize) -> Option<Found> {
    let rest = parts.get(at..)?;
    let (length, [year, month, day]) =
        numbers(rest).or_else(|| named(rest, MONTHS)).or_else(|| named(rest, HIJRI_MONTHS))?;
    let is_hijri = HIJRI_YEARS.contains(&year);
    let iso = if is_hijri { of_hijri(year, month, day)? } else { of_world(year, month, day)? };
    Some(Found { at, length, iso, is_hijri })
}

/// «12/7/2025», «2025-07-12», «7/22/2025».
fn numbers(parts: &[Part]) -> Option<(usize, [u32; 3])> {
    let [Part::Number { value: a, digits }, Part::Number { value: b, .. }, Part::Number { value: c, digits: last }, ..] =
        parts
    else {
        return None;
    };
    let date = match (digits, last) {
        (4, ..=2) => [*a, *b, *c],
        (..=2, 4) if *b > 12 => [*c, *a, *b],
        (..=2, 4) => [*c, *b, *a],
        _ => return None,
    };
    Some((3, date))
}

/// «12 تموز/يوليو 2025», «يوليو 12, 2025», «الرابع والعشرون من مايو 2023».
fn named(parts: &[Part], months: &[(&str, u32)]) -> Option<(usize, [u32; 3])> {
    let number = |at: usize| match parts.get(at) {
        Some(Part::Number { value, digits }) => Some((*value, *digits)),
        _ => None,
    };
    let (start, day) = match number(0) {
        Some((day, ..=2)) => (1, Some(day)),
        Some(_) => return None,
        None => ordinal(parts).map_or((0, None), |(length, day)| (length, Some(day))),
    };
    let start = start + usize::from(day.is_some() && parts.get(start).is_some_and(|part| part.is_word(&["من"])));
    let (length, month) = month(parts.get(start..)?, months)?;
    let end = start + length;
    if let Some(day) = day {
        let end = end + usize::from(parts.get(end).is_some_and(|part| part.is_word(BEFORE_YEAR)));
        return Some((end + 1, [number(end)?.0, month, day]));
    }
    Some((end + 2, [number(end + 1)?.0, month, number(end)?.0]))
}

/// The day in words that `parts` begin with, and how many parts it takes.
fn ordinal(parts: &[Part]) -> Option<(usize, u32)> {
    let value = |at: usize, known: &[(&str, u32)]| {
        let Some(Part::Word(word)) = parts.get(at) else { return None };
        known.iter().find(|(name, _)| name == word).map(|(_, value)| *value)
    };
    let unit = value(0, ORDINALS)?;
    Some(value(1, TENS).map_or((1, unit), |tens| (2, unit + tens)))
}

/// The month at the start of `parts`, with its other name after it («تموز/يوليو»), and how many parts it takes.
fn month(parts: &[Part], months: &[(&str, u32)]) -> Option<(usize, u32)> {
    let (length, number) = one_month(parts, months)?;
    match one_month(parts.get(length..).unwrap_or_default(), months) {
        Some((more, other)) if other == number => Some((length + more, number)),
        _ => Some((length, number)),
    }
}

fn one_month(parts: &[Part], months: &[(&str, u32)]) -> Option<(usize, u32)> {
    let Some(Part::Word(first)) = parts.first() else { return None };
    let number_of = |name: &str| months.iter().find(|(known, _)| *known == name).map(|(_, number)| *number);
    if let Some(Part::Word(second)) = parts.get(1)
        && let Some(number) = number_of(&format!("{first} {second}"))
    {
        return Some((2, number));
    }
    number_of(first).map(|number| (1, number))
}

/// Whether a word is a month's name.
pub(super) fn is_month(word: &str) -> bool {
    MONTHS.iter().any(|(month, _)| *month == word)
}

/// The date in ISO 8601.
pub(super) fn of_world(year: u32, month: u32, day: u32) -> Option<String> {
    let is_date = YEARS.contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    is_date.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn of_hijri(year: u32, month: u32, day: u32) -> Option<String> {
    let [month, day] = [month, day].map(|number| u8::try_from(number).ok().filter(|number| *number > 0));
    let (date, _) = CalendarDate::from_hijri(i32::try_from(year).ok()?, month?, day?)?;
    of_world(u32::try_from(date.year).ok()?, date.month.into(), date.day.into())
}
