//! The page: words stand in `labels`, colours in the tokens, and nothing is tied to left or right.

use crate::tree::{files, report};

#[test]
fn words_a_person_reads_stand_in_the_labels() {
    let mut offenders = Vec::new();
    for file in files("src/ui", &[".rs"]) {
        if ["src/ui/labels/", "src/ui/tests/"].iter().any(|folder| file.path.starts_with(folder)) {
            continue;
        }
        for (number, line) in file.shipped_code().lines().enumerate() {
            if has_spoken_attribute(line) || has_bare_words(line) || line.chars().any(is_arabic) {
                offenders.push(format!("{}, about line {}: {}", file.path, number + 1, line.trim()));
            }
        }
    }
    report(&offenders, "Move the words to src/ui/labels, in Arabic and in English, and take them from there.");
}

/// `aria-label="Close"`, `title="…"`, `placeholder="…"`, `alt="…"` with letters typed in.
fn has_spoken_attribute(line: &str) -> bool {
    ["aria-label=\"", "title=\"", "placeholder=\"", "alt=\"", "aria-description=\""]
        .iter()
        .filter_map(|name| line.split_once(name))
        .any(|(_, value)| value.chars().take_while(|letter| *letter != '"').any(char::is_alphabetic))
}

/// `{ "words" }` as a child of an element.
fn has_bare_words(line: &str) -> bool {
    let line = line.trim();
    let Some(inner) = line.strip_prefix("{ \"").and_then(|rest| rest.strip_suffix("\" }")) else { return false };
    inner.chars().any(char::is_alphabetic)
}

fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{0620}'..='\u{064A}')
}

#[test]
fn style_sheets_know_no_left_and_no_right() {
    const PHYSICAL: &[&str] = &[
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
        "float: left",
        "float: right",
        "inset-left",
        "font-style: italic",
    ];
    let mut offenders = Vec::new();
    for sheet in files("www", &[".css"]) {
        for (number, line) in sheet.lines() {
            let declares_side = ["left:", "right:"].iter().any(|side| line.trim_start().starts_with(side));
            if declares_side || PHYSICAL.iter().any(|property| line.contains(property)) {
                offenders.push(format!("{}:{number}: {}", sheet.path, line.trim()));
            }
        }
    }
    report(&offenders, "Use the logical property (margin-inline-start, inset-inline-end …); Arabic has no italics.");
}

#[test]
fn colours_come_from_the_tokens() {
    let mut offenders = Vec::new();
    // Printed paper is white and ink is black.
    let exempt = |path: &str| path.ends_with("tokens.css") || path.ends_with("print.css");
    for sheet in files("www", &[".css"]).iter().filter(|sheet| !exempt(&sheet.path)) {
        for (number, line) in sheet.lines() {
            if has_colour(line) {
                offenders.push(format!("{}:{number}: {}", sheet.path, line.trim()));
            }
        }
    }
    report(&offenders, "Give the colour a name in tokens.css, for light and for dark, and use the name.");
}

fn has_colour(line: &str) -> bool {
    let Some((_, value)) = line.split_once(':') else { return false };
    let hex = value.split('#').skip(1).any(|rest| rest.chars().take_while(char::is_ascii_hexdigit).count() >= 3);
    hex || ["rgb(", "rgba(", "hsl(", "oklch("].iter().any(|function| value.contains(function))
}

#[test]
fn highlights_never_break_the_joining_of_letters() {
    let mut offenders = Vec::new();
    for sheet in files("www", &["reader.css", "mention.css", "highlight.css"]) {
        for (number, line) in sheet.lines().filter(|(_, line)| line.contains("letter-spacing")) {
            offenders.push(format!("{}:{number}: {}", sheet.path, line.trim()));
        }
    }
    report(&offenders, "No spacing inside Arabic words: mark with background and underline.");
}
