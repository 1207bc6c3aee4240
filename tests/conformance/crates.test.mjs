import assert from "node:assert/strict";
import { test } from "node:test";
import { root } from "../package/project.mjs";
import { run } from "./programs.mjs";

test("there is one version of each crate that decodes, encrypts or draws random numbers", async () => {
  const args = ["tree", "--locked", "--target", "all", "--edges", "normal", "--all-features", "--prefix", "none", "--format", "{p}"];
  const versions = new Map();
  for (const line of (await run("cargo", args, { cwd: root })).split("\n")) {
    const [, name, version] = /^(\S+) v(\S+)/.exec(line) ?? [];
    if (name) versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  for (const name of ["crypto-bigint", "der", "getrandom", "pkcs1", "rand_core", "rsa", "spki", "x509-cert"]) {
    assert.equal(versions.get(name)?.size, 1, `${name}: ${[...versions.get(name) ?? []]}`);
  }
});
