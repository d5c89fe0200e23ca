use super::{Failure, Shared};
use crate::model::Analysis;

/// The page's number for a file: counts up, never used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub u32);

/// How far a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum Status {
    /// Its turn has not come.
    Waiting,
    /// Being read or analysed.
    Working,
    /// Analysed.
    Done(Shared<Analysis>),
    /// Not analysed, and why.
    Failed(Failure),
    /// Given up at the reader's wish.
    Cancelled,
}

/// How a file ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Analysed.
    Analyzed(Shared<Analysis>),
    /// Not analysed.
    Failed(Failure),
}

/// One file of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its number.
    pub id: ItemId,
    /// Its name or path, as given.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// How far it is.
    pub status: Status,
    /// Whether it is analysed once more while its analysis is shown.
    pub renewing: bool,
}

impl Item {
    /// A file whose turn has not come.
    #[must_use]
    pub fn waiting(id: ItemId, name: impl Into<String>, bytes: u64) -> Self {
        Self { id, name: name.into(), bytes, status: Status::Waiting, renewing: false }
    }

    /// Its analysis, once there.
    #[must_use]
    pub fn analysis(&self) -> Option<&Shared<Analysis>> {
        match &self.status {
            Status::Done(analysis) => Some(analysis),
            _ => None,
        }
    }

    /// What to call it: the article's title, or the file's name without its folders.
    #[must_use]
    pub fn title(&self) -> &str {
        let title = self.analysis().and_then(|analysis| analysis.meta.title.as_deref()).map(str::trim);
        title.filter(|title| !title.is_empty()).unwrap_or_else(|| self.file_name())
    }

    /// The file's name without its folders.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().filter(|name| !name.is_empty()).unwrap_or(&self.name)
    }

    /// Whether it waits or is being worked on.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.status, Status::Waiting | Status::Working)
    }
}
