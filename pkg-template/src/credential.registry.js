/** Where `mpesa-core/credential` leaves its functions for those that cannot import them. */
export const REGISTERED = Symbol.for("mpesa-core credential");
