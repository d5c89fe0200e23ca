//! Languages that the lexicon does not list: «اللغة التيغرانية», «لغة الأشولي».

use super::candidate::Candidate;
use super::words::Words;
use crate::model::{MentionType, Rule, TokenKind};
use crate::morphology::Proclitics;

/// Proposes what an unknown word or a people's adjective after «لغة» names.
pub(super) fn detect(words: &Words<'_>, found: &mut Vec<Candidate>) {
    for at in 0..words.len() {
        let Some(proclitics) = language(words, at) else { continue };
        let name = at + 1;
        let is_people = words.adjective_at(name).is_some();
        let is_new = words.is_unknown(name) && !words.plain(name).leaning.is_surely_no_name();
        let is_definite = words.plain(name).is_definite && words.kind(name) == Some(TokenKind::Arabic);
        // «لغة الحوار», «اللغة الرسمية» are known words.
        if is_definite && (is_new || is_people) {
            let span = words.span(at, name + 1, proclitics);
            found.push(Candidate::structural(span, MentionType::Language, Rule::HeadWord, 90, words.surface(at)));
        }
    }
}

/// What is written onto «لغة» or «اللغة», if the word is that.
fn language(words: &Words<'_>, at: usize) -> Option<Proclitics> {
    match words.surface(at).strip_suffix("لغة")? {
        "" | "ال" => Some(Proclitics::NONE),
        _ => words.word(at).bare.map(|(proclitics, _)| proclitics),
    }
}
