//! English names for what the lexicon does not list: composed from the words of institutions, else transliterated.

use crate::lexicon::{Fact, Lexicon};
use crate::model::MentionType;
use crate::normalization::{phrase_key, transliterate};

/// An English name by rule, or none where nothing sensible can be said.
pub(super) fn compose(name: &str, kind: MentionType, country: Option<&str>, lexicon: Lexicon) -> Option<String> {
    match kind {
        MentionType::Pers | MentionType::Gpe | MentionType::Loc | MentionType::Fac => spell(name, lexicon),
        _ => institution(name, country, lexicon),
    }
}

/// Word by word: the usual Latin spelling of known parts of names, the rest by letters.
fn spell(name: &str, lexicon: Lexicon) -> Option<String> {
    let words = name.split_whitespace().map(|word| {
        let known = lexicon.facts(&phrase_key(word)).find_map(|fact| match fact {
            Fact::NameUnit(_, latin) if !latin.is_empty() => Some(latin.to_owned()),
            Fact::English(english) => Some(english.to_owned()),
            _ => None,
        });
        known.unwrap_or_else(|| transliterate(word))
    });
    let spelt = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    Some(spelt).filter(|spelt| !spelt.is_empty())
}

/// «وزارة الصحة والبيئة» → Ministry of Health and Environment: head, then what it is of, adjectives before nouns.
fn institution(name: &str, country: Option<&str>, lexicon: Lexicon) -> Option<String> {
    let name: String = name.replace(['"', '«', '»', '“', '”'], "");
    let mut phrase = Phrase::default();
    let words: Vec<&str> = name.split_whitespace().collect();
    let head_is_portfolio = words.len() == 1;
    for word in words {
        phrase.push(word, lexicon)?;
    }
    let composed = phrase.finish();
    let composed = if head_is_portfolio { format!("Ministry of {composed}") } else { composed };
    Some(match country {
        Some(country) if !composed.contains(country) => format!("{composed} of {country}"),
        _ => composed,
    })
}

/// A noun phrase in the making: groups of adjectives and a noun, joined by "of" and "and".
#[derive(Default)]
struct Phrase {
    groups: Vec<(String, &'static str)>,
}

impl Phrase {
    fn push(&mut self, word: &str, lexicon: Lexicon) -> Option<()> {
        let (english, joint) = translate(word, lexicon)?;
        let is_adjective = is_adjective(word);
        match self.groups.last_mut() {
            Some((group, _)) if is_adjective && joint.is_empty() => *group = format!("{english} {group}"),
            _ => self.groups.push((english, joint)),
        }
        Some(())
    }

    fn finish(self) -> String {
        let mut text = String::new();
        for (group, joint) in self.groups {
            if !text.is_empty() {
                text.push_str(match joint {
                    "" if text.ends_with(" of") => " ",
                    "" => " of ",
                    joint => joint,
                });
            }
            text.push_str(&group);
        }
        text.replace(" of of ", " of ")
    }
}

fn is_adjective(word: &str) -> bool {
    word.starts_with("ال")
        && (word.ends_with("ية") || word.ends_with('ي') || word.ends_with("لة") || word.ends_with("كة"))
}

/// A word's English and how it joins what stands before it.
fn translate(word: &str, lexicon: Lexicon) -> Option<(String, &'static str)> {
    let known = |word: &str| {
        lexicon.facts(&phrase_key(word)).find_map(|fact| match fact {
            Fact::English(english) => Some(english.trim_end_matches(" of").to_owned()),
            Fact::Name(id, _) | Fact::Adjective(id, _) => Some(lexicon.entry(id).en.to_owned()),
            _ => None,
        })
    };
    if let Some(english) = known(word) {
        return Some((english, ""));
    }
    if let Some(rest) = word.strip_prefix('و') {
        return known(rest).map(|english| (english, " and "));
    }
    let rest =
        word.strip_prefix("لل").map(|rest| format!("ال{rest}")).or_else(|| word.strip_prefix('ل').map(str::to_owned));
    rest.and_then(|rest| known(&rest)).map(|english| (english, " for "))
}
