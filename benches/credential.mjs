// Encrypting an initiator's password with a key that is kept.
import assert from "node:assert/strict";
import { constants, createPublicKey, generateKeyPairSync, privateDecrypt, publicEncrypt, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import forge from "node-forge";
import { securityCredential } from "../pkg/dist/daraja.js";
import { compare, give, root } from "./measure.mjs";

// Its ES modules cannot be imported by Node.
const JSEncrypt = createRequire(import.meta.url)("jsencrypt");

const PASSWORD = "Safaricom999!*!";

/** Each contender with the public key ready for use; `source` is what mpesa-core gets. */
function contenders(pem, source) {
  const forgeKey = forge.pki.publicKeyFromPem(pem);
  const encryptor = new JSEncrypt();
  encryptor.setPublicKey(pem);
  const key = createPublicKey(pem);
  const bytes = Buffer.from(PASSWORD);
  return {
    "mpesa-core": () => securityCredential(PASSWORD, source),
    "node-forge": () => forge.util.encode64(forgeKey.encrypt(PASSWORD, "RSAES-PKCS1-V1_5")),
    jsencrypt: () => encryptor.encrypt(PASSWORD),
    "node:crypto": () => publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, bytes).toString("base64"),
  };
}

/** Nobody has Safaricom's private keys, so results are checked with a key of our own. */
function verify() {
  const pair = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(pair.publicKey);
  certificate.serialNumber = "01";
  certificate.validity.notAfter.setFullYear(certificate.validity.notBefore.getFullYear() + 1);
  const names = [{ name: "commonName", value: "benchmark" }];
  certificate.setSubject(names);
  certificate.setIssuer(names);
  certificate.sign(forge.pki.privateKeyFromPem(pair.privateKey), forge.md.sha256.create());
  const calls = contenders(pair.publicKey, { certificate: forge.pki.certificateToPem(certificate) });
  for (const [name, call] of Object.entries(calls)) {
    const encrypted = Buffer.from(call(), "base64");
    const block = privateDecrypt({ key: pair.privateKey, padding: constants.RSA_NO_PADDING }, encrypted);
    const end = block.indexOf(0, 2);
    assert.ok(block[0] === 0 && block[1] === 2 && end >= 10, `${name}: padding`);
    assert.equal(block.subarray(end + 1).toString(), PASSWORD, name);
  }
}

verify();
const targets = { "node-forge": ">= 1.8x", jsencrypt: ">= 1.3x" };
const tables = ["sandbox", "production"].map((environment) => {
  const { publicKey } = new X509Certificate(readFileSync(join(root, `src/certificates/daraja-${environment}.der`)));
  const bits = publicKey.asymmetricKeyDetails.modulusLength;
  const calls = contenders(publicKey.export({ type: "spki", format: "pem" }), { environment });
  for (const [name, call] of Object.entries(calls)) assert.equal(Buffer.from(call(), "base64").length, bits / 8, name);
  return { title: `SecurityCredential, kept key, ${environment} (${bits} bits)`, rows: compare(calls, { targets }) };
});
give(...tables);
