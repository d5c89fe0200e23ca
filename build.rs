//! Compiles the lexicon's tables into the image that the program embeds.

use std::path::Path;
use std::process::ExitCode;

#[path = "src/lexicon/compiler/mod.rs"]
mod compiler;

fn main() -> ExitCode {
    let data = Path::new("src/lexicon/data");
    for watched in
        ["src/lexicon/data", "src/lexicon/compiler", "src/lexicon/word_class.rs", "src/normalization/fold.rs"]
    {
        println!("cargo::rerun-if-changed={watched}");
    }
    if std::env::var_os("CARGO_FEATURE_ANALYSIS").is_none() {
        return ExitCode::SUCCESS;
    }
    let Some(out) = std::env::var_os("OUT_DIR") else {
        println!("cargo::error=OUT_DIR is not set; run this through cargo");
        return ExitCode::FAILURE;
    };
    match compiler::compile(data, Path::new(&out)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}
