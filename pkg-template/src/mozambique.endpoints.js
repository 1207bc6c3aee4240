// Written by `cargo test` from the rows in src/mozambique. Do not edit.
import { endpoint } from "./endpoint.js";

export const b2bPayment = endpoint("b2bPayment", 512, "afterQuery", ["bearerToken"]);
export const b2cPayment = endpoint("b2cPayment", 513, "afterQuery", ["bearerToken"]);
export const c2bPayment = endpoint("c2bPayment", 514, "afterQuery", ["bearerToken"]);
export const customerName = endpoint("customerName", 515, "safe", ["bearerToken"]);
export const reversal = endpoint("reversal", 516, "afterQuery", ["bearerToken", "initiatorName", "securityCredential"]);
export const transactionStatus = endpoint("transactionStatus", 517, "safe", ["bearerToken"]);

/** All of them. */
export const ENDPOINTS = [
  b2bPayment,
  b2cPayment,
  c2bPayment,
  customerName,
  reversal,
  transactionStatus,
];
