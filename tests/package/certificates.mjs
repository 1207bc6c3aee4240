// Throwaway keys and certificates, and the known ones, as files for the tests.
import { createHash, generateKeyPairSync } from "node:crypto";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import forge from "node-forge";
import { root } from "./project.mjs";

export const BITS = [2048, 3072, 4096];

export function writeCertificates(folder) {
  mkdirSync(folder);
  for (const bits of BITS) {
    const { certificate, key } = selfSigned(bits, "Somebody");
    writeFileSync(join(folder, `${bits}.key.pem`), key);
    writeFileSync(join(folder, `${bits}.pem`), certificate);
  }
  const elsewhere = createHash("sha1").update("another key").digest();
  writeFileSync(join(folder, "forged.pem"), selfSigned(2048, "Safaricom Limited", elsewhere).certificate);
  for (const environment of ["sandbox", "production"]) {
    cpSync(join(root, `src/certificates/daraja-${environment}.der`), join(folder, `${environment}.der`));
    cpSync(join(root, `src/keys/openapi-${environment}.der`), join(folder, `openapi-${environment}.der`));
  }
  cpSync(join(root, "tests/fixtures/certificates/DO-NOT-USE-sandbox-TLS-server-2018-2019.pem"), join(folder, "tls-server.pem"));
  cpSync(join(root, "tests/fixtures/keys/mozambique-samples.pem"), join(folder, "mozambique-samples.pem"));
}

/** `keyId` replaces the identifier that is computed from the key. */
function selfSigned(bits, organization, keyId) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: bits });
  const key = privateKey.export({ type: "pkcs1", format: "pem" });
  const signer = forge.pki.privateKeyFromPem(key);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(signer.n, signer.e);
  certificate.serialNumber = "01";
  certificate.validity.notBefore = new Date("2026-01-01T00:00:00Z");
  certificate.validity.notAfter = new Date("2027-01-01T00:00:00Z");
  const name = [{ shortName: "C", value: "KE" }, { shortName: "O", value: organization }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  const value = keyId && forge.asn1.toDer(octets(keyId)).getBytes();
  certificate.setExtensions([value ? { id: "2.5.29.14", critical: false, value } : { name: "subjectKeyIdentifier" }]);
  certificate.sign(signer, forge.md.sha256.create());
  return { certificate: forge.pki.certificateToPem(certificate), key };
}

function octets(bytes) {
  return forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.OCTETSTRING, false, bytes.toString("binary"));
}
