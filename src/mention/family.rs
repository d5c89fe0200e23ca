//! Family names that are words or names of something else, and those that the lexicon lists alone.

use super::candidate::{Candidate, Target};
use super::name_part::begins_with_and;
use super::person::surname_of;
use super::words::{Hit, Reading, Words};
use crate::lexicon::{NameRole, WordClass};
use crate::model::{MentionType, Rule, TokenKind};
use crate::morphology::Proclitics;
use crate::value;

/// «باتريك أوسيتي»: an indefinite adjective of a people after a given name that is no word.
pub(super) fn is_family_adjective(words: &Words<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let given = words.plain(before);
    let is_person = given.leaning.label().is_some() && !given.leaning.is_surely_no_name();
    // «قال محمد إسلامي»
    let is_said = before.checked_sub(1).is_some_and(|verb| words.may_be_any(verb, &BEFORE_NAMES));
    let follows_given =
        (is_person || is_said) && matches!(given.role, Some(NameRole::Given | NameRole::Both)) && !given.is_ordinary();
    follows_given && !words.plain(at).is_definite && words.adjective_at(at).is_some()
}

/// «سامي العسكري», «وحسن المصري», «خالد بن مساعد السهلي»: a definite adjective of one man right behind a given name alone, or behind
/// the father's, tells of whose family he is.
pub(super) fn is_family_nisba(words: &Words<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let (given, word) = (words.plain(before), words.plain(at));
    let is_name = |one: Reading| matches!(one.role, Some(NameRole::Given | NameRole::Both));
    let bare = words.word(before).bare.filter(|(before, _)| before.conjunction && before.particle == 0);
    let is_given = is_name(given) || bare.is_some_and(|(_, reading)| is_name(reading));
    let follows = |at: usize| words.may_be_any(at, &BEFORE_NAMES);
    let may_precede = |before: usize| {
        let word = words.plain(before);
        let is_child = matches!(words.surface(before), "بن" | "بنت" | "ابن");
        is_child || word.role.is_none() && !word.is_any(&[WordClass::NameParticle, WordClass::NameTail])
    };
    let is_alone = before.checked_sub(1).is_none_or(may_precede);
    let is_sure = !given.is_ordinary() || before.checked_sub(1).is_some_and(follows);
    let is_nisba = word.is_definite && words.surface(at).ends_with('ي') && words.key(at).len() > 5;
    is_given
        && is_alone
        && is_sure
        && !names_body(words, before)
        && is_nisba
        && !word.is_any(&[WordClass::TimeWord, WordClass::OfficeAdjective, WordClass::Title])
        && !value::is_definite_ordinal(words.key(at))
}

/// «مطار الملك خالد الدولي»: whether a body or site has its name from the person whose name begins at `at`.
pub(super) fn names_body(words: &Words<'_>, at: usize) -> bool {
    let heads = [
        WordClass::OrganisationHead,
        WordClass::LooseOrganisationHead,
        WordClass::FacilityHead,
        WordClass::LooseFacilityHead,
        WordClass::PlaceHead,
    ];
    // «حكم بسجن فلان»: what is done to him.
    let is_head = |at: usize| {
        words.surface(at) != "بسجن" && words.readings(at).any(|reading| reading.is_any(&heads) && !reading.is_definite)
    };
    let is_title = |at: usize| words.may_be_any(at, &[WordClass::Title, WordClass::Honorific]);
    at.checked_sub(1)
        .is_some_and(|before| is_head(before) || is_title(before) && before.checked_sub(1).is_some_and(is_head))
}

/// What stands before a person who has been named by no title yet.
const BEFORE_NAMES: [WordClass; 4] = [WordClass::Saying, WordClass::Honorific, WordClass::Title, WordClass::Role];

/// «راؤول توريز»: a town's name without article after a given name, neither of them a word, is the family's.
pub(super) fn is_family_town(words: &Words<'_>, at: usize) -> bool {
    let Some(given) = at.checked_sub(1).map(|before| words.plain(before)) else { return false };
    let is_given = matches!(given.role, Some(NameRole::Given | NameRole::Both)) && !given.is_ordinary();
    let is_town = |hit: &Hit| {
        let entry = words.lexicon.entry(hit.entry);
        hit.kind == MentionType::Gpe && hit.to == at + 1 && !entry.is_seat && !entry.is_country
    };
    let word = words.plain(at);
    let mut names = words.hits_at(at).filter(|hit| !hit.is_adjective && hit.proclitics == Proclitics::NONE).peekable();
    is_given && !word.is_definite && !word.is_ordinary() && names.peek().is_some() && names.all(is_town)
}

/// «كاديربيك أتامباييف»: a word that nobody knows before a family name that the lexicon lists alone.
pub(super) fn before_family(words: &Words<'_>, hit: &Hit) -> Option<Candidate> {
    let given = hit.from.checked_sub(1)?;
    let is_family = hit.kind == MentionType::Pers
        && hit.to == hit.from + 1
        && !hit.is_adjective
        && hit.proclitics == Proclitics::NONE
        && !words.plain(hit.from).is_ordinary();
    // «بعد أن تسلمها فلان»
    let follows_word = given.checked_sub(1).is_some_and(|before| words.plain(before).is(WordClass::Stop));
    let ends = words.plain(hit.to).role.is_none();
    (is_family && is_strange_given(words, given) && !follows_word && ends).then(|| {
        let span = words.span(given, hit.to, Proclitics::NONE);
        let mut candidate =
            Candidate::structural(span, MentionType::Pers, Rule::GivenName, 78, words.surface(hit.from));
        if let Some(entry) = surname_of(words, given, hit.to) {
            candidate.target = Target::Entry(entry);
        }
        candidate
    })
}

/// Whether a word that nobody knows may be the given name before a family name, and nothing before it is part of a name.
pub(super) fn is_strange_given(words: &Words<'_>, at: usize) -> bool {
    let word = words.plain(at);
    let is_strange = words.is_unknown(at)
        && words.kind(at) == Some(TokenKind::Arabic)
        && !word.is_definite
        && !word.leaning.is_surely_no_name()
        && !begins_with_and(words, at)
        && words.word(at).bare.is_none()
        // «تفترش فلانة», «موكلته فلانة»
        && !words.surface(at).starts_with(['ي', 'ت'])
        && !words.surface(at).ends_with('ه');
    let begins = at.checked_sub(1).is_none_or(|before| {
        let before = words.plain(before);
        before.role.is_none() && !before.is(WordClass::NameParticle)
    });
    is_strange && begins
}

/// «خوليو سيزار تشافيز الابن»: the word that tells the younger from the elder belongs to the name.
pub(super) fn generations(words: &Words<'_>, found: &mut Vec<Candidate>) {
    let whole: Vec<Candidate> = (2..words.len())
        .filter(|at| words.plain(*at).is(WordClass::Generation))
        .filter_map(|at| {
            let last = words.span(at - 1, at, Proclitics::NONE);
            let people = found.iter().filter(|one| one.kind == MentionType::Pers && one.span.end == last.end);
            let person = people.max_by_key(|one| one.span.len()).filter(|one| one.span.start < last.start)?;
            let span = person.span.to(words.span(at, at + 1, Proclitics::NONE));
            Some(Candidate::structural(span, MentionType::Pers, Rule::GivenName, 90, words.surface(at)))
        })
        .collect();
    let is_listed = |one: &Candidate| found.iter().any(|other| other.span == one.span);
    let unlisted: Vec<Candidate> = whole.into_iter().filter(|one| !is_listed(one)).collect();
    found.extend(unlisted);
}
