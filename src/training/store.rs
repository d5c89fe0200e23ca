use super::field::Field;
use crate::tagger::Label;

/// Weights beyond this are cut.
const STRONGEST: f32 = 4.0;
/// Weights below this tell nothing: half of the file, and names of other texts are found better without them.
const WEAKEST: f32 = 0.12;
/// Value of one step of a weight.
const STEP: f32 = STRONGEST / 127.0;

/// The field's weights in the form that [`Model`](crate::tagger::Model) reads, one byte each.
#[must_use]
pub fn bytes(field: &Field) -> Vec<u8> {
    let rows: Vec<[i8; Label::COUNT]> = field.rows().iter().map(|row| row.map(quantised)).collect();
    let is_present = |row: &[i8; Label::COUNT]| row.iter().any(|weight| *weight != 0);
    let mut out = Vec::new();
    out.extend(field.bits().to_le_bytes());
    out.extend(STEP.to_le_bytes());
    out.extend(field.transitions().iter().flatten().flat_map(|weight| weight.exp().to_le_bytes()));
    for group in rows.chunks(8) {
        out.push(group.iter().enumerate().fold(0, |bits, (bit, row)| bits | u8::from(is_present(row)) << bit));
    }
    let labels = |row: &[i8; Label::COUNT]| {
        row.iter().enumerate().fold(0u16, |bits, (label, weight)| bits | u16::from(*weight != 0) << label).to_le_bytes()
    };
    let present = || rows.iter().filter(|row| is_present(row));
    out.extend(present().map(|row| labels(row)[0]));
    out.extend(present().map(|row| labels(row)[1]));
    out.extend(present().flatten().filter(|weight| **weight != 0).map(|weight| weight.cast_unsigned()));
    out
}

#[expect(clippy::cast_possible_truncation, reason = "clamped before")]
fn quantised(weight: f32) -> i8 {
    if weight.abs() < WEAKEST {
        return 0;
    }
    (weight / STEP).round().clamp(-127.0, 127.0) as i8
}
