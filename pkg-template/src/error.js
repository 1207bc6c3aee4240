/** The one error. Branch on `code` and `resend`, never on `message`. */
export class MpesaError extends Error {
  constructor({ message, cause, ...rest }) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, rest);
  }

  get name() {
    return "MpesaError";
  }

  /** Each subpath has a copy of this class; `instanceof` holds for all of them. */
  static [Symbol.hasInstance](value) {
    return isMpesaError(value);
  }

  /** Whether a value is one, whichever copy of the package it came from. */
  static is(value) {
    return isMpesaError(value);
  }
}

function isMpesaError(value) {
  try {
    return value instanceof Error && value.name === "MpesaError";
  } catch {
    return false;
  }
}

/** What the core threw, as an error with a stack of the caller's. */
export function wrap(thrown) {
  return typeof thrown?.code === "string" && Array.isArray(thrown.issues) ? new MpesaError(thrown) : thrown;
}

/** Something that sending again does not mend. */
export function failure(code, message, hint) {
  return new MpesaError({ code, message, resend: "no", issues: [], ...(hint && { hint }) });
}

export function invalidArgument(message, hint) {
  return failure("invalidArgument", message, hint);
}

/** Runs `read`, which may trip over getters and proxies that throw. */
export function attempt(read, message) {
  try {
    return read();
  } catch {
    throw invalidArgument(message);
  }
}
