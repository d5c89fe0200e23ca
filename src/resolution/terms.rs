//! The offices that the lexicon knows of a person, and which of them on the article's date.

use crate::lexicon::{EntryId, Lexicon, Office, Tenure};
use crate::model::Term;

/// The offices of an entry, the earliest first; `published` is the article's ISO 8601 date.
pub(super) fn of(entry: EntryId, published: Option<&str>, lexicon: Lexicon) -> Vec<Term> {
    lexicon.offices(entry).iter().map(|office| term(office, published)).collect()
}

fn term(office: &Office, published: Option<&str>) -> Term {
    let is_held = match published.map(|date| office.tenure(date)) {
        Some(Tenure::Present) => Some(true),
        Some(Tenure::Past | Tenure::Future) => Some(false),
        // Another may hold it on that day already.
        Some(Tenure::Last) | None => None,
    };
    Term {
        office: office.title.to_owned(),
        en: office.english().map(str::to_owned),
        country: office.country.map(str::to_owned),
        from: Some(office.from).filter(|from| !from.is_empty()).map(str::to_owned),
        to: office.to.map(str::to_owned),
        is_held,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The offices of the one whom the lexicon lists as foreign minister of Russia in 2015, as `office from–to held`.
    fn terms(published: Option<&str>) -> Vec<String> {
        let lexicon = Lexicon::embedded();
        let is_it = |office: &&Office| office.title == "وزير الخارجية" && office.tenure("2015") == Tenure::Present;
        let holder = lexicon.offices_of("RU").find(is_it).unwrap().holder;
        let said = |term: &Term| {
            let years = [&term.from, &term.to].map(|date| date.as_deref().map_or("", |date| &date[..4]));
            format!("{} {}–{} {:?}", term.office, years[0], years[1], term.is_held)
        };
        of(holder, published, lexicon).iter().map(said).collect()
    }

    #[test]
    fn an_office_is_held_between_its_dates() {
        let minister = |published, held: &str| {
            let expected = format!("وزير الخارجية 2004– {held}");
            assert!(terms(published).contains(&expected), "{published:?}: {:?}", terms(published));
        };
        minister(Some("2025-07-16"), "Some(true)");
        minister(Some("1999-01-01"), "Some(false)");
        minister(None, "None");
    }
}
