//! Web pages are read down to their main text; broken and hostile ones cost no more than their length.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use rasid::model::{Format, Text};

use super::{codes, decode};

const NEWS: &str = include_str!("../suite/source/news.html");

#[track_caller]
fn check_text(page: &Text, wanted: &[&str], unwanted: &[&str]) {
    assert_eq!(page.format, Format::Html);
    for words in wanted {
        assert!(page.content.contains(words), "{words:?} is missing in:\n{}", page.content);
    }
    for words in unwanted {
        assert!(!page.content.contains(words), "{words:?} is left in:\n{}", page.content);
    }
}

#[test]
fn a_news_page_gives_its_paragraphs_and_what_it_declares() {
    let page = decode(NEWS.as_bytes());
    check_text(
        &page,
        &[
            "\nوقعت الحكومة الأردنية، أمس،",
            "منذ عقدين.\nوقال وزير النقل",
            "\nفرص عمل جديدة\n",
            "أن ارتفاع الفائدة قد يبطئ",
        ],
        &["سياسة", "فيسبوك", "مقالات ذات صلة", "متى يبدأ التوظيف", "الحقوق محفوظة", "لا يقرأ", "<", "\n\n"],
    );
    assert!(page.content.starts_with("اتفاق على توسيع ميناء العقبة بكلفة 300 مليون دينار\n"));
    assert_eq!(page.content.matches("اتفاق على توسيع ميناء العقبة بكلفة 300 مليون دينار").count(), 1);
    assert_eq!(codes(&page), Vec::<&str>::new());

    let meta = page.meta;
    assert_eq!(meta.title.as_deref(), Some("اتفاق على توسيع ميناء العقبة بكلفة 300 مليون دينار"));
    assert_eq!(meta.author.as_deref(), Some("ليلى حداد"));
    assert_eq!(meta.publisher.as_deref(), Some("صحيفة الأفق"));
    assert_eq!(meta.published.as_deref(), Some("2025-07-12"));
    assert_eq!(meta.url.as_deref(), Some("https://www.alofoq.example/economy/2025/7/12/aqaba-port"));
}

#[test]
fn a_page_is_read_in_the_encoding_that_it_declares() {
    for (label, name) in [("windows-1256", "windows-1256"), ("iso-8859-6", "ISO-8859-6"), ("utf-8", "UTF-8")] {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap();
        let source = NEWS.replace("utf-8", label).replace(['«', '»'], "\"").replace('©', "");
        let page = decode(&encoding.encode(&source).0);
        assert_eq!((page.encoding.as_str(), codes(&page)), (name, vec![]));
        check_text(&page, &["وقعت الحكومة الأردنية، أمس،"], &[]);
    }
}

#[test]
fn a_wrongly_declared_western_encoding_is_seen_through() {
    let source = NEWS.replace("utf-8", "iso-8859-1");
    let page = decode(&encoding_rs::WINDOWS_1256.encode(&source).0);
    assert_eq!(page.encoding, "windows-1256");
    check_text(&page, &["وقعت الحكومة الأردنية، أمس،"], &[]);
}

#[test]
fn a_page_is_told_by_its_content() {
    for source in ["<p>وصل الوزير إلى العاصمة</p>", "  <!-- x --><DIV>وصل الوزير</DIV>", "<html><body>وصل الوزير"]
    {
        assert_eq!(decode(source.as_bytes()).format, Format::Html, "{source}");
    }
    for source in ["وصل <الوزير> إلى <b>العاصمة</b>", "<<عاجل>> وصل الوزير", "3 < 5 و 6 > 4"]
    {
        assert_eq!(decode(source.as_bytes()).format, Format::Text, "{source}");
    }
}

#[test]
fn a_page_without_main_text_gives_all_its_text() {
    let page = decode("<html><body><ul><li><a href=1>سياسة</a><li><a href=2>اقتصاد</a></ul></body></html>".as_bytes());
    check_text(&page, &["سياسة", "اقتصاد"], &["<"]);
}

#[test]
fn the_text_of_a_broken_page_is_kept() {
    let page = decode("<div><p>وصل وزير الخارجية <b>إلى العاصمة<p>ثم غادر مساء اليوم نفسه <a href='x".as_bytes());
    check_text(&page, &["وصل وزير الخارجية إلى العاصمة", "\nثم غادر مساء اليوم نفسه"], &[]);
}

/// Hostile pages of some 1 MB: each must be read within seconds even without optimisation.
#[test]
fn hostile_pages_take_no_more_than_linear_time() {
    let text = "<p>وصل وزير الخارجية إلى العاصمة صباح اليوم، في زيارة رسمية، تستمر يومين، لبحث التعاون، كما قال.";
    let long: String = (0..20_000).map(|number| format!("<b id={number}>")).collect();
    let attributes: String = (0..100_000).map(|number| format!(" a{number}=1")).collect();
    for (name, source) in [
        ("nested div", "<div>".repeat(15_000)),
        ("nested and closed", format!("{}{text}{}", "<div>".repeat(15_000), "</div>".repeat(15_000))),
        ("formatting", format!("<p>{long}{}", "<p>x".repeat(20_000))),
        ("misnested", "<b><p></b>".repeat(15_000)),
        ("false closings", "<div></span>".repeat(15_000)),
        ("behind barriers", "<div><object></div>".repeat(15_000)),
        ("tables", "<table><tr><td>".repeat(15_000)),
        ("misplaced in a table", format!("<table>{}", "<b>x".repeat(15_000))),
        ("lists", "<ul><li>".repeat(15_000)),
        ("attributes", format!("<div{attributes}>{text}")),
        ("breaks", format!("<div>{}", "x<br>".repeat(15_000))),
        ("comments", "<!--".repeat(200_000)),
        ("open tags", "<a ".repeat(300_000)),
        ("anchors", "<a href=#>x".repeat(60_000)),
        ("scripts", "<script>".repeat(100_000)),
        ("titles", "<title>".repeat(100_000)),
        ("frames", "<svg><math>".repeat(20_000)),
        ("paragraphs in depth", format!("{}{}", "<div>".repeat(1_000), text.repeat(5_000))),
        ("many paragraphs", text.repeat(6_000)),
        ("siblings", "<div>x</div>".repeat(24_000)),
        ("spans in spans", format!("<p>{}", "<span>و".repeat(40_000))),
        ("JSON", format!("<script type=application/ld+json>{}</script>", "[".repeat(500_000))),
        ("references", "<p>&&amp;&#x".repeat(50_000)),
    ] {
        let start = Instant::now();
        let page = decode(format!("<html><body>{source}").as_bytes());
        let took = start.elapsed();
        println!("{name}: {took:?}, {} bytes of text, {:?}", page.content.len(), codes(&page));
        assert!(took < Duration::from_secs(20), "{name} took {took:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tag_soup_is_read_without_panic(soup in prop::collection::vec(prop::sample::select(TAGS), 0..80)) {
        let source = format!("<html>{}", soup.concat());
        prop_assert_eq!(decode(source.as_bytes()).format, Format::Html);
    }
}

const TAGS: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<a href=x>",
    "</a>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<ul>",
    "<li>",
    "</ul>",
    "<br>",
    "<img src=x>",
    "<h1>",
    "</h1>",
    "<h2>",
    "</h2>",
    "<article class=content>",
    "</article>",
    "<body>",
    "</body>",
    "</html>",
    "<head>",
    "<svg>",
    "<math>",
    "<template>",
    "<select>",
    "<option>",
    "<frameset>",
    "<noscript>",
    "<span class=byline>",
    "</span>",
    "<section class=comments>",
    "<main>",
    "<form>",
    "<input>",
    "<button>",
    "<iframe>",
    "<figure>",
    "<object>",
    "<meta charset=x>",
    "<time datetime=2025-01-01>",
    "<!--",
    "-->",
    "<!doctype html>",
    "<",
    "&amp;",
    "نص، ثم نص، ثم نص آخر طويل بما يكفي. ",
    "خبر",
    "\n",
    "<p style='display:none'>",
    "<div hidden>",
    "<font>",
    "<center>",
    "<pre>",
    "<blockquote>",
    "<title>",
    "</title>",
];
