//! Where lexicon, structure, tagger and encoder are combined, by one rule: log-odds are added, each with a weight. First those of
//! both tiers, to one vote ([`blend`]); then those of a candidate's own evidence and of the vote, with the weight of [`trust`].
//! A vote makes no candidate surer than its own evidence does; one that ends up less likely than not is dropped.
//!
//! A name that only the vote sees becomes a candidate where it crosses no other and adds to what is there.

use super::candidate::{Candidate, Target};
use super::choose;
use super::family;
use super::feature::{self, HERE};
use super::listed::is_noun;
use super::person;
use super::quote::is_quote;
use super::sums::Sums;
use super::view::View;
use super::words::{Reading, Words, has_tanwin};
use crate::encoder;
use crate::lexicon::{NameRole, WordClass};
use crate::model::{Evidence, EvidenceSource, MentionType, Rule, Span, TokenKind};
use crate::morphology::{self, Lost, Proclitics};
use crate::tagger::{Label, Name, NameType, Row, Tagger, Votes};

/// Weighs the candidates of a sentence by the votes of the tagger and, where there are any, the encoder's scores; adds the names
/// that only they see, and returns the votes.
pub(super) fn combine(
    words: &Words<'_>,
    tagger: &impl Tagger,
    deep: Option<&[Row<f32>]>,
    sums: &mut Sums,
    candidates: &mut Vec<Candidate>,
) -> Votes {
    let kept = choose::choose(words.text, candidates.iter().collect());
    let views = View::read(words, &kept);
    let fast = tagger.vote(&sums.scores(&views, tagger));
    let blended = deep.map(|scores| blend(&fast, scores));
    let votes = blended.as_ref().unwrap_or(&fast);
    let mut added: Vec<Candidate> = Vec::new();
    for name in votes.names() {
        let evidence = || {
            let is_fast = fast.probability(name.from, name.to, name.kind) >= LIKELY;
            let by = if is_fast { EvidenceSource::Tagger } else { EvidenceSource::Encoder };
            let telling = telling_word(&views, &name, tagger).filter(|_| is_fast);
            Evidence { by, rule: Rule::Context, on: telling.map_or("", |at| words.surface(at)).to_owned() }
        };
        added.extend(candidate(words, votes, &name, &kept, evidence));
    }
    candidates.retain_mut(|candidate| {
        let (from, to) = tokens(words, candidate.span);
        let Some(weight) = trust(words, candidate, from, to) else { return true };
        // «أوه هيه-جين», «فلان الابن»: what stands behind a hyphen has no say of its own, nor what tells the younger of two.
        let is_generation = |at: usize| words.plain(at).is(WordClass::Generation);
        let is_hyphen = |at: usize| words.surface(at) == "-";
        // «خورخي "توتو" كيروغا»
        let is_nickname = |at: usize| is_quote(words.surface(at)) || is_quote(words.surface(at - 1));
        let is_tied =
            |at: &usize| *at > from && (is_hyphen(*at) || is_hyphen(at - 1) || is_generation(*at) || is_nickname(*at));
        let outside = (from..to).filter(|at| !is_tied(at)).map(|at| votes.outside(at)).fold(0.0, f32::max);
        let odds = log_odds(f32::from(candidate.confidence) / 100.0) + weight * log_odds(1.0 - outside);
        candidate.confidence = candidate.confidence.min(percent(probability(odds)));
        odds > 0.0
    });
    candidates.extend(added);
    blended.unwrap_or(fast)
}

/// One vote of both tiers: the probabilities by the tagger times the encoder's likelihoods, and what BIO allows of that.
fn blend(fast: &Votes, deep: &[Row<f32>]) -> Votes {
    let product = |(fast, scores): (&Row<f32>, &Row<f32>)| {
        let mut deep = encoder::likelihoods(scores, ENCODER);
        deep.iter_mut().zip(fast).for_each(|(likelihood, probability)| *likelihood *= probability.sqrt());
        deep
    };
    Votes::of_tokens(&fast.rows().iter().zip(deep).map(product).collect::<Vec<_>>())
}

/// The weight of the encoder's log-odds; the tagger's have one half.
const ENCODER: f32 = 0.6;

/// How much the tagger's word counts against a candidate; none where it has no say. It learnt from a corpus that leaves
/// out ministries, authorities, most sites and many regions, so it is heard on people, and on places that are ordinary words.
fn trust(words: &Words<'_>, candidate: &Candidate, from: usize, to: usize) -> Option<f32> {
    let is_placed = follows_place_word(words, from) || stands_where(words, from);
    let is_word = to == from + 1 && words.plain(from).is_ordinary() && !is_placed;
    match (candidate.kind, candidate.evidence.rule) {
        // «حماة» is a town, and those who protect; «محافظة حماة» is none of those.
        (MentionType::Gpe | MentionType::Loc, Rule::Listed) if is_word => Some(0.8),
        // «رجل الأعمال منصف البوزيدي»: what he is called says that a name follows.
        (MentionType::Pers, Rule::GivenName) if to == from + 2 && is_called(words, from) => Some(0.4),
        (MentionType::Pers, Rule::GivenName | Rule::ListedWithSupport) => Some(0.7),
        // «والدته انتحرت»
        (MentionType::Pers, Rule::NameAfterTitle) if to == from + 1 => Some(0.6),
        (MentionType::Pers, Rule::Listed) => Some(0.4),
        _ => None,
    }
}

/// «السيد», «رجل الأعمال»: whether what somebody is called, of one word or two, stands before the name.
fn is_called(words: &Words<'_>, at: usize) -> bool {
    let ends_here = |length: usize| {
        let calling = at.checked_sub(length).map(|from| words.plain(from));
        calling.is_some_and(|reading| {
            reading.is_any(&[WordClass::Honorific, WordClass::Title]) && usize::from(reading.phrase.max(1)) == length
        })
    };
    ends_here(1) || ends_here(2)
}

/// «مدينة الطائف», «أمانة الطائف»: behind a word that governs a place's name.
fn follows_place_word(words: &Words<'_>, at: usize) -> bool {
    let governs =
        |reading: Reading| !reading.is_definite && reading.is_any(&[WordClass::PlaceHead, WordClass::OfPlace]);
    at.checked_sub(1).is_some_and(|before| words.readings(before).any(governs))
}

/// «مصافيها في ينبع.», «من ينبع إلى جدة»: behind a preposition, where nothing goes on that a noun would govern.
fn stands_where(words: &Words<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| words.surface(before));
    let is_closed = words.kind(at + 1) != Some(TokenKind::Arabic) || words.plain(at + 1).is(WordClass::Stop);
    ["في", "إلى", "الى", "من", "بين"].contains(&before) && is_closed
}

/// The word beside the name that speaks most for it, to the tagger: «وقال» before a person. None where the name's own words do.
fn telling_word(views: &[View<'_>], name: &Name, tagger: &impl Tagger) -> Option<usize> {
    let near = name.from.saturating_sub(HERE)..views.len().min(name.from + HERE + 1);
    let speaks = |at: &usize| {
        let mut features = Vec::new();
        let (place, word) = (at + HERE - name.from, views.get(*at).unwrap_or(&View::NOWHERE));
        feature::push_spelling(place, word, &mut features);
        feature::push_kind(place, &word.kind, &mut features);
        let score = tagger.score(&features);
        let of = |label: Label| score.get(label.code()).copied().unwrap_or(0);
        of(Label::Begin(name.kind)).saturating_sub(of(Label::Outside))
    };
    near.max_by_key(speaks).filter(|at| !(name.from..name.to).contains(at))
}

/// «قال لي», «لن أنسى», «سحاباً», «هادئ», «صواريخ كروز»: one word that no person's name is like, that stands where a verb does, or that
/// weapons are called by.
fn is_no_person(words: &Words<'_>, name: &Name) -> bool {
    let surface = words.surface(name.from);
    let before = name.from.checked_sub(1).map_or("", |before| words.surface(before));
    let is_verb = matches!(before, "لن" | "لم" | "ولن" | "ولم" | "قد" | "وقد" | "لقد" | "سوف");
    // «قال شي»
    let is_short =
        words.key(name.from).len() < 3 && (surface == "لي" || !words.plain(name.from).is(WordClass::FamilyFirst));
    // «لاعب المنتخب للتايكواندو»: nobody whom no one knows has an article behind «ل».
    let is_for = surface.starts_with("لل") && words.word(name.from).bare.is_none();
    let is_word = is_short || is_for || has_tanwin(surface) || surface.ends_with('ئ');
    // «صواريخ كروز»
    let is_missile = words.lexicon.is_of(before.trim_start_matches(['و', 'ب', 'ل']), &[WordClass::Missile]);
    name.to == name.from + 1 && (is_verb || is_word || is_missile)
}

fn candidate(
    words: &Words<'_>,
    votes: &Votes,
    name: &Name,
    kept: &[&Candidate],
    evidence: impl FnOnce() -> Evidence,
) -> Option<Candidate> {
    let kind = name.kind.mention_type()?;
    if kind == MentionType::Pers && (is_no_person(words, name) || person::is_quoted_organisation(words, name.from)) {
        return None;
    }
    let listed =
        words.hits_at(name.from).find(|hit| hit.to == name.to && !hit.is_adjective && is_such(hit.kind, name.kind));
    if listed.is_some_and(|hit| is_noun(words, hit)) {
        return None;
    }
    let proclitics = match listed {
        Some(hit) => hit.proclitics,
        None => {
            // «للبنك»: an article is never written so without its preposition.
            let is_it = |(p, bare): &(Proclitics, Reading)| bare.role.is_some() || p.lost != Lost::Nothing;
            let bare = words.word(name.from).bare.filter(is_it).map(|(p, _)| p);
            bare.filter(Proclitics::stands_before_names)
                .or_else(|| joined(words, name.from))
                .or_else(|| second(words, name.from, kind, kept))
                .unwrap_or(Proclitics::NONE)
        }
    };
    let is_given = |at| matches!(words.plain(at).role, Some(NameRole::Given | NameRole::Both));
    // «مرصد الساحل العنابي سفيان كذا», «الطبيب الجراح أحمد كذا»: a definite word that is no given name is not the first.
    let is_later =
        words.plain(name.from).is_definite && (words.surface(name.from).ends_with('ي') || !is_given(name.from));
    let follows = is_later && name.to > name.from + 2 && is_given(name.from + 1);
    let follows = kind == MentionType::Pers && (follows || name.to > name.from + 1 && is_and_she(words, name.from));
    // «إلى أندريان غافريليتا»
    let is_second = kind == MentionType::Pers && proclitics == Proclitics::NONE && !is_later && listed.is_none();
    let given = name.from.checked_sub(1).filter(|given| is_second && family::is_strange_given(words, *given));
    let span = match follows {
        true => words.span(name.from + 1, name.to, Proclitics::NONE),
        false => words.span(given.unwrap_or(name.from), name.to, proclitics),
    };
    let adds = |other: &&Candidate| {
        let goes_on = other.kind == kind && span.contains(other.span) && span != other.span;
        // «الملقب بأبي طارق»: a letter written onto a name is none of it.
        let is_letter = other.span.end == span.end && other.span.start <= span.start + LETTER;
        !other.span.overlaps(span) || (goes_on && !is_letter && name.probability > SURE)
    };
    // «وروى الصياد»: and a word of the language.
    let is_and_word = words.word(name.from).bare.is_some_and(|(before, reading)| {
        before.conjunction && words.plain(name.from).role.is_none() && reading.role.is_none()
    });
    // A single word that an encoder takes for none is a name only where the tagger is sure of it.
    let word = words.plain(name.from);
    let is_single_word = name.to == name.from + 1 && (word.leaning.is_surely_no_name() || word.is(WordClass::Stop));
    let is_name =
        (name.from..name.to).all(|at| words.key(at).len() > 1) && (!is_single_word || name.probability > SURE);
    // «صادق مجلس النواب على …»: what the council did.
    let bodies = [WordClass::OrganisationHead, WordClass::LooseOrganisationHead, WordClass::StateBody];
    // «أشرف وزير الصحة على …»
    let is_office = words.plain(name.to).is(WordClass::Title) && !words.plain(name.to).is_definite;
    let is_deed =
        words.plain(name.to).is_any(&bodies) || name.from == 0 && is_office || person::is_deed(words, name.from);
    let is_deed = kind == MentionType::Pers && name.to == name.from + 1 && is_deed;
    // «وطالبت المنظمة بفتح المعابر»: what is asked for.
    let is_by =
        |(before, reading): (Proclitics, Reading)| before.has_beh() && !reading.is_definite && reading.role.is_none();
    let is_word = |at: usize| words.plain(at).is_ordinary() && words.word(at).bare.is_some_and(is_by);
    let is_asked = kind == MentionType::Org && (name.from + 1..name.to).any(is_word);
    // «شهر رمضان الكريم»
    let is_month = name.from.checked_sub(1).is_some_and(|before| words.surface(before).ends_with("شهر"));
    // «مجلس الأمن الوكالة الدولية» is no name that goes on, but two.
    let is_several = kept.iter().filter(|other| other.kind == kind && span.contains(other.span)).count() > 1;
    if !is_name
        || is_asked
        || is_month
        || is_deed
        || is_and_word
        || is_several
        || name.probability < LIKELY
        || !kept.iter().all(adds)
    {
        return None;
    }

    Some(Candidate {
        span,
        kind: listed.map_or(kind, |hit| hit.kind),
        target: listed.map_or(Target::Named, |hit| Target::Entry(hit.entry)),
        confidence: percent(votes.probability(name.from, name.to, name.kind)),
        evidence: evidence(),
        value: None,
        counted: None,
    })
}

/// «وشكرت الفضلي»: and what she did, unless it is somebody's name.
fn is_and_she(words: &Words<'_>, at: usize) -> bool {
    let (surface, is_long) = (words.surface(at), words.key(at).len() > 4);
    is_long && surface.starts_with('و') && surface.ends_with('ت') && words.plain(at).role.is_none()
}

/// The و or ك before a hamza or an article is a word of its own: no name begins so. («سايمن», «كيارا» are names themselves.)
fn joined(words: &Words<'_>, at: usize) -> Option<Proclitics> {
    let rest = words.surface(at).strip_prefix(['و', 'ك'])?;
    let begins = ["أ", "إ", "آ", "ال"].iter().any(|start| rest.starts_with(start));
    morphology::proclitics(words.key(at)).find(|proclitics| begins && proclitics.letters == 1)
}

/// «عباس زرهوني ومقران قوراري», «…، وشايلوبيك أتازوف»: behind another of its kind or a comma the و is a word of its own; but «الكيني
/// ويكليف أوبارانيا» is one who is described.
fn second(words: &Words<'_>, at: usize, kind: MentionType, kept: &[&Candidate]) -> Option<Proclitics> {
    let before = words.tokens.get(at.checked_sub(1)?)?;
    let is_called = words.may_be_any(at - 1, &[WordClass::Honorific, WordClass::Title]);
    let is_second_name = kind == MentionType::Pers && words.plain(at - 1).role.is_some() && !is_called;
    let follows = is_second_name
        || before.span.of(words.text) == "،"
        || kept.iter().any(|other| other.kind == kind && other.span.end == before.span.end);
    let is_long = words.surface(at).starts_with('و') && words.key(at).len() > if is_second_name { 3 } else { 4 };
    (follows && is_long && words.plain(at).role.is_none()).then_some(Proclitics::CONJUNCTION)
}

/// Bytes of an Arabic letter.
const LETTER: u32 = 2;
/// A name that only the tagger sees is at least this probable.
const LIKELY: f32 = 0.5;
/// A name that goes on beyond what the rules found is at least this probable.
const SURE: f32 = 0.8;

/// Whether a listed entity of type `kind` is what the tagger calls `name`.
fn is_such(kind: MentionType, name: NameType) -> bool {
    let is_place = |kind| matches!(kind, MentionType::Gpe | MentionType::Loc | MentionType::Fac);
    name.mention_type().is_some_and(|named| named == kind || is_place(named) && is_place(kind))
}

/// The tokens that a span covers, from the first to one past the last.
fn tokens(words: &Words<'_>, span: Span) -> (usize, usize) {
    let from = words.tokens.partition_point(|token| token.span.end <= span.start);
    (from, words.tokens.partition_point(|token| token.span.start < span.end))
}

fn log_odds(probability: f32) -> f32 {
    let probability = probability.clamp(0.005, 0.995);
    (probability / (1.0 - probability)).ln()
}

fn probability(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 99")]
pub(super) fn percent(probability: f32) -> u8 {
    (probability * 100.0).clamp(0.0, 99.0) as u8
}
