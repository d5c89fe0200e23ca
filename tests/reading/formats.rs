//! What is no text is refused with a clear word; nothing panics.

use proptest::prelude::*;
use rasid::model::{Format, RawFile, Severity};

use super::{codes, decode};

#[track_caller]
fn check_refused(bytes: &[u8], code: &str, word: &str) {
    let text = decode(bytes);
    assert_eq!((text.content.as_str(), text.format, codes(&text)), ("", Format::Unsupported, vec![code]));
    let why = &text.diagnostics[0];
    assert!(why.message.contains(word), "{} does not say {word:?}", why.message);
    assert!(why.severity == Severity::Error && !why.hint.is_empty());
}

#[test]
fn known_formats_are_named() {
    for (bytes, word) in [
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3".as_slice(), "PDF"),
        (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml PK word/document.xml", "DOCX"),
        (b"{\\rtf1\\ansi\\ansicpg1256 text}", "RTF"),
        (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "PNG"),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", "JPEG"),
        (b"SQLite format 3\0\x10\0", "SQLite"),
        (b"\x7FELF\x02\x01\x01\0", "ELF"),
        (b"\x1F\x8B\x08\0\0\0", "gzip"),
    ] {
        check_refused(bytes, "unsupported-format", word);
    }
}

#[test]
fn binary_of_no_known_format_is_refused() {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    })
    .take(100_000)
    .collect();
    for length in [200, 1_000, 100_000] {
        check_refused(&noise[..length], "binary-content", "binary");
    }
    check_refused(&[0; 1_000], "binary-content", "binary");
}

#[test]
fn an_empty_file_and_white_space_are_said_to_be_empty() {
    for bytes in [b"".as_slice(), b" \r\n\t ", b"\xEF\xBB\xBF"] {
        assert_eq!(codes(&decode(bytes)), ["empty-file"]);
    }
}

#[test]
fn a_hundred_megabytes_are_read_and_one_byte_over_the_limit_is_not() {
    let line = "وصل الوزير إلى العاصمة صباح اليوم.\n";
    let text = line.repeat(100_000_000 / line.len());
    assert_eq!(decode(text.as_bytes()).content.len(), text.len());
    check_refused(&vec![b' '; rasid::source::MAX_BYTES + 1], "too-large", "104857601");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_valid_text_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let text = rasid::source::decode(&RawFile { name: String::new(), bytes });
        prop_assert!(!text.content.is_empty() || !text.diagnostics.is_empty());
        prop_assert!(encoding_rs::Encoding::for_label(text.encoding.as_bytes()).is_some());
    }
}
