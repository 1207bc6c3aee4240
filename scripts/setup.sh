#!/usr/bin/env bash
# Installs what the build needs, and with `tests` what the tests need too. Asks nothing, and does nothing where all is there.
set -euo pipefail
cd "$(dirname "$0")/.."

WASM_PACK=0.15.1
WASM_BINDGEN=0.2.130
export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"

fail() {
  echo "setup: $*" >&2
  exit 1
}

has() {
  command -v "$1" >/dev/null 2>&1
}

has cargo || fail "cargo is missing: see https://rustup.rs"
has node || fail "node is missing: version 20 or newer is needed"
node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' ||
  fail "node $(node --version) is too old: version 20 or newer is needed"

if has rustup; then
  rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown
  for component in clippy rustfmt; do
    cargo "${component/rustfmt/fmt}" --version >/dev/null 2>&1 || rustup component add "$component"
  done
elif [ ! -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
  fail "the Rust target wasm32-unknown-unknown is missing"
fi

# The command of the right version may be anywhere on the path.
version_of() {
  has "$1" && "$1" --version 2>/dev/null | awk '{ print $2 }' || true
}
if [ "$(version_of wasm-pack)" != "$WASM_PACK" ]; then
  cargo install wasm-pack --version "$WASM_PACK" --locked --root .tools
fi
# It must equal the version of the crate in Cargo.toml.
if [ "$(version_of wasm-bindgen)" != "$WASM_BINDGEN" ] || [ "$(version_of wasm-bindgen-test-runner)" != "$WASM_BINDGEN" ]; then
  cargo install wasm-bindgen-cli --version "$WASM_BINDGEN" --root .tools
fi

# Whether node_modules holds what the lock file says. A link leads to somebody else's, which is not ours to change.
current() {
  [ -L node_modules ] || node -e '
    const read = (path) => JSON.parse(require("node:fs").readFileSync(path, "utf8")).packages;
    const [wanted, found] = [read("package-lock.json"), read("node_modules/.package-lock.json")];
    const missing = Object.entries(wanted).some(([path, { version, optional }]) =>
      path !== "" && !optional && found[path]?.version !== version);
    process.exit(missing ? 1 : 0);' 2>/dev/null
}
current || npm ci --no-audit --no-fund

[ "${1:-}" = tests ] || exit 0
if [ -z "${CHROMIUM:-}" ] && ! has chromium || [ -z "${CHROMEDRIVER:-}" ] && ! has chromedriver; then
  if has apt-get && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium chromium-driver
  else
    fail "chromium or chromedriver is missing: install both, or set CHROMIUM and CHROMEDRIVER to their paths"
  fi
fi
