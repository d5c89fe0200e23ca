//! Relative dates against the article's own date, or against the dates named in the text.

use super::ValueMention;
use super::amount::NO_COIN;
use super::calendar::CalendarDate;
use super::currency;
use super::moment::{Base, Moment, Tense, iso};
use super::word::Unit;
use crate::model::{Document, MentionType, Value};

/// What is known of when an article was written.
#[derive(Clone, Copy)]
struct Anchor {
    /// Publication: a day, or less where it is inferred from the text.
    published: Option<CalendarDate>,
    /// The latest year that the text names; good enough for «12 يوليو».
    latest_year: Option<i32>,
    /// Start of the last date read: what «في اليوم التالي» is about.
    named: Option<CalendarDate>,
    /// The last day read in full, for «بعد يومين».
    told: Option<CalendarDate>,
}

/// Computes the relative dates of one article's mentions, which are sorted by their start.
///
/// `published` is the publication's ISO date, if known. Without it, a date with its weekday («الثلاثاء 12 سبتمبر
/// الجاري») tells the year; failing that, dates without a year take the latest year that the text names, and what
/// is relative to the publication stays null. Currencies that share a name are told apart by the countries that the
/// article names.
pub fn resolve(found: &mut [ValueMention], published: Option<&str>, document: &Document) {
    name_currencies(found, document);
    let mut anchor = Anchor {
        published: published.and_then(CalendarDate::parse),
        latest_year: latest_year(found),
        named: None,
        told: None,
    };
    if anchor.published.is_none() {
        anchor.published = inferred(found, anchor.latest_year);
    }
    let mut outer_end = 0;
    for mention in found.iter_mut().filter(|mention| mention.kind == MentionType::Date) {
        let resolved = anchor.resolve(&mention.moment);
        if let (Some((start, end)), Some(Value::Date { iso: written, .. })) = (resolved, &mut mention.value) {
            *written = Some(iso(start, end));
        }
        // The ends inside an interval are not what the story goes on from.
        if mention.span.start >= outer_end {
            anchor.follow(&mention.moment, resolved);
            outer_end = mention.span.end;
        }
    }
}

/// Gives money of an ambiguous name («ليرة») the currency of the same name in full, or of the most named country.
fn name_currencies(found: &mut [ValueMention], document: &Document) {
    if found.iter().all(|mention| mention.coin == NO_COIN) {
        return;
    }
    let mut countries: Vec<([u8; 2], u32)> = Vec::new();
    for country in document.tokens.iter().filter_map(|token| currency::country_of(document.key_of(token))) {
        match countries.iter_mut().find(|(code, _)| *code == country) {
            Some((_, times)) => *times += 1,
            None => countries.push((country, 1)),
        }
    }
    for mention in found.iter_mut().filter(|mention| mention.coin != NO_COIN) {
        if let Some(Value::Number { unit, .. }) = &mut mention.value {
            *unit = currency::code_among(mention.coin, &countries).map(str::to_owned);
        }
    }
}

/// The latest year that the text names in full, unless it lies beyond all plausible publication.
fn latest_year(found: &[ValueMention]) -> Option<i32> {
    let years = found.iter().filter_map(|mention| match mention.moment {
        Moment::Fixed(start, end) if start.year == end.year || start.month > 0 => Some(end.year),
        _ => None,
    });
    years.filter(|year| (1990..2100).contains(year)).max()
}

/// The month in which an article was written, from a date with its weekday or «الجاري», in the first year from the
/// latest named one on that fits.
fn inferred(found: &[ValueMention], latest_year: Option<i32>) -> Option<CalendarDate> {
    let latest = latest_year?;
    found.iter().find_map(|mention| match mention.moment {
        Moment::Yearless { month, day, weekday: weekday @ 1.., tense: Tense::Current } if day > 0 => (latest
            ..=latest + 2)
            .filter_map(|year| CalendarDate::new(year, month, day))
            .find(|date| date.weekday() == weekday)
            .map(|date| CalendarDate { day: 0, ..date }),
        _ => None,
    })
}

type Period = (CalendarDate, CalendarDate);

impl Anchor {
    fn resolve(&self, moment: &Moment) -> Option<Period> {
        match *moment {
            Moment::Fixed(start, end) => Some((start, end)),
            Moment::Yearless { month, day, weekday, tense } => self.yearless(month, day, weekday, tense),
            Moment::YearlessHijri { month, day, tense } => self.hijri(month, day, tense),
            Moment::OfYear { month, day, by } => one(CalendarDate::new(self.published?.year + by, month, day)),
            Moment::OfMonth { day, by } => {
                let (month, _) = self.published?.shifted(Unit::Month, by)?;
                one(CalendarDate::new(month.year, month.month, day))
            }
            Moment::PartOfYear { first, last, by } => {
                let year = self.published?.year + by;
                Some((CalendarDate::new(year, first, 0)?, CalendarDate::new(year, last, 0)?))
            }
            Moment::YearlessPart { first, last, tense } => {
                let published = self.published.filter(|date| date.month > 0)?;
                // The last that has begun, unless one to come is meant.
                let year = published.year - i32::from(first > published.month && tense != Tense::Next);
                Some((CalendarDate::new(year, first, 0)?, CalendarDate::new(year, last, 0)?))
            }
            Moment::Weekday(weekday, tense) => one(self.weekday(weekday, tense)),
            Moment::Shifted { unit, by, base } => self.base(base)?.shifted(unit, by),
            Moment::Away { unit, by, base } => self.away(unit, by, base),
            Moment::Window { unit, by } => self.window(unit, by),
            Moment::Run { unit, count, ref also, anchored: true } if also.is_empty() => self.run(unit, count),
            Moment::OfWeek { weekday, by } => {
                let (monday, _) = self.published?.shifted(Unit::Week, by)?;
                one(Some(CalendarDate::from_days(monday.days() + i64::from(weekday) - 1)))
            }
            Moment::NearDay { weekday, day, tense } => one(self.near_day(weekday, day, tense)),
            Moment::NthWeekday { weekday, nth, ref month } => one(nth_weekday(self.resolve(month)?.0, weekday, nth)),
            Moment::Rest(unit) => {
                let today = self.published.filter(|date| date.day > 0)?;
                let (_, last) = today.shifted(unit, 0)?;
                Some((today, last.last_day()))
            }
            Moment::WeekOf(ref day) => self.resolve(day)?.0.shifted(Unit::Week, 0),
            Moment::Between(ref start, ref end) => {
                let (start, end) = self.ends(start, end)?;
                (start.days() <= end.last_day().days()).then_some((start, end))
            }
            Moment::Unknown | Moment::Run { .. } | Moment::Fraction(_) | Moment::Clock(_) => None,
        }
    }

    /// The first and the last day of an interval: weekdays follow each other, and «حتى نهاية العام نفسه» is the start's year.
    fn ends(&self, start: &Moment, end: &Moment) -> Option<Period> {
        let ahead = |from: CalendarDate, to: u8| (i64::from(to) - i64::from(from.weekday())).rem_euclid(7);
        match (start, end) {
            (Moment::Weekday(..), Moment::Weekday(last, Tense::Open)) => {
                let start = self.resolve(start)?.0;
                Some((start, CalendarDate::from_days(start.days() + ahead(start, *last))))
            }
            (Moment::Weekday(first, Tense::Open), _) => {
                let end = self.resolve(end)?.1;
                let start = CalendarDate::from_days(end.days() - 7);
                Some((
                    CalendarDate::from_days(
                        start.days() + 1 + ahead(CalendarDate::from_days(start.days() + 1), *first),
                    ),
                    end,
                ))
                .filter(|_| end.day > 0)
            }
            // «من يناير حتى مارس المقبل» lies in the year of the end that has a tense, or of its last.
            (&Moment::Yearless { month, day, tense: Tense::Open, .. }, &Moment::Yearless { month: last, .. }) => {
                let end = self.resolve(end)?.1;
                Some((CalendarDate::new(end.year - i32::from(month > last), month, day)?, end))
            }
            (&Moment::Yearless { month, .. }, &Moment::Yearless { month: last, day, tense: Tense::Open, .. }) => {
                let start = self.resolve(start)?.0;
                Some((start, CalendarDate::new(start.year + i32::from(month > last), last, day)?))
            }
            _ => {
                let start = self.resolve(start)?.0;
                Some((start, Self { named: Some(start), ..*self }.resolve(end)?.1))
            }
        }
    }

    fn base(&self, base: Base) -> Option<CalendarDate> {
        match base {
            Base::Publication => self.published,
            Base::Text => self.named,
            Base::Ahead => self.named.or(self.published),
        }
    }

    /// «12 يوليو» is the last one before publication unless the words or nine months say otherwise.
    fn yearless(&self, month: u8, day: u8, weekday: u8, tense: Tense) -> Option<Period> {
        let Some(published) = self.published else {
            let fits = matches!(tense, Tense::Open | Tense::Next | Tense::Since) && day > 0;
            return one(CalendarDate::new(self.latest_year.filter(|_| fits)?, month, day));
        };
        let year = published.year;
        let place = |month: u8, day: u8| i32::from(month) * 31 + i32::from(day);
        let here = place(published.month.max(1), published.day.max(1));
        // A month alone is compared with the month of publication.
        let there = if day == 0 { place(month, published.day.max(1)) } else { place(month, day) };
        let months_ago = (here - there).rem_euclid(372) / 31;
        let year = match tense {
            _ if published.month == 0 => year,
            Tense::Current => year,
            Tense::Past if there < here || (there == here && day > 0) => year,
            Tense::Past => year - 1,
            Tense::Next if there >= here => year,
            Tense::Next => year + 1,
            Tense::Open | Tense::Since if month == published.month => year,
            Tense::Since if there < here => year,
            Tense::Since => year - 1,
            Tense::Open if there < here => {
                if months_ago < 9 {
                    year
                } else {
                    year + 1
                }
            }
            Tense::Open => {
                if months_ago < 9 {
                    year - 1
                } else {
                    year
                }
            }
        };
        let fits =
            |year: i32| CalendarDate::new(year, month, day).filter(|date| weekday == 0 || date.weekday() == weekday);
        one(fits(year)
            .or_else(|| [year - 1, year + 1].into_iter().find_map(fits))
            .or_else(|| CalendarDate::new(year, month, day)))
    }

    /// «12 رمضان» is the last one that has begun, unless the words or nine months say otherwise.
    fn hijri(&self, month: u8, day: u8, tense: Tense) -> Option<Period> {
        let today = self.published.filter(|date| date.day > 0)?;
        // 33 of their years are 32 of ours; the first of three is past.
        let before = (today.year - 622) * 33 / 32 - 1;
        let of_year = |year| CalendarDate::from_hijri(year, month, day);
        let next = (before..before + 4).find(|year| of_year(*year).is_some_and(|(start, _)| start > today))?;
        let (start, end) = of_year(next - 1)?;
        let is_over = end < today;
        match tense {
            Tense::Next => of_year(next),
            Tense::Past if !is_over => of_year(next - 2),
            Tense::Open if today.days() - start.days() > 270 => of_year(next),
            Tense::Current if is_over && of_year(next)?.0.days() - today.days() < today.days() - end.days() => {
                of_year(next)
            }
            _ => Some((start, end)),
        }
    }

    /// The last such day up to publication, or the next after it.
    fn weekday(&self, weekday: u8, tense: Tense) -> Option<CalendarDate> {
        let published = self.published.filter(|date| date.day > 0)?;
        let back = (i64::from(published.weekday()) - i64::from(weekday)).rem_euclid(7);
        let days = match tense {
            Tense::Open | Tense::Since => -back,
            Tense::Past => {
                if back == 0 {
                    -7
                } else {
                    -back
                }
            }
            Tense::Next => 7 - back,
            Tense::Current => (7 - back).rem_euclid(7),
        };
        Some(CalendarDate::from_days(published.days() + days))
    }

    /// The day of this number and weekday in the month of publication, or else in the one before or after it; without a
    /// weekday the last such day, or the next.
    fn near_day(&self, weekday: u8, day: u8, tense: Tense) -> Option<CalendarDate> {
        let published = self.published.filter(|date| date.day > 0)?;
        let ahead = tense == Tense::Next;
        [0, -1, 1].into_iter().find_map(|by| {
            let (month, _) = published.shifted(Unit::Month, by)?;
            let fits = |date: &CalendarDate| match weekday {
                0 => date.days().cmp(&published.days()).is_gt() == ahead,
                weekday => date.weekday() == weekday,
            };
            CalendarDate::new(month.year, month.month, day).filter(fits)
        })
    }

    fn away(&self, unit: Unit, by: i32, base: Base) -> Option<Period> {
        let from = match base {
            Base::Publication => self.published,
            Base::Text => self.told,
            Base::Ahead => self.told.or(self.published),
        }?;
        match unit {
            Unit::Week => from.shifted(Unit::Day, by.checked_mul(7)?),
            Unit::Decade => from.shifted(Unit::Year, by.checked_mul(10)?),
            Unit::Century => from.shifted(Unit::Year, by.checked_mul(100)?),
            _ => from.shifted(unit, by),
        }
    }

    fn window(&self, unit: Unit, by: i32) -> Option<Period> {
        let (far, _) = self.away(unit, by, Base::Publication)?;
        let unit = match unit {
            Unit::Week => Unit::Day,
            Unit::Decade | Unit::Century => Unit::Year,
            other => other,
        };
        // The coming days begin tomorrow.
        let (near, _) = self.published?.shifted(unit, i32::from(unit == Unit::Day && by > 0))?;
        Some((far.min(near), far.max(near)))
    }

    /// So many units from the last day told on, that day counted: four days from the 18th end on the 21st.
    fn run(&self, unit: Unit, count: u32) -> Option<Period> {
        let start = self.told?;
        let days = match unit {
            Unit::Day => i64::from(count),
            Unit::Week => i64::from(count) * 7,
            _ => return None,
        };
        (1..=3660).contains(&days).then(|| (start, CalendarDate::from_days(start.days() + days - 1)))
    }

    /// Remembers what was read, for the dates that follow it.
    fn follow(&mut self, moment: &Moment, resolved: Option<Period>) {
        let Some((start, _)) = resolved else { return };
        self.named = Some(start);
        let planned = matches!(moment, Moment::Yearless { tense: Tense::Next, .. } | Moment::Weekday(_, Tense::Next))
            || matches!(moment, Moment::Between(first, _) if matches!(**first, Moment::Yearless { tense: Tense::Next, .. }));
        if start.day > 0 && !planned && !matches!(moment, Moment::Run { .. }) {
            self.told = Some(start);
        }
    }
}

/// The `nth` such weekday of a month, or its last for 0; its last day for no weekday.
fn nth_weekday(month: CalendarDate, weekday: u8, nth: u8) -> Option<CalendarDate> {
    let end = if nth == 0 { month.month_length() } else { nth.checked_mul(7)? };
    let end = CalendarDate::new(month.year, month.month, 1).filter(|_| month.month > 0)?.days() + i64::from(end) - 1;
    if weekday == 0 {
        return Some(CalendarDate::from_days(end)).filter(|_| nth == 0);
    }
    let back = (i64::from(CalendarDate::from_days(end).weekday()) - i64::from(weekday)).rem_euclid(7);
    Some(CalendarDate::from_days(end - back)).filter(|date| date.month == month.month)
}

fn one(date: Option<CalendarDate>) -> Option<Period> {
    date.map(|date| (date, date))
}
