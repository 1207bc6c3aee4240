export { MpesaError } from "./core.js";
export type * from "./core.js";
export * from "./ethiopia.client.js";
export * from "./ethiopia.endpoints.js";
export type * from "./ethiopia.events.js";
