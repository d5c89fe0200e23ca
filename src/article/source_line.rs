//! Lines that name where an article was taken from: «المصدر: وكالة الأنباء», «رابط الخبر: https://…».

use super::credit;
use super::key::Key;
use super::kind::Kind;
use super::phrases;

/// What a source line names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Source {
    pub(super) name: Option<String>,
    pub(super) url: Option<String>,
}

/// What such a line begins with, folded.
const LABELS: &[&str] =
    &["المصدر", "مصدر", "نقلا عن", "رابط المصدر", "رابط الخبر", "رابط المقال", "المصدر الاصلي", "source"];
/// The most words of a source's name.
const MAX_NAME: usize = 7;

/// What `text` names as source; none where it is no source line.
pub(super) fn read(text: &str) -> Option<Source> {
    let (label, rest) = text.split_once([':', '|', '-', '–'])?;
    // «https://…» holds a colon too, and is no label.
    if label.len() > 40 || !LABELS.contains(&Key::of(label).text()) {
        return None;
    }
    let rest = rest.trim();
    let url = rest.split_whitespace().find(|word| word.starts_with("http://") || word.starts_with("https://"));
    // «المصدر: الأفق - هدى فوزي»
    let credit = credit::read(rest).filter(|credit| credit.is_sure && credit.author.is_some());
    let rest = credit.map_or(rest, |credit| credit.paper.unwrap_or(""));
    let name = rest.split(['+', '،', ',', '/', '(']).next();
    let name = name.map(|name| name.trim_matches([' ', '"', '«', '»', '.'])).filter(|name| is_name(name));
    Some(Source { name: if url.is_none() { name.map(str::to_owned) } else { None }, url: url.map(str::to_owned) })
}

fn is_name(name: &str) -> bool {
    let key = Key::of(name);
    (1..=MAX_NAME).contains(&key.len()) && !phrases::kinds(key.text()).has(Kind::NoPublisher)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_a_name_or_an_address() {
        assert_eq!(read("المصدر: وكالة الأفق + مواقع"), Some(Source { name: Some("وكالة الأفق".to_owned()), url: None }));
        assert_eq!(
            read("المصدر: https://www.alofoq.example/a?b=1").and_then(|source| source.url).as_deref(),
            Some("https://www.alofoq.example/a?b=1")
        );
        assert_eq!(read("المصدر : وكالات"), Some(Source::default()));
    }

    #[test]
    fn a_sentence_about_a_source_is_none() {
        assert_eq!(read("وأضاف المصدر: لن نتراجع عن مطالبنا"), None);
    }
}
