//! Which encoding a text is in, and the text read in it.
//!
//! In order: a byte-order mark; UTF-16 by its rhythm; UTF-8 by its form (a few broken bytes do not change that); what
//! the page declares; and then the letters: `chardetng` decides among all encodings, [`letters`] between the two Arabic
//! ones and wherever the text reads as good Arabic although `chardetng` says otherwise.

mod letters;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_6, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};

use super::byte_order::{self, ByteOrder};
use super::diagnostic;
use super::plain::control_count;
use crate::model::Diagnostic;

/// A text and how it was read.
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) content: String,
    pub(super) encoding: &'static Encoding,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// How many bytes the letters are judged by.
const SAMPLE: usize = 64 << 10;
/// How many bytes outside ASCII make a guess sure.
const ENOUGH: usize = 12;
/// An Arabic score from which an encoding is taken against `chardetng`'s word: newspaper Arabic scores 0 to 7, other
/// scripts read as Arabic -5 and less.
const ARABIC: i32 = -1;
/// The same for a few letters only: «خطر» scores -2, «غزة» -5.
const PERHAPS_ARABIC: i32 = -6;

/// Reads `bytes` in the encoding they are most likely in; `declared` tells what the file says of itself. `None` where
/// they are no text.
pub(super) fn decode(bytes: &[u8], declared: impl FnOnce() -> Option<&'static Encoding>) -> Option<Decoded> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Some(read(bytes.get(mark..).unwrap_or_default(), encoding));
    }
    match byte_order::recognise(bytes) {
        Some(ByteOrder::Little) => return Some(read(bytes, UTF_16LE)),
        Some(ByteOrder::Big) => return Some(read(bytes, UTF_16BE)),
        None => {}
    }
    let head = bytes.get(..SAMPLE).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(content) => {
            return Some(Decoded { content: content.to_owned(), encoding: UTF_8, diagnostics: Vec::new() });
        }
        Err(error) if is_broken_utf8(around(bytes, error.valid_up_to())) => return Some(read(bytes, UTF_8)),
        Err(_) if control_count(head) * 50 > head.len() => return None,
        Err(_) => {}
    }
    let (encoding, sure) = guess(bytes);
    // Old Arabic pages often declare the Western encoding of the program that made them.
    let is_misdeclared =
        |declared: &'static Encoding| declared == UTF_8 || declared == WINDOWS_1252 && encoding == WINDOWS_1256;
    if let Some(declared) = declared().filter(|declared| !is_misdeclared(declared)) {
        return Some(read(bytes, declared));
    }
    let mut decoded = read(bytes, encoding);
    decoded.diagnostics.insert(0, diagnostic::guessed(encoding.name(), sure));
    Some(decoded)
}

/// Reads `bytes` in `encoding`, saying what it does not know.
fn read(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let (content, broken) = encoding.decode_without_bom_handling(bytes);
    let content = content.into_owned();
    let mut diagnostics = Vec::new();
    if broken {
        diagnostics.push(match content.find('\u{FFFD}') {
            Some(at) if at + '\u{FFFD}'.len_utf8() == content.len() => diagnostic::truncated(&content),
            _ => diagnostic::invalid(&content, encoding.name()),
        });
    }
    Decoded { content, encoding, diagnostics }
}

/// A sample of `bytes` on both sides of `place`.
fn around(bytes: &[u8], place: usize) -> &[u8] {
    let end = place.saturating_add(SAMPLE / 2).min(bytes.len());
    bytes.get(place.saturating_sub(SAMPLE / 2)..end).unwrap_or(bytes)
}

/// Whether `bytes`, which are not valid UTF-8, are UTF-8 nevertheless: cut at an end, or damaged in a few places.
fn is_broken_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut invalid) = (0_usize, 0_usize);
    let mut chunks = bytes.utf8_chunks().enumerate().peekable();
    while let Some((number, chunk)) = chunks.next() {
        valid += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        let cut_at_start = number < 4 && valid == 0 && chunk.invalid().iter().all(|byte| (0x80..0xC0).contains(byte));
        let cut_at_end = chunks.peek().is_none();
        if !chunk.invalid().is_empty() && !cut_at_start && !cut_at_end {
            invalid += 1;
        }
    }
    valid > 0 && valid >= invalid * 4
}

/// The encoding by the letters, and whether there are enough of them to be sure.
fn guess(bytes: &[u8]) -> (&'static Encoding, bool) {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let rest = bytes.get(first.saturating_sub(8)..).unwrap_or(bytes);
    let sample = rest.get(..SAMPLE).unwrap_or(rest);
    let strange = sample.iter().filter(|byte| !byte.is_ascii()).count();

    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let general = detector.guess(None, Utf8Detection::Deny);

    let (arabic, score) = best_arabic(sample);
    let says_arabic = general == WINDOWS_1256 || general == ISO_8859_6;
    let enough = strange >= ENOUGH;
    if says_arabic || score >= if enough { ARABIC } else { PERHAPS_ARABIC } {
        return (arabic, enough && score >= ARABIC);
    }
    (general, enough)
}

/// The better of the two Arabic encodings, and its score. windows-1256 where both are equal: it is the one in use.
fn best_arabic(sample: &[u8]) -> (&'static Encoding, i32) {
    let score = |encoding: &'static Encoding| {
        let (content, _) = encoding.decode_without_bom_handling(sample);
        letters::arabic_score(&content).unwrap_or(i32::MIN)
    };
    let (windows, iso) = (score(WINDOWS_1256), score(ISO_8859_6));
    if iso > windows { (ISO_8859_6, iso) } else { (WINDOWS_1256, windows) }
}
