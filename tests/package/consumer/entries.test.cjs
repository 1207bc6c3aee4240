const assert = require("node:assert/strict");
const { test } = require("node:test");
const exercise = require("./exercise.cjs");

test("require of mpesa-core works without any call to load it", () => {
  assert.deepEqual(exercise(require("mpesa-core")), exercise.expected);
});

test("require of mpesa-core/daraja gives the same functions", () => {
  const daraja = require("mpesa-core/daraja");
  assert.deepEqual(exercise({ daraja, MpesaError: daraja.MpesaError }), exercise.expected);
});

test("require of mpesa-core/credential encrypts without the rest", () => {
  const credential = require("mpesa-core/credential");
  assert.equal(credential.securityCredential("password", { environment: "sandbox" }).length, 344);
  assert.equal(credential.bearerToken("secret", { environment: "sandbox" }).length, 684);
});

test("what is required has the names of what is imported", async () => {
  for (const entry of ["mpesa-core", "mpesa-core/daraja", "mpesa-core/openapi", "mpesa-core/mozambique", "mpesa-core/drc", "mpesa-core/ethiopia", "mpesa-core/credential", "mpesa-core/simulator", "mpesa-core/slim"]) {
    assert.deepEqual(Object.keys(require(entry)).sort(), Object.keys(await import(entry)).sort(), entry);
  }
});

test("an error of one copy is an MpesaError to the other", async () => {
  const imported = await import("mpesa-core");
  const required = require("mpesa-core");
  for (const [thrower, teller] of [[imported, required], [required, imported]]) {
    assert.throws(() => thrower.daraja.parseCallback("no"), (error) => {
      assert.ok(error instanceof teller.MpesaError);
      return teller.MpesaError.is(error);
    });
  }
});

test("package.json and the wasm can be resolved", () => {
  assert.equal(require("mpesa-core/package.json").name, "mpesa-core");
  assert.match(require.resolve("mpesa-core/core.wasm"), /core\.wasm$/);
});
