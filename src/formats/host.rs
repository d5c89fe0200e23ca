use js_sys::{ArrayBuffer, Uint8Array};
use serde_bytes::Bytes;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{WorkerGlobalScope, XmlHttpRequest, XmlHttpRequestResponseType};

use super::Answer;
use crate::guest::Guest;
use crate::model::{RawFile, Text};
use crate::wire::{BUILD, Packet};

/// The module's file, beside the worker's.
const FILE: &str = "formats_bg.wasm";

/// The module at work.
#[derive(Debug)]
pub struct Formats(Guest);

impl Formats {
    /// Loads and starts the module, of the version that the worker is of. The worker waits: it has nothing else to do.
    ///
    /// # Errors
    /// When it cannot be loaded, as without a connection.
    pub fn load() -> Result<Self, String> {
        let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
        let version = scope.location().search();
        let module = fetch(&format!("{FILE}{version}")).map_err(|error| format!("{error:?}"))?;
        Guest::start(&module).map(Self)
    }

    /// Decodes `file`.
    ///
    /// # Errors
    /// When the module is of another build, or ended over it.
    pub fn decode(&self, file: &RawFile) -> Result<Text, String> {
        let question: Vec<u8> = Packet::pack(&(&file.name, Bytes::new(&file.bytes))).into();
        match self.0.ask("decode", &question)? {
            Answer { build, text } if build == BUILD => Ok(text),
            Answer { build, .. } => Err(format!("the module of formats is of build {build}")),
        }
    }
}

fn fetch(address: &str) -> Result<Vec<u8>, JsValue> {
    const FOUND: u16 = 200;
    let request = XmlHttpRequest::new()?;
    request.open_with_async("GET", address, false)?;
    request.set_response_type(XmlHttpRequestResponseType::Arraybuffer);
    request.send()?;
    if request.status()? != FOUND {
        return Err(request.status_text()?.into());
    }
    let buffer: ArrayBuffer = request.response()?.dyn_into()?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
