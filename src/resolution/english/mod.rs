//! English names for what the lexicon does not list: institutions and happenings word by word, people and places by the
//! usual spelling of their names' parts, else letter by letter.

mod phrase;
mod speller;
mod wording;

use crate::lexicon::Lexicon;
use crate::model::MentionType;

/// The most other names that are given beside the likeliest.
const MAX_ALIASES: usize = 5;

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
    /// Whether it is a ministry, with or without the word: «الخارجية».
    pub(super) is_ministry: bool,
}

/// An English name by rule, or none where nothing sensible can be said.
pub(super) fn compose(name: &str, setting: Setting<'_>, lexicon: Lexicon) -> Option<English> {
    let name = name.replace(['"', '«', '»', '“', '”', '(', ')', '،'], " ");
    let words: Vec<&str> = name.split_whitespace().collect();
    let names = match setting.kind {
        MentionType::Pers | MentionType::Gpe => speller::spell(&words),
        _ => wording::word(phrase::read(&words, setting, lexicon)?, setting),
    };
    let mut names = names.into_iter().filter(|name| !name.is_empty());
    let name = names.next()?;
    let mut aliases: Vec<String> = Vec::new();
    let respelt = other_spellings(&name);
    let names: Vec<String> = names.collect();
    let also: Vec<String> = names.iter().take(2).flat_map(|name| other_spellings(name)).collect();
    let bare = name.strip_prefix("Al-").filter(|_| setting.kind != MentionType::Pers).map(str::to_owned);
    for alias in names.into_iter().take(MAX_ALIASES - 1).chain(bare).chain(respelt).chain(also) {
        if alias != name && !aliases.contains(&alias) && aliases.len() < MAX_ALIASES {
            aliases.push(alias);
        }
    }
    Some(English { name, aliases })
}

/// A listed name less the word that says what it is: "Al-Mamlaka TV", "House of Representatives (Libya)".
pub(super) fn without_kind(english: &str) -> Option<String> {
    let kinds = [" TV", " FC", " SC", " Club"];
    let bare = english.split_once(" (").map(|(name, _)| name);
    bare.or_else(|| kinds.iter().find_map(|kind| english.strip_suffix(kind))).map(str::to_owned)
}

/// Words of which one name has this one and another that one.
const PAIRS: [(&str, &str); 15] = [
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
];

/// The same English name with other words: British and American, short and long.
fn other_spellings(english: &str) -> Vec<String> {
    // All these words begin with a capital: what follows one is compared with them, the rest never.
    let capitals = english.bytes().enumerate().filter(|(_, letter)| letter.is_ascii_uppercase());
    let tails: Vec<&str> = capitals.filter_map(|(at, _)| english.get(at..)).collect();
    let initial = |word: &str| word.bytes().next().map_or(0, |letter| 1u32 << (letter % 32));
    let initials = tails.iter().fold(0, |initials, tail| initials | initial(tail));
    let contains = |word: &str| initials & initial(word) != 0 && tails.iter().any(|tail| tail.starts_with(word));
    PAIRS
        .iter()
        .flat_map(|(american, british)| [(american, british), (british, american)])
        .filter(|(from, to)| contains(from) && !contains(to))
        .map(|(from, to)| english.replace(from, to))
        .collect()
}

#[cfg(test)]
mod tests;
