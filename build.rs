//! Compiles the lexicon's tables into the image that the program embeds, and the phrases of page furniture.

use std::path::Path;
use std::process::ExitCode;

#[path = "src/lexicon/compiler/mod.rs"]
mod compiler;
#[path = "src/article/compiler.rs"]
mod phrases;

fn main() -> ExitCode {
    let data = Path::new("src/lexicon/data");
    for watched in [
        "src/lexicon/data",
        "src/lexicon/compiler",
        "src/lexicon/layout.rs",
        "src/lexicon/leaning.rs",
        "src/lexicon/usual_name.rs",
        "src/lexicon/word_class.rs",
        "src/normalization/fold.rs",
        "src/article/data",
        "src/article/compiler.rs",
        "src/article/key.rs",
        "src/article/kind.rs",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    if std::env::var_os("CARGO_FEATURE_ANALYSIS").is_none() {
        return ExitCode::SUCCESS;
    }
    let Some(out) = std::env::var_os("OUT_DIR") else {
        println!("cargo::error=OUT_DIR is not set; run this through cargo");
        return ExitCode::FAILURE;
    };
    let out = Path::new(&out);
    let compiled = compiler::compile(data, out).and_then(|()| phrases::compile(Path::new("src/article/data"), out));
    match compiled {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}
