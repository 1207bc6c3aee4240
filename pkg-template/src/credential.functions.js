import { attempt, invalidArgument, wrap } from "./error.js";

/** The core reads 64 KiB; of more it gets just enough to refuse it. */
const MOST = (1 << 16) + 1;

/** The functions of a build that can encrypt, from the two of its core and from what loads it. */
export function credentialFunctions({ encrypt, inspect, ready }) {
  const from = (source, use) => {
    const message = 'give { environment: "sandbox" | "production" } or { certificate }';
    const [environment, certificate] = attempt(() => [source.environment, bytes(source.certificate)], message);
    ready();
    try {
      return use(environment, certificate);
    } catch (thrown) {
      throw wrap(thrown);
    }
  };
  return {
    securityCredential(password, source) {
      if (typeof password !== "string") throw invalidArgument("the password must be a string");
      const text = password.slice(0, MOST);
      return from(source, (environment, certificate) => encrypt(text, environment, certificate));
    },
    inspectCertificate(source) {
      return from(source, inspect);
    },
  };
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
