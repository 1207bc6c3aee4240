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
