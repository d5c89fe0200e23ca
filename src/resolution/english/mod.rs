//! English names for what the lexicon does not list: institutions and happenings word by word, people and places by the
//! usual spelling of their names' parts, else letter by letter.

mod chinese;
mod korean;
mod pattern;
mod phrase;
mod speller;
mod wording;

use speller::Spelling;

use crate::lexicon::{Bearer, Lexicon, Region};
use crate::model::MentionType;

/// The most other names that are given beside the likeliest.
const MAX_ALIASES: usize = 6;

/// Egyptian spellings of words that institutions' names have.
const OTHER_HAMZA: [(&str, &str); 2] = [("شئون", "شؤون"), ("مسئول", "مسؤول")];

/// An English name by rule, and others under which the same may be known.
pub(super) struct English {
    pub(super) name: String,
    pub(super) aliases: Vec<String>,
}

/// What the article says of a thing beside its name.
#[derive(Clone, Copy)]
pub(super) struct Setting<'c> {
    pub(super) kind: MentionType,
    /// The English name of its country.
    pub(super) country: Option<&'c str>,
    /// The English name of the country that the article is about, where a person's own is not said.
    pub(super) about: Option<&'c str>,
    /// Whether it is a ministry, with or without the word: «الخارجية».
    pub(super) is_ministry: bool,
}

/// The countries whose people's names are spelt after French habits.
const MAGHREB: [&str; 4] = ["Algeria", "Mauritania", "Morocco", "Tunisia"];

/// Countries south of them where French is written.
const SAHEL: [&str; 11] = [
    "Benin",
    "Burkina Faso",
    "Cameroon",
    "Central African Republic",
    "Gabon",
    "Guinea",
    "Ivory Coast",
    "Mali",
    "Niger",
    "Senegal",
    "Togo",
];

/// Countries where Spanish is spoken.
const HISPANIA: [&str; 19] = [
    "Argentina",
    "Bolivia",
    "Chile",
    "Colombia",
    "Costa Rica",
    "Cuba",
    "Dominican Republic",
    "Ecuador",
    "El Salvador",
    "Guatemala",
    "Honduras",
    "Mexico",
    "Nicaragua",
    "Panama",
    "Paraguay",
    "Peru",
    "Spain",
    "Uruguay",
    "Venezuela",
];

/// Further countries whose people's article is written as it is heard.
const AS_HEARD: [&str; 3] = ["Egypt", "Sudan", "Libya"];

impl Setting<'_> {
    /// The country after whose habits a name is spelt.
    fn region(&self) -> Option<&str> {
        self.country.or(self.about)
    }

    fn spelling(&self) -> Spelling {
        let bearer = if self.kind == MentionType::Pers { Bearer::Person } else { Bearer::Thing };
        let region = match self.region().unwrap_or_default() {
            "Egypt" => Some(Region::Nile),
            "Turkey" => Some(Region::Turkey),
            "Iran" => Some(Region::Iran),
            "Pakistan" => Some(Region::Pakistan),
            "Ukraine" => Some(Region::Ukraine),
            "France" => Some(Region::France),
            country if MAGHREB.contains(&country) => Some(Region::Maghreb),
            country if SAHEL.contains(&country) => Some(Region::Sahel),
            country if HISPANIA.contains(&country) => Some(Region::Hispania),
            _ => None,
        };
        Spelling { bearer, region }
    }

    /// The same, less the country of the news where that is no Arab one and the name may be an Arab's: «علي محمد», «خليل»,
    /// «أحمد العلي» in news of Turkey.
    fn of_its_news(self, words: &[&str], lexicon: Lexicon) -> Self {
        let is_arab = |country: &str| MAGHREB.contains(&country) || AS_HEARD.contains(&country);
        let is_family = |last: &&str| !last.starts_with("ال") && !phrase::is_given(last, lexicon);
        let is_foreign = words.len() > 1 && words.last().is_some_and(is_family);
        Self { about: self.about.filter(|country| is_foreign || is_arab(country)), ..self }
    }

    /// The spelling of a person's name in China.
    fn chinese(&self, words: &[&str]) -> Option<String> {
        self.region().filter(|country| *country == "China").and_then(|_| chinese::spell(words))
    }

    /// «بهاء الغنام», who is al-Ghannam in most countries, is el-Ghannam in Egypt and west of it.
    fn with_article_by_ear(self, name: &str) -> Option<String> {
        let is_there = self.region().is_some_and(|country| MAGHREB.contains(&country) || AS_HEARD.contains(&country));
        (self.kind == MentionType::Pers && is_there && name.contains(" al-")).then(|| name.replace(" al-", " el-"))
    }
}

/// An English name by rule, or none where nothing sensible can be said.
pub(super) fn compose(name: &str, setting: Setting<'_>, lexicon: Lexicon) -> Option<English> {
    let name = name.replace(['"', '«', '»', '“', '”', '(', ')', '،'], " ");
    let name = OTHER_HAMZA.iter().fold(name, |name, (other, usual)| name.replace(other, usual));
    let words: Vec<&str> = name.split_whitespace().collect();
    // «القانون رقم 111 لسنة 1969» is of 1969.
    if let [text @ .., "لسنة" | "لعام", year] = words.as_slice()
        && setting.kind == MentionType::Law
        && year.bytes().all(|digit| digit.is_ascii_digit())
    {
        let text = compose(&text.join(" "), setting, lexicon)?;
        let of_year = |name: &String| format!("{name} of {year}");
        return Some(English { name: of_year(&text.name), aliases: text.aliases.iter().map(of_year).collect() });
    }
    let names = match setting.kind {
        MentionType::Pers if let Some(names) = korean::spell(&words, setting.country) => names.to_vec(),
        MentionType::Pers if let Some(name) = setting.chinese(&words) => {
            [vec![name], speller::spell(&words, setting.spelling())].concat()
        }
        MentionType::Pers | MentionType::Gpe => speller::spell(&words, setting.of_its_news(&words, lexicon).spelling()),
        _ => wording::word(phrase::read(&words, setting, lexicon)?, setting),
    };
    let mut names = names.into_iter().filter(|name| !name.is_empty());
    let name = names.next()?;
    let mut aliases: Vec<String> = Vec::new();
    let respelt = other_spellings(&name);
    let names: Vec<String> = names.collect();
    let likeliest = std::iter::once(&name).chain(names.first());
    let by_ear: Vec<String> = likeliest.filter_map(|name| setting.with_article_by_ear(name)).collect();
    let also: Vec<String> = names.iter().take(2).flat_map(|name| other_spellings(name)).collect();
    let bare = name.strip_prefix("Al-").filter(|_| setting.kind != MentionType::Pers).map(str::to_owned);
    let kindless = without_kind(&name);
    for alias in by_ear
        .into_iter()
        .chain(names.into_iter().take(MAX_ALIASES - 1))
        .chain(bare)
        .chain(kindless)
        .chain(respelt)
        .chain(also)
    {
        if alias != name && !aliases.contains(&alias) && aliases.len() < MAX_ALIASES {
            aliases.push(alias);
        }
    }
    Some(English { name, aliases })
}

/// Other names of what is listed: with other words, and less the word that says what it is.
pub(super) fn other_names(english: &str) -> impl Iterator<Item = String> {
    without_kind(english).into_iter().chain(other_spellings(english))
}

/// A name less the word that says what it is: "Al-Mamlaka TV", "House of Representatives (Libya)", "Crete Island"; "Torkham
/// crossing" is one of a border.
fn without_kind(english: &str) -> Option<String> {
    if let Some(place) = english.strip_suffix(" crossing").filter(|place| !place.ends_with(" border")) {
        return Some(format!("{place} border crossing"));
    }
    let kinds = [" TV", " FC", " SC", " Club", " Island", " Islands", " & Co.", " Financial Group", " Holdings"];
    let bare = english.split_once(" (").map(|(name, _)| name);
    bare.or_else(|| kinds.iter().find_map(|kind| english.strip_suffix(kind))).map(str::to_owned)
}

/// Words of which one name has this one and another that one.
const PAIRS: [(&str, &str); 19] = [
    ("United Arab Emirates", "UAE"),
    ("United Nations", "UN"),
    ("Council of Ministers", "Cabinet"),
    ("Commerce", "Trade"),
    ("Law", "Act"),
    ("Convention", "Agreement"),
    ("Center", "Centre"),
    ("Organization", "Organisation"),
    ("Defense", "Defence"),
    ("Labor", "Labour"),
    ("Football Federation", "Football Association"),
    ("Emirati", "UAE"),
    ("American", "US"),
    ("Association", "Society"),
    ("Supreme", "Higher"),
    ("Ministry of Interior", "Ministry of the Interior"),
    ("Ministry of Defence", "Ministry of National Defence"),
    ("Intelligence Agency", "Intelligence Service"),
    ("Crossing", "Border Crossing"),
];

/// The same English name with other words: British and American, short and long.
fn other_spellings(english: &str) -> Vec<String> {
    // All these words begin with a capital: what follows one is compared with them, the rest never.
    let capitals = english.bytes().enumerate().filter(|(_, letter)| letter.is_ascii_uppercase());
    let tails: Vec<(usize, &str)> = capitals.filter_map(|(at, _)| Some((at, english.get(at..)?))).collect();
    let initial = |word: &str| word.bytes().next().map_or(0, |letter| 1u32 << (letter % 32));
    let initials = tails.iter().fold(0, |initials, (_, tail)| initials | initial(tail));
    let is_word = |tail: &str, word: &str| {
        tail.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphabetic()))
    };
    let find = |word: &str| {
        let place = tails.iter().filter(|_| initials & initial(word) != 0).find(|(_, tail)| is_word(tail, word));
        place.map(|(at, _)| *at)
    };
    let replaced = |from: &str, to: &str| {
        let at = find(from).filter(|_| find(to).is_none())?;
        Some(format!("{}{to}{}", english.get(..at)?, english.get(at + from.len()..)?))
    };
    let pairs = PAIRS.iter().flat_map(|(american, british)| [(american, british), (british, american)]);
    pairs.filter_map(|(from, to)| replaced(from, to)).collect()
}

#[cfg(test)]
mod tests;
