//! Events and texts by their head word: «معركة كورسك», «الأزمة الأوكرانية», «معاهدة الشراكة الاستراتيجية».

use super::candidate::Candidate;
use super::complement::{self, Head};
use super::words::{Reading, Words};
use crate::lexicon::WordClass;
use crate::model::{MentionType, Rule, TokenKind};
use crate::morphology::Proclitics;

/// Proposes every event and text that a head word announces.
pub(super) fn detect(words: &Words<'_>, found: &mut Vec<Candidate>) {
    for at in 0..words.len() {
        let word = words.word(at);
        if !word.is_any(&[WordClass::EventHead, WordClass::LawHead]) {
            continue;
        }
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

fn head_kind(reading: Reading) -> Option<MentionType> {
    if reading.is(WordClass::EventHead) {
        Some(MentionType::Event)
    } else if reading.is(WordClass::LawHead) {
        Some(MentionType::Law)
    } else {
        None
    }
}

/// One past the name's last word. An event or text needs a proper name, a nationality or, for a text, its matter
/// («معاهدة الشراكة الاستراتيجية»); «اتفاقية عسكرية شاملة» and «القمة المقبلة» are none.
fn name_end(words: &Words<'_>, at: usize, reading: Reading, kind: MentionType) -> Option<usize> {
    if let Some(end) = numbered_end(words, at, kind) {
        return Some(end);
    }
    let complement = complement::read(words, at + 1, Head::Happening, reading.is_definite);
    let words_after = complement.end - (at + 1);
    let identifies = match kind {
        _ if complement.has_name || complement.has_office => true,
        _ if complement.has_nationality => complement.is_definite,
        MentionType::Law => !reading.is_definite && complement.is_definite && words_after >= 2,
        _ => false,
    };
    (identifies && words_after > 0).then_some(complement.end)
}

/// «القرار 1701», «قرار رقم 242».
fn numbered_end(words: &Words<'_>, at: usize, kind: MentionType) -> Option<usize> {
    let is_resolution = kind == MentionType::Law && words.surface(at).ends_with("قرار");
    let number = at + 1 + usize::from(matches!(words.surface(at + 1), "رقم" | "الرقم"));
    (is_resolution && words.kind(number) == Some(TokenKind::Number)).then_some(number + 1)
}
