//! The head of an agency's report: «عمّان 12 تموز 2025 (بترا) -», «موسكو – (رياليست عربي):», «أبوظبي / وام /».

use super::date;
use super::key::Key;
use super::kind::Kind;
use super::person::{self, Likeness};
use super::phrases;

/// What a dateline names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Dateline {
    pub(super) publisher: Option<String>,
    pub(super) published: Option<String>,
}

/// The longest dateline, in bytes.
const MAX_BYTES: usize = 160;
/// The most words before the agency.
const MAX_PLACE: usize = 12;
/// The most words of an agency's name.
const MAX_NAME: usize = 5;
/// Bracket pairs around an agency's name.
const BRACKETS: &[(char, char)] = &[('(', ')'), ('/', '/'), ('«', '»'), ('"', '"'), ('[', ']')];

/// The dateline that the paragraph `text` begins with.
pub(super) fn read(text: &str) -> Option<Dateline> {
    let mut end = text.len().min(MAX_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text.get(..end)?;
    let by_agency = bracketed(head).or_else(|| between_dashes(head)).or_else(|| agency_first(head));
    let published = by_agency.and_then(|(before, _)| date::within(before)).or_else(|| dated_head(head));
    let publisher = by_agency.map(|(_, name)| name.to_owned());
    (publisher.is_some() || published.is_some()).then_some(Dateline { publisher, published })
}

/// «بيروت – 17 شباط 2026 –», «طوكيو (كيودو)، 12 مارس 2026 -»: the full date between the place and the
/// mark that closes the head.
fn dated_head(head: &str) -> Option<String> {
    let closers = head.char_indices().filter(|(_, letter)| CLOSERS.contains(letter));
    let heads = closers.take(MOST_CLOSERS).filter_map(|(at, _)| head.get(..at));
    heads.filter(|before| is_place(before)).find_map(date::within)
}

/// Marks that close a head.
const CLOSERS: &[char] = &['-', '–', '—', 'ـ', ':', '/', ')', ']'];
/// So many of them are tried: a date may be written with some.
const MOST_CLOSERS: usize = 6;

/// «موسكو – (رياليست عربي):», «غزة (رويترز) -»: a bracket with a dash before or after it, and nothing but a place
/// and a date before.
fn bracketed(head: &str) -> Option<(&str, &str)> {
    let opens = head.char_indices().filter(|(_, letter)| BRACKETS.iter().any(|(open, _)| open == letter));
    opens.into_iter().find_map(|(at, open)| agency_in_bracket(head, at, open))
}

fn agency_in_bracket(head: &str, at: usize, open: char) -> Option<(&str, &str)> {
    let close = BRACKETS.iter().find(|(known, _)| *known == open).map(|(_, close)| *close)?;
    let before = head.get(..at)?;
    let inside = head.get(at + open.len_utf8()..)?;
    let (name, after) = inside.split_once(close)?;
    let after = after.trim_start();
    // «بيروت 17 فبراير 2026 (شينخوا) قال …»
    let is_dated = open == '(' && !before.contains(['|', ':']) && date::within(before).is_some();
    let has_dash = ends_with_dash(before) || starts_with_dash(after) || open == '/' || is_dated;
    let is_closed = starts_with_dash(after)
        || is_dated
        || after.starts_with(':')
        || after.is_empty()
        || open == '/' && !after.starts_with(char::is_numeric);
    // In quotation marks anything may stand: only a known agency counts.
    let is_known = matches!(open, '(' | '/' | '[') || phrases::kinds(Key::of(name).text()).has(Kind::Agency);
    let is_colon_name = open == '«' && before.trim_end().ends_with(':') && after.is_empty();
    // «أنقرة / منى حداد / الأناضول», «(وات/تحرير منى حداد)»
    let is_person = open == '/' && person::likeness(name) == Likeness::Likely;
    let name = name.split('/').next().unwrap_or(name);
    (is_place(before) && !is_person && is_known && is_agency_name(name) && (has_dash && is_closed || is_colon_name))
        .then_some((before, name.trim()))
}

/// «القاهرة - أ ش أ:», «دبي - العربية.نت»: a known agency after a dash.
fn between_dashes(head: &str) -> Option<(&str, &str)> {
    let (before, rest) = head.split_once(" - ").or_else(|| head.split_once(" – ")).or_else(|| head.split_once("- "))?;
    // «موسكو - سبوتنيك. بحث …»
    let name = rest.split([':', '-', '–', '\n']).next()?.split(". ").next()?.trim();
    // Below a picture stands whose it is: «لقطة من الفيديو - رويترز».
    let is_head = || person::is_place(before.trim()) || date::within(before).is_some();
    let closed = rest.contains([':', '-', '–'])
        || rest.get(name.len()..).is_some_and(|rest| rest.starts_with(". "))
        || rest.trim() == name && is_head();
    (is_place(before) && closed && phrases::kinds(Key::of(name).text()).has(Kind::Agency)).then_some((before, name))
}

/// «السومرية نيوز/ بغداد», «رام الله 12-7-2025 وفا-»: a known agency first, or last before the dash.
fn agency_first(head: &str) -> Option<(&str, &str)> {
    let (before, _) = head.split_once(['/', '–', '-']).filter(|(first, _)| !first.is_empty())?;
    let name = before.trim();
    if phrases::kinds(Key::of(name).text()).has(Kind::Agency) {
        return Some((before, name));
    }
    let (before, _) = head.split_once("- ").or_else(|| head.split_once("--"))?;
    let name = before.split_whitespace().next_back()?;
    let place = before.trim_end().strip_suffix(name)?;
    (place.contains(char::is_numeric) && is_place(place) && phrases::kinds(Key::of(name).text()).has(Kind::Agency))
        .then_some((place, name))
}

/// A place and perhaps a date: few words, none that begins a sentence.
fn is_place(text: &str) -> bool {
    let key = Key::of(text);
    let first = key.words(0, 1);
    (1..=MAX_PLACE).contains(&key.len())
        && !phrases::kinds(first).has(Kind::NotName)
        && !text.contains(['.', '؟', '!'])
        && (key.len() <= 4 || date::within(text).is_some() || text.contains(char::is_numeric))
}

fn is_agency_name(name: &str) -> bool {
    let key = Key::of(name);
    (1..=MAX_NAME).contains(&key.len())
        && !name.contains(|letter: char| letter.is_numeric() || letter == ':')
        && !phrases::kinds(key.text()).has(Kind::NoPublisher)
}

fn starts_with_dash(text: &str) -> bool {
    text.starts_with(['-', '–', '—', 'ـ'])
}

/// A tatweel is a dash where it joins no letters: not in «لـ«الأفق»».
fn ends_with_dash(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with(['-', '–', '—']) || text.strip_suffix('ـ').is_some_and(|before| before.ends_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, publisher: &str, published: Option<&str>) {
        let wanted = Dateline { publisher: Some(publisher.to_owned()), published: published.map(str::to_owned) };
        assert_eq!(read(text), Some(wanted), "{text}");
    }

    #[test]
    fn a_dated_head_needs_no_agency() {
        for text in [
            "بيروت – 17 شباط 2026 – قال رئيس الحكومة",
            "بيروت، مراسلون، 17 شباط 2026 - قال رئيس الحكومة",
            "بيروت - 17/2/2026: قال رئيس الحكومة",
            "(بيروت، 17 شباط 2026) قال رئيس الحكومة",
            "17 شباط/فبراير 2026، بيروت: قال رئيس الحكومة",
            "بيروت/ 17 شباط 2026/ قال رئيس الحكومة",
            "بيروت (رويترز) 17-2-2026 - قال رئيس الحكومة",
        ] {
            assert_eq!(read(text).and_then(|head| head.published).as_deref(), Some("2026-02-17"), "{text}");
        }
    }

    #[test]
    fn datelines_name_their_agency() {
        check("موسكو – (رياليست عربي): أكد الوزير", "رياليست عربي", None);
        check("عمّان 12 تموز 2025 (بترا) - بحث الوزير", "بترا", Some("2025-07-12"));
        check("أبوظبي في 12 يوليو 2025 / وام / وصل الوفد", "وام", Some("2025-07-12"));
        check("غزة (رويترز) - قال مسعفون", "رويترز", None);
        check("القاهرة - أ ش أ: قال الوزير", "أ ش أ", None);
        check("رام الله 12-7-2025 وفا- أدان المجلس", "وفا", Some("2025-07-12"));
        check("دبي - العربية.نت", "العربية.نت", None);
        check("لندن: «الشرق الأوسط»", "الشرق الأوسط", None);
        check("بورتسودان (السودان) 9-2-2026 (أ ف ب) - أعلن الجيش", "أ ف ب", Some("2026-02-09"));
        check("براتيسلافا 6 حزيران/يونيو 2026 (أ ف ب) - وقع", "أ ف ب", Some("2026-06-06"));
        check("السومرية نيوز/ بغداد", "السومرية نيوز", None);
    }

    #[test]
    fn brackets_in_a_sentence_are_no_dateline() {
        for text in [
            "قال محمود (40 عاما) - وهو سائق - إن الطريق",
            "وقعت شركة النفط (أرامكو) اتفاقا",
            "أعلن البنك المركزي (الفيدرالي) - أمس - تثبيت الفائدة",
            "التعاون العسكري: تأتي هذه الزيارة",
            "روسيا - كوريا الشمالية: تعميق العلاقات",
            "الحداد لـ«الأهرام»: لن نتراجع",
            "الحداد لـ \"الأهرام\": لن نتراجع",
            "لاعبو المنتخب - رويترز",
            "حائل - «الدراويش» يتصدر الدوري",
            "الدمام (تصوير: سامي ناصر) - افتتح الأمير",
            "في 7 تشرين الأول 2023 - وكان يوم سبت - بدأت الحرب",
            "قال الوزير في 12 يوليو 2025: لن نتراجع",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
