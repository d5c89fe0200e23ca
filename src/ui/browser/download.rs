use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Saves `bytes` as a file of the reader's.
pub fn download(name: &str, kind: &str, bytes: &[u8]) {
    // Nothing in here fails in a browser that has come this far; if it does, there is nothing to save.
    let _unsaved = try_download(name, kind, bytes);
}

fn try_download(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let document = super::page::document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    gloo_timers::callback::Timeout::new(30_000, move || {
        let _gone = Url::revoke_object_url(&url);
    })
    .forget();
    Some(())
}
