// Written by `cargo test` from the rows in src/drc. Do not edit.
import { endpoint } from "./endpoint.js";

export const b2bLogin = endpoint("b2bLogin", 768, "safe", ["username", "password"]);
export const b2bPayment = endpoint("b2bPayment", 769, "afterQuery", []);
export const b2cPayment = endpoint("b2cPayment", 770, "afterQuery", ["sessionId"]);
export const c2bPayment = endpoint("c2bPayment", 771, "afterQuery", ["sessionId"]);
export const login = endpoint("login", 772, "safe", ["username", "password"]);

/** All of them. */
export const ENDPOINTS = [
  b2bLogin,
  b2bPayment,
  b2cPayment,
  c2bPayment,
  login,
];
