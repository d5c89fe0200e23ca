use serde::{Deserialize, Serialize};

use super::{Diagnostic, Entity, EntityId, Format, Mention, Meta, Span};

/// All that Rasid says about one file. Spans point into `text`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// The file's name as given.
    pub file: String,
    /// `sha256:` and the digest of the file's bytes, in hexadecimal.
    pub id: String,
    /// What kind of file it was.
    pub format: Format,
    /// The encoding chosen, by its WHATWG name.
    pub encoding: String,
    /// ISO 639-1 code of the main language (`ar`), or `und`.
    pub language: String,
    /// The pretrained model that read it too, by name and version; none where the fast tier read it alone.
    pub model: Option<String>,
    /// The text that offsets point into.
    pub text: String,
    /// What is known about the article.
    pub meta: Meta,
    /// Page furniture: sorted, apart.
    pub furniture: Vec<Span>,
    /// Sentences: sorted, apart.
    pub sentences: Vec<Span>,
    /// Mentions sorted by start, the longer first; nested or apart, never crossing.
    pub mentions: Vec<Mention>,
    /// Entities in order of first mention.
    pub entities: Vec<Entity>,
    /// What the reader should know.
    pub diagnostics: Vec<Diagnostic>,
}

impl Analysis {
    /// The entity with this id.
    #[must_use]
    pub fn entity(&self, id: EntityId) -> Option<&Entity> {
        self.entities.get(id.0 as usize)
    }
}
