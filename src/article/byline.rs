//! The author's line: «بقلم: ليلى حداد», «كتب - سامي ناصر:», «ليلى حداد (مساهمة)», a name above «باحثة بالمركز».

use super::date::{self, DateLine, DateRole};
use super::key::Key;
use super::kind::Kind;
use super::person::{self, Likeness};
use super::phrases;

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
    let text = text.trim_start_matches(|mark: char| !mark.is_alphanumeric() && mark != '(');
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
            || letter == '-' && text.is_ascii()
    });
    let first = key.words(0, 1);
    (2..=MAX_NAME).contains(&key.len())
        && letters_only
        && !text.ends_with('.')
        && !first.starts_with("ال")
        && (!phrases::kinds(first).has(Kind::NotName) || is_ali(text))
        && !phrases::kinds(first).has(Kind::AuthorRole)
        && !phrases::kinds(key.text()).has(Kind::Menu)
}

/// «علي» is «على» to a key, which no name begins with.
fn is_ali(text: &str) -> bool {
    text.starts_with("علي ")
}

/// Whether `text` says what an author is: «باحثة بالمركز».
pub(super) fn is_role(text: &str) -> bool {
    let key = Key::of(text.get(..MAX_BYTES).unwrap_or(text).trim_start_matches(['*', '-', '–', ' ']));
    key.len() <= 14 && phrases::start(&key, Kind::AuthorRole).is_some()
}

/// «كتب: سامي ناصر».
fn after_mark(text: &str) -> Option<&str> {
    let words = text.split_whitespace().take(MAX_MARK).count();
    (1..=words).rev().find_map(|count| {
        let end = nth_word_end(text, count)?;
        let (head, rest) = text.split_at_checked(end)?;
        let kinds = phrases::kinds(Key::of(head).text());
        let has_joint = head.ends_with(is_joint) || rest.trim_start().starts_with(is_joint);
        let name = rest.trim_start_matches(|letter: char| letter.is_whitespace() || is_joint(letter));
        let author = name_at_start(name)?;
        let is_all = person::without_title(name).trim_end_matches([' ', ':', '-', '*']) == author;
        // «من» begins much else.
        let least = if count == 1 { Likeness::Likely } else { Likeness::Possible };
        let is_byline = kinds.has(Kind::BylineFree)
            || kinds.has(Kind::Byline) && has_joint
            || kinds.has(Kind::BylineShort) && (has_joint || is_all)
            || kinds.has(Kind::BylineName) && is_all && person::likeness(author) >= least;
        is_byline.then_some(author)
    })
}

/// «ليلى حداد (مساهمة)».
fn before_role(text: &str) -> Option<&str> {
    let (name, role) = text.strip_suffix(')')?.rsplit_once('(')?;
    let name = name.trim();
    (is_name(name) && is_role(role)).then(|| person::without_title(name))
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
    let text = person::without_title(text);
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
            ("بقلم د. سامي ناصر", "سامي ناصر"),
            ("إعداد: د. ليلى حداد", "ليلى حداد"),
            ("من سامي ناصر", "سامي ناصر"),
            ("نشر من قبل ليلى حداد", "ليلى حداد"),
            ("كتب سامي ناصر:", "سامي ناصر"),
            ("By Layla Al-Haddad", "Layla Al-Haddad"),
            ("✍️ بقلم: ليلى حداد", "ليلى حداد"),
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
    fn sentences_that_begin_alike_are_none() {
        for text in [
            "كتب الوزير رسالة إلى نظيره",
            "تقرير دولي يحذر من المجاعة",
            "إعداد الطعام في رمضان",
            "القاهرة (رويترز)",
            "حوار مع وزير",
            "من بيروت إلى بغداد",
            "من رام الله",
        ] {
            assert_eq!(marked(text), None, "{text}");
        }
    }

    #[test]
    fn names_are_told_from_headings() {
        assert!(is_name("علي ناصر") && !is_name("على الطريق"));
        assert!(is_name("ميرا أسعد") && is_name("عبد الرحيم علي"));
        for text in ["تعاون عسكري", "دلالات القمة", "مقالات ذات صلة", "الدفاع المشترك", "2025 يوليو"]
        {
            assert!(!is_name(text), "{text}");
        }
    }
}
