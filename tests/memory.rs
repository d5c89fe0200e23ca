//! Memory in proportion to the text. Alone in its file: other tests would count too.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

use std::fs;

use rasid::model::RawFile;
use rasid::pipeline::analyze;

/// Bytes of memory a byte of text, at the most. The mark is 8 (see PERFORMANCE); this is dense text, three words in
/// four named, and a build for tests.
const MOST: u64 = 40;

fn status(key: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(key)).unwrap();
    line.trim().strip_suffix("kB").unwrap().trim().parse::<u64>().unwrap() * 1024
}

#[test]
fn memory_is_in_proportion_to_the_text_and_given_back() {
    let text = "زار وزير الخارجية الروسي سيرجي لافروف العاصمة الصينية بكين، وقال إن روسيا والصين شريكان.\n";
    let bytes = text.repeat((1 << 20) / text.len()).into_bytes();
    let size = bytes.len() as u64;
    let file = RawFile { name: "a.txt".into(), bytes };
    drop(analyze(&file));
    let before = status("VmRSS:");
    fs::write("/proc/self/clear_refs", "5").unwrap();
    for _ in 0..2 {
        drop(analyze(&file));
    }
    let most = status("VmHWM:").saturating_sub(before);
    assert!(most <= MOST * size, "{most} bytes for {size} bytes of text");
}
