// Written by `cargo test` from the rows in src/daraja. Do not edit.
import { endpoint } from "./endpoint.js";

export const accessToken = endpoint("accessToken", 0);
export const accountBalance = endpoint("accountBalance", 1);
export const billManagerInvoices = endpoint("billManagerInvoices", 2);
export const c2bRegister = endpoint("c2bRegister", 3);
export const pullQuery = endpoint("pullQuery", 4);
export const stkPush = endpoint("stkPush", 5);
export const stkQuery = endpoint("stkQuery", 6);
