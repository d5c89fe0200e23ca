//! What the words beside a person's name tell of the person: «قالت», «شقيقته», «وزيرة الصحة», «التي».

use crate::lexicon::{Lexicon, WordClass};
use crate::model::Span;

/// How the words beside a name speak of its bearer.
#[derive(Clone, Copy, Default)]
pub(super) struct Said {
    pub gender: Option<Gender>,
    /// Whether as somebody's kin: «شقيقته».
    pub as_kin: bool,
    /// Whether as somebody's father: «والده», «هو ابن».
    pub as_father: bool,
    /// Whether as somebody's child: «نجله».
    pub as_child: bool,
    /// Whether as whom news is from: «بحسب وكالة رويترز».
    pub as_source: bool,
}

/// A person's, as the grammar of a text tells it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    Feminine,
    Masculine,
}

impl Said {
    /// What an office and the words before and behind a name tell of its bearer.
    pub fn of(text: &str, name: Span, office: Option<&str>, lexicon: Lexicon) -> Self {
        let said = Self::before(text, name.start, lexicon);
        let gender = said.gender.or_else(|| office.and_then(of_office)).or_else(|| behind(text, name.end));
        Self { gender, ..said }
    }

    /// What the word before a name tells of the agency named there: «بحسب وكالة رويترز».
    pub fn of_body(text: &str, name: Span) -> Self {
        let before = text.get(..name.start as usize).unwrap_or_default().trim_end();
        let word = before.rsplit([' ', '\n']).next().unwrap_or_default();
        let is_agency = name.of(text).starts_with("وكالة ");
        Self { as_source: is_agency && SOURCES.contains(&word.trim_start_matches('و')), ..Self::default() }
    }

    /// What the word before `at` tells of the person named there: «قالت», «شقيقته», «الوزيرة», or nothing.
    pub fn before(text: &str, at: u32, lexicon: Lexicon) -> Self {
        let before = text.get(..at as usize).and_then(|before| before.strip_suffix(' ')).unwrap_or_default();
        let start = before.rfind([' ', '\n']).map_or(0, |space| space + 1);
        let word = before.get(start..).unwrap_or_default();
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
            // «تقول»: of «يقول»
            () if verb.strip_prefix('ت').is_some_and(|rest| is_saying(&["ي", rest].concat(), lexicon)) => {
                Some(Gender::Feminine)
            }
            () if is_past_of_hers(verb) => Some(Gender::Feminine),
            () => present(before.get(..start).unwrap_or_default(), word),
        };
        let as_father = is_kin(&["والد"]) || CHILDREN.contains(&bare(word));
        Self { gender, as_kin: is_her_kin || is_his_kin, as_father, as_child: is_kin(&OWN_CHILDREN), as_source: false }
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

/// What an office says of who holds it: «وزيرة الصحة».
fn of_office(office: &str) -> Option<Gender> {
    let head = office.split_whitespace().next()?;
    Some(if head.ends_with('ة') { Gender::Feminine } else { Gender::Masculine })
}

/// What the word behind a name says of its bearer: «التي», «وهو».
fn behind(text: &str, end: u32) -> Option<Gender> {
    let rest = text.get(end as usize..)?;
    let next = rest.trim_start_matches('،').strip_prefix(' ')?.split([' ', '\n']).next()?;
    match next {
        "التي" | "وهي" => Some(Gender::Feminine),
        "الذي" | "وهو" => Some(Gender::Masculine),
        _ => None,
    }
}

/// Whether it is, as a rule, a verb of what a woman has done: «تسلمت»; «بيت» and «تصويت» are none.
fn is_past_of_hers(word: &str) -> bool {
    let is_noun = ["ات", "يت", "وت"].iter().any(|end| word.ends_with(end)) || word.starts_with("ال");
    word.ends_with('ت') && !is_noun && word.chars().count() > 3
}

/// Who does something of which a verb in the present tells, behind a word that stands before verbs: «لم تنتظر».
fn present(before: &str, verb: &str) -> Option<Gender> {
    let leads = before
        .split_whitespace()
        .next_back()
        .is_some_and(|word| BEFORE_VERBS.contains(&word.trim_start_matches(['و', 'ف'])));
    match verb.chars().next().filter(|_| leads)? {
        'ت' => Some(Gender::Feminine),
        'ي' => Some(Gender::Masculine),
        _ => None,
    }
}

/// Words before verbs in the present, less what is written onto them.
const BEFORE_VERBS: [&str; 4] = ["لم", "لن", "سوف", "أن"];
/// Words of saying that tell nothing of who says it.
const OF_NOBODY: [&str; 4] = ["بحسب", "حسب", "وفقا", "لفت"];
/// Words before whom news is from; «وفق» less its first letter.
const SOURCES: [&str; 3] = ["بحسب", "حسب", "فق"];
/// Kin of theirs, less the pronoun that says whose.
const FEMALE_KIN: [&str; 8] = ["شقيقت", "زوجت", "ابنت", "والدت", "أرملت", "أخت", "جدت", "كريمت"];
const MALE_KIN: [&str; 9] = ["شقيق", "زوج", "نجل", "ابن", "والد", "أخي", "أخو", "جد", "توأم"];
/// Children of theirs, less the pronoun that says whose.
const OWN_CHILDREN: [&str; 4] = ["ابن", "ابنت", "نجل", "كريمت"];
/// Whose child somebody is, the name behind it says.
const CHILDREN: [&str; 6] = ["ابن", "ابنة", "نجل", "كريمة", "حفيد", "حفيدة"];
/// Pronouns that say whose kin somebody is.
const OWNERS: [&str; 5] = ["ه", "ها", "هما", "هم", "ي"];
