import assert from "node:assert/strict";
import { constants, createPublicKey, generateKeyPairSync, privateDecrypt } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { inspect } from "node:util";
import * as imported from "mpesa-core/credential";
import * as slim from "mpesa-core/slim";

const require = createRequire(import.meta.url);
const read = (name) => readFileSync(new URL(`certificates/${name}`, import.meta.url));
const API_KEY = "aaaab09uz9f3asdcjyk7els777ihmwv8";
const OPENAPI = { sandbox: read("openapi-sandbox.der"), production: read("openapi-production.der") };
const MOZAMBIQUE = read("mozambique-samples.pem");
const FINGERPRINTS = {
  sandbox: "f79a2fc40dd7ec135de37cd30494ef93bba34b2575b046c7f2cf96d662e9f67c",
  production: "dce05cd880415b25dd882d870dfeb2f1434dc30b28e077036c5326fbb65f9d03",
};
const other = { sandbox: "production", production: "sandbox" };

const key = read("4096.key.pem");
const account = createPublicKey(key);
const pem = account.export({ type: "spki", format: "pem" });
const der = account.export({ type: "spki", format: "der" });
const base64 = der.toString("base64");

/** Opens a token without unpadding it. */
const padded = (token) => privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.from(token, "base64"));

const { bearerToken: early, inspectPublicKey: earlyInspect } = slim;
test("slim: until what encrypts is loaded, it says which call loads it", () => {
  for (const use of [() => early(API_KEY, { environment: "sandbox" }), () => earlyInspect({ environment: "sandbox" })]) {
    assert.throws(use, ({ code, hint }) => code === "notReady" && /initCredential/.test(hint));
  }
  slim.initCredentialSync(readFileSync(require.resolve("mpesa-core/credential.wasm")));
});

for (const [entry, { bearerToken, inspectPublicKey, MpesaError }] of Object.entries({ import: imported, require: require("mpesa-core/credential"), slim })) {
  const refuses = (code, reason) => (error) =>
    MpesaError.is(error) && error.code === code && error.resend === "no" && reason.test(error.message) && !inspect(error, { depth: 9 }).includes(API_KEY);

  for (const [form, publicKey] of Object.entries({
    PEM: pem, "PEM with CRLF": pem.replaceAll("\n", "\r\n"), "PEM as bytes": Buffer.from(pem),
    DER: new Uint8Array(der), "DER in a buffer": new Uint8Array(der).buffer, "the base64 of a portal": base64,
    "base64 with blanks and line breaks": ` ${base64.replace(/.{60}/g, "$& \r\n")}\n`,
  })) {
    test(`${entry}: node:crypto opens what a key as ${form} encrypted`, () => {
      const token = bearerToken(API_KEY, { publicKey });
      assert.match(token, /^[A-Za-z0-9+/]{683}=$/);
      const bytes = padded(token);
      const end = bytes.indexOf(0, 2);
      assert.deepEqual([...bytes.subarray(0, 2)], [0, 2]);
      assert.equal(end, 512 - API_KEY.length - 1);
      assert.equal(bytes.subarray(end + 1).toString(), API_KEY);
    });
  }

  test(`${entry}: two tokens of one secret differ`, () => {
    const made = Array.from({ length: 20 }, () => bearerToken(API_KEY, { publicKey: pem }));
    assert.equal(new Set(made).size, 20);
    assert.equal(new Set(made.map((token) => padded(token).subarray(2, 10).toString("hex"))).size, 20);
  });

  test(`${entry}: a key that was used comes back for its own source alone`, () => {
    const keys = Array.from({ length: 6 }, () => generateKeyPairSync("rsa", { modulusLength: 1024 }));
    for (let round = 0; round < 3; round++) {
      for (const { publicKey, privateKey } of keys) {
        const secret = `key${keys.findIndex((pair) => pair.publicKey === publicKey)}of${round}`;
        const token = bearerToken(secret, { publicKey: publicKey.export({ type: "spki", format: "der" }) });
        const bytes = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, Buffer.from(token, "base64"));
        assert.equal(bytes.subarray(bytes.indexOf(0, 2) + 1).toString(), secret);
      }
    }
  });

  test(`${entry}: the longest secret of a 4096 bit key has 501 bytes`, () => {
    const longest = "k".repeat(501);
    assert.equal(padded(bearerToken(longest, { publicKey: der })).subarray(11).toString(), longest);
    assert.throws(() => bearerToken(`${longest}k`, { publicKey: der }), { code: "invalidPassword" });
  });

  test(`${entry}: OpenAPI's keys are part of the package`, () => {
    for (const [environment, publicKey] of Object.entries(OPENAPI)) {
      const identity = environment === "sandbox" ? "openapiSandbox" : "openapiProduction";
      assert.deepEqual(inspectPublicKey({ environment }), { identity, keyBits: 4096, fingerprint: FINGERPRINTS[environment] });
      assert.deepEqual(inspectPublicKey({ publicKey }), inspectPublicKey({ environment }));
      for (const source of [{ environment }, { publicKey }, { environment, publicKey }]) {
        assert.equal(bearerToken(API_KEY, source).length, 684);
      }
    }
  });

  test(`${entry}: another key than the known ones is told as unknown, and may be used for any environment`, () => {
    const { identity, keyBits } = inspectPublicKey({ publicKey: base64 });
    assert.deepEqual({ identity, keyBits }, { identity: "unknown", keyBits: 4096 });
    for (const environment of ["sandbox", "production"]) {
      assert.equal(padded(bearerToken(API_KEY, { environment, publicKey: base64 })).subarray(-32).toString(), API_KEY);
    }
  });

  test(`${entry}: OpenAPI's key of one environment is refused for the other, also once it was used`, () => {
    for (const [environment, publicKey] of Object.entries(OPENAPI)) {
      bearerToken(API_KEY, { publicKey });
      const wrong = () => bearerToken(API_KEY, { environment: other[environment], publicKey });
      assert.throws(wrong, refuses("invalidCertificate", new RegExp(`OpenAPI's public key for (the )?${environment}`)));
    }
  });

  test(`${entry}: the key of old samples is told, refused for OpenAPI, and works where no environment is named`, () => {
    assert.equal(inspectPublicKey({ publicKey: MOZAMBIQUE }).identity, "mozambiqueSample");
    assert.equal(bearerToken(API_KEY, { publicKey: MOZAMBIQUE }).length, 684);
    for (const environment of ["sandbox", "production"]) {
      assert.throws(() => bearerToken(API_KEY, { environment, publicKey: MOZAMBIQUE }), refuses("invalidCertificate", /old samples/));
    }
  });

  test(`${entry}: what is no public key is refused with a reason`, () => {
    const curve = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ type: "spki", format: "pem" });
    const small = generateKeyPairSync("rsa", { modulusLength: 512 }).publicKey.export({ type: "spki", format: "pem" });
    const reasons = [
      [key, /private key/], [read("2048.pem"), /this is a certificate/], [curve, /cannot be used/], [small, /cannot be used/],
      ["", /cannot be read/], [base64.slice(0, -4), /cannot be read/], [account.export({ type: "pkcs1", format: "pem" }), /cannot be read/],
      [new Uint8Array(1 << 17), /64 KiB/], ["A".repeat(1 << 17), /64 KiB/],
    ];
    for (const [publicKey, reason] of reasons) {
      assert.throws(() => bearerToken(API_KEY, { publicKey }), refuses("invalidCertificate", reason));
      assert.throws(() => inspectPublicKey({ publicKey }), refuses("invalidCertificate", reason));
    }
  });

  test(`${entry}: a secret that M-Pesa cannot have issued is refused and not echoed`, () => {
    const reasons = [
      ["", /empty/], [bearerToken(API_KEY, { environment: "sandbox" }), /encrypted already/], [`${API_KEY}\n`, /line breaks/],
      [` ${API_KEY}`, /blanks/], [`Bearer ${API_KEY}`, /blanks/], [`${API_KEY}é`, /ASCII/], [base64, /longer than 501/],
    ];
    for (const [secret, reason] of reasons) {
      assert.throws(() => bearerToken(secret, { environment: "sandbox" }), (error) =>
        refuses("invalidPassword", reason)(error) && error.issues[0].path === "secret" && error.hint !== undefined);
    }
  });

  test(`${entry}: a certificate is no public key, nor the other way round, whatever was used before`, () => {
    const certificate = read("4096.pem");
    assert.throws(() => bearerToken(API_KEY, { certificate }), refuses("invalidArgument", /publicKey/));
    if (entry === "slim") return;
    const { securityCredential } = imported;
    securityCredential("password", { certificate });
    assert.throws(() => bearerToken(API_KEY, { publicKey: certificate }), refuses("invalidCertificate", /certificate/));
    bearerToken(API_KEY, { publicKey: der });
    assert.throws(() => securityCredential("password", { certificate: der }), { code: "invalidCertificate" });
    bearerToken(API_KEY, { environment: "sandbox" });
    assert.equal(securityCredential("password", { environment: "sandbox" }).length, 344);
    assert.equal(bearerToken(API_KEY, { environment: "sandbox" }).length, 684);
  });

  test(`${entry}: values of the wrong type are told`, () => {
    for (const secret of [undefined, null, 7, Buffer.from(API_KEY), [API_KEY], new String(API_KEY)]) {
      assert.throws(() => bearerToken(secret, { environment: "sandbox" }), refuses("invalidArgument", /must be a string/));
    }
    for (const source of [undefined, null, {}, "sandbox", { environment: "live" }, { environment: 1 }, { publicKey: 7 }, { publicKey: account }]) {
      assert.throws(() => bearerToken(API_KEY, source), refuses("invalidArgument", /environment|publicKey/));
      assert.throws(() => inspectPublicKey(source), refuses("invalidArgument", /environment|publicKey/));
    }
  });
}
