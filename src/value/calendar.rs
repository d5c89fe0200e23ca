//! Calendar dates to a precision, and their arithmetic.

use std::fmt;

use icu_calendar::Date;
use icu_calendar::cal::{Hijri, Iso};

use super::word::Unit;

/// A Gregorian date as precise as it was said: a year, a month of a year, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CalendarDate {
    /// Year of the common era.
    pub year: i32,
    /// 1–12, or 0 where only the year is known.
    pub month: u8,
    /// 1–31, or 0 where the day is not known.
    pub day: u8,
}

impl CalendarDate {
    /// The date of these parts (0 = not given), if the calendar has it.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let date = Self { year, month, day };
        let known = (1..=9999).contains(&year) && month <= 12 && (month > 0 || day == 0);
        (known && day <= date.month_length()).then_some(date)
    }

    /// Reads `2025-07-16`, `2025-07` or `2025`; what follows a day (`T…`) is left out.
    #[must_use]
    pub fn parse(iso: &str) -> Option<Self> {
        let iso = iso.split(['T', ' ', '/']).next().unwrap_or("");
        let mut parts = iso.splitn(3, '-');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next().map_or(Some(0), |part| part.parse().ok())?;
        let day = parts.next().map_or(Some(0), |part| part.parse().ok())?;
        Self::new(year, month, day)
    }

    /// The day on which the month `month` of the Umm al-Qura calendar's `year` has its `day` (0 = the whole month).
    ///
    /// Returns the first and the last day; both are the same where a day is given. A month of 0 is the whole year.
    #[must_use]
    pub fn from_hijri(year: i32, month: u8, day: u8) -> Option<(Self, Self)> {
        let gregorian = |year, month, day| {
            let date = Date::try_new_hijri_with_calendar(year, month, day, Hijri::new_umm_al_qura()).ok()?;
            let iso = date.to_calendar(Iso);
            Self::new(iso.year().extended_year(), iso.month().ordinal, iso.day_of_month().0)
        };
        let start = gregorian(year, month.max(1), day.max(1))?;
        let next = match (month, day) {
            (_, 1..) => return Some((start, start)),
            (0, _) | (12, _) => gregorian(year + 1, 1, 1)?,
            _ => gregorian(year, month + 1, 1)?,
        };
        Some((start, Self::from_days(next.days() - 1)))
    }

    /// Days of its month.
    pub(super) fn month_length(self) -> u8 {
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// The last day of it.
    pub(super) fn last_day(self) -> Self {
        let month = if self.month == 0 { 12 } else { self.month };
        let date = Self { month, ..self };
        if self.day == 0 { Self { day: date.month_length(), ..date } } else { self }
    }

    /// Days since 1 January 1970; parts not given count as the first.
    ///
    /// Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
    #[must_use]
    pub fn days(self) -> i64 {
        let (month, day) = (i64::from(self.month.max(1)), i64::from(self.day.max(1)));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day that lies `days` after 1 January 1970.
    #[must_use]
    pub fn from_days(days: i64) -> Self {
        let days = days + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self { year: clamp(year), month: clamp(month), day: clamp(day) }
    }

    /// Day of the week: Monday is 1, Sunday 7.
    #[must_use]
    pub fn weekday(self) -> u8 {
        clamp((self.days() + 3).rem_euclid(7) + 1)
    }

    /// The period of `unit` that lies `by` units from this date: its first and last date, to the unit's precision.
    ///
    /// A week runs from Monday to Sunday; a decade from its round year on.
    #[must_use]
    pub(super) fn shifted(self, unit: Unit, by: i32) -> Option<(Self, Self)> {
        let one = |date: Option<Self>| date.map(|date| (date, date));
        match unit {
            Unit::Day => one((self.day > 0).then(|| Self::from_days(self.days() + i64::from(by)))),
            Unit::Week => {
                let monday = (self.day > 0).then(|| self.days() - i64::from(self.weekday()) + 1 + 7 * i64::from(by))?;
                Some((Self::from_days(monday), Self::from_days(monday + 6)))
            }
            Unit::Month => {
                let months = (self.month > 0).then(|| self.year.saturating_mul(12) + i32::from(self.month) - 1 + by)?;
                one(Self::new(months.div_euclid(12), clamp(i64::from(months.rem_euclid(12)) + 1), 0))
            }
            Unit::Year => one(Self::new(self.year.saturating_add(by), 0, 0)),
            Unit::Decade => {
                let first = self.year.div_euclid(10).saturating_add(by).saturating_mul(10);
                Some((Self::new(first, 0, 0)?, Self::new(first + 9, 0, 0)?))
            }
            Unit::Century => {
                let first = (self.year - 1).div_euclid(100).saturating_add(by).saturating_mul(100) + 1;
                Some((Self::new(first, 0, 0)?, Self::new(first + 99, 0, 0)?))
            }
            Unit::Second | Unit::Minute | Unit::Hour => None,
        }
    }
}

fn clamp<T: TryFrom<i64> + Default>(number: i64) -> T {
    T::try_from(number).unwrap_or_default()
}

impl fmt::Display for CalendarDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(iso: &str) -> CalendarDate {
        CalendarDate::parse(iso).unwrap()
    }

    #[test]
    fn days_and_dates_are_inverse() {
        for days in (-400_000..400_000).step_by(37) {
            assert_eq!(CalendarDate::from_days(days).days(), days);
        }
    }

    #[test]
    fn weekdays_are_known() {
        assert_eq!(date("2025-07-11").weekday(), 5);
        assert_eq!(date("2023-09-25").weekday(), 1);
        assert_eq!(date("2024-02-29").weekday(), 4);
    }

    #[test]
    fn impossible_days_are_none() {
        assert_eq!(CalendarDate::parse("2023-02-29"), None);
        assert_eq!(CalendarDate::new(2024, 13, 1), None);
    }

    #[test]
    fn shifts_keep_the_precision_of_their_unit() {
        let shifted = |iso, unit, by| date(iso).shifted(unit, by).map(|(start, end)| format!("{start}/{end}"));
        assert_eq!(shifted("2025-01-16", Unit::Month, -1).as_deref(), Some("2024-12/2024-12"));
        assert_eq!(shifted("2025-07-16", Unit::Week, -1).as_deref(), Some("2025-07-07/2025-07-13"));
        assert_eq!(shifted("2025-07-16", Unit::Decade, -1).as_deref(), Some("2010/2019"));
        assert_eq!(shifted("2025-07-16", Unit::Century, 0).as_deref(), Some("2001/2100"));
        assert_eq!(shifted("2025", Unit::Month, 0), None);
    }

    #[test]
    fn hijri_dates_follow_umm_al_qura() {
        let hijri = |y, m, d| CalendarDate::from_hijri(y, m, d).map(|(start, end)| format!("{start}/{end}"));
        assert_eq!(hijri(1446, 9, 1).as_deref(), Some("2025-03-01/2025-03-01"));
        assert_eq!(hijri(1446, 9, 0).as_deref(), Some("2025-03-01/2025-03-29"));
        assert_eq!(hijri(1446, 13, 1), None);
    }
}
