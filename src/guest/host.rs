use js_sys::WebAssembly::{Instance, Memory, Module};
use js_sys::{Function, Object, Reflect, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

use crate::wire::Packet;

/// A module at work, by what it exports.
#[derive(Debug)]
pub struct Guest(Object);

impl Guest {
    /// Starts `module`.
    ///
    /// # Errors
    /// When it is none, or takes something from JavaScript.
    pub fn start(module: &[u8]) -> Result<Self, String> {
        let instance = Module::new(&Uint8Array::from(module)).and_then(|module| Instance::new(&module, &Object::new()));
        instance.map(|instance| Self(instance.exports())).map_err(told)
    }

    /// What the module answers to `question` about these bytes.
    ///
    /// # Errors
    /// When it has no such question, ended over it, or answers otherwise.
    pub fn ask<A: DeserializeOwned>(&self, question: &str, bytes: &[u8]) -> Result<A, String> {
        self.packet(question, bytes).map_err(told)?.unpack().map_err(|error| error.to_string())
    }

    fn packet(&self, question: &str, bytes: &[u8]) -> Result<Packet, JsValue> {
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        let room = self.call("room", Some(length))?;
        self.memory(room, length)?.copy_from(bytes);
        let length = self.call(question, None)?;
        let answer = self.call("answer", None)?;
        Ok(Packet::from(self.memory(answer, length)?.to_vec()))
    }

    fn call(&self, name: &str, number: Option<u32>) -> Result<u32, JsValue> {
        let function: Function = Reflect::get(&self.0, &name.into())?.dyn_into()?;
        let given = match number {
            Some(number) => function.call1(&JsValue::NULL, &number.into()),
            None => function.call0(&JsValue::NULL),
        }?;
        // JavaScript sees a number of 32 bits with a sign.
        #[expect(clippy::cast_possible_truncation, reason = "it has 32 bits")]
        let number = given.as_f64().unwrap_or(0.0) as i64 as u32;
        Ok(number)
    }

    /// These bytes of its memory, which is another when it has grown.
    fn memory(&self, address: u32, length: u32) -> Result<Uint8Array, JsValue> {
        let memory: Memory = Reflect::get(&self.0, &"memory".into())?.dyn_into()?;
        Ok(Uint8Array::new_with_byte_offset_and_length(&memory.buffer(), address, length))
    }
}

fn told(error: JsValue) -> String {
    format!("{error:?}")
}
