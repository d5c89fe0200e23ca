//! Languages that the lexicon does not list: «اللغة التيغرانية», «لغة الأشولي», and peoples' adjectives that name them:
//! «باللغات العربية والكورية», «ترجم من العربية إلى الهندية».

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
    for at in (0..words.len()).filter(|at| begins_row(words, *at)) {
        row(words, at, found);
    }
}

/// Whether languages follow: «باللغات …», «ترجمها من … إلى …».
fn begins_row(words: &Words<'_>, at: usize) -> bool {
    let is_head = LANGUAGES.iter().any(|head| words.surface(at).ends_with(head));
    let is_translated = |at: usize| words.surface(at).contains("ترجم");
    let leads = matches!(words.surface(at), "من" | "إلى" | "الى" | "عن");
    is_head || leads && (at.saturating_sub(FARTHEST_VERB)..at).any(is_translated)
}

/// Proposes the languages in a row behind `head`.
fn row(words: &Words<'_>, head: usize, found: &mut Vec<Candidate>) {
    let mut at = head + 1;
    while at < words.len() {
        let is_first = at == head + 1;
        let language = words.hits_at(at).find(|hit| hit.kind == MentionType::Language || hit.is_adjective);
        let (proclitics, end) = match language {
            Some(hit) => (hit.proclitics, hit.to),
            // «والمالايالامية»
            None if words.is_unknown(at) => (Proclitics::CONJUNCTION, at + 1),
            None => return,
        };
        let bare = words.surface(at).strip_prefix('و').unwrap_or(words.surface(at));
        if !bare.starts_with("ال") || !bare.ends_with(['ة', 'ا']) || is_first == proclitics.conjunction {
            return;
        }
        let span = words.span(at, end, proclitics);
        found.push(Candidate::structural(span, MentionType::Language, Rule::HeadWord, 97, words.surface(head)));
        at = end;
    }
}

/// Words for several languages, whatever is written onto them.
const LANGUAGES: [&str; 4] = ["اللغات", "اللغتين", "باللغات", "اللغتان"];
/// Most words between a verb of translating and a language.
const FARTHEST_VERB: usize = 8;

/// What is written onto «لغة» or «اللغة», if the word is that.
fn language(words: &Words<'_>, at: usize) -> Option<Proclitics> {
    match words.surface(at).strip_suffix("لغة")? {
        "" | "ال" => Some(Proclitics::NONE),
        _ => words.word(at).bare.map(|(proclitics, _)| proclitics),
    }
}
