//! The last word of a person's name that its place alone tells, whatever else the word may mean.

use super::family::names_body;
use super::person::Trust;
use super::quote::{is_quote, opens_quote};
use super::words::{Word, Words, has_tanwin};
use crate::lexicon::{NameRole, WordClass};
use crate::model::{MentionType, TokenKind};
use crate::morphology::Proclitics;
use crate::segmentation::is_letter;

/// Whether the word at `end` must belong to the name of so many `parts` from `start` on.
pub(super) fn closes(words: &Words<'_>, start: usize, end: usize, parts: usize, trust: Trust) -> bool {
    let is_strange = !words.plain(end).is_of_the_language() && !words.plain(end).is_ordinary();
    let is_short = (1..=2).contains(&parts) || parts == 3 && is_strange;
    is_short && is_said_by(words, start, end) || is_closed(words, start, end, parts, trust)
}

/// «مدير الثقافة عمر كبور، …», «الجنرال أشوك راج سيغديل، …»: after a title nobody is called by a given name alone, so that what
/// stands between it and a mark is the family's name; after more than that, a word that nobody knows.
fn is_closed(words: &Words<'_>, start: usize, end: usize, parts: usize, trust: Trust) -> bool {
    let given = words.plain(start);
    let is_given = matches!(given.role, Some(NameRole::Given | NameRole::Both)) || given.is(WordClass::NameParticle);
    let is_alone = trust == Trust::Titled && is_given && end == start + parts;
    let word = words.plain(end);
    let is_strange = !word.is_of_the_language() && words.word(end).bare.is_none();
    let is_mark = matches!(words.surface(end + 1), "،" | ":" | "." | "(" | "؛" | "")
        || is_that(words, end + 1)
        || words.may_be(end + 1, WordClass::Saying);
    // «الملك سلمان الحكم، …»
    let is_noun = word.is_definite && word.is_ordinary() && word.role.is_none();
    is_alone
        && is_mark
        && !is_noun
        && !names_body(words, start)
        && (parts == 1 && !has_clitic(words.word(end)) || parts == 2 && is_strange)
        && may_be_family(words, end)
}

/// «خورخي "توتو" كيروغا»: where the family's name begins behind what somebody is called.
pub(super) fn after_nickname(words: &Words<'_>, at: usize) -> Option<usize> {
    let is_quoted = opens_quote(words, at) && is_quote(words.surface(at + 2));
    let family = words.plain(at + 3);
    let is_family = matches!(family.role, Some(NameRole::Family | NameRole::Both)) || words.is_unknown(at + 3);
    (is_quoted && is_family && !family.is_definite && !family.is_ordinary()).then_some(at + 3)
}

/// «جون كيه. هيرلي»: whether a letter stands here for a name, and another name behind its stop.
pub(super) fn is_initial(words: &Words<'_>, at: usize) -> bool {
    let name = words.plain(at + 2);
    is_letter(words.surface(at)) && words.surface(at + 1) == "." && (name.role.is_some() || words.is_unknown(at + 2))
}

/// Whether a word of the language stands behind a preposition or «و».
fn has_clitic(word: Word) -> bool {
    word.bare.is_some_and(|(_, rest)| rest.is_ordinary() || rest.is_structural())
}

/// «وأوضح أنطوان سلامه أن …»: between a verb of saying and what is said stands nothing but who says it.
fn is_said_by(words: &Words<'_>, start: usize, end: usize) -> bool {
    // «قال المتحدث باسم الهيئة فلان إن»
    let reach = (start.saturating_sub(FARTHEST_VERB)..start).rev();
    let verb = reach.take_while(|at| !is_that(words, *at) && !is_mark(words, *at)).find(|at| {
        let of_nobody = ["حسب", "وفقا", "وفقاً"].iter().any(|word| words.surface(*at).ends_with(word));
        !of_nobody && words.may_be(*at, WordClass::Saying)
    });
    verb.is_some() && is_that(words, end + 1) && may_be_family(words, end)
}

/// «ورأى علي واعظ، مدير …»: where the name begins that stands between a verb of saying and the comma at `end`.
pub(super) fn start_behind_verb(words: &Words<'_>, end: usize) -> Option<usize> {
    let start = (end.saturating_sub(LONGEST_SAYER)..end.saturating_sub(1))
        .find(|at| at.checked_sub(1).is_some_and(|verb| words.may_be(verb, WordClass::Saying)))?;
    let first = words.plain(start);
    let is_given = matches!(first.role, Some(NameRole::Given | NameRole::Both)) || words.is_unknown(start);
    // «علي» is written like a preposition.
    let is_name = is_given && !first.is_definite && (!first.is_structural() || words.surface(start) == "علي");
    (is_name && (start + 1..end).all(|at| may_be_family(words, at))).then_some(start)
}

/// Most words of a name behind a verb.
const LONGEST_SAYER: usize = 3;

/// Most words of an office between a verb and its holder's name.
const FARTHEST_VERB: usize = 10;

/// Whether the word may be anybody's name where one must stand: no function word, title or adverb, nor the name of something else.
pub(super) fn may_be_family(words: &Words<'_>, at: usize) -> bool {
    let (word, surface) = (words.plain(at), words.surface(at));
    // «قال فلان لاحقا إن», «قال فلان بدوره إن»
    let is_adverb = has_tanwin(surface)
        || words.key(at).len() < 3
        || word.is_ordinary() && surface.ends_with(['ا', 'ه'])
        || words.word(at).bare.is_some_and(|(before, rest)| before.particle != 0 && rest.is_ordinary())
        || words.hits_at(at).any(|hit| hit.proclitics.particle != 0);
    let is_other = word.is_any(&[
        WordClass::Stop,
        WordClass::TimeWord,
        WordClass::Saying,
        WordClass::Title,
        WordClass::Role,
        WordClass::OfficeAdjective,
    ]) || words.name_at(at, Proclitics::NONE).is_some_and(|hit| hit.kind != MentionType::Pers);
    words.kind(at) == Some(TokenKind::Arabic) && !is_adverb && !is_other
}

/// «أن», «إن» before what is said.
fn is_that(words: &Words<'_>, at: usize) -> bool {
    matches!(words.surface(at), "أن" | "إن" | "بأن" | "ان")
}

/// Whether a mark ends a clause at `at`.
fn is_mark(words: &Words<'_>, at: usize) -> bool {
    matches!(words.surface(at), "." | "،" | ":" | "؛")
}
