//! The page's module.

fn main() {
    rasid::ui::start();
}
