//! Press and agencies by their bare names, where something beside them says that they are meant: «قال ل«الشرق الأوسط»»,
//! «الرياض: «الشرق الأوسط»», «بيروت (رويترز) –», «مراسل الأناضول».

use super::candidate::{Candidate, Target};
use super::quote::{is_quote, opens_quote};
use super::words::{Hit, Words};
use crate::lexicon::{EntryId, Fact, Lexicon, Strength, WordClass};
use crate::model::{Evidence, EvidenceSource, MentionType, Rule, TokenKind};
use crate::morphology::{ARTICLE, LAM, Proclitics};

/// Proposes the outlets that are spoken to, that sign a dateline or that have correspondents.
pub(super) fn detect(words: &Words<'_>, found: &mut Vec<Candidate>) {
    for at in 0..words.len() {
        if words.key(at) == [LAM] && opens_quote(words, at + 1) {
            spoken_to(words, at + 2, found);
        } else if opens_quote(words, at) && (signs(words, at) || follows_saying(words, at) || is_interviewer(words, at))
        {
            found.extend(
                outlet(words, at + 1).filter(|hit| is_quote(words.surface(hit.to))).map(|hit| listed(words, hit)),
            );
        } else if follows_correspondent(words, at) {
            found.extend(outlet(words, at).map(|hit| listed(words, hit)));
        } else if ends_byline(words, at) || begins_dateline(words, at) {
            found.extend(outlet(words, at).filter(|hit| is_clear(words, hit)).map(|hit| listed(words, hit)));
        } else if let Some(hit) = told(words, at) {
            found.push(listed(words, hit));
        }
    }
    agency_of_dateline(words, found);
}

/// Proposes the publisher that `Meta` names where the article's head does: «رام الله 13-10-2025 وفا- رحبت …».
pub(super) fn publisher(words: &Words<'_>, publisher: &str, found: &mut Vec<Candidate>) {
    let length = publisher.split_whitespace().count();
    if length == 0 || words.tokens.first().is_none_or(|token| token.span.start > LONGEST_FURNITURE) {
        return;
    }
    let is_it = |at: &usize| words.span(*at, at + length, Proclitics::NONE).of(words.text) == publisher;
    let Some(at) = (0..words.len().min(LONGEST_HEAD)).find(is_it) else { return };
    // «الشرق الأوسط» is a region, and «الرياض» a city, in the paper of its name too.
    let is_place = |hit: &Hit| hit.to == at + length && matches!(hit.kind, MentionType::Gpe | MentionType::Loc);
    if words.hits_at(at).any(is_place) {
        return;
    }
    found.push(match outlet(words, at).filter(|hit| hit.to == at + length) {
        Some(hit) => listed(words, hit),
        None => {
            let span = words.span(at, at + length, Proclitics::NONE);
            Candidate::structural(span, MentionType::Org, Rule::Byline, 90, publisher)
        }
    });
}

/// Bytes before which an article's head stands.
const LONGEST_FURNITURE: u32 = 1_000;

/// «قالت للأناضول: …», «أكد، للأناضول، أن …», «قال للجزيرة إن …»: an agency by its bare name where a listener stands, another
/// outlet between the verb and what is said.
fn told<'w>(words: &'w Words<'_>, at: usize) -> Option<&'w Hit> {
    let follows_saying = || at.checked_sub(1).is_some_and(|verb| words.may_be(verb, WordClass::Saying));
    let is_it = |hit: &&Hit| {
        let after = words.surface(hit.to);
        let is_said = SAID.contains(&after);
        let is_agency = words.lexicon.name(hit.entry).starts_with("وكالة ");
        let is_told = is_agency && (is_said || after == "،" || is_quote(after));
        // «للجزيرة إن», «للعربية إن»; «للعالم إن» is no channel.
        let listens = || {
            let stem = [&ARTICLE, words.key(hit.from).get(2..).unwrap_or_default()].concat();
            let facts = || words.lexicon.facts(&stem);
            let is_other = |fact| matches!(fact, Fact::Adjective(..) | Fact::Word(WordClass::LandformHead));
            !facts().any(|fact| matches!(fact, Fact::Ordinary(_))) || facts().any(is_other)
        };
        let is_listener = || is_said && follows_saying() && is_outlet(words.lexicon, hit.entry) && listens();
        hit.kind == MentionType::Org && hit.proclitics.has_lam() && (is_told || is_listener())
    };
    words.hits_at(at).find(is_it)
}

/// «وقالت ل«الخبر»: …», «أوضح ل«الشرق الأوسط» أن …»: what stands in quotation marks where a listener stands.
fn spoken_to(words: &Words<'_>, start: usize, found: &mut Vec<Candidate>) {
    let Some(close) = (start + 1..start + LONGEST).find(|at| is_quote(words.surface(*at))) else { return };
    if let Some(hit) = outlet(words, start).filter(|hit| hit.to == close) {
        found.push(listed(words, hit));
        return;
    }
    let is_said = SAID.contains(&words.surface(close + 1));
    let verb = (start.saturating_sub(FARTHEST_VERB)..start).rev().find(|at| words.may_be(*at, WordClass::Saying));
    let is_other = words.hits_at(start).any(|hit| hit.to == close && hit.kind != MentionType::Loc);
    if let Some(verb) = verb.filter(|_| is_said && !is_other) {
        let span = words.span(start, close, Proclitics::NONE);
        found.push(Candidate::structural(span, MentionType::Org, Rule::HeadWord, 80, words.surface(verb)));
    }
}

/// Whether the lam at `at` stands before whom somebody speaks to: «قالت الوزيرة ل«الشرق الأوسط»».
pub(super) fn is_listener(words: &Words<'_>, at: usize) -> bool {
    let start = at + 2;
    let close = (start + 1..start + LONGEST).find(|close| is_quote(words.surface(*close)));
    opens_quote(words, at + 1)
        && close.is_some_and(|close| {
            SAID.contains(&words.surface(close + 1)) || outlet(words, start).is_some_and(|hit| hit.to == close)
        })
}

/// What follows whom somebody speaks to.
const SAID: [&str; 7] = [":", "إن", "أن", "إنه", "إنها", "أنه", "أنها"];
/// Most words of a name, and the mark that closes it.
const LONGEST: usize = 5;
/// The verb of speaking stands at most so many words before whom it speaks to.
const FARTHEST_VERB: usize = 12;

/// «لندن - طهران: «…»», «أبوظبي - «…»», «نيودلهي - «…»: أعلنت …»: a line of few words that a name in quotation marks ends.
fn signs(words: &Words<'_>, open: usize) -> bool {
    let is_short = words.len() <= LONGEST_DATELINE;
    let is_parted = open > 0 && matches!(words.surface(open - 1), ":" | "-" | "–" | "ـ" | "/");
    let ends = |close: usize| is_quote(words.surface(close)) && words.surface(close + 1) == ":";
    is_parted
        && (open + 2..open + LONGEST).any(|at| is_short && at + 1 == words.len() || open < LONGEST_DATELINE && ends(at))
}

/// «ونشرت "القدس" …», «ذكرت «الأخبار» أن …», «علمت «الوطن» …»: a paper that says or learns something.
fn follows_saying(words: &Words<'_>, open: usize) -> bool {
    let learns = |before| LEARNING.contains(&words.surface(before).trim_start_matches('و'));
    open.checked_sub(1).is_some_and(|before| words.may_be(before, WordClass::Saying) || learns(before))
}

/// «في حديث إلى «الشرق الأوسط»», «في حوار مع «الأهرام»»: a paper that somebody talks with.
fn is_interviewer(words: &Words<'_>, open: usize) -> bool {
    let is_talk =
        |talk: usize| TALKS.iter().any(|one| words.surface(talk).trim_start_matches(['و', 'ب']).starts_with(one));
    let is_with = |before: &usize| matches!(words.surface(*before), "إلى" | "الى" | "مع");
    open.checked_sub(1).filter(is_with).is_some_and(|with| (with.saturating_sub(3)..with).any(is_talk))
}

/// What papers have with those whom they question.
const TALKS: [&str; 5] = ["حديث", "تصريح", "حوار", "مقابلة", "لقاء"];
/// What papers do before they say something.
const LEARNING: [&str; 10] = ["علمت", "تلقت", "حصلت", "اطلعت", "رصدت", "زارت", "سألت", "حاورت", "تواصلت", "استطلعت"];

/// Most tokens of a line that only says from where and from whom.
const LONGEST_DATELINE: usize = 12;
/// Most tokens before the dash of a dateline, those of a date among them.
const LONGEST_HEAD: usize = 24;

/// «مراسل الأناضول», «لمراسلة الجزيرة»
fn follows_correspondent(words: &Words<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    ["مراسل", "مراسلة", "مراسلي", "مراسلو"].iter().any(|word| words.surface(before).ends_with(word))
}

/// «غزة / رمزي الأسطل / الأناضول»: the last name of a short line of names and dashes.
fn ends_byline(words: &Words<'_>, at: usize) -> bool {
    at > 1
        && at + 1 == words.len()
        && words.len() <= LONGEST_DATELINE
        && matches!(words.surface(at - 1), "/" | "-" | "–")
}

/// «سبق- الرياض: كشف …», «فهد العتيبي - سبق - الطائف: …»: before a dash, the place and the colon of a dateline.
fn begins_dateline(words: &Words<'_>, at: usize) -> bool {
    let is_dash = |at: usize| matches!(words.surface(at), "-" | "–");
    let begins = at == 0 || at < LONGEST_DATELINE && is_dash(at - 1);
    let is_place = |hit: &Hit| hit.kind == MentionType::Gpe && !hit.is_adjective && words.surface(hit.to) == ":";
    let signs = |hit: &Hit| is_dash(hit.to) && words.hits_at(hit.to + 1).any(is_place);
    begins && outlet(words, at).is_some_and(signs)
}

/// The longest listed outlet whose bare name begins at `at`.
fn outlet<'w>(words: &'w Words<'_>, at: usize) -> Option<&'w Hit> {
    let is_it = |hit: &&Hit| {
        let is_name = hit.kind == MentionType::Org && !hit.is_adjective && hit.proclitics == Proclitics::NONE;
        is_name && is_outlet(words.lexicon, hit.entry)
    };
    words.hits_at(at).filter(is_it).max_by_key(|hit| (hit.to, hit.strength == Strength::Strong))
}

/// «أم خالد - الرياض» is from Riyadh, «- اليوم» says when: whether nothing else is called like the outlet.
fn is_clear(words: &Words<'_>, hit: &Hit) -> bool {
    let is_other = |other: &Hit| other.to == hit.to && other.kind == MentionType::Gpe;
    !words.hits_at(hit.from).any(is_other) && !words.plain(hit.from).is(WordClass::TimeWord)
}

/// Whether the entry's own name begins with a head of such names: «صحيفة», «وكالة», «قناة».
fn is_outlet(lexicon: Lexicon, entry: EntryId) -> bool {
    let head = lexicon.name(entry).split(' ').next().unwrap_or_default();
    lexicon.is_of(head, &[WordClass::AppositiveHead])
}

/// Surer than a region of the same name.
const SURE: u8 = 99;

fn listed(words: &Words<'_>, hit: &Hit) -> Candidate {
    let on = words.lexicon.name(hit.entry).to_owned();
    Candidate {
        span: words.span(hit.from, hit.to, hit.proclitics),
        kind: hit.kind,
        target: Target::Entry(hit.entry),
        confidence: SURE,
        evidence: Evidence { by: EvidenceSource::Lexicon, rule: Rule::ListedWithSupport, on },
        value: None,
        counted: None,
    }
}

/// «غولو (أوغندا) 17-2-2026 (أ ف ب) –», «هانوي (VNA) -»: what stands in brackets before the dash.
fn agency_of_dateline(words: &Words<'_>, found: &mut Vec<Candidate>) {
    let ends = |close: &usize| words.surface(*close) == ")" && matches!(words.surface(close + 1), "-" | "–" | "—");
    let Some(close) = (1..LONGEST_HEAD).find(ends) else { return };
    let Some(open) = (1..close).rev().find(|at| words.surface(*at) == "(") else { return };
    let has_place = words.hits().iter().any(|hit| hit.kind == MentionType::Gpe && hit.to <= open);
    if close > open + LONGEST || !has_place {
        return;
    }
    let listed_here = words.hits_at(open + 1).filter(|hit| hit.to == close && !hit.is_adjective);
    let listed_here = listed_here.max_by_key(|hit| hit.kind == MentionType::Org);
    match listed_here {
        Some(hit) if hit.kind == MentionType::Org => found.push(listed(words, hit)),
        Some(_) => {}
        None => {
            let is_word = |at| matches!(words.kind(at), Some(TokenKind::Arabic | TokenKind::Foreign));
            if (open + 1..close).all(is_word) {
                let span = words.span(open + 1, close, Proclitics::NONE);
                found.push(Candidate::structural(span, MentionType::Org, Rule::Byline, 85, words.surface(0)));
            }
        }
    }
}
