//! Calendar dates in the lines around an article, day before month: «الإثنين 25/سبتمبر/2023 - 06:51 م»,
//! «١٢ تموز/يوليو ٢٠٢٥», «July» in any of the Arab world's names or in English, «2025-07-12». Hijri dates are passed
//! over.

use super::fold::fold_char;
use super::key::is_letter;

/// A date of a line of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateLine {
    /// ISO 8601 (`2025-07-12`).
    pub(super) iso: String,
    pub(super) role: DateRole,
}

/// What a line says its date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DateRole {
    /// «نُشر في …».
    Published,
    /// No word about it.
    Bare,
    /// «آخر تحديث …».
    Updated,
}

/// Names of months, folded, with their numbers: Gregorian as in Egypt and the Gulf, the Levant and Iraq, the Maghreb,
/// and as an English page has them.
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
];

/// Folded words that stand beside a date and say nothing else.
const BESIDE: &[&str] = &[
    "السبت",
    "الاحد",
    "الاثنين",
    "الثلاثاء",
    "الاربعاء",
    "الخميس",
    "الجمعه",
    "يوم",
    "في",
    "بتاريخ",
    "تاريخ",
    "الموافق",
    "الساعه",
    "ص",
    "م",
    "صباحا",
    "مساء",
    "ظهرا",
    "ه",
    "هـ",
    "بتوقيت",
    "غرينتش",
    "جرينتش",
    "القاهره",
    "مكه",
    "المكرمه",
    "ابوظبي",
    "gmt",
    "utc",
    "ksa",
    "انتهي",
    "am",
    "pm",
    "الي",
    "محرم",
    "صفر",
    "ربيع",
    "الاول",
    "الاخر",
    "الثاني",
    "جمادي",
    "الاولي",
    "الاخره",
    "الثانيه",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو",
    "ذي",
    "القعده",
    "الحجه",
    "اخر",
    "تحديث",
    "التحديث",
    "حدث",
    "نشر",
    "نشرت",
    "النشر",
    "وقت",
    "تم",
    "كتب",
    "منذ",
    "عند",
    "علي",
    "اضيف",
    "الاصدار",
    "صدر",
    "updated",
    "published",
    "saturday",
    "sunday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "sat",
    "sun",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "on",
    "at",
    "سنه",
    "عام",
    "لسنه",
];

/// The most words of a line with a date that are something else (a place, a weekday's odd spelling).
const MAX_STRANGE: usize = 2;
/// The longest line looked at, in bytes.
const MAX_BYTES: usize = 240;
/// The longest date with its weekday, in bytes.
const MAX_DATE_BYTES: usize = 80;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Number { value: u32, digits: usize },
    Word(String),
}

/// The date of a line that holds hardly anything else, or of one of its fields: «القسم: سياسة | 12 يوليو 2025».
pub(super) fn line(text: &str) -> Option<DateLine> {
    field(text).or_else(|| text.split(FIELD_MARKS).find_map(field))
}

/// Marks between what a line says of an article.
const FIELD_MARKS: [char; 4] = ['|', '·', '•', '●'];

fn field(text: &str) -> Option<DateLine> {
    let parts = parts(text)?;
    let (at, length, iso) = first_date(&parts)?;
    let others = parts.iter().enumerate().filter(|(number, _)| !(at..at + length).contains(number));
    let words: Vec<&str> =
        others.filter_map(|(_, part)| if let Part::Word(word) = part { Some(word.as_str()) } else { None }).collect();
    let is_month = |word: &str| MONTHS.iter().any(|(month, _)| *month == word);
    let strange = words.iter().filter(|word| !BESIDE.contains(*word) && !is_month(word)).count();
    let says = |marks: &[&str]| words.iter().any(|word| marks.contains(word));
    let role = if says(&["نشر", "نشرت", "النشر", "published", "بتاريخ"]) {
        DateRole::Published
    } else if says(&["تحديث", "التحديث", "حدث", "updated"]) {
        DateRole::Updated
    } else {
        DateRole::Bare
    };
    (strange <= MAX_STRANGE).then_some(DateLine { iso, role })
}

/// The first full date in a few words (a dateline's head), whatever stands around it.
pub(super) fn within(text: &str) -> Option<String> {
    first_date(&parts(text)?).map(|(_, _, iso)| iso)
}

/// The full date of a report's own day in its lead: «أعلنت اليوم الأربعاء 15 أبريل 2026», «صباح الثلاثاء 12 مايو 2026».
pub(super) fn of_lead(text: &str) -> Option<String> {
    let parts = parts(beginning(text, MAX_BYTES))?;
    let (at, _, iso) = first_date(&parts)?;
    let is_day = |part: &Part| is_weekday(part) || matches!(part, Part::Word(word) if word == TODAY);
    at.checked_sub(1).and_then(|before| parts.get(before)).is_some_and(is_day).then_some(iso)
}

/// The full date that a text calls today: «اليوم 15 أبريل 2026», «اليوم (الأربعاء) 15 أبريل 2026».
pub(super) fn called_today(text: &str) -> Option<String> {
    text.match_indices(TODAY).find_map(|(at, today)| {
        let parts = parts(beginning(text.get(at + today.len()..)?, MAX_DATE_BYTES))?;
        let (at, _, iso) = first_date(&parts)?;
        (at == 0 || at == 1 && parts.first().is_some_and(is_weekday)).then_some(iso)
    })
}

const TODAY: &str = "اليوم";

/// The first `bytes` of `text`, less a letter's part.
fn beginning(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or_default()
}

/// Days of the week stand first in [`BESIDE`].
fn is_weekday(part: &Part) -> bool {
    matches!(part, Part::Word(word) if BESIDE.iter().take(7).any(|day| day == word))
}

/// Where a date begins in words of a line, by byte; for cutting it off a byline.
pub(super) fn begins_with_digit_or_weekday(word: &str) -> bool {
    let folded: String = word.chars().flat_map(|letter| fold_char(letter).iter()).collect();
    folded.starts_with(|letter: char| letter.is_ascii_digit()) || BESIDE.iter().take(7).any(|day| *day == folded)
}

/// Numbers and folded words; none for lines too long or without a digit.
fn parts(text: &str) -> Option<Vec<Part>> {
    // Nearly all characters are Arabic letters, which is cheaper to tell.
    let is_numeric = |c: char| !matches!(c, 'ء'..='ي') && c.is_numeric();
    if text.len() > MAX_BYTES || !text.contains(is_numeric) {
        return None;
    }
    let mut parts = Vec::new();
    for letter in text.chars().flat_map(|character| fold_char(character).iter().chain(None)) {
        push_letter(&mut parts, letter);
    }
    parts.retain(|part| *part != Part::Word(String::new()));
    Some(parts)
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

/// The first date among `parts`: where, how many parts, and in ISO 8601.
fn first_date(parts: &[Part]) -> Option<(usize, usize, String)> {
    (0..parts.len()).find_map(|at| {
        let (length, iso) = date_at(parts.get(at..)?)?;
        Some((at, length, iso))
    })
}

fn date_at(parts: &[Part]) -> Option<(usize, String)> {
    if let [
        Part::Number { value: a, digits },
        Part::Number { value: b, .. },
        Part::Number { value: c, digits: last },
        ..,
    ] = parts
    {
        return match (digits, last) {
            (4, ..=2) => iso(*a, *b, *c),
            (..=2, 4) => iso(*c, *b, *a).or_else(|| iso(*c, *a, *b)),
            _ => None,
        }
        .map(|iso| (3, iso));
    }
    match parts {
        [Part::Number { value: day, digits: ..=2 }, rest @ ..] => {
            let (length, month) = month(rest)?;
            let Part::Number { value: year, .. } = rest.get(length)? else { return None };
            Some((length + 2, iso(*year, month, *day)?))
        }
        rest => {
            let (length, month) = month(rest)?;
            let (Part::Number { value: day, .. }, Part::Number { value: year, .. }) =
                (rest.get(length)?, rest.get(length + 1)?)
            else {
                return None;
            };
            Some((length + 2, iso(*year, month, *day)?))
        }
    }
}

/// The month at the start of `parts`, with its other name after it («تموز/يوليو»), and how many parts it takes.
fn month(parts: &[Part]) -> Option<(usize, u32)> {
    let (length, number) = one_month(parts)?;
    match one_month(parts.get(length..).unwrap_or_default()) {
        Some((more, other)) if other == number => Some((length + more, number)),
        _ => Some((length, number)),
    }
}

fn one_month(parts: &[Part]) -> Option<(usize, u32)> {
    let Some(Part::Word(first)) = parts.first() else { return None };
    let number_of = |name: &str| MONTHS.iter().find(|(known, _)| *known == name).map(|(_, number)| *number);
    if let Some(Part::Word(second)) = parts.get(1)
        && let Some(number) = number_of(&format!("{first} {second}"))
    {
        return Some((2, number));
    }
    number_of(first).map(|number| (1, number))
}

fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let is_date = (1900..=2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    is_date.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, iso: &str, role: DateRole) {
        assert_eq!(line(text), Some(DateLine { iso: iso.to_owned(), role }), "{text}");
    }

    #[test]
    fn dates_are_read_in_every_dress() {
        check("الإثنين 25/سبتمبر/2023 - 06:51 م", "2023-09-25", DateRole::Bare);
        check("١٢ تموز ٢٠٢٥", "2025-07-12", DateRole::Bare);
        check("السبت، 12 تموز/يوليو 2025", "2025-07-12", DateRole::Bare);
        check("12 يوليو (تموز) 2025 م ـ 17 مُحرَّم 1447 هـ", "2025-07-12", DateRole::Bare);
        check("2025-07-12 | 08:30", "2025-07-12", DateRole::Bare);
        check("نُشر في: 12/07/2025", "2025-07-12", DateRole::Published);
        check("تاريخ النشر: 3 كانون الثاني 2024", "2024-01-03", DateRole::Published);
        check("آخر تحديث: 1 أكتوبر/ تشرين الأول 2023 الساعة 10:15 بتوقيت غرينتش", "2023-10-01", DateRole::Updated);
        check("يوليو 12, 2025", "2025-07-12", DateRole::Bare);
        check("الأحد 13 جويلية 2025 - 19:20", "2025-07-13", DateRole::Bare);
        check("القاهرة، 3 غشت 2024", "2024-08-03", DateRole::Bare);
        check("Saturday 12 July 2025 - 15:00", "2025-07-12", DateRole::Bare);
        check("Updated: Jul 12, 2025", "2025-07-12", DateRole::Updated);
        check(
            "القسم: سياسة دولية | تاريخ النشر: 12 جويلية 2025 | الكاتبة: ليلى حداد",
            "2025-07-12",
            DateRole::Published,
        );
    }

    #[test]
    fn sentences_and_numbers_are_no_date_lines() {
        for text in [
            "وقع الطرفان في 12 يوليو 2025 اتفاقا جديدا للتعاون",
            "0100 123 2025",
            "45/13/2025",
            "دوري 2024-2025",
            "12 يوليو",
        ] {
            assert_eq!(line(text), None, "{text}");
        }
    }
}
