import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import * as mpesa from "mpesa-core/slim";
import exercise from "./exercise.cjs";
import { hostile } from "./hostile.values.mjs";

const require = createRequire(import.meta.url);
const bytes = readFileSync(require.resolve("mpesa-core/core.wasm"));
const credentialBytes = readFileSync(require.resolve("mpesa-core/credential.wasm"));
const response = () => new Response(bytes, { headers: { "content-type": "application/wasm" } });

for (const [kind, slim] of [["import", mpesa], ["require", require("mpesa-core/slim")]]) {
  const { daraja, MpesaError } = slim;

  test(`${kind} of slim: whatever is used before it is loaded says what to do`, () => {
    const { params, context, callback } = exercise.samples;
    for (const use of [
      () => daraja.stkPush.request(params, context),
      () => daraja.stkPush.reply({ status: 200, body: "{}" }),
      () => daraja.parseCallback(callback),
      () => daraja.acknowledge(),
      () => daraja.stkPassword({ shortCode: "174379", passkey: context.passkey }),
      () => daraja.securityCredential("password", { environment: "sandbox" }),
      () => daraja.inspectCertificate({ environment: "sandbox" }),
    ]) {
      assert.throws(use, (error) => MpesaError.is(error) && error.code === "notReady" && /init/.test(error.hint));
    }
  });

  test(`${kind} of slim: what is no wasm is refused, and can be followed by what is`, async () => {
    for (const [name, make] of Object.entries(hostile)) {
      assert.throws(() => slim.initSync(make()), MpesaError.is, name);
      await assert.rejects(async () => slim.init(make()), MpesaError.is, name);
    }
    assert.throws(() => daraja.acknowledge(), { code: "notReady" });
    await assert.rejects(slim.init(Promise.reject(new Error("offline"))), ({ cause }) => cause.message === "offline");
  });

  test(`${kind} of slim: it is loaded from ${kind === "import" ? "bytes" : "a response"}, once or more often`, async () => {
    if (kind === "import") slim.initSync(bytes);
    else await slim.init(Promise.resolve(response()));
    assert.throws(() => daraja.securityCredential("password", { environment: "sandbox" }), { code: "notReady" });
    for (const [name, make] of Object.entries(hostile)) assert.throws(() => slim.initCredentialSync(make()), MpesaError.is, name);
    if (kind === "import") slim.initCredentialSync(credentialBytes);
    else await slim.initCredential(new WebAssembly.Module(credentialBytes));
    assert.deepEqual(exercise(slim), exercise.expected);
    slim.initSync(new WebAssembly.Module(bytes));
    await slim.init(response());
    assert.deepEqual(exercise(slim), exercise.expected);
  });
}
