// Written by `cargo test` from the rows in src/openapi. Do not edit.
import type { Endpoint, Extra, Outcome, Resend } from "./core.js";
import type { Destination } from "./openapi.js";

/** None: the API key is in the bearer token. */
export type SessionParams = Record<string, never> | undefined;

/** The session. */
export interface SessionReply {
  /** The session id: a secret. Encrypt it with `bearerToken` for every other call. */
  readonly sessionId: string;
}

/**
 * Fetches the session id that every other call carries, encrypted, as its bearer token.
 *
 * The bearer token of this call is the encrypted API key.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `GET /getSession/`
 *
 * @example
 * ```ts
 * const request = session.request(undefined, context);
 * ```
 */
export declare const session: Endpoint<SessionParams, SessionReply, "bearerToken", Destination>;
