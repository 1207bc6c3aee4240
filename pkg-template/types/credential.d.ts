import type { Environment } from "./core.js";

export { MpesaError } from "./core.js";
export type { Environment, ErrorCode, Issue, Resend } from "./core.js";

/** Which key to encrypt with: Safaricom's own for an environment, or that of a certificate. */
export type CertificateSource =
  | {
      /** Safaricom's own certificate for that environment; both are part of the package. */
      environment: Environment;
      /** Another certificate for that environment: PEM, DER or base64. */
      certificate?: string | Uint8Array | ArrayBuffer;
    }
  | {
      /** Left out, any RSA certificate will do but a web server's or a forged one. */
      environment?: undefined;
      /** PEM, DER or base64. */
      certificate: string | Uint8Array | ArrayBuffer;
    };

/** What a certificate says, and whose it is. */
export interface CertificateInfo {
  /**
   * `"sandbox"` and `"production"` are Safaricom's, byte for byte. `"tlsServer"` belongs to a web server and
   * `"forged"` claims to be Safaricom's and contradicts itself: credentials made with either are refused.
   * `"foreign"` is somebody else's, or newer than this package.
   */
  readonly identity: "sandbox" | "production" | "tlsServer" | "forged" | "foreign";
  /** Whose it is, in its own words. */
  readonly subject: string;
  /** Who issued it, in its own words. */
  readonly issuer: string;
  /** In upper-case hexadecimal. */
  readonly serialNumber: string;
  /** ISO 8601. Safaricom's two expired years ago and are still in use: dates are told, not enforced. */
  readonly notBefore: string;
  /** Until when, in the same format. */
  readonly notAfter: string;
  /** The size of its RSA key. */
  readonly keyBits: number;
  /** SHA-256 of the DER, in lower-case hexadecimal. */
  readonly fingerprint: string;
}

/**
 * Encrypts an initiator's password as `SecurityCredential` wants it: RSA with PKCS#1 v1.5 padding, in base64.
 * The result differs each time and stays valid until the password changes.
 *
 * In a Cloudflare Worker import it from `mpesa-core/credential`: from `mpesa-core/daraja` it works there only beside such
 * an import, as every upload would carry it otherwise.
 *
 * Throws `MpesaError`: `"invalidPassword"` for one that is empty, too long or encrypted already,
 * `"invalidCertificate"` for a certificate of the wrong sort, `"noRandomness"` while a Worker loads.
 *
 * @example
 * ```ts
 * const credential = securityCredential(process.env.MPESA_INITIATOR_PASSWORD, { environment: "production" });
 * ```
 */
export declare function securityCredential(password: string, source: CertificateSource): string;

/**
 * Reads a certificate: whose it is, until when, with which key. Throws `MpesaError` (`"invalidCertificate"`) if it
 * cannot be read.
 *
 * @example
 * ```ts
 * const { identity, notAfter } = inspectCertificate({ certificate: await readFile("certificate.cer") });
 * if (identity !== "production") throw new Error(`this certificate is ${identity}, valid until ${notAfter}`);
 * ```
 */
export declare function inspectCertificate(source: CertificateSource): CertificateInfo;

/** Which public key to make a bearer token with: OpenAPI's own for an environment, or one that is given. */
export type PublicKeySource =
  | {
      /** OpenAPI's own key for that environment; both are part of the package. */
      environment: Environment;
      /**
       * Another key of OpenAPI's for that environment: PEM, DER or base64. The key of the other environment is refused,
       * and so is the one of Mozambique's samples.
       */
      publicKey?: string | Uint8Array | ArrayBuffer;
    }
  | {
      /** Left out, any RSA key will do. Leave it out for Mozambique, where each account has a key of its own. */
      environment?: undefined;
      /**
       * PEM that begins with `BEGIN PUBLIC KEY`, DER, or base64 as the portals show it: blanks and line breaks in it do no
       * harm. RSA of 1,024 to 8,192 bits.
       */
      publicKey: string | Uint8Array | ArrayBuffer;
    };

/** Whose a public key is, and its size. */
export interface PublicKeyInfo {
  /**
   * `"openapiSandbox"` and `"openapiProduction"` are OpenAPI's, byte for byte. `"mozambiqueSample"` stands in samples of
   * Mozambique's own API and in old samples of OpenAPI, where it no longer fits. `"unknown"` is another: that of an
   * account in Mozambique, or one that is newer than this package.
   */
  readonly identity: "openapiSandbox" | "openapiProduction" | "mozambiqueSample" | "unknown";
  /** The size of its modulus: 4096 for all that are known. */
  readonly keyBits: number;
  /** SHA-256 of the DER (`SubjectPublicKeyInfo`), in lower-case hexadecimal. */
  readonly fingerprint: string;
}

/**
 * Makes the bearer token of OpenAPI (Tanzania, Ghana, Lesotho, DRC, Mozambique) and of Mozambique's own API: the secret,
 * encrypted by RSA with PKCS#1 v1.5 padding, in base64. It follows `Bearer ` in the header `Authorization`. The result
 * differs each time; with a key of 4,096 bits it has 684 characters. It is a secret as well: it is as good as what it was
 * made from, for as long as that is valid.
 *
 * With OpenAPI the secret is the API key for the call that opens a session, and the session id for every other call. With
 * Mozambique it is always the API key, and the public key is that of the account: `{ publicKey }` without an environment.
 * OpenAPI's keys are part of the package; pass `publicKey` if the portal shows another.
 *
 * Of a key that is given, the last four are kept: reading it again costs as much as encrypting.
 *
 * Throws `MpesaError`: `"invalidPassword"` for a secret that is empty, too long, encrypted already, or holds blanks, line
 * breaks or letters beyond ASCII; `"invalidCertificate"` for a key that cannot be read or used, a private key, a
 * certificate, or OpenAPI's key for the other environment; `"invalidArgument"` for values of another type;
 * `"noRandomness"` while a Worker loads. No error holds the secret.
 *
 * @example
 * ```ts
 * const token = bearerToken(process.env.OPENAPI_KEY, { environment: "sandbox" });
 * await fetch("https://openapi.m-pesa.com/sandbox/ipg/v2/vodacomTZN/getSession/", {
 *   headers: { authorization: `Bearer ${token}`, origin: "*" },
 * });
 * ```
 *
 * @example
 * ```ts
 * const token = bearerToken(process.env.MOZAMBIQUE_API_KEY, { publicKey: process.env.MOZAMBIQUE_PUBLIC_KEY });
 * ```
 */
export declare function bearerToken(secret: string, source: PublicKeySource): string;

/**
 * Reads a public key: whose it is, and its size. Throws `MpesaError` (`"invalidCertificate"`) if it cannot be read or
 * used. It tells and refuses no identity, whatever the environment.
 *
 * @example
 * ```ts
 * const { identity } = inspectPublicKey({ publicKey: process.env.MOZAMBIQUE_PUBLIC_KEY });
 * if (identity !== "unknown") throw new Error(`copy the key of your own account: this one is ${identity}`);
 * ```
 */
export declare function inspectPublicKey(source: PublicKeySource): PublicKeyInfo;
