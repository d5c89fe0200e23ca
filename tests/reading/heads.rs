//! The heads of articles as sites and copies have them: what is read from them, and what is no part of them.

use rasid::model::{Article, Meta};

fn clean(text: &str) -> Article {
    rasid::article::clean(crate::decode(text.as_bytes()))
}

fn meta(text: &str) -> Meta {
    clean(text).meta
}

const TITLE: &str = "وزارة الزراعة تطلق حملة لغرس الأشجار";
const DATE: &str = "24 مايو 2023";
const BODY: &str = "أطلقت وزارة الزراعة صباح الأربعاء حملة لغرس مليون شجرة في المحافظات الجنوبية، بمشاركة آلاف المتطوعين من \
    المدارس والجامعات، بحسب ما جاء في بيان أصدرته.\nوأضافت الوزارة أن الحملة تستمر ثلاثة أشهر، وأن المشاتل الحكومية ستوفر \
    الأشجار كلها بلا مقابل للبلديات التي تطلبها.";

/// `text` with line ends where the next word would make a line longer than `width` letters.
fn broken(text: &str, width: usize) -> String {
    let mut broken = String::new();
    let mut length = 0;
    for word in text.split(' ') {
        let letters = word.chars().count();
        if length > 0 && length + 1 + letters > width {
            broken.push('\n');
            length = 0;
        } else if length > 0 {
            broken.push(' ');
            length += 1;
        }
        broken.push_str(word);
        length += letters;
    }
    broken
}

#[test]
fn a_text_broken_at_a_width_has_a_head() {
    for width in [60, 75, 100] {
        let body: Vec<String> = BODY.lines().map(|line| broken(line, width)).collect();
        let text = format!("{TITLE}\nسياسة\n{DATE}\nهدى فوزي\n{}\nشارك الخبر\n", body.join("\n"));
        let article = clean(&text);
        assert_eq!(article.meta.title.as_deref(), Some(TITLE), "{text}");
        assert_eq!(article.meta.published.as_deref(), Some("2023-05-24"), "{text}");
        assert_eq!(article.meta.author.as_deref(), Some("هدى فوزي"), "{text}");
        let furniture: Vec<&str> = article.furniture.iter().map(|span| span.of(&text)).collect();
        assert_eq!(furniture, ["سياسة", "شارك الخبر"], "{text}");
    }
}

#[test]
fn a_headline_broken_at_a_width_is_whole() {
    let title = "وزارة الزراعة تطلق حملة لغرس مليون شجرة في المحافظات الجنوبية";
    let text = format!("{}\n{DATE}\n{}\n", broken(title, 50), broken(BODY.lines().next().unwrap(), 50));
    assert_eq!(meta(&text).title.as_deref(), Some(title));
}

#[test]
fn headlines_of_a_list_are_no_broken_paragraph() {
    let links = "وزير النقل يعلن عن خط قطارات جديد بين العاصمة والساحل\nانطلاق معرض الكتاب الدولي بمشاركة مئات من دور النشر\n\
        منتخب الشباب يبدأ معسكره استعدادا لنهائيات كأس آسيا\nأسعار القمح ترتفع في الأسواق العالمية للأسبوع الثالث";
    let article = clean(&format!("{TITLE}\n{DATE}\n{BODY}\nمواضيع ذات صلة\n{links}\n"));
    assert_eq!(article.meta.title.as_deref(), Some(TITLE));
    assert_eq!(article.furniture.len(), 5);
}

#[test]
fn short_sentences_are_a_text_below_a_head() {
    let text = format!("{TITLE}\n{DATE}\nأطلقت الوزارة حملة لغرس الأشجار.\nوقال الوزير إنها تستمر شهرا.\nطباعة المقال\n");
    let article = clean(&text);
    assert_eq!(article.meta.title.as_deref(), Some(TITLE));
    assert_eq!(article.meta.published.as_deref(), Some("2023-05-24"));
    assert_eq!(article.furniture.len(), 1);
}

#[test]
fn marks_that_show_nothing_hide_nothing() {
    let plain = format!("{TITLE}\n{DATE}\nهدى فوزي\n{BODY}\nشارك الخبر\n");
    let wanted = meta(&plain);
    assert_eq!((wanted.title.as_deref(), wanted.author.as_deref()), (Some(TITLE), Some("هدى فوزي")));
    for (before, after) in
        [("\u{200F}", ""), ("", "\u{200F}"), ("\u{202B}", "\u{202C}"), ("\u{2067}", "\u{2069}"), ("\u{A0}", "\u{200B}")]
    {
        let text: String = plain.lines().map(|line| format!("{before}{line}{after}\n")).collect();
        assert_eq!((meta(&text), clean(&text).furniture.len()), (wanted.clone(), 1), "{text:?}");
    }
    assert_eq!(meta(&plain.replace(' ', "\u{A0}")), wanted);
    for end in ['\u{2028}', '\u{2029}'] {
        let text = plain.replace('\n', &end.to_string());
        assert_eq!((meta(&text), clean(&text).furniture.len()), (wanted.clone(), 1), "{text:?}");
    }
}

#[test]
fn a_headline_is_read_without_its_marks() {
    for title in ["# ", "* ", "• ", "العنوان: ", "عنوان الخبر : "] {
        assert_eq!(meta(&format!("{title}{TITLE}\n{DATE}\n{BODY}\n")).title.as_deref(), Some(TITLE), "{title}");
    }
    let title = "عنوان المرحلة: زراعة الأشجار";
    assert_eq!(meta(&format!("{title}\n{DATE}\n{BODY}\n")).title.as_deref(), Some(title));
}
