//! The `rasid` command.

fn main() -> std::process::ExitCode {
    rasid::cli::run()
}
