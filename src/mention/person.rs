//! People whom the lexicon does not list: by the title before them or by a given name.

use super::candidate::{Candidate, Target};
use super::family::{before_family, generations};
use super::name_part::{Part, begins_with_and, is_surely_name, part};
use super::office::{self, Office};
use super::quote::opens_quote;
use super::surname;
use super::words::{Hit, Reading, Words};
use crate::lexicon::{EntryId, NameRole, Strength, WordClass};
use crate::model::{MentionType, Rule, Span, TokenKind};
use crate::morphology::Proclitics;
use crate::normalization::fold_text;

/// Most words of a name.
const LONGEST_NAME: usize = 9;

/// Proposes names after offices and forms of address, names that begin with a given name, and the bare offices
/// («الرئيس») that stand before a name.
pub(super) fn detect(words: &Words<'_>, offices: &[Office], found: &mut Vec<Candidate>) {
    for office in offices {
        let comma = usize::from(words.surface(office.to) == "،" && !office.is_bare);
        let start = office.to + comma;
        let listed = words.name_at(start, Proclitics::NONE).is_some_and(|hit| hit.kind == MentionType::Pers);
        // After «رئيس لجنة الشؤون» an unknown definite word is an adjective; after «الرئيس» it is a family name.
        let may_begin = office.is_bare || !words.plain(start).is_definite;
        let end =
            name_end(words, start, Trust::Titled).or_else(|| strange_name_end(words, office)).filter(|_| may_begin);
        // «رئيس الوفد ونائباه», «القائد وزميليه فلان»; «السفير ويلفريد إيمفولا» has two names.
        let may_be_and = begins_with_and(words, start) && words.surface(start).ends_with('ه');
        let is_enough = |end: &usize| {
            *end > start + 1 && !may_be_and || *end == start + 1 && comma == 0 && !begins_with_and(words, start)
        };
        let end = end.filter(is_enough);
        if let Some(end) = end.filter(|_| !listed) {
            let span = words.span(start, end, Proclitics::NONE);
            let on = words.span(office.from, office.to, office.proclitics).of(words.text);
            found.push(Candidate::structural(span, MentionType::Pers, Rule::NameAfterTitle, 88, on));
        }
        if office.is_bare && (listed || end.is_some()) {
            office::propose(words, office, found);
        }
        if !office.is_bare && end.is_none() && !listed {
            found.extend(between_commas(words, office));
        }
    }
    let mut at = 0;
    while at < words.len() {
        at = name_at(words, offices, at, found).unwrap_or(at + 1).max(at + 1);
    }
    let people = |found: &[Candidate]| -> Vec<Span> {
        found.iter().filter(|one| one.kind == MentionType::Pers).map(|one| one.span).collect()
    };
    let named = people(found);
    let begins = |whole: Span, name: Span| whole.start == name.start && whole != name && whole.contains(name);
    let placed = offices
        .iter()
        .filter_map(|office| before_office(words, office))
        .chain((1..words.len()).filter_map(|open| of_age(words, open)))
        .filter(|one| named.iter().all(|other| !other.overlaps(one.span) || begins(one.span, *other)));
    found.extend(placed);
    let named = people(found);
    let with_family = words
        .hits()
        .iter()
        .filter_map(|hit| before_family(words, hit))
        .filter(|one| named.iter().all(|other| !other.overlaps(one.span) || one.span.contains(*other)));
    found.extend(with_family);
    generations(words, found);
}

/// One past a name that only what stands around it tells, between an office in full and what must end it: «وزير الصحة الهولندي
/// سيورد سيوردسما أن», «وزيرة الشؤون الثقافية حياة قطاط القرمازي عن», «الناطق باسم وزارة الصحة شرافت زمان أمرخيل لوكالة …».
fn strange_name_end(words: &Words<'_>, office: &Office) -> Option<usize> {
    let first = office.to;
    let is_strange = |at: usize| {
        let word = words.plain(at);
        let has_clitic = words.word(at).bare.is_some() && words.surface(at).starts_with(['و', 'ب', 'ل', 'ك']);
        words.kind(at) == Some(TokenKind::Arabic)
            && !word.is_known
            && !word.is_definite
            && !has_clitic
            && !begins_with_and(words, at)
    };
    let is_given = |at: usize| matches!(words.plain(at).role, Some(NameRole::Given | NameRole::Both));
    let last = words.plain(office.to - 1);
    let is_between = words.plain(first + 1).is_plain_noun() && is_strange(first) && is_strange(first + 2);
    // «الجنرال بيرتان بادا»
    let no_name = |at: usize| words.plain(at).leaning.is_surely_no_name();
    let is_full = last.is_definite && !no_name(first) && (is_between || !no_name(first + 1))
        || last.is_any(&[WordClass::OfficeAdjective, WordClass::InstitutionAdjective, WordClass::Rank])
        || words.hits_before(office.to).next().is_some();
    let begins = (is_strange(first) || is_given(first)) && is_strange(first + 1) || is_between;
    let second = first + 2 + usize::from(is_between);
    let end = name_end(words, first + 1, Trust::Continued).map_or(second, |end| end.max(second));
    let is_closed =
        words.kind(end) != Some(TokenKind::Arabic) || words.plain(end).is_known || words.word(end).bare.is_some();
    (is_full && is_closed && begins).then_some(end)
}

/// «مدير المستشفى، إقبال دراني، …», «رئيسة قطاع البحوث بشركة كذا، منى بدير، …»: two words alone between commas after an office,
/// of which one is known as a name.
fn between_commas(words: &Words<'_>, office: &Office) -> Option<Candidate> {
    let (start, end) = (office.to + 1, office.to + 3);
    let (given, family) = (words.plain(start), words.plain(start + 1));
    let is_family = matches!(family.role, Some(NameRole::Family | NameRole::Both)) && !family.is_ordinary();
    let is_given = matches!(given.role, Some(NameRole::Given | NameRole::Both)) && !given.is_structural();
    let is_name = given.is_plain_noun() && is_family || is_given && surname::may_be_family(words, start + 1);
    let stands_alone = words.surface(office.to) == "،" && matches!(words.surface(end), "،" | "(" | ":");
    let on = words.span(office.from, office.to, office.proclitics).of(words.text);
    (stands_alone && is_name).then(|| {
        Candidate::structural(words.span(start, end, Proclitics::NONE), MentionType::Pers, Rule::NameAfterTitle, 80, on)
    })
}

/// «شين بوم تشول، الباحث في …», «ورأى علي واعظ، مدير …»: the words before a comma and an office, where all of them may be a name
/// or stand behind a verb of saying.
fn before_office(words: &Words<'_>, office: &Office) -> Option<Candidate> {
    let comma = office.from.checked_sub(1).filter(|at| words.surface(*at) == "،")?;
    let start = name_start(words, comma).or_else(|| surname::start_behind_verb(words, comma))?;
    let says_who = !office.is_bare && office.proclitics == Proclitics::NONE;
    let on = words.span(office.from, office.to, office.proclitics).of(words.text);
    says_who.then(|| {
        Candidate::structural(
            words.span(start, comma, Proclitics::NONE),
            MentionType::Pers,
            Rule::NameAfterTitle,
            72,
            on,
        )
    })
}

/// «حاجة فاتوماتا باه (52 سنة)»: the words before an age in brackets.
fn of_age(words: &Words<'_>, open: usize) -> Option<Candidate> {
    let is_age = words.surface(open) == "("
        && words.kind(open + 1) == Some(TokenKind::Number)
        && matches!(words.surface(open + 2), "سنة" | "عاما" | "عاماً" | "عامًا" | "سنوات" | "أعوام")
        && words.surface(open + 3) == ")";
    let start = if is_age { name_start(words, open)? } else { return None };
    let span = words.span(start, open, Proclitics::NONE);
    Some(Candidate::structural(span, MentionType::Pers, Rule::NameAfterTitle, 78, words.surface(open + 2)))
}

/// Where the name begins that ends before `end`: two words or more, each unknown or known as part of names.
fn name_start(words: &Words<'_>, end: usize) -> Option<usize> {
    let is_part = |at: usize| {
        let reading = words.plain(at);
        let is_word = reading.is_ordinary() || reading.leaning.is_surely_no_name() || begins_with_and(words, at);
        let is_other = |hit: &Hit| hit.strength == Strength::Strong && hit.kind != MentionType::Pers;
        let is_listed = words.hits_at(at).chain(words.hits_before(at + 1)).any(is_other);
        (reading.role.is_some() || words.is_unknown(at) && !is_word) && !is_listed
    };
    // «شين بوم تشول»: between two parts of a name a word is a third.
    let is_between = |at: usize| words.plain(at).is_plain_noun() && at > 0 && is_part(at - 1) && is_part(at + 1);
    let belongs = |at: &usize| is_part(*at) || is_between(*at);
    let start = (end.saturating_sub(LONGEST_UNKNOWN)..end).rev().take_while(belongs).last()?;
    (start + 2 <= end).then_some(start)
}

/// Most words of a name that its place alone tells.
const LONGEST_UNKNOWN: usize = 5;

/// Proposes the name that begins at `at` or after the form of address there; returns where it ends.
fn name_at(words: &Words<'_>, offices: &[Office], at: usize, found: &mut Vec<Candidate>) -> Option<usize> {
    let word = words.word(at);
    let is_honorific = words.may_be_any(at, &[WordClass::Honorific, WordClass::Introduction]);
    if is_honorific {
        // «جنرال موتورز» is a company.
        let is_body = |hit: &&Hit| hit.kind == MentionType::Org && hit.to > at + 1 && hit.strength == Strength::Strong;
        if let Some(body) = words.hits_at(at).find(is_body) {
            return Some(body.to);
        }
        let start = adjectives_end(words, at + 1 + usize::from(words.surface(at + 1) == "."));
        // «الشاب المخالف»: a definite word after a form of address is a name only where it is known as one.
        let first = words.plain(start);
        // «معالي الشيخ فلان»: the second form of address has its own turn.
        if first.is(WordClass::Honorific) {
            return None;
        }
        let end = name_end(words, start, Trust::Titled).filter(|_| !first.is_definite || first.role.is_some())?;
        if let Some(crossed) = crossed_end(words, offices, start, end) {
            return Some(crossed);
        }
        let span = words.span(start, end, Proclitics::NONE);
        found.push(Candidate::structural(span, MentionType::Pers, Rule::NameAfterTitle, 86, words.surface(at)));
        return Some(end);
    }
    if is_quoted_organisation(words, at) {
        return None;
    }
    // «وصل إلى إسلام آباد فلان»
    let is_place = |hit: &&Hit| {
        let is_long = hit.to > at + 1 && hit.strength == Strength::Strong && hit.proclitics == Proclitics::NONE;
        is_long && matches!(hit.kind, MentionType::Gpe | MentionType::Loc)
    };
    if let Some(place) = words.hits_at(at).find(is_place) {
        return Some(place.to);
    }
    // «وجي دي فانس», «بحمد الله»
    let is_joined = |hit: &&Hit| {
        let is_person = hit.kind == MentionType::Pers && hit.strength == Strength::Strong;
        is_person && hit.proclitics.letters > 0 && hit.to > at + 2
    };
    if let Some(person) = words.hits_at(at).find(is_joined) {
        return Some(person.to);
    }
    if matches!(words.surface(at), "بحمد" | "الحمد") && words.surface(at + 1) == "الله" {
        return None;
    }
    // «هو ابن جومو كينياتا»
    if words.surface(at) == "ابن" && words.name_at(at + 1, Proclitics::NONE).is_some_and(|hit| hit.to > at + 2) {
        return None;
    }
    let may_begin = word.plain.role.is_some() || word.plain.is(WordClass::NameParticle);
    let whole = if is_child_of(words, at) {
        name_end(words, at + 1, Trust::Continued)
    } else {
        may_begin.then(|| name_end(words, at, Trust::GivenName)).flatten()
    };
    let (proclitics, end) = match whole {
        Some(end) => (Proclitics::NONE, end),
        None => {
            let (proclitics, reading) = word.bare?;
            // «سايمن», «كيارا» are names themselves, «روت» a verb.
            let is_given = matches!(reading.role, Some(NameRole::Given | NameRole::Both))
                && !reading.is_ordinary()
                && !reading.is_any(&[WordClass::Saying, WordClass::Stop])
                && proclitics.stands_before_names();
            (is_given && !word.plain.is_ordinary() && !is_deed(words, at)).then_some(())?;
            (proclitics, name_end(words, at + 1, Trust::Continued)?)
        }
    };
    if let Some(crossed) = crossed_end(words, offices, at, end) {
        return Some(crossed);
    }
    let span = words.span(at, end, proclitics);
    let mut candidate = Candidate::structural(span, MentionType::Pers, Rule::GivenName, 74, words.surface(at));
    if let Some(entry) = surname_of(words, at, end) {
        candidate.target = Target::Entry(entry);
    }
    found.push(candidate);
    Some(end)
}

/// «وأشرف ناصر بن سعيد على …»: what somebody did begins the sentence, as given names before that of a son hardly do.
pub(super) fn is_deed(words: &Words<'_>, at: usize) -> bool {
    let is_form = words.surface(at).starts_with("وأ") && words.key(at).len() == 5;
    is_form && at == 0 && words.surface(at + 2) == "بن" && words.plain(at + 1).role.is_some()
}

/// Where a listed body or an office ends that a name from `from` to `to` would cross: «جامعة القاضي عياض» or «المتحدث
/// باسم مصر» before «خديجة المودني».
fn crossed_end(words: &Words<'_>, offices: &[Office], from: usize, to: usize) -> Option<usize> {
    let office = offices.partition_point(|office| office.from < from).checked_sub(1).and_then(|last| offices.get(last));
    if let Some(office) = office.filter(|office| (from + 1..to).contains(&office.to)) {
        return Some(office.to);
    }
    let is_crossed = |hit: &&Hit| {
        let is_body = matches!(hit.kind, MentionType::Org | MentionType::Fac) && hit.strength == Strength::Strong;
        is_body && hit.to > from && hit.to < to
    };
    words.hits_around(from).find(is_crossed).map(|body| body.to)
}

/// «بيير إيمريك أوباميانغ»: whom the lexicon lists by the last word alone, if the given name is theirs.
pub(super) fn surname_of(words: &Words<'_>, from: usize, to: usize) -> Option<EntryId> {
    let given = fold_text(words.surface(from));
    let is_it = |hit: &&Hit| {
        let is_person = hit.kind == MentionType::Pers && hit.to == to && hit.strength == Strength::Strong;
        let first = words.lexicon.name(hit.entry).split(' ').next().map(fold_text);
        is_person && first.is_some_and(|first| first == given)
    };
    words.hits_at(to.checked_sub(1).filter(|last| *last > from)?).find(is_it).map(|hit| hit.entry)
}

/// One past the adjectives of a form of address: «الناشط الكردي …», «المحلل السياسي اللبناني …», «الطبيب الجراح أحمد …».
fn adjectives_end(words: &Words<'_>, start: usize) -> usize {
    let is_given = |at: usize| matches!(words.plain(at).role, Some(NameRole::Given | NameRole::Both));
    let is_adjective = |at: usize| {
        let reading = words.plain(at);
        let is_calling = !is_given(at) && is_given(at + 1) && !words.plain(at + 1).is_definite;
        let describes = words.adjective_at(at).is_some() || reading.is(WordClass::InstitutionAdjective);
        reading.is_definite && (describes || is_calling)
    };
    (start..start + 2).find(|at| !is_adjective(*at)).unwrap_or(start + 2)
}

/// «شركة "نايل ريدج"», «شركة (نايل ريدج)», «دار نشر «…»»: what stands in quotation marks or brackets after a head word is no person.
pub(super) fn is_quoted_organisation(words: &Words<'_>, at: usize) -> bool {
    let heads = [
        WordClass::AppositiveHead,
        WordClass::OrganisationHead,
        WordClass::LooseOrganisationHead,
        WordClass::FacilityHead,
        WordClass::ProductHead,
    ];
    let is_marked = at > 1 && (opens_quote(words, at - 1) || words.surface(at - 1) == "(");
    let is_head = |at: usize| words.readings(at).any(|reading| reading.is_any(&heads) && !reading.is_definite);
    let is_noun = |at: usize| {
        let word = words.plain(at);
        word.is_ordinary() && !word.is_definite && word.role.is_none() && words.hits_at(at).next().is_none()
    };
    is_marked && (is_head(at - 2) || at > 2 && is_head(at - 3) && is_noun(at - 2))
}

/// «مدير مستشفى لاكور إيمانويل أودونغ»: whether the word is the given name of who holds the office of the institution
/// with this head.
pub(super) fn begins_holder(words: &Words<'_>, head: usize, at: usize) -> bool {
    let is_of_office = head > 0 && words.may_be(head - 1, WordClass::Title);
    is_of_office && at > head + 1 && matches!(words.plain(at).role, Some(NameRole::Given | NameRole::Both))
}

/// One past the name after a title inside another name: «جامعة الملك سعود».
pub(super) fn name_after_title(words: &Words<'_>, start: usize) -> Option<usize> {
    name_end(words, start, Trust::Titled)
}

/// One past a given name and what follows it of a person's name.
pub(super) fn full_name(words: &Words<'_>, start: usize) -> Option<usize> {
    name_end(words, start, Trust::GivenName)
}

/// What stands before a name decides how little of it is enough.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// A title: one good word will do.
    Titled,
    /// Nothing: a given name and one more word.
    GivenName,
    /// A given name already read.
    Continued,
}

/// One past the last word of a name that begins at `start`, if enough of it looks like one.
fn name_end(words: &Words<'_>, start: usize, trust: Trust) -> Option<usize> {
    let mut end = start;
    let mut parts = 0;
    while end < start + LONGEST_NAME {
        if end > start && is_hyphen(words, end) {
            end += 2;
            continue;
        }
        if let Some(after) = surname::after_nickname(words, end).filter(|_| parts == 1) {
            end = after;
            continue;
        }
        if end > start && surname::is_initial(words, end) {
            end += 2;
            continue;
        }
        match part(words, end, end > start || trust == Trust::Continued) {
            Some(Part::Name) => parts += 1,
            Some(Part::Particle) => {}
            None => break,
        }
        end += 1;
    }
    if surname::closes(words, start, end, parts, trust) {
        end += 1;
        parts += 1;
    }
    if parts == 0 {
        return None;
    }
    while end > start && words.plain(end - 1).is(WordClass::NameParticle) && words.plain(end - 1).role.is_none() {
        end -= 1;
    }
    // «علي», «باسم» and the like are ordinary words too: then the next word must be surely a name.
    let begins_with_given = matches!(words.plain(start).role, Some(NameRole::Given | NameRole::Both))
        && (!words.plain(start).is_ordinary() || is_surely_name(words, start + 1))
        || words.plain(start).is(WordClass::NameParticle);
    // «لي» and «يي» are words too: the next must be known as a name.
    let is_short = words.key(start).len() < 3 && words.plain(start + 1).role.is_none();
    let enough = match trust {
        Trust::Titled | Trust::Continued => true,
        Trust::GivenName => begins_with_given && !is_short && parts >= 2,
    };
    enough.then_some(end).filter(|end| *end > start)
}

/// «عهود بنت عبد العزيز»: a word before «بنت», or an unknown one before «بن», is a given name.
fn is_child_of(words: &Words<'_>, at: usize) -> bool {
    let word = words.plain(at);
    let is_parent = |reading: Reading| {
        matches!(reading.role, Some(NameRole::Given | NameRole::Both)) || reading.is(WordClass::NameParticle)
    };
    let may_be_given = match words.surface(at + 1) {
        "بنت" => !word.is_structural() && !word.is_definite && !begins_with_and(words, at),
        "بن" => words.is_unknown(at),
        _ => false,
    };
    may_be_given && words.kind(at) == Some(TokenKind::Arabic) && is_parent(words.plain(at + 2))
}

/// «أوه هيه-جين»: a hyphen between two parts of a name, without spaces.
fn is_hyphen(words: &Words<'_>, at: usize) -> bool {
    let touches =
        |at: usize| words.span(at, at + 1, Proclitics::NONE).end == words.span(at + 1, at + 2, Proclitics::NONE).start;
    words.surface(at) == "-" && touches(at - 1) && touches(at) && words.kind(at + 1) == Some(TokenKind::Arabic)
}
