//! Times of day: «الساعة 06:51 م», «الثامنة مساء», «مساء الجمعة», «06:51 بتوقيت غرينتش».

use super::date;
use super::line::Line;
use super::moment::Moment;
use super::number;
use super::relative;
use super::table::keys;
use super::word::{Count, HEH, LAM, Unit, Word, YEH};

/// A time of day, and the date inside it.
pub(super) struct Time {
    pub end: usize,
    pub moment: Moment,
    pub date: Option<(usize, usize, Moment)>,
    /// The second day of a night: «ليل السبت الأحد».
    pub morrow: Option<(usize, usize, Moment)>,
}

impl Time {
    fn undated(end: usize, moment: Moment) -> Self {
        Self { end, moment, date: None, morrow: None }
    }
}

/// Reads a time of day at `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<Time> {
    match line.word(at) {
        Word::Time(Unit::Hour, Count::One) if line.lexeme(at).definite => {
            // «الساعة الـ3 مساء»
            let first = at + 1 + usize::from(line.word(at + 1) == Word::Article);
            let (end, minutes) =
                hour_digits(line, first).or_else(|| hour_word(line, first)).or_else(|| whole_hour(line, first))?;
            Some(with_part(line, end, minutes))
        }
        Word::Digits => {
            let (end, minutes) = hour_digits(line, at).or_else(|| hour_of_day(line, at))?;
            Some(with_part(line, end, minutes))
        }
        Word::Ordinal(_) | Word::OrdinalOne if line.lexeme(at).definite => {
            let (end, minutes) = hour_word(line, at)?;
            let exact = minutes % 60 != 0 && line.follows_any(at, AT);
            (exact || has_part(line, end)).then(|| with_part(line, end, minutes))
        }
        Word::Time(Unit::Minute, Count::One) if line.lexeme(at).definite => minute_of_match(line, at),
        Word::DayPart(_) => part_of_day(line, at, at).or_else(|| tonight(line, at)),
        Word::This if matches!(line.word(at + 1), Word::DayPart(_)) => this_part(line, at + 1),
        Word::After | Word::Before if line.word(at + 1) == Word::DayPart(true) => part_of_day(line, at + 1, at),
        Word::Edge if line.word(at + 1) == Word::DayPart(true) => midnight(line, at),
        _ => None,
    }
}

/// «عند الخامسة والنصف»
const AT: &[u128] = &keys(["عند", "في", "حتى", "الساعة", "قبل", "بعد"]);

/// «الدقيقة 68» of a match.
fn minute_of_match(line: &Line, at: usize) -> Option<Time> {
    let end = match line.word(at + 1) {
        Word::Digits => line.integer(at + 1).filter(|(_, digits)| *digits <= 3).map(|_| at + 2)?,
        Word::Article => super::ordinal::article_digits(line, at + 1)?.0,
        _ => return None,
    };
    // «الدقيقة 90+3»
    let more = line.is_mark(end, "+") && line.touches_next(end - 1) && line.word(end + 1) == Word::Digits;
    Some(Time::undated(end + if more { 2 } else { 0 }, Moment::Unknown))
}

/// `06:51`, «الساعة 17.30», «الساعة 1100»
fn hour_digits(line: &Line, at: usize) -> Option<(usize, u32)> {
    if let Some(written) = dotted_hour(line, at).or_else(|| four_digits(line, at)) {
        return Some(written);
    }
    if !line.is_mark(at + 1, ":") || !line.touches_next(at) || !line.touches_next(at + 1) {
        return None;
    }
    let (hour, _) = line.integer(at).filter(|(hour, _)| *hour <= 24)?;
    let (minute, digits) = line.integer(at + 2)?;
    let seconds = line.is_mark(at + 3, ":") && line.touches_next(at + 2) && line.integer(at + 4).is_some();
    (digits == 2 && minute < 60).then_some((at + if seconds { 5 } else { 3 }, hour * 60 + minute))
}

/// «الساعة 17.30», «الساعة 16,00», «10,50 تغ»
fn dotted_hour(line: &Line, at: usize) -> Option<(usize, u32)> {
    let named = line.before(at, 1) == Word::Time(Unit::Hour, Count::One) || line.is_any(at + 1, GREENWICH);
    let (hour, minute) = line.text(at).split_once(['.', ',']).filter(|(_, minute)| named && minute.len() == 2)?;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour <= 24 && minute < 60).then_some((at + 1, hour * 60 + minute))
}

/// «الساعة 1100», «1500 بتوقيت غرينتش»
fn four_digits(line: &Line, at: usize) -> Option<(usize, u32)> {
    let named = line.before(at, 1) == Word::Time(Unit::Hour, Count::One) && line.lexeme(at - 1).definite
        || line.word(at + 1) == Word::Zone;
    let (written, _) = line.integer(at).filter(|(_, digits)| named && *digits == 4)?;
    let (hour, minute) = (written / 100, written % 100);
    // «سعر الساعة 1500 دولار»
    let counts =
        matches!(line.word(at + 1), Word::Coin(_) | Word::Scale(_) | Word::Measure(_)) || line.is_countable(at + 1);
    (hour < 24 && minute < 60 && !counts).then_some((at + 1, hour * 60 + minute))
}

/// «الساعة 8»
fn whole_hour(line: &Line, at: usize) -> Option<(usize, u32)> {
    line.integer(at).filter(|(hour, digits)| *hour <= 24 && *digits <= 2).map(|(hour, _)| (at + 1, hour * 60))
}

/// «8 مساء»
fn hour_of_day(line: &Line, at: usize) -> Option<(usize, u32)> {
    whole_hour(line, at).filter(|(end, _)| has_part(line, *end) && !line.is_mark(at.wrapping_sub(1), "/-:"))
}

/// «الثامنة», «الثانية عشرة والنصف», «الثالثة إلا ربعا», «العاشرة و20 دقيقة»
fn hour_word(line: &Line, at: usize) -> Option<(usize, u32)> {
    let form = || super::ordinal::form(line, at);
    let one = (line.word(at) == Word::One(1)).then_some((at + 1, 1));
    let (mut end, hour) = one.or_else(form).filter(|(_, hour)| *hour <= 12 && line.lexeme(at).definite)?;
    let feminine = matches!(line.key(at).last(), Some(&(HEH | YEH)));
    let mut minutes = hour * 60;
    match line.word(end) {
        Word::Fraction(parts) if line.lexeme(end).joined => {
            (minutes, end) = (minutes + 60 / u32::from(parts), end + 1);
        }
        Word::Less => {
            if let Word::Fraction(parts) = line.word(end + 1) {
                (minutes, end) = (minutes - 60 / u32::from(parts), end + 2);
            }
        }
        _ => {}
    }
    if let (0, Some((after, more))) = (minutes % 60, and_minutes(line, end)) {
        (end, minutes) = (after, minutes + more);
    }
    feminine.then_some((end, minutes))
}

/// «و24 دقيقة», «وعشر دقائق» after an hour.
fn and_minutes(line: &Line, at: usize) -> Option<(usize, u32)> {
    let apart = line.word(at) == Word::And;
    let first = at + usize::from(apart);
    if !apart && !line.lexeme(at).joined {
        return None;
    }
    let number = number::plain(line, first).filter(|number| (1.0..60.0).contains(&number.value))?;
    let minutes = matches!(line.word(number.end), Word::Time(Unit::Minute, _)) && line.is_bare(number.end);
    minutes.then_some((number.end + 1, number.value as u32))
}

/// Whether a part of the day follows: «مساء», «صباحا», «من صباح», «من بعد ظهر», «م».
fn has_part(line: &Line, at: usize) -> bool {
    let bare = |at: usize| line.is_bare(at) && !line.lexeme(at).definite;
    match line.word(at) {
        Word::DayTime(_) => true,
        Word::DayPart(_) => bare(at) && (line.text(at).starts_with("مساء") || has_date(line, at + 1)),
        Word::From => {
            let part = at + 1 + usize::from(line.word(at + 1) == Word::After);
            matches!(line.word(part), Word::DayPart(_)) && bare(part) && has_date(line, part + 1)
        }
        Word::Zone => true,
        _ => false,
    }
}

fn has_date(line: &Line, at: usize) -> bool {
    day(line, at).is_some()
}

fn day(line: &Line, at: usize) -> Option<(usize, Moment)> {
    if !line.is_bare(at) {
        return None;
    }
    let (end, moment) = date::read(line, at).or_else(|| relative::read(line, at))?;
    let is_day =
        relative::is_day(&moment) || matches!(moment, Moment::Weekday(..) | Moment::Shifted { unit: Unit::Day, .. });
    is_day.then_some((end, moment))
}

/// A clock time that ends at `end`, with the part of the day, the date and the time zone after it.
fn with_part(line: &Line, end: usize, minutes: u32) -> Time {
    let half = |minutes: u32, afternoon: bool| match (minutes / 60, afternoon) {
        (1..=11, true) => minutes + 720,
        (12, false) => minutes - 720,
        _ => minutes,
    };
    let is_from = line.word(end) == Word::From && has_part(line, end);
    let from = usize::from(is_from) + usize::from(is_from && line.word(end + 1) == Word::After);
    let mut time = Time::undated(end, Moment::Clock(minutes));
    match line.word(end + from) {
        Word::DayTime(afternoon) | Word::Meridiem(afternoon) => {
            // «عند الواحدة ليلا» is before dawn, «الـ12 ليلا» midnight.
            let night = line.text(end).starts_with("ليل") && (minutes < 360 || minutes / 60 == 12);
            time.end = end + 1;
            time.moment = Moment::Clock(half(minutes, afternoon && !night));
        }
        Word::DayPart(afternoon) if has_part(line, end) => {
            time.end = end + from + 1;
            time.moment = Moment::Clock(half(minutes, afternoon));
            if let Some((after, moment)) = day(line, time.end) {
                time.date = Some((time.end, after, moment));
                time.end = after;
            }
        }
        // «الثانية والنصف بعد منتصف الليل»
        Word::After if line.word(end + 1) == Word::Edge && line.lexeme(end + 2).definite => {
            if let Word::DayPart(true) = line.word(end + 2) {
                time.end = end + 3;
                time.moment = Moment::Clock(half(minutes, false));
            }
        }
        _ => {}
    }
    time.end = after_zone(line, time.end);
    time
}

/// «بتوقيت غرينتش», «بالتوقيت المحلي», «ت.غ», «GMT»
fn after_zone(line: &Line, at: usize) -> usize {
    if line.word(at) == Word::Zone && line.kind(at + 1).is_some() {
        return at + 2 + usize::from(line.is_any(at + 1, MECCA) && line.is_definite(at + 2));
    }
    if line.is_any(at, GREENWICH) {
        return at + 1;
    }
    if line.is_any(at, ZONE) && line.is_any(at + 1, ZONE) {
        return at + 2;
    }
    let greenwich = line.is_any(at, ZONE) && line.is_mark(at + 1, ".") && line.is_any(at + 2, ZONE);
    if greenwich {
        return at + 3;
    }
    at + usize::from(line.key(at) == b"gmt")
}

const MECCA: &[u128] = &keys(["مكة"]);
const GREENWICH: &[u128] = &keys(["تغ"]);
/// «ت.غ», Greenwich time
const ZONE: &[u128] = &keys(["ت", "غ"]);

/// «مساء الجمعة», «صباح اليوم», «بعد ظهر 12 يوليو»
fn part_of_day(line: &Line, at: usize, start: usize) -> Option<Time> {
    let lexeme = line.lexeme(at);
    let past_night = lexeme.definite && line.key(at).ends_with(&[LAM, YEH, LAM, HEH]);
    if past_night && relative::tense_of(line, at + 1).is_some() {
        return Some(Time::undated(at + 2, Moment::Unknown));
    }
    if lexeme.definite || (start < at && !line.is_bare(at)) {
        return None;
    }
    let (end, moment) = day(line, at + 1)?;
    let morrow = morrow(line, at, end, &moment);
    let whole = morrow.as_ref().map_or(end, |(_, end, _)| *end);
    Some(Time { end: whole, moment: Moment::Unknown, date: Some((at + 1, end, moment)), morrow })
}

/// The day after the first of a night that ends at `at`: «ليل السبت الأحد», «ليلة الأربعاء-الخميس», «ليل الجمعة إلى السبت».
fn morrow(line: &Line, part: usize, at: usize, first: &Moment) -> Option<(usize, usize, Moment)> {
    let Moment::Weekday(evening, tense) = *first else { return None };
    let joint = line.is_mark(at, "-–/") || line.word(at) == Word::To;
    let day = at + usize::from(joint);
    let Word::Weekday(morning) = line.word(day) else { return None };
    let night = line.is_any(part, NIGHT) && morning == evening % 7 + 1;
    (night && line.lexeme(day).definite && line.is_bare(day)).then_some((day, day + 1, Moment::Weekday(morning, tense)))
}

const NIGHT: &[u128] = &keys(["ليل", "ليلة"]);

/// «هذا المساء», «هذه الليلة»; not «هذا العصر», this age.
fn this_part(line: &Line, at: usize) -> Option<Time> {
    let whole = line.is_any(at, PARTS) && line.is_bare(at) && !line.is_definite(at + 1);
    whole.then_some(Time::undated(at + 1, Moment::Unknown))
}

const PARTS: &[u128] = &keys(["الصباح", "المساء", "الليلة", "الفجر"]);

/// «الليلة», «الليلة قبل الماضية»; not «تلك الليلة», «نفس الليلة», «الليلة الأولى».
fn tonight(line: &Line, at: usize) -> Option<Time> {
    let night = line.lexeme(at).definite && line.key(at).ends_with(&[LAM, YEH, LAM, HEH]) && line.is_bare(at);
    if night && line.word(at + 1) == Word::Before && relative::tense_of(line, at + 2).is_some() {
        return Some(Time::undated(at + 3, Moment::Unknown));
    }
    let other = line.is_definite(at + 1)
        || line.follows_any(at, SAME)
        || line.kind(at + 1).is_some() && !line.is_bare(at + 1)
        || matches!(line.before(at, 1), Word::That | Word::In | Word::From);
    (night && !other).then_some(Time::undated(at + 1, Moment::Unknown))
}

const SAME: &[u128] = &keys(["نفس", "ذات"]);

/// «منتصف الليل», «منتصف ليل الجمعة»
fn midnight(line: &Line, at: usize) -> Option<Time> {
    let night = at + 1;
    if line.lexeme(night).definite {
        let end = after_zone(line, night + 1);
        return line.is_bare(night).then_some(Time::undated(end, Moment::Clock(0)));
    }
    part_of_day(line, night, at)
}
