use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};

use crate::model::RawFile;
use crate::source::MAX_BYTES;

use super::failure::Failure;

/// Most bytes of a file that are read.
const MOST: u64 = MAX_BYTES as u64;

/// Something to read.
#[derive(Debug)]
pub(super) enum Input {
    /// Standard input.
    Stdin,
    /// A file, and how many bytes it says it has.
    File {
        /// Where it is, as given.
        path: PathBuf,
        /// Its size.
        size: u64,
    },
}

impl Input {
    /// Everything that `paths` name, in their order; a directory's files in the order of names.
    pub(super) fn list(paths: &[PathBuf]) -> Vec<Result<Self, Failure>> {
        let mut inputs = Vec::new();
        for path in paths {
            if path.as_os_str() == "-" {
                inputs.push(Ok(Self::Stdin));
            } else if path.is_dir() {
                list_directory(path, &mut inputs);
            } else {
                inputs.push(file(path));
            }
        }
        inputs
    }

    /// Its name in the record.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::File { path, .. } => name(path),
        }
    }

    /// How much memory reading it takes.
    pub(super) fn size(&self) -> u64 {
        match self {
            Self::Stdin => 0,
            Self::File { size, .. } => (*size).min(MOST),
        }
    }

    /// Its bytes.
    pub(super) fn read(&self) -> io::Result<RawFile> {
        let mut bytes = Vec::new();
        match self {
            Self::Stdin => io::stdin().lock().take(MOST + 1).read_to_end(&mut bytes)?,
            Self::File { size, .. } if *size > MOST => return Err(too_large(&format!("it has {size} bytes, more"))),
            Self::File { path, size } => {
                bytes.reserve_exact(usize::try_from(*size).unwrap_or_default());
                // A device or a growing file has more than it says.
                File::open(path)?.take(MOST + 1).read_to_end(&mut bytes)?
            }
        };
        if bytes.len() as u64 > MOST {
            return Err(too_large("it has more bytes"));
        }
        Ok(RawFile { name: self.name(), bytes })
    }
}

fn too_large(what: &str) -> io::Error {
    io::Error::other(format!("{what} than the {MOST} that are read; split it into smaller files"))
}

fn list_directory(path: &Path, inputs: &mut Vec<Result<Input, Failure>>) {
    // Hidden files are left out; git's and others' lists of ignored files are not asked.
    let mut walk = WalkBuilder::new(path);
    walk.standard_filters(false).hidden(true).follow_links(true).sort_by_file_name(Ord::cmp);
    let before = inputs.len();
    for entry in walk.build() {
        match entry {
            Ok(entry) if is_file(&entry) => inputs.push(file(entry.path())),
            Ok(_) => {}
            Err(error) => inputs.push(Err(Failure::new(name(path), error))),
        }
    }
    if inputs.len() == before {
        inputs.push(Err(Failure::new(name(path), "no files in this directory")));
    }
}

fn is_file(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_file())
}

fn file(path: &Path) -> Result<Input, Failure> {
    match path.metadata() {
        Ok(metadata) => Ok(Input::File { path: path.to_owned(), size: metadata.len() }),
        Err(error) => Err(Failure::new(name(path), error)),
    }
}

fn name(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
