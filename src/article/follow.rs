//! Invitations to follow a site elsewhere: «تابعوا الأفق على», «تابع الأفق عبر Google News», «متابعة أخبار الأفق على
//! تلغرام».

use super::key::Key;
use super::kind::Kind;
use super::phrases;

/// The most words before «على», and after it.
const MAX_NAME: usize = 7;
const MAX_WHERE: usize = 8;
/// Folded words before the place where to follow.
const ON: &[&str] = &["علي", "عبر"];

/// Whether the line `text`, whose words are `key`, invites to follow somebody on other sites.
pub(super) fn is_invitation(text: &str, key: &Key) -> bool {
    if !phrases::kinds(key.words(0, 1)).has(Kind::Follow) {
        return false;
    }
    let Some(on) = (1..key.len().min(MAX_NAME + 2)).rev().find(|at| ON.contains(&key.words(*at, 1))) else {
        return false;
    };
    let rest = on + 1;
    let after = key.len() - rest;
    // «تابعوا الأفق على», icons after it.
    let is_open = after == 0 && on >= 2;
    let site = |at: usize| {
        let kinds = |count| phrases::kinds(key.words(at, count));
        [1, 2].into_iter().any(|count| kinds(count).has(Kind::Share))
    };
    let names_site = after > 0 && after <= MAX_WHERE && (rest..key.len()).any(site) && !text.contains('.');
    let has_address = text.contains("://") || text.contains("www.");
    is_open || names_site || after <= MAX_WHERE && has_address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invitations_are_told_from_reports() {
        let is = |text: &str| is_invitation(text, &Key::of(text));
        for text in [
            "تابعوا الأفق على",
            "تابع الأفق عبر Google News",
            "تابعوا صحيفة الأفق على فيسبوك وتويتر",
            "متابعة أخبار الأفق على تلغرام https://t.example/alofoq",
        ] {
            assert!(is(text), "{text}");
        }
        for text in
            ["تابع الوزير على رأس وفد أعمال البناء", "تابع الوزير نتائج الحملة", "متابعة لما نشرناه على هذه الصفحة"]
        {
            assert!(!is(text), "{text}");
        }
    }
}
