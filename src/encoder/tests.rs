//! A network of a few numbers, written as `training/encoder/pack.py` writes one, beside the same network in plain floats.

use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::*;
use crate::tagger::ROW_LENGTH;

const HIDDEN: usize = 32;
const HEADS: usize = 2;
const INNER: usize = 48;
const LAYERS: usize = 2;
const POSITIONS: usize = 14;
const WINDOW: u32 = 12;
const PIECES: [(&str, i32); 10] = [
    ("<s>", 0),
    ("<pad>", 0),
    ("</s>", 0),
    ("<unk>", 0),
    ("\u{2581}", -9000),
    ("\u{2581}بكين", -12000),
    ("\u{2581}و", -9000),
    ("بكين", -14000),
    ("ين", -9000),
    ("ب", -20000),
];

/// Rows of numbers.
type Matrix = Vec<Vec<f64>>;

/// Bytes as they are written, and numbers from a fixed sequence.
#[derive(Default)]
struct Writer {
    bytes: Vec<u8>,
    state: u32,
}

impl Writer {
    fn u32(&mut self, number: usize) {
        self.bytes.extend(u32::try_from(number).unwrap().to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.bytes.push(u8::try_from(text.len()).unwrap());
        self.bytes.extend(text.as_bytes());
    }

    /// The next of the sequence, between -1 and 1.
    fn next(&mut self) -> f64 {
        self.state = self.state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(self.state >> 8) / f64::from(1 << 23) - 1.0
    }

    /// Writes and returns numbers between these.
    fn floats(&mut self, count: usize, least: f64, most: f64) -> Vec<f64> {
        let mut float = || {
            #[expect(clippy::cast_possible_truncation, reason = "what is written is what is returned")]
            let number = (least + (self.next() + 1.0) / 2.0 * (most - least)) as f32;
            self.bytes.extend(number.to_le_bytes());
            f64::from(number)
        };
        (0..count).map(|_| float()).collect()
    }

    /// Writes and returns whole numbers up to `most`, each row times its scale.
    fn whole(&mut self, scales: &[f64], columns: usize, most: f64) -> Matrix {
        let mut number = |scale: &f64| {
            #[expect(clippy::cast_possible_truncation, reason = "below 128")]
            let whole = (self.next() * most).round() as i8;
            self.bytes.push(whole.cast_unsigned());
            f64::from(whole) * scale
        };
        scales.iter().map(|scale| (0..columns).map(|_| number(scale)).collect()).collect()
    }

    fn table(&mut self, rows: usize) -> Matrix {
        let scales = self.floats(rows, 0.005, 0.01);
        self.whole(&scales, HIDDEN, 127.0)
    }

    fn norm(&mut self) -> Norm {
        Norm { gains: self.floats(HIDDEN, 0.8, 1.2), shifts: self.floats(HIDDEN, -0.1, 0.1) }
    }

    fn linear(&mut self, inputs: usize, outputs: usize) -> Linear {
        let factors = self.floats(inputs, 0.5, 2.0);
        let scales = self.floats(outputs, 0.001, 0.005);
        let biases = self.floats(outputs, -0.1, 0.1);
        let mut weights = self.whole(&scales, inputs, 63.0);
        weights.iter_mut().for_each(|row| row.iter_mut().zip(&factors).for_each(|(weight, factor)| *weight *= factor));
        Linear { weights, biases }
    }
}

struct Norm {
    gains: Vec<f64>,
    shifts: Vec<f64>,
}

struct Linear {
    weights: Matrix,
    biases: Vec<f64>,
}

struct Layer {
    ask: Linear,
    answer: Linear,
    answered: Norm,
    widen: Linear,
    narrow: Linear,
    narrowed: Norm,
}

/// The network in plain floats.
struct Plain {
    words: Matrix,
    positions: Matrix,
    norm: Norm,
    layers: Vec<Layer>,
    head: Linear,
}

/// The bytes of an encoder's file, without its checksum, and the same in plain floats.
fn written() -> (Vec<u8>, Plain) {
    let mut file = Writer::default();
    file.bytes.extend(b"rasidenc");
    file.u32(1);
    file.text("tiny 1");
    for size in [LAYERS, HIDDEN, HEADS, INNER, POSITIONS] {
        file.u32(size);
    }
    file.bytes.extend(1e-12_f32.to_le_bytes());
    file.bytes.extend(WINDOW.to_le_bytes());
    file.u32(6);
    file.u32(PIECES.len());
    for (text, score) in PIECES {
        file.bytes.extend(score.to_le_bytes());
        file.text(text);
    }
    file.u32(1);
    file.u32('ـ' as usize);
    file.text("");
    let words = file.table(PIECES.len());
    let positions = file.table(POSITIONS);
    let norm = file.norm();
    let layer = |file: &mut Writer| Layer {
        ask: file.linear(HIDDEN, 3 * HIDDEN),
        answer: file.linear(HIDDEN, HIDDEN),
        answered: file.norm(),
        widen: file.linear(HIDDEN, INNER),
        narrow: file.linear(INNER, HIDDEN),
        narrowed: file.norm(),
    };
    let layers = (0..LAYERS).map(|_| layer(&mut file)).collect();
    let weights = (0..Label::COUNT).map(|_| file.floats(HIDDEN, -0.3, 0.3)).collect();
    let head = Linear { weights, biases: file.floats(Label::COUNT, -0.3, 0.3) };
    (file.bytes, Plain { words, positions, norm, layers, head })
}

fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let checksum = Sha256::digest(&bytes);
    bytes.extend(checksum);
    bytes
}

fn tiny() -> Encoder {
    Encoder::read(&sealed(written().0)).unwrap()
}

impl Linear {
    fn of(&self, row: &[f64]) -> Vec<f64> {
        let sum = |weights: &Vec<f64>| weights.iter().zip(row).map(|(weight, number)| weight * number).sum::<f64>();
        self.weights.iter().zip(&self.biases).map(|(weights, bias)| sum(weights) + bias).collect()
    }
}

impl Norm {
    #[expect(clippy::cast_precision_loss, reason = "a few dozen")]
    fn of(&self, row: &[f64], more: &[f64]) -> Vec<f64> {
        let row: Vec<f64> = row.iter().zip(more).map(|(one, other)| one + other).collect();
        let mean = row.iter().sum::<f64>() / row.len() as f64;
        let variance = row.iter().map(|number| (number - mean).powi(2)).sum::<f64>() / row.len() as f64;
        let places = row.iter().zip(&self.gains).zip(&self.shifts);
        places.map(|((number, gain), shift)| (number - mean) / variance.sqrt() * gain + shift).collect()
    }
}

impl Plain {
    /// The scores of every piece, by the textbook.
    fn score(&self, pieces: &[usize]) -> Matrix {
        let sums = pieces.iter().zip(&self.positions);
        let mut rows: Matrix = sums.map(|(piece, position)| self.norm.of(&self.words[*piece], position)).collect();
        for layer in &self.layers {
            let asked: Matrix = rows.iter().map(|row| layer.ask.of(row)).collect();
            let mixed: Matrix = asked.iter().map(|row| mix(row, &asked)).collect();
            rows =
                rows.iter().zip(&mixed).map(|(row, mixed)| layer.answered.of(row, &layer.answer.of(mixed))).collect();
            let second = |row: &Vec<f64>| {
                let wide: Vec<f64> = layer.widen.of(row).into_iter().map(|x| x * normal_share(x)).collect();
                layer.narrowed.of(row, &layer.narrow.of(&wide))
            };
            rows = rows.iter().map(second).collect();
        }
        rows.iter().map(|row| self.head.of(row)).collect()
    }
}

/// What a row of queries, keys and values takes from all.
fn mix(row: &[f64], all: &Matrix) -> Vec<f64> {
    let size = HIDDEN / HEADS;
    let part = |row: &[f64], part: usize, head: usize| row[part * HIDDEN + head * size..][..size].to_vec();
    let head = |head: usize| {
        let query = part(row, 0, head);
        let dot = |key: Vec<f64>| query.iter().zip(key).map(|(one, other)| one * other).sum::<f64>();
        let shares: Vec<f64> = all.iter().map(|other| dot(part(other, 1, head)).exp()).collect();
        let whole = shares.iter().sum::<f64>();
        let mut mixed = vec![0.0; size];
        for (share, other) in shares.iter().zip(all) {
            mixed.iter_mut().zip(part(other, 2, head)).for_each(|(sum, value)| *sum += share / whole * value);
        }
        mixed
    };
    (0..HEADS).flat_map(head).collect()
}

/// How much of a normal distribution lies below: the sum of a series.
pub(super) fn normal_share(x: f64) -> f64 {
    let (mut term, mut sum, mut n) = (x, x, 1.0);
    while term.abs() > 1e-12 {
        term *= -x * x / 2.0 * (2.0 * n - 1.0) / (n * (2.0 * n + 1.0));
        sum += term;
        n += 1.0;
    }
    0.5 + sum / (2.0 * std::f64::consts::PI).sqrt()
}

#[test]
fn whole_numbers_give_nearly_what_floats_give() {
    let (bytes, plain) = written();
    let encoder = Encoder::read(&sealed(bytes)).unwrap();
    let pieces = [0, 5, 6, 7, 4, 9, 8, 3, 2];
    let firsts = [1, 2, 4, 7];
    let ids: Vec<_> = pieces.iter().map(|piece| u32::try_from(*piece).unwrap()).collect();
    let found = encoder.network.score(&ids, &firsts, &mut network::Room::default());
    let exact = plain.score(&pieces);
    assert_eq!(found.len(), firsts.len());
    for (first, found) in firsts.into_iter().zip(&found) {
        for (found, exact) in found.iter().zip(&exact[first]) {
            assert!((f64::from(*found) - exact).abs() < 0.05, "{first}: {found} {exact}");
        }
    }
    let spread = exact[1].iter().fold(0.0, |most: f64, score| most.max(score.abs()));
    assert!(spread > 0.5, "the scores must differ for this to say anything");
}

#[test]
fn every_word_of_every_sentence_is_scored() {
    let long: Vec<&str> = ["زار", "بكين", "وبكين", "،", ""].into_iter().cycle().take(50).collect();
    let sentences = [vec!["بكين"], vec![], long, vec!["و"]];
    let scores = tiny().score(&sentences);
    assert!(scores.iter().map(Vec::len).eq(sentences.iter().map(Vec::len)));
    assert!(scores.iter().flatten().all(|row| row[..Label::COUNT].iter().any(|score| *score != 0.0)));
}

#[test]
fn a_sentence_scores_the_same_wherever_it_is_read() {
    let (encoder, sentence) = (tiny(), vec!["بكين", "وبكين"]);
    // A sentence that fills a window alone, so that the two share none.
    let other = vec!["و"; 12];
    let [before, ..] = encoder.score(&[sentence.clone(), other.clone()]).try_into().unwrap_or([vec![], vec![]]);
    let [.., after] = encoder.score(&[other, sentence]).try_into().unwrap_or([vec![], vec![]]);
    assert_eq!(before, after);
}

#[test]
fn words_fall_into_their_likeliest_pieces() {
    let split = |word| tiny().vocabulary.split(word);
    assert_eq!(split("بكين"), [5]);
    assert_eq!(split("وبكين"), [6, 7]);
    assert_eq!(split("بــكين"), [5], "tatweel is not read");
    assert_eq!(split("بغ"), [4, 9, 3], "what no piece spells is unknown");
    assert_eq!(split(""), [4]);
    assert_eq!(split("بببببببببب").len(), 6, "what is too long to be a word is cut");
}

#[test]
fn likelihoods_stand_beside_the_best() {
    let scores = std::array::from_fn(|code| if code == 1 { 5.0 } else { 3.0 });
    let found = likelihoods(&scores, 0.5);
    assert!((found[1] - 1.0).abs() < 1e-6 && (found[0] - (-1.0_f32).exp()).abs() < 1e-6);
    assert_eq!(found[Label::COUNT..], [0.0; ROW_LENGTH - Label::COUNT]);
}

#[test]
fn bytes_that_are_no_encoder_are_refused() {
    let whole = sealed(written().0);
    let refusal = |bytes: &[u8]| Encoder::read(bytes).unwrap_err();
    assert_eq!(refusal(b""), EncoderError::NotAnEncoder);
    assert_eq!(refusal(b"rasidenc\x02\0\0\0"), EncoderError::Version { found: 2 });
    assert_eq!(refusal(&whole[..whole.len() - 1]), EncoderError::Checksum);
    let mut longer = written().0;
    longer.push(0);
    assert_eq!(refusal(&sealed(longer)), EncoderError::TooLong { left: 1 });
    let mut shorter = written().0;
    shorter.truncate(shorter.len() - 3);
    assert_eq!(refusal(&sealed(shorter)), EncoderError::Truncated { missing: 3 });
}

proptest! {
    #[test]
    fn damaged_bytes_never_panic(at in any::<prop::sample::Index>(), byte in any::<u8>(), words in ".{0,40}") {
        let mut bytes = written().0;
        // Half of the damage is in the head of the file, where sizes stand.
        let at = if byte % 2 == 0 { at.index(bytes.len()) } else { at.index(300) };
        bytes[at] = byte;
        if let Ok(encoder) = Encoder::read(&sealed(bytes)) {
            prop_assert_eq!(encoder.score(&[words.split(' ').collect()])[0].len(), words.split(' ').count());
        }
    }

    #[test]
    fn any_word_has_pieces(word in ".{0,60}") {
        let pieces = tiny().vocabulary.split(&word);
        prop_assert!((1..=6).contains(&pieces.len()));
    }

    #[test]
    fn pieces_spell_the_word_again(word in "[بكينو]{0,4}") {
        let pieces = tiny().vocabulary.split(&word);
        if !pieces.contains(&3) {
            let spelled: String = pieces.into_iter().map(|piece| PIECES[piece as usize].0).collect();
            prop_assert_eq!(spelled.trim_start_matches('\u{2581}'), word);
        }
    }
}
