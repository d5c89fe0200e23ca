use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::deep::DeepParts;
use crate::export::Sheet;
use crate::model::{Analysis, Day, Tier};

/// Names the build. Page and worker compare theirs when they meet, since a cache may hold the files of two builds.
///
/// `make dist` sets `RASID_BUILD` to the commit; without it the version has to do.
pub const BUILD: &str = match option_env!("RASID_BUILD") {
    Some(build) => build,
    None => env!("CARGO_PKG_VERSION"),
};

/// From the page to the analyst.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Answered by [`Response::Ready`].
    Ping,
    /// Gives the analyst the deep tier; answered by [`Response::Prepared`].
    Prepare(DeepParts),
    /// Answered by [`Response::Analyzed`] with the same `id`.
    Analyze {
        /// The page's number for the file.
        id: u32,
        /// The file's name or path.
        name: String,
        /// Its content.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
        /// When the reader says that it was published.
        published: Option<Day>,
        /// How to find names; the deep tier needs its model first.
        tier: Tier,
    },
}

/// From the analyst to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// The analyst is there, and of this build.
    Ready {
        /// Its [`BUILD`].
        build: String,
    },
    /// The deep tier is ready, or why it cannot be.
    Prepared(Result<(), String>),
    /// A file is done.
    Analyzed {
        /// The page's number for it.
        id: u32,
        /// All that is known about it.
        analysis: Box<Analysis>,
    },
    /// What reads the file's format cannot be loaded.
    NotLoaded,
    /// The analyst met a defect of ours; it answers no more and must be replaced.
    Panicked {
        /// Where and why, for a report.
        message: String,
    },
}

/// From the page to the exporter: what to write.
#[allow(clippy::large_enum_variant, reason = "it lives no longer than the packet that it becomes")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ExportRequest<'a> {
    /// A table as text.
    Csv(Sheet),
    /// Tables as a workbook.
    Workbook(Vec<Sheet>),
    /// One more article for [`ExportRequest::Records`]: not answered, so that the page copies one at a time.
    Record(Cow<'a, Analysis>),
    /// The records of all articles that came before.
    Records,
}

/// From the exporter to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Export {
    /// The file's bytes.
    Written(#[serde(with = "serde_bytes")] Vec<u8>),
    /// Why there is none.
    Failed(String),
}
