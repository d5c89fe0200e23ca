//! The exporter's module: what writes workbooks.

fn main() {
    rasid::exporter::start();
}
