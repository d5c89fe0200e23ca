//! The tags and texts of a page, in one pass: no tree, no stack, no look back.

use super::starts_with_ignoring_case;

/// A stretch of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Characters between tags, entities undecoded.
    Text(&'a str),
    /// A tag, with the content of an element that holds no tags (script, style …).
    Tag(Tag<'a>),
    /// A comment, declaration or processing instruction.
    Other,
}

/// A tag as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// `p` in `</p>`, in the page's case.
    pub(super) name: &'a str,
    pub(super) closing: bool,
    /// From `<` to `>`.
    pub(super) source: &'a str,
    /// What stands between the opening and the closing tag, where that is no markup; the piece then stands for all.
    pub(super) raw_content: Option<&'a str>,
}

/// Elements whose content is no markup, or none to read.
const RAW: &[&str] =
    &["script", "style", "noscript", "template", "svg", "iframe", "textarea", "title", "xmp", "select"];

impl<'a> Piece<'a> {
    /// Whether nothing of this piece can be seen.
    pub(super) fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Tag(_) => false,
            Self::Other => true,
        }
    }
}

impl<'a> Tag<'a> {
    /// Whether it has this (lower-case) name.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of the attribute with this (lower-case) name, entities undecoded.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Names and values, in order.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let mut rest = self.source.get(1 + self.name.len()..).unwrap_or("").trim_end_matches('>');
        std::iter::from_fn(move || {
            rest = rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
            if rest.is_empty() {
                return None;
            }
            let end = rest.find(|letter: char| letter.is_ascii_whitespace() || matches!(letter, '=' | '/'));
            let (name, after) = rest.split_at_checked(end.unwrap_or(rest.len()).max(1))?;
            let Some(value) = after.trim_start().strip_prefix('=') else {
                rest = after;
                return Some((name, ""));
            };
            let value = value.trim_start();
            let quoted = ['"', '\''].iter().find_map(|quote| value.strip_prefix(*quote).map(|inner| (inner, *quote)));
            let (value, after) = match quoted {
                Some((inner, quote)) => inner.split_once(quote).unwrap_or((inner, "")),
                None => value
                    .split_at_checked(value.find(|letter: char| letter.is_ascii_whitespace()).unwrap_or(value.len()))?,
            };
            rest = after;
            Some((name, value))
        })
    }
}

/// The pieces of `page`, in order. Every character belongs to one, but a tag broken off by the end of the file is
/// left out, as browsers do.
pub(super) fn pieces(page: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut pieces = Pieces { rest: page, never_closed: Vec::new() };
    std::iter::from_fn(move || pieces.next())
}

/// What is left of a page.
struct Pieces<'a> {
    rest: &'a str,
    /// Names of raw elements that are not closed any more: looking again at each would take quadratic time.
    never_closed: Vec<&'static str>,
}

impl<'a> Pieces<'a> {
    fn next(&mut self) -> Option<Piece<'a>> {
        let rest = self.rest;
        let markup = match rest.strip_prefix('<') {
            Some(markup) => markup,
            None if rest.is_empty() => return None,
            None => {
                let text = self.take(rest.find('<').unwrap_or(rest.len()));
                return Some(Piece::Text(text));
            }
        };
        if markup.starts_with(['!', '?']) {
            let end = if markup.starts_with("!--") { "-->" } else { ">" };
            self.take(rest.find(end).map_or(rest.len(), |at| at + end.len()));
            return Some(Piece::Other);
        }
        let named = markup.strip_prefix('/').unwrap_or(markup);
        if !named.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            // A «<» that opens no tag is a character like another.
            let text = self.take(markup.find('<').map_or(rest.len(), |at| at + 1));
            return Some(Piece::Text(text));
        }
        let Some(end) = end_of_tag(rest) else {
            self.take(rest.len());
            return Some(Piece::Other);
        };
        let name_end = named.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
        let name = named.get(..name_end.unwrap_or(named.len())).unwrap_or("");
        let mut tag = Tag { name, closing: markup.starts_with('/'), source: self.take(end), raw_content: None };
        if !tag.closing {
            tag.raw_content = RAW.iter().find(|raw| tag.is(raw)).map(|raw| self.take_raw_content(raw));
        }
        Some(Piece::Tag(tag))
    }

    /// Takes `length` bytes off the rest.
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// Takes the content of a raw element and its closing tag. Where none follows, the content is empty, but that of
    /// a script or style is all the rest.
    fn take_raw_content(&mut self, name: &'static str) -> &'a str {
        if self.never_closed.contains(&name) {
            return "";
        }
        let mut searched = 0;
        while let Some(at) = self.rest.get(searched..).and_then(|unsearched| unsearched.find("</")) {
            let close = searched + at;
            if self.rest.get(close + 2..).is_some_and(|after| starts_with_ignoring_case(after, name)) {
                let content = self.take(close);
                self.take(self.rest.find('>').map_or(self.rest.len(), |at| at + 1));
                return content;
            }
            searched = close + 2;
        }
        self.never_closed.push(name);
        if name == "script" || name == "style" { self.take(self.rest.len()) } else { "" }
    }
}

/// One past the `>` that closes the tag at the start of `rest`; quotation marks protect only values.
fn end_of_tag(rest: &str) -> Option<usize> {
    let mut quote = None;
    let mut after_equals = false;
    for (at, byte) in rest.bytes().enumerate() {
        match quote {
            Some(open) if byte == open => quote = None,
            Some(_) => {}
            None if after_equals && matches!(byte, b'"' | b'\'') => quote = Some(byte),
            None if byte == b'>' => return Some(at + 1),
            None => {}
        }
        if !byte.is_ascii_whitespace() {
            after_equals = quote.is_none() && byte == b'=';
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(page: &str) -> String {
        pieces(page).filter_map(|piece| if let Piece::Text(text) = piece { Some(text) } else { None }).collect()
    }

    #[test]
    fn markup_goes_and_text_stays() {
        assert_eq!(
            texts("<p class=\"a>b\">نص <b>غامق</b> 3 < 5 <!-- <p>لا --> تم</p><script>if (a</b) {}</script>."),
            "نص غامق 3 < 5  تم."
        );
    }

    #[test]
    fn attributes_are_read_in_every_quotation() {
        let Some(Piece::Tag(tag)) = pieces("<meta NAME=a content = 'ب \"ج\"' x/>").next() else { panic!() };
        assert_eq!(tag.attributes().collect::<Vec<_>>(), [("NAME", "a"), ("content", "ب \"ج\""), ("x", "")]);
    }

    #[test]
    fn a_tag_broken_off_ends_the_page() {
        assert_eq!(texts("نص <a <a <a <a"), "نص ");
    }
}
