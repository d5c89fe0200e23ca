use js_sys::WebAssembly::{Instance, Memory, Module};
use js_sys::{Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::{Introduction, Scores};
use crate::encoder::Scorer;
use crate::tagger::Row;
use crate::wire::{BUILD, Packet};

/// The encoder's module at work.
#[derive(Debug)]
pub struct Guest {
    exports: Exports,
    name: String,
}

impl Guest {
    /// Starts `module`, which reads `model`.
    ///
    /// # Errors
    /// When the one is no module of this build, or the other no encoder.
    pub fn start(module: &[u8], model: &[u8]) -> Result<Self, String> {
        let exports = Exports::of(module).map_err(told)?;
        let answer = exports.ask("read", model).map_err(told)?;
        let introduction: Result<Introduction, String> = answer.unpack().map_err(|error| error.to_string())?;
        match introduction? {
            Introduction { build, name } if build == BUILD => Ok(Self { exports, name }),
            Introduction { build, .. } => Err(format!("the encoder's module is of build {build}")),
        }
    }
}

impl Scorer for Guest {
    fn name(&self) -> &str {
        &self.name
    }

    #[expect(
        clippy::panic,
        reason = "a defect of ours or no memory: as where the encoder runs in the worker's own module"
    )]
    fn score(&self, sentences: &[Vec<&str>]) -> Vec<Vec<Row<f32>>> {
        let question: Vec<u8> = Packet::pack(&sentences).into();
        let answer = self.exports.ask("score", &question).map_err(told);
        match answer.and_then(|packet| packet.unpack::<Scores>().map_err(|error| error.to_string())) {
            Ok(scores) => scores,
            Err(error) => panic!("the encoder's module: {error}"),
        }
    }
}

/// What the module exports.
#[derive(Debug)]
struct Exports(Object);

impl Exports {
    fn of(module: &[u8]) -> Result<Self, JsValue> {
        let module = Module::new(&Uint8Array::from(module))?;
        Ok(Self(Instance::new(&module, &Object::new())?.exports()))
    }

    /// Has the function `name` read these bytes: its answer.
    fn ask(&self, name: &str, bytes: &[u8]) -> Result<Packet, JsValue> {
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        let room = self.call("room", Some(length))?;
        self.memory(room, length)?.copy_from(bytes);
        let length = self.call(name, None)?;
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
