#!/usr/bin/env bash
# Rust for WebAssembly where rustup's server cannot be reached, from Debian's packages alone.
#
# Debian has a current Rust (rustc-web, for its browsers) with the sources of the standard library, but not the standard
# library for wasm32-unknown-unknown. This builds it once from those sources, puts it beside the compiler, links the
# toolchain into rustup as `debian` and makes it this folder's. scripts/setup.sh calls it, and only where it must.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly TARGET=wasm32-unknown-unknown

main() {
  command -v apt-get >/dev/null || fail "rustup cannot be reached and this machine has no apt-get: there is nowhere to take Rust for WebAssembly from."
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "Debian's Rust must be installed by root, and there is no sudo. As root, run scripts/setup-debian-rust.sh."
    say "Needs sudo: apt-get install, and files under $(debian_sysroot 2>/dev/null || echo /usr)."
  fi
  install_packages
  use_toolchain
  link_linker
  standard_library_is_current || build_standard_library
  say "Rust from Debian is ready: $(/usr/bin/rustc --version)."
}

install_packages() {
  say "Installing Rust from Debian (rustc-web, cargo-web, rust-web-src; about 30 s) …"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
    rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web gcc libc6-dev >/dev/null
  # The linker must be of the major version of the LLVM inside the compiler.
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "lld-$(llvm_major)" >/dev/null
}

# Makes plain `cargo` and `trunk` in this folder use Debian's compiler.
use_toolchain() {
  if command -v rustup >/dev/null; then
    rustup toolchain link debian /usr
    rustup override set debian --path "$PWD"
  fi
}

link_linker() {
  local bin
  bin="$(debian_sysroot)/lib/rustlib/$(/usr/bin/rustc -vV | sed -n 's/^host: //p')/bin"
  as_root mkdir -p "$bin"
  as_root ln -sf "$(command -v "lld-$(llvm_major)")" "$bin/rust-lld"
}

# Libraries of another compiler do not load, so the version they were built with stands beside them.
standard_library_is_current() {
  [ "$(cat "$(library_folder)/.rustc-version" 2>/dev/null)" = "$(/usr/bin/rustc --version)" ]
}

build_standard_library() {
  say "Building the standard library for WebAssembly (once, about 1 minute) …"
  crate=$(mktemp -d)
  trap 'rm -rf "$crate"' EXIT
  mkdir "$crate/src"
  : >"$crate/src/lib.rs"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n' >"$crate/Cargo.toml"
  (cd "$crate" && env -u CARGO_TARGET_DIR -u RUSTFLAGS RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 \
    /usr/bin/cargo build --quiet --release -Zbuild-std=std,panic_abort,test --target $TARGET)
  rm -f "$crate/target/$TARGET/release/deps"/libempty-*.rlib
  as_root mkdir -p "$(library_folder)"
  as_root find "$(library_folder)" -name '*.rlib' -delete
  as_root cp "$crate/target/$TARGET/release/deps"/*.rlib "$(library_folder)/"
  /usr/bin/rustc --version | as_root tee "$(library_folder)/.rustc-version" >/dev/null
}

debian_sysroot() { /usr/bin/rustc --print sysroot; }
library_folder() { echo "$(debian_sysroot)/lib/rustlib/$TARGET/lib"; }
llvm_major() { /usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p'; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
say() { printf '==> %s\n' "$*"; }
fail() { printf '\nSet-up stopped: %s\n' "$*" >&2; exit 1; }

main "$@"
