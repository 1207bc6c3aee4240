/** Where each kind of callback arrives, as `arrivedAt` of parseCallback. */
export const PLACES = new Map([
  ["callback", undefined],
  ["result", undefined],
  ["status", "transactionStatus"],
  ["timeout", "timeout"],
  ["confirmation", "confirmation"],
  ["validation", "validation"],
]);

const LONGEST = 2048;

/** The last two segments of a path or URL: `{ secret, place }`; undefined if the place is none of ours. */
export function target(url) {
  if (typeof url !== "string" || url.length > LONGEST) return undefined;
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*/i, "").replace(/[?#][^]*$/, "").replace(/\/$/, "");
  const segments = path.split("/");
  const [secret, place] = segments.slice(-2).map(decode);
  return segments.length > 2 && secret && PLACES.has(place) ? { secret, place } : undefined;
}

function decode(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** Whether a text is one of the secrets. How long that takes does not depend on how much of the text is right. */
export function isOneOf(secrets, text) {
  let found = false;
  for (const secret of secrets) {
    let difference = text.length ^ secret.length;
    for (let at = 0; at < text.length; at++) difference |= text.charCodeAt(at) ^ secret.charCodeAt(at % secret.length);
    found = difference === 0 || found;
  }
  return found;
}
