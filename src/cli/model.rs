use std::path::PathBuf;
use std::{env, fs};

use super::arguments::ModelOptions;
use super::failure::Failure;
use crate::encoder::Encoder;
use crate::model::Tier;

/// The deep model's file, where nothing else is said: it lies beside the program.
const FILE: &str = "rasid-deep.bin";

/// Reads the deep model where `options` ask for it.
pub(super) fn load(options: &ModelOptions) -> Result<Option<Encoder>, Failure> {
    if options.model == Tier::Fast {
        return Ok(None);
    }
    let file = options.model_file.clone().unwrap_or_else(beside_the_program);
    let failed = |error: &dyn std::fmt::Display| Failure::new(file.display().to_string(), error);
    let bytes = fs::read(&file).map_err(|error| {
        failed(&error).with_hint("the deep model is a file of its own: put it there, or name it with --model-file")
    })?;
    Encoder::read(&bytes).map(Some).map_err(|error| failed(&error))
}

fn beside_the_program() -> PathBuf {
    env::current_exe().unwrap_or_default().with_file_name(FILE)
}
