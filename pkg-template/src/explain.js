import { WORDS } from "./daraja.words.js";
import { json } from "./endpoint.js";
import { attempt } from "./error.js";
import { core } from "./tape.js";

const UNKNOWN = {
  known: false,
  cause: "Nobody has explained this.",
  fix: "Keep it as unknown: store the body, and find out by query before anything is sent again.",
  whoCanFix: "you",
  resend: "afterQuery",
  evidence: "none",
};

/** Explains a code, a message, an error, an event or a reply. */
export function explain(subject, options) {
  const question = attempt(() => ask(subject, options), "what explain was given cannot be read");
  const found = core.explain(json(question, "explain")).map((meaning) => say(meaning, question));
  const [first = { ...UNKNOWN, ...(question.code && { code: question.code }) }, ...others] = found;
  // What an error or event says of itself holds for it, whatever its code means elsewhere.
  return { ...first, ...question.own, others };
}

function ask(subject, options) {
  const { api, message } = options ?? {};
  if (typeof subject === "number") return { code: String(subject), api, message };
  if (typeof subject === "string") {
    // A sentence is a message, a code has no blanks.
    return /\s/.test(subject.trim()) ? { message: message ?? subject, api } : { code: subject, api, message };
  }
  const { kind, outcome, resend, resultCode, resultDescription, apiCode, responseCode, responseDescription } = subject ?? {};
  const own = { ...(outcome && { outcome }), ...(resend && { resend }) };
  if (subject instanceof Error) return { code: apiCode, message: message ?? subject.message, error: subject.code, api, own };
  return {
    code: resultCode ?? responseCode, message: message ?? resultDescription ?? responseDescription,
    api: api ?? kind ?? about(subject ?? {}), own,
  };
}

/** The code of a reply says that a request was taken, and not how it ended; but of some it is the answer. */
function about({ resultCode, responseCode, checkoutRequestId, transactions, organizationName, matches }) {
  if (resultCode !== undefined) return checkoutRequestId ? "stk" : undefined;
  if (transactions !== undefined) return "pullQuery";
  if (organizationName !== undefined) return "organizationInfo";
  if (matches !== undefined) return "kycValidation";
  return responseCode === undefined ? undefined : "reply";
}

function say({ table, row, ...meaning }, question) {
  const [code, cause, fix, whoCanFix, evidence] = WORDS[table][row];
  const named = question.code ?? code;
  return { known: true, ...(named && { code: named }), cause, fix, whoCanFix, resend: "afterQuery", ...meaning, evidence };
}
