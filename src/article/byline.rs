//! The author's line: «بقلم: ليلى حداد», «كتب - سامي ناصر:», «ليلى حداد (مساهمة)», a name above «باحثة بالمركز».

use super::date::{self, DateLine, DateRole};
use super::key::Key;
use super::kind::Kind;
use super::phrases;

/// Words before an author, folded, and whether a colon or dash must follow: «كتب الوزير رسالة» is no byline.
const MARKS: &[(&str, Colon)] = &[
    ("بقلم", Colon::Free),
    ("بقلم الكاتب", Colon::Free),
    ("كتب", Colon::OrShort),
    ("كتبت", Colon::OrShort),
    ("كتبه", Colon::OrShort),
    ("كتبها", Colon::OrShort),
    ("كتابه", Colon::Needed),
    ("اعداد", Colon::Needed),
    ("اعداد وتحرير", Colon::Needed),
    ("اعده", Colon::Needed),
    ("تقرير", Colon::Needed),
    ("الكاتب", Colon::Needed),
    ("الكاتبه", Colon::Needed),
    ("المولف", Colon::Needed),
    ("حرره", Colon::OrShort),
    ("حررته", Colon::OrShort),
    ("تحرير", Colon::Needed),
    ("تحرير من طرف", Colon::Free),
    ("بواسطه", Colon::OrShort),
    ("المحرر", Colon::Needed),
    ("مراسلنا", Colon::Needed),
    ("من مراسلنا", Colon::Free),
    ("من مراسلتنا", Colon::Free),
    ("مراسلتنا", Colon::Needed),
    ("متابعه", Colon::Needed),
    ("حوار", Colon::Needed),
    ("اجري الحوار", Colon::Needed),
    ("حاوره", Colon::Needed),
    ("تحقيق", Colon::Needed),
    ("by", Colon::Free),
    ("author", Colon::Needed),
];

/// How a mark is joined to the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Colon {
    Needed,
    Free,
    /// May be missing where the line is nothing but a name.
    OrShort,
}

/// The most words of a name.
const MAX_NAME: usize = 5;
/// The most words of a mark.
const MAX_MARK: usize = 3;
/// The longest line looked at, in bytes.
const MAX_BYTES: usize = 160;

/// The author of a line that says it is a byline.
pub(super) fn marked(text: &str) -> Option<&str> {
    if text.len() > MAX_BYTES {
        return None;
    }
    text.split('|').map(str::trim).find_map(|field| after_mark(field).or_else(|| before_role(field)))
}

/// The date of a line that names the author: «تحرير من طرف سامي ناصر في 19/08/2026».
pub(super) fn date(text: &str) -> Option<DateLine> {
    marked(text)?;
    Some(DateLine { iso: date::within(text)?, role: DateRole::Published })
}

/// Whether `text` can be a person's name: two to five words, letters only, the first none that begins sentences.
pub(super) fn is_name(text: &str) -> bool {
    let key = Key::of(text);
    let letters_only = text.chars().all(|letter| {
        letter.is_alphabetic()
            || letter.is_whitespace()
            || matches!(letter, '.' | '\'')
            || crate::normalization::is_mark(letter)
            || letter == 'ـ'
    });
    let first = key.words(0, 1);
    (2..=MAX_NAME).contains(&key.len())
        && letters_only
        && !text.ends_with('.')
        && !first.starts_with("ال")
        && !phrases::kinds(first).has(Kind::NotName)
        && !phrases::kinds(first).has(Kind::AuthorRole)
        && !phrases::kinds(key.text()).has(Kind::Menu)
}

/// Whether `text` says what an author is: «باحثة بالمركز».
pub(super) fn is_role(text: &str) -> bool {
    let key = Key::of(text.get(..MAX_BYTES).unwrap_or(text).trim_start_matches(['*', '-', '–', ' ']));
    key.len() <= 14 && phrases::start(&key, Kind::AuthorRole).is_some()
}

/// Who wrote, from where and for whom: «بغداد / ليث الجبوري», «الرياض: هدى فوزي», «تونس – سنية المرزوقي – العرب»,
/// «لندن – "القدس العربي" من سامي ناصر». Only its place on the page tells such a line from a headline.
pub(super) fn placed(text: &str) -> Option<(&str, Option<&str>)> {
    if text.len() > MAX_BYTES || text.ends_with('.') {
        return None;
    }
    let mut fields = text.split(['/', '–', '—', '-', ':']).map(str::trim).filter(|field| !field.is_empty());
    let (place, name, paper) = (fields.next()?, fields.next()?, fields.next());
    let key = Key::of(place);
    let kinds = phrases::kinds(key.text());
    let has_colon = text.split_once(':').is_some_and(|(before, _)| before.trim() == place);
    let is_place = (1..=2).contains(&key.len())
        && place.chars().all(|letter| letter.is_alphabetic() || letter == ' ')
        // «تونس» is a section too, and «الرياض» a paper: a colon says that the place is meant, of a section also a
        // paper behind the name.
        && (paper.is_some() || has_colon || !kinds.has(Kind::Menu))
        && (has_colon || !kinds.has(Kind::Agency))
        && ![Kind::NotName, Kind::Line, Kind::Share].into_iter().any(|kind| kinds.has(kind));
    if !is_place || fields.next().is_some() {
        return None;
    }
    let unquoted = |paper: &'_ str| -> bool { (1..=3).contains(&Key::of(paper).len()) };
    let (name, paper) = match name.split_once(" من ") {
        Some((paper, name)) if paper.starts_with(['"', '«', '“']) => {
            (name.trim(), Some(paper.trim_matches(['"', '«', '»', '“', '”', ' '])))
        }
        _ => (name, paper.map(|paper| paper.trim_matches(['"', '«', '»', '“', '”', ':', ' ']))),
    };
    let is_agency = phrases::kinds(Key::of(name).text()).has(Kind::Agency);
    (is_name(name) && !is_agency && paper.is_none_or(unquoted)).then_some((name, paper))
}

/// «كتب: سامي ناصر».
fn after_mark(text: &str) -> Option<&str> {
    let words = text.split_whitespace().take(MAX_MARK).count();
    (1..=words).rev().find_map(|count| {
        let end = nth_word_end(text, count)?;
        let (head, rest) = text.split_at_checked(end)?;
        let key = Key::of(head);
        let (_, colon) = MARKS.iter().find(|(mark, _)| *mark == key.text())?;
        let name = rest.trim_start_matches(|letter: char| letter.is_whitespace() || is_joint(letter));
        let has_joint = head.ends_with(is_joint) || rest.trim_start().starts_with(is_joint);
        let author = name_at_start(name)?;
        match colon {
            Colon::Needed if !has_joint => None,
            Colon::OrShort if !has_joint && author.len() < name.len() => None,
            _ => Some(author),
        }
    })
}

/// «ليلى حداد (مساهمة)».
fn before_role(text: &str) -> Option<&str> {
    let (name, role) = text.strip_suffix(')')?.rsplit_once('(')?;
    let name = name.trim();
    (is_name(name) && is_role(role)).then_some(name)
}

/// The name that `text` begins with, cut before a date, a dash, a bracket or another field.
fn name_at_start(text: &str) -> Option<&str> {
    let cut = text.find(['|', '(', '،', ',', '/', '–', '—', ':', '*', '؛']).unwrap_or(text.len());
    let text = text.get(..cut).unwrap_or(text);
    let text = text.split(" - ").next().unwrap_or(text);
    let text = text.split(" في ").next().unwrap_or(text);
    let date = text.split_whitespace().find(|word| date::begins_with_digit_or_weekday(word));
    let text = date.and_then(|word| text.split_once(word)).map_or(text, |(name, _)| name);
    let text = text.trim().trim_end_matches(['-', '.', ' ']);
    is_name(text).then_some(text)
}

fn is_joint(letter: char) -> bool {
    matches!(letter, ':' | '-' | '–' | '—' | '/' | ',')
}

/// One past the end of the word number `count` (from one) of `text`.
fn nth_word_end(text: &str, count: usize) -> Option<usize> {
    let mut ends = text.char_indices().zip(text.chars().skip(1).chain(Some(' '))).filter_map(|((at, letter), next)| {
        (!letter.is_whitespace() && next.is_whitespace()).then_some(at + letter.len_utf8())
    });
    ends.nth(count - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_give_their_author() {
        for (text, author) in [
            ("بقلم: ليلى حداد", "ليلى حداد"),
            ("بقلم د. سامي ناصر", "د. سامي ناصر"),
            ("كتب - سامي ناصر:", "سامي ناصر"),
            ("كتبت: ليلى حداد السبت 12 تموز 2025", "ليلى حداد"),
            ("تحرير من طرف سامي ناصر في 19/08/2026 على الساعة 18:30", "سامي ناصر"),
            ("كتب سامي عبد الرحمن ناصر", "سامي عبد الرحمن ناصر"),
            ("إعداد: ليلى حداد | بيروت", "ليلى حداد"),
            ("هونغ لي (مساهم)", "هونغ لي"),
            ("الخميس 20-02-2025 19:42 | كتب: هدى فوزي |", "هدى فوزي"),
            ("Author, ريم بن عيسى", "ريم بن عيسى"),
        ] {
            assert_eq!(marked(text), Some(author), "{text}");
        }
    }

    #[test]
    fn a_byline_may_have_the_date() {
        let found = date("تحرير من طرف سامي ناصر في 19/08/2026 على الساعة 18:30").map(|date| date.iso);
        assert_eq!(found.as_deref(), Some("2026-08-19"));
        assert_eq!(date("بقلم: ليلى حداد"), None);
    }

    #[test]
    fn a_place_before_the_name_and_a_paper_behind_it_are_told_apart() {
        for (text, author, paper) in [
            ("القاهرة – محمود السيوفي", "محمود السيوفي", None),
            ("بغداد / ليث الجبوري", "ليث الجبوري", None),
            ("الرياض: هدى فوزي", "هدى فوزي", None),
            ("تونس – سنية المرزوقي – العرب اليومية", "سنية المرزوقي", Some("العرب اليومية")),
            ("لندن – \"القدس العربي\" من سامي ناصر", "سامي ناصر", Some("القدس العربي")),
        ] {
            assert_eq!(placed(text), Some((author, paper)), "{text}");
        }
        for text in [
            "القاهرة - أ ش أ",
            "لندن: «القدس العربي»",
            "رياضة - سامي ناصر",
            "غزة – 12 قتيلا",
            "قمة بغداد – البيان الختامي",
        ] {
            assert_eq!(placed(text), None, "{text}");
        }
    }

    #[test]
    fn sentences_that_begin_alike_are_none() {
        for text in [
            "كتب الوزير رسالة إلى نظيره",
            "تقرير دولي يحذر من المجاعة",
            "إعداد الطعام في رمضان",
            "القاهرة (رويترز)",
            "حوار مع وزير",
        ] {
            assert_eq!(marked(text), None, "{text}");
        }
    }

    #[test]
    fn names_are_told_from_headings() {
        assert!(is_name("ميرا أسعد") && is_name("عبد الرحيم علي"));
        for text in ["تعاون عسكري", "دلالات القمة", "مقالات ذات صلة", "الدفاع المشترك", "2025 يوليو"]
        {
            assert!(!is_name(text), "{text}");
        }
    }
}
