//! When something is said to be: known from its own words, or relative to another date.

use super::calendar::CalendarDate;
use super::word::Unit;

/// Which of several like dates is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// The words do not say.
    Open,
    /// «الماضي»
    Past,
    /// «منذ يناير», of this year or the last
    Since,
    /// «المقبل», or a sentence about the future
    Next,
    /// «الجاري»
    Current,
}

/// What a relative date is relative to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// The article's publication: «أمس».
    Publication,
    /// The date named before it: «في اليوم التالي», «بعد يومين».
    Text,
    /// The same, or the publication where none is named: «سيعود بعد يومين».
    Ahead,
}

/// What a date's words say before the article's own date is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Nothing that can be computed: «السنوات الأخيرة».
    Unknown,
    /// From the first to the last date, which are the same for a single one.
    Fixed(CalendarDate, CalendarDate),
    /// A month or day without a year: «12 يوليو».
    Yearless {
        /// 1–12
        month: u8,
        /// 1–31, or 0
        day: u8,
        /// Monday is 1; 0 where none is named
        weekday: u8,
        /// Of which year
        tense: Tense,
    },
    /// The same in the Hijri calendar: «12 رمضان».
    YearlessHijri {
        /// 1–12
        month: u8,
        /// 1–30, or 0
        day: u8,
        /// Of which year
        tense: Tense,
    },
    /// A month or day of a relative year: «يوليو من العام الماضي».
    OfYear {
        /// 1–12
        month: u8,
        /// 1–31, or 0
        day: u8,
        /// Years from the publication's
        by: i32,
    },
    /// A day of a relative month: «12 من الشهر الجاري».
    OfMonth {
        /// 1–31
        day: u8,
        /// Months from the publication's
        by: i32,
    },
    /// A part of a relative year: «الربع الأول من العام الجاري».
    PartOfYear {
        /// First month
        first: u8,
        /// Last month
        last: u8,
        /// Years from the publication's
        by: i32,
    },
    /// A part of a year that the words do not name: «الربع الثالث».
    YearlessPart {
        /// First month
        first: u8,
        /// Last month
        last: u8,
        /// Of which year
        tense: Tense,
    },
    /// «الجمعة»
    Weekday(u8, Tense),
    /// The period of a unit so many units away: «العام الماضي».
    Shifted {
        /// How long it is
        unit: Unit,
        /// How far, negative before
        by: i32,
        /// From where
        base: Base,
    },
    /// A point so many units away, as precise as the unit: «قبل ثلاثة أسابيع».
    Away {
        /// The unit counted
        unit: Unit,
        /// How many, negative before
        by: i32,
        /// From where
        base: Base,
    },
    /// So many units up to or from the publication: «الأشهر الثلاثة الماضية».
    Window {
        /// The unit counted
        unit: Unit,
        /// How many, negative before
        by: i32,
    },
    /// A length of time.
    Run {
        /// The unit counted
        unit: Unit,
        /// How many
        count: u32,
        /// So many of other units more: «وثلاثة أشهر», «ونصف»
        also: Vec<(Unit, u32)>,
        /// Whether it runs from a date named before it in its sentence
        anchored: bool,
    },
    /// A length in thousandths of a second: «9.58 ثانية».
    Fraction(u32),
    /// A weekday of the week so many weeks away: «الجمعة من الأسبوع المقبل».
    OfWeek {
        /// Monday is 1
        weekday: u8,
        /// Weeks from the publication's
        by: i32,
    },
    /// The nearest day of a month that is this weekday: «يوم الجمعة 22»; without a weekday the last or the next: «يوم 22».
    NearDay {
        /// Monday is 1; 0 where none is named
        weekday: u8,
        /// 1–31
        day: u8,
        /// Whether it lies ahead
        tense: Tense,
    },
    /// «أول جمعة من يوليو», «آخر يوم من يوليو»
    NthWeekday {
        /// Monday is 1; 0 for any day
        weekday: u8,
        /// 1–5, or 0 for the last
        nth: u8,
        /// Of which month
        month: Box<Moment>,
    },
    /// From the publication to the end of its period: «بقية العام».
    Rest(Unit),
    /// The week of a day: «أسبوع 30 نوفمبر».
    WeekOf(Box<Moment>),
    /// «من … إلى …»
    Between(Box<Moment>, Box<Moment>),
    /// A time of day: minutes after midnight.
    Clock(u32),
}

impl Moment {
    /// A single date.
    pub(super) fn on(date: CalendarDate) -> Self {
        Self::Fixed(date, date)
    }

    /// The length of time in ISO 8601, for a [`Moment::Run`].
    #[must_use]
    pub fn duration(&self) -> Option<String> {
        let (first, also) = match self {
            Self::Run { unit, count, also, .. } => ((*unit, *count), also),
            Self::Fraction(thousandths) => {
                let digits = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
                return Some(format!("PT{}S", digits.trim_end_matches('0').trim_end_matches('.')));
            }
            _ => return None,
        };
        let mut parts: Vec<(Unit, u32)> = std::iter::once(first).chain(also.iter().copied()).collect();
        // ISO 8601 wants the longer first: «يومان وشهر».
        parts.sort_by_key(|(unit, _)| std::cmp::Reverse(*unit));
        let mut duration = String::from("P");
        let mut in_time = false;
        for (unit, count) in parts {
            let (letter, factor) = match unit {
                Unit::Second => ('S', 1),
                Unit::Minute => ('M', 1),
                Unit::Hour => ('H', 1),
                Unit::Day => ('D', 1),
                Unit::Week => ('W', 1),
                Unit::Month => ('M', 1),
                Unit::Year => ('Y', 1),
                Unit::Decade => ('Y', 10),
                Unit::Century => ('Y', 100),
            };
            if unit < Unit::Day && !in_time {
                duration.push('T');
                in_time = true;
            }
            duration.push_str(&count.saturating_mul(factor).to_string());
            duration.push(letter);
        }
        Some(duration)
    }

    /// ISO 8601, where the words alone say it.
    #[must_use]
    pub fn iso(&self) -> Option<String> {
        match self {
            Self::Fixed(start, end) => Some(iso(*start, *end)),
            Self::Clock(minutes) => Some(format!("T{:02}:{:02}", minutes / 60 % 24, minutes % 60)),
            _ => None,
        }
    }
}

/// A date, or an interval where the two differ.
pub(super) fn iso(start: CalendarDate, end: CalendarDate) -> String {
    if start == end { start.to_string() } else { format!("{start}/{end}") }
}
