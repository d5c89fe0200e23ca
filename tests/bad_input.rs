//! Bad input, as it comes: broken files, huge files, files that no newspaper wrote. Each gets a clear message or a whole
//! analysis, keeps no other file from being read, and takes time in proportion to its size.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests are tests")]

mod support;

use std::fs::{self, File};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rasid::model::{Analysis, Format, MentionType, RawFile, Severity};
use rasid::pipeline;
use support::{Run, Stopwatch, folder, rasid};

const VISIT: &str = "زار وزير الخارجية الروسي سيرجي لافروف العاصمة الصينية بكين.";

fn analyze(bytes: impl Into<Vec<u8>>) -> Analysis {
    pipeline::analyze(&RawFile { name: "a.txt".into(), bytes: bytes.into() })
}

/// The words of the mentions of a type.
fn mentions(analysis: &Analysis, kind: MentionType) -> Vec<&str> {
    let all = analysis.mentions.iter().filter(|mention| mention.kind == kind);
    all.map(|mention| mention.span.of(&analysis.text)).collect()
}

fn codes(analysis: &Analysis, severity: Severity) -> Vec<&str> {
    let all = analysis.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity);
    all.map(|diagnostic| diagnostic.code.name()).collect()
}

/// Bytes that look like nothing, always the same.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    std::iter::repeat_with(next).take(length).collect()
}

#[test]
fn an_empty_file_is_named_with_what_to_do() {
    for text in ["", " \n\t\r\n"] {
        let analysis = analyze(text);
        assert_eq!(codes(&analysis, Severity::Error), ["empty-file"]);
        assert!(!analysis.diagnostics[0].message.is_empty() && !analysis.diagnostics[0].hint.is_empty());
    }
}

#[test]
fn random_bytes_are_refused_rather_than_shown_as_letters() {
    let analysis = analyze(noise(64 << 10));
    assert_eq!((analysis.format, analysis.text.as_str()), (Format::Unsupported, ""));
    assert_eq!(codes(&analysis, Severity::Error), ["binary-content"]);
}

#[test]
fn truncated_utf_8_loses_its_last_letter_alone() {
    let bytes = format!("{VISIT} ثم غادر").into_bytes();
    let analysis = analyze(&bytes[..bytes.len() - 1]);
    assert_eq!(analysis.encoding, "UTF-8");
    assert_eq!(codes(&analysis, Severity::Warning), ["truncated-text"]);
    assert!(analysis.text.starts_with(VISIT) && analysis.text.contains("ثم غاد"));
    assert_eq!(mentions(&analysis, MentionType::Pers), ["سيرجي لافروف"]);
}

#[test]
fn nuls_are_part_of_the_text() {
    let text = format!("{VISIT}\0\0 {VISIT}");
    let analysis = analyze(text.as_str());
    assert_eq!(analysis.text, text);
    assert_eq!(mentions(&analysis, MentionType::Pers), ["سيرجي لافروف"; 2]);
    assert!(analyze("\0".repeat(100_000)).mentions.is_empty());
}

#[test]
fn diacritics_alone_name_nothing() {
    let analysis = analyze("\u{64B}\u{64E}\u{651}\u{670}".repeat(5_000));
    assert!(analysis.mentions.is_empty() && analysis.entities.is_empty());
}

#[test]
fn letters_under_a_heap_of_diacritics_are_read() {
    let heaped: String = VISIT.chars().flat_map(|letter| [letter, '\u{64E}', '\u{651}', '\u{64E}']).collect();
    assert!(analyze(heaped.as_str()).text == heaped);
}

#[test]
fn bidi_controls_hide_no_name_and_stay_in_the_text() {
    let text = "زار \u{202B}سيرجي لافروف\u{202C} \u{2067}بكين\u{2069} و\u{200F}موسكو\u{200F}.";
    let analysis = analyze(text);
    assert_eq!(analysis.text, text);
    assert_eq!(mentions(&analysis, MentionType::Gpe).len(), 2, "{:?}", analysis.mentions);
    assert_eq!(mentions(&analysis, MentionType::Pers).len(), 1);
}

#[test]
fn ten_thousand_nested_brackets_take_no_time() {
    for (open, close) in [("(", ")"), ("«", "»"), ("[", "]"), ("\"", "\""), ("<div>", "</div>"), ("(وزير ", ")")]
    {
        let text = format!("{}{VISIT}{}", open.repeat(10_000), close.repeat(10_000));
        let watch = Stopwatch::start();
        let analysis = analyze(text);
        assert!(watch.elapsed() < Duration::from_secs(4), "{open}: {:?}", watch.elapsed());
        assert!(!mentions(&analysis, MentionType::Gpe).is_empty(), "{open}: {:?}", analysis.diagnostics);
    }
}

/// Shorter times, in seconds, are not told apart: processor time may be counted in ticks.
const TICK: f64 = 0.004;

/// Text that some stage might take too long for: `repeats` times the part.
fn check_linear(part: &str) {
    let seconds = |repeats: usize| {
        let text = part.repeat(repeats);
        let best = (0..2).map(|_| {
            let watch = Stopwatch::start();
            std::hint::black_box(analyze(text.as_str()));
            watch.elapsed()
        });
        best.min().unwrap().as_secs_f64()
    };
    let small = (50 << 10) / part.len();
    let ratio = seconds(small * 8) / seconds(small).max(TICK) / 8.0;
    assert!(ratio < 2.0, "time a byte grows {ratio:.1} times from 50 KB to 400 KB of {part:?}");
}

#[test]
fn time_is_linear_in_the_length_of_a_line() {
    check_linear("زار وزير الخارجية الروسي سيرجي لافروف العاصمة الصينية بكين وقال إن ");
}

#[test]
fn time_is_linear_in_the_number_of_lines() {
    check_linear("زار وزير الخارجية الروسي سيرجي لافروف بكين.\nوقال لافروف ذلك.\n");
}

#[test]
fn time_is_linear_in_names_without_an_end() {
    check_linear("وزير ");
    check_linear("نائب رئيس ");
    check_linear("محمد ");
    check_linear("بن ");
    check_linear("من ");
    check_linear("السعودية والمملكة والأهلي ");
    check_linear("للهيئة لوزارة مصر ");
    check_linear("لمجلس المدير للنائب لسفير ");
    check_linear("كمال الحديدي، عضو نقابة محامي بوردو في ");
}

#[test]
fn time_is_linear_in_different_names() {
    // Every sentence names somebody new.
    let people = |count: usize| {
        let letter = |number: usize| "بتثجحخدذرزسشصضطظ".chars().nth(number % 16).unwrap();
        let name = |number: usize| -> String {
            [number, number / 16, number / 256, number / 4096].map(letter).iter().collect()
        };
        let sentence = |number| format!("قال الوزير محمد {}ي إن مدينة {}ة بعيدة.\n", name(number), name(number));
        (0..count).map(sentence).collect::<String>()
    };
    let seconds = |count| {
        let text = people(count);
        let best = (0..2).map(|_| {
            let watch = Stopwatch::start();
            std::hint::black_box(analyze(text.as_str()));
            watch.elapsed()
        });
        best.min().unwrap().as_secs_f64()
    };
    let ratio = seconds(8_000) / seconds(1_000).max(TICK) / 8.0;
    assert!(ratio < 2.0, "time an entity grows {ratio:.1} times from 1,000 to 8,000 entities");
}

#[test]
fn time_is_linear_in_marks() {
    for part in
        ["(", ")", "«", "\"", ".", "،", "\n", " ", "\u{202E}", "\u{64B}", "ـ", "/", "1", "1,", "http://", "م", "a."]
    {
        check_linear(part);
    }
}

#[test]
fn a_line_of_ten_megabytes_is_read_to_its_end() {
    let folder = folder("long-line");
    let filler = "وقال المتحدث إن الاجتماع كان مثمرا وإن الطرفين سيواصلان الحوار ";
    let line = format!("{}{VISIT}", filler.repeat(10_000_000 / filler.len()));
    fs::write(folder.join("line.txt"), &line).unwrap();
    let run = rasid(&folder, &["line.txt"]);
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
    let record = &run.records()[0];
    let last = record["mentions"].as_array().unwrap().last().unwrap();
    assert_eq!(last["text"], "بكين");
    assert_eq!(last["end"], line.chars().count() - 1);
}

#[test]
fn a_hundred_megabytes_are_read_to_the_end() {
    let folder = folder("large");
    let filler = "وقال المتحدث إن الاجتماع كان مثمرا وإن الطرفين سيواصلان الحوار في الأيام القادمة.\n";
    let article = format!("{VISIT}\n{}", filler.repeat(40));
    let mut text = article.repeat(100_000_000 / article.len());
    text.push_str(VISIT);
    let letters = text.chars().count();
    fs::write(folder.join("large.txt"), text).unwrap();
    let started = Instant::now();
    let run = rasid(&folder, &["large.txt"]);
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
    eprintln!("100 MB took {:?}", started.elapsed());
    let record = &run.records()[0];
    assert_eq!(record["document"]["characters"], letters);
    assert_eq!(record["mentions"].as_array().unwrap().last().unwrap()["end"], letters - 1);
    fs::remove_file(folder.join("large.txt")).unwrap();
}

#[test]
fn more_than_is_read_is_refused_at_once() {
    let folder = folder("too-large");
    File::create(folder.join("huge.txt")).unwrap().set_len(3 << 30).unwrap();
    fs::write(folder.join("visit.txt"), VISIT).unwrap();
    let run = rasid(&folder, &["huge.txt", "visit.txt"]);
    assert_eq!((run.status, run.files()), (Some(1), vec!["visit.txt".to_owned()]));
    assert!(
        run.err.contains("huge.txt: it has 3221225472 bytes, more than the 104857600 that are read; split it"),
        "{}",
        run.err
    );
}

#[test]
#[cfg(target_os = "linux")]
fn a_device_without_an_end_is_refused() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rasid"));
    command.args(["analyze", "/dev/zero"]).stdin(Stdio::null());
    let run = Run::of(&mut command);
    assert_eq!(run.status, Some(1));
    assert!(run.err.contains("/dev/zero: it has more bytes than the 104857600 that are read"), "{}", run.err);
}

#[test]
fn ten_broken_files_among_two_thousand_are_named_and_the_rest_are_written() {
    let folder = folder("many");
    let mut whole = Vec::new();
    let mut broken = Vec::new();
    for number in 0..2_000 {
        let name = format!("{number:04}.txt");
        let bytes = match number {
            7 | 1_007 => Vec::new(),
            11 | 1_011 => noise(5_000),
            13 | 1_013 => b"%PDF-1.7\n1 0 obj\n".to_vec(),
            17 | 1_017 => b"PK\x03\x04\x14\x00\x00\x00\x08\x00".to_vec(),
            19 | 1_019 => b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(),
            _ => format!("{VISIT}\nالخبر رقم {number}.\n").into_bytes(),
        };
        let list = if bytes.starts_with(VISIT.as_bytes()) { &mut whole } else { &mut broken };
        list.push(format!("./{name}"));
        fs::write(folder.join(name), bytes).unwrap();
    }
    let run = rasid(&folder, &["."]);
    assert_eq!(run.status, Some(1));
    assert_eq!(run.files(), whole);
    let told: Vec<&str> = run.err.lines().collect();
    assert_eq!(told.len(), 11, "{}", run.err);
    for (line, name) in told.iter().zip(&broken) {
        assert!(line.starts_with(&format!("rasid: {name}: ")) && line.contains("; "), "{line}");
    }
    assert_eq!(told[10], "rasid: 10 of 2000 files failed");
}
