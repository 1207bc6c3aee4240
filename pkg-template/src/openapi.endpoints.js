// Written by `cargo test` from the rows in src/openapi. Do not edit.
import { endpoint } from "./endpoint.js";

export const b2bPayment = endpoint("b2bPayment", 256, "afterQuery", ["bearerToken"]);
export const b2cPayment = endpoint("b2cPayment", 257, "afterQuery", ["bearerToken"]);
export const beneficiaryName = endpoint("beneficiaryName", 258, "safe", ["bearerToken"]);
export const c2bPayment = endpoint("c2bPayment", 259, "afterQuery", ["bearerToken"]);
export const c2bPaymentTwoStep = endpoint("c2bPaymentTwoStep", 260, "afterQuery", ["bearerToken"]);
export const directDebitCancel = endpoint("directDebitCancel", 261, "afterQuery", ["bearerToken"]);
export const directDebitCreate = endpoint("directDebitCreate", 262, "afterQuery", ["bearerToken"]);
export const directDebitPayment = endpoint("directDebitPayment", 263, "afterQuery", ["bearerToken"]);
export const directDebitQuery = endpoint("directDebitQuery", 264, "safe", ["bearerToken"]);
export const reversal = endpoint("reversal", 265, "afterQuery", ["bearerToken"]);
export const session = endpoint("session", 266, "safe", ["bearerToken"]);
export const transactionStatus = endpoint("transactionStatus", 267, "safe", ["bearerToken"]);
export const updateTransactionStatus = endpoint("updateTransactionStatus", 268, "afterQuery", ["bearerToken"]);

/** All of them. */
export const ENDPOINTS = [
  b2bPayment,
  b2cPayment,
  beneficiaryName,
  c2bPayment,
  c2bPaymentTwoStep,
  directDebitCancel,
  directDebitCreate,
  directDebitPayment,
  directDebitQuery,
  reversal,
  session,
  transactionStatus,
  updateTransactionStatus,
];
