import { clientAddress, isSafaricomAddress } from "./daraja.shared.js";

/** Whether a request comes from an address that may post callbacks. */
export function isAllowed({ addresses, addressHeader, trustedProxies }, message) {
  if (addresses === "any") return true;
  const address = addressHeader === null
    ? clientAddress(message.remote(), message.header("x-forwarded-for"), trustedProxies)
    : message.header(addressHeader);
  return isSafaricomAddress(address, { list: addresses === "safaricom" ? "all" : addresses });
}
