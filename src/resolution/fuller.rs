//! Names that leave out a part of what the article says in full elsewhere.

use std::collections::BTreeMap;

use super::grouping::{sound, strip_article, without_nations};
use crate::lexicon::{Fact, Lexicon, WordClass};
use crate::mention::{Candidate, Target};
use crate::model::{MentionType, Rule};
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
    let is_particle = |word: &str| {
        let mut facts = lexicon.facts(&phrase_key(word));
        facts.any(|fact| fact == Fact::Word(WordClass::NameParticle))
    };
    let people = found.iter().enumerate().filter(|(_, candidate)| candidate.kind == MentionType::Pers);
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, candidate) in people.filter(|(_, candidate)| candidate.evidence.rule != Rule::ShortForm) {
        let name = candidate.span.of(text);
        if name.contains(' ') {
            by_name.entry(sound(name, lexicon)).or_default().push(at);
        }
    }
    // By a part: the name that has it, unless there are several.
    let mut whole: BTreeMap<String, Option<&str>> = BTreeMap::new();
    for name in by_name.keys() {
        let words: Vec<&str> = name.split(' ').collect();
        let [first, .., last] = words.as_slice() else { continue };
        let behind = (1..words.len() - 1).filter(|at| words.get(*at).is_some_and(|word| is_particle(word)));
        let tails = behind.filter_map(|at| words.get(at..)).map(|tail| tail.join(" "));
        let heads = (3..words.len()).filter_map(|end| words.get(..end)).map(|head| head.join(" "));
        let ends = (words.len() > 2).then(|| format!("{first} {last}"));
        for part in tails.chain(heads).chain(ends) {
            whole.entry(part).and_modify(|which| *which = None).or_insert(Some(name));
        }
    }
    let mut in_full = BTreeMap::new();
    for (name, mentions) in &by_name {
        let Some(fuller) = whole.get(name).copied().flatten().and_then(|fuller| by_name.get(fuller)?.first()) else {
            continue;
        };
        let unknown = mentions.iter().filter(|at| found.get(**at).is_some_and(|one| one.target == Target::Named));
        in_full.extend(unknown.map(|at| (*at, *fuller)));
    }
    in_full
}
