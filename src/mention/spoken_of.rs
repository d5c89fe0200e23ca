//! What the word before a person's name tells of the person: «قالت», «شقيقته», «الوزيرة».

use crate::lexicon::{Lexicon, WordClass};

/// How the word before a name speaks of its bearer.
#[derive(Clone, Copy, Default)]
pub(super) struct Said {
    pub gender: Option<Gender>,
    /// Whether as somebody's kin: «شقيقته».
    pub as_kin: bool,
}

/// A person's, as the grammar of a text tells it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    Feminine,
    Masculine,
}

impl Said {
    /// What the word before `at` tells of the person named there: «قالت», «شقيقته», «الوزيرة», or nothing.
    pub fn before(text: &str, at: u32, lexicon: Lexicon) -> Self {
        let word = text.get(..at as usize).and_then(|before| before.strip_suffix(' ')).unwrap_or_default();
        let word = word.get(word.rfind([' ', '\n']).map_or(0, |space| space + 1)..).unwrap_or_default();
        let is_kin = |kin: &[&str]| {
            let owners = kin.iter().flat_map(|kin| [word.strip_prefix(kin), bare(word).strip_prefix(kin)]).flatten();
            owners.into_iter().any(|owner| OWNERS.contains(&owner))
        };
        let verb = bare(word);
        let is_verb = || is_saying(word, lexicon) || is_saying(verb, lexicon);
        let (is_her_kin, is_his_kin) = (is_kin(&FEMALE_KIN), is_kin(&MALE_KIN));
        let gender = match () {
            () if is_her_kin || word.ends_with('ة') || verb == "كانت" => Some(Gender::Feminine),
            () if is_his_kin || ["كان", "رد"].contains(&verb) => Some(Gender::Masculine),
            // «وأوضحت», «وأوضح»; «تابع» and «توضح» begin alike.
            () if is_verb() && word.ends_with('ت') => Some(Gender::Feminine),
            () if is_verb() && !verb.starts_with('ت') => Some(Gender::Masculine),
            () => None,
        };
        Self { gender, as_kin: is_her_kin || is_his_kin }
    }
}

/// The word less a letter of one word written onto it: «لوالده», «وقالت».
fn bare(word: &str) -> &str {
    word.strip_prefix(['و', 'ف', 'ل', 'ب']).unwrap_or(word)
}

/// Whether it is a verb of saying, which tells who says it.
fn is_saying(word: &str, lexicon: Lexicon) -> bool {
    lexicon.is_of(word, &[WordClass::Saying]) && !OF_NOBODY.contains(&word)
}

/// Words of saying that tell nothing of who says it.
const OF_NOBODY: [&str; 4] = ["بحسب", "حسب", "وفقا", "لفت"];
/// Kin of theirs, less the pronoun that says whose.
const FEMALE_KIN: [&str; 8] = ["شقيقت", "زوجت", "ابنت", "والدت", "أرملت", "أخت", "جدت", "كريمت"];
const MALE_KIN: [&str; 9] = ["شقيق", "زوج", "نجل", "ابن", "والد", "أخي", "أخو", "جد", "توأم"];
/// Pronouns that say whose kin somebody is.
const OWNERS: [&str; 5] = ["ه", "ها", "هما", "هم", "ي"];
