// Written by `cargo test` from the rows in src/ethiopia. Do not edit.
import { endpoint } from "./endpoint.js";

export const accessToken = endpoint("accessToken", 1024, "safe", ["consumerKey", "consumerSecret"]);

/** All of them. */
export const ENDPOINTS = [
  accessToken,
];
