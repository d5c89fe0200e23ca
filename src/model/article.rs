use serde::{Deserialize, Serialize};

use super::{Day, Span};

/// From what an article's publication date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateSource {
    /// The user says so.
    Given,
    /// The web page declares it: `<meta>`, JSON-LD, `<time>`.
    Page,
    /// A line of its own, by the headline or at the end.
    Line,
    /// The author's line.
    Byline,
    /// A line that says when the article was last changed.
    Update,
    /// The head of an agency's report: «عمّان 12 تموز 2025 (بترا) -».
    Dateline,
    /// The source's address: `/2025/07/12/`.
    Address,
    /// The first paragraph: «اليوم الأربعاء 15 أبريل 2026».
    Text,
}

/// What is known about an article besides its body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// Headline.
    pub title: Option<String>,
    /// Byline.
    pub author: Option<String>,
    /// Publication date, ISO 8601 calendar date (`2025-07-16`).
    pub published: Option<String>,
    /// From what that date is known.
    pub published_by: Option<DateSource>,
    /// Newspaper, agency, site or, failing these, the host of the source's address.
    pub publisher: Option<String>,
    /// Source address.
    pub url: Option<String>,
}

impl Meta {
    /// Takes the publication date from the user, whatever else says.
    pub fn publish_on(&mut self, day: Day) {
        self.published = Some(day.to_string());
        self.published_by = Some(DateSource::Given);
    }

    /// The host of an address, without «www.»; what it is published by where nothing else says so.
    #[must_use]
    pub fn host(url: &str) -> Option<&str> {
        let (_, rest) = url.split_once("://")?;
        let host = rest.split(['/', '?', '#', ':']).next()?;
        let host = host.strip_prefix("www.").unwrap_or(host);
        (host.contains('.') && !host.ends_with('.')).then_some(host)
    }
}

/// A text with its furniture told apart from its body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// The whole text, furniture included; all offsets point into it.
    pub text: String,
    /// What is known about the article.
    pub meta: Meta,
    /// Page furniture, sorted, apart from each other.
    pub furniture: Vec<Span>,
    /// Body blocks (a paragraph, a heading, a byline: one line of text each), sorted, apart from each other and
    /// from the furniture. White space belongs to neither.
    pub body: Vec<Span>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_an_address_without_its_ends() {
        assert_eq!(Meta::host("https://www.alofoq.example:8080/a"), Some("alofoq.example"));
        assert_eq!(Meta::host("alofoq.example/a"), None);
    }
}
