//! Offices: «وزير الخارجية الروسي», «المتحدث باسم …», «نظيره الصيني».

use super::candidate::Candidate;
use super::complement::{self, Head};
use super::frame;
use super::organisation;
use super::words::{Reading, Words};
use crate::lexicon::WordClass;
use crate::model::{MentionType, Rule};
use crate::morphology::Proclitics;

/// An office found, by the words it covers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Office {
    pub from: usize,
    pub to: usize,
    pub proclitics: Proclitics,
    /// «الرئيس» alone: an office only beside a name or where the article says whose it is.
    pub is_bare: bool,
}

/// The offices of a sentence, left to right, none inside another.
pub(super) fn find(words: &Words<'_>) -> Vec<Office> {
    let mut offices: Vec<Office> = Vec::new();
    for at in words.places_of(&HEADS) {
        let is_inside = offices.last().is_some_and(|before| at < before.to);
        offices.extend(Some(at).filter(|_| !is_inside).and_then(|at| whole_office(words, at)));
    }
    offices
}

/// The office at `at` with all that what stands around it shows to belong to it.
fn whole_office(words: &Words<'_>, at: usize) -> Option<Office> {
    let office = office_at(words, at);
    let framed = frame::between_marks(words, at);
    let longer =
        framed.filter(|framed| office.is_none_or(|office| office.from == framed.from && office.to < framed.to));
    longer.or_else(|| {
        let office = office?;
        let to = if office.is_bare { None } else { frame::up_to_name(words, office.from, office.to) };
        Some(Office { to: to.unwrap_or(office.to), ..office })
    })
}

/// Words that an office begins with.
const HEADS: [WordClass; 3] = [WordClass::RelationalTitle, WordClass::Title, WordClass::Role];

/// Proposes every office that stands on its own.
pub(super) fn detect(words: &Words<'_>, offices: &[Office], found: &mut Vec<Candidate>) {
    for office in offices.iter().filter(|office| !office.is_bare) {
        propose(words, office, found);
    }
}

/// Proposes one office, and the ministry in it.
pub(super) fn propose(words: &Words<'_>, office: &Office, found: &mut Vec<Candidate>) {
    let span = words.span(office.from, office.to, office.proclitics);
    let confidence = if office.is_bare { 78 } else { 90 };
    found.push(Candidate::structural(span, MentionType::Occ, Rule::Office, confidence, words.surface(office.from)));
    if let Some((inner, proclitics)) = served_office(words, office) {
        let span = words.span(inner, office.to, proclitics);
        found.push(Candidate::structural(span, MentionType::Occ, Rule::Office, 88, words.surface(inner)));
    }
    // «عضو نقابة محامي بوردو»
    let body = office.from + 1;
    let is_body = words.plain(body).is(WordClass::OrganisationHead) && !words.plain(body).is_definite;
    if is_body && organisation::name_at(words, body).is_none() {
        let end = frame::noun_phrase_end(words, body, office.to);
        if end > body + 1 {
            let span = words.span(body, end, Proclitics::NONE);
            found.push(Candidate::structural(span, MentionType::Org, Rule::HeadWord, 78, words.surface(body)));
        }
    }
    // «وزير الزراعة», «مساعد وزير الزراعة»
    // «وزير الدولة» has none.
    let is_field =
        |at: &usize| words.plain(*at).is_definite && is_minister(words, at - 1) && words.surface(*at) != "الدولة";
    if let Some(field) = (office.from + 1..office.to).find(is_field) {
        let end = portfolio_end(words, field, office.to);
        let span = words.span(field, end, Proclitics::NONE);
        found.push(Candidate::structural(span, MentionType::Org, Rule::HeadWord, 85, words.surface(field - 1)));
    }
}

/// «المبعوث الشخصي للأمين العام»: where the office begins that another serves.
fn served_office(words: &Words<'_>, office: &Office) -> Option<(usize, Proclitics)> {
    let serves = words.may_be_any(office.from, &complement::DELEGATES);
    (office.from + 1..office.to).filter(|_| serves).find_map(|at| {
        let (proclitics, reading) = words.word(at).bare?;
        let is_office = reading.is(WordClass::Title) && (reading.is_definite || reading.phrase > 1);
        (proclitics.has_lam() && is_office).then_some((at, proclitics))
    })
}

/// One past the last word of a ministry's field: «الخارجية», «الصحة والبيئة», «الشؤون الخارجية».
fn portfolio_end(words: &Words<'_>, field: usize, limit: usize) -> usize {
    let belongs = |at: usize| {
        let ends =
            words.plain(at).is(WordClass::OfficeAdjective) && !words.plain(at).is(WordClass::InstitutionAdjective);
        // «وزير الإسكان الجديد»
        let ends = ends || words.lexicon.is_of(words.surface(at), &[WordClass::OfMinister]);
        let is_for = words.word(at).bare.is_some_and(|(proclitics, _)| proclitics.has_lam());
        let ends = ends || is_for || words.plain(at).is(WordClass::Stop);
        words.adjective_at(at).is_none() && !ends && words.name_at(at, Proclitics::NONE).is_none()
    };
    // «الشؤون الخارجية والمغاربة المقيمين بالخارج»
    let abroad = (field..limit).rev().find(|at| words.surface(*at).ends_with("الخارج")).unwrap_or(field);
    (abroad + 1..limit).find(|at| !belongs(*at)).unwrap_or(limit)
}

/// «وزير», «وزيرة», «وزراء»: whose office is named by the field of a ministry.
pub(super) fn is_minister(words: &Words<'_>, at: usize) -> bool {
    words.readings(at).any(|reading| reading.is(WordClass::Title) && !reading.is_definite)
        && ["وزير", "وزيرة", "وزيرا", "وزيراً"].iter().any(|title| words.surface(at).ends_with(title))
}

fn office_at(words: &Words<'_>, at: usize) -> Option<Office> {
    let word = words.word(at);
    let is_head = |classes: &[WordClass]| {
        if word.plain.is_any(classes) {
            return Some((Proclitics::NONE, word.plain));
        }
        word.bare.filter(|(_, reading)| reading.is_any(classes))
    };
    let surface = words.surface(at);
    // «أمام المسجد» is before it.
    if surface == "أمام" {
        return None;
    }
    // «رئيسه» has a pronoun, «رئيسة» has none.
    let relational = is_head(&[WordClass::RelationalTitle]);
    // «رئيس وزرائها»
    let is_one = |(_, reading): &(Proclitics, Reading)| !surface.ends_with('ة') || reading.phrase > 1;
    if let Some((proclitics, reading)) = relational.filter(is_one) {
        // «مديرها العام», «نظيره الصيني»
        let adjective = at + usize::from(reading.phrase.max(1));
        let is_of_office = words.plain(adjective).is_definite
            && words.plain(adjective).is_any(&[WordClass::OfficeAdjective, WordClass::InstitutionAdjective]);
        let end = words.adjective_at(adjective).map_or(adjective + usize::from(is_of_office), |hit| hit.to);
        return Some(Office { from: at, to: end, proclitics, is_bare: false });
    }
    let (proclitics, reading) = is_head(&[WordClass::Title, WordClass::Role])?;
    // «قاده الرئيس»: not «قادة», leaders, but a verb and its object.
    if surface.ends_with('ه') && words.plain(at + 1).is_any(&[WordClass::Title, WordClass::Honorific]) {
        return None;
    }
    // «الدور القيادي في المنطقة», «المركز الإعلامي بالنادي»
    let follows_noun = at > 0 && words.plain(at - 1).is_definite && !words.plain(at - 1).is(WordClass::TimeWord);
    if reading.is(WordClass::Role) && surface.ends_with('ي') && follows_noun {
        return None;
    }
    // «مجلسا النواب والشيوخ»
    let is_of_house = at
        .checked_sub(1)
        .is_some_and(|house| ["مجلسا", "مجلسي"].iter().any(|dual| words.surface(house).ends_with(dual)));
    if is_of_house {
        return None;
    }
    let head = if reading.is(WordClass::Role) { Head::Role } else { Head::Office };
    let body = head_end(words, at);
    // «كلية الأمير سلطان الصناعية»
    let follows_title =
        at.checked_sub(1).is_some_and(|before| words.readings(before).any(|r| r.is_definite && r.is(WordClass::Title)));
    if reading.role.is_some() && !reading.is_definite && follows_title {
        return None;
    }
    // «أمين الناصر» is a man, «أمينة ولد الطالب» a woman, «أمين المجلس» an office.
    let next = words.plain(at + 1);
    let begins_name = reading.role.is_some() && !reading.is_definite;
    // «مساعد أمين العاصمة»
    let goes_on = next.role.is_some() && !next.is(WordClass::Title) || next.is(WordClass::NameParticle);
    if begins_name && goes_on {
        return None;
    }
    // «الفريق أول», «العقيد»
    if reading.is_definite && is_rank(words, at) {
        // «الجنرال الأمريكي»; «الفريق المصري», «اللواء الأمريكي» are many.
        let nationality = words.adjective_at(body).filter(|hit| words.plain(hit.from).is_definite);
        if let Some(hit) = nationality.filter(|_| !BODIES.iter().any(|body| surface.ends_with(body))) {
            return Some(Office { from: at, to: hit.to, proclitics, is_bare: false });
        }
        return Some(Office { from: at, to: body, proclitics, is_bare: true });
    }
    // «المتحدث باسمها»
    let is_voice = ["متحدث", "متحدثة", "ناطق", "ناطقة"].iter().any(|voice| surface.ends_with(voice));
    if is_voice && VOICES.contains(&words.surface(at + 1)) {
        return Some(Office { from: at, to: at + 2, proclitics, is_bare: false });
    }
    let speaks_for = body > at + 1;
    // «ولي العهد» is definite, and says whose without more.
    let is_heir = speaks_for && words.surface(body - 1) == "العهد";
    let complement = complement::read(words, body, head, reading.is_definite && !speaks_for || is_heir);
    // «كأس ولي العهد», «كأس سمو ولي العهد»
    let is_cup = |back: usize| at.checked_sub(back).is_some_and(|cup| words.surface(cup).ends_with("كأس"));
    if is_heir && (is_cup(1) || is_cup(2)) {
        return None;
    }
    if is_heir {
        return Some(Office { from: at, to: complement.end, proclitics, is_bare: false });
    }
    let is_bare = complement.end == at + 1;
    if speaks_for && complement.end == body {
        // «المتحدث باسم سيمبا فلان»
        let is_unknown = words.is_unknown(body) && frame::begins_name(words, body + 1);
        return is_unknown.then_some(Office { from: at, to: body + 1, proclitics, is_bare: false });
    }
    if is_bare && !(reading.is_definite && reading.is(WordClass::Title)) {
        return None;
    }
    let says_which = reading.is_definite || complement.is_definite || complement.has_name;
    // «خبير روسي», «مسؤول كبير» describe nobody in particular.
    let is_office = says_which && (head == Head::Office || complement.has_name || complement.is_definite);
    is_office.then_some(Office { from: at, to: complement.end, proclitics, is_bare })
}

/// For whom somebody speaks who was named before.
const VOICES: [&str; 4] = ["باسمه", "باسمها", "باسمهم", "باسمهما"];

/// Ranks that are bodies too.
const BODIES: [&str; 2] = ["فريق", "لواء"];

/// «الجنرال», «للعقيد»
pub(super) fn is_rank(words: &Words<'_>, at: usize) -> bool {
    words.may_be(at, WordClass::Rank)
}

/// One past the head itself, which may be a phrase: «المتحدث باسم», «ولي عهد».
fn head_end(words: &Words<'_>, at: usize) -> usize {
    let is_grade = |at: usize| words.plain(at).is(WordClass::Grade);
    match (words.surface(at), words.surface(at + 1)) {
        (_, "باسم" | "بإسم") => at + 2,
        // «خطيب جمعة زاهدان», «إمام مسجد …»
        (_, "جمعة" | "الجمعة" | "مسجد" | "المسجد" | "أعمال") if words.plain(at).phrase > 1 => {
            at + 2
        }
        (_, "سر" | "إقليم" | "عمالة") if words.plain(at).phrase > 1 => at + 2,
        (_, "عهد" | "العهد") if words.surface(at).ends_with("لي") => at + 2,
        // «أمين عام مجلس الوزراء»
        // «الفريق أول ركن», «العميد طيار ركن»
        _ if is_grade(at + 1) => at + 2 + usize::from(is_grade(at + 2)),
        (_, "بأعمال" | "عام" | "عامة") => at + 2,
        _ => at + 1,
    }
}
