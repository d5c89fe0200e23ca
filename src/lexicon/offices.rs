use super::reader::{EntryId, Lexicon};

static OFFICES: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicon.offices"));

/// An office that somebody held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Office {
    /// Without its country: «وزير الخارجية».
    pub title: &'static str,
    /// ISO 3166-1 alpha-2; none for one of an international body.
    pub country: Option<&'static str>,
    /// From when: `YYYY` or `YYYY-MM`.
    pub from: &'static str,
    /// Until when; none where it is held as far as is known.
    pub to: Option<&'static str>,
}

impl Lexicon {
    /// The offices that a person held, the earliest first. Reads all of them: for a command, not for every mention.
    pub fn offices(self, holder: EntryId) -> impl Iterator<Item = Office> {
        OFFICES.lines().filter_map(move |line| {
            let (id, office) = line.split_once('\t')?;
            let mut cells = office.split('\t');
            let (title, country, from, to) = (cells.next()?, cells.next()?, cells.next()?, cells.next()?);
            let filled = |cell: &'static str| Some(cell).filter(|cell| !cell.is_empty());
            let office = Office { title, country: filled(country), from, to: filled(to) };
            (id.parse() == Ok(holder.0)).then_some(office)
        })
    }
}
