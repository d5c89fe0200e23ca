//! The deep model's bytes: from our own origin, kept in the browser's cache.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Cache, CacheStorage, ReadableStreamDefaultReader, RequestInit, Response};

use crate::wire::{DEEP_BYTES, DEEP_CHECKSUM, DEEP_FILE};

/// The cache's name; it holds this one file.
const CACHE: &str = "rasid-deep";
/// Progress is told this often until all is there.
const TIMES: u64 = 50;

/// A download on its way. Dropped, it is broken off.
#[derive(Debug)]
pub(super) struct Download(Option<AbortController>);

impl Download {
    pub fn new() -> Self {
        Self(AbortController::new().ok())
    }

    /// What breaks off the request.
    pub fn request(&self) -> RequestInit {
        let request = RequestInit::new();
        request.set_signal(self.0.as_ref().map(AbortController::signal).as_ref());
        request
    }
}

impl Drop for Download {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

/// Where the file is, with its version, so that no cache mixes two.
fn address() -> String {
    format!("./{DEEP_FILE}?v={}", DEEP_CHECKSUM.get(..12).unwrap_or(""))
}

/// The bytes that an earlier visit has kept.
pub(super) async fn kept() -> Option<Vec<u8>> {
    let found = JsFuture::from(cache().await?.match_with_str(&address())).await.ok()?;
    let buffer = JsFuture::from(found.dyn_into::<Response>().ok()?.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Downloads the bytes; `tell` hears how many are there. None where that fails or is broken off.
pub(super) async fn download(request: RequestInit, tell: impl Fn(u64)) -> Option<Vec<u8>> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str_and_init(&address(), &request)).await.ok()?;
    let body = response.dyn_into::<Response>().ok().filter(Response::ok)?.body()?;
    let reader = body.get_reader().dyn_into::<ReadableStreamDefaultReader>().ok()?;
    let (mut bytes, mut told) = (Vec::new(), 0);
    loop {
        let chunk = JsFuture::from(reader.read()).await.ok()?;
        let Ok(value) = Reflect::get(&chunk, &"value".into()).ok()?.dyn_into::<Uint8Array>() else { break };
        bytes.extend(value.to_vec());
        let received = bytes.len() as u64;
        if received * TIMES / DEEP_BYTES > told {
            told = received * TIMES / DEEP_BYTES;
            tell(received);
        }
    }
    Some(bytes)
}

/// Keeps the bytes for later visits, if the browser lets us.
pub(super) async fn keep(bytes: &[u8]) {
    forget().await;
    let response = Response::new_with_opt_js_u8_array(Some(&Uint8Array::from(bytes)));
    if let (Some(cache), Ok(response)) = (cache().await, response) {
        let _forbidden = JsFuture::from(cache.put_with_str(&address(), &response)).await;
    }
}

/// Forgets whatever is kept.
pub(super) async fn forget() {
    if let Some(caches) = caches() {
        let _forbidden = JsFuture::from(caches.delete(CACHE)).await;
    }
}

async fn cache() -> Option<Cache> {
    JsFuture::from(caches()?.open(CACHE)).await.ok()?.dyn_into().ok()
}

/// The browser's caches; a page that did not come by HTTPS has none.
fn caches() -> Option<CacheStorage> {
    let window = web_sys::window()?;
    let there = Reflect::get(&window, &JsValue::from_str("caches")).ok()?;
    there.dyn_into().ok()
}
