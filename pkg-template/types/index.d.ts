export { MpesaError } from "./core.js";
export type * from "./core.js";
export * as daraja from "./daraja.js";
export * as drc from "./drc.js";
