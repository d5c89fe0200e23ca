//! Tests that run in a real browser (`make test`): WebAssembly gives what the native build gives.
#![cfg(target_arch = "wasm32")]

use rasid::model::{Article, Span};
use rasid::segmentation::segment;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn arabic_is_cut_into_words() {
    let text = "قال: «نعم»، ثم مضى.";
    let article = Article { text: text.into(), body: vec![Span::new(0, text.len())], ..Article::default() };
    let document = segment(&article);
    let words: Vec<&str> = document.tokens.iter().map(|token| token.span.of(text)).collect();
    assert_eq!(words.join("|"), "قال|:|«|نعم|»|،|ثم|مضى|.");
}
