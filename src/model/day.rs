use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Years of which a reader may say that an article is from them.
const YEARS: RangeInclusive<u16> = 1800..=2199;

/// A day of the Gregorian calendar, as a reader gives it: `2025-07-16`.
///
/// ```
/// use rasid::model::Day;
///
/// assert_eq!("2024-02-29".parse::<Day>().unwrap().to_string(), "2024-02-29");
/// assert!("2025-02-29".parse::<Day>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// The first that can be given.
    pub const MIN: &str = "1800-01-01";
    /// The last that can be given.
    pub const MAX: &str = "2199-12-31";
}

/// What was given for a day is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("«{given}» is no day from {} to {}; write year, month and day, as in 2025-07-16", YEARS.start(), YEARS.end())]
pub struct NoDay {
    /// What was given.
    pub given: String,
}

impl FromStr for Day {
    type Err = NoDay;

    fn from_str(given: &str) -> Result<Self, NoDay> {
        read(given).ok_or_else(|| NoDay { given: given.to_owned() })
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn read(given: &str) -> Option<Day> {
    let (year, rest) = given.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let year = year.parse().ok().filter(|number| year.len() == 4 && YEARS.contains(number))?;
    let month = month.parse().ok().filter(|_| month.len() == 2)?;
    let length = days_of(year, month)?;
    let day = day.parse().ok().filter(|number| day.len() == 2 && (1..=length).contains(number))?;
    Some(Day { year, month, day })
}

/// How many days a month has; none for a month that is none.
fn days_of(year: u16, month: u8) -> Option<u8> {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    Some(match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn a_day_is_written_as_it_was_given() {
        for day in ["2025-07-16", "2000-02-29", "1875-12-31"] {
            assert_eq!(day.parse::<Day>().map(|day| day.to_string()).as_deref(), Ok(day));
        }
    }

    #[test]
    fn what_stands_in_no_calendar_is_no_day() {
        for given in
            ["", "2025", "2025-07", "2025-13-01", "2025-04-31", "1900-02-29", "16/07/2025", "2025-7-16", "12025-07-16"]
        {
            assert!(given.parse::<Day>().is_err(), "{given}");
        }
    }

    #[test]
    fn the_error_says_what_was_given_and_what_to_write() {
        let said = "أمس".parse::<Day>().map_err(|error| error.to_string());
        assert_eq!(said, Err("«أمس» is no day from 1800 to 2199; write year, month and day, as in 2025-07-16".into()));
    }
}
