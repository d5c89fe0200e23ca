//! Places that the lexicon does not list, or lists only in part: «مدينة …», «مطار …», «شمال شرق آسيا».

use super::candidate::{Candidate, Target};
use super::complement::{self, Head};
use super::person;
use super::quote::{is_quote, opens_quote};
use super::words::{Hit, Reading, Words, has_tanwin};
use crate::lexicon::{NameRole, WordClass};
use crate::model::{MentionType, Rule, TokenKind};
use crate::morphology::Proclitics;

/// Proposes sites, parts of places, and unknown places after their common noun.
pub(super) fn detect(words: &Words<'_>, found: &mut Vec<Candidate>) {
    for at in words.places_of(&HEADS) {
        let word = words.word(at);
        for (proclitics, reading) in [Some((Proclitics::NONE, word.plain)), word.bare].into_iter().flatten() {
            site(words, at, proclitics, reading, found);
            unknown_place(words, at, proclitics, reading, found);
            part_of_place(words, at, proclitics, reading, found);
        }
    }
    found.extend((2..words.len()).filter_map(|at| in_a_row(words, at)));
}

/// «القبيات وعندقت وأكروم»: a word that nobody knows is the third of three places.
fn in_a_row(words: &Words<'_>, at: usize) -> Option<Candidate> {
    let is_place = |hit: &&Hit| hit.kind == MentionType::Gpe && !hit.is_adjective;
    let is_strange = begins_another(words, at) && words.is_unknown(at) && !words.plain(at).leaning.is_surely_no_name();
    let second =
        words.hits_before(at).filter(|_| is_strange).find(|hit| is_place(hit) && hit.proclitics.conjunction)?;
    let first = words.hits_before(second.from).find(is_place)?;
    let span = words.span(at, at + 1, Proclitics::CONJUNCTION);
    let ends = !words.is_unknown(at + 1) && words.plain(at + 1).role.is_none();
    let on = words.surface(first.from);
    ends.then(|| Candidate::structural(span, MentionType::Gpe, Rule::Context, 70, on))
}

/// Words that announce a place.
const HEADS: [WordClass; 5] = [
    WordClass::FacilityHead,
    WordClass::LooseFacilityHead,
    WordClass::PlaceHead,
    WordClass::LandformHead,
    WordClass::Direction,
];

/// «مطار رفيق الحريري الدولي», «المنتجع الجديد في وونسان».
fn site(words: &Words<'_>, at: usize, proclitics: Proclitics, reading: Reading, found: &mut Vec<Candidate>) {
    if !reading.is_any(&[WordClass::FacilityHead, WordClass::LooseFacilityHead]) {
        return;
    }
    // «قضت المحكمة بسجن فلان», «سد الباب أمام …», «عن طريق فلان»: what is done, and how.
    let head = words.surface(at);
    let is_site = |hit: &Hit| {
        let is_town = hit.kind == MentionType::Gpe && !words.lexicon.entry(hit.entry).is_country;
        is_town || matches!(hit.kind, MentionType::Fac | MentionType::Loc)
    };
    let is_means = head == "طريق"
        && at.checked_sub(1).is_some_and(|before| matches!(words.surface(before), "عن" | "وعن"))
        && !words.hits_at(at + 1).any(is_site);
    let is_jailed = head == "بسجن" && person::full_name(words, at + 1).is_some();
    let next = words.plain(at + 1);
    let is_closed = head == "سد" && next.is_definite && next.is_ordinary() && next.role.is_none();
    if is_jailed || is_closed || is_means {
        return;
    }
    // «موقع "تويتر"» is a product.
    let named = at + 1 + usize::from(opens_quote(words, at + 1));
    if words.hits_at(named).any(|hit| hit.kind == MentionType::Product) {
        return;
    }
    // «الطريق رقم 4»
    if words.surface(at + 1) == "رقم" && words.kind(at + 2) == Some(TokenKind::Number) {
        let span = words.span(at, at + 3, proclitics);
        found.push(Candidate::structural(span, MentionType::Fac, Rule::HeadWord, 80, words.surface(at)));
        return;
    }
    if is_signed(words, at) {
        return;
    }
    // «المنتجع الجديد في وونسان»; «الطريق في عمان» is any road.
    if reading.is_definite && words.surface(at + 1) == "في" {
        return;
    }
    // «خط أنابيب "…"»
    let after = at + usize::from(reading.phrase.max(1));
    if let Some(end) = route_end(words, after) {
        let span = words.span(at, adjectives_end(words, end), proclitics);
        found.push(Candidate::structural(span, MentionType::Fac, Rule::HeadWord, 84, words.surface(at)));
        return;
    }
    let complement = complement::read(words, after, Head::Facility, reading.is_definite);
    let mut end = complement.end;
    // «طريق مينغورا كالام»
    if complement.has_name && goes_on(words, end) {
        end = name_run(words, end);
    }
    // «متحف المستقبل»: a definite noun names a site, unless it only says of what kind of place.
    let names_it = complement.is_definite
        && end > at + 1
        && !words.plain(at + 1).is_any(&[
            WordClass::PlaceHead,
            WordClass::DirectionNoun,
            WordClass::OrganisationHead,
            WordClass::LooseOrganisationHead,
            WordClass::AppositiveHead,
            WordClass::StateBody,
        ]);
    // «سوق العمل», «موقع الحادث», «ملعب المباراة»
    let is_loose = reading.is(WordClass::LooseFacilityHead);
    let mut has_name = complement.has_name || (names_it && !reading.is_definite && !is_loose);
    if end == at + 1 && !reading.is_definite {
        // «ساحة محمد علي الحامي»
        let named_after = person::full_name(words, at + 1).unwrap_or_default();
        end = name_run(words, at + 1).max(named_after);
        has_name = end > at + 1;
        // «ميناء طاشوجو» has its name from a town, as a rule.
        let is_given = matches!(words.plain(at + 1).role, Some(NameRole::Given | NameRole::Both));
        if end == at + 2
            && words.kind(at + 1) == Some(TokenKind::Arabic)
            && reading.is(WordClass::TownSite)
            && !is_given
        {
            let town = words.span(at + 1, end, Proclitics::NONE);
            found.push(Candidate::structural(town, MentionType::Gpe, Rule::HeadWord, 60, words.surface(at)));
        }
        if has_name {
            end = adjectives_end(words, end);
        }
    }
    // «ميناء الزاوية النفطي»
    let is_it = |hit: &&Hit| hit.kind == MentionType::Fac && !hit.is_adjective && hit.proclitics == proclitics;
    let listed = words.hits_at(at).filter(is_it).max_by_key(|hit| hit.to);
    let listed_end = listed.map_or(0, |hit| adjectives_end(words, hit.to));
    if has_name || listed_end > end {
        let end = adjectives_end(words, end.max(listed_end));
        let span = words.span(at, end, proclitics);
        let site = Candidate::structural(span, MentionType::Fac, Rule::HeadWord, 80, words.surface(at));
        let target = listed.filter(|_| end == listed_end).map_or(site.target, |hit| Target::Entry(hit.entry));
        found.push(Candidate { target, ..site });
    }
}

/// «خط أنابيب كركوك–جيهان», «معبر كذا - كذا»: one past the last of the places that a road or pipe joins.
fn route_end(words: &Words<'_>, start: usize) -> Option<usize> {
    let is_dash = |at: usize| matches!(words.surface(at), "-" | "–" | "—");
    let place_end = |at: usize| {
        let place = words.name_at(at, Proclitics::NONE);
        let is_word = words.kind(at) == Some(TokenKind::Arabic) && !words.plain(at).is(WordClass::Stop);
        place.map(|hit| hit.to).or_else(|| is_word.then_some(at + 1))
    };
    // «طريق بغداد – وصلت القافلة»: one of two is a place that is known, and nothing else goes on.
    let first = words.name_at(start, Proclitics::NONE).filter(|hit| hit.kind == MentionType::Gpe && is_dash(hit.to))?;
    let mut end = place_end(first.to + 1)?;
    while is_dash(end)
        && let Some(next) = place_end(end + 1)
    {
        end = next;
    }
    Some(end)
}

/// «الاتفاق الموقع في جنيف»: signed, and no site, after a definite noun.
pub(super) fn is_signed(words: &Words<'_>, at: usize) -> bool {
    let follows_noun = at > 0 && (words.plain(at - 1).is_definite || words.adjective_at(at - 1).is_some());
    follows_noun && matches!(words.surface(at), "الموقع" | "الموقّع" | "الموقعة")
}

/// Whether a word that nobody knows goes on with the name before it.
fn goes_on(words: &Words<'_>, at: usize) -> bool {
    let is_name = words.is_unknown(at) && !words.plain(at).leaning.is_surely_no_name();
    // «وصل إلى مطار كذا الدولي آتيا من …»: an adjective ends the name.
    let is_closed = words.plain(at - 1).is(WordClass::InstitutionAdjective);
    is_name
        && !is_closed
        && !begins_another(words, at)
        && !words.surface(at).ends_with('ه')
        && !is_quote(words.surface(at - 1))
}

/// «بلدة كذا»: the common noun stays outside.
fn unknown_place(words: &Words<'_>, at: usize, proclitics: Proclitics, reading: Reading, found: &mut Vec<Candidate>) {
    let kind = match () {
        () if reading.is(WordClass::PlaceHead) && !reading.is_definite => MentionType::Gpe,
        () if reading.is(WordClass::LandformHead) && !reading.is_definite => MentionType::Loc,
        () => return,
    };
    // «على رأس القوات»
    if words.surface(at).ends_with("رأس")
        && at.checked_sub(1).is_some_and(|before| words.surface(before).ends_with("على"))
    {
        return;
    }
    let start = at + 1 + usize::from(opens_quote(words, at + 1));
    // «محيط دمشق»: what is around a town.
    let is_town = |hit: &Hit| hit.kind == MentionType::Gpe;
    if reading.is(WordClass::Premises) && words.name_at(start, Proclitics::NONE).is_some_and(is_town) {
        return;
    }
    if kind == MentionType::Loc && words.hits_at(at).any(|hit| hit.to > start && !hit.is_adjective) {
        return;
    }
    // «جزيرة لامبيدوزا»: the island, whatever else has its name.
    let listed =
        words.name_at(start, Proclitics::NONE).filter(|hit| matches!(hit.kind, MentionType::Gpe | MentionType::Loc));
    if let Some(hit) = listed.filter(|_| kind == MentionType::Loc) {
        let span = words.span(at, adjectives_end(words, hit.to), proclitics);
        // «وادي سوات» is none of the towns of Swat.
        if hit.kind == MentionType::Loc || ISLANDS.iter().any(|island| words.surface(at).ends_with(island)) {
            let place = words.span(start, hit.to, Proclitics::NONE);
            found.retain(|other| other.span != place);
        }
        found.push(Candidate::structural(span, kind, Rule::HeadWord, 90, words.surface(at)));
        return;
    }
    // «بلدة ميدينينكاي»: the town that a crossing has its name from.
    let of_site =
        words.name_at(start, Proclitics::NONE).filter(|hit| hit.kind == MentionType::Fac && hit.to == start + 1);
    if of_site.is_some() && kind == MentionType::Gpe {
        let town = words.span(start, start + 1, Proclitics::NONE);
        found.retain(|other| other.span != town);
        found.push(Candidate::structural(town, kind, Rule::HeadWord, 76, words.surface(at)));
        return;
    }
    // «ولاية بشار مراد كذا»: a place whose name means other things too, before somebody's name.
    let is_weak = |hit: &&Hit| hit.kind == kind && !hit.is_adjective && hit.proclitics == Proclitics::NONE;
    let is_given = matches!(words.plain(start + 1).role, Some(NameRole::Given | NameRole::Both));
    if is_given && words.hits_at(start).any(|hit| is_weak(&hit)) {
        return;
    }
    // «ولاية نيو مكسيكو راؤول …»: a listed name ends where it ends, unless a word that nobody knows goes on.
    if let Some(hit) = listed.filter(|hit| !goes_on(words, hit.to)) {
        coordinated(words, at, hit.to, kind, found);
        return;
    }
    let end = name_run(words, start);
    if end > start {
        let (from, proclitics) = if kind == MentionType::Loc { (at, proclitics) } else { (start, Proclitics::NONE) };
        let span = words.span(from, end, proclitics);
        found.push(Candidate::structural(span, kind, Rule::HeadWord, 76, words.surface(at)));
        coordinated(words, at, end, kind, found);
    }
}

/// Words for land that is what its town is called.
const ISLANDS: [&str; 3] = ["جزيرة", "جزر", "أرخبيل"];

/// «قريتي لوكودي وأوديك», «مديريات نورغل وتشوكي ووته بور»: the places behind the first.
fn coordinated(words: &Words<'_>, head: usize, start: usize, kind: MentionType, found: &mut Vec<Candidate>) {
    let mut at = start;
    while begins_another(words, at) {
        let listed = words.hits_at(at).filter(|hit| hit.kind == kind && hit.proclitics == Proclitics::CONJUNCTION);
        if let Some(hit) = listed.max_by_key(|hit| hit.to) {
            at = hit.to;
            continue;
        }
        let end = name_run(words, at);
        if !words.is_unknown(at) || words.surface(at).ends_with("ته") || end == at {
            return;
        }
        let span = words.span(at, end, Proclitics::CONJUNCTION);
        found.push(Candidate::structural(span, kind, Rule::HeadWord, 70, words.surface(head)));
        at = end;
    }
}

/// Whether the word begins with «و» and is long enough to be a name behind it.
fn begins_another(words: &Words<'_>, at: usize) -> bool {
    words.surface(at).starts_with('و') && words.key(at).len() > 4
}

/// «شمال شرق آسيا», «وسط وجنوب آسيا», «جنوب لبنان»: a direction and a listed place, where the whole is a region.
fn part_of_place(words: &Words<'_>, at: usize, proclitics: Proclitics, reading: Reading, found: &mut Vec<Candidate>) {
    let follows_direction = at > 0 && words.may_be(at - 1, WordClass::Direction);
    if !reading.is(WordClass::Direction) || (follows_direction && !proclitics.conjunction) {
        return;
    }
    let is_direction = |at: usize| {
        let word = words.word(at);
        word.plain.is(WordClass::Direction)
            || word.bare.is_some_and(|(p, r)| p.conjunction && p.particle == 0 && r.is(WordClass::Direction))
    };
    let place = (at + 1..at + 4).find(|at| !is_direction(*at)).unwrap_or(at + 4);
    let hit = words.name_at(place, Proclitics::NONE);
    if let Some(hit) = hit.filter(|hit| hit.kind == MentionType::Loc) {
        let span = words.span(at, hit.to, proclitics);
        let on = words.surface(place);
        found.push(Candidate::structural(span, MentionType::Loc, Rule::PartOfPlace, 85, on));
    }
}

/// One past the unknown or foreign words from `start` on (at most three).
fn name_run(words: &Words<'_>, start: usize) -> usize {
    let is_name = |at: usize| {
        let reading = words.plain(at);
        let is_person_name = reading.role.is_some() && !reading.is_ordinary();
        // «مدينة ملاهٍ»
        let is_noun = has_tanwin(words.surface(at)) || words.surface(at).ends_with('ٍ');
        let is_word = reading.leaning.is_surely_no_name() || is_noun;
        let is_new = words.is_unknown(at) && !is_word;
        // «سجن سان بيدرو»
        let is_particle = reading.is(WordClass::NameParticle) && words.plain(at + 1).role.is_some();
        words.kind(at) == Some(TokenKind::Foreign) || is_new || is_person_name || is_particle
    };
    let ends = |at: usize| {
        !is_name(at) || at > start && (begins_another(words, at) || person::begins_holder(words, start - 1, at))
    };
    (start..start + 3).find(|at| ends(*at)).unwrap_or(start + 3).min(words.len())
}

fn adjectives_end(words: &Words<'_>, start: usize) -> usize {
    let is_adjective = |at: usize| {
        let reading = words.plain(at);
        // «مسجد باريس الكبير»
        reading.is_definite && reading.is(WordClass::InstitutionAdjective) || words.surface(at) == "الكبير"
    };
    (start..start + 2).find(|at| !is_adjective(*at)).unwrap_or(start + 2)
}
