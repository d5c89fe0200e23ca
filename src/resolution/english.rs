//! English names for what the lexicon does not list: composed from the words of institutions, else transliterated.

use crate::lexicon::{Fact, Facts, Lexicon, Strength};
use crate::model::MentionType;
use crate::normalization::{phrase_key, transliterate};

/// An English name by rule, or none where nothing sensible can be said.
pub(super) fn compose(name: &str, kind: MentionType, country: Option<&str>, lexicon: Lexicon) -> Option<String> {
    let name = name.replace(['"', '«', '»', '“', '”'], "");
    let words: Vec<&str> = name.split_whitespace().collect();
    if matches!(kind, MentionType::Pers | MentionType::Gpe) {
        return spell(&words, lexicon);
    }
    let mut phrase = Phrase::default();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        at += phrase.push(rest, lexicon)?;
    }
    let mut english = phrase.finish();
    if kind == MentionType::Org && words.len() == 1 {
        english = format!("Ministry of {english}");
    }
    Some(match country {
        Some(country) if !english.contains(country) => format!("{english} of {country}"),
        _ => english,
    })
}

/// Other spellings of the same English name: British and American.
pub(super) fn other_spellings(english: &str) -> Vec<String> {
    let pairs = [("Center", "Centre"), ("Organization", "Organisation"), ("Defense", "Defence"), ("Labor", "Labour")];
    pairs
        .iter()
        .flat_map(|(american, british)| [(american, british), (british, american)])
        .filter(|(from, _)| english.contains(*from))
        .map(|(from, to)| english.replace(from, to))
        .collect()
}

/// Word by word: the usual Latin spelling of known parts of names, the rest by letters.
fn spell(words: &[&str], lexicon: Lexicon) -> Option<String> {
    let spelt = words.iter().map(|word| {
        let known = lexicon.facts(&phrase_key(word)).find_map(|fact| match fact {
            Fact::NameUnit(_, latin) => Some(latin.as_str()).filter(|latin| !latin.is_empty()).map(str::to_owned),
            _ => None,
        });
        known.unwrap_or_else(|| transliterate(word))
    });
    let spelt = spelt.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    Some(spelt).filter(|spelt| !spelt.is_empty())
}

/// A noun phrase in the making: groups of adjectives and a noun, joined by "of", "for" and "and".
#[derive(Default)]
struct Phrase {
    groups: Vec<Group>,
}

struct Group {
    english: String,
    joint: Joint,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Of,
    And,
    For,
    In,
}

/// Heads that follow what they are of: «قمة …» is a "… Summit".
const TRAILING_HEADS: [&str; 8] =
    ["Summit", "Agreement", "Treaty", "Conference", "Forum", "Championship", "Crisis", "Operation"];

impl Phrase {
    /// Adds the longest known phrase that `words` begin with; returns how many words it took.
    fn push(&mut self, words: &[&str], lexicon: Lexicon) -> Option<usize> {
        let first = *words.first()?;
        // The country stands at the end: «وزارة الصحة اللبنانية» → Ministry of Health of Lebanon.
        if let Some(taken) = nationality(words, lexicon) {
            return Some(taken);
        }
        if first == "في" {
            let (english, taken) = translate(words.get(1..)?, lexicon)?;
            self.groups.push(Group { english, joint: Joint::In });
            return Some(taken + 1);
        }
        if let Some((english, taken)) = translate(words, lexicon) {
            self.add(first, english);
            return Some(taken);
        }
        let (joint, stem) = match first.strip_prefix('و') {
            Some(stem) => (Joint::And, stem.to_owned()),
            None => (
                Joint::For,
                first
                    .strip_prefix("لل")
                    .map(|stem| format!("ال{stem}"))
                    .or_else(|| first.strip_prefix('ل').map(str::to_owned))?,
            ),
        };
        let mut stemmed = vec![stem.as_str()];
        stemmed.extend(words.get(1..)?);
        let (english, taken) = translate(&stemmed, lexicon)?;
        self.groups.push(Group { english, joint });
        Some(taken)
    }

    fn add(&mut self, word: &str, english: String) {
        let is_adjective = word.starts_with("ال")
            && ["ية", "ي", "لة", "كة", "ام", "امة", "حد", "حدة"].iter().any(|end| word.ends_with(end));
        match self.groups.last_mut().filter(|_| is_adjective) {
            Some(group) => group.english = format!("{english} {}", group.english),
            None => self.groups.push(Group { english, joint: Joint::Of }),
        }
    }

    fn finish(mut self) -> String {
        let head = self.groups.first().map(|group| group.english.clone()).unwrap_or_default();
        let trailing = self.groups.len() > 1 && TRAILING_HEADS.iter().any(|trailing| head.ends_with(trailing));
        if trailing {
            self.groups.remove(0);
        }
        let mut text = String::new();
        for group in self.groups {
            let joint = match group.joint {
                _ if text.is_empty() => "",
                Joint::Of => " of ",
                Joint::And => " and ",
                Joint::For => " for ",
                Joint::In => " in ",
            };
            text.push_str(joint);
            text.push_str(&group.english);
        }
        if trailing { format!("{text} {head}") } else { text }
    }
}

/// How many words the nationality takes with which `words` begin.
fn nationality(words: &[&str], lexicon: Lexicon) -> Option<usize> {
    let key = phrase_key(&words.join(" "));
    let is_nationality = |facts: &Facts| {
        facts.clone().any(|fact| match fact {
            Fact::Adjective(id, Strength::Strong) => lexicon.entry(id).is_country,
            _ => false,
        })
    };
    let ends_word = |length: usize| key.get(length).is_none_or(|byte| *byte == b' ');
    let known = lexicon.matches(&key).filter(|(length, facts)| ends_word(*length) && is_nationality(facts));
    known.last().map(|(length, _)| key.get(..length).map_or(1, |part| part.iter().filter(|b| **b == b' ').count() + 1))
}

/// The English of the longest known phrase that `words` begin with, and how many words it takes.
fn translate(words: &[&str], lexicon: Lexicon) -> Option<(String, usize)> {
    let key = phrase_key(&words.join(" "));
    let ends_word = |length: usize| key.get(length).is_none_or(|byte| *byte == b' ');
    let taken =
        |length: usize| key.get(..length).map_or(1, |part| part.iter().filter(|byte| **byte == b' ').count() + 1);
    let known = lexicon.matches(&key).filter(|(length, _)| ends_word(*length));
    known.filter_map(|(length, facts)| Some((english(facts, lexicon)?, taken(length)))).last()
}

/// A word of institutions, a nationality, or a name that cannot be anything else.
fn english(facts: Facts, lexicon: Lexicon) -> Option<String> {
    let word = facts.clone().find_map(|fact| match fact {
        Fact::English(english) => Some(english.as_str().trim_end_matches(" of").to_owned()),
        _ => None,
    });
    word.or_else(|| {
        facts.clone().find_map(|fact| match fact {
            Fact::Name(id, Strength::Strong) | Fact::Adjective(id, Strength::Strong) => {
                Some(lexicon.entry(id).en.to_owned())
            }
            _ => None,
        })
    })
}
