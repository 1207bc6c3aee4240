/** Where `mpesa-core/credential` leaves its functions for `mpesa-core/daraja`, where the latter cannot import them. */
export const REGISTERED = Symbol.for("mpesa-core credential");
