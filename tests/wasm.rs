//! Tests that run in a real browser (`make test`): WebAssembly gives, byte for byte, what the native build gives.
//!
//! `scripts/test.sh` records what the native command prints for the files below, in the fast tier and then in the deep one, and
//! names the record in `RASID_NATIVE_RECORD` when it builds this.
#![cfg(target_arch = "wasm32")]

use rasid::encoder::{Encoder, Scorer};
use rasid::model::RawFile;
use rasid::pipeline;
use rasid::record::Record;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const DEEP_MODEL: &[u8] = include_bytes!("../models/rasid-deep.bin");
const NATIVE_RECORD: &str = include_str!(env!("RASID_NATIVE_RECORD"));

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_bytes!(concat!("../", $name)))),*]
    };
}

/// The same files as in `scripts/test.sh`, in the same order.
const FILES: &[(&str, &[u8])] =
    files!["www/samples/summit.txt", "www/samples/archaeology.txt", "tests/suite/source/news.html"];

#[wasm_bindgen_test]
fn the_published_record_is_the_native_one_byte_for_byte() {
    let mut lines = NATIVE_RECORD.lines();
    let encoder = Encoder::read(DEEP_MODEL).expect("the committed model is one");
    for deep in [None, Some(&encoder as &dyn Scorer)] {
        for (name, bytes) in FILES {
            let analysis = pipeline::analyze_with(&RawFile { name: (*name).into(), bytes: bytes.to_vec() }, deep, None);
            assert!(!analysis.mentions.is_empty(), "{name}: nothing was found");
            assert_eq!(Some(Record::of(&analysis).to_json_line().trim_end()), lines.next(), "{name}");
        }
    }
    assert_eq!(lines.next(), None, "the native record has more articles than this test");
}

#[wasm_bindgen_test]
fn input_that_is_no_text_is_answered() {
    for bytes in [&b""[..], b"\x00\x01\x02", b"\xff\xfe", b"\xd8\xa7\xd9", "\u{202E}\u{064B}".as_bytes()] {
        let analysis = pipeline::analyze(&RawFile { name: "odd.bin".into(), bytes: bytes.to_vec() });
        assert!(analysis.mentions.is_empty());
    }
}
