//! Rust files: size, opening words, leftovers, invisible characters.

use crate::tree::{files, report};

/// A core file past this has a second noun hiding in it.
const CORE_LINES: usize = 500;
/// A page's file is smaller.
const UI_LINES: usize = 300;
/// Tables may be long; the desk is to be parted from its queue.
const MAY_BE_LONG: &[&str] = &["src/ui/labels/", "src/ui/browser/desk.rs"];

#[test]
fn files_are_short_enough_to_read() {
    let mut offenders = Vec::new();
    for file in files("src", &[".rs"]) {
        if MAY_BE_LONG.iter().any(|long| file.path.starts_with(long)) {
            continue;
        }
        let most = if file.module() == "ui" { UI_LINES } else { CORE_LINES };
        let lines = file.text.lines().count();
        if lines > most {
            offenders.push(format!("{}: {lines} lines, at most {most}", file.path));
        }
    }
    report(&offenders, "Look for the second noun in each and give it a file of its own.");
}

#[test]
fn every_folder_says_what_it_is() {
    let is_front = |path: &str| path.ends_with("/mod.rs") || path.matches('/').count() == 1;
    let opening = |text: &str| text.trim_start().starts_with("//!");
    let offenders: Vec<String> = files("src", &[".rs"])
        .into_iter()
        .filter(|file| is_front(&file.path) && !opening(&file.text))
        .map(|file| file.path)
        .collect();
    report(&offenders, "Begin it with `//!`: what comes in, what goes out, and the law it keeps.");
}

#[test]
fn nothing_is_left_undone() {
    // Spelled in two parts, so that this file does not find itself.
    let leftovers =
        [("to", "do!("), ("unimpl", "emented!("), ("dbg", "!("), ("FIX", "ME"), ("XX", "X"), ("#[ig", "nore]")];
    let mut offenders = Vec::new();
    for folder in ["src", "tests", "scripts", "www", "benches"] {
        for file in files(folder, &[".rs", ".mjs", ".js", ".sh", ".css", ".html"]) {
            for (number, line) in file.lines() {
                if leftovers.iter().any(|(head, tail)| line.contains(&format!("{head}{tail}"))) {
                    offenders.push(format!("{}:{number}: {}", file.path, line.trim()));
                }
            }
        }
    }
    report(&offenders, "Finish it, or take it out and open an issue.");
}

#[test]
fn invisible_characters_are_written_as_escapes() {
    let mut offenders = Vec::new();
    for folder in ["src", "tests"] {
        for file in files(folder, &[".rs"]) {
            for (number, line) in file.lines() {
                if let Some(letter) = line.chars().find(|letter| is_invisible(*letter)) {
                    offenders.push(format!("{}:{number}: U+{:04X}", file.path, u32::from(letter)));
                }
            }
        }
    }
    report(&offenders, "Nobody can review what nobody can see: write `'\\u{200F}'` and name it in a comment.");
}

/// Zero-width characters and bidirectional controls.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{061C}' | '\u{00AD}')
}
