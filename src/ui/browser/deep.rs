//! The parts of the deep tier: from our own origin, kept in the browser's cache.

use js_sys::{Reflect, Uint8Array, WebAssembly};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Cache, CacheStorage, ReadableStreamDefaultReader, RequestInit, Response};

use super::page;
use crate::wire::{DEEP_BYTES, DEEP_CHECKSUM, DEEP_FILE, DeepParts};

/// The cache's name; it holds these two files.
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

/// Where the model is, with its version, so that no cache mixes two.
fn model() -> String {
    format!("./{DEEP_FILE}?v={}", DEEP_CHECKSUM.get(..12).unwrap_or(""))
}

/// Where the encoder's module is, in the build that suits this browser.
fn module() -> String {
    let is_relaxed = WebAssembly::validate(&Uint8Array::from(RELAXED_SIMD)).unwrap_or(false);
    page::address(if is_relaxed { "encoder-relaxed_bg.wasm" } else { "encoder_bg.wasm" })
}

/// A module of one function with one instruction of relaxed SIMD, `i8x16.relaxed_swizzle`.
const RELAXED_SIMD: &[u8] = b"\0asm\x01\0\0\0\
    \x01\x05\x01\x60\0\x01\x7b\
    \x03\x02\x01\0\
    \x0a\x0f\x01\x0d\0\x41\x01\xfd\x0f\x41\x02\xfd\x0f\xfd\x80\x02\x0b";

/// The parts that an earlier visit has kept. A module of another build is downloaded anew: it is small.
pub(super) async fn kept() -> Option<DeepParts> {
    let model = kept_at(&model()).await?;
    Some(DeepParts { module: load_module(&RequestInit::new()).await?, model })
}

/// The parts, downloaded where they are not kept; `tell` hears how many bytes of the model are there. None where that fails or
/// is broken off.
pub(super) async fn load(request: &RequestInit, tell: impl Fn(u64)) -> Option<DeepParts> {
    let module = load_module(request).await?;
    let model = match kept_at(&model()).await {
        Some(model) => model,
        None => download(&model(), request, tell).await?,
    };
    Some(DeepParts { module, model })
}

async fn load_module(request: &RequestInit) -> Option<Vec<u8>> {
    match kept_at(&module()).await {
        Some(module) => Some(module),
        None => download(&module(), request, |_| ()).await,
    }
}

async fn kept_at(address: &str) -> Option<Vec<u8>> {
    let found = JsFuture::from(cache().await?.match_with_str(address)).await.ok()?;
    let buffer = JsFuture::from(found.dyn_into::<Response>().ok()?.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

async fn download(address: &str, request: &RequestInit, tell: impl Fn(u64)) -> Option<Vec<u8>> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str_and_init(address, request)).await.ok()?;
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

/// Keeps the parts for later visits, if the browser lets us.
pub(super) async fn keep(parts: &DeepParts) {
    if kept_at(&model()).await.is_some() && kept_at(&module()).await.is_some() {
        return;
    }
    forget().await;
    let Some(cache) = cache().await else { return };
    for (address, bytes) in [(module(), &parts.module), (model(), &parts.model)] {
        if let Ok(response) = Response::new_with_opt_js_u8_array(Some(&Uint8Array::from(bytes.as_slice()))) {
            let _forbidden = JsFuture::from(cache.put_with_str(&address, &response)).await;
        }
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
