import { ENVIRONMENT_OF, OPTION_OF } from "./names.js";

/** What the process ends with; `--help` and the docs list the same. */
export const EXIT = { done: 0, no: 1, usage: 2, input: 3, refused: 4, doubt: 5, retry: 6, bug: 70, interrupted: 130 };

/** Something that the person at the command line can mend. */
export class Trouble extends Error {
  constructor(code, message, { hint, exit = EXIT.input, ...more } = {}) {
    super(message);
    Object.assign(this, { code, hint, exit, more });
  }
}

/** What `resend` asks for, in words. */
export const RESEND = {
  safe: "It was not carried out: it may be sent again after a pause.",
  sameId: "It may be sent again under the same id, and never under a new one.",
  newToken: "The access token was not taken: get a new one, then send once more.",
  poll: "It is under way: keep asking how it ended, and do not send it again.",
  afterQuery: "It may have been carried out: find out before anything is sent again.",
  no: "Sending it again as it is does not help: mend the cause first.",
};

/** The same, for something that ended so. */
export function againInWords(resend, outcome) {
  return resend === "no" && outcome === "succeeded" ? "No: it is done." : RESEND[resend];
}

/** Any error as what is told, and what the process ends with. */
export function describe(error) {
  if (error instanceof Trouble) {
    const { code, message, hint, more } = error;
    return { exit: error.exit, told: { code, message, ...(hint && { hint }), ...more } };
  }
  if (error instanceof Error && error.name === "MpesaError") return mpesaError(error);
  const reason = error instanceof Error ? error.message : "no reason is known";
  const message = `something went wrong that should not: ${reason}`;
  return {
    exit: EXIT.bug,
    told: { code: "unexpected", message, hint: "please report it, with the command but without any secret" },
  };
}

function mpesaError(error) {
  const { code, resend, hint, status, apiCode, requestId, issues = [], body } = error;
  const known = Object.entries({ hint, status, apiCode, requestId, body }).filter(([, value]) => value !== undefined);
  const told = {
    code,
    message: issues.length > 0 ? "this is not right yet" : error.message,
    resend,
    ...Object.fromEntries(known),
  };
  if (issues.length > 0) told.issues = issues.map((issue) => ({ ...issue, path: named(issue.path) }));
  return { exit: exitOf(code, resend), told };
}

function exitOf(code, resend) {
  if (code === "refused") return EXIT.refused;
  if (code === "notSent") return EXIT.retry;
  const answerLost = ["noAnswer", "unconfirmed", "unreadableReply"].includes(code);
  // What is too large may be a parameter, which was never sent, or a reply.
  if (answerLost || (code === "tooLarge" && resend !== "no")) return resend === "safe" ? EXIT.retry : EXIT.doubt;
  return EXIT.input;
}

/** A parameter of the library as what the person can set. */
function named(path) {
  const name = path.replace(/^(context|client)\./, "");
  const places = [OPTION_OF[name] && `--${OPTION_OF[name]}`, ENVIRONMENT_OF[name]].filter(Boolean);
  return places.length > 0 ? places.join(" or ") : path;
}
