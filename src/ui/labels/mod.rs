//! Every word that a person reads on the page, in one place per language.
//!
//! Arabic is written first and as an editor would; counts agree in number. A component asks for
//! [`words`]`(language)` and never spells anything itself.

mod ar;
mod count;
mod en;
mod words;

use count::Forms;
pub use words::Words;

use crate::ui::store::Language;

/// The words of `language`.
#[must_use]
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Arabic => &ar::WORDS,
        Language::English => &en::WORDS,
    }
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::model::{DiagnosticCode, Family, MentionType, Rule};
    use crate::ui::store::{Announcement, Failure, Language};

    #[test]
    fn counts_agree_in_arabic() {
        let articles = words(Language::Arabic).articles;
        let said: Vec<String> = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map(articles).to_vec();
        let right = [
            "لا مقالات",
            "مقال واحد",
            "مقالان",
            "٣ مقالات",
            "١٠ مقالات",
            "١١ مقالًا",
            "٩٩ مقالًا",
            "١٠٠ مقال",
            "١٠٢ مقال",
            "١٠٣ مقالات",
            "١١١ مقالًا",
        ];
        assert_eq!(said, right);
    }

    #[test]
    fn what_is_removed_agrees_too() {
        let said = [1, 2, 3, 11].map(words(Language::Arabic).remove_sure);
        assert_eq!(said, ["نعم، أزل مقالًا واحدًا", "نعم، أزل مقالين", "نعم، أزل ٣ مقالات", "نعم، أزل ١١ مقالًا"]);
    }

    #[test]
    fn counts_agree_in_english() {
        let articles = words(Language::English).articles;
        assert_eq!([0, 1, 2].map(articles), ["no articles", "1 article", "2 articles"]);
    }

    #[test]
    fn the_time_of_an_office_is_said_as_far_as_it_is_known() {
        let said = |from, to| [Language::Arabic, Language::English].map(|language| (words(language).term)(from, to));
        assert_eq!(said(Some("2004-03"), None), ["منذ مارس ٢٠٠٤", "since March 2004"]);
        assert_eq!(said(None, Some("2010")), ["حتى ٢٠١٠", "until 2010"]);
        assert_eq!(said(Some("2014-09"), Some("2018")), ["من سبتمبر ٢٠١٤ إلى ٢٠١٨", "September 2014 to 2018"]);
        assert_eq!(said(Some("2014"), Some("2014")), ["عام ٢٠١٤", "2014"]);
        assert_eq!(said(Some("2014-05"), Some("2014-05")), ["في مايو ٢٠١٤", "May 2014"]);
        assert_eq!(said(None, None), ["", ""]);
    }

    #[test]
    fn every_type_and_rule_has_words_in_both_languages() {
        for language in [Language::Arabic, Language::English] {
            let words = words(language);
            for kind in MentionType::ALL {
                assert!(!(words.kind)(kind).is_empty() && !(words.letter)(kind).is_empty(), "{kind:?}");
            }
            assert!(!(words.rule)(Rule::Adjective).is_empty());
            assert!(!(words.family)(Family::Peoples).is_empty());
        }
    }

    #[test]
    fn an_error_says_what_happened_and_what_to_do() {
        let failure = Failure::TooLarge { bytes: 200 * 1024 * 1024 };
        let (what, advice) = (words(Language::Arabic).failure)(&failure);
        assert!(what.contains("٢٠٠"), "{what}");
        assert!(!advice.is_empty());
    }

    #[test]
    fn every_diagnostic_says_what_happened_and_what_to_do_in_both_languages() {
        let arabic = |text: &str| text.chars().any(|letter| ('ء'..='ي').contains(&letter));
        for code in DiagnosticCode::ALL {
            let (ar, en) = ((words(Language::Arabic).diagnostic)(code), (words(Language::English).diagnostic)(code));
            assert!([ar.0, ar.1].iter().all(|text| arabic(text)), "{code:?}: {ar:?}");
            assert!([en.0, en.1].iter().all(|text| !text.is_empty() && !arabic(text)), "{code:?}: {en:?}");
        }
    }

    #[test]
    fn the_end_of_work_is_announced_with_its_failures() {
        let said = (words(Language::Arabic).announcement)(&Announcement::Finished { done: 2, failed: 1 });
        assert_eq!(said, "انتهى التحليل: مقالان، وتعذّر ملف واحد.");
    }
}
