//! Text that needs no library to be read: UTF-8 that is no web page.

use super::{byte_order, diagnostic, html, signature, unread};
use crate::model::{Diagnostic, Format, RawFile, Text};

/// The largest file that is read: 100 MiB.
pub const MAX_BYTES: usize = 100 << 20;
/// How many bytes of a text are looked through for controls.
const SAMPLE: usize = 64 << 10;
/// What some programs begin UTF-8 with.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Decodes `file` where that takes no more than a look: UTF-8 that is no web page, or nothing that is read at all. `None`
/// for web pages and other encodings.
#[must_use]
pub fn decode_plain(file: &RawFile) -> Option<Text> {
    let bytes = file.bytes.as_slice();
    if bytes.is_empty() {
        return Some(unread(Format::Text, diagnostic::empty()));
    }
    if bytes.len() > MAX_BYTES {
        return Some(unread(Format::Unsupported, diagnostic::too_large(bytes.len())));
    }
    if let Some(known) = signature::recognise(bytes) {
        return Some(unread(Format::Unsupported, diagnostic::unsupported(known)));
    }
    let content = match bytes.strip_prefix(MARK) {
        Some(rest) => std::str::from_utf8(rest).ok()?,
        None if byte_order::recognise(bytes).is_some() => return None,
        None => {
            let content = std::str::from_utf8(bytes).ok()?;
            let head = bytes.get(..SAMPLE).unwrap_or(bytes);
            if control_count(head) * 10 > head.len() * 3 {
                return Some(unread(Format::Unsupported, diagnostic::binary()));
            }
            content
        }
    };
    let text = || Text {
        content: content.to_owned(),
        encoding: "UTF-8".to_owned(),
        diagnostics: about_content(content).into_iter().collect(),
        ..Text::default()
    };
    (!html::is_page(content, &file.name)).then(text)
}

/// What the decoded text itself gives cause to say.
pub(super) fn about_content(content: &str) -> Option<Diagnostic> {
    if content.trim().is_empty() {
        return Some(diagnostic::empty());
    }
    (!content.chars().any(is_arabic)).then(diagnostic::no_arabic)
}

/// Whether this is a letter of Arabic or of another language written with its letters.
pub(super) fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{0620}'..='\u{064A}' | '\u{066E}'..='\u{06D3}' | '\u{0750}'..='\u{077F}'
        | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Characters that text does not hold (tab, line ends, form feed, escape and end-of-file aside).
pub(super) fn control_count(bytes: &[u8]) -> usize {
    let is_control = |byte: u8| matches!(byte, 0..=8 | 0x0B | 0x0E..=0x19 | 0x1C..=0x1F | 0x7F);
    // All of a piece are counted only where it has one that may be a control, which is found many at a time.
    let may_be_control = |byte: u8| (byte < b' ') & (byte != b'\n') | (byte == 0x7F);
    let pieces = bytes.chunks(PIECE).filter(|piece| piece.iter().fold(false, |any, byte| any | may_be_control(*byte)));
    pieces.flatten().filter(|byte| is_control(**byte)).count()
}

/// Bytes that are looked through for controls at once.
const PIECE: usize = 256;
