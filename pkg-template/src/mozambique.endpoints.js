// Written by `cargo test` from the rows in src/mozambique. Do not edit.
import { endpoint } from "./endpoint.js";

export const customerName = endpoint("customerName", 512, "safe", ["bearerToken"]);

/** All of them. */
export const ENDPOINTS = [
  customerName,
];
