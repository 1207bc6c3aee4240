import { attempt, invalidArgument, wrap } from "./error.js";

/** The functions of a build that can encrypt. */
export function credentialFunctions(glue, ready = () => true) {
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
      return from(source, (environment, certificate) => glue.securityCredential(password, environment, certificate));
    },
    inspectCertificate(source) {
      return from(source, (environment, certificate) => glue.inspectCertificate(environment, certificate));
    },
  };
}

/** A view of any bytes as a plain Uint8Array; anything else as it is, for the core to refuse. */
function bytes(value) {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return value instanceof ArrayBuffer ? new Uint8Array(value) : value;
}
