//! The command, from the outside: what it prints, where, and with which status.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests are tests")]

mod support;

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use support::{Run, folder, rasid};

const VISIT: &str = "زار وزير الخارجية الروسي سيرجي لافروف العاصمة الصينية بكين يوم الجمعة.\n";
const TALKS: &str = "بحث الرئيس الصيني شي جين بينغ مع نظيره الروسي فلاديمير بوتين العلاقات بين روسيا والصين.\n";

/// A folder with two articles, one in a folder below, and a hidden file.
fn articles(name: &str) -> PathBuf {
    let folder = folder(name);
    fs::create_dir(folder.join("more")).unwrap();
    fs::write(folder.join("visit.txt"), VISIT).unwrap();
    fs::write(folder.join("more/talks.txt"), TALKS).unwrap();
    fs::write(folder.join(".hidden.txt"), VISIT).unwrap();
    folder
}

#[test]
fn one_record_a_line_in_the_order_of_arguments() {
    let folder = articles("order");
    let run = rasid(&folder, &["visit.txt", "more/talks.txt", "visit.txt"]);
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
    assert_eq!(run.files(), ["visit.txt", "more/talks.txt", "visit.txt"]);
    let record = &run.records()[0];
    assert_eq!(record["schema"], "rasid/1");
    assert_eq!(record["document"]["characters"], VISIT.chars().count());
    assert!(record.get("text").is_none());
}

#[test]
fn a_given_date_counts_for_all_that_is_relative_to_it_and_is_said_to_be_given() {
    let run = rasid(&articles("published"), &["--published", "2025-07-13", "visit.txt"]);
    let record = &run.records()[0];
    assert_eq!(record["meta"]["published"], "2025-07-13");
    assert_eq!(record["meta"]["published_by"], "given");
    let mentions = record["mentions"].as_array().unwrap();
    assert!(
        mentions.iter().any(|mention| mention["text"] == "يوم الجمعة" && mention["iso"] == "2025-07-11"),
        "{record}"
    );
}

#[test]
fn a_given_date_that_is_none_is_refused_with_what_to_write() {
    let run = rasid(&articles("no-day"), &["--published", "2025-02-30", "visit.txt"]);
    assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("2025-02-30") && run.err.contains("as in 2025-07-16"), "{}", run.err);
}

#[test]
fn a_directory_is_read_by_name_without_hidden_files() {
    let folder = articles("directory");
    assert_eq!(rasid(&folder, &["."]).files(), ["./more/talks.txt", "./visit.txt"]);
}

#[test]
fn a_hidden_file_is_read_where_it_is_named() {
    let folder = articles("hidden");
    assert_eq!(rasid(&folder, &[".hidden.txt"]).files(), [".hidden.txt"]);
}

#[test]
fn the_text_is_added_on_request() {
    let folder = articles("with-text");
    assert_eq!(rasid(&folder, &["--with-text", "visit.txt"]).records()[0]["text"], VISIT);
}

#[test]
fn json_is_one_object_with_all_documents() {
    let folder = articles("json");
    let run = rasid(&folder, &["--format", "json", "."]);
    let records = rasid::export::read_json(&run.out).unwrap();
    let files: Vec<_> = records.iter().map(|record| record.document.file.as_str()).collect();
    assert_eq!(files, ["./more/talks.txt", "./visit.txt"]);
}

#[test]
fn csv_is_the_table_over_all_articles() {
    let folder = articles("csv");
    let run = rasid(&folder, &["--format", "csv", "."]);
    assert_eq!(run.status, Some(0));
    assert!(run.out.starts_with("\u{FEFF}entity,en,type,country,wikidata,mentions,articles,"), "{}", run.out);
}

#[test]
fn text_names_every_file() {
    let folder = articles("text");
    let run = rasid(&folder, &["--format", "text", "."]);
    let headings: Vec<_> = run.out.lines().filter(|line| !line.starts_with(' ') && !line.is_empty()).collect();
    assert_eq!(headings, ["./more/talks.txt (text, UTF-8)", "./visit.txt (text, UTF-8)"]);
}

#[test]
fn every_format_of_the_registry_is_written_and_is_the_same_twice() {
    let folder = articles("formats");
    for format in rasid::export::ExportFormat::ALL {
        let run = || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_rasid"));
            command.args(["analyze", "--format", format.name(), "."]).current_dir(&folder);
            command.output().unwrap()
        };
        let (once, twice) = (run(), run());
        assert!(once.status.success() && !once.stdout.is_empty(), "{}", format.name());
        assert!(once.stdout == twice.stdout, "{}", format.name());
    }
}

#[test]
fn standard_input_is_a_file_called_dash() {
    let folder = articles("stdin");
    let run =
        with_input(Command::new(RASID).args(["analyze", "visit.txt", "-"]).current_dir(&folder), TALKS.as_bytes());
    assert_eq!((run.status, run.files()), (Some(0), vec!["visit.txt".to_owned(), "-".to_owned()]));
}

const RASID: &str = env!("CARGO_BIN_EXE_rasid");

/// Runs the command with these bytes on its standard input.
fn with_input(command: &mut Command, input: &[u8]) -> Run {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    Run::from(child.wait_with_output().unwrap())
}

#[test]
fn tokens_are_labelled_one_a_line() {
    let tokens = "زار\nسيرجي\nلافروف\nبكين\n.\n\nوقال\nلافروف\n:\nنعم\n";
    let run = with_input(Command::new(RASID).args(["tag", "--scheme", "conll4"]), tokens.as_bytes());
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
    let expected =
        "زار\tO\nسيرجي\tB-PERS\nلافروف\tI-PERS\nبكين\tB-LOC\n.\tO\n\nوقال\tO\nلافروف\tB-PERS\n:\tO\nنعم\tO\n\n";
    assert_eq!(run.out, expected);
}

#[test]
fn tokens_that_are_no_text_are_said_to_be_none() {
    let run = with_input(Command::new(RASID).arg("tag"), &[0xFF, 0xFE, 0x80]);
    assert_eq!(run.status, Some(1));
    assert!(run.err.starts_with("rasid: standard input: "), "{}", run.err);
}

#[test]
fn a_failed_file_is_named_and_keeps_no_other_from_being_written() {
    let folder = articles("failed");
    fs::write(folder.join("empty.txt"), "").unwrap();
    fs::write(folder.join("scan.pdf"), "%PDF-1.7\n%\u{FF}\n1 0 obj").unwrap();
    let run = rasid(&folder, &["empty.txt", "visit.txt", "absent.txt", "scan.pdf", "more/talks.txt"]);
    assert_eq!(run.status, Some(1));
    assert_eq!(run.files(), ["visit.txt", "more/talks.txt"]);
    let told: Vec<_> = run.err.lines().collect();
    assert_eq!(told.len(), 4, "{}", run.err);
    assert!(told[0].starts_with("rasid: empty.txt: "), "{}", run.err);
    assert!(told[1].starts_with("rasid: absent.txt: No such file"), "{}", run.err);
    assert!(told[2].starts_with("rasid: scan.pdf: ") && told[2].contains("PDF"), "{}", run.err);
    assert_eq!(told[3], "rasid: 3 of 5 files failed");
}

#[test]
fn an_empty_directory_is_named() {
    let run = rasid(&folder("nothing"), &["."]);
    assert_eq!((run.status, run.err.as_str()), (Some(1), "rasid: .: no files in this directory\n"));
}

#[test]
fn a_file_name_cannot_steer_the_terminal() {
    let run = rasid(&folder("escape"), &["a\u{1B}[2Jb.txt"]);
    assert!(run.err.starts_with("rasid: a\\u{1b}[2Jb.txt: "), "{}", run.err);
}

#[test]
fn a_wrong_command_line_is_status_two() {
    let folder = articles("usage");
    for wrong in [&[][..], &["--format", "pdf", "visit.txt"], &["--colour", "visit.txt"], &["-", "-"]] {
        let run = rasid(&folder, wrong);
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{wrong:?}");
        assert!(run.err.starts_with("error: ") && run.err.contains("--help"), "{wrong:?}: {}", run.err);
    }
}

#[test]
fn help_shows_examples_and_every_format() {
    let run = rasid(&folder("help"), &["--help"]);
    assert_eq!(run.status, Some(0));
    for format in rasid::export::ExportFormat::ALL {
        assert!(run.out.contains(format.description()), "{}", format.name());
    }
    assert!(run.out.contains("rasid analyze --format csv articles/ > table.csv"));
    let version = Run::of(Command::new(env!("CARGO_BIN_EXE_rasid")).arg("--version"));
    assert_eq!(version.out, format!("rasid {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_reader_that_has_seen_enough_ends_it_quietly() {
    let folder = folder("pipe");
    for number in 0..400 {
        fs::write(folder.join(format!("{number}.txt")), VISIT.repeat(20)).unwrap();
    }
    for format in rasid::export::ExportFormat::ALL {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rasid"));
        command.args(["analyze", "--format", format.name(), "."]).current_dir(&folder);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let run = Run::from(child.wait_with_output().unwrap());
        assert_eq!((run.status, run.err.as_str()), (Some(0), ""), "{}", format.name());
    }
}

#[test]
fn a_deep_model_that_is_not_there_is_named_with_what_to_do() {
    let folder = articles("no-model");
    let run = rasid(&folder, &["--model", "deep", "--model-file", "none.bin", "visit.txt"]);
    assert_eq!((run.status, run.out.len()), (Some(1), 0));
    assert!(run.err.starts_with("rasid: none.bin: ") && run.err.contains("--model-file"), "{}", run.err);
}

#[test]
fn a_file_that_is_no_deep_model_is_refused() {
    let folder = articles("no-such-model");
    let run = rasid(&folder, &["--model-file", "visit.txt", "visit.txt"]);
    assert_eq!((run.status, run.out.len()), (Some(1), 0));
    assert!(run.err.contains("visit.txt: this is no encoder's file"), "{}", run.err);
}

#[test]
fn the_fast_tier_names_no_model() {
    let folder = articles("fast");
    assert!(rasid(&folder, &["--model", "fast", "visit.txt"]).records()[0].get("model").is_none());
}
