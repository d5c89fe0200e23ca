//! Calendar dates in the lines around an article, day before month: «الإثنين 25/سبتمبر/2023 - 06:51 م»,
//! «١٢ تموز/يوليو ٢٠٢٥», «July» in any of the Arab world's names, in English or French, «2025-07-12». A Hijri
//! date counts where no other is given.

use super::day::{self, Found, Part};
use super::fold::fold_char;

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
    /// The same, behind another date.
    Second,
    /// Of the Hijri calendar, in which the day may be another by one.
    Hijri,
    /// «آخر تحديث …».
    Updated,
}

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
    "محدث",
    "تعديل",
    "نسخه",
    "دقيقه",
    "دقايق",
    "قراءه",
    "للقراءه",
    "ميلادي",
    "هجري",
    "توقيت",
    "من",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "le",
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

/// The date of a line that holds hardly anything else, or of one of its fields: «القسم: سياسة | 12 يوليو 2025».
pub(super) fn line(text: &str) -> Option<DateLine> {
    let fields = || text.split(FIELD_MARKS).filter_map(field).min_by_key(|date| date.role);
    let has_fields = text.contains(FIELD_MARKS);
    has_fields.then(fields).flatten().or_else(|| field(text)).or_else(|| short(text))
}

/// Marks between what a line says of an article.
const FIELD_MARKS: [char; 4] = ['|', '·', '•', '●'];
/// Folded words that say what the date behind them is.
const PUBLISHED: &[&str] = &["نشر", "نشرت", "النشر", "published", "بتاريخ"];
const UPDATED: &[&str] = &["تحديث", "التحديث", "حدث", "محدث", "updated", "تعديل"];

fn field(text: &str) -> Option<DateLine> {
    let parts = parts(text)?;
    let days = day::all(&parts);
    let is_within = |number: usize| days.iter().any(|day| (day.at..day.at + day.length).contains(&number));
    let others = parts.iter().enumerate().filter(|(number, _)| !is_within(*number));
    let strange = others.filter(|(_, part)| is_strange(part)).count();
    if strange > MAX_STRANGE {
        return None;
    }
    // «آخر تحديث: 25 مايو 2023 نُشر: 24 مايو 2023»: each date is what the words before it say.
    let mut before = 0;
    let dates = days.iter().enumerate().map(|(number, day)| {
        let end = if days.len() == 1 { parts.len() } else { day.at };
        let said = parts.get(before..end).unwrap_or_default();
        before = day.at + day.length;
        let is_second = days.iter().take(number).any(|day| !day.is_hijri);
        DateLine { iso: day.iso.clone(), role: role(said, is_second, day.is_hijri) }
    });
    dates.min_by_key(|date| date.role)
}

fn role(said: &[Part], is_second: bool, is_hijri: bool) -> DateRole {
    let says = |marks: &[&str]| said.iter().any(|part| part.is_word(marks));
    match () {
        () if is_hijri => DateRole::Hijri,
        () if says(PUBLISHED) => DateRole::Published,
        () if says(UPDATED) => DateRole::Updated,
        () if is_second => DateRole::Second,
        () => DateRole::Bare,
    }
}

fn is_strange(part: &Part) -> bool {
    matches!(part, Part::Word(word) if !BESIDE.contains(&word.as_str()) && !day::is_month(word))
}

/// The date of a line that holds nothing else, in figures alone: «30-03-24», «24/5/23», «20230524».
fn short(text: &str) -> Option<DateLine> {
    let parts = parts(text)?;
    if parts.iter().any(is_strange) {
        return None;
    }
    let role = role(&parts, false, false);
    text.split([' ', '|', ':', '،', '\u{A0}']).find_map(short_day).map(|iso| DateLine { iso, role })
}

fn short_day(word: &str) -> Option<String> {
    let joint = word.chars().find(|letter| matches!(letter, '-' | '/' | '.'));
    let fields: Vec<&str> = joint.map_or_else(|| vec![word], |joint| word.split(joint).collect());
    let mut numbers = Vec::new();
    for field in fields {
        let parts = day::parts(field);
        let [Part::Number { value, digits }] = parts.as_slice() else { return None };
        numbers.push((*value, *digits));
    }
    match *numbers.as_slice() {
        [(day, ..=2), (month, ..=2), (year, 2)] => day::of_world(CENTURY + year, month, day),
        [(date, 8)] => day::of_world(date / 10_000, date / 100 % 100, date % 100),
        _ => None,
    }
}

/// Years of two figures are of this century.
const CENTURY: u32 = 2000;

/// The first full date in a few words (a dateline's head), whatever stands around it.
pub(super) fn within(text: &str) -> Option<String> {
    day::first(&parts(text)?).map(|day| day.iso)
}

/// The full date of a report's own day in its lead: «أعلنت اليوم الأربعاء 15 أبريل 2026», «صباح الثلاثاء 12 مايو 2026».
pub(super) fn of_lead(text: &str) -> Option<String> {
    let parts = parts(beginning(text, MAX_BYTES))?;
    let Found { at, iso, .. } = day::first(&parts)?;
    let is_day = |part: &Part| is_weekday(part) || matches!(part, Part::Word(word) if word == TODAY);
    at.checked_sub(1).and_then(|before| parts.get(before)).is_some_and(is_day).then_some(iso)
}

/// The full date that a text calls today: «اليوم 15 أبريل 2026», «اليوم (الأربعاء) 15 أبريل 2026».
pub(super) fn called_today(text: &str) -> Option<String> {
    text.match_indices(TODAY).find_map(|(at, today)| {
        let parts = parts(beginning(text.get(at + today.len()..)?, MAX_DATE_BYTES))?;
        let Found { at, iso, .. } = day::first(&parts)?;
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
    (text.len() <= MAX_BYTES && text.contains(is_numeric)).then(|| day::parts(text))
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
        check("Samedi 12 Juillet 2025", "2025-07-12", DateRole::Bare);
        check("12 من يوليو 2025", "2025-07-12", DateRole::Bare);
        check("يوم 12 يوليو عام 2025", "2025-07-12", DateRole::Bare);
        check("الثاني عشر من يوليو 2025", "2025-07-12", DateRole::Bare);
        check("الثالث والعشرون من يوليو 2025", "2025-07-23", DateRole::Bare);
        check("12-07-25", "2025-07-12", DateRole::Bare);
        check("نشر: 12/7/25 10:30", "2025-07-12", DateRole::Published);
        check("20250712", "2025-07-12", DateRole::Bare);
        check(
            "القسم: سياسة دولية | تاريخ النشر: 12 جويلية 2025 | الكاتبة: ليلى حداد",
            "2025-07-12",
            DateRole::Published,
        );
    }

    #[test]
    fn the_day_of_publication_goes_before_that_of_the_update() {
        check("آخر تحديث: 13 يوليو 2025 11:00 ص | نُشر: 12 يوليو 2025", "2025-07-12", DateRole::Published);
        check("آخر تحديث: 13 يوليو 2025 نُشر: 12 يوليو 2025", "2025-07-12", DateRole::Published);
        check("12.07.2025 - محدث : 13.07.2025", "2025-07-12", DateRole::Bare);
    }

    #[test]
    fn a_hijri_date_counts_where_it_is_alone() {
        check("4 ذو القعدة 1444هـ", "2023-05-24", DateRole::Hijri);
        check("الأربعاء 04/11/1444 هـ", "2023-05-24", DateRole::Hijri);
        check("الأربعاء 4 ذو القعدة 1444هـ الموافق 24 مايو 2023", "2023-05-24", DateRole::Bare);
    }

    #[test]
    fn sentences_and_numbers_are_no_date_lines() {
        for text in [
            "وقع الطرفان في 12 يوليو 2025 اتفاقا جديدا للتعاون",
            "0100 123 2025",
            "45/13/2025",
            "دوري 2024-2025",
            "12 يوليو",
            "10:12:25",
            "12.5.1",
            "المادة 1-2-25",
        ] {
            assert_eq!(line(text), None, "{text}");
        }
    }
}
