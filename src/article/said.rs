//! What a line says about its article. Many rules ask; each answer is read from the text once.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::date::DateLine;
use super::dateline::Dateline;
use super::source_line::Source;
use super::{byline, date, dateline, line, source_line};

/// The answers of one line, whose `text` is always given with the question.
#[derive(Debug, Default)]
pub(super) struct Said {
    author: OnceCell<Option<String>>,
    date: OnceCell<Option<DateLine>>,
    source: OnceCell<Option<Source>>,
    dateline: OnceCell<Option<Dateline>>,
}

impl Said {
    /// The author of a byline.
    pub(super) fn author(&self, text: &str) -> Option<&str> {
        self.author.get_or_init(|| byline::marked(&plain(text)).map(str::to_owned)).as_deref()
    }

    /// The date of a line of its own.
    pub(super) fn date(&self, text: &str) -> Option<&DateLine> {
        self.date.get_or_init(|| date::line(&plain(text))).as_ref()
    }

    /// What a source line names.
    pub(super) fn source(&self, text: &str) -> Option<&Source> {
        self.source.get_or_init(|| source_line::read(&plain(text))).as_ref()
    }

    /// The dateline that the line begins with.
    pub(super) fn dateline(&self, text: &str) -> Option<&Dateline> {
        self.dateline.get_or_init(|| dateline::read(&plain(text))).as_ref()
    }
}

/// So many bytes of a line say something of its article.
const READ: usize = 400;

/// `text` without a mark of a list before it, and with each space an ordinary one.
fn plain(text: &str) -> Cow<'_, str> {
    let text = line::without_bullet(text);
    let beginning = text.get(..text.floor_char_boundary(READ)).unwrap_or(text);
    if beginning.contains('\u{A0}') { Cow::Owned(text.replace('\u{A0}', " ")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_stays() {
        let said = Said::default();
        assert_eq!(said.author("بقلم: ليلى حداد"), Some("ليلى حداد"));
        assert_eq!(said.date("بقلم: ليلى حداد"), None);
        assert!(said.source("المصدر: وكالة الأفق").is_some() && said.dateline("غزة (رويترز) - قال").is_some());
        assert_eq!(said.author("كتب - سامي ناصر:"), Some("ليلى حداد"), "the first answer");
    }
}
