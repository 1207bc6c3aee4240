// Written by `cargo test` from the rows in src/daraja. Do not edit.
import { endpoint } from "./endpoint.js";

export const accessToken = endpoint("accessToken", 0);
export const stkPush = endpoint("stkPush", 1);
export const stkQuery = endpoint("stkQuery", 2);
