import { invalidArgument } from "./error.js";

/** What was given cannot be loaded. */
export function unusable(cause, file) {
  const error = invalidArgument("it cannot be loaded from this", `it is mpesa-core/${file}: give its bytes or module`);
  return Object.assign(error, { cause });
}
