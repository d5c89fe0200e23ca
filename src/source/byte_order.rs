//! UTF-16 without a byte-order mark, told by the zero and six that stand in every other byte.

use memchr::memchr2;

/// Which byte of two comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ByteOrder {
    Little,
    Big,
}

/// How many bytes are looked at.
const SAMPLE: usize = 64 << 10;

/// The order of `bytes` where they are UTF-16.
///
/// In Arabic UTF-16 nearly every unit has the high byte 06 (letters) or 00 (spaces, digits). Text in another encoding
/// that keeps this rhythm would be full of control characters.
pub(super) fn recognise(bytes: &[u8]) -> Option<ByteOrder> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let (pairs, _) = sample.as_chunks::<2>();
    // Other text has no such byte at all, which is soon seen.
    if pairs.is_empty() || memchr2(0x00, 0x06, sample).is_none() {
        return None;
    }
    if is_text(pairs, u16::from_le_bytes) {
        return Some(ByteOrder::Little);
    }
    is_text(pairs, u16::from_be_bytes).then_some(ByteOrder::Big)
}

fn is_text(pairs: &[[u8; 2]], unit: impl Fn([u8; 2]) -> u16) -> bool {
    let units = || pairs.iter().map(|&pair| unit(pair));
    let rhythmic = units().filter(|unit| matches!(unit >> 8, 0x00 | 0x06)).count();
    rhythmic * 5 >= pairs.len() * 4 && units().filter(|unit| is_plausible(*unit)).count() * 20 >= pairs.len() * 19
}

/// Whether Arabic text, with some Latin in it, holds this unit.
fn is_plausible(unit: u16) -> bool {
    matches!(unit,
        0x09 | 0x0A | 0x0D | 0x20..=0x7E | 0xA0..=0xFF
        | 0x0600..=0x06FF | 0x0750..=0x077F
        | 0x2000..=0x206F
        | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn both_byte_orders_are_recognised_in_short_and_mixed_text() {
        for text in ["قا", "وصل الوزير إلى عمّان.", "أعلنت شركة Apple عن iPhone 17 في 2025", "plain Latin"]
        {
            assert_eq!(recognise(&units(text, u16::to_le_bytes)), Some(ByteOrder::Little), "{text}");
            assert_eq!(recognise(&units(text, u16::to_be_bytes)), Some(ByteOrder::Big), "{text}");
        }
    }

    #[test]
    fn other_text_and_zeros_are_not_utf_16() {
        for bytes in ["وصل الوزير".as_bytes(), b"plain ASCII text", &[0; 64], b"        ", b"a\0b\x01c\x02\x03"]
        {
            assert_eq!(recognise(bytes), None, "{bytes:?}");
        }
    }
}
