SHELL := bash
.SHELLFLAGS := -euo pipefail -c

export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
CHROMEDRIVER ?= $(shell command -v chromedriver)
WASM := --target wasm32-unknown-unknown
# What rustfmt does not find by itself: what the build script lists, and a package of its own.
LISTED := $(wildcard src/*/endpoints/*.rs src/*/callbacks/*.rs) tests/hostless/src/lib.rs

.PHONY: setup tools package test rust wasm npm conformance frameworks docs-check docs examples browser demo bench fmt update clean

# What the build needs; and what the tests need beside it.
setup:
	scripts/setup.sh
tools:
	scripts/setup.sh tests

package: setup
	node pkg-template/build.mjs

test: rust wasm npm docs-check conformance frameworks examples

# The library as Rust.
rust: setup
	cargo fmt --check
	rustfmt --edition 2024 --check $(LISTED)
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --all-targets --features simulator -- -D warnings
	cargo clippy --locked $(WASM) --lib --test wasm32 --features js -- -D warnings
	cargo clippy --locked $(WASM) --lib --all-features -- -D warnings
	cargo clippy --locked $(WASM) --lib --features simulator -- -D warnings
	cargo clippy --locked $(WASM) --lib --no-default-features --features markets,js -- -D warnings
	cargo test --locked --all-features
	node scripts/hostless.mjs
	node scripts/msrv.mjs
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --all-features

# The library on wasm32.
wasm: tools
	wasm-pack test --node --mode no-install -- --locked --features js --test wasm32
	WASM_BINDGEN_USE_BROWSER=1 wasm-pack test --headless --chrome --chromedriver "$(CHROMEDRIVER)" --mode no-install -- --locked --features js --test wasm32

# The package as a host installs it.
npm: tools package
	node tests/package/run.mjs
	node tests/sizes.mjs

# The package on every runtime and bundler.
conformance: tools package
	npm --prefix tests/conformance install --no-audit --no-fund --ignore-scripts --loglevel=error
	node tests/conformance/run.mjs

# The receivers in every framework, by the code of their guide.
frameworks: tools package
	npm --prefix tests/frameworks install --no-audit --no-fund --loglevel=error
	npm --prefix tests/frameworks test

examples: tools package
	npm --prefix examples-node install --no-audit --no-fund
	npm --prefix examples-node test
	npm --prefix examples-worker install --no-audit --no-fund
	npm --prefix examples-worker test
	npm --prefix examples-browser ci --no-audit --no-fund
	npm --prefix examples-browser test
	cd examples-rust && cargo fmt --check
	cd examples-rust && cargo clippy --locked --all-targets -- -D warnings
	cd examples-rust && cargo test --locked

demo: package
	npm --prefix examples-node install --no-audit --no-fund
	npm --prefix examples-node run demo

# Whether every public name is documented, with examples that compile.
docs-check: package
	npm --prefix docs ci --no-audit --no-fund
	npm --prefix docs test

# The reference, in docs/reference.
docs: docs-check
	npm --prefix docs run reference
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --all-features --target-dir target
	rm -rf docs/reference/rust
	cp -r target/doc docs/reference/rust

# The page that encrypts: examples-browser/dist/index.html.
browser: package
	npm --prefix examples-browser ci --no-audit --no-fund
	npm --prefix examples-browser run build

bench: package
	npm --prefix benches/receiver ci --no-audit --no-fund
	node benches/run.mjs

fmt:
	cargo fmt
	rustfmt --edition 2024 $(LISTED)

# Writes anew what is made from the sources: declarations, tables, recorded sizes.
update: setup
	UPDATE=1 cargo test --locked --all-features
	node pkg-template/build.mjs
	UPDATE=1 node tests/sizes.mjs

clean:
	rm -rf target pkg .build docs/reference
