//! Names that leave out a part of what the article says in full elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::grouping::{sound, strip_article, without_nations};
use crate::lexicon::{Fact, Lexicon, WordClass};
use crate::mention::{Candidate, Target};
use crate::model::{MentionType, Rule, Span};
use crate::normalization::{fold_text, phrase_key};

/// By mention that leaves out a part of a name: the one mention that has it all.
pub(super) fn in_full(text: &str, found: &[Candidate], lexicon: Lexicon) -> BTreeMap<usize, usize> {
    let mut whole = bodies(text, found, lexicon);
    whole.extend(people(text, found, lexicon));
    whole
}

/// «شركة الاتصالات» in an article that names «شركة الاتصالات السعودية» and no other: institutions that lack but their
/// nationality.
fn bodies(text: &str, found: &[Candidate], lexicon: Lexicon) -> BTreeMap<usize, usize> {
    let bodies = found.iter().enumerate().filter(|(_, candidate)| candidate.kind == MentionType::Org);
    let bodies = bodies.filter(|(_, candidate)| candidate.evidence.rule != Rule::ShortForm);
    let mut short: Vec<(usize, String)> = Vec::new();
    // By the name less its nationality: where it is named in full, unless there are several of the name.
    let mut full: BTreeMap<String, (String, Option<usize>)> = BTreeMap::new();
    for (at, candidate) in bodies {
        let name = strip_article(candidate.span.of(text));
        let folded = fold_text(&name);
        match without_nations(&name, lexicon).filter(|stem| stem.contains(' ')) {
            Some(stem) if stem.len() < name.len() => {
                let (first, which) = full.entry(fold_text(&stem)).or_insert_with(|| (folded.clone(), Some(at)));
                *which = which.filter(|_| *first == folded);
            }
            Some(_) if candidate.target == Target::Named => short.push((at, folded)),
            _ => {}
        }
    }
    short.into_iter().filter_map(|(at, folded)| Some((at, full.get(&folded)?.1?))).collect()
}

/// «ولد سيدي المختار» in an article that names «عثمان ولد سيدي المختار», «زايد بن سلطان» beside «زايد بن سلطان آل نهيان»,
/// «خالد العتيبي» beside «خالد بن فهد العتيبي»: people of whose name a part is left out.
fn people(text: &str, found: &[Candidate], lexicon: Lexicon) -> BTreeMap<usize, usize> {
    let is = |word: &str, class: WordClass| lexicon.facts(&phrase_key(word)).any(|fact| fact == Fact::Word(class));
    let people = found.iter().enumerate().filter(|(_, candidate)| candidate.kind == MentionType::Pers);
    let mut royal: BTreeSet<usize> = BTreeSet::new();
    // In order of mention.
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, candidate) in people.filter(|(_, candidate)| candidate.evidence.rule != Rule::ShortForm) {
        let name = candidate.span.of(text);
        let is_royal = follows_royal_title(text, candidate.span);
        if name.contains(' ') || is_royal {
            royal.extend(is_royal.then_some(at));
            by_name.entry(sound(name, lexicon)).or_default().push(at);
        }
    }
    // By a part: the name that has it, unless there are several.
    let mut whole: BTreeMap<String, Option<&str>> = BTreeMap::new();
    for name in by_name.keys() {
        let words: Vec<&str> = name.split(' ').collect();
        let [first, .., last] = words.as_slice() else { continue };
        let behind =
            (1..words.len() - 1).filter(|at| words.get(*at).is_some_and(|word| is(word, WordClass::NameParticle)));
        let tails = behind.filter_map(|at| words.get(at..)).map(|tail| tail.join(" "));
        // «خوليو سيزار تشافيز الابن» is another.
        if is(last, WordClass::Generation) {
            continue;
        }
        let heads = (3..words.len()).filter_map(|end| words.get(..end)).map(|head| head.join(" "));
        let ends = (words.len() > 2).then(|| format!("{first} {last}"));
        for part in tails.chain(heads).chain(ends) {
            whole.entry(part).and_modify(|which| *which = None).or_insert(Some(name));
        }
    }
    // «الملك عبد الله» after «الملك عبد الله بن عبد العزيز»: those who reign go by the first name.
    let mut by_given: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for (name, mentions) in &by_name {
        let first = mentions.first().filter(|first| royal.contains(first));
        let (Some((given, _)), Some(first)) = (name.split_once(' '), first) else { continue };
        by_given.entry(given).and_modify(|which| *which = None).or_insert(Some(*first));
    }
    let mut in_full = BTreeMap::new();
    for (name, mentions) in &by_name {
        if let Some(fuller) = by_given.get(name.as_str()).copied().flatten() {
            in_full.extend(mentions.iter().filter(|at| royal.contains(at) && **at > fuller).map(|at| (*at, fuller)));
            continue;
        }
        let Some(fuller) = whole.get(name).copied().flatten().and_then(|fuller| by_name.get(fuller)?.first()) else {
            continue;
        };
        let unknown = mentions.iter().filter(|at| found.get(**at).is_some_and(|one| one.target == Target::Named));
        // Who is named in part first may be another.
        in_full.extend(unknown.filter(|at| *at > fuller).map(|at| (*at, *fuller)));
    }
    in_full
}

/// Whether somebody who reigns is named: «الملك عبد الله».
fn follows_royal_title(text: &str, name: Span) -> bool {
    let before = text.get(..name.start as usize).and_then(|before| before.strip_suffix(' '));
    before.is_some_and(|before| ROYAL_TITLES.iter().any(|title| before.ends_with(title)))
}

/// Forms of address of those who go by their first names.
const ROYAL_TITLES: [&str; 9] =
    ["الملك", "الملكة", "الأمير", "الأميرة", "الشيخ", "الشيخة", "السلطان", "البابا", "الإمبراطور"];
