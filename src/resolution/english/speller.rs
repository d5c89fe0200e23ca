//! Names of people and places in Latin letters: «عبد الرحمن بن زيد» → "Abdulrahman bin Zeid".

use super::pattern;
use crate::lexicon::{Attested, Bearer, Habit, Latin, Region};
use crate::normalization::fold_text;

/// The most spellings of one part of a name that are tried with those of the others.
const MAX_EACH: usize = 2;
/// The most spellings of a whole name, but for the one with all parts changed.
const MAX_NAMES: usize = 5;
/// The fewest letters of a word behind an article or «أبو» written onto it.
const SHORTEST: usize = 3;
/// Parts that are written small inside a name: «محمد بن زايد».
const SMALL: [&str; 3] = ["Bin", "Ibn", "Bint"];

/// Names that letters have in Arabic texts, and whether they are hardly ever anything else: «إس», but «دي» is "de" too.
const LETTERS: [(&str, &str, bool); 34] = [
    ("إيه", "A", true),
    ("ايه", "A", true),
    ("بي", "B", false),
    ("سي", "C", false),
    ("دي", "D", false),
    ("إي", "E", true),
    ("إف", "F", true),
    ("اف", "F", true),
    ("جي", "G", false),
    ("إتش", "H", true),
    ("اتش", "H", true),
    ("آي", "I", true),
    ("جيه", "J", true),
    ("كيه", "K", true),
    ("كي", "K", false),
    ("إل", "L", true),
    ("ال", "L", false),
    ("إم", "M", true),
    ("ام", "M", false),
    ("إن", "N", true),
    ("ان", "N", false),
    ("أو", "O", false),
    ("بيه", "P", false),
    ("كيو", "Q", true),
    ("آر", "R", true),
    ("ار", "R", false),
    ("إس", "S", true),
    ("اس", "S", false),
    ("تي", "T", false),
    ("يو", "U", false),
    ("في", "V", false),
    ("إكس", "X", true),
    ("اكس", "X", true),
    ("زد", "Z", true),
];

/// Which of those who were called so, less their articles.
const REGNAL: [(&str, &str); 9] = [
    ("اول", "I"),
    ("اولي", "I"),
    ("ثاني", "II"),
    ("ثالث", "III"),
    ("رابع", "IV"),
    ("خامس", "V"),
    ("سادس", "VI"),
    ("سابع", "VII"),
    ("ثامن", "VIII"),
];

/// Whose name is spelt, and how.
#[derive(Clone, Copy)]
pub(super) struct Spelling {
    pub(super) bearer: Bearer,
    pub(super) region: Option<Region>,
}

impl Spelling {
    /// After whose letters.
    fn habit(self) -> Habit {
        if self.region == Some(Region::Maghreb) { Habit::French } else { Habit::English }
    }

    /// The usual spellings of a word, the most usual first: that of the region, if it has its own.
    fn usual(self, word: &str) -> Vec<String> {
        let own = self.region.filter(|_| self.bearer == Bearer::Person);
        let own = own.and_then(|region| Latin::embedded().regional(word, region)).map(str::to_owned);
        let is_maghrebi = self.habit() == Habit::French && (is_arabic(word) || word.ends_with("اوي"));
        let others = self.usual_anywhere(word).into_iter();
        let others = others.map(|other| if is_maghrebi { as_french(&other) } else { other });
        let others = others.filter(|other| Some(other) != own.as_ref());
        own.iter().cloned().chain(others).collect()
    }

    fn usual_anywhere(self, word: &str) -> Vec<String> {
        let mut listed: Vec<String> = Latin::embedded().usual(word).map(str::to_owned).collect();
        let attested = Attested::embedded().spellings(word, self.bearer).into_iter();
        let mut attested: Vec<String> = attested.map(|name| name.replacen("Al-", "al-", 1)).collect();
        if !listed.is_empty() {
            listed.extend(attested.into_iter().find(|name| !listed.contains(name)));
            return listed;
        }
        // The list of usual spellings leaves out what the rules give.
        let by_rule = self.by_rule(word);
        if attested.is_empty() {
            return attested;
        }
        match attested.iter().position(|name| fold_text(name) == fold_text(&by_rule)) {
            Some(at) => attested.swap(0, at),
            None => attested.insert(1, by_rule),
        }
        attested
    }

    fn by_rule(self, word: &str) -> String {
        let name = Latin::embedded().by_rule(word, self.habit());
        capitalised(&if is_arabic(word) { self.as_arabic(word, name) } else { name })
    }

    /// The spelling of a word that is surely Arabic, with "sh" and "j" for letters that foreign names have "ch" and "g" for.
    fn as_arabic(self, word: &str, name: String) -> String {
        let is_english = self.habit() == Habit::English;
        let name = if is_english { name } else { as_french(&name) };
        let name = match word.contains('ش') && !word.contains("تش") && is_english {
            true => name.replace("ch", "sh").replace("Ch", "Sh"),
            false => name,
        };
        match word.contains('ج') && !word.contains(['غ', 'ق']) && is_english && self.region != Some(Region::Nile) {
            true => name.replace('g', "j").replace('G', "J").replace("jj", "j").replace("Jj", "J"),
            false => name,
        }
    }
}

/// «الشرقاوي», al-Sharqawi in the East, is Charqaoui in the Maghreb.
fn as_french(name: &str) -> String {
    let name = name.replace("Sh", "Ch").replace("sh", "ch");
    name.strip_suffix("awi").map(|stem| format!("{stem}aoui")).unwrap_or(name)
}

/// The spellings of a name, the likeliest first.
pub(super) fn spell(words: &[&str], spelling: Spelling) -> Vec<String> {
    let mut parts: Vec<Vec<String>> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let next = words.get(at + 1).copied();
        if let Some(spellings) = servant(word, next, spelling) {
            parts.push(spellings);
            at += 2;
            continue;
        }
        if let Some(which) =
            regnal(word).filter(|_| spelling.bearer == Bearer::Person && at > 0 && at + 1 == words.len())
        {
            parts.push(vec![which.to_owned()]);
            break;
        }
        if let Some(letter) = letter(words, at) {
            parts.push(vec![letter.to_owned()]);
            at += 1;
            continue;
        }
        // «سعد الله» is one name: Saadallah.
        match parts.last_mut().filter(|_| fold_text(word) == "الله") {
            Some(before) => before.iter_mut().for_each(|spelling| spelling.push_str("allah")),
            None => parts.push(part(word, spelling)),
        }
        at += 1;
    }
    combine(&parts)
}

/// «محمد الخامس» is Mohammed V.
pub(super) fn regnal(word: &str) -> Option<&'static str> {
    let folded = fold_text(word);
    let bare = folded.strip_prefix("ال")?;
    let bare = bare.strip_suffix('ه').unwrap_or(bare);
    REGNAL.iter().find_map(|(ordinal, which)| (*ordinal == bare).then_some(*which))
}

/// The letter that a word is the name of: it alone or, where the word may be another, beside a further letter.
pub(super) fn letter(words: &[&str], at: usize) -> Option<&'static str> {
    let find = |at: Option<usize>| LETTERS.iter().find(|(name, ..)| at.and_then(|at| words.get(at)) == Some(name));
    let (_, letter, is_sure) = find(Some(at))?;
    (*is_sure || find(at.checked_sub(1)).is_some() || find(Some(at + 1)).is_some()).then_some(letter)
}

/// Whether the usual spelling of a word is known, so that all its letters are its own.
pub(super) fn is_listed(word: &str) -> bool {
    Latin::embedded().usual(word).next().is_some() || !Attested::embedded().spellings(word, Bearer::Thing).is_empty()
}

/// «عبد» and a name of God: «عبد الرحمن», known as one name or not.
fn servant(word: &str, next: Option<&str>, spelling: Spelling) -> Option<Vec<String>> {
    let next = next.filter(|next| next.starts_with("ال") && fold_text(word) == "عبد")?;
    let known = spelling.usual(&format!("عبد{next}"));
    if !known.is_empty() {
        return Some(known);
    }
    let god = part(next.strip_prefix("ال")?, spelling);
    Some(
        ["Abdul", "Abdel"]
            .iter()
            .flat_map(|slave| god.iter().take(1).map(move |god| format!("{slave} {god}")))
            .collect(),
    )
}

/// The spellings of one word of a name.
fn part(word: &str, spelling: Spelling) -> Vec<String> {
    if word.contains('-') {
        return vec![
            word.split('-')
                .map(|piece| part(piece, spelling).into_iter().next().unwrap_or_default())
                .collect::<Vec<_>>()
                .join("-"),
        ];
    }
    if word.is_ascii() {
        return vec![word.to_owned()];
    }
    let known = spelling.usual(word);
    if let [only] = known.as_slice() {
        return [only.clone()].into_iter().chain(active(word, only)).collect();
    }
    if !known.is_empty() {
        return known;
    }
    let folded = fold_text(word);
    let behind = |prefix: &str| folded.strip_prefix(prefix).filter(|rest| rest.chars().count() >= SHORTEST);
    if let Some(rest) = behind("عبدال") {
        return part(rest, spelling).into_iter().map(|god| format!("Abdul {god}")).collect();
    }
    // «الياسين», but «إلياس» has no article.
    if let Some(stem) = word.strip_prefix("ال").filter(|_| behind("ال").is_some()) {
        if !spelling.usual(stem).is_empty() {
            let usual = part(stem, spelling).into_iter().map(|usual| spelling.as_arabic(word, usual));
            return usual.map(|stem| format!("al-{stem}")).collect();
        }
        // Behind an article stands an Arabic word, which has no v and no p.
        let by_rule = part(stem, spelling).into_iter();
        let mut stems: Vec<String> = by_rule
            .map(|stem| spelling.as_arabic(word, stem.replace("ph", "f").replace('v', "f").replace('p', "b")))
            .collect();
        let craft = stems.first().and_then(|spelling| craftsman(stem, spelling));
        stems.splice(0..0, pattern::vowelled(stem).into_iter().chain(craft));
        return stems.into_iter().map(|stem| format!("al-{stem}")).collect();
    }
    if let Some(rest) = behind("ابو") {
        return part(rest, spelling).into_iter().map(|rest| format!("Abu {rest}")).collect();
    }
    let name = spelling.by_rule(word);
    let patterned =
        pattern::vowelled(word).into_iter().filter(|_| spelling.habit() == Habit::English && is_arabic(word));
    let other =
        active(word, &name).or_else(|| vowelled(word, &name)).or_else(|| long_u(&name)).or_else(|| glide(&name));
    patterned.chain([name]).chain(other).collect()
}

/// Whether a word has a letter that hardly any foreign name has.
fn is_arabic(word: &str) -> bool {
    word.contains(['ق', 'ح', 'ع', 'ص', 'ض', 'ط', 'ظ'])
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
    // «علاج» has its own by the rules already.
    let doubled = tail.chars().next().filter(|letter| !is_vowel(*letter) && !head.ends_with(*letter))?;
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
    let is_letter = |part: &str| part.len() == 1 && part.starts_with(|letter: char| letter.is_ascii_uppercase());
    // «جي دي فانس» is JD Vance, «بي بي سي» BBC.
    if is_letter(spelling) && name.rsplit(' ').next().is_some_and(|last| last.chars().all(|l| l.is_ascii_uppercase())) {
        return format!("{name}{spelling}");
    }
    let small = SMALL.contains(&spelling);
    let spelling = if small { spelling.to_lowercase() } else { spelling.to_owned() };
    if spelling.is_empty() { name.to_owned() } else { format!("{name} {spelling}") }
}

pub(super) fn capitalised(word: &str) -> String {
    let mut capitalised = String::with_capacity(word.len());
    let mut letters = word.chars();
    capitalised.extend(letters.next().into_iter().flat_map(char::to_uppercase));
    capitalised.push_str(letters.as_str());
    capitalised
}
