//! What holds for every number and date: what is written is what is read.

use proptest::prelude::*;

use super::tests::values;
use super::*;

const UNITS: [&str; 20] = [
    "",
    "واحد",
    "اثنان",
    "ثلاثة",
    "أربعة",
    "خمسة",
    "ستة",
    "سبعة",
    "ثمانية",
    "تسعة",
    "عشرة",
    "أحد عشر",
    "اثنا عشر",
    "ثلاثة عشر",
    "أربعة عشر",
    "خمسة عشر",
    "ستة عشر",
    "سبعة عشر",
    "ثمانية عشر",
    "تسعة عشر",
];
const TENS: [&str; 10] = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"];
const HUNDREDS: [&str; 10] =
    ["", "مئة", "مئتان", "ثلاثمئة", "أربعمائة", "خمسمئة", "ستمئة", "سبعمائة", "ثمانمئة", "تسعمئة"];
const MONTHS: [[&str; 3]; 12] = [
    ["يناير", "كانون الثاني", "جانفي"],
    ["فبراير", "شباط", "فيفري"],
    ["مارس", "آذار", "مارس/آذار"],
    ["أبريل", "نيسان", "أفريل"],
    ["مايو", "أيار", "ماي"],
    ["يونيو", "حزيران", "جوان"],
    ["يوليو", "تموز", "يوليوز"],
    ["أغسطس", "آب", "غشت"],
    ["سبتمبر", "أيلول", "شتنبر"],
    ["أكتوبر", "تشرين الأول", "أكتوبر/تشرين الأول"],
    ["نوفمبر", "تشرين الثاني", "نونبر"],
    ["ديسمبر", "كانون الأول", "دجنبر"],
];

/// A number below a thousand million in words.
fn spelled(number: u32) -> String {
    let mut parts = Vec::new();
    for (scale, one, two, few, many) in
        [(1_000_000, "مليون", "مليونان", "ملايين", "مليونا"), (1000, "ألف", "ألفان", "آلاف", "ألفا")]
    {
        match number / scale % 1000 {
            0 => {}
            1 => parts.push(one.to_owned()),
            2 => parts.push(two.to_owned()),
            count @ 3..=10 => parts.push(format!("{} {few}", below_thousand(count))),
            count if count % 100 == 0 => parts.push(format!("{} {one}", below_thousand(count))),
            count => parts.push(format!("{} {many}", below_thousand(count))),
        }
    }
    if !number.is_multiple_of(1000) {
        parts.push(below_thousand(number % 1000));
    }
    parts.join(" و")
}

fn below_thousand(number: u32) -> String {
    let (hundreds, rest) = ((number / 100) as usize, (number % 100) as usize);
    let mut parts = vec![HUNDREDS[hundreds]];
    if rest < 20 {
        parts.push(UNITS[rest]);
    } else {
        parts.extend([UNITS[rest % 10], TENS[rest / 10]]);
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" و")
}

fn number_in(text: &str) -> Option<f64> {
    match values(text, None).first()?.value {
        Some(Value::Number { value, .. }) => Some(value),
        _ => None,
    }
}

fn iso_in(text: &str) -> Option<String> {
    match values(text, None).into_iter().next()?.value {
        Some(Value::Date { iso, .. }) => iso,
        _ => None,
    }
}

proptest! {
    #[test]
    fn a_number_in_words_says_itself(number in prop_oneof![3u32..1100, 1100u32..1_000_000_000]) {
        prop_assert_eq!(number_in(&format!("بلغ العدد {} في البلاد.", spelled(number))), Some(f64::from(number)));
    }

    #[test]
    fn a_number_in_digits_says_itself(number in 3u32..1_000_000_000) {
        let digits = number.to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        let eastern: String = digits.chars().map(|c| char::from_u32('٠' as u32 + c as u32 - '0' as u32).unwrap()).collect();
        for written in [grouped, format!("{eastern}٫٠")] {
            prop_assert_eq!(number_in(&format!("بلغ العدد {written} طن في البلاد.")), Some(f64::from(number)));
        }
    }

    #[test]
    fn a_date_says_itself(days in -25_000i64..40_000, name in 0usize..3) {
        let date = CalendarDate::from_days(days);
        let month = MONTHS[date.month as usize - 1][name];
        let (year, day) = (date.year, date.day);
        for written in [
            format!("{day} {month} {year}"),
            format!("{day} من {month} عام {year}"),
            format!("{day}/{}/{year}", date.month),
            format!("{year}-{:02}-{day:02}", date.month),
            format!("الـ{day} من {month} {year}"),
        ] {
            prop_assert_eq!(iso_in(&format!("وقع ذلك في {written} بالعاصمة.")), Some(date.to_string()), "{}", written);
        }
    }

    #[test]
    fn any_text_is_read_without_panic_in_order(text in "[ا-ية ،./:%$0-9٠-٩\\-ـ«»()\n]{0,120}", published in prop::option::of("[0-9\\-]{0,10}")) {
        let found = values(&text, published.as_deref());
        for mention in &found {
            prop_assert!(!mention.span.of(&text).is_empty());
        }
        for pair in found.windows(2) {
            prop_assert!(pair[0].span.start <= pair[1].span.start, "unsorted in {}", text);
            prop_assert!(!pair[0].span.crosses(pair[1].span), "crossing in {}", text);
        }
    }

    #[test]
    fn a_sentence_of_value_words_is_read_without_panic(words in prop::collection::vec(prop::sample::select(vec![
        "من", "إلى", "12", "15", "2019", "و2020", "يوليو", "/", "تموز", "مارس", "الجمعة", "بعد", "قبل", "منذ", "يومين", "عام",
        "العام", "الماضي", "المقبل", "ألف", "مليون", "ونصف", "المئة", "في", "%", "دولار", "كم", "مربع", "الثاني", "عشر",
        "والعشرين", "الـ", "بين", "و", "ثلاثة", "مساء", "الساعة", ":", "30", "اليوم", "أمس", "القرن", "هـ", "نهاية", "هذا",
    ]), 0..14)) {
        let text = words.join(" ");
        let found = values(&text, Some("2025-07-16"));
        for pair in found.windows(2) {
            prop_assert!(pair[0].span.start <= pair[1].span.start, "unsorted in {}", text);
            prop_assert!(!pair[0].span.crosses(pair[1].span), "crossing in {}", text);
        }
    }
}

#[test]
fn a_surface_read_alone_says_the_same() {
    for file in super::tests::SUITE {
        for case in file.lines().filter(|line| !line.starts_with(['#', '@'])) {
            let (text, _) = super::tests::parse(case);
            for mention in values(&text, None) {
                let whole = matches!(
                    mention.kind,
                    MentionType::Money | MentionType::Percent | MentionType::Quantity | MentionType::Cardinal
                ) || matches!(mention.moment, Moment::Fixed(..) if mention.kind == MentionType::Date);
                // One token alone may be a year or a list's number, «ليرة» may be of any country, a year in words is a
                // number, and «3/4» a date, «-3» a list's: the context decides.
                let surface = mention.span.of(&text);
                let year = mention.kind == MentionType::Date && surface.starts_with("ألف");
                let fraction = mention.kind == MentionType::Cardinal && surface.contains(['/', '-'])
                    || surface.matches('/').count() == 1;
                if !whole || year || fraction || mention.tokens.len() < 2 || mention.coin != amount::NO_COIN {
                    continue;
                }
                let again = values(mention.span.of(&text), None);
                let plain = |mention: &ValueMention| match &mention.value {
                    Some(Value::Number { value, unit, .. }) => format!("{value} {unit:?}"),
                    other => format!("{other:?}"),
                };
                assert_eq!(again.first().map(plain), Some(plain(&mention)), "«{}»", mention.span.of(&text));
            }
        }
    }
}
