#!/usr/bin/env bash
# Everything that must hold before a change lands: `make test` runs it after the set-up.
#
# Every section runs even where an earlier one failed; the last line says how many tests and checks passed and failed.
# One target directory serves all of it.
set -uo pipefail
cd "$(dirname "$0")/.."

export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-auto}
readonly HOST_FEATURES=views,training
readonly PAGE_FEATURES=app,worker,formats-module,exporter,encoder
readonly TARGET=${CARGO_TARGET_DIR:-target}
readonly LOGS=target/test-logs
# The same files as in tests/wasm.rs, in the same order.
readonly RECORDED_FILES=(www/samples/summit.txt www/samples/archaeology.txt tests/suite/source/news.html)
passed=0
failed=0
left_out=()
broken=()

main() {
  mkdir -p "$LOGS"
  section "Format" check cargo fmt --all --check
  section "Lint, native" check cargo clippy --quiet --all-targets --features $HOST_FEATURES -- -D warnings
  section "Lint, WebAssembly" check cargo clippy --quiet --target wasm32-unknown-unknown --no-default-features \
    --features $PAGE_FEATURES --lib --bins -- -D warnings
  section "Lint, WebAssembly with relaxed SIMD" check cargo clippy --quiet --target wasm32-unknown-unknown --no-default-features \
    --features encoder,relaxed-simd --lib --bins -- -D warnings
  section "Tests, native: unit, property, snapshot, views, tidy" native_tests
  section "Tests, native: examples in the documentation" rust_tests cargo test --doc
  section "Tests, WebAssembly in a browser" browser_unit_tests
  section "Build the site" check make --no-print-directory site
  section "Bundle budget" check scripts/budget.mjs dist
  section "Tests, end to end in a browser, on the built page" end_to_end_tests
  section "Accuracy" accuracy
  summary
}

# --- Sections -------------------------------------------------------------------------------------------------------

native_tests() {
  if command -v cargo-nextest >/dev/null; then
    run cargo nextest run --features $HOST_FEATURES --no-fail-fast
    count 's/.*Summary.* \([0-9]*\) passed.*/\1/p' 's/.*Summary.* \([0-9]*\) failed.*/\1/p'
  else
    rust_tests cargo test --features $HOST_FEATURES --no-fail-fast --lib --bins --tests
  fi
}

browser_unit_tests() {
  # What the native command prints is what the browser's build is compared with.
  run cargo build --quiet --bin rasid || { one_failed; return; }
  export RASID_NATIVE_RECORD="$PWD/$LOGS/native-record.jsonl"
  : >"$RASID_NATIVE_RECORD"
  for model in fast deep; do
    "$TARGET/debug/rasid" analyze --model $model --model-file models/rasid-deep.bin "${RECORDED_FILES[@]}" \
      >>"$RASID_NATIVE_RECORD" || { one_failed; return; }
  done
  # Both builds of the encoder.
  for features in analysis,formats analysis,formats,relaxed-simd; do
    CHROMEDRIVER=$(command -v chromedriver) WASM_BINDGEN_TEST_TIMEOUT=120 rust_tests cargo test \
      --target wasm32-unknown-unknown --no-default-features --features $features --test wasm
  done
}

end_to_end_tests() {
  # The command's output is what the page's export is compared with.
  run cargo build --quiet --bin rasid || { one_failed; return; }
  run node --test --test-concurrency=1 --test-reporter=spec tests/browser/
  count 's/^ℹ pass \([0-9]*\)$/\1/p' 's/^ℹ fail \([0-9]*\)$/\1/p'
}

accuracy() {
  if [ ! -d ../shared/gold ]; then leave_out "accuracy: ../shared is not there"; return; fi
  if ! command -v python3 >/dev/null; then leave_out "accuracy: python3 is not there"; return; fi
  check scripts/accuracy.mjs
}

# --- Running and counting -------------------------------------------------------------------------------------------

section() {
  local title="$1" before=$failed start=$SECONDS
  shift
  printf '\n=== %s\n' "$title"
  log="$LOGS/$(tr -cs 'A-Za-z' '-' <<<"$title" | tr 'A-Z' 'a-z').log"
  "$@"
  if [ "$failed" -gt "$before" ]; then
    broken+=("$title")
    printf -- '--- %s: FAILED (%s s)\n' "$title" $((SECONDS - start))
  else
    printf -- '--- %s: done (%s s)\n' "$title" $((SECONDS - start))
  fi
}

run() { "$@" 2>&1 | tee "$log"; return "${PIPESTATUS[0]}"; }

# One command that passes or fails as a whole.
check() { if run "$@"; then passed=$((passed + 1)); else one_failed; fi; }

# Rust's own test runner, natively or in a browser.
rust_tests() {
  run "$@"
  count 's/^test result: .* \([0-9]*\) passed;.*/\1/p' 's/^test result: .* \([0-9]*\) failed;.*/\1/p'
}

# Adds up what the runner's last lines say. A runner that fails without a failed test failed as a whole.
count() {
  local status=$? p f
  p=$(sum "$1")
  f=$(sum "$2")
  passed=$((passed + p))
  failed=$((failed + f))
  if [ "$f" = 0 ] && { [ "$status" != 0 ] || [ "$p" = 0 ]; }; then one_failed; fi
}

sum() { sed -e 's/\x1b\[[0-9;]*m//g' "$log" | sed -n "$1" | awk '{ n += $1 } END { print n + 0 }'; }
one_failed() { failed=$((failed + 1)); }
leave_out() { left_out+=("$1"); printf 'left out: %s\n' "$1"; }

summary() {
  printf '\n=== Summary (%s min %s s)\n' $((SECONDS / 60)) $((SECONDS % 60))
  for what in "${left_out[@]+"${left_out[@]}"}"; do printf 'left out: %s\n' "$what"; done
  for what in "${broken[@]+"${broken[@]}"}"; do printf 'failed: %s\n' "$what"; done
  printf '%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" = 0 ]
}

main "$@"
