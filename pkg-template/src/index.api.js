export { MpesaError } from "./daraja.api.js";
export * as daraja from "./daraja.api.js";
export * as openapi from "./openapi.api.js";
export * as mozambique from "./mozambique.api.js";
export * as drc from "./drc.api.js";
export * as ethiopia from "./ethiopia.api.js";
