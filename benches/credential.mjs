// Encrypting with a key that is kept: an initiator's password, and the API key of a bearer token.
import assert from "node:assert/strict";
import { constants, createPublicKey, generateKeyPairSync, privateDecrypt, publicEncrypt, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import forge from "node-forge";
import { securityCredential } from "../pkg/dist/daraja.js";
import { bearerToken } from "../pkg/dist/credential.js";
import { compare, give, root } from "./measure.mjs";

// Its ES modules cannot be imported by Node.
const JSEncrypt = createRequire(import.meta.url)("jsencrypt");

const PASSWORD = "Safaricom999!*!";
const API_KEY = "aaaab09uz9f3asdcjyk7els777ihmwv8";

/** Each contender with the public key ready for use; `own` is mpesa-core's way. */
function contenders(pem, text, own) {
  const forgeKey = forge.pki.publicKeyFromPem(pem);
  const encryptor = new JSEncrypt();
  encryptor.setPublicKey(pem);
  const key = createPublicKey(pem);
  const bytes = Buffer.from(text);
  return {
    "mpesa-core": own,
    "node-forge": () => forge.util.encode64(forgeKey.encrypt(text, "RSAES-PKCS1-V1_5")),
    jsencrypt: () => encryptor.encrypt(text),
    "node:crypto": () => publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, bytes).toString("base64"),
  };
}

/** Nobody has M-Pesa's private keys, so results are checked with keys of our own. */
function verify(bits, text, ownWith) {
  const pair = generateKeyPairSync("rsa", {
    modulusLength: bits,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const calls = contenders(pair.publicKey, text, ownWith(pair));
  for (const [name, call] of Object.entries(calls)) {
    const encrypted = Buffer.from(call(), "base64");
    const block = privateDecrypt({ key: pair.privateKey, padding: constants.RSA_NO_PADDING }, encrypted);
    const end = block.indexOf(0, 2);
    assert.ok(block[0] === 0 && block[1] === 2 && end >= 10, `${name}: padding`);
    assert.equal(block.subarray(end + 1).toString(), text, name);
  }
}

function selfSigned(pair) {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(pair.publicKey);
  certificate.serialNumber = "01";
  certificate.validity.notAfter.setFullYear(certificate.validity.notBefore.getFullYear() + 1);
  const names = [{ name: "commonName", value: "benchmark" }];
  certificate.setSubject(names);
  certificate.setIssuer(names);
  certificate.sign(forge.pki.privateKeyFromPem(pair.privateKey), forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate);
}

verify(2048, PASSWORD, (pair) => {
  const certificate = selfSigned(pair);
  return () => securityCredential(PASSWORD, { certificate });
});
verify(4096, API_KEY, ({ publicKey }) => () => bearerToken(API_KEY, { publicKey }));
const targets = { "node-forge": ">= 1.8x", jsencrypt: ">= 1.3x" };
const table = (title, publicKey, text, own) => {
  const bits = publicKey.asymmetricKeyDetails.modulusLength;
  const calls = contenders(publicKey.export({ type: "spki", format: "pem" }), text, own);
  for (const [name, call] of Object.entries(calls)) assert.equal(Buffer.from(call(), "base64").length, bits / 8, name);
  return { title: `${title} (${bits} bits)`, rows: compare(calls, { targets }) };
};
const tables = ["sandbox", "production"].flatMap((environment) => {
  const { publicKey } = new X509Certificate(readFileSync(join(root, `src/certificates/daraja-${environment}.der`)));
  const key = createPublicKey({ key: readFileSync(join(root, `src/keys/openapi-${environment}.der`)), format: "der", type: "spki" });
  return [
    table(`SecurityCredential, kept key, ${environment}`, publicKey, PASSWORD, () => securityCredential(PASSWORD, { environment })),
    table(`Bearer token, kept key, OpenAPI ${environment}`, key, API_KEY, () => bearerToken(API_KEY, { environment })),
  ];
});
give(...tables);
