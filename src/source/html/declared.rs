//! What a page says about itself: `<meta>`, JSON-LD, `<link rel=canonical>`, `<time>`, `<h1>`, `<title>`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::entity;
use super::pieces::{Piece, Tag, pieces};
use crate::model::{DateSource, Meta};

/// Values by where they stand (`og:title`, `ld:headline`, `h1` …); the first of its kind counts.
type Values = BTreeMap<String, String>;

/// In the order of trust.
const TITLE: &[&str] = &["og:title", "ld:headline", "h1", "twitter:title", "title"];
const AUTHOR: &[&str] =
    &["ld:author", "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "twitter:creator"];
const PUBLISHER: &[&str] = &["og:site_name", "ld:publisher", "application-name", "dc.publisher", "ld:site"];
const PUBLISHED: &[&str] = &[
    "ld:published",
    "article:published_time",
    "datepublished",
    "og:published_time",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "time",
];
const ADDRESS: &[&str] = &["canonical", "og:url", "ld:url"];

/// Types of JSON-LD objects that describe an article (`NewsArticle`, `BlogPosting`, `Report` …).
const ARTICLE_TYPES: &[&str] = &["Article", "Posting", "Report"];

/// The longest JSON-LD that is read.
const MAX_JSON: usize = 1 << 20;

/// What `page` declares about its article.
pub(super) fn read(page: &str) -> Meta {
    let values = collect(page);
    let first = |keys: &[&str]| keys.iter().find_map(|key| values.get(*key)).cloned();
    let publisher = first(PUBLISHER);
    let url = ADDRESS.iter().filter_map(|key| values.get(*key)).find(|url| url.starts_with("http")).cloned();
    let published = PUBLISHED.iter().filter_map(|key| values.get(*key)).find_map(|date| iso_date(date));
    let is_name = |name: &&String| !name.contains("://") && !name.starts_with('@') && Some(*name) != publisher.as_ref();
    Meta {
        title: first(TITLE).map(|title| without_site(&title, publisher.as_deref())),
        author: AUTHOR.iter().filter_map(|key| values.get(*key)).find(is_name).cloned(),
        published_by: published.as_ref().map(|_| DateSource::Page),
        published,
        publisher: publisher.or_else(|| url.as_deref().and_then(Meta::host).map(str::to_owned)),
        url,
    }
}

fn collect(page: &str) -> Values {
    let mut values = Values::new();
    let mut heading: Option<String> = None;
    for piece in pieces(page) {
        match piece {
            Piece::Text(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(text);
                }
            }
            Piece::Tag(tag) if tag.is("h1") => {
                if tag.closing {
                    put(&mut values, "h1", &heading.take().unwrap_or_default());
                } else {
                    heading = Some(String::new());
                }
            }
            Piece::Tag(tag) => read_tag(&mut values, &tag),
            Piece::Other => {}
        }
    }
    values
}

fn read_tag(values: &mut Values, tag: &Tag<'_>) {
    if tag.closing {
        return;
    }
    let attribute = |name| tag.attribute(name).unwrap_or("");
    if tag.is("meta") {
        for key in ["property", "name", "itemprop"].into_iter().filter_map(|name| tag.attribute(name)) {
            put(values, &key.to_ascii_lowercase(), attribute("content"));
        }
    } else if tag.is("link") && attribute("rel").eq_ignore_ascii_case("canonical") {
        put(values, "canonical", attribute("href"));
    } else if tag.is("title") {
        put(values, "title", tag.raw_content.unwrap_or(""));
    } else if tag.is("time") {
        let date = attribute("datetime");
        let key = if attribute("itemprop").eq_ignore_ascii_case("datePublished") { "datepublished" } else { "time" };
        put(values, key, date);
    } else if tag.is("script") && attribute("type").eq_ignore_ascii_case("application/ld+json") {
        let source = tag.raw_content.unwrap_or("").trim();
        if source.len() <= MAX_JSON
            && let Ok(json) = serde_json::from_str::<Value>(source)
        {
            read_json(values, &json);
        }
    }
}

/// Reads the articles in a JSON-LD value: itself, an array or a graph. (`serde_json` bounds the nesting.)
fn read_json(values: &mut Values, json: &Value) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| read_json(values, item)),
        Value::Object(object) => {
            if let Some(graph) = object.get("@graph") {
                read_json(values, graph);
            }
            let kind = object.get("@type").map(first_text).unwrap_or_default();
            if kind == "WebSite" {
                put(values, "ld:site", &name_of(json.get("name")));
            }
            if !ARTICLE_TYPES.iter().any(|known| kind.ends_with(known)) {
                return;
            }
            put(values, "ld:headline", &first_text(json.get("headline").unwrap_or(&Value::Null)));
            put(values, "ld:author", &name_of(json.get("author")));
            put(values, "ld:publisher", &name_of(json.get("publisher")));
            put(values, "ld:published", &first_text(json.get("datePublished").unwrap_or(&Value::Null)));
            put(values, "ld:url", &first_text(json.get("url").unwrap_or(&Value::Null)));
        }
        _ => {}
    }
}

/// A JSON-LD person's or organisation's name; several are joined.
fn name_of(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(name)) => name.clone(),
        Some(Value::Object(object)) => object.get("name").map(first_text).unwrap_or_default(),
        Some(Value::Array(items)) => {
            let names: Vec<String> =
                items.iter().map(|item| name_of(Some(item))).filter(|name| !name.is_empty()).collect();
            names.join("، ")
        }
        _ => String::new(),
    }
}

fn first_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.first().map(first_text).unwrap_or_default(),
        _ => String::new(),
    }
}

fn put(values: &mut Values, key: &str, value: &str) {
    let value = entity::decode(value).split_whitespace().collect::<Vec<_>>().join(" ");
    if !value.is_empty() {
        values.entry(key.to_owned()).or_insert(value);
    }
}

/// «العنوان - الموقع» → «العنوان», where what follows the mark is the site's name or as short as one.
fn without_site(title: &str, site: Option<&str>) -> String {
    for mark in [" | ", " - ", " – ", " — ", " :: "] {
        if let Some((head, tail)) = title.rsplit_once(mark) {
            let is_site = site.is_some_and(|site| site.contains(tail) || tail.contains(site));
            if is_site && head.split_whitespace().count() >= 3 {
                return head.trim().to_owned();
            }
        }
    }
    title.to_owned()
}

/// The calendar date at the start of an ISO 8601 time («2025-07-12T08:00:00+03:00»).
fn iso_date(text: &str) -> Option<String> {
    let date = text.get(..10)?;
    let mut parts = date.split('-');
    let mut number = |digits: usize| parts.next().filter(|part| part.len() == digits)?.parse::<u32>().ok();
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    ((1900..=2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)).then(|| date.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_graph_of_json_ld_is_read() {
        let meta = read(
            r#"<title>عنوان الخبر هنا | موقع الأفق</title><script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"موقع الأفق"},
            {"@type":["NewsArticle"],"headline":"عنوان الخبر هنا","author":[{"name":"ليلى حداد"},{"name":"سامي ناصر"}],"datePublished":"2025-07-12T23:10:00+03:00"}]}</script>"#,
        );
        assert_eq!(meta.title.as_deref(), Some("عنوان الخبر هنا"));
        assert_eq!(meta.author.as_deref(), Some("ليلى حداد، سامي ناصر"));
        assert_eq!(meta.published.as_deref(), Some("2025-07-12"));
        assert_eq!(meta.publisher.as_deref(), Some("موقع الأفق"));
    }

    #[test]
    fn the_site_leaves_the_title_and_a_dash_of_its_own_stays() {
        assert_eq!(without_site("قمة بغداد تبدأ اليوم - وكالة الأفق", Some("الأفق")), "قمة بغداد تبدأ اليوم");
        assert_eq!(without_site("روسيا - كوريا الشمالية: تعاون", Some("الأفق")), "روسيا - كوريا الشمالية: تعاون");
    }

    #[test]
    fn dates_that_are_none_are_not_taken() {
        assert_eq!(iso_date("2025-13-01"), None);
        assert_eq!(iso_date("منذ ساعتين"), None);
        assert_eq!(iso_date("2025-07-12 08:00"), Some("2025-07-12".to_owned()));
    }
}
