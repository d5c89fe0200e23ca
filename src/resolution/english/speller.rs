//! Names of people and places in Latin letters: «عبد الرحمن بن زيد» → "Abdulrahman bin Zeid".

use crate::lexicon::Latin;
use crate::normalization::fold_text;

/// The most spellings of one part of a name that are tried with those of the others.
const MAX_EACH: usize = 2;
/// The most spellings of a whole name, but for the one with all parts changed.
const MAX_NAMES: usize = 5;
/// The fewest letters of a word behind an article or «أبو» written onto it.
const SHORTEST: usize = 3;
/// Parts that are written small inside a name: «محمد بن زايد».
const SMALL: [&str; 3] = ["Bin", "Ibn", "Bint"];

/// The spellings of a name, the likeliest first.
pub(super) fn spell(words: &[&str]) -> Vec<String> {
    let latin = Latin::embedded();
    let mut parts: Vec<Vec<String>> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let next = words.get(at + 1).copied();
        if let Some(spellings) = servant(word, next, latin) {
            parts.push(spellings);
            at += 2;
            continue;
        }
        // «سعد الله» is one name: Saadallah.
        match parts.last_mut().filter(|_| fold_text(word) == "الله") {
            Some(before) => before.iter_mut().for_each(|spelling| spelling.push_str("allah")),
            None => parts.push(part(word, latin)),
        }
        at += 1;
    }
    combine(&parts)
}

/// «عبد» and a name of God: «عبد الرحمن», known as one name or not.
fn servant(word: &str, next: Option<&str>, latin: Latin) -> Option<Vec<String>> {
    let next = next.filter(|next| next.starts_with("ال") && fold_text(word) == "عبد")?;
    let known: Vec<String> = latin.usual(&format!("عبد{next}")).map(str::to_owned).collect();
    if !known.is_empty() {
        return Some(known);
    }
    let god = part(next.strip_prefix("ال")?, latin);
    Some(
        ["Abdul", "Abdel"]
            .iter()
            .flat_map(|slave| god.iter().take(1).map(move |god| format!("{slave} {god}")))
            .collect(),
    )
}

/// The spellings of one word of a name.
fn part(word: &str, latin: Latin) -> Vec<String> {
    if word.contains('-') {
        return vec![
            word.split('-')
                .map(|piece| part(piece, latin).into_iter().next().unwrap_or_default())
                .collect::<Vec<_>>()
                .join("-"),
        ];
    }
    if word.is_ascii() {
        return vec![word.to_owned()];
    }
    let known: Vec<String> = latin.usual(word).map(str::to_owned).collect();
    if let [only] = known.as_slice() {
        return [only.clone()].into_iter().chain(active(word, only)).collect();
    }
    if !known.is_empty() {
        return known;
    }
    let folded = fold_text(word);
    let behind = |prefix: &str| folded.strip_prefix(prefix).filter(|rest| rest.chars().count() >= SHORTEST);
    if let Some(rest) = behind("عبدال") {
        return part(rest, latin).into_iter().map(|god| format!("Abdul {god}")).collect();
    }
    if let Some(stem) = behind("ال") {
        if latin.usual(stem).next().is_some() {
            return part(stem, latin).into_iter().map(|stem| format!("al-{stem}")).collect();
        }
        // Behind an article stands an Arabic word, which has no v and no p.
        let stems: Vec<String> =
            part(stem, latin).iter().map(|stem| stem.replace("ph", "f").replace('v', "f").replace('p', "b")).collect();
        let craft = stems.first().and_then(|spelling| craftsman(stem, spelling));
        return craft.into_iter().chain(stems).map(|stem| format!("al-{stem}")).collect();
    }
    if let Some(rest) = behind("ابو") {
        return part(rest, latin).into_iter().map(|rest| format!("Abu {rest}")).collect();
    }
    let spelling = capitalised(&latin.by_rule(word));
    let other = active(word, &spelling)
        .or_else(|| vowelled(word, &spelling))
        .or_else(|| long_u(&spelling))
        .or_else(|| glide(&spelling));
    [spelling].into_iter().chain(other).collect()
}

/// «شنب»: of three consonants the last two may have a vowel between them, "Shanb" and "Shanab".
fn vowelled(word: &str, spelling: &str) -> Option<String> {
    let is_root = word.chars().count() == 3 && !word.chars().any(|letter| "اويىةه".contains(letter));
    let (stem, last) = spelling.split_at_checked(spelling.len().checked_sub(1)?).filter(|_| is_root)?;
    let closed = !stem.ends_with(is_vowel) && !last.ends_with(is_vowel) && !matches!(last, "h");
    closed.then(|| format!("{stem}a{last}"))
}

/// «شوبا»: Shoba and Shouba.
fn long_u(spelling: &str) -> Option<String> {
    let (before, after) = spelling.split_once('o')?;
    (!after.starts_with(is_vowel) && !before.ends_with(is_vowel)).then(|| format!("{before}ou{after}"))
}

/// «النحال», «البقال»: what somebody does doubles its second letter, "al-Nahhal".
fn craftsman(stem: &str, spelling: &str) -> Option<String> {
    let mut letters = stem.chars();
    let is_pattern = letters.clone().count() == 4 && letters.nth(2) == Some('ا');
    let (head, tail) = spelling.split_at_checked(2).filter(|_| is_pattern && spelling.len() == 5)?;
    let doubled = tail.chars().next().filter(|letter| !is_vowel(*letter))?;
    Some(format!("{head}{doubled}{tail}"))
}

/// «طالب»: Taleb and Talib.
fn active(word: &str, spelling: &str) -> Option<String> {
    let mut letters = word.chars();
    let is_pattern = letters.clone().count() == 4 && letters.nth(1) == Some('ا');
    let at = spelling.rfind(is_vowel).filter(|at| is_pattern && *at + 1 < spelling.len() && *at > 1)?;
    let other = match spelling.get(at..=at)? {
        "e" => "i",
        "i" => "e",
        _ => return None,
    };
    Some(format!("{}{other}{}", spelling.get(..at)?, spelling.get(at + 1..)?))
}

/// «دياتشكوف»: Diachkov and Dyachkov.
fn glide(spelling: &str) -> Option<String> {
    let (before, after) = spelling.split_once("ia").filter(|(_, after)| !after.is_empty())?;
    Some(format!("{before}ya{after}"))
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// All spellings of all parts with one another, those first that change least.
fn combine(parts: &[Vec<String>]) -> Vec<String> {
    let mut names: Vec<(usize, String)> = vec![(0, String::new())];
    for part in parts {
        names = names
            .iter()
            .flat_map(|(changes, name)| {
                part.iter()
                    .take(MAX_EACH)
                    .enumerate()
                    .map(move |(place, spelling)| (changes + place, joined(name, spelling)))
            })
            .collect();
        names.sort_by_key(|(changes, _)| *changes);
        names.truncate(MAX_NAMES);
    }
    // Who spells one part otherwise, as in the Maghreb, often spells all so.
    let last = |part: &Vec<String>| part.get(1).or(part.first()).cloned().unwrap_or_default();
    let all_changed = parts.iter().map(last).fold(String::new(), |name, spelling| joined(&name, &spelling));
    let names = names.into_iter().map(|(_, name)| name);
    names.chain([all_changed]).map(|name| capitalised(&name)).collect()
}

/// The next part behind a name.
pub(super) fn joined(name: &str, spelling: &str) -> String {
    if name.is_empty() {
        return spelling.to_owned();
    }
    let small = SMALL.contains(&spelling);
    let spelling = if small { spelling.to_lowercase() } else { spelling.to_owned() };
    if spelling.is_empty() { name.to_owned() } else { format!("{name} {spelling}") }
}

fn capitalised(word: &str) -> String {
    let mut capitalised = String::with_capacity(word.len());
    let mut letters = word.chars();
    capitalised.extend(letters.next().into_iter().flat_map(char::to_uppercase));
    capitalised.push_str(letters.as_str());
    capitalised
}
