//! Organisations by their head word: «وزارة الصحة والبيئة», «مجلة "…" الأمريكية», «الجيش الروسي».

use std::cmp::Reverse;

use super::candidate::{Candidate, Target};
use super::complement::{self, Head};
use super::person;
use super::product;
use super::quote::{is_quote, opens_quote};
use super::words::{Hit, Reading, Words};
use crate::lexicon::{EntryId, Fact, NameRole, Strength, WordClass};
use crate::model::{MentionType, Rule, TokenKind};
use crate::morphology::{self, Proclitics};
use crate::value;

/// Proposes every organisation that a head word announces.
pub(super) fn detect(words: &Words<'_>, found: &mut Vec<Candidate>) {
    for at in words.places_of(&HEADS) {
        let is_mayors = words.surface(at).ends_with("بلدية") && follows_title(words, at);
        // «مجلس إدارة شركة كذا» is one body.
        let is_boards = words.surface(at) == "إدارة" && at > 0 && words.surface(at - 1).ends_with("مجلس");
        if let Some((proclitics, end)) = name_at(words, at).filter(|_| !is_mayors && !is_boards) {
            let span = words.span(at, end, proclitics);
            // Which government is meant, a name before may say better.
            let confidence = if end == at + 1 && is_power(words.surface(at)) { 66 } else { 84 };
            let mut candidate =
                Candidate::structural(span, MentionType::Org, Rule::HeadWord, confidence, words.surface(at));
            if let Some(entry) = apposition(words, at) {
                candidate.target = Target::Entry(entry);
            }
            found.push(candidate);
        }
    }
}

/// «رئيس بلدية أنقرة» is an office, and its municipality no name of its own.
fn follows_title(words: &Words<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| words.may_be(before, WordClass::Title))
}

/// Proposes the acronym in brackets after any organisation or text found: «… (آسيان)», «… (كاف)», «… (إي آر تي)».
pub(super) fn acronyms(words: &Words<'_>, found: &mut Vec<Candidate>) {
    for open in (1..words.len().saturating_sub(2)).filter(|open| words.surface(*open) == "(") {
        let Some(close) = (open + 2..open + 2 + LONGEST_ACRONYM).find(|at| words.surface(*at) == ")") else { continue };
        let is_acronym = close == open + 2 && is_acronym(words, open + 1)
            || close > open + 2 && (open + 1..close).all(|at| is_letter_name(words, at));
        let Some(before) = words.tokens.get(open - 1).filter(|_| is_acronym) else { continue };
        let may_have_one =
            |c: &&Candidate| matches!(c.kind, MentionType::Org | MentionType::Law) && c.span.end == before.span.end;
        let is_listed = |c: &Candidate| matches!(c.target, Target::Entry(_));
        if let Some(full) = found.iter().filter(may_have_one).max_by_key(|c| (c.span.len(), is_listed(c))) {
            let span = words.span(open + 1, close, Proclitics::NONE);
            let acronym = Candidate::structural(span, full.kind, Rule::Acronym, 85, full.span.of(words.text));
            found.push(Candidate { target: full.target, ..acronym });
        }
    }
}

/// Most words of an acronym that is spelt by its letters' names.
const LONGEST_ACRONYM: usize = 4;

/// Whether the one word in brackets is an acronym: in foreign letters, unknown, or short and nothing that says when or how.
fn is_acronym(words: &Words<'_>, at: usize) -> bool {
    let word = words.plain(at);
    let is_adverb = word.is_any(&[WordClass::Stop, WordClass::TimeWord]) || words.surface(at).ends_with(['ا', 'ً']);
    let is_short = words.kind(at) == Some(TokenKind::Arabic) && (3..=5).contains(&words.key(at).len());
    words.kind(at) == Some(TokenKind::Foreign)
        || words.is_unknown(at)
        || is_short && !is_adverb && !word.is_definite && word.role.is_none()
}

/// «إي», which is written like a word too, «آر», «تي».
fn is_letter_name(words: &Words<'_>, at: usize) -> bool {
    let is_word = words.plain(at).is(WordClass::Stop) && words.surface(at) != "إي";
    words.kind(at) == Some(TokenKind::Arabic) && words.key(at).len() <= 3 && !is_word
}

/// The listed organisation that the head word only announces: «مجلة "فورين بوليسي" الأمريكية» is «فورين بوليسي».
fn apposition(words: &Words<'_>, at: usize) -> Option<EntryId> {
    let word = words.word(at);
    let is_head = word.plain.is(WordClass::AppositiveHead)
        || word.bare.is_some_and(|(_, reading)| reading.is(WordClass::AppositiveHead));
    let start = at + 1 + usize::from(is_quote(words.surface(at + 1)));
    // «شركة الرياض» is no paper.
    let is_its = |hit: &Hit| hit.strength == Strength::Strong || says_what_it_is(words, at, hit.entry);
    let named = words.hits_at(start).filter(|hit| hit.kind == MentionType::Org && !hit.is_adjective && is_its(hit));
    is_head.then_some(())?;
    named.min_by_key(|hit| (Reverse(hit.to), hit.strength == Strength::Weak)).map(|hit| hit.entry)
}

/// «جريدة»: whether the head at `at` says of an organisation what the head of its own name does, «صحيفة»; «أمانة المدينة» is of no
/// paper, but «مجلس الأهلي» of a club.
pub(super) fn says_what_it_is(words: &Words<'_>, at: usize, entry: EntryId) -> bool {
    let own = words.lexicon.name(entry).split(' ').next().unwrap_or_default();
    let head = words.surface(at);
    let is_of_club = own == "نادي" && !words.may_be(at, WordClass::AppositiveHead);
    let is_head = !own.starts_with("ال") && words.lexicon.is_of(own, &[WordClass::AppositiveHead]);
    let says_so = |kind: &[&str]| kind.contains(&own) && kind.iter().any(|other| head.ends_with(other));
    !is_head || is_of_club || head.ends_with(own) || SAME_KIND.iter().any(|kind| says_so(kind))
}

/// Heads of which one is as good as another.
const SAME_KIND: [&[&str]; 6] = [
    &["صحيفة", "جريدة", "يومية", "مجلة", "موقع"],
    &["قناة", "تلفزيون", "شبكة", "محطة", "فضائية", "إذاعة"],
    &["شركة", "مجموعة", "شبكة"],
    &["حركة", "جماعة", "تنظيم", "منظمة", "حزب", "جبهة"],
    &["بنك", "مصرف"],
    &["نادي", "فريق", "أندية", "فرق", "ناديي", "فريقي"],
];

/// The proclitics of the head at `at`, and one past the last word of the organisation that it announces.
pub(super) fn name_at(words: &Words<'_>, at: usize) -> Option<(Proclitics, usize)> {
    words.nested(|| whole_name(words, at))
}

fn whole_name(words: &Words<'_>, at: usize) -> Option<(Proclitics, usize)> {
    let word = words.word(at);
    let (proclitics, reading) = if word.plain.is_any(&HEADS) {
        (Proclitics::NONE, word.plain)
    } else {
        word.bare.filter(|(_, reading)| reading.is_any(&HEADS))?
    };
    if let Some(end) = unit_end(words, at, reading) {
        return Some((proclitics, end));
    }
    if reading.is(WordClass::StateBody) && reading.phrase > 1 && !is_inside_name(words, at) {
        let body = at + usize::from(reading.phrase);
        return Some((proclitics, complement::read(words, body, Head::Organisation, true).end));
    }
    if reading.is_definite {
        return definite_body(words, at, reading, proclitics).map(|end| (proclitics, end));
    }
    if !reading.is_any(&[WordClass::OrganisationHead, WordClass::LooseOrganisationHead, WordClass::AppositiveHead]) {
        return None;
    }
    if product::is_named(words, at) {
        return None;
    }
    // «منصة "إكس"» is a product.
    let named = at + 1 + usize::from(is_quote(words.surface(at + 1)));
    let names_product = words.hits_at(named).any(|hit| hit.kind == MentionType::Product && hit.to > named);
    if names_product && reading.is(WordClass::AppositiveHead) && !reading.is(WordClass::OrganisationHead) {
        return None;
    }
    // «قناة السويس» is no channel.
    let is_site = |hit: &Hit| hit.kind == MentionType::Fac && hit.to > at + 1 && hit.proclitics == proclitics;
    if words.hits_at(at).any(is_site) && !reading.is(WordClass::OrganisationHead) {
        return None;
    }
    // «موقع بونغي ري» is a site.
    let names_site = words
        .name_at(at + 1, Proclitics::NONE)
        .is_some_and(|hit| matches!(hit.kind, MentionType::Fac | MentionType::Loc));
    if names_site && reading.is(WordClass::LooseFacilityHead) && reading.is(WordClass::AppositiveHead) {
        return None;
    }
    if let Some(end) = called_end(words, at + 1) {
        return Some((proclitics, end));
    }
    let complement = complement::read(words, at + 1, Head::Organisation, false);
    let named_after = || {
        person::full_name(words, at + 1)
            .filter(|_| NAMED_AFTER_PEOPLE.iter().any(|school| words.surface(at).ends_with(school)))
    };
    let end = match complement.end - (at + 1) {
        0 => unknown_name_end(words, at + 1, reading).or_else(named_after)?,
        // «مستشفى الحسين بوزيان»
        1 => named_after().unwrap_or(complement.end).max(complement.end),
        _ => complement.end,
    };
    let is_quoted = opens_quote(words, at + 1);
    let is_institution = reading.is(WordClass::OrganisationHead) && complement.is_definite;
    let is_national = complement.has_nationality && complement.is_definite;
    // «تحالف أفريقي مساند للسلطة», «تحالف دولي عربي»
    let is_singular = |word: usize| ["ي", "ية"].iter().any(|end| words.surface(word).ends_with(end));
    let is_any = |word: usize| {
        let may_be = word == at + 1 || words.name_at(word, Proclitics::NONE).is_none();
        may_be && is_singular(word) && words.adjective_at(word).is_some() && !words.plain(word).is_definite
    };
    // «تحالف البطل مع …»: a verb.
    let is_verb = words.surface(at).ends_with("تحالف") && words.surface(end) == "مع";
    // «شركة تابعة لمجموعة كذا» is any of them.
    if is_of_place_alone(words, at, end)
        || is_verb
        || !is_quoted && (at + 1..end).any(is_any)
        || is_centre_of_town(words, at, end)
        || words.lexicon.is_of(words.surface(at + 1), &[WordClass::Belonging])
    {
        return None;
    }
    // «جهاز الصراف الآلي» is a machine.
    let governs = [
        WordClass::Field,
        WordClass::Portfolio,
        WordClass::StateBody,
        WordClass::OrganisationHead,
        WordClass::LooseOrganisationHead,
        WordClass::UnitHead,
        WordClass::Construct,
    ];
    let is_agency = words.plain(at + 1).is_any(&governs)
        || words.hits_at(at + 1).any(|hit| matches!(hit.kind, MentionType::Org | MentionType::Gpe));
    if words.surface(at).ends_with("جهاز") && !is_agency {
        return None;
    }
    let says_which = complement.has_name || is_national || is_institution || is_quoted || complement.end == at + 1;
    says_which.then_some((proclitics, end))
}

/// «تجمع مصر والسودان روابط قديمة», «مديرية التواهي», «جبهة لحج»: a verb, a district or a front, of which nothing but the place is named.
fn is_of_place_alone(words: &Words<'_>, at: usize, end: usize) -> bool {
    let is_head = |heads: &[&str]| heads.iter().any(|head| words.surface(at).ends_with(head));
    // «لواء البترا» is a district, «لواء حلب» a brigade.
    let is_district = |town: &Hit| is_head(&["لواء"]) && words.lexicon.entry(town.entry).country == Some("JO");
    place_to(words, at + 1, end).is_some_and(|town| is_head(&["تجمع", "مديرية", "جبهة", "تحالف"]) || is_district(town))
}

/// «مركز المدينة», «مركز طهطا»: the middle of a town, or a district in Egypt, where cities have other centres.
fn is_centre_of_town(words: &Words<'_>, at: usize, end: usize) -> bool {
    let is_egyptian_town = |hit: &Hit| {
        let entry = words.lexicon.entry(hit.entry);
        entry.country == Some("EG") && !entry.is_seat && !entry.is_country
    };
    let is_any = end == at + 2 && ["المدينة", "البلدة", "القرية"].contains(&words.surface(at + 1));
    words.surface(at).ends_with("مركز") && (is_any || place_to(words, at + 1, end).is_some_and(is_egyptian_town))
}

/// The place that stands from `start` to `end`.
fn place_to<'w>(words: &'w Words<'_>, start: usize, end: usize) -> Option<&'w Hit> {
    let is_place = |hit: &&Hit| {
        matches!(hit.kind, MentionType::Gpe | MentionType::Loc)
            && !hit.is_adjective
            && hit.to == end
            && hit.proclitics == Proclitics::NONE
    };
    words.hits_at(start).find(is_place)
}

/// Institutions that have their names from people.
const NAMED_AFTER_PEOPLE: [&str; 7] = ["مدرسة", "إعدادية", "ثانوية", "جامعة", "مستشفى", "مؤسسة", "كلية"];

/// Words that announce an organisation.
const HEADS: [WordClass; 6] = [
    WordClass::OrganisationHead,
    WordClass::LooseOrganisationHead,
    WordClass::AppositiveHead,
    WordClass::StateBody,
    WordClass::Portfolio,
    WordClass::UnitHead,
];

/// One past a unit of an army that a number names: «اللواء 47», «الفيلق الأول», «الأسطول الخامس الأميركي».
fn unit_end(words: &Words<'_>, at: usize, reading: Reading) -> Option<usize> {
    let number = at + 1;
    let is_numbered = words.kind(number) == Some(TokenKind::Number)
        || reading.is_definite && value::is_definite_ordinal(words.key(number));
    let is_unit = reading.is(WordClass::UnitHead) && is_numbered;
    // «اللواء 54 مشاة»
    let of_arm = usize::from(words.plain(number + 1).is(WordClass::Arm));
    is_unit.then(|| complement::read(words, number + 1 + of_arm, Head::Unit, true).end)
}

/// «الجيش الروسي», «الخارجية الصينية», and «الخارجية» alone where it is no adjective.
fn definite_body(words: &Words<'_>, at: usize, reading: Reading, proclitics: Proclitics) -> Option<usize> {
    let complement = complement::read(words, at + 1, Head::Organisation, true);
    let after_definite = at.checked_sub(1).is_some_and(|before| {
        let word = words.word(before);
        word.plain.is_definite || word.bare.is_some_and(|(_, reading)| reading.is_definite)
    });
    let after_office = follows_title(words, at);
    // «مستشار الأمن القومي» advises on a matter.
    if after_office && words.surface(at).ends_with("الأمن") {
        return None;
    }
    // «المدير العام للهيئة الوطنية» has it behind a preposition.
    let after_definite = after_definite && proclitics.particle == 0;
    if after_definite || after_office && reading.is(WordClass::Portfolio) || is_inside_name(words, at) {
        return None;
    }
    let is_ministry = matches!(words.key(at), key if key.ends_with(&crate::normalization::phrase_key("الخارجية"))
        || key.ends_with(&crate::normalization::phrase_key("الداخلية")));
    if is_ministry && (follows_policy(words, at) || !complement.has_nationality && follows_possessed(words, at)) {
        return None;
    }
    let is_ministry =
        is_ministry || reading.is(WordClass::Portfolio) && announces(words, at, complement.has_nationality);
    // «الشبكة اليمنية لتوثيق ضحايا الألغام»
    let says_what_for = complement.has_purpose && reading.is(WordClass::AppositiveHead);
    if complement.has_nationality
        && (reading.is_any(&[WordClass::StateBody, WordClass::OrganisationHead]) || is_ministry || says_what_for)
    {
        return Some(complement.end);
    }
    // «الجهاز المركزي للتعبئة العامة», «المركز الوطني للأرصاد»
    let is_described = words.plain(at + 1).is(WordClass::InstitutionAdjective);
    let is_office = is_described && ["لمكتب", "لإدارة"].iter().any(|office| words.surface(at).ends_with(office));
    let is_institution = reading.is(WordClass::OrganisationHead) || is_office;
    // «نقل إلى المستشفى لتلقي العلاج»
    let says_what_for = is_described || words.key(at + 1).starts_with(&morphology::LAM_LAM);
    if complement.has_purpose && says_what_for && (!after_office || is_described) && is_institution {
        return Some(complement.end);
    }
    // «المجلس السياسي الوطني»
    let described = (at + 1..at + 3).all(|adjective| {
        let reading = words.plain(adjective);
        reading.is_definite && reading.is(WordClass::InstitutionAdjective)
    });
    if described && !after_office && reading.is(WordClass::OrganisationHead) {
        return Some(complement.end);
    }
    // «الحكومة الشرعية» is one of two.
    let next = words.plain(at + 1);
    let is_described = next.is_definite
        && (next.is(WordClass::InstitutionAdjective)
            || ["ية", "ي"].iter().any(|end| words.surface(at + 1).ends_with(end)));
    (is_ministry || is_power(words.surface(at)) && !is_described).then_some(at + 1)
}

/// «الحكومة», «للجيش», «برلمان»: whether the word means a power of the state, of which every country has one.
pub(crate) fn is_power(word: &str) -> bool {
    let has_article_or_nothing = |before: &str| before.is_empty() || before.ends_with('ل');
    POWERS.iter().any(|power| word.strip_suffix(power).is_some_and(has_article_or_nothing))
}

/// A state's powers.
const POWERS: [&str; 4] = ["حكومة", "برلمان", "جيش", "كونغرس"];

/// «وأضافت الدفاع الروسية …», «ذكرت الصحة أن …»: a field of government that says something, as its ministry.
fn announces(words: &Words<'_>, at: usize, has_nationality: bool) -> bool {
    let is_verb = |verb: usize| words.may_be(verb, WordClass::Saying) && words.surface(verb).ends_with('ت');
    let goes_on = has_nationality || matches!(words.surface(at + 1), "أن" | "إن" | "ان" | ":");
    goes_on && words.surface(at).starts_with("ال") && at.checked_sub(1).is_some_and(is_verb)
}

/// «سياسة الصين الخارجية», «سياستهما الخارجية», «للسياسة الأوروبية والخارجية»: which policy it is.
fn follows_policy(words: &Words<'_>, at: usize) -> bool {
    let is_policy = |before: usize| POLICIES.iter().any(|policy| words.surface(before).contains(policy));
    let is_field =
        |before: usize| words.plain(before).is(WordClass::Saying) || words.kind(before) == Some(TokenKind::Punctuation);
    (at.saturating_sub(FARTHEST_POLICY)..at).rev().take_while(|before| !is_field(*before)).any(is_policy)
}

/// «أزماتهم الداخلية», «قشرتها الخارجية»: a noun with a pronoun, which an adjective follows.
fn follows_possessed(words: &Words<'_>, at: usize) -> bool {
    let Some(noun) = at.checked_sub(1).map(|before| words.surface(before)) else { return false };
    let has_pronoun = ["ه", "ها", "هم", "هما", "هن"].iter().any(|pronoun| noun.ends_with(pronoun));
    // «بيان أصدرته الداخلية», «ومنها الداخلية»
    let publishes = ["أصدر", "أعلن", "وجه", "نشر", "أكد", "منها", "بينها"].iter().any(|verb| noun.contains(verb));
    let is_verb = publishes || words.plain(at - 1).is_any(&[WordClass::Saying, WordClass::Stop]);
    has_pronoun && !is_verb && words.key(at - 1).len() > 4
}

/// Stems of what may be foreign or internal.
const POLICIES: [&str; 4] = ["سياس", "علاقات", "ديون", "تجارة"];
/// «سياسة الهند والبرازيل الخارجية»
const FARTHEST_POLICY: usize = 4;

/// «مديرية الدفاع المدني»: a body named in a longer name.
fn is_inside_name(words: &Words<'_>, at: usize) -> bool {
    let heads = [WordClass::OrganisationHead, WordClass::LooseOrganisationHead, WordClass::Construct];
    at.checked_sub(1)
        .is_some_and(|before| words.readings(before).any(|reading| !reading.is_definite && reading.is_any(&heads)))
}

/// One past an organisation called by an ordinary word: in «منظمة جذور السودانية» the adjective is definite after an
/// indefinite noun, so that the noun must be a name.
fn called_end(words: &Words<'_>, start: usize) -> Option<usize> {
    let name = words.plain(start);
    let is_noun = words.kind(start) == Some(TokenKind::Arabic) && name.is_plain_noun() && !name.is_definite;
    let described = start + 1;
    let is_described = words.plain(described).is_definite
        && (words.adjective_at(described).is_some() || words.plain(described).is(WordClass::InstitutionAdjective));
    // «مجلة فصلية», «شركة تأمين»: what kind of thing it is.
    let is_kind = words.surface(start).ends_with("ية") || words.adjective_at(start).is_some();
    // «تحالف تقوده السعودية», «مركز للزي الإسلامي»
    let is_name = !words.surface(start).ends_with('ه') && !words.key(start).starts_with(&morphology::LAM_LAM);
    (is_noun && is_name && is_described && !is_kind)
        .then(|| complement::read(words, described, Head::Organisation, true).end)
}

/// «ميداني», «قابضة»: an indefinite adjective, as its definite form tells.
fn describes(words: &Words<'_>, at: usize) -> bool {
    let is_like_one = ["ي", "ية", "ة"].iter().any(|end| words.surface(at).ends_with(end));
    let definite = [&morphology::ARTICLE, words.key(at)].concat();
    let is_word = |fact| matches!(fact, Fact::Ordinary(_));
    let is_adjective = |fact| matches!(fact, Fact::Word(WordClass::InstitutionAdjective));
    let (word, lexicon) = (words.plain(at), words.lexicon);
    let is_known = || lexicon.word_facts(&definite).any(is_word) || lexicon.facts(&definite).any(is_adjective);
    is_like_one && !word.is_definite && word.role.is_none() && is_known()
}

/// Unknown words after a head are its name: «شركة تيسكو», «صحيفة كوميرسانت».
fn unknown_name_end(words: &Words<'_>, start: usize, head: Reading) -> Option<usize> {
    // «مستشفى ميداني», «شركة قابضة» are any of their kind.
    if describes(words, start) {
        return None;
    }
    let is_name = |at: usize| {
        words.kind(at) == Some(TokenKind::Foreign)
            || (words.is_unknown(at) && !words.plain(at).is_definite)
            || (words.plain(at).role.is_some()
                && !words.plain(at).is_ordinary()
                && !person::begins_holder(words, start - 1, at))
    };
    // «جامعة ييل إلهام فخرو»: somebody's name begins.
    let is_given = |at: usize| matches!(words.plain(at).role, Some(NameRole::Given | NameRole::Both));
    let begins_person = |at: usize| at > start && is_given(at) && !is_given(at - 1) && is_name(at + 1);
    let end = (start..start + 4).find(|at| !is_name(*at) || begins_person(*at)).unwrap_or(start + 4);
    let takes_names = head.is_any(&[WordClass::AppositiveHead, WordClass::OrganisationHead]);
    let modified = || complement::read(words, end, Head::Organisation, true).end;
    (end > start && takes_names).then(|| modified().min(words.len()))
}
