//! Articles of our own, laid out as they are copied from thirty kinds of Arab news sites: `tests/suite/article/*.txt`.
//!
//! Above `---` stands what the article says of itself, a field a line; below it the text, furniture in ⟦brackets⟧.

use std::path::Path;

use proptest::prelude::*;
use rasid::model::{Article, Span, Text};

/// A case read: the text without its brackets, the furniture's spans, the fields.
struct Case {
    name: String,
    fields: Vec<(String, String)>,
    text: String,
    furniture: Vec<Span>,
}

impl Case {
    fn read(path: &Path) -> Self {
        let source = std::fs::read_to_string(path).unwrap();
        let (fields, marked) = source.split_once("---\n").expect("a case holds a line of three dashes");
        let fields = fields
            .lines()
            .map(|line| line.split_once(": ").expect("field: value"))
            .map(|(field, value)| (field.to_owned(), value.to_owned()))
            .collect();
        let (mut text, mut furniture, mut open) = (String::new(), Vec::new(), 0);
        for letter in marked.chars() {
            match letter {
                '⟦' => open = text.len(),
                '⟧' => furniture.push(Span::new(open, text.len())),
                letter => text.push(letter),
            }
        }
        Self { name: path.file_stem().unwrap().display().to_string(), fields, text, furniture }
    }

    fn all() -> Vec<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/article");
        let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files.iter().map(|file| Self::read(file)).collect()
    }
}

fn clean(text: &str) -> Article {
    rasid::article::clean(Text { content: text.to_owned(), ..Text::default() })
}

/// The characters of `text` in `spans`, white space left out.
fn letters(text: &str, spans: &[Span]) -> Vec<usize> {
    let within = |at: usize| spans.iter().any(|span| (span.start as usize..span.end as usize).contains(&at));
    text.char_indices().filter(|(at, letter)| !letter.is_whitespace() && within(*at)).map(|(at, _)| at).collect()
}

#[test]
fn furniture_is_found_and_body_kept_on_thirty_kinds_of_sites() {
    let (mut found, mut wanted, mut lost, mut body) = (0, 0, 0, 0);
    let mut report = String::new();
    for case in Case::all() {
        let article = clean(&case.text);
        let (mine, theirs) = (letters(&case.text, &article.furniture), letters(&case.text, &case.furniture));
        let both = mine.iter().filter(|at| theirs.binary_search(at).is_ok()).count();
        println!("{}: found {both}/{}, body lost {}", case.name, theirs.len(), mine.len() - both);
        found += both;
        wanted += theirs.len();
        lost += mine.len() - both;
        body += case.text.chars().filter(|letter| !letter.is_whitespace()).count() - theirs.len();
        for missed in case.furniture.iter().filter(|span| !article.furniture.iter().any(|mine| mine.overlaps(**span))) {
            report += &format!("{}: missed ⟦{}⟧\n", case.name, missed.of(&case.text));
        }
        for wrong in
            article.furniture.iter().filter(|span| !case.furniture.iter().any(|theirs| theirs.overlaps(**span)))
        {
            report += &format!("{}: lost from the body: {}\n", case.name, wrong.of(&case.text));
        }
    }
    println!("{report}furniture found {found}/{wanted}, body lost {lost}/{body}");
    assert!(found * 100 >= wanted * 95, "too little furniture found:\n{report}");
    assert!(lost * 1000 <= body * 2, "too much body lost:\n{report}");
}

#[test]
fn what_an_article_says_of_itself_is_read() {
    let mut report = String::new();
    for case in Case::all() {
        let meta = clean(&case.text).meta;
        let fields = [
            ("title", meta.title),
            ("author", meta.author),
            ("published", meta.published),
            ("publisher", meta.publisher),
            ("url", meta.url),
        ];
        for (field, mine) in fields {
            let theirs = case.fields.iter().find(|(name, _)| name == field).map(|(_, value)| value);
            if mine.as_ref() != theirs {
                report += &format!("{}: {field} is {theirs:?}, not {mine:?}\n", case.name);
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_visible_character_is_body_or_furniture_once(parts in prop::collection::vec(prop::sample::select(PARTS), 0..40)) {
        let text = parts.concat();
        let article = clean(&text);
        prop_assert_eq!(&article.text, &text);
        let mut spans = [article.body, article.furniture].concat();
        spans.sort_unstable();
        let mut end = 0;
        for span in spans {
            prop_assert!(span.start >= end && !span.is_empty());
            prop_assert!(!text[end as usize..span.start as usize].chars().any(|letter| letter.is_alphanumeric()));
            prop_assert_eq!(span.of(&text), span.of(&text).trim());
            end = span.end;
        }
        prop_assert!(!text[end as usize..].chars().any(|letter| letter.is_alphanumeric()));
    }

    #[test]
    fn any_text_is_cleaned_without_panic(text in "\\PC{0,300}") {
        let article = clean(&text);
        prop_assert!(article.body.iter().chain(&article.furniture).all(|span| !span.of(&text).is_empty()));
    }
}

const PARTS: &[&str] = &[
    "\n",
    "\r\n",
    " ",
    "\u{200F}",
    "\u{0}",
    "تعليق (0)",
    "شارك",
    "الرئيسية",
    "رئيس التحرير",
    "ليلى حداد",
    "بقلم: ليلى حداد",
    "قمة بغداد تبدأ اليوم",
    "وصل وزير الخارجية إلى العاصمة صباح اليوم في زيارة رسمية تستمر يومين لبحث التعاون.",
    "مقالات ذات صلة",
    "التعليقات (3)",
    "aXA6IDE5Mi4wLjIuMjQ4IA==",
    "المصدر: https://a.example/b",
    "12 تموز 2025",
    "…",
    "==",
    "⟦",
    "اقرأ أيضا: ",
    "عمان (بترا) - ",
    "#وسم",
];
