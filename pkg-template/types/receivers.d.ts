export { MpesaError } from "./core.js";
