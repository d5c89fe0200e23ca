//! Cities and the provinces of their names: «مدينة قندهار» and «ولاية قندهار» in one article are two places.

use std::collections::{BTreeMap, BTreeSet};

use crate::lexicon::{EntryId, Lexicon};
use crate::mention::{Candidate, Target};
use crate::model::{MentionType, Span};

/// A province named after a city.
#[derive(Clone, Copy, Debug)]
pub(super) struct Province {
    /// What it is: «ولاية».
    pub head: &'static str,
    /// The same in English, behind the name.
    pub en: &'static str,
}

/// By mention: the province that it is, where the article speaks of the city of that name too.
pub(super) fn provinces(text: &str, found: &[Candidate], lexicon: Lexicon) -> BTreeMap<usize, Province> {
    let mut cities: BTreeSet<EntryId> = BTreeSet::new();
    let mut provinces: BTreeMap<usize, (EntryId, Province)> = BTreeMap::new();
    for (at, candidate) in found.iter().enumerate().filter(|(_, candidate)| candidate.kind == MentionType::Gpe) {
        let Target::Entry(entry) = candidate.target else { continue };
        let head = head(text, candidate.span);
        if CITIES.iter().any(|city| head.ends_with(city)) {
            cities.insert(entry);
        }
        let is_governed =
            |province: &&Province| head.ends_with(province.head) || GOVERNORS.contains(&(head, province.head));
        let province = PROVINCES.iter().find(is_governed);
        // «ولاية نيويورك»
        let is_state = lexicon.entry(entry).country == Some("US");
        let named = |province: &Province| Province { en: if is_state { "State" } else { province.en }, ..*province };
        provinces.extend(province.map(|province| (at, (entry, named(province)))));
    }
    provinces.into_iter().filter(|(_, (entry, _))| cities.contains(entry)).map(|(at, (_, one))| (at, one)).collect()
}

/// The word before a place.
fn head(text: &str, place: Span) -> &str {
    let before = text.get(..place.start as usize).and_then(|before| before.strip_suffix(' ')).unwrap_or_default();
    before.get(before.rfind(char::is_whitespace).map_or(0, |space| space + 1)..).unwrap_or_default()
}

/// Words before a city, whatever is written onto them.
const CITIES: [&str; 3] = ["مدينة", "بلدية", "بلدة"];
/// Who governs a province, by what it is.
const GOVERNORS: [(&str, &str); 4] = [("محافظ", "محافظة"), ("لمحافظ", "محافظة"), ("والي", "ولاية"), ("لوالي", "ولاية")];
const PROVINCES: [Province; 4] = [
    Province { head: "ولاية", en: "Province" },
    Province { head: "محافظة", en: "Governorate" },
    Province { head: "إقليم", en: "Province" },
    Province { head: "مقاطعة", en: "Province" },
];
