export { MpesaError } from "./daraja.entry.js";
