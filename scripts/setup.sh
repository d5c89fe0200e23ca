#!/usr/bin/env bash
# Installs what is missing, says what it does, and does nothing where nothing is missing.
#
#   scripts/setup.sh page    what building the page needs: Rust for WebAssembly, wasm-bindgen, Trunk, wasm-opt
#   scripts/setup.sh test    the same, and a browser with its driver
#
# It starts from rustup's cargo, node and apt. Rust is taken from rustup; where rustup's server cannot be reached,
# from Debian (scripts/setup-debian-rust.sh).
set -euo pipefail
cd "$(dirname "$0")/.."

readonly TRUNK_VERSION=0.21.14
readonly RUSTUP_SECONDS=180
readonly CARGO_BIN="${CARGO_INSTALL_ROOT:-${CARGO_HOME:-$HOME/.cargo}}/bin"
export PATH="$CARGO_BIN:$PATH"

main() {
  local wanted="${1:-page}"
  require cargo "Rust is missing. Install it with rustup (https://rustup.rs), then run this again."
  require node "Node.js 18.19 or newer is missing. Install it (https://nodejs.org, or your system's package), then run this again."
  require npm "npm is missing. It comes with Node.js, or as your system's package npm."
  ensure_c_compiler
  ensure_wasm_target
  ensure_npm_packages
  ensure_wasm_bindgen
  ensure_trunk
  [ "$wanted" != test ] || ensure_browser
  say "Set-up: nothing is missing ($SECONDS s)."
}

# --- Rust -----------------------------------------------------------------------------------------------------------

ensure_c_compiler() {
  command -v cc >/dev/null || install_packages "a C compiler, which Rust links with" gcc libc6-dev
}

ensure_wasm_target() {
  wasm_target_is_there && return
  if command -v rustup >/dev/null; then
    say "Adding Rust's WebAssembly target (rustup target add wasm32-unknown-unknown) …"
    if timeout "$RUSTUP_SECONDS" rustup target add wasm32-unknown-unknown && wasm_target_is_there; then return; fi
    say "rustup's server did not answer within $RUSTUP_SECONDS s or has no such target."
  fi
  scripts/setup-debian-rust.sh
  wasm_target_is_there || fail "Rust still cannot build for WebAssembly. Try: rustup target add wasm32-unknown-unknown"
}

wasm_target_is_there() {
  compgen -G "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib/libstd-*.rlib" >/dev/null
}

# --- Tools ----------------------------------------------------------------------------------------------------------

# wasm-bindgen's command must be of the very version of the crate.
ensure_wasm_bindgen() {
  local version
  version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p}' Cargo.lock)
  [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $version" ] && return
  say "Installing wasm-bindgen-cli $version into $CARGO_BIN (about 2 minutes on two cores) …"
  # Without --locked: its lock file may name crates that a lagging registry mirror does not have.
  install_crate wasm-bindgen-cli --version "$version"
}

ensure_trunk() {
  [ "$(trunk --version 2>/dev/null)" = "trunk $TRUNK_VERSION" ] && return
  say "Installing trunk $TRUNK_VERSION into $CARGO_BIN (about 5 minutes on two cores) …"
  install_crate trunk --locked --version "$TRUNK_VERSION"
}

# A tool that runs for a second a build need not be compiled for speed: this takes a quarter of the release profile's time.
install_crate() {
  local target="$PWD/target/tools"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_TARGET_DIR="$target" cargo install --force --quiet "$@"
}

# wasm-opt (binaryen), the browser's driver (playwright-core) and the accessibility checker (axe-core).
ensure_npm_packages() {
  cmp --silent package-lock.json node_modules/.installed-lock.json && return
  say "Installing npm packages into node_modules …"
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.installed-lock.json
}

ensure_browser() {
  if ! command -v chromium >/dev/null || ! command -v chromedriver >/dev/null; then
    install_packages "a browser for the tests" chromium chromium-driver
  fi
}

# --- Helpers --------------------------------------------------------------------------------------------------------

install_packages() {
  local why="$1" as_root=()
  shift
  command -v apt-get >/dev/null ||
    fail "Missing: $why. This machine has no apt-get; install what corresponds to Debian's $* and run this again."
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "Missing: $why. As root, run: apt-get install --no-install-recommends $*"
    say "Needs sudo: apt-get install $*"
    as_root=(sudo)
  fi
  say "Installing $why ($*) …"
  "${as_root[@]}" apt-get update -qq || say "apt-get update failed; trying with the package lists that are there."
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >/dev/null ||
    fail "apt-get could not install $*; its message is above."
}

require() { command -v "$1" >/dev/null || fail "$2"; }
say() { printf '==> %s\n' "$*"; }
fail() { printf '\nSet-up stopped: %s\n' "$*" >&2; exit 1; }

main "$@"
