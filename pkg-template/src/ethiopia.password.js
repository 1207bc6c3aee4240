import { ethiopiaStkPassword } from "./core.glue.js";
import { json } from "./endpoint.js";
import { withInput } from "./tape.js";

export function stkPassword(params) {
  return withInput(json(params, "stkPassword") ?? "null", ethiopiaStkPassword);
}
