//! Who held which office, and when.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::layout;
use super::reader::{EntryId, Lexicon};

static LINES: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicon.offices"));
static TITLES: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicon.titles"));

/// An office that somebody held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Office {
    /// Who held it.
    pub holder: EntryId,
    /// Without its country: «وزير الخارجية».
    pub title: &'static str,
    /// ISO 3166-1 alpha-2; none for one of an international body.
    pub country: Option<&'static str>,
    /// From when: `YYYY` or `YYYY-MM`; empty where unknown.
    pub from: &'static str,
    /// Until when; none where it is held as far as is known.
    pub to: Option<&'static str>,
}

/// When an office was held, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tenure {
    /// It has ended.
    Past,
    /// It is held on that day.
    Present,
    /// It ends in that month, so that another may hold it on that day already.
    Last,
    /// It has not begun.
    Future,
}

impl Office {
    /// When the office is held, seen from an ISO 8601 date.
    #[must_use]
    pub fn tenure(&self, date: &str) -> Tenure {
        // As much of both as both have: 2014 and 2014-09.
        let compare = |one: &str| {
            let length = one.len().min(date.len()).min(7);
            one.get(..length).cmp(&date.get(..length))
        };
        match (compare(self.from), self.to.map(compare)) {
            (Ordering::Greater, _) => Tenure::Future,
            (_, Some(Ordering::Less)) => Tenure::Past,
            (_, Some(Ordering::Equal)) => Tenure::Last,
            _ => Tenure::Present,
        }
    }

    /// The title in English, as that country has it: "Secretary of State"; none where it is not listed.
    #[must_use]
    pub fn english(&self) -> Option<&'static str> {
        let titles = &Offices::embedded().english;
        let of = |country: &'static str| titles.get(&(self.title, country)).copied();
        self.country.and_then(of).or_else(|| of(""))
    }
}

/// All offices, by holder, which of them are of a country, and their titles in English.
struct Offices {
    all: Vec<Office>,
    /// By Arabic title and country; an empty one stands for all others.
    english: BTreeMap<(&'static str, &'static str), &'static str>,
    of_country: BTreeMap<&'static str, Vec<u32>>,
}

impl Offices {
    /// The offices that the program carries, read once.
    fn embedded() -> &'static Self {
        static OFFICES: OnceLock<Offices> = OnceLock::new();
        OFFICES.get_or_init(|| {
            let all = read(LINES);
            let mut of_country: BTreeMap<&'static str, Vec<u32>> = BTreeMap::new();
            for (number, office) in (0..).zip(&all) {
                if let Some(country) = office.country {
                    of_country.entry(country).or_default().push(number);
                }
            }
            let english = TITLES.lines().filter_map(read_title).collect();
            Self { all, english, of_country }
        })
    }
}

/// The offices of a file with a column behind the other.
fn read(file: &'static str) -> Vec<Office> {
    let lines: Vec<&'static str> = file.lines().collect();
    let mut columns = lines.chunks(lines.len().div_ceil(COLUMNS).max(1));
    let mut next = || columns.next().unwrap_or(&[]).iter().copied();
    let (steps, titles, countries, from, to) = (next(), next(), next(), next(), next());
    let filled = |cell: &'static str| Some(cell).filter(|cell| !cell.is_empty());
    let mut holder = 0;
    let offices = steps.zip(titles).zip(countries).zip(from.zip(to));
    offices
        .map(|(((step, title), country), (from, to))| {
            holder += step.parse().unwrap_or(0);
            let country = if country == layout::OWN_COUNTRY { own_country(EntryId(holder)) } else { filled(country) };
            Office { holder: EntryId(holder), title, country, from, to: filled(to) }
        })
        .collect()
}

fn own_country(person: EntryId) -> Option<&'static str> {
    Lexicon::embedded().entry(person).country
}

/// Columns of the offices: the step from the holder before, title, country, from, to.
const COLUMNS: usize = 5;

fn read_title(line: &'static str) -> Option<((&'static str, &'static str), &'static str)> {
    let mut cells = line.split('\t');
    Some(((cells.next()?, cells.next()?), cells.next()?))
}

impl Lexicon {
    /// The offices that a person held, the earliest first.
    #[must_use]
    pub fn offices(self, holder: EntryId) -> &'static [Office] {
        let all = &Offices::embedded().all;
        let from = all.partition_point(|office| office.holder < holder);
        let held = all.get(from..).unwrap_or(&[]);
        held.get(..held.partition_point(|office| office.holder == holder)).unwrap_or(&[])
    }

    /// The offices of a country, whoever held them.
    pub fn offices_of(self, country: &str) -> impl Iterator<Item = &'static Office> {
        let offices = Offices::embedded();
        let numbers = offices.of_country.get(country).map_or(&[][..], Vec::as_slice);
        numbers.iter().filter_map(|number| offices.all.get(*number as usize))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_held_from_the_month_it_begins_to_the_month_it_ends() {
        let office = Office { holder: EntryId(0), title: "", country: None, from: "2014-09", to: Some("2018-10") };
        assert_eq!(office.tenure("2014-08-30"), Tenure::Future);
        assert_eq!(office.tenure("2014-09-01"), Tenure::Present);
        assert_eq!(office.tenure("2016"), Tenure::Present);
        assert_eq!(office.tenure("2018-10-31"), Tenure::Last);
        assert_eq!(office.tenure("2018-11-01"), Tenure::Past);
        assert_eq!(office.tenure("2025"), Tenure::Past);
    }

    #[test]
    fn an_office_without_an_end_is_held_still() {
        let office = Office { holder: EntryId(0), title: "", country: None, from: "", to: None };
        assert_eq!(office.tenure("2030-01-01"), Tenure::Present);
    }

    #[test]
    fn offices_are_found_by_holder_and_by_country() {
        let lexicon = Lexicon::embedded();
        let of_russia = || lexicon.offices_of("RU").filter(|office| office.title == "وزير الخارجية");
        let holder = of_russia().find(|office| office.tenure("2015-01-01") == Tenure::Present).unwrap().holder;
        assert_eq!(lexicon.name(holder), "سيرغي لافروف");
        assert!(lexicon.offices(holder).iter().all(|office| office.holder == holder));
        assert!(lexicon.offices_of("").next().is_none());
    }

    #[test]
    fn a_title_in_english_is_that_of_its_country() {
        let minister = |country| Lexicon::embedded().offices_of(country).find(|office| office.title == "وزير الخارجية");
        assert_eq!(minister("US").unwrap().english(), Some("Secretary of State"));
        assert_eq!(minister("RU").unwrap().english(), Some("Foreign Minister"));
    }
}
