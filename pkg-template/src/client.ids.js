const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** An id that nobody else makes: of each character five random bits. */
export function randomId(length) {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => ALPHABET[byte & 31]).join("");
}
