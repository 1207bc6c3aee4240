export { MpesaError } from "./core.js";
export type * from "./core.js";
export * from "./mozambique.endpoints.js";
export type * from "./mozambique.events.js";
export * from "./mozambique.client.js";
