//! Who may use whom (ARCHITECTURE.md, "Arrows").

use crate::tree::{SourceFile, files, report};
use std::collections::BTreeSet;

/// The stages of the analysis. They speak through `model`; only `pipeline` knows their order.
const STAGES: &[&str] = &["source", "article", "segmentation", "morphology", "mention", "value", "quotation", "event"];

/// What each module may use of the others. `model` and `normalization` are everybody's.
const ARROWS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("normalization", &["model"]),
    ("lexicon", &["model", "normalization"]),
    ("tagger", &["model", "normalization"]),
    // Scores the tagger's labels.
    ("encoder", &["tagger"]),
    // Modules of their own, which a worker starts: how it and they speak, and what is said.
    ("guest", &["wire"]),
    ("deep", &["encoder", "tagger", "guest", "wire"]),
    ("formats", &["model", "source", "guest", "wire"]),
    // Short forms and acronyms are told by the detectors' own words.
    ("resolution", &["model", "normalization", "lexicon", "mention"]),
    ("corpus", &["model", "normalization"]),
    ("record", &["model", "normalization"]),
    ("export", &["model", "normalization", "corpus", "record"]),
    ("wire", &["model", "normalization", "corpus", "record", "export"]),
    (
        "worker",
        &[
            "model",
            "normalization",
            "pipeline",
            "source",
            "wire",
            "corpus",
            "record",
            "export",
            "lexicon",
            "encoder",
            "deep",
            "formats",
        ],
    ),
    ("exporter", &["model", "wire", "corpus", "record", "export"]),
    // The page writes the table and the record itself; it names no stage of the analysis.
    ("ui", &["model", "normalization", "wire", "corpus", "record", "export"]),
    // Analyses the tokens of a corpus as `pipeline` does an article.
    ("conll", &["model", "lexicon", "segmentation", "mention", "tagger"]),
    // Texts that nobody has labelled are labelled by both tiers.
    ("training", &["model", "conll", "lexicon", "segmentation", "mention", "tagger", "encoder"]),
    (
        "cli",
        &[
            "model",
            "normalization",
            "pipeline",
            "corpus",
            "record",
            "export",
            "source",
            "lexicon",
            "morphology",
            "conll",
            "tagger",
            "encoder",
            "mention",
        ],
    ),
];

/// What a stage may use: the language, the letters, the lexicon, tagger and encoder and, of the stages before it, word analysis.
const STAGE_MAY_USE: &[&str] =
    &["model", "normalization", "lexicon", "tagger", "encoder", "morphology", "segmentation", "value"];

#[test]
fn modules_use_only_what_the_arrows_allow() {
    let mut offenders = Vec::new();
    for file in files("src", &[".rs"]) {
        let module = file.module();
        // Compilers of tables belong to the build script.
        let compiles = file.path.contains("/compiler");
        if compiles || matches!(module, "bin" | "lib" | "pipeline") {
            continue;
        }
        for used in used_modules(&file) {
            if used != module && !allowed(module, &used) {
                offenders.push(format!("{}: `{module}` uses `{used}`", file.path));
            }
        }
    }
    report(
        &offenders,
        "Move what both need into `model`, or pass it in as an argument. Where the arrow itself is right, \
         add it to tests/tidy/arrows.rs and to ARCHITECTURE.md, and say why in the commit.",
    );
}

#[test]
fn the_browser_is_spoken_to_at_the_edge_alone() {
    const EDGE: &[&str] = &["wire", "worker", "guest", "deep", "formats", "exporter", "ui", "bin"];
    const CRATES: &[&str] = &["wasm_bindgen", "js_sys", "web_sys", "gloo", "yew"];
    let mut offenders = Vec::new();
    for file in files("src", &[".rs"]).iter().filter(|file| !EDGE.contains(&file.module())) {
        let code = file.shipped_code();
        for name in
            CRATES.iter().filter(|name| code.contains(&format!("{name}::")) || code.contains(&format!("{name}_")))
        {
            offenders.push(format!("{}: {name}", file.path));
        }
    }
    report(
        &offenders,
        "The core runs natively too: let `wire`, `worker` or `ui` make the call and hand the core plain values.",
    );
}

#[test]
fn only_the_pipeline_calls_the_stages_in_order() {
    let code = files("src", &["src/pipeline.rs"]).iter().map(SourceFile::shipped_code).collect::<String>();
    assert!(code.contains("source::") && code.contains("segment"), "src/pipeline.rs no longer calls the stages");
}

fn allowed(module: &str, used: &str) -> bool {
    if let Some((_, may_use)) = ARROWS.iter().find(|(name, _)| *name == module) {
        return may_use.contains(&used);
    }
    STAGES.contains(&module) && STAGE_MAY_USE.contains(&used)
}

/// The modules named after `crate::`, also inside `use crate::{a, b::c}`.
fn used_modules(file: &SourceFile) -> BTreeSet<String> {
    let code = file.shipped_code();
    let mut used = BTreeSet::new();
    for (at, found) in code.match_indices("crate::") {
        let rest = &code[at + found.len()..];
        if let Some(list) = rest.strip_prefix('{') {
            top_names(list, &mut used);
        } else {
            used.extend(first_name(rest));
        }
    }
    used
}

/// The first names of the parts of a brace list, whose opening brace is cut off.
fn top_names(list: &str, used: &mut BTreeSet<String>) {
    let mut depth = 0_usize;
    let mut part = String::new();
    for letter in list.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                used.extend(first_name(part.trim()));
                part.clear();
                continue;
            }
            _ => {}
        }
        part.push(letter);
    }
    used.extend(first_name(part.trim()));
}

/// A lower-case name is a module; a type that lib.rs exports is none.
fn first_name(path: &str) -> Option<String> {
    let name: String = path.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    name.starts_with(|letter: char| letter.is_lowercase()).then_some(name)
}
