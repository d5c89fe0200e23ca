//! Events and texts by their head word: «معركة كورسك», «الأزمة الأوكرانية», «معاهدة الشراكة الاستراتيجية».

use super::candidate::Candidate;
use super::complement::{self, Head};
use super::product;
use super::words::{Hit, Reading, Words};
use crate::lexicon::WordClass;
use crate::model::{MentionType, Rule, TokenKind};
use crate::morphology::Proclitics;
use crate::value;

/// Proposes every event and text that a head word announces.
pub(super) fn detect(words: &Words<'_>, found: &mut Vec<Candidate>) {
    for at in words.places_of(&HEADS) {
        let word = words.word(at);
        let readings = [Some((Proclitics::NONE, word.plain)), word.bare];
        let head = readings
            .into_iter()
            .flatten()
            .find_map(|(proclitics, reading)| head_kind(reading).map(|kind| (proclitics, reading, kind)));
        let Some((proclitics, reading, kind)) = head else { continue };
        if let Some(end) = name_end(words, at, reading, kind) {
            let span = words.span(at, end, proclitics);
            found.push(Candidate::structural(span, kind, Rule::HeadWord, 80, words.surface(at)));
        }
    }
}

/// Words that announce an event or a text.
const HEADS: [WordClass; 3] = [WordClass::EventHead, WordClass::LawHead, WordClass::LooseLawHead];

fn head_kind(reading: Reading) -> Option<MentionType> {
    if reading.is(WordClass::EventHead) {
        Some(MentionType::Event)
    } else if reading.is_any(&[WordClass::LawHead, WordClass::LooseLawHead]) {
        Some(MentionType::Law)
    } else {
        None
    }
}

/// «عالم الاجتماع الفرنسي»: a science, and nobody's meeting.
fn is_science(words: &Words<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| words.surface(before));
    let scholars = ["علم", "علوم", "عالم", "عالمة", "علماء", "أستاذ", "أستاذة"];
    words.surface(at) == "الاجتماع" && scholars.contains(&before.trim_start_matches('و'))
}

/// One past the name's last word. An event or text needs a proper name, a nationality or, for a text, its matter
/// («معاهدة الشراكة الاستراتيجية»); «اتفاقية عسكرية شاملة» and «القمة المقبلة» are none.
fn name_end(words: &Words<'_>, at: usize, reading: Reading, kind: MentionType) -> Option<usize> {
    if let Some(end) = numbered_end(words, at) {
        return Some(end);
    }
    if is_article(words, at) || is_science(words, at) || product::is_named(words, at) {
        return None;
    }
    let complement = complement::read(words, at + 1, Head::Happening, reading.is_definite);
    let words_after = complement.end - (at + 1);
    let identifies = match kind {
        _ if reading.is(WordClass::LooseLawHead) => complement.has_name && !complement.has_office,
        _ if complement.has_name || complement.has_office => true,
        _ if complement.has_nationality => complement.is_definite,
        // «قانون العفو»; of other texts one word says too little.
        MentionType::Law => {
            let enough =
                if ["قانون", "مذكرة"].iter().any(|text| words.surface(at).ends_with(text)) { 1 } else { 2 };
            // «اتفاقية للتعاون العسكري» is any such.
            let is_any = words.word(at + 1).bare.is_some_and(|(proclitics, _)| proclitics.has_lam());
            let is_text = reading.is(WordClass::LawHead) && !reading.is_definite && !is_any;
            is_text && complement.is_definite && words_after >= enough
        }
        _ => false,
    };
    // «قرار مجلس الأمن» may be any of its resolutions.
    let identifies = identifies && !is_resolution(words, at);
    if words_after == 0 && kind == MentionType::Event && !reading.is_definite {
        return unheard_of(words, at);
    }
    // «قانون المسطرة الجنائية الجديد»
    let is_new = words_after > 1 && matches!(words.surface(complement.end - 1), "الجديد" | "الجديدة");
    let end = complement.end - usize::from(is_new);
    (identifies && words_after > 0).then(|| with_second(words, end))
}

/// «مهرجان دونيا», «إعصار فونغ وونغ»: one past a name that nobody knows, behind the head of what has one as a rule.
fn unheard_of(words: &Words<'_>, at: usize) -> Option<usize> {
    let is_named = NAMED.iter().any(|event| words.surface(at).ends_with(event));
    let is_name = |at: &usize| {
        let leaning = words.plain(*at).leaning;
        // «معركة ضارية», «مهرجان سنوي»
        let is_adjective =
            ["ة", "ي", "ا"].iter().any(|end| words.surface(*at).ends_with(end)) && words.plain(*at).is_known;
        words.is_unknown(*at) && !leaning.is_surely_no_name() && !is_adjective && !words.surface(*at).starts_with("ال")
    };
    let end = (at + 1..at + 3).take_while(is_name).last()? + 1;
    is_named.then_some(end)
}

/// Events that have names of their own.
const NAMED: [&str; 7] = ["مهرجان", "إعصار", "معركة", "مجزرة", "مذبحة", "زلزال", "رالي"];

/// «لقاء ماكرون وشولتس»: the other of two people whom an event brings together.
fn with_second(words: &Words<'_>, end: usize) -> usize {
    let is_person = |hit: &&Hit| hit.kind == MentionType::Pers && !hit.is_adjective;
    let ends_with_person = words.hits_before(end).any(|hit| is_person(&hit));
    let second = words.hits_at(end).filter(is_person).filter(|hit| hit.proclitics == Proclitics::CONJUNCTION);
    second.map(|hit| hit.to).max().filter(|_| ends_with_person).unwrap_or(end)
}

/// «القرار 1701», «قرار رقم 242», «قرار مجلس الأمن الدولي رقم 2254», «القانون رقم 111 لسنة 1969», «الأمر التنفيذي 14098», «المادة 230»,
/// «المادة الرابعة».
fn numbered_end(words: &Words<'_>, at: usize) -> Option<usize> {
    // «اتفاقية 27 ديسمبر 1968»
    let is_dated = words.kind(at + 1) == Some(TokenKind::Number)
        && words.plain(at + 2).is(WordClass::TimeWord)
        && words.kind(at + 3) == Some(TokenKind::Number);
    if is_dated && words.may_be_any(at, &HEADS) {
        return Some(at + 4);
    }
    if is_article(words, at) {
        let is_ordinal = value::is_definite_ordinal(words.key(at + 1));
        // «المادة الرابعة عشرة», «المادة السادسة والعشرون»
        let tens = words.surface(at + 2);
        let is_ten =
            matches!(tens, "عشرة" | "عشر") || tens.starts_with("وال") && (tens.ends_with("ون") || tens.ends_with("ين"));
        let end = at + if is_ordinal && is_ten { 3 } else { 2 };
        return (is_ordinal || words.kind(at + 1) == Some(TokenKind::Number)).then_some(end);
    }
    if let Some(end) = decree_end(words, at) {
        return Some(end);
    }
    let body = words.name_at(at + 1, Proclitics::NONE).map_or(at + 1, |hit| hit.to);
    let number = body + usize::from(matches!(words.surface(body), "رقم" | "الرقم"));
    (is_resolution(words, at) && words.kind(number) == Some(TokenKind::Number)).then_some(number + 1)
}

/// «المرسوم رقم 15», «مرسوم بقانون رقم 5», «الأمر التنفيذي 14098», «القانون رقم 111 لسنة 1969»; not «وقع الأمر التنفيذي 20 يناير».
fn decree_end(words: &Words<'_>, at: usize) -> Option<usize> {
    let is_head = ["مرسوم", "أمر", "قانون"].iter().any(|text| words.surface(at).ends_with(text));
    let adjective = words.plain(at + 1);
    let is_adjective = adjective.is(WordClass::InstitutionAdjective) || words.surface(at + 1) == "بقانون";
    let after = at + 1 + usize::from(is_adjective);
    let is_said = matches!(words.surface(after), "رقم" | "الرقم");
    let number = after + usize::from(is_said);
    let is_numbered = words.kind(number) == Some(TokenKind::Number) && (is_said || words.surface(at + 1) == "التنفيذي");
    let is_day = words.plain(number + 1).is(WordClass::TimeWord);
    let of_year =
        matches!(words.surface(number + 1), "لسنة" | "لعام") && words.kind(number + 2) == Some(TokenKind::Number);
    (is_head && is_numbered && !is_day).then_some(number + if of_year { 3 } else { 1 })
}

/// «المادة», of a law or constitution.
fn is_article(words: &Words<'_>, at: usize) -> bool {
    words.surface(at).ends_with("المادة")
}

fn is_resolution(words: &Words<'_>, at: usize) -> bool {
    words.surface(at).ends_with("قرار")
}
