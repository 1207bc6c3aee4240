// Written by `cargo test` from the rows in src/openapi. Do not edit.
import { endpoint } from "./endpoint.js";

export const session = endpoint("session", 256, "safe", ["bearerToken"]);

/** All of them. */
export const ENDPOINTS = [
  session,
];
