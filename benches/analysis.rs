//! How fast the whole analysis is on one core, what it needs in memory, and whether both stay linear.
//!
//! Reads `corpora/load/saudinewsnet.txt.gz` of `../shared` (or of `$RASID_SHARED`) where it is there, an article of ours
//! again and again otherwise. Times are the thread's own processor time where the system tells it: other work on the
//! machine counts little. `cargo bench --bench analysis`; see README.md for what is printed and for the browser.
#![allow(clippy::unwrap_used, clippy::cast_precision_loss, clippy::print_stdout, reason = "a bench may stop")]

use std::env;
use std::fs;
use std::hint::black_box;
use std::io::Read;
use std::path::Path;
use std::time::Instant;

use flate2::read::GzDecoder;
use rasid::model::RawFile;
use rasid::pipeline;
use rasid::record::Record;

const LOAD: &str = "corpora/load/saudinewsnet.txt.gz";
const OURS: &str = "\
زار وزير الخارجية الروسي سيرجي لافروف العاصمة الصينية بكين يوم الجمعة 11 يوليو/تموز، وبحث مع نظيره الصيني وانغ يي \
التعاون بين البلدين داخل منظمة شنغهاي للتعاون. وقال لافروف إن حجم التبادل التجاري تجاوز 190 مليار دولار.\n\n";
/// Bytes of text that the measurements read.
const SIZE: usize = 16 << 20;
/// An article of usual length.
const ARTICLE: usize = 8 << 10;
const MB: f64 = 1e6;

fn main() {
    // `cargo test --benches` only asks whether it runs.
    let size = if env::args().any(|argument| argument == "--bench") { SIZE } else { 64 << 10 };
    let started = Clock::start();
    black_box(pipeline::analyze(&file(OURS)));
    println!("first article, cold            {:8.2} ms", started.seconds() * 1e3);

    let (text, source) = load(size);
    println!("text                           {:8.1} MB of {source}", text.len() as f64 / MB);
    let articles = cut(&text, ARTICLE);
    let article = articles.get(articles.len() / 2).unwrap();
    println!(
        "one article of {:5} bytes     {:8.2} ms",
        article.bytes.len(),
        best(9, std::slice::from_ref(article)) * 1e3
    );

    let small = best(3, &articles);
    println!("analysis, 8 KB articles        {:8.1} MB/s", text.len() as f64 / MB / small);
    let large = best(3, &cut(&text, 1 << 20));
    println!(
        "analysis, 1 MB articles        {:8.1} MB/s, time a byte × {:.2}",
        text.len() as f64 / MB / large,
        large / small
    );
    let (whole, peak) = with_peak(|| best(1, &[file(&text)]));
    println!(
        "analysis, one article          {:8.1} MB/s, time a byte × {:.2}",
        text.len() as f64 / MB / whole,
        whole / small
    );
    match peak {
        Some(peak) => {
            println!("peak memory                    {:8.1} bytes a byte of text", peak as f64 / text.len() as f64)
        }
        None => println!("peak memory                    not known on this system"),
    }
    let records = articles.iter().map(pipeline::analyze).collect::<Vec<_>>();
    let started = Clock::start();
    let bytes: usize = records.iter().map(|analysis| Record::of(analysis).to_json_line().len()).sum();
    let seconds = started.seconds();
    println!(
        "records                        {:8.1} MB of text a second, {:.1} bytes a byte of text",
        text.len() as f64 / MB / seconds,
        bytes as f64 / text.len() as f64
    );
    let mentions: usize = records.iter().map(|analysis| analysis.mentions.len()).sum();
    println!("found                          {mentions:8} mentions");
}

/// Seconds for analysing all `files` once: the best of `rounds`, since the machine is shared.
fn best(rounds: usize, files: &[RawFile]) -> f64 {
    let round = |_| {
        let started = Clock::start();
        for file in files {
            black_box(pipeline::analyze(file));
        }
        started.seconds()
    };
    (0..rounds).map(round).fold(f64::INFINITY, f64::min)
}

/// The thread's processor time, or the wall's where the system does not tell.
struct Clock {
    wall: Instant,
    thread: Option<u64>,
}

impl Clock {
    fn start() -> Self {
        Self { wall: Instant::now(), thread: Self::thread() }
    }

    fn seconds(&self) -> f64 {
        match (self.thread, Self::thread()) {
            (Some(before), Some(now)) if now > before => (now - before) as f64 / 1e9,
            _ => self.wall.elapsed().as_secs_f64(),
        }
    }

    /// Nanoseconds on a processor (Linux).
    fn thread() -> Option<u64> {
        fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok()
    }
}

fn load(size: usize) -> (String, &'static str) {
    let shared =
        env::var_os("RASID_SHARED").unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared").into());
    let Ok(packed) = fs::read(Path::new(&shared).join(LOAD)) else {
        return (OURS.repeat(size / OURS.len() + 1), "our article");
    };
    let mut bytes = Vec::with_capacity(size);
    GzDecoder::new(packed.as_slice()).take(size as u64).read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8_lossy(&bytes).trim_end_matches('\u{FFFD}').to_owned();
    (text, "corpora/load")
}

/// `text` cut into files of about `size` bytes, at ends of lines.
fn cut(text: &str, size: usize) -> Vec<RawFile> {
    let mut files = Vec::new();
    let mut part = String::new();
    for line in text.split_inclusive('\n') {
        part.push_str(line);
        if part.len() >= size {
            files.push(file(&part));
            part.clear();
        }
    }
    files.extend((!part.is_empty()).then(|| file(&part)));
    files
}

fn file(text: &str) -> RawFile {
    RawFile { name: "bench.txt".into(), bytes: text.as_bytes().to_vec() }
}

/// The most memory that `work` held beyond what there was before, in bytes (Linux).
fn with_peak<T>(work: impl FnOnce() -> T) -> (T, Option<u64>) {
    let before = status("VmRSS:");
    // Starts the high-water mark anew.
    let reset = fs::write("/proc/self/clear_refs", "5").is_ok();
    let result = work();
    let peak = status("VmHWM:").zip(before).filter(|_| reset).map(|(peak, before)| peak.saturating_sub(before));
    (result, peak)
}

fn status(key: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(key))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? * 1024)
}
