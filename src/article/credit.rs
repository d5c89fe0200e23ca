//! A line of who wrote, from where and for whom, in any order: «بغداد / ليث الجبوري», «هدى فوزي - الأفق - الرياض»,
//! «عدن «الأيام» هدى فوزي:», «12 مايو 2023 (15:30) - سامي ناصر». Only its place on the page tells it from a headline.

use super::byline;
use super::date;
use super::key::Key;
use super::kind::Kind;
use super::person::{self, Likeness};
use super::phrases;

/// What such a line names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Credit<'a> {
    pub(super) author: Option<&'a str>,
    pub(super) paper: Option<&'a str>,
    /// Whether the lexicon knows all of it; else the order alone speaks for it.
    pub(super) is_sure: bool,
}

/// The longest line looked at, in bytes.
const MAX_BYTES: usize = 160;
/// The most fields of such a line.
const MAX_FIELDS: usize = 6;
/// The most words of the name of an unknown place, and of a paper.
const MAX_PLACE: usize = 2;
const MAX_PAPER: usize = 3;
/// The marks that close a report's head, and how many of them are tried.
const CLOSERS: &[char] = &['-', '–', '—', 'ـ', ':'];
const MOST_CLOSERS: usize = 6;

/// What a field of the line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field<'a> {
    Place,
    Paper(&'a str),
    /// «الرياض», «الأناضول».
    PlaceOrPaper(&'a str),
    /// A name, and whether the lexicon knows it.
    Name(&'a str, Likeness),
    /// A day, an hour.
    Time,
    /// «خاص», «مراسل الأناضول».
    Filler,
    Unknown(&'a str),
}

/// What `text` credits, if it does nothing else.
pub(super) fn read(text: &str) -> Option<Credit<'_>> {
    let text = text.trim().trim_end_matches([':', '-', '–', '*', ' ']);
    if text.len() > MAX_BYTES || text.ends_with(['.', '؟', '!']) {
        return None;
    }
    let mut fields = Vec::new();
    for part in split(text) {
        let read = quoted(part).unwrap_or_else(|| vec![field(part)]);
        fields.extend(read);
        if fields.len() > MAX_FIELDS {
            return None;
        }
    }
    if fields.len() < 2 { None } else { known(&fields).or_else(|| ordered(&fields, text)) }
}

/// The credit that a report begins with: «جنين - \"الأفق\" - هدى فوزي - ناقش …».
pub(super) fn of_lead(text: &str) -> Option<Credit<'_>> {
    let head = text.get(..text.floor_char_boundary(MAX_BYTES)).unwrap_or(text);
    let ends = head.char_indices().filter(|(_, letter)| CLOSERS.contains(letter)).map(|(at, _)| at);
    let credits = ends.take(MOST_CLOSERS).filter_map(|end| read(head.get(..end)?));
    credits.filter(|credit| credit.is_sure).last()
}

/// All fields known, and one of them a name or a paper.
fn known<'a>(fields: &[Field<'a>]) -> Option<Credit<'a>> {
    if fields.iter().any(|field| matches!(field, Field::Unknown(_) | Field::Name(_, Likeness::None))) {
        return None;
    }
    let paper = fields.iter().find_map(|field| if let Field::Paper(paper) = field { Some(*paper) } else { None });
    // «الأناضول» is a place unless another one is named: «نيويورك / هدى فوزي / الأناضول».
    let may_be = || {
        fields.iter().rev().find_map(|field| if let Field::PlaceOrPaper(paper) = field { Some(*paper) } else { None })
    };
    let places = fields.iter().filter(|field| matches!(field, Field::Place | Field::PlaceOrPaper(_))).count();
    let paper = paper.or_else(|| may_be().filter(|_| places > 1));
    let mut names = fields.iter().filter_map(|field| match field {
        Field::Name(name, likeness) => Some((*name, *likeness)),
        _ => None,
    });
    let Some((author, likeness)) = names.next() else {
        let paper = paper.filter(|paper| person::is_press(paper) || paper.contains('"'));
        return paper.map(|_| Credit { author: None, paper, is_sure: true });
    };
    // Behind an agency several names are its editors'.
    let is_author = if names.next().is_some() { paper.is_none() } else { fields.len() > 1 };
    let is_known = likeness == Likeness::Likely || paper.is_some();
    (is_author && is_known).then_some(Credit { author: Some(author), paper, is_sure: true })
}

/// A place, a name and perhaps a paper, in this order.
fn ordered<'a>(fields: &[Field<'a>], text: &'a str) -> Option<Credit<'a>> {
    let (place, name, paper) = match fields {
        [place, Field::Name(name, Likeness::Possible | Likeness::Likely)] => (place, name, None),
        [
            place,
            Field::Name(name, Likeness::Possible | Likeness::Likely),
            Field::Paper(paper) | Field::Unknown(paper),
        ] => (place, name, Some(*paper)),
        [place, Field::Paper(paper), Field::Name(name, Likeness::Possible | Likeness::Likely)] => {
            (place, name, Some(*paper))
        }
        _ => return None,
    };
    let may_be_place = match place {
        Field::Place | Field::PlaceOrPaper(_) => true,
        Field::Unknown(place) => may_be_place(place, paper.is_some(), text),
        _ => false,
    };
    let is_paper = paper.is_none_or(|paper| (1..=MAX_PAPER).contains(&Key::of(paper).len()));
    (may_be_place && is_paper).then_some(Credit { author: Some(name), paper, is_sure: false })
}

/// A word or two that mean nothing else. «تونس» is a section too, and «الرياض» a paper: a colon says that the place is
/// meant, of a section also a paper behind the name.
fn may_be_place(place: &str, has_paper: bool, text: &str) -> bool {
    let key = Key::of(place);
    let kinds = phrases::kinds(key.text());
    let has_colon = text.split_once(':').is_some_and(|(before, _)| before.trim() == place);
    (1..=MAX_PLACE).contains(&key.len())
        && place.chars().all(|letter| letter.is_alphabetic() || letter == ' ')
        && (has_paper || has_colon || !kinds.has(Kind::Menu))
        && (has_colon || !kinds.has(Kind::Agency))
        && ![Kind::NotName, Kind::Line, Kind::Share].into_iter().any(|kind| kinds.has(kind))
}

/// The parts of a line between dashes, strokes, brackets and colons; a tatweel is a dash where it joins no letters.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let mut before = ' ';
    let is_mark = move |letter: char| {
        let is_dash = letter == 'ـ' && before.is_whitespace();
        before = letter;
        is_dash || matches!(letter, '/' | '–' | '—' | '-' | ':' | '|' | '(' | ')')
    };
    text.split(is_mark).filter(|part| part.contains(char::is_alphanumeric))
}

/// «عدن «الأيام» هدى فوزي», «"القدس" دوت كوم», «"الأفق" من سامي ناصر»: a paper in quotation marks with what is around.
fn quoted(part: &str) -> Option<Vec<Field<'_>>> {
    let open = part.find(['«', '"', '“'])?;
    let (before, rest) = part.split_at_checked(open)?;
    let mut inside = rest.chars();
    inside.next();
    let (paper, after) = inside.as_str().split_once(['»', '"', '”'])?;
    let before = Some(before).filter(|before| !before.trim().is_empty()).map(field);
    let after = after.trim();
    let name = after.strip_prefix("من ").unwrap_or(after).trim();
    let after = match field(name) {
        _ if after.is_empty() => None,
        Field::Unknown(_) | Field::Name(_, Likeness::None | Likeness::Possible) if before.is_none() => {
            return Some(vec![Field::Paper(part.trim())]);
        }
        field => Some(field),
    };
    Some(before.into_iter().chain([Field::Paper(paper.trim())]).chain(after).collect())
}

fn field(part: &str) -> Field<'_> {
    let part = part.trim();
    if part.starts_with('@') {
        return Field::Filler;
    }
    let part = without_handle(part);
    let part = part.trim_matches(|mark: char| !mark.is_alphanumeric() && !crate::normalization::is_mark(mark));
    if date::begins_with_digit_or_weekday(part.split_whitespace().next().unwrap_or("0")) {
        return Field::Time;
    }
    // «سامي ناصر 24 مايو 2023»
    let dated = part.split_whitespace().find(|word| date::begins_with_digit_or_weekday(word));
    let part = match dated.and_then(|word| part.split_at_checked(part.find(word)?)) {
        Some((before, date)) if date::within(date).is_some() => before.trim(),
        Some(_) => return Field::Unknown(part),
        None => part,
    };
    let key = Key::of(part);
    let kinds = phrases::kinds(key.text());
    if kinds.has(Kind::NoPublisher) || phrases::start(&key, Kind::AuthorRole).is_some() {
        return Field::Filler;
    }
    if byline::is_name(part) && person::likeness(part) == Likeness::Likely {
        return Field::Name(part, Likeness::Likely);
    }
    match (person::is_place(part), kinds.has(Kind::Agency), person::is_outlet(part)) {
        (true, true, _) => return Field::PlaceOrPaper(part),
        (true, false, _) => return Field::Place,
        (false, _, true) => return Field::Paper(part),
        _ => {}
    }
    if byline::is_name(part) { Field::Name(part, person::likeness(part)) } else { Field::Unknown(part) }
}

/// «سامي ناصر @sami» without the last word.
fn without_handle(part: &str) -> &str {
    part.split_once('@').filter(|(before, _)| before.ends_with(' ')).map_or(part, |(before, _)| before.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, author: Option<&str>, paper: Option<&str>) {
        let credit = read(text).map(|credit| (credit.author, credit.paper));
        assert_eq!(credit, Some((author, paper)), "{text}");
    }

    #[test]
    fn places_names_and_papers_are_told_apart_in_any_order() {
        let author = Some("محمود السيوفي");
        for text in [
            "القاهرة – محمود السيوفي",
            "القاهرة ـ محمود السيوفي",
            "القاهرة | محمود السيوفي",
            "القاهرة (محمود السيوفي)",
            "محمود السيوفي (القاهرة)",
            "محمود السيوفي - القاهرة",
            "محمود السيوفي / القاهرة:",
            "محمود السيوفي (القاهرة) @mahmoud",
            "خاص - محمود السيوفي",
            "محمود السيوفي - مراسل الأفق",
            "18 أكتوبر 2021 (15:30) - محمود السيوفي",
            "الرياض: محمود السيوفي",
        ] {
            check(text, author, None);
        }
        check("نيويورك / محمود السيوفي / الأناضول", author, Some("الأناضول"));
        check("نافل السيوفي – عكاظ:", Some("نافل السيوفي"), Some("عكاظ"));
        check("محمود السيوفي - عكاظ - الرياض", author, Some("عكاظ"));
        check("هسبريس - محمود السيوفي", author, Some("هسبريس"));
        check("عدن «الأفق» محمود السيوفي:", author, Some("الأفق"));
        check("جنين - \"الأفق\" دوت كوم - محمود السيوفي", author, Some("\"الأفق\" دوت كوم"));
        check("لندن – \"القدس العربي\" من محمود السيوفي", author, Some("القدس العربي"));
        check("تونس – سنية المرزوقي – العرب اليومية", Some("سنية المرزوقي"), Some("العرب اليومية"));
        check("القاهرة - بوابة الوسط", None, Some("بوابة الوسط"));
    }

    #[test]
    fn subheads_are_no_credits() {
        for text in [
            "رياضة - سامي ناصر",
            "غزة – 12 قتيلا",
            "قمة بغداد – البيان الختامي",
            "بغداد - أربيل",
            "محمود السيوفي",
            "تحليل: خريطة الطريق",
            "الأهلي 2 - الزمالك 1",
            "القاهرة - حمل الوزير المعارضة المسؤولية",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_report_begins_with_its_credit() {
        let lead = of_lead("جنين - «الأفق» - محمود السيوفي - ناقش لقاء في المدينة واقع التعليم.");
        assert_eq!(lead.and_then(|credit| credit.author), Some("محمود السيوفي"));
        assert_eq!(of_lead("القاهرة - محمود السيوفي هو الوزير الجديد، كما أعلن اليوم."), None);
    }
}
