// Written by `cargo test` from the rows in src/ethiopia. Do not edit.
import { endpoint } from "./endpoint.js";

export const accessToken = endpoint("accessToken", 1024, "safe", ["consumerKey", "consumerSecret"]);
export const accountBalance = endpoint("accountBalance", 1025, "safe", ["accessToken", "initiatorName", "securityCredential"]);
export const b2cPayment = endpoint("b2cPayment", 1026, "afterQuery", ["accessToken", "initiatorName", "securityCredential"]);
export const c2bPayment = endpoint("c2bPayment", 1027, "afterQuery", ["accessToken", "securityCredential", "appKey"]);
export const c2bRegister = endpoint("c2bRegister", 1028, "safe", ["accessToken", "consumerKey"]);
export const c2bSimulate = endpoint("c2bSimulate", 1029, "afterQuery", ["accessToken"]);
export const reversal = endpoint("reversal", 1030, "afterQuery", ["accessToken", "initiatorName", "securityCredential"]);
export const stkPush = endpoint("stkPush", 1031, "afterQuery", ["accessToken", "passkey"]);
export const transactionStatus = endpoint("transactionStatus", 1032, "safe", ["accessToken", "initiatorName", "securityCredential"]);

/** All of them. */
export const ENDPOINTS = [
  accessToken,
  accountBalance,
  b2cPayment,
  c2bPayment,
  c2bRegister,
  c2bSimulate,
  reversal,
  stkPush,
  transactionStatus,
];
