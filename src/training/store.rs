use super::field::Field;
use crate::tagger::Label;

/// Weights beyond this are cut.
const STRONGEST: f32 = 4.0;
/// Value of one step of a weight.
const STEP: f32 = STRONGEST / 127.0;

/// The field's weights in the form that [`Model`](crate::tagger::Model) reads, one byte each.
#[must_use]
pub fn bytes(field: &Field) -> Vec<u8> {
    let rows: Vec<[i8; Label::COUNT]> = field.rows().map(|row| row.map(quantised)).collect();
    let is_present = |row: &[i8; Label::COUNT]| row.iter().any(|weight| *weight != 0);
    let mut out = Vec::new();
    out.extend(field.bits().to_le_bytes());
    out.extend(STEP.to_le_bytes());
    out.extend(field.transitions().as_flattened().iter().flat_map(|weight| weight.to_le_bytes()));
    for rows in rows.chunks(64) {
        let present = rows.iter().enumerate().fold(0u64, |word, (bit, row)| word | u64::from(is_present(row)) << bit);
        out.extend(present.to_le_bytes());
    }
    let mut before = 0u32;
    for rows in rows.chunks(64) {
        out.extend(before.to_le_bytes());
        before += rows.iter().map(|row| u32::from(is_present(row))).sum::<u32>();
    }
    out.extend(rows.iter().filter(|row| is_present(row)).flatten().map(|weight| weight.cast_unsigned()));
    out
}

#[expect(clippy::cast_possible_truncation, reason = "clamped before")]
fn quantised(weight: f32) -> i8 {
    (weight / STEP).round().clamp(-127.0, 127.0) as i8
}
