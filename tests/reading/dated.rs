//! From what an article's publication date is known, and its author beside the date.

use rasid::model::{DateSource, Meta};

fn meta(text: &str) -> Meta {
    rasid::article::clean(crate::decode(text.as_bytes())).meta
}

const BODY: &str = "وصل وزير الخارجية الروسي إلى بكين يوم الجمعة في زيارة تستمر يومين يلتقي خلالها نظيره الصيني لبحث \
    العلاقات بين البلدين وعدد من القضايا الإقليمية والدولية، بحسب ما قالت وزارته في بيان أصدرته صباحا.";

#[test]
fn a_date_says_where_it_was_found() {
    let page = "<meta property='article:published_time' content='2025-07-12T08:00'>";
    let headline = "وزير الخارجية الروسي يصل إلى بكين";
    for (text, date, source) in [
        (format!("<html><head>{page}</head><p>{BODY}</p></html>"), "2025-07-12", DateSource::Page),
        (format!("{headline}\nالسبت 12 يوليو 2025\n\n{BODY}\n"), "2025-07-12", DateSource::Line),
        (format!("{headline}\nآخر تحديث: 13 يوليو 2025\n\n{BODY}\n"), "2025-07-13", DateSource::Update),
        (format!("{headline}\n\nبكين 12 يوليو 2025 (رويترز) - {BODY}\n"), "2025-07-12", DateSource::Dateline),
        (
            format!("{headline}\nالقسم: سياسة | التاريخ: 12 جويلية 2025 | الكاتبة: هدى\n\n{BODY}\n"),
            "2025-07-12",
            DateSource::Line,
        ),
        (
            format!("{headline}\n\n{BODY}\n\nوأكد الوزير اليوم (السبت) 12 يوليو 2025 موقفه.\n"),
            "2025-07-12",
            DateSource::Text,
        ),
        (
            format!("{headline}\n\n{BODY}\n\nالمصدر: https://www.alofoq.example/2025/07/12/visit.html\n"),
            "2025-07-12",
            DateSource::Address,
        ),
    ] {
        let meta = meta(&text);
        assert_eq!((meta.published.as_deref(), meta.published_by), (Some(date), Some(source)), "{text}");
    }
}

#[test]
fn a_number_in_an_address_is_no_date() {
    let meta = meta(&format!("{BODY}\n\nالمصدر: https://www.alofoq.example/news/2025/07/123456\n"));
    assert_eq!((meta.published, meta.published_by), (None, None));
}

#[test]
fn a_day_that_is_not_called_today_is_no_date_of_the_article() {
    let meta = meta(&format!("{BODY}\n\nوكان الوزير وصل السبت 5 يوليو 2025 إلى بكين، ويعود مساء الأحد 3 أغسطس 2025.\n"));
    assert_eq!((meta.published, meta.published_by), (None, None));
}

#[test]
fn a_place_before_a_name_makes_it_the_author_beside_the_date_only() {
    let headline = "وزير الخارجية الروسي يصل إلى بكين";
    let author = |line: &str| meta(&format!("{headline}\n{line}\n\n{BODY}\n")).author;
    assert_eq!(author("بكين: هدى فوزي\n12 يوليو 2025").as_deref(), Some("هدى فوزي"));
    assert_eq!(author("الحداد: زيارة مهمة"), None);
    assert_eq!(author("الحداد: زيارة مهمة - فرصة نادرة"), None);
}
