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
        /// So many of a smaller unit more: «وثلاثة أشهر», «ونصف»
        also: Option<(Unit, u32)>,
        /// Whether it runs from a date named before it in its sentence
        anchored: bool,
    },
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
        let Self::Run { unit, count, also, .. } = *self else { return None };
        let mut duration = String::from("P");
        let mut in_time = false;
        for (unit, count) in std::iter::once((unit, count)).chain(also) {
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
