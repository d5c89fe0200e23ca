//! Whether a day that a sentence names is past or to come.

use super::line::Line;
use super::moment::Tense;
use super::table::keys;
use super::word::{HEH, TEH, WAW, Word, YEH};
use crate::model::TokenKind;

/// Of what the words before `at` in its sentence speak: of what is to come, or of what has gone on since.
pub(super) fn of_date(line: &Line, at: usize) -> Tense {
    match () {
        // «منذ يناير»
        () if line.is_any(at, SINCE) || line.follows_any(at, SINCE) => Tense::Since,
        () if is_ahead(line, at) || is_announced(line, at) => Tense::Next,
        // «تنطلق البطولة في 3 نوفمبر»; not «المؤشر يختتم شهر يوليو بارتفاع»
        () if line.before(at, 1) == Word::In && is_scheduled(line, at) => Tense::Next,
        () => Tense::Open,
    }
}

/// The same for a day of the week at `at`, which may be today's where a verb of the present announces it.
pub(super) fn of_weekday(line: &Line, at: usize) -> Tense {
    match () {
        () if is_ahead(line, at) => Tense::Next,
        () if is_announced(line, at) || is_scheduled(line, at) => Tense::Current,
        () => Tense::Open,
    }
}

fn is_ahead(line: &Line, at: usize) -> bool {
    let is_future = |back| at.checked_sub(back).is_some_and(|word| line.is_future(word));
    (1..=FARTHEST).any(is_future) || is_called_for(line, at)
}

/// Most words between a word of the future and the day that it makes one.
const FARTHEST: usize = 16;

/// «تعقد القمة الخميس», «لندن - أ ف ب: يتوجه الناخبون الأحد إلى …»: whether the sentence, or what stands behind its dateline, begins
/// with a verb of the present, whose clause goes on to `at`.
fn is_announced(line: &Line, at: usize) -> bool {
    let is_mark = |at: &usize| [":", "-", "–", "—"].contains(&line.text(*at));
    let dateline = (at.saturating_sub(CLAUSE + 1)..at).rev().find(is_mark).map(|mark| mark + 1);
    let verb = dateline.unwrap_or(usize::from(line.kind(0) != Some(TokenKind::Arabic)));
    let key = line.key(verb);
    let stem = key.strip_prefix(&[WAW]).unwrap_or(key);
    let subject = verb + 1;
    let is_definite = line.is_definite(subject) || line.is_definite(subject + 1) && line.word(subject) != Word::This;
    // «توجه الناخبون» and «تعهد الرئيس» are past; a feminine subject has a verb with «ت» in the present alone.
    let is_present = match stem {
        [YEH, _, _, _, ..] => is_definite,
        [TEH, _, _, _, ..] => line.is_definite(subject) && line.key(subject).ends_with(&[HEH]),
        _ => false,
    };
    let is_verb = matches!(line.word(verb), Word::Plain | Word::Starting);
    let goes_on = |at: usize| line.kind(at) == Some(TokenKind::Arabic) && line.word(at) != Word::Function;
    let is_near = at > subject && at - verb <= CLAUSE;
    is_verb && is_present && is_near && (subject..at).all(|at| goes_on(at) && !line.is_any(at, PAST))
}

/// «على أن يلتقي الفريقان مساء الأحد», «قبل أن ينتقل الاثنين إلى …», «ويرأس البابا، الأحد، قداسا»: whether the clause before `at`
/// has a verb of the present that says of a meeting, a journey or a game when it is; not «كان يلتقي», not «تعقد بعد هجوم الأحد».
fn is_scheduled(line: &Line, at: usize) -> bool {
    let last = at - usize::from(at > 0 && line.is_mark(at - 1, "،,"));
    let first = at.saturating_sub(SCHEDULE);
    let goes_on = |at: &usize| line.kind(*at) != Some(TokenKind::Punctuation) && !line.is_any(*at, BREAKS);
    let has_been = |at: usize| line.key(at).len() > 3 && line.key(at).ends_with(&[TEH]) && !line.is_definite(at);
    let verb = (first..last)
        .rev()
        .take_while(goes_on)
        .take_while(|at| !has_been(*at) || line.is_any(*at, SCHEDULED))
        .find(|at| line.is_any(*at, SCHEDULED));
    verb.is_some_and(|verb| !(verb.saturating_sub(3)..verb).any(|at| line.is_any(at, WAS)))
}

/// Most words between such a verb and its day.
const SCHEDULE: usize = 14;
/// Words at which another clause begins, or one about what has been.
const BREAKS: &[u128] = &keys([
    "أن",
    "إن",
    "الذي",
    "التي",
    "الذين",
    "حيث",
    "بينما",
    "كما",
    "إذ",
    "كان",
    "كانت",
    "قد",
    "لم",
    "قال",
    "قالت",
    "أكد",
    "أعلن",
    "بعد",
    "منذ",
    "عقب",
    "غداة",
    "إثر",
    "قبل",
    "أمس",
    "خلال",
]);
const WAS: &[u128] = &keys(["كان", "كانت", "كانوا", "لم", "ظل", "ظلت", "وهو", "وهي"]);
/// Verbs of what has its day in the calendar, and words of getting ready for it.
const SCHEDULED: &[u128] = &keys([
    "يعقد",
    "تعقد",
    "يلتقي",
    "تلتقي",
    "ينطلق",
    "تنطلق",
    "يبدأ",
    "تبدأ",
    "يزور",
    "تزور",
    "يتوجه",
    "تتوجه",
    "يصل",
    "تصل",
    "يغادر",
    "تغادر",
    "يقام",
    "تقام",
    "يفتتح",
    "تفتتح",
    "يختتم",
    "تختتم",
    "يستضيف",
    "تستضيف",
    "يواجه",
    "تواجه",
    "يلعب",
    "تلعب",
    "يخوض",
    "تخوض",
    "يجتمع",
    "تجتمع",
    "يستأنف",
    "تستأنف",
    "يصوت",
    "تصوت",
    "يناقش",
    "تناقش",
    "يحل",
    "تحل",
    "يحتضن",
    "تحتضن",
    "يترأس",
    "تترأس",
    "يرأس",
    "ترأس",
    "يلاقي",
    "تلاقي",
    "يستقبل",
    "تستقبل",
    "ينتقل",
    "تنتقل",
    "يدشن",
    "تدشن",
    "يرعى",
    "ترعى",
    "يعود",
    "تعود",
    "تجرى",
    "يدلي",
    "تدلي",
    "يستعد",
    "تستعد",
    "استعدادا",
    "تحضيرا",
    "تمهيدا",
    "تأهبا",
]);

/// «أجلت القضية إلى الاثنين», «حددت جلسة الأحد», «دعا إلى جلسة طارئة الخميس»: what is put off, set or called for.
fn is_called_for(line: &Line, at: usize) -> bool {
    let reach = at.saturating_sub(CLAUSE);
    let verb = |verbs: &[u128]| (reach..at).rev().find(|at| line.is_any(*at, verbs));
    let is_put_off = line.follows_any(at, TOWARDS) && verb(PUT_OFF).is_some();
    let meeting = (at.saturating_sub(3)..at).find(|at| line.is_any(*at, MEETINGS) && !line.is_definite(*at));
    let is_set = meeting.is_some() && verb(SET).is_some();
    let is_called = meeting.is_some_and(|meeting| line.follows_any(meeting, TOWARDS) && verb(CALLED).is_some());
    is_put_off || is_set || is_called
}

/// Most words of a clause between its verb and a day.
const CLAUSE: usize = 12;
const SINCE: &[u128] = &keys(["منذ"]);
/// Words behind which a clause speaks of what has been.
const PAST: &[u128] = &keys(["بعد", "منذ", "عقب", "غداة", "إثر", "خلال", "قبل", "مساء", "أمس", "فجر"]);
const TOWARDS: &[u128] = &keys(["إلى", "الى", "حتى"]);
const PUT_OFF: &[u128] =
    &keys(["أجل", "أجلت", "تأجيل", "تأجلت", "تأجل", "أرجأ", "أرجأت", "إرجاء", "مدد", "مددت", "تمديد", "رفع", "رفعت"]);
const SET: &[u128] = &keys(["حدد", "حددت", "تحديد", "حددا"]);
const CALLED: &[u128] = &keys(["دعا", "دعت", "يدعو", "تدعو", "دعوة", "دعوا", "بالدعوة"]);
const MEETINGS: &[u128] = &keys([
    "جلسة",
    "اجتماع",
    "اجتماعا",
    "مؤتمر",
    "قمة",
    "موعد",
    "موعدا",
    "مظاهرة",
    "تظاهرة",
    "إضراب",
    "انتخابات",
    "استفتاء",
    "وقفة",
    "مسيرة",
    "لقاء",
    "تجمع",
    "احتجاجات",
    "مظاهرات",
    "مسيرات",
]);
