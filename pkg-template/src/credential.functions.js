import { attempt, invalidArgument, wrap } from "./error.js";

/** The core reads 64 KiB; of more it gets just enough to refuse it. */
const MOST = (1 << 16) + 1;

/** The functions of a build that can encrypt, from those of its core and from what loads it. */
export function credentialFunctions({ bearer, encrypt, inspect, inspectKey, ready }) {
  /** `member` is that of the source which may hold another key than the package's own. */
  const from = (source, member, use) => {
    const message = `give { environment: "sandbox" | "production" } or { ${member} }`;
    const [environment, given] = attempt(() => [source.environment, bytes(source[member])], message);
    ready();
    try {
      return use(environment, given);
    } catch (thrown) {
      throw wrap(thrown);
    }
  };
  return {
    securityCredential(password, source) {
      const text = plaintext("password", password);
      return from(source, "certificate", (environment, certificate) => encrypt(text, environment, certificate));
    },
    inspectCertificate(source) {
      return from(source, "certificate", inspect);
    },
    bearerToken(secret, source) {
      const text = plaintext("API key or session id", secret);
      return from(source, "publicKey", (environment, publicKey) => bearer(text, environment, publicKey));
    },
    inspectPublicKey(source) {
      return from(source, "publicKey", inspectKey);
    },
  };
}

function plaintext(name, value) {
  if (typeof value !== "string") throw invalidArgument(`the ${name} must be a string`);
  return value.slice(0, MOST);
}

/** A view of any bytes as a plain Uint8Array; anything else as it is, for the core to refuse. */
function bytes(value) {
  if (typeof value === "string") return value.slice(0, MOST);
  if (ArrayBuffer.isView(value)) return plain(value.buffer, value.byteOffset, value.byteLength);
  return value instanceof ArrayBuffer ? plain(value, 0, value.byteLength) : value;
}

function plain(buffer, start, length) {
  return new Uint8Array(buffer, start, Math.min(length, MOST));
}
