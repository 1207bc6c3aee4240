// Written by `cargo test` from the rows in src/ethiopia. Do not edit.
import type { Endpoint, Extra, Outcome, Resend } from "./core.js";

/** None: consumer key and secret are part of the context. */
export type AccessTokenParams = Record<string, never> | undefined;

/** The token. */
export interface AccessTokenReply {
  /** The token itself: a secret. */
  readonly accessToken: string;
  /** For how many seconds it is valid, from when it was issued: about 3599. */
  readonly expiresIn: number;
}

/**
 * Fetches the access token that every other call carries.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `GET /v1/token/generate?grant_type=client_credentials`
 *
 * @example
 * ```ts
 * const request = accessToken.request(undefined, context);
 * ```
 */
export declare const accessToken: Endpoint<AccessTokenParams, AccessTokenReply, "consumerKey" | "consumerSecret">;
