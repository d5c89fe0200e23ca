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
    let text =
        format!("{TITLE}\n{DATE}\nأطلقت الوزارة حملة لغرس الأشجار.\nوقال الوزير إنها تستمر شهرا.\nطباعة المقال\n");
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

/// The author of an article with `lines` between headline and text.
fn author(lines: &str) -> Option<String> {
    meta(&format!("{TITLE}\n{lines}\n{BODY}\n")).author
}

/// The furniture of an article with `lines` below the text.
fn foot(lines: &str) -> Vec<String> {
    let text = format!("{TITLE}\n{DATE}\n{BODY}\n{lines}\n");
    clean(&text).furniture.iter().map(|span| span.of(&text).to_owned()).collect()
}

#[test]
fn a_few_words_by_the_date_are_an_author_only_if_they_are_a_name() {
    for line in [
        "رام الله",
        "خريطة الطريق",
        "بحث علمي جديد",
        "فيسبوك تحذف حسابات",
        "رفع الوزير الأسعار مجددا",
        "بسم الله الرحمن الرحيم",
        "ذات مساء في القاهرة",
        "القاهرة - بوابة الوسط",
        "نقلا عن رويترز",
        "مشتل - أشجار",
    ] {
        assert_eq!(author(&format!("{DATE}\n{line}")), None, "{line}");
        assert_eq!(author(&format!("{line}\n{DATE}")), None, "{line}");
    }
}

#[test]
fn an_author_stands_where_sites_put_him() {
    let wanted = Some("هدى فوزي".to_owned());
    for lines in [
        "هدى فوزي\nمتطوعون يغرسون الأشجار\n24 مايو 2023",
        "24 مايو 2023\nمتطوعون يغرسون الأشجار\nهدى فوزي",
        "24 مايو 2023 (15:30) - هدى فوزي",
        "24 مايو 2023\nهدى فوزي - عكاظ - الرياض",
        "24 مايو 2023\nهدى فوزي (الرياض) @huda",
        "24 مايو 2023\nنشر من قبل هدى فوزي",
        "24 مايو 2023\nكتبت هدى فوزي:",
        "24 مايو 2023\n✍️ هدى فوزي",
        "24 مايو 2023\nهدى فوزي، كاتبة وباحثة",
        "24 مايو 2023\nإعداد: د. هدى فوزي",
    ] {
        assert_eq!(author(lines), wanted, "{lines}");
    }
    assert_eq!(meta(&format!("هدى فوزي\n{TITLE}\n{DATE}\n{BODY}\n")).author, wanted);
    for below in ["*هدى فوزي", "هدى فوزي\n30-03-24", "الرياض - هدى فوزي 24 مايو 2023 10:30"]
    {
        assert_eq!(meta(&format!("{TITLE}\n{BODY}\n{below}\n")).author, wanted, "{below}");
    }
    let lead = format!("{TITLE}\n{DATE}\nالرياض - \"الأفق\" دوت كوم - هدى فوزي - {BODY}\n");
    assert_eq!(meta(&lead).author, wanted);
    assert_eq!(meta(&lead).publisher.as_deref(), Some("\"الأفق\" دوت كوم"));
}

#[test]
fn whom_a_text_is_about_did_not_write_it() {
    let body = format!("{BODY}\nوشكر الوزير المتطوعة هدى فوزي التي غرست ألف شجرة وحدها في شهر واحد من السنة الماضية.");
    for lines in ["24 مايو 2023\nهدى فوزي", "24 مايو 2023\nالمتطوعون أمس\nهدى فوزي"] {
        assert_eq!(meta(&format!("{TITLE}\n{lines}\n{body}\n")).author, None, "{lines}");
    }
}

#[test]
fn a_headline_is_told_from_what_stands_above_it() {
    for above in [
        "عام / مجلس الوزراء",
        "الرئيسة » أخبار محلية",
        "مركز الأفق للدراسات السياسية",
        "قناة الأفق - عاجل",
        "بعد طلب البلديات",
        "4 ذو القعدة 1444هـ",
        "قبل 3 ساعات",
    ] {
        let meta = meta(&format!("{above}\n{TITLE}\n{DATE}\n{BODY}\n"));
        assert_eq!((meta.title.as_deref(), meta.published.as_deref()), (Some(TITLE), Some("2023-05-24")), "{above}");
    }
    let centre = "مركز الأفق يطلق حملة لغرس الأشجار";
    assert_eq!(meta(&format!("{centre}\n{DATE}\n{BODY}\n")).title.as_deref(), Some(centre));
    assert_eq!(meta(&format!("{TITLE}\nرابط الخبر بصحيفة الأفق: {TITLE}")).title.as_deref(), Some(TITLE));
}

#[test]
fn a_date_is_read_below_the_text_too() {
    for below in [
        "30-05-23",
        "القسم: بيئة | التاريخ: 30/05/2023 | الزيارات: 12",
        "جميع الحقوق محفوظة © 2023 قناة الأفق - 30 مايو 2023",
        "الرياض - هدى فوزي 30 مايو 2023 10:30",
    ] {
        let meta = meta(&format!("{TITLE}\n{BODY}\n{below}\n"));
        assert_eq!(meta.published.as_deref(), Some("2023-05-30"), "{below}");
    }
}

#[test]
fn what_stands_below_a_text_is_furniture() {
    for line in [
        "انظر أيضاً\nوزير المياه يفتتح سدا في الجنوب",
        "المزيد من بوابة الوسط",
        "المزيد في أخبار مصر\nوزير المياه يفتتح سدا",
        "الكلمات الدالة أشجار مشاتل",
        "كلمات مفاتيح\nالوزارة",
        "تابعوا الأفق على",
        "تابع الأفق عبر Google News",
        "متابعة أخبار الأفق على تلغرام https://t.example/alofoq",
        "الرابط المختصر: https://a.example/x1",
        "https://a.example/x1",
        "قراءة 153 مرات",
        "1.2K مشاهدة",
        "© 2023 الأفق. الأفق ليست مسؤولة عن محتوى المواقع التي تحيل إليها في أخبارها كلها.",
        "هاتف: +966 13 872 0115",
        "للاستفسارات الإعلامية:",
        "كونا191415 جمت اكت 22",
        "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *",
        "عدد التعليقات (2 تعليق)\n1\nمواطن\nنريد مشتلا هنا أيضا.\n2023/05/25 - 11:15\nأضف تعليقك",
    ] {
        assert_eq!(foot(line), line.lines().collect::<Vec<_>>(), "{line}");
    }
}

#[test]
fn tags_without_a_heading_stand_in_the_text_too() {
    assert_eq!(foot("المشاتل الحكومية\nوزارة الزراعة"), ["المشاتل الحكومية", "وزارة الزراعة"]);
    assert_eq!(foot("حدائق معلقة\nوزارة الزراعة"), [""; 0]);
}

#[test]
fn sentences_that_begin_like_furniture_are_text() {
    for line in [
        "جميع الحقوق محفوظة للمزارعين، قال المحامي سامي ناصر.",
        "اخترنا لكم أفضل الأشجار، قالت الوزيرة.",
        "تابع الوزير على رأس وفد أعمال الغرس",
        "المزيد من الأشجار",
        "هاتف الوزير نظيره مساء أمس.",
    ] {
        assert_eq!(foot(line), [""; 0], "{line}");
    }
}

#[test]
fn furniture_stands_within_the_text_too() {
    let (first, second) = BODY.split_once('\n').unwrap();
    for line in ["Share", "Tweet", "اطبع", "اترك تعليقاً", "A A", "انظر أيضا", "https://a.example/x1"]
    {
        let text = format!("{TITLE}\n{DATE}\n{first}\n{line}\n{second}\n");
        let furniture: Vec<&str> = clean(&text).furniture.iter().map(|span| span.of(&text)).collect();
        assert_eq!(furniture, [line]);
    }
}

#[test]
fn a_paper_is_named_in_many_places() {
    let publisher = |text: String| meta(&text).publisher;
    for (text, wanted) in [
        (format!("{TITLE}\n{DATE}\nدمشق-سانا: {BODY}\n"), "سانا"),
        (format!("{TITLE}\n{DATE}\nالخليل -معا- {BODY}\n"), "معا"),
        (format!("{TITLE}\n{DATE}\nالأخبار (نواكشوط) – {BODY}\n"), "الأخبار"),
        (format!("{TITLE}\n{DATE}\n{BODY}\nفرانس24/ أ ف ب\n"), "فرانس24"),
        (format!("الأهرام\n{DATE}\n{TITLE}\n{BODY}\n"), "الأهرام"),
        (format!("{TITLE}\n{DATE}\n{BODY}\n© 2023 قناة الأفق. كل الحقوق محفوظة\n"), "قناة الأفق"),
    ] {
        assert_eq!(publisher(text.clone()).as_deref(), Some(wanted), "{text}");
    }
    assert_eq!(publisher(format!("{TITLE}\n{DATE}\nالنشرة الجوية لليوم\n{BODY}\n")), None);
    assert_eq!(publisher(format!("{TITLE}\n{DATE}\nمتطوعون يغرسون - رويترز\n{BODY}\n")), None);
}
