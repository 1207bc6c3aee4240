import { invalidArgument } from "./error.js";

/** What a bearer token looks like: parameters are checked before there is one. */
export const UNMADE = { bearerToken: `${"A".repeat(683)}=` };

/** Vodacom's APIs want their secrets encrypted. What was made of one is used as long as that is. */
export function bearers(bearerToken, source) {
  let last = {};
  return (secret) => {
    if (last.secret !== secret) last = { secret, key: { bearerToken: bearerToken(secret, source) } };
    return last.key;
  };
}

export function checkApiKey({ apiKey }) {
  if (typeof apiKey === "string" && apiKey.trim() !== "") return;
  throw invalidArgument("`apiKey` must be the API key of your application, as the portal shows it");
}
