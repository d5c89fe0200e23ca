//! Offices that an article gives somebody without naming them as one: «كلف الملك ريشي سوناك تشكيل الحكومة», «فاز غابرييل
//! بوريك بالرئاسة», «اختير جاني إنفانتينو رئيسا»; but «طالب فلان بتشكيل الحكومة» is given none.

use super::title::{Standing, Title};
use crate::lexicon::{Lexicon, WordClass};
use crate::model::{EntityId, Mention, MentionType, Span};

/// Who is given an office, what it is, and where the article says so.
pub(super) fn appointed(text: &str, mentions: &[Mention], lexicon: Lexicon) -> Vec<(EntityId, Title, Span)> {
    let people = mentions.iter().enumerate().filter(|(_, mention)| mention.kind == MentionType::Pers);
    let given = people.filter_map(|(at, mention)| {
        let person = mention.entity?;
        // «رئيسا لاتحاد الكتاب» says itself what it is.
        let next = mentions.get(at + 1).filter(|next| next.span.start <= mention.span.end + 1);
        let is_office = next.is_some_and(|next| next.kind == MentionType::Occ);
        let (office, end) = Some(mention.span).filter(|_| !is_office).and_then(|name| office(text, name, lexicon))?;
        let title = Title::read(office.split(' '), None);
        Some((person, Title { standing: Standing::New, ..title }, Span { end, ..mention.span }))
    });
    given.collect()
}

/// The office that somebody named at `name` is given, and the end of the words that say so.
fn office(text: &str, name: Span, lexicon: Lexicon) -> Option<(String, u32)> {
    let from = text.floor_char_boundary((name.start as usize).saturating_sub(REACH));
    let before = text.get(from..name.start as usize)?.rsplit(['.', '\n']).next()?;
    let behind = text.get(name.end as usize..)?.strip_prefix(' ')?;
    let end = |words: &str| name.end + 1 + u32::try_from(words.len()).unwrap_or(0);
    let says = |verbs: &[&str]| verbs.iter().any(|verb| before.contains(verb));
    let begins = |all: &[&'static str]| all.iter().copied().find(|words| behind.starts_with(words));
    if let Some(words) = begins(&FORMING).filter(|_| says(&["كلف", "كلّف", "تكليف"])) {
        return Some(("رئيس الوزراء".to_owned(), end(words)));
    }
    if let Some(words) = begins(&ELECTIONS).filter(|_| says(&["فاز", "فوز", "انتخاب", "انتخب"])) {
        return Some(("رئيس".to_owned(), end(words)));
    }
    // «فازت فلانة برئاسة بلدية طرابلس»
    if let Some(body) = behind.strip_prefix("برئاسة ").filter(|_| says(&["فاز", "فوز"])) {
        let body = body.split(|letter: char| !letter.is_alphanumeric() && letter != ' ').next()?.trim_end();
        let head = if says(&["فازت"]) { "رئيسة" } else { "رئيس" };
        let words = body.split(' ').take(MOST_WORDS).fold(head.to_owned(), |office, word| office + " " + word);
        return Some((words, end("برئاسة")));
    }
    let made = behind.split(|letter: char| !letter.is_alphanumeric() && letter != 'ً').next()?;
    let is_made = made.ends_with(['ا', 'ً']) && lexicon.is_of(made, &[WordClass::Title]);
    is_made.then(|| (made.trim_end_matches('ً').to_owned(), end(made)))
}

/// Bytes before a name in which the verb stands.
const REACH: usize = 160;
/// Most words of what somebody is to head.
const MOST_WORDS: usize = 4;
/// What only who is to be prime minister does.
const FORMING: [&str; 8] = [
    "تشكيل الحكومة",
    "بتشكيل الحكومة",
    "تشكيل حكومة",
    "بتشكيل حكومة",
    "تأليف الحكومة",
    "بتأليف الحكومة",
    "تأليف حكومة",
    "بتأليف حكومة",
];
/// What a president wins.
const ELECTIONS: [&str; 5] =
    ["بالرئاسة", "بانتخابات الرئاسة", "بالانتخابات الرئاسية", "في الانتخابات الرئاسية", "في انتخابات الرئاسة"];
