//! What several tests share: analyses made from bracketed text.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a broken helper should stop the test"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use rasid::model::{Analysis, Entity, EntityId, EntityKey, Mention, MentionType, Span};

/// An article whose mentions stand in brackets: `زار [PERS سيرجي لافروف] [GPE بكين].` The same words of the same
/// type are one entity; sentences end with full stops.
pub fn article(file: &str, bracketed: &str) -> Analysis {
    let mut analysis = Analysis { file: file.into(), id: format!("sha256:{file}"), ..Analysis::default() };
    let mut entities: BTreeMap<(MentionType, &str), EntityId> = BTreeMap::new();
    let mut rest = bracketed;
    while let Some((before, after)) = rest.split_once('[') {
        let (inside, after) = after.split_once(']').expect("a closing bracket");
        let (code, words) = inside.split_once(' ').expect("a type and words");
        let kind = MentionType::from_code(code).expect("a type");
        analysis.text.push_str(before);
        let start = analysis.text.len();
        analysis.text.push_str(words);
        let next = EntityId(u32::try_from(entities.len()).unwrap());
        let id = *entities.entry((kind, words)).or_insert(next);
        if id == next {
            analysis.entities.push(entity(kind, words));
        }
        let entity = &mut analysis.entities[id.0 as usize];
        entity.mentions += 1;
        entity.aliases[0].1 += 1;
        analysis.mentions.push(mention(Span::new(start, analysis.text.len()), kind, id));
        rest = after;
    }
    analysis.text.push_str(rest);
    analysis.sentences = sentences(&analysis.text);
    analysis
}

fn mention(span: Span, kind: MentionType, entity: EntityId) -> Mention {
    Mention {
        span,
        kind,
        entity: Some(entity),
        stands_for: None,
        refers_to: None,
        counted: None,
        value: None,
        confidence: 90,
        evidence: Vec::new(),
    }
}

fn entity(kind: MentionType, name: &str) -> Entity {
    Entity {
        key: EntityKey(format!("{}:{name}", kind.code())),
        kind,
        name: name.to_owned(),
        en: None,
        en_by_rule: false,
        en_aliases: Vec::new(),
        country: None,
        wikidata: None,
        coordinates: None,
        terms: Vec::new(),
        aliases: vec![(name.to_owned(), 0)],
        mentions: 0,
    }
}

fn sentences(text: &str) -> Vec<Span> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for sentence in text.split_inclusive('.') {
        let lead = sentence.len() - sentence.trim_start().len();
        sentences.push(Span::new(start + lead, start + sentence.trim_end().len()));
        start += sentence.len();
    }
    sentences
}

/// A folder of a test's own, emptied first: `target/tmp/NAME`.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// `rasid analyze` with these arguments, run in `folder`, its standard input closed.
pub fn rasid(folder: &Path, arguments: &[&str]) -> Run {
    Run::of(
        Command::new(env!("CARGO_BIN_EXE_rasid"))
            .arg("analyze")
            .args(arguments)
            .current_dir(folder)
            .stdin(Stdio::null()),
    )
}

/// What a run of the command left behind.
pub struct Run {
    pub status: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Run {
    pub fn of(command: &mut Command) -> Self {
        Self::from(command.output().expect("the command starts"))
    }

    /// The names of the files in the output's records, in order.
    pub fn files(&self) -> Vec<String> {
        self.records().iter().map(|record| record["document"]["file"].as_str().unwrap().to_owned()).collect()
    }

    /// The output's records, one a line.
    pub fn records(&self) -> Vec<serde_json::Value> {
        self.out.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the command writes UTF-8");
        Self { status: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// Measures this thread's processor time where the system tells it, so that other work on the machine counts little.
pub struct Stopwatch {
    wall: Instant,
    thread: Option<u64>,
}

impl Stopwatch {
    pub fn start() -> Self {
        Self { wall: Instant::now(), thread: Self::thread() }
    }

    pub fn elapsed(&self) -> Duration {
        match (self.thread, Self::thread()) {
            (Some(before), Some(now)) => Duration::from_nanos(now - before),
            _ => self.wall.elapsed(),
        }
    }

    /// Nanoseconds on a processor (Linux).
    fn thread() -> Option<u64> {
        fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok()
    }
}
