//! Names by which somebody goes besides their own: «رودريغو لوندونيو، المعروف باسمه الحربي "تيموشنكو"», «محمد حمدان دقلو
//! الملقب بحميدتي»; but «التنظيم المعروف باسم "داعش"» is nobody, and «فلان المعروف بمواقفه» has no other name.

use super::candidate::{Candidate, Target};
use super::person;
use super::quote::{is_quote, opens_quote};
use super::words::Words;
use crate::lexicon::WordClass;
use crate::model::{Evidence, EvidenceSource, MentionType, Rule, TokenKind};
use crate::morphology::{self, Proclitics};

/// Proposes the other names of people found.
pub(super) fn detect(words: &Words<'_>, found: &mut Vec<Candidate>) {
    for at in words.places_of(&[WordClass::Alias]) {
        let mark = usize::from(at.checked_sub(1).is_some_and(|mark| matches!(words.surface(mark), "،" | "(")));
        let Some(last) = words.tokens.get(at.saturating_sub(1 + mark)).filter(|_| at > mark) else { continue };
        let rank = |one: &Candidate| (one.span.len(), matches!(one.target, Target::Entry(_)));
        let is_bearer = |one: &&Candidate| one.kind == MentionType::Pers && one.span.end == last.span.end;
        let Some(bearer) = found.iter().filter(is_bearer).max_by_key(|one| rank(one)) else { continue };
        let Some((from, to, proclitics)) = other_name(words, at + 1) else { continue };
        let span = words.span(from, to, proclitics);
        let on = bearer.span.of(words.text).to_owned();
        let evidence = Evidence { by: EvidenceSource::Structure, rule: Rule::ShortForm, on };
        let alias = Candidate { span, confidence: 96, evidence, ..bearer.clone() };
        found.retain(|other| other.kind != MentionType::Pers || !other.span.overlaps(span));
        found.push(alias);
    }
}

/// From where to where the name goes that «باسم» or «بـ» at `at` leads to.
fn other_name(words: &Words<'_>, at: usize) -> Option<(usize, usize, Proclitics)> {
    let leads = LEADING.contains(&words.surface(at));
    // «باسمه الحربي»
    let start = at + usize::from(leads) + usize::from(leads && words.plain(at + 1).is_definite);
    if opens_quote(words, start) {
        let close = (start + 2..start + 2 + LONGEST).find(|at| is_quote(words.surface(*at)))?;
        return Some((start + 1, close, Proclitics::NONE));
    }
    let is_open = |at: usize| words.is_unknown(at) || words.plain(at).role.is_some() && !words.plain(at).is_ordinary();
    if leads {
        return person::name_after_title(words, start)
            .filter(|_| is_open(start))
            .map(|to| (start, to, Proclitics::NONE));
    }
    // «بحميدتي», «بأبي محمد»
    let stem = words.surface(start).strip_prefix('ب')?;
    let is_father = matches!(stem, "أبي" | "أبو" | "ابي" | "ابو" | "أم" | "ام");
    let is_name = match words.word(start).bare {
        Some((_, reading)) => reading.role.is_some() && !reading.is_ordinary(),
        None => words.kind(start) == Some(TokenKind::Arabic) && words.is_unknown(start),
    };
    let proclitics = morphology::proclitics(words.key(start)).find(|one| one.has_beh() && one.letters == 1)?;
    let next = start + 1;
    let to = person::name_after_title(words, next).filter(|_| is_father || is_open(next)).unwrap_or(next);
    (is_name && !is_father || is_father && to > next).then_some((start, to, proclitics))
}

/// What leads from «المعروف» to a name.
const LEADING: [&str; 9] = ["ب", "بـ", "باسم", "بإسم", "باسمه", "باسمها", "بلقب", "بلقبه", "بكنيته"];
/// Most words of a name in quotation marks, and its marks.
const LONGEST: usize = 4;
