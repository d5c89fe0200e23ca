/// How far the deep tier is: off until the reader asks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Deep {
    /// Not asked for.
    #[default]
    Off,
    /// Its model is on the way.
    Loading {
        /// Bytes that are there.
        received: u64,
    },
    /// Articles are read once more by it.
    Ready,
    /// There is none, and why.
    Failed(DeepFailure),
}

/// Why there is no deep tier. `labels` has the words: what happened, and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeepFailure {
    /// Its model could not be downloaded.
    NotLoaded,
    /// What was downloaded is not the model of this build.
    Damaged,
    /// A defect of ours ended the analyst while it read deeply.
    Crashed,
}
