//! By what words of its name a body or site is called for short: its head, its name without the head, a club's own word.

use super::candidate::Target;
use super::topic::is_club;
use crate::lexicon::{Fact, Lexicon, WordClass};
use crate::normalization::phrase_key;

/// The key of the first of several words with its article, if it is of one of these classes.
pub(super) fn definite_head(name: &str, classes: &[WordClass], lexicon: Lexicon) -> Option<Vec<u8>> {
    let (head, _) = name.split_once(char::is_whitespace)?;
    let head = if head.starts_with("ال") { head.to_owned() } else { format!("ال{head}") };
    lexicon.is_of(&head, classes).then(|| phrase_key(&head))
}

/// The key of an organisation's name alone, where its head and a word that nobody knows make up the whole name, less what
/// describes it: «شركة هيليوفارم الدنماركية».
pub(super) fn bare_name(name: &str, target: Target, lexicon: Lexicon) -> Option<Vec<u8>> {
    let mut words = name.split(' ');
    let head = words.next()?;
    let bare = words.next()?.trim_matches(['"', '«', '»', '“', '”']);
    let is_head = lexicon.is_of(head, &[WordClass::AppositiveHead]);
    let key = phrase_key(bare);
    // «رينو» of «شركة رينو», whatever else has that name.
    let is_its = |fact| matches!(fact, Fact::Name(entry, _) if target == Target::Entry(entry));
    let is_listed = lexicon.facts(&key).any(is_its) && !lexicon.facts(&key).any(makes_word);
    let is_unknown = lexicon.facts(&key).next().is_none() && !lexicon.leaning(&key).is_surely_no_name();
    let is_strange = is_listed || is_unknown;
    let describes = |word: &str| word.starts_with("ال") || word.starts_with("لل");
    (is_head && is_strange && key.len() > 2 && !bare.starts_with("ال") && words.all(describes)).then_some(key)
}

/// The keys of the words of a listed club's name that mean nothing else: «إنتر» of «إنتر ميلان», «يونايتد» of «مانشستر يونايتد».
pub(super) fn club_names(name: &str, target: Target, lexicon: Lexicon) -> Vec<Vec<u8>> {
    let is_one = matches!(target, Target::Entry(entry) if is_club(lexicon.name(entry)));
    let words: Vec<&str> = name.split(' ').filter(|word| *word != "نادي").collect();
    if !is_one || words.len() < 2 {
        return Vec::new();
    }
    // «جيرمان» of «باريس سان جيرمان» is none.
    let begins = |at: usize| {
        at.checked_sub(1)
            .and_then(|before| words.get(before))
            .is_none_or(|before| !lexicon.is_of(before, &[WordClass::NameParticle]))
    };
    let keys = words.iter().enumerate().filter(|(at, _)| begins(*at)).map(|(_, word)| phrase_key(word));
    keys.filter(|key| key.len() > 3 && lexicon.facts(key).next().is_none()).collect()
}

/// «باريس سان جيرمان» of «نادي باريس سان جيرمان»: whether only the usual name has the head of a club, outlet or company.
pub(super) fn is_called(name: &str, usual: &str, lexicon: Lexicon) -> bool {
    let is_head = |name: &str| definite_head(name, &[WordClass::AppositiveHead], lexicon).is_some();
    is_head(usual) && usual.ends_with(name)
}

/// Whether the second word of a name is a nationality.
pub(super) fn names_nation(name: &str, lexicon: Lexicon) -> bool {
    let second = name.split(' ').nth(1).map(phrase_key);
    second.is_some_and(|key| lexicon.facts(&key).any(|fact| matches!(fact, Fact::Adjective(..))))
}

/// Whether a fact is that a word is one of the language.
pub(super) fn makes_word(fact: Fact) -> bool {
    matches!(fact, Fact::Ordinary(_)) || fact.is_structural()
}
