//! Names and adjectives that the lexicon lists.

use super::candidate::{Candidate, Target};
use super::family::{is_family_adjective, is_family_nisba};
use super::organisation::says_what_it_is;
use super::quote::{is_quote, opens_quote};
use super::topic::is_club;
use super::words::{Hit, Reading, Words, has_tanwin};
use crate::lexicon::{Fact, Strength, WordClass};
use crate::model::{Evidence, EvidenceSource, MentionType, Rule};
use crate::morphology::{Lost, Proclitics};
use crate::normalization::{key_byte, phrase_key};

/// Proposes every listed name and adjective that can stand where it does.
pub(super) fn detect(words: &Words<'_>, found: &mut Vec<Candidate>) {
    for hit in words.hits() {
        if is_within_direction(words, hit) || is_noun(words, hit) || is_joined(words, hit) {
            continue;
        }
        if hit.is_adjective {
            if is_nationality(words, hit) {
                found.push(candidate(words, hit, MentionType::Norp, Rule::Adjective, 92));
            }
        } else if hit.to == hit.from + 1 && has_tanwin(words.surface(hit.from)) {
            // «سورياً» is a Syrian, «سوريا» the country; «عبداً» is no town.
            if is_person_of(words, hit) {
                found.push(candidate(words, hit, MentionType::Norp, Rule::Adjective, 88));
            }
        } else if hit.strength == Strength::Strong {
            if reads_as_adjective(words, hit) {
                continue;
            }
            let is_in_other = is_club(words.lexicon.name(hit.entry)) && is_in_longer_name(words, hit);
            if is_within_word(words, hit) || is_cut(words, hit) || is_in_other {
                continue;
            }
            let kind = if is_acting_palace(words, hit) { MentionType::Org } else { hit.kind };
            let rule = if is_part_of_place(words, hit) { Rule::PartOfPlace } else { Rule::Listed };
            let bare = without_platform(words, &without_nationality(words, hit));
            found.push(candidate(words, &bare, kind, rule, confidence(words, hit)));
        } else if !is_in_longer_name(words, hit) && has_support(words, hit) {
            let confidence = if hit.kind == MentionType::Language { 96 } else { 75 };
            found.push(candidate(words, hit, hit.kind, Rule::ListedWithSupport, confidence));
        }
    }
}

/// «شمال دارفور», «ريف دمشق»: a province that is called after where it lies in or around another place; no state is a part of one.
fn is_part_of_place(words: &Words<'_>, hit: &Hit) -> bool {
    let is_part = words.may_be(hit.from, WordClass::Direction) || words.surface(hit.from).ends_with("ريف");
    let is_called_so = hit.to > hit.from + 1 && is_part;
    is_called_so && hit.kind == MentionType::Gpe && !words.lexicon.entry(hit.entry).is_country
}

/// «الطائف وجدة»: no Oujda, but another town of the country of the one before.
fn is_joined(words: &Words<'_>, hit: &Hit) -> bool {
    let country = |hit: &Hit| words.lexicon.entry(hit.entry).country;
    let is_town = |other: &&Hit| other.kind == MentionType::Gpe && !other.is_adjective;
    let is_whole = hit.kind == MentionType::Gpe && hit.proclitics == Proclitics::NONE && hit.to == hit.from + 1;
    let joined = words.hits_at(hit.from).filter(is_town).find(|other| {
        other.to == hit.to && other.proclitics == Proclitics::CONJUNCTION && other.strength == Strength::Strong
    });
    let Some(joined) = joined.filter(|_| is_whole && words.surface(hit.from).starts_with('و')) else { return false };
    let mut beside = words.hits_before(hit.from).filter(is_town).chain(words.hits_at(hit.to).filter(is_town));
    let is_of = |other: &Hit| country(other).is_some() && country(other) == country(joined);
    beside.any(|other| is_of(other) && country(joined) != country(hit))
}

/// Whether what stands around a name says that it is a noun here.
pub(super) fn is_noun(words: &Words<'_>, hit: &Hit) -> bool {
    is_evening(words, hit) || !hit.is_adjective && (is_owned(words, hit) || is_flood(words, hit))
}

/// «صلاة المغرب», «أذان المغرب»: the prayer of the evening.
fn is_evening(words: &Words<'_>, hit: &Hit) -> bool {
    let prayers = ["صلاة", "صلاتي", "أذان", "آذان", "فريضة"];
    let before = hit.from.checked_sub(1).map_or("", |before| words.surface(before));
    words.surface(hit.from) == "المغرب" && prayers.iter().any(|prayer| before.ends_with(prayer))
}

/// «نفى الكرملين», «بيان للإليزيه»: a palace that its government speaks from, where no word of place says that the building is
/// meant.
fn is_acting_palace(words: &Words<'_>, hit: &Hit) -> bool {
    let is_palace = hit.kind == MentionType::Fac && words.lexicon.entry(hit.entry).is_seat;
    let before = hit.from.checked_sub(1);
    let word = before.map(|at| words.surface(at)).unwrap_or_default();
    let follows = |classes: &[WordClass]| before.is_some_and(|at| words.plain(at).is_any(classes));
    // «قصر بعبدا» is the building unless it speaks.
    let is_building = words.surface(hit.from).ends_with("قصر");
    let speaks = before.is_some_and(|at| words.may_be(at, WordClass::Saying));
    let is_spoken_of = matches!(word, "عن" | "باسم" | "أن" | "إن") || speaks;
    // «بيان للإليزيه»; «ترشح للبيت الأبيض»
    let is_goal = hit.proclitics.has_lam() && !follows(&[WordClass::Mouthpiece]);
    let is_where = WHERE.contains(&word) || follows(&[WordClass::Premises, WordClass::Visit]);
    is_palace && !hit.proclitics.has_beh() && !is_goal && !is_where && (!is_building || is_spoken_of)
}
/// Words before a building in or at which something is.
const WHERE: [&str; 9] = ["في", "إلى", "الى", "داخل", "خارج", "أمام", "قرب", "حول", "نحو"];

/// «النصر» in «نادي النصر», «الأهلي» in «البنك الأهلي السعودي», which are listed too.
#[inline(never)]
pub(super) fn is_in_longer_name(words: &Words<'_>, hit: &Hit) -> bool {
    let is_longer = |other: &Hit| other.to >= hit.to && other.kind == MentionType::Org && !other.is_adjective;
    hit.kind == MentionType::Org && words.hits_around(hit.from).any(is_longer)
}

/// «سورياً»: a country's name that is its people's adjective too.
fn is_person_of(words: &Words<'_>, hit: &Hit) -> bool {
    let surface = words.surface(hit.from);
    let is_country = hit.kind == MentionType::Gpe && hit.strength == Strength::Strong;
    is_country && (surface.ends_with("ياً") || surface.ends_with("يًا"))
}

fn candidate(words: &Words<'_>, hit: &Hit, kind: MentionType, rule: Rule, confidence: u8) -> Candidate {
    Candidate {
        span: words.span(hit.from, hit.to, hit.proclitics),
        kind,
        target: Target::Entry(hit.entry),
        confidence,
        evidence: Evidence { by: EvidenceSource::Lexicon, rule, on: words.lexicon.name(hit.entry).to_owned() },
        value: None,
        counted: None,
    }
}

/// «النصر السعودي» is «النصر»: what tells clubs apart is no part of their names.
fn without_nationality(words: &Words<'_>, hit: &Hit) -> Hit {
    let last = hit.to - 1;
    let is_told_apart = hit.kind == MentionType::Org
        && !hit.is_adjective
        && is_club(words.lexicon.name(hit.entry))
        && last > hit.from
        && words.adjective_at(last).is_some_and(|adjective| adjective.to == hit.to)
        && !words.may_be_any(hit.from, &[WordClass::OrganisationHead, WordClass::LooseOrganisationHead]);
    Hit { to: if is_told_apart { last } else { hit.to }, ..*hit }
}

/// «منصة إكس», «تطبيق واتساب»: what kind of product it is, as in quotation marks, is no part of its name.
fn without_platform(words: &Words<'_>, hit: &Hit) -> Hit {
    let is_said = ["منصة", "تطبيق"].iter().any(|kind| words.surface(hit.from).ends_with(kind));
    let is_platform = hit.kind == MentionType::Product && hit.to > hit.from + 1 && is_said;
    match is_platform {
        true => Hit { from: hit.from + 1, proclitics: Proclitics::NONE, ..*hit },
        false => *hit,
    }
}

/// «السعودية» is a country, but in «وكالة الفضاء السعودية» an adjective: where it follows a definite noun.
fn reads_as_adjective(words: &Words<'_>, hit: &Hit) -> bool {
    let Some(before) = hit.from.checked_sub(1) else { return false };
    let follows_noun = words.plain(before).is_definite && !words.hits_at(before).any(|other| other.to == hit.from);
    // «مجموعة كذا السعودية»: a feminine head and its name, which takes no country behind it.
    let is_head = |at: usize| {
        let is_class = words.may_be(at, WordClass::AppositiveHead);
        is_class && words.surface(at).ends_with('ة')
    };
    let is_name = !words.plain(before).is_ordinary() && !words.plain(before).is(WordClass::Stop);
    let follows_name = is_name && (1..=2).any(|back| before.checked_sub(back).is_some_and(is_head));
    // «أرامكو السعودية»; «التحالف الذي تقوده السعودية»
    let is_led = words.surface(before).ends_with('ه') || words.plain(before).is(WordClass::Introduction);
    let ends_body = !is_led
        && words.hits_around(hit.from).any(|body| {
            let is_body = body.kind == MentionType::Org && !body.is_adjective;
            is_body && body.strength == Strength::Strong && body.to == hit.to
        });
    (follows_noun || follows_name || ends_body)
        && hit.proclitics == Proclitics::NONE
        && words.adjective_at(hit.from).is_some_and(|adjective| adjective.entry == hit.entry && adjective.to == hit.to)
}

/// «شرق آسيا» in «شمال شرق آسيا» is no place of its own.
fn is_within_direction(words: &Words<'_>, hit: &Hit) -> bool {
    let Some(before) = hit.from.checked_sub(1) else { return false };
    hit.kind == MentionType::Loc
        && hit.proclitics.letters == 0
        && words.plain(hit.from).is(WordClass::Direction)
        && (words.plain(before).is(WordClass::Direction)
            || words.word(before).bare.is_some_and(|(_, reading)| reading.is(WordClass::Direction)))
}

/// «ريدة» is a town, but «فريدة» is one word.
fn is_within_word(words: &Words<'_>, hit: &Hit) -> bool {
    let whole = words.plain(hit.from);
    // «المشخاب والكوت»; «الطائف وجدة» are of one country.
    let country = |hit: &Hit| words.lexicon.entry(hit.entry).country;
    let is_beside = |other: &&Hit| other.kind == hit.kind && !other.is_adjective;
    let beside = || words.hits_before(hit.from).filter(is_beside);
    let is_town = hit.kind == MentionType::Gpe;
    let is_compatriot = |other: &Hit| is_town && country(other).is_some_and(|its| country(hit) == Some(its));
    let goes_on = beside().any(|other| !whole.is_ordinary() || is_compatriot(other));
    let is_second = goes_on && hit.proclitics == Proclitics::CONJUNCTION;
    // «"وينينغ"»; «"إكس" وروسيا» and «"وروسيا"» are a country.
    let is_quoted = hit.proclitics.conjunction
        && !words.lexicon.entry(hit.entry).is_country
        && hit.from.checked_sub(1).is_some_and(|at| opens_quote(words, at))
        && is_quote(words.surface(hit.to));
    let is_word = whole.is_ordinary() || whole.role.is_some() || is_quoted;
    hit.proclitics.letters > 0 && hit.to == hit.from + 1 && is_word && !is_second
}

/// «المجلس العسكري في غينيا» before «بيساو»: a name that ends within a longer one of a country.
fn is_cut(words: &Words<'_>, hit: &Hit) -> bool {
    let crosses = |other: &Hit| other.to > hit.to && !other.is_adjective && words.lexicon.entry(other.entry).is_country;
    (hit.from + 1..hit.to).any(|from| words.hits_at(from).any(crosses))
}

/// «سيول جارفة»: a noun that is a capital's name too, with its adjective.
fn is_flood(words: &Words<'_>, hit: &Hit) -> bool {
    let (word, next) = (words.plain(hit.from), words.plain(hit.to));
    let is_noun = word.is_ordinary() && !word.is_definite && hit.to == hit.from + 1;
    let entry = words.lexicon.entry(hit.entry);
    let is_capital = hit.kind == MentionType::Gpe && entry.is_seat && !entry.is_country;
    let is_described = !next.is_definite && next.role.is_none() && words.surface(hit.to).ends_with('ة');
    is_noun && is_capital && is_described && words.word(hit.to).bare.is_none()
}

/// «أمام زواره»: a noun with its pronoun, and no town that is written with teh marbuta.
fn is_owned(words: &Words<'_>, hit: &Hit) -> bool {
    let Some(noun) = words.surface(hit.from).strip_suffix('ه') else { return false };
    let is_word = |fact| matches!(fact, Fact::Ordinary(_));
    let is_town = hit.kind == MentionType::Gpe && hit.to == hit.from + 1 && !words.plain(hit.from).is_definite;
    is_town && words.lexicon.word_facts(&phrase_key(noun)).any(is_word)
}

/// Longer names are surer; a short stem behind a proclitic is least sure.
fn confidence(words: &Words<'_>, hit: &Hit) -> u8 {
    let letters: usize = (hit.from..hit.to).map(|at| words.key(at).len()).sum();
    match (hit.to - hit.from, hit.proclitics.letters) {
        (2.., _) => 98,
        (_, 0) => 95,
        _ if letters > 5 => 93,
        _ => 80,
    }
}

/// Whether an adjective of a listed place means the people or state rather than a direction or quality.
fn is_nationality(words: &Words<'_>, hit: &Hit) -> bool {
    if is_family_adjective(words, hit.from)
        || is_family_nisba(words, hit.from)
        || is_right_hand(words, hit)
        || is_of_age(words, hit)
    {
        return false;
    }
    // «المفوض السامي» is one title.
    let follows_title = |before: usize| words.may_be(before, WordClass::Title);
    if words.surface(hit.from).ends_with("السامي") && hit.from.checked_sub(1).is_some_and(follows_title) {
        return false;
    }
    if hit.strength == Strength::Strong {
        // «مدينة كوبي»: an adjective would agree.
        let before = hit.from.checked_sub(1).unwrap_or(hit.from);
        let agrees = !words.surface(before).ends_with('ة') || words.surface(hit.from).ends_with('ة');
        return agrees || words.plain(hit.from).is_definite || !words.may_be(before, WordClass::PlaceHead);
    }
    let Some(before) = hit.from.checked_sub(1) else { return false };
    let follows = |classes: &[WordClass]| words.may_be_any(before, classes);
    if hit.kind == MentionType::Loc {
        let is_direction = follows(&[WordClass::DirectionNoun, WordClass::Direction]);
        return is_bloc_adjective(words, hit) && !is_direction && !is_place_itself(words, hit);
    }
    words.adjective_at(hit.from).is_some()
        && (words.adjective_at(before).is_some() || follows(&[WordClass::Title, WordClass::StateBody]))
}

/// «ساقه اليمنى», not «الرئيس اليمنى», as those write the people's adjective who end no word in ي.
fn is_right_hand(words: &Words<'_>, hit: &Hit) -> bool {
    let follows =
        |classes: &[WordClass]| hit.from.checked_sub(1).is_some_and(|before| words.may_be_any(before, classes));
    words.surface(hit.from).ends_with("يمنى") && !follows(&[WordClass::Title, WordClass::StateBody])
}

/// «الفئات السنية»: of years of age, not of the Sunna.
fn is_of_age(words: &Words<'_>, hit: &Hit) -> bool {
    let is_group = |before| words.may_be(before, WordClass::AgeGroup);
    let follows_group = hit.from.checked_sub(1).is_some_and(is_group);
    words.key(hit.from).ends_with(&phrase_key("سنيه")) && follows_group
}

/// «ضفتي الأطلسي»: a name that is its own adjective is the adjective after a definite noun only, «الساحل الأطلسي».
fn is_place_itself(words: &Words<'_>, hit: &Hit) -> bool {
    let is_other =
        |other: &Hit| other.entry == hit.entry && other.to == hit.to && other.is_adjective != hit.is_adjective;
    let follows_definite = |before| words.readings(before).any(|reading| reading.is_definite);
    let describes = hit.from.checked_sub(1).is_none_or(follows_definite);
    !describes && words.hits_at(hit.from).any(is_other)
}

/// «الغربية» means the bloc unless it describes a region; «الشرقية» only beside a word for powers and alliances;
/// «غربي بغداد» is a direction.
fn is_bloc_adjective(words: &Words<'_>, hit: &Hit) -> bool {
    let key = words.key(hit.from);
    let is_east = [phrase_key("شرقي"), phrase_key("شرقيه")].iter().any(|stem| key.ends_with(stem));
    let after_bloc = hit.from > 0 && words.may_be(hit.from - 1, WordClass::BlocNoun);
    // «تحالف غربي من دول أوروبا»; «غربي من …» is a direction.
    // «رياح جنوبية غربية إلى غربية»
    let points = |at: usize| POINTS.iter().any(|point| words.surface(at).trim_end_matches('ة').ends_with(point));
    if !after_bloc && (hit.from.saturating_sub(3)..hit.from).any(points) {
        return false;
    }
    let next_is_place = words.surface(hit.to) == "من" && !after_bloc
        || words.plain(hit.to).is_definite && !words.plain(hit.from).is_definite && key.ends_with(&phrase_key("ي"))
        || words.name_at(hit.to, Proclitics::NONE).is_some();
    // «الضفة الغربية»; «الدول الشرقية والغربية» are blocs.
    let is_apart = hit.proclitics != Proclitics::NONE;
    let follows_place = words.hits_before(hit.from).any(|other| !other.is_adjective);
    let after_place = hit.from > 0 && !is_apart && follows_place;
    (after_bloc || !is_east) && !next_is_place && !after_place
}

/// Points of the compass that are no blocs.
const POINTS: [&str; 2] = ["شمالي", "جنوبي"];

/// Whether something beside an ambiguous name says that it is one: a head word of its type, or quotation marks.
fn has_support(words: &Words<'_>, hit: &Hit) -> bool {
    // «بين الشرق والغرب»; papers of the name have support of their own.
    if words.may_be(hit.from, WordClass::BlocName) && hit.kind == MentionType::Loc {
        return is_bloc_name(words, hit);
    }
    // «الهلال الأحمر» is no club.
    if usize::from(words.plain(hit.from).phrase) > hit.to - hit.from {
        return false;
    }
    let quoted = hit.from > 0 && is_quote(words.surface(hit.from - 1)) && is_quote(words.surface(hit.to));
    let before = hit.from - usize::from(hit.from > 0 && is_quote(words.surface(hit.from - 1)));
    if hit.kind == MentionType::Gpe && is_coordinated(words, hit) {
        return true;
    }
    let Some(before) = before.checked_sub(1) else { return false };
    // «رئيس بنين», «في بنين»
    let is_country = hit.kind == MentionType::Gpe && words.lexicon.entry(hit.entry).is_country;
    let leads = ["في", "إلى", "الى", "من", "رئيس", "حكومة", "جمهورية", "عن", "مع"].contains(&words.surface(before));
    let stands_alone = !words.plain(hit.from).is_ordinary() && !words.plain(hit.from).is_definite;
    if is_country && leads && !hit.is_adjective && stands_alone {
        return true;
    }
    // «المتحدث باسم ميتا», «الرئيس التنفيذي لميتا»
    let is_company = hit.kind == MentionType::Org && !words.plain(hit.from).is_ordinary();
    let has_lam = hit.proclitics.has_lam() && hit.proclitics.lost == Lost::Nothing;
    let follows_office = has_lam && words.plain(before).is(WordClass::OfficeAdjective);
    if is_company && (matches!(words.surface(before), "باسم" | "بإسم") || follows_office) {
        return true;
    }
    // «الرئيس الأمريكي جورج بوش»
    let is_title = |at| words.may_be_any(at, &[WordClass::Title, WordClass::Honorific]);
    let country = |entry| words.lexicon.entry(entry).country;
    let is_its = |adjective: &Hit| country(adjective.entry).is_some() && country(adjective.entry) == country(hit.entry);
    let follows_title = words.adjective_at(before).is_some_and(is_its) && before.checked_sub(1).is_some_and(is_title);
    if hit.kind == MentionType::Pers && follows_title {
        return true;
    }
    let supports = |reading: Reading| match hit.kind {
        MentionType::Org => {
            // «الاتحادية الحرة» is no channel: a definite head takes adjectives; only clubs are named so, «النادي الأهلي».
            let takes_name = !reading.is_definite || quoted || is_club(words.lexicon.name(hit.entry));
            // «منصة الوحدة الوطنية» is a party, «مركز البيان للدراسات» no paper.
            let goes_on = words.word(hit.to).bare.is_some_and(|(proclitics, _)| proclitics.has_lam());
            let is_whole = !words.plain(hit.to).is(WordClass::InstitutionAdjective) && !goes_on;
            let is_its_head = reading.is_any(&[WordClass::OrganisationHead, WordClass::AppositiveHead])
                && says_what_it_is(words, before, hit.entry);
            takes_name && is_whole && is_its_head || (quoted && hit.to > hit.from + 1)
        }
        MentionType::Gpe => {
            // «محافظ معان»; «أهالي المدينة» are those of any.
            let word = words.plain(hit.from);
            let governs = reading.is(WordClass::Title);
            let is_any = word.is_ordinary() && word.is_definite || !governs && word.leaning.is_surely_no_name();
            !reading.is_definite && (reading.is(WordClass::PlaceHead) || reading.is(WordClass::OfPlace) && !is_any)
        }
        MentionType::Loc => {
            reading.is_any(&[WordClass::LandformHead, WordClass::PlaceHead, WordClass::Direction])
                || is_place_itself(words, hit)
        }
        MentionType::Fac => reading.is_any(&[WordClass::FacilityHead, WordClass::LooseFacilityHead]),
        // «قال محمد إسلامي»
        MentionType::Pers => {
            reading.is_any(&[WordClass::Title, WordClass::Honorific])
                || hit.to > hit.from + 1 && reading.is(WordClass::Saying)
        }
        // «منصة "إكس"», whose own name begins so
        MentionType::Product => {
            let own = words.lexicon.name(hit.entry).split(' ').next();
            reading.is(WordClass::ProductHead) || own.is_some_and(|own| words.surface(before) == own)
        }
        MentionType::Event => reading.is(WordClass::EventHead),
        MentionType::Law => reading.is(WordClass::LawHead),
        MentionType::Language => {
            hit.proclitics.particle == key_byte('ب')
                || ["اللغة", "لغة", "اللغتين", "بلغتي", "إلى"].iter().any(|word| words.surface(before).ends_with(word))
                || reading.is(WordClass::LanguageVerb)
                || (hit.proclitics.conjunction
                    && words
                        .hits_at(before)
                        .any(|other| other.kind == MentionType::Language && other.proclitics.has_beh()))
        }
        _ => false,
    };
    words.readings(before).any(supports)
}

/// «الرياض ومسقط والعين»: a place that is an ordinary word too, beside one that is none.
fn is_coordinated(words: &Words<'_>, hit: &Hit) -> bool {
    let is_place =
        |other: &Hit| other.kind == MentionType::Gpe && other.strength == Strength::Strong && !other.is_adjective;
    // «وسوف», «وكان» are towns too.
    let is_free = words.readings(hit.from).all(|reading| !reading.is_structural());
    let after_place = joins(words, hit) && words.hits_before(hit.from).any(is_place);
    let before_place = words.hits_at(hit.to).any(|other| joins(words, other) && is_place(other));
    is_free && (after_place || before_place)
}

/// Whether a و and nothing else is written onto the name.
fn joins(words: &Words<'_>, hit: &Hit) -> bool {
    hit.proclitics == Proclitics::CONJUNCTION && words.surface(hit.from).starts_with('و') && !is_within_word(words, hit)
}

/// «الغرب» means the bloc unless a preposition makes it a direction; «الشرق» only beside «الغرب».
fn is_bloc_name(words: &Words<'_>, hit: &Hit) -> bool {
    let is_west = |at: usize| words.key(at).ends_with(&phrase_key("غرب"));
    let is_towards = hit.from > 0 && matches!(words.surface(hit.from - 1), "إلى" | "الى" | "نحو" | "أقصى" | "باتجاه");
    let is_from = hit.from > 0 && words.surface(hit.from - 1) == "من" && words.surface(hit.to) == "إلى";
    let is_direction = words.surface(hit.to) == "من" || is_towards || is_from;
    let has_west = (hit.from.saturating_sub(2)..hit.to + 2).any(is_west);
    has_west && !(is_direction && hit.proclitics.letters == 0)
}
