use std::io::{IsTerminal, stderr};

use indicatif::{ProgressBar, ProgressStyle};

use super::failure::Failure;

/// Progress and messages on standard error. The bar shows on a terminal only, and never mixes with output.
pub(super) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A bar for `files` files; none for a single one.
    pub(super) fn of(files: usize) -> Self {
        if files < 2 || !stderr().is_terminal() {
            return Self { bar: ProgressBar::hidden() };
        }
        let bar = ProgressBar::new(files as u64);
        if let Ok(style) = ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} files, {eta} left") {
            bar.set_style(style);
        }
        Self { bar }
    }

    /// One more file is done.
    pub(super) fn advance(&self) {
        self.bar.inc(1);
    }

    /// Tells about a file: `rasid: a.pdf: …`.
    pub(super) fn tell(&self, failure: &Failure) {
        self.bar.suspend(|| eprintln!("rasid: {failure}"));
    }

    /// Writes to standard output while the bar is out of the way.
    pub(super) fn while_hidden<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.suspend(write)
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
