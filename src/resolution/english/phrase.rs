//! The words of an institution's name, each with its English and what it does in the phrase.

use super::{Setting, speller};
use crate::lexicon::{Fact, Facts, Lexicon, NameRole, Strength};
use crate::model::MentionType;
use crate::normalization::{fold_text, phrase_key};

/// A word of a name in English.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) english: String,
    pub(super) role: Role,
    pub(super) joint: Joint,
    /// Whether it takes feminine adjectives: «الهيئة», «الموارد».
    pub(super) is_feminine: bool,
    /// Whether it is the name of a listed place.
    pub(super) is_place: bool,
    /// Other spellings, of names alone.
    pub(super) others: Vec<String>,
}

/// What a word does in English; the letters are those of the lexicon's compiler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// «جيش»: stands behind what it is of: "Rescue Army".
    Noun,
    /// «لجنة»: the same, but with "for" before what it is for.
    Body,
    /// «وزارة»: "Ministry of …", whatever follows.
    Of,
    /// «جامعة»: "University of Science", but "Sanaa University".
    NameOf,
    /// «مركز»: "Center for Studies", but "Cairo Center".
    For,
    /// «جبل»: stands before a name: "Mount …".
    Before,
    /// «كتائب»: nouns behind it are names, and spelt: "Farouq Brigades".
    Spelled,
    /// «صحيفة»: may be missing in English, and all behind it is spelt.
    Title,
    Adjective,
    /// A nationality, as an adjective; its country is the other spelling.
    Nation,
    /// A name, or whatever is spelt.
    Name,
    /// A number, which stays last: "Resolution 1701".
    Number,
}

/// How a word is joined to those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    None,
    And,
    For,
    In,
}

/// Words that join, and how, as they are written: «علي» is a name.
const JOINTS: [(&str, Joint); 5] =
    [("في", Joint::In), ("من أجل", Joint::For), ("من اجل", Joint::For), ("إلى", Joint::For), ("على", Joint::In)];
/// An ordinary word of at least this magnitude is no name, so that its letters would tell nobody anything.
const COMMON: u8 = 3;

/// The words of a name in English; none where one is not known and no name.
pub(super) fn read(words: &[&str], setting: Setting<'_>, lexicon: Lexicon) -> Option<Vec<Word>> {
    let mut phrase: Vec<Word> = Vec::new();
    let mut joint = Joint::None;
    let mut rest = words;
    while let Some(first) = rest.first() {
        if let Some((taken, found)) = joining(rest) {
            joint = found;
            rest = rest.get(taken..)?;
            continue;
        }
        if is_silent(first, &phrase) {
            rest = rest.get(1..)?;
            continue;
        }
        if let Some(letter) = speller::letter(words, words.len() - rest.len()) {
            phrase.push(Word { joint, ..word(letter.to_owned(), Role::Name, first) });
            joint = Joint::None;
            rest = rest.get(1..)?;
            continue;
        }
        // «عبد العزيز» is one name.
        if let [servant, god, ..] = rest
            && fold_text(servant) == "عبد"
            && god.starts_with("ال")
        {
            let name = speller::spell(&[servant, god], setting.spelling()).into_iter().next()?;
            phrase.push(Word { joint, ..word(name, Role::Name, servant) });
            joint = Joint::None;
            rest = rest.get(2..)?;
            continue;
        }
        // «قصر محمد الخامس»
        let before = (words.len() - rest.len()).checked_sub(1).and_then(|before| words.get(before));
        if let Some(last) = phrase.last_mut().filter(|last| last.role == Role::Name)
            && before.is_some_and(|name| is_given(name, lexicon))
            && let Some(which) = speller::regnal(first)
        {
            last.english = [&last.english, " ", which].concat();
            rest = rest.get(1..)?;
            continue;
        }
        // «القمة الثامنة والأربعون»
        if let [units, tens, ..] = rest
            && let Some(english) = ordinal(units, tens)
        {
            phrase.push(Word { joint, ..word(english, Role::Adjective, units) });
            joint = Joint::None;
            rest = rest.get(2..)?;
            continue;
        }
        let spells = spells(&phrase);
        let known = whole(rest, spells, lexicon).map(|known| (Joint::None, known));
        let known = known.or_else(|| behind_joint(first, rest.get(1..)?, spells, lexicon));
        let (found, (word, taken)) = match known {
            Some(known) => known,
            None => {
                let (found, stem) = unknown_stem(first, lexicon);
                (found, (unknown(&stem, setting, !phrase.is_empty(), lexicon)?, 1))
            }
        };
        if found != Joint::None {
            joint = found;
        }
        phrase.push(Word { joint, ..word });
        joint = Joint::None;
        rest = rest.get(taken..)?;
    }
    // «أمانة الرياض» is the city's administration, «أمانة الجامعة العربية» an office.
    if let [secretariat, place, ..] = phrase.as_mut_slice()
        && words.first().is_some_and(|head| fold_text(head) == "امانه")
        && place.is_place
    {
        *secretariat = word("Municipality".to_owned(), Role::NameOf, "أمانة");
    }
    (!phrase.is_empty()).then_some(phrase)
}

/// Whether a word is a given name and no family's.
pub(super) fn is_given(word: &str, lexicon: Lexicon) -> bool {
    lexicon.word_facts(&phrase_key(word)).any(|fact| matches!(fact, Fact::NameUnit(NameRole::Given)))
}

/// «الثامنة والأربعون» is the 48th, «الحادي عشر» the 11th.
fn ordinal(units: &str, tens: &str) -> Option<String> {
    let unit = ordinal_stem(units).and_then(|stem| UNITS.iter().position(|unit| *unit == stem))? + 1;
    let ten = match tens.strip_prefix("وال") {
        None if matches!(tens, "عشر" | "عشرة") => 10,
        None => return None,
        Some(tens) => {
            let folded = fold_text(tens);
            let stem = folded.strip_suffix("ون").or_else(|| folded.strip_suffix("ين"))?;
            (TENS.iter().position(|ten| *ten == stem)? + 2) * 10
        }
    };
    super::wording::ordinal(&(ten + unit).to_string())
}

/// «الثامنة» → «ثامن».
fn ordinal_stem(word: &str) -> Option<String> {
    let folded = fold_text(word);
    let bare = folded.strip_prefix("ال")?;
    Some(bare.strip_suffix('ه').unwrap_or(bare).to_owned())
}

/// The ordinals below ten that tens may follow, and the tens from twenty, without their endings.
const UNITS: [&str; 9] = ["حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع"];
const TENS: [&str; 8] = ["عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"];

/// Whether English says nothing for a word: «قرار مجلس الأمن رقم 2292», «الوقاية من الفساد», «الدفاع عن الأطفال»,
/// «صحيفة سبق الإلكترونية».
fn is_silent(word: &str, before: &[Word]) -> bool {
    let of_newspaper = ["الإلكترونية", "الالكترونية", "اليومية", "الأسبوعية", "الاسبوعية"];
    match before {
        [] => false,
        [newspaper, _, ..] if newspaper.role == Role::Title && of_newspaper.contains(&word) => true,
        _ => matches!(word, "رقم" | "من" | "عن"),
    }
}

/// A known phrase behind the letters that join its first word: «والتعليم العالي».
fn behind_joint(
    first: &str,
    others: &[&str],
    spells: Option<Role>,
    lexicon: Lexicon,
) -> Option<(Joint, (Word, usize))> {
    let (joint, stem) = stripped(first, lexicon)?;
    let words: Vec<&str> = [stem.as_str()].into_iter().chain(others.iter().copied()).collect();
    let known = whole(&words, spells, lexicon)?;
    // «باراك» is no "in Arak".
    let is_own_name = known.0.role == Role::Name && !stem.starts_with("ال") && speller::is_listed(first);
    (!is_own_name).then_some((joint, known))
}

/// A word that nobody knows without the letters that join it, where these are surely none of its own: those before an
/// article, «للمجاهدين», and those before a word that is known not to be one with them, «لكبار».
fn unknown_stem(word: &str, lexicon: Lexicon) -> (Joint, String) {
    let count = |word: &str| {
        lexicon.word_facts(&phrase_key(word)).find_map(|fact| match fact {
            Fact::Ordinary(count) => Some(count),
            _ => None,
        })
    };
    match stripped(word, lexicon) {
        Some((joint, stem)) if stem.starts_with("ال") || count(&stem) > count(word) => (joint, stem),
        _ => (Joint::None, word.to_owned()),
    }
}

/// Which words the head of the phrase turns into names.
fn spells(phrase: &[Word]) -> Option<Role> {
    phrase.first().map(|head| head.role).filter(|role| matches!(role, Role::Spelled | Role::Title))
}

/// A word that only joins, and how many words it is.
fn joining(words: &[&str]) -> Option<(usize, Joint)> {
    let (first, rest) = words.split_first()?;
    JOINTS.iter().find_map(|(joint, kind)| {
        let mut further = joint.strip_prefix(first)?.split(' ');
        let is_word = further.next() == Some("");
        let length = 1 + further.clone().count();
        let follows = || further.zip(rest).all(|(known, word)| *word == known);
        (is_word && words.len() > length && follows()).then_some((length, *kind))
    })
}

/// «وحقوق», «للعلوم»: the word without the letters that join it.
fn stripped(word: &str, lexicon: Lexicon) -> Option<(Joint, String)> {
    if let Some(stem) = word.strip_prefix('و') {
        return Some((Joint::And, behind_lam(stem, lexicon).unwrap_or_else(|| stem.to_owned())));
    }
    if let Some(stem) = word.strip_prefix("بال") {
        return Some((Joint::In, format!("ال{stem}")));
    }
    if let Some(stem) = word.strip_prefix('ب') {
        return Some((Joint::In, stem.to_owned()));
    }
    let stem = behind_lam(word, lexicon);
    Some((Joint::For, stem.or_else(|| word.strip_prefix('ل').map(str::to_owned))?))
}

/// «للعلوم» is «العلوم», «للجنة» is «لجنة», which the rules know.
fn behind_lam(word: &str, lexicon: Lexicon) -> Option<String> {
    let stem = word.strip_prefix("لل")?;
    let noun = ["ل", stem].concat();
    let is_whole = lexicon.facts(&phrase_key(&noun)).any(Fact::is_structural);
    Some(if is_whole { noun } else { ["ال", stem].concat() })
}

/// The longest known phrase that `words` begin with, and how many words it takes.
fn whole(words: &[&str], spells: Option<Role>, lexicon: Lexicon) -> Option<(Word, usize)> {
    let first = *words.first()?;
    if first.chars().all(|letter| letter.is_numeric()) {
        return Some((word(first.to_owned(), Role::Number, first), 1));
    }
    let key = phrase_key(&words.join(" "));
    let ends_word = |length: usize| key.get(length).is_none_or(|byte| *byte == b' ');
    let known = lexicon.matches(&key).filter(|(length, _)| ends_word(*length));
    let longest = known.filter_map(|(length, facts)| {
        let taken = key.get(..length)?.iter().filter(|byte| **byte == b' ').count() + 1;
        let phrase = words.get(..taken)?;
        Some((known_word(phrase, facts, lexicon)?, taken))
    });
    let known = longest.last().or_else(|| Some((other_form(first, lexicon)?, 1)));
    known.filter(|(word, taken)| match (spells, word.role) {
        (None, _) | (_, Role::Nation) => true,
        (Some(Role::Title), _) => false,
        (_, Role::Noun | Role::Body) => *taken > 1,
        (_, Role::Before) => *taken < words.len(),
        _ => true,
    })
}

/// The translation of another form of a word: with or without its article, an adjective of the other gender.
fn other_form(arabic: &str, lexicon: Lexicon) -> Option<Word> {
    let bare = arabic.strip_prefix("ال").unwrap_or(arabic);
    let find = |form: &str| translation(lexicon.facts(&phrase_key(form)));
    let same = find(&format!("ال{bare}")).or_else(|| find(bare));
    let other_gender = || {
        let form = bare.strip_suffix('ة').map_or_else(|| format!("{bare}ة"), str::to_owned);
        let found = find(&format!("ال{form}")).or_else(|| find(&form));
        found.filter(|(role, _)| *role == Role::Adjective)
    };
    let (role, english) = same.or_else(other_gender)?;
    Some(word(english.to_owned(), role, arabic))
}

/// What a word of names is in English, and what it does there.
fn translation(facts: impl Iterator<Item = Fact>) -> Option<(Role, &'static str)> {
    let mut facts = facts;
    let (letter, english) = facts.find_map(|fact| match fact {
        Fact::English(english) => english.as_str().split_at_checked(1),
        _ => None,
    })?;
    Some((role(letter)?, english))
}

fn known_word(phrase: &[&str], facts: Facts, lexicon: Lexicon) -> Option<Word> {
    let text = phrase.join(" ");
    if let Some(nation) = nation(phrase, &text, facts.clone(), lexicon) {
        return Some(nation);
    }
    if let Some((role, english)) = translation(facts.clone()) {
        return Some(word(english.to_owned(), role, phrase.first()?));
    }
    let entry = facts.clone().find_map(|fact| match fact {
        Fact::Name(id, Strength::Strong) => Some(lexicon.entry(id)),
        Fact::Name(id, Strength::Weak) => Some(lexicon.entry(id)).filter(|entry| entry.kind == MentionType::Gpe),
        _ => None,
    });
    // People's names in names are shorter than their entries say: «مركز محمد بن راشد».
    let entry = entry.filter(|entry| entry.kind != MentionType::Pers && !entry.en.is_empty())?;
    let is_place = entry.kind == MentionType::Gpe;
    // "Mansour (Baghdad)" is told from others, which its name is not part of.
    let english = entry.en.split_once(" (").map_or(entry.en, |(name, _)| name);
    // «قمة الآسيان» is the "ASEAN Summit".
    let is_acronym = |alias: &&str| alias.len() > 2 && alias.bytes().all(|letter| letter.is_ascii_uppercase());
    let acronym =
        entry.aliases.split('|').find(is_acronym).filter(|_| entry.kind == MentionType::Org && phrase.len() == 1);
    let english = acronym.unwrap_or(english);
    Some(Word { is_place, ..word(english.to_owned(), Role::Name, phrase.first()?) })
}

/// «اللبنانية», «الكوري الشمالي»: the nationality with its country.
fn nation(phrase: &[&str], text: &str, facts: Facts, lexicon: Lexicon) -> Option<Word> {
    // «المالية» is finance rather than of Mali.
    let is_word = facts.clone().any(|fact| matches!(fact, Fact::English(english) if english.as_str().starts_with('n')));
    let country = facts.clone().find_map(|fact| match fact {
        Fact::Adjective(_, Strength::Weak) if is_word => None,
        Fact::Adjective(id, _) => Some(lexicon.entry(id)).filter(|entry| entry.is_country),
        _ => None,
    })?;
    if !phrase.first()?.starts_with("ال") && phrase.len() == 1 {
        return None;
    }
    let singular: Vec<String> = phrase.iter().map(|word| singular(word)).collect();
    let demonym = lexicon.facts(&phrase_key(&singular.join(" "))).find_map(|fact| match fact {
        Fact::English(english) => english.as_str().strip_prefix('d'),
        _ => None,
    });
    let english = demonym.unwrap_or(country.en).to_owned();
    Some(Word { others: vec![country.en.to_owned()], ..word(english, Role::Nation, text) })
}

/// «اللبنانيين», «اللبنانية» → «لبناني».
fn singular(word: &str) -> String {
    let folded = fold_text(word);
    let bare = folded.strip_prefix("ال").unwrap_or(&folded);
    let stem = ["تين", "تان", "ون", "ين", "ان", "ات", "ه"].iter().find_map(|end| bare.strip_suffix(end));
    stem.filter(|stem| stem.ends_with('ي')).unwrap_or(bare).to_owned()
}

fn role(letter: &str) -> Option<Role> {
    Some(match letter {
        "a" => Role::Adjective,
        "b" => Role::Body,
        "f" => Role::For,
        "n" => Role::Noun,
        "o" => Role::Of,
        "p" => Role::Before,
        "s" => Role::Spelled,
        "t" => Role::Title,
        "u" => Role::NameOf,
        _ => return None,
    })
}

/// A word that is not known: spelt, unless it is too ordinary to be a name.
fn unknown(name: &str, setting: Setting<'_>, has_head: bool, lexicon: Lexicon) -> Option<Word> {
    let is_common =
        lexicon.facts(&phrase_key(name)).any(|fact| matches!(fact, Fact::Ordinary(count) if count >= COMMON));
    let is_place = matches!(setting.kind, MentionType::Fac | MentionType::Loc);
    if is_common && !is_place && !has_head {
        return None;
    }
    let mut spellings = speller::spell(&[name], setting.spelling()).into_iter();
    let english = spellings.next()?;
    Some(Word { others: spellings.collect(), ..word(english, Role::Name, name) })
}

fn word(english: String, role: Role, arabic: &str) -> Word {
    let folded = fold_text(arabic);
    let is_plural = english.ends_with('s') && !english.ends_with("ss") && !folded.ends_with("ين");
    let is_feminine = folded.ends_with('ه') || folded.ends_with("ات") || (role != Role::Adjective && is_plural);
    Word { english, role, joint: Joint::None, is_feminine, is_place: false, others: Vec::new() }
}
