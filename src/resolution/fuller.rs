//! Names that leave out a part of what the article says in full elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::grouping::{sound, strip_article, without_nations};
use crate::lexicon::{Lexicon, WordClass};
use crate::mention::{Candidate, Target};
use crate::model::{EvidenceSource, MentionType, Rule, Span};
use crate::normalization::fold_text;

/// By mention that leaves out a part of a name: the one mention that has it all.
pub(super) fn in_full(text: &str, found: &[Candidate], lexicon: Lexicon) -> BTreeMap<usize, usize> {
    let mut whole = bodies(text, found, lexicon);
    whole.extend(people(text, found, lexicon));
    whole.extend(named_after(text, found));
    whole.extend(aliases(text, found, lexicon));
    whole
}

/// «أبو قتيبة» in an article that names «سليم عواد، المعروف باسم "أبو قتيبة"».
fn aliases(text: &str, found: &[Candidate], lexicon: Lexicon) -> BTreeMap<usize, usize> {
    let is_alias = |one: &Candidate| {
        let is_told = one.evidence.rule == Rule::ShortForm && one.evidence.by == EvidenceSource::Structure;
        one.kind == MentionType::Pers && is_told
    };
    let told = found.iter().enumerate().filter(|(_, one)| is_alias(one));
    let told: BTreeMap<String, usize> = told.map(|(at, one)| (sound(one.span.of(text), lexicon), at)).collect();
    let mut bearers = BTreeMap::new();
    if told.is_empty() {
        return bearers;
    }
    for (at, one) in found.iter().enumerate().filter(|(_, one)| one.kind == MentionType::Pers && !is_alias(one)) {
        let bearer = told.get(&sound(one.span.of(text), lexicon)).filter(|bearer| **bearer < at);
        bearers.extend(bearer.map(|bearer| (at, *bearer)));
    }
    bearers
}

/// «شارع بورقيبة» after «شارع الحبيب بورقيبة»: the head and one word of a name that has been given in full.
fn named_after(text: &str, found: &[Candidate]) -> BTreeMap<usize, usize> {
    let mut short: Vec<(usize, String)> = Vec::new();
    // By head and a word behind the second: the first mention of the name that has it, unless there are several.
    let mut whole: BTreeMap<String, (String, Option<usize>)> = BTreeMap::new();
    let is_one = |one: &Candidate| matches!(one.kind, MentionType::Fac | MentionType::Org);
    let named = found.iter().enumerate().filter(|(_, one)| is_one(one) && one.evidence.rule != Rule::ShortForm);
    for (at, candidate) in named {
        let name = fold_text(candidate.span.of(text));
        let words: Vec<&str> = name.split(' ').collect();
        match words.as_slice() {
            [_, _] if candidate.target == Target::Named => short.push((at, name)),
            [head, _, rest @ ..] => {
                for word in rest.iter().take(MOST_WORDS) {
                    let (first, which) =
                        whole.entry([head, " ", word].concat()).or_insert_with(|| (name.clone(), Some(at)));
                    *which = which.filter(|_| *first == name);
                }
            }
            _ => {}
        }
    }
    let fuller = |at: usize, name: &String| whole.get(name)?.1.filter(|fuller| *fuller < at);
    short.into_iter().filter_map(|(at, name)| Some((at, fuller(at, &name)?))).collect()
}

/// Words of a long name.
const MOST_WORDS: usize = 6;

/// «شركة الاتصالات» in an article that names «شركة الاتصالات السعودية» and no other, «محكمة العدل» in one that names «محكمة العدل
/// الدولية»: institutions that lack their nationality, listed ones what ends their names.
fn bodies(text: &str, found: &[Candidate], lexicon: Lexicon) -> BTreeMap<usize, usize> {
    let bodies = found.iter().enumerate().filter(|(_, candidate)| candidate.kind == MentionType::Org);
    let mut short: Vec<(usize, String)> = Vec::new();
    // By the name less its nationality: where it is named in full, unless there are several of the name.
    let mut full: BTreeMap<String, (String, Option<usize>)> = BTreeMap::new();
    // The same by the first words of the name of a listed one.
    let mut begun = full.clone();
    for (at, candidate) in bodies {
        // «الصندوق» of an article that names «صندوق النقد»
        if candidate.evidence.rule == Rule::ShortForm {
            if candidate.target == Target::Named {
                short.push((at, fold_text(&strip_article(&candidate.evidence.on))));
            }
            continue;
        }
        let name = strip_article(candidate.span.of(text));
        let folded = fold_text(&name);
        let called = |full: &mut BTreeMap<String, (String, Option<usize>)>, part: String| {
            let (first, which) = full.entry(part).or_insert_with(|| (folded.clone(), Some(at)));
            *which = which.filter(|_| *first == folded);
        };
        if matches!(candidate.target, Target::Entry(_)) {
            beginnings(&folded).for_each(|part| called(&mut begun, part.to_owned()));
        }
        match without_nations(&name, lexicon).filter(|stem| stem.contains(' ')) {
            Some(stem) if stem.len() < name.len() => called(&mut full, fold_text(&stem)),
            Some(_) if candidate.target == Target::Named => short.push((at, folded)),
            _ => {}
        }
    }
    let whole = |name: &String| full.get(name).or_else(|| begun.get(name))?.1;
    short.into_iter().filter_map(|(at, folded)| Some((at, whole(&folded)?))).collect()
}

/// «مجلس التعاون» of «مجلس التعاون الخليجي»: the first words, at least two, of a listed body's name; «وزارة التعليم» is another than
/// «وزارة التعليم العالي».
fn beginnings(name: &str) -> impl Iterator<Item = &str> {
    let ends = name.match_indices(' ').map(|(end, _)| end).skip(1).take(MOST_WORDS);
    ends.filter_map(|end| name.get(..end)).filter(|_| !name.starts_with("وزاره"))
}

/// «ولد سيدي المختار» in an article that names «عثمان ولد سيدي المختار», «زايد بن سلطان» beside «زايد بن سلطان آل نهيان»,
/// «خالد العتيبي» beside «خالد بن فهد العتيبي»: people of whose name a part is left out.
fn people(text: &str, found: &[Candidate], lexicon: Lexicon) -> BTreeMap<usize, usize> {
    // «الأمير محمد», named so twice, is short for himself.
    let is_short = |one: &Candidate| one.evidence.rule == Rule::ShortForm && one.evidence.on != one.span.of(text);
    let is_named = |one: &Candidate| one.kind == MentionType::Pers && !is_short(one);
    let mut named: Vec<(usize, String, Option<&str>)> = Vec::new();
    for (at, candidate) in found.iter().enumerate().filter(|(_, candidate)| is_named(candidate)) {
        let name = candidate.span.of(text);
        let title = royal_title(text, candidate.span);
        if name.contains(' ') || title.is_some() {
            named.push((at, sound(name, lexicon), title));
        }
    }
    // By a part: the first mention of the name that has it, unless there are several.
    let mut whole: BTreeMap<String, Option<usize>> = BTreeMap::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for (at, name, title) in named.iter().filter(|(_, name, _)| seen.insert(name)) {
        for part in parts(name, *title, lexicon) {
            whole.entry(part).and_modify(|which| *which = None).or_insert(Some(*at));
        }
    }
    let mut in_full = BTreeMap::new();
    for (at, name, title) in &named {
        let is_unknown = found.get(*at).is_some_and(|one| one.target == Target::Named);
        let is_first = !name.contains(' ');
        let may_be_short = is_unknown || is_first;
        let part = title.filter(|_| is_first).map(|title| titled(title, name));
        // Who is named in part first may be another.
        let fuller = whole.get(part.as_ref().unwrap_or(name)).copied().flatten();
        let fuller = fuller.filter(|fuller| may_be_short && fuller < at);
        if let Some(fuller) = fuller {
            in_full.insert(*at, fuller);
        }
    }
    in_full
}

/// The parts by which somebody may be named who has been named in full.
fn parts(name: &str, royal_title: Option<&str>, lexicon: Lexicon) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let [first, .., last] = words.as_slice() else { return Vec::new() };
    let mut parts = Vec::new();
    // «خوليو سيزار تشافيز الابن» is another than «خوليو سيزار تشافيز».
    if lexicon.is_of(last, &[WordClass::Generation]) {
        return parts;
    }
    for at in 1..words.len() {
        let (head, tail) = words.split_at(at);
        if tail.len() > 1 && tail.first().is_some_and(|word| lexicon.is_of(word, &[WordClass::NameParticle])) {
            parts.push(tail.join(" "));
        }
        if head.len() > 2 {
            parts.push(head.join(" "));
        }
    }
    // «محمد عبدالعزيز» is not «محمد بن نايف بن عبدالعزيز»
    let is_grandson = words.iter().filter(|word| **word == "بن").count() > 1 && words.iter().nth_back(1) == Some(&"بن");
    if words.len() > 2 && !is_grandson {
        parts.push([first, " ", last].concat());
    }
    // «الملك عبد الله» after «الملك عبد الله بن عبد العزيز»: those who reign go by the first name; «الأمير محمد» is another than
    // «الشيخ محمد».
    parts.extend(royal_title.map(|title| titled(title, first)));
    parts
}

/// The first name of somebody who reigns, behind the title.
fn titled(title: &str, first: &str) -> String {
    [title, " ", first].concat()
}

/// The title before somebody who reigns: «الملك عبد الله».
fn royal_title(text: &str, name: Span) -> Option<&'static str> {
    let before = text.get(..name.start as usize)?.strip_suffix(' ')?;
    ROYAL_TITLES.into_iter().find(|title| before.ends_with(title))
}

/// Forms of address of those who go by their first names.
const ROYAL_TITLES: [&str; 9] =
    ["الملك", "الملكة", "الأمير", "الأميرة", "الشيخ", "الشيخة", "السلطان", "البابا", "الإمبراطور"];
