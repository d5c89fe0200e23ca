# Rasid's commands. Each installs what it misses (`scripts/setup.sh`), says so, and does nothing twice.
#
#   make serve    build the page and serve it on http://127.0.0.1:8080/ (PORT=… for another port)
#   make test     everything that must hold before a change lands
#   make dist     leave a static site in dist/, for any file server and under any path

SHELL := /bin/bash
PORT  ?= 8080
# Page and worker compare theirs when they meet (src/wire).
BUILD := RASID_BUILD=$(shell git rev-parse --short=12 HEAD 2>/dev/null || echo unversioned)

# Trunk takes `wasm-opt` from the PATH; npm's binaryen brings it.
export PATH := $(CURDIR)/node_modules/.bin:$(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)
export TRUNK_SKIP_VERSION_CHECK := true
# Trunk 0.21 exits with an error where NO_COLOR=1 is set.
unexport NO_COLOR

.PHONY: help serve test dist site screenshots setup clean

help:
	@sed -n '3,5s/^# *//p' Makefile

serve:
	@scripts/setup.sh page
	@echo "==> Building the page (release); the first build takes some minutes, then: http://127.0.0.1:$(PORT)/"
	$(BUILD) trunk serve --release --no-autoreload=true --address 127.0.0.1 --port $(PORT)

test:
	@scripts/setup.sh test
	@scripts/test.sh

dist:
	@scripts/setup.sh page
	@$(MAKE) --no-print-directory site
	@scripts/budget.mjs dist

# The release site, where the set-up is done.
site:
	$(BUILD) trunk build --release

# Every state of the page, at both sizes, in both themes and languages, into target/screenshots.
screenshots: dist
	@scripts/setup.sh test
	node scripts/screenshots.mjs

setup:
	@scripts/setup.sh test

clean:
	cargo clean
	rm -rf dist node_modules
