import assert from "node:assert/strict";
import { constants, createPublicKey, privateDecrypt } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { daraja } from "mpesa-core";
import * as small from "mpesa-core/credential";

const read = (name) => readFileSync(new URL(`certificates/${name}`, import.meta.url));
const derOf = (pem) => Buffer.from(pem.replace(/-----.*-----|\s/g, ""), "base64");
const PASSWORD = "Safaricom999!*! ñ";

/** Opens a credential without unpadding it. */
function padded(credential, key) {
  return privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.from(credential, "base64"));
}

for (const [entry, { securityCredential, inspectCertificate }] of Object.entries({ "mpesa-core": daraja, "mpesa-core/credential": small })) {
  for (const bits of [2048, 3072, 4096]) {
    const pem = read(`${bits}.pem`).toString().replaceAll("\r", "");
    const key = read(`${bits}.key.pem`);
    const der = derOf(pem);
    for (const [form, certificate] of Object.entries({
      PEM: pem, "PEM with CRLF": pem.replaceAll("\n", "\r\n"), "PEM as bytes": Buffer.from(pem),
      DER: new Uint8Array(der), "DER in a buffer": new Uint8Array(der).buffer, "bare base64": der.toString("base64"),
    })) {
      test(`${entry}: node:crypto opens what a ${bits} bit certificate as ${form} encrypted`, () => {
        const bytes = padded(securityCredential(PASSWORD, { certificate }), key);
        const end = bytes.indexOf(0, 2);
        assert.equal(bytes.length, bits / 8);
        assert.deepEqual([...bytes.subarray(0, 2)], [0, 2]);
        assert.ok(end - 2 >= 8, "at least eight bytes of padding, none of them zero");
        assert.equal(bytes.subarray(end + 1).toString(), PASSWORD);
      });
    }

    test(`${entry}: two credentials of one password differ, with ${bits} bits`, () => {
      const made = Array.from({ length: 20 }, () => securityCredential(PASSWORD, { certificate: pem }));
      assert.equal(new Set(made).size, 20);
      const paddings = made.map((credential) => padded(credential, key).subarray(2, 10).toString("hex"));
      assert.equal(new Set(paddings).size, 20);
    });

    test(`${entry}: the longest password of a ${bits} bit key has ${bits / 8 - 11} bytes`, () => {
      const longest = "p".repeat(bits / 8 - 11);
      assert.equal(padded(securityCredential(longest, { certificate: der }), key).subarray(11).toString(), longest);
      assert.throws(() => securityCredential(`${longest}p`, { certificate: der }), { code: "invalidPassword" });
      assert.equal(inspectCertificate({ certificate: der }).keyBits, bits);
    });
  }

  test(`${entry}: Safaricom's own certificates are part of the package`, () => {
    for (const environment of ["sandbox", "production"]) {
      const certificate = read(`${environment}.der`);
      assert.equal(inspectCertificate({ environment }).identity, environment);
      assert.deepEqual(inspectCertificate({ certificate }), inspectCertificate({ environment }));
      assert.equal(securityCredential(PASSWORD, { environment }).length, 344);
      assert.equal(securityCredential(PASSWORD, { environment, certificate }).length, 344);
    }
  });

  test(`${entry}: the certificate of one environment is refused for the other`, () => {
    for (const [environment, other] of [["production", "sandbox"], ["sandbox", "production"]]) {
      assert.throws(() => securityCredential(PASSWORD, { environment, certificate: read(`${other}.der`) }),
        (error) => error.code === "invalidCertificate" && error.message.endsWith(other));
    }
  });

  test(`${entry}: certificates of the wrong sort are told and refused`, () => {
    for (const [name, identity] of [["tls-server.pem", "tlsServer"], ["forged.pem", "forged"]]) {
      const certificate = read(name);
      assert.equal(inspectCertificate({ certificate }).identity, identity);
      for (const environment of [undefined, "sandbox", "production"]) {
        assert.throws(() => securityCredential(PASSWORD, { environment, certificate }), { code: "invalidCertificate" });
      }
    }
    assert.equal(inspectCertificate({ certificate: read("2048.pem") }).identity, "foreign");
  });

  test(`${entry}: what is no certificate is refused with a reason`, () => {
    const key = read("2048.key.pem");
    const publicKey = createPublicKey(key).export({ type: "spki", format: "pem" });
    const reasons = [[key, /private key/], [publicKey, /cannot be read/], ["", /cannot be read/],
      [read("2048.pem").subarray(0, 500), /cannot be read/], [new Uint8Array(1 << 17), /64 KiB/], ["A".repeat(1 << 17), /64 KiB/]];
    for (const [certificate, reason] of reasons) {
      assert.throws(() => securityCredential(PASSWORD, { certificate }), (error) => error.code === "invalidCertificate" && reason.test(error.message));
    }
  });
}
