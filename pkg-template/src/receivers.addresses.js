import { clientAddress, isSafaricomAddress } from "./daraja.entry.js";

/** Whether a request comes from an address that may post callbacks. */
export function isAllowed({ addresses, addressHeader, trustedProxies }, message) {
  if (addresses === "any") return true;
  const address = addressHeader === null
    ? clientAddress(message.remote(), message.header("x-forwarded-for"), trustedProxies)
    : message.header(addressHeader)?.trim();
  if (!address) return false;
  return addresses === "safaricom" ? isSafaricomAddress(address) : isWithin(address, addresses);
}

/** Whether an address is in one of the networks: they are then those whose word is passed over. */
function isWithin(address, networks) {
  return clientAddress(address, undefined, networks) === undefined;
}
