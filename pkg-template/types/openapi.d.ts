export { MpesaError } from "./core.js";
export type * from "./core.js";
export * from "./openapi.client.js";
export * from "./openapi.endpoints.js";
export type * from "./openapi.events.js";
