use super::field::Field;
use crate::tagger::{Label, ROW_LENGTH};

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
    for row in field.transitions() {
        out.extend(row.iter().flat_map(|weight| weight.exp().to_le_bytes()));
        out.extend([0; 4 * (ROW_LENGTH - Label::COUNT)]);
    }
    for group in rows.chunks(8) {
        out.push(group.iter().enumerate().fold(0, |bits, (bit, row)| bits | u8::from(is_present(row)) << bit));
    }
    let mut before = 0u16;
    for group in rows.chunks(8) {
        out.extend(before.to_le_bytes());
        before += group.iter().map(|row| u16::from(is_present(row))).sum::<u16>();
    }
    out.extend([0; ROW_LENGTH]);
    for row in rows.iter().filter(|row| is_present(row)) {
        out.extend(row.iter().map(|weight| weight.cast_unsigned()).chain([0; ROW_LENGTH - Label::COUNT]));
    }
    out
}

#[expect(clippy::cast_possible_truncation, reason = "clamped before")]
fn quantised(weight: f32) -> i8 {
    (weight / STEP).round().clamp(-127.0, 127.0) as i8
}
