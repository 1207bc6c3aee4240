export { MpesaError } from "./error.js";
export * as daraja from "./daraja.api.js";
