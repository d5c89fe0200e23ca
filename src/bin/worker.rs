//! The worker's module: the analysis with its lexicon.

fn main() {
    rasid::worker::start();
}
