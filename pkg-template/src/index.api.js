export { MpesaError } from "./daraja.api.js";
export * as daraja from "./daraja.api.js";
