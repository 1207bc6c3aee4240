export { MpesaError } from "./core.js";
export type * from "./core.js";
export * as daraja from "./daraja.js";
export * as openapi from "./openapi.js";
export * as mozambique from "./mozambique.js";
export * as drc from "./drc.js";
export * as ethiopia from "./ethiopia.js";
