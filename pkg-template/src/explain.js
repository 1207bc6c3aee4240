import { json } from "./endpoint.js";
import { attempt } from "./error.js";
import { withInput } from "./tape.js";
import { explain } from "./core.glue.js";

const FIND_OUT = "Keep it as unknown: store the body, and find out by query before anything is sent again.";

const UNKNOWN = {
  known: false,
  cause: "Nobody has explained this.",
  fix: FIND_OUT,
  whoCanFix: "you",
  resend: "afterQuery",
  evidence: "none",
};

/** Of events that end without a code, and of those whose code is not their end: a query's, or one at the URL for timeouts. */
const ENDS = /* @__PURE__ */ new Map(/* @__PURE__ */ Object.entries({
  succeeded: { known: true, cause: "It was carried out.", fix: "Nothing.", whoCanFix: "nobody", evidence: "documented" },
  pending: { known: true, cause: "It is under way.", fix: "Wait for its end, or ask for it.", whoCanFix: "nobody", evidence: "documented" },
  unknown: { known: true, cause: "What came does not say how it ended.", fix: FIND_OUT, whoCanFix: "you", resend: "afterQuery", evidence: "documented" },
}));

/** What explains a code, a message, an error, an event or a reply of the M-Pesa with that number. */
export function explainer(door, words, about) {
  return (subject, options) => explained(door, words, attempt(() => ask(subject, options, about), "what explain was given cannot be read"));
}

function explained(door, words, question) {
  const found = withInput(json(question, "explain"), (length) => explain(door, length)).map((meaning) => say(words, meaning, question));
  const code = question.code && { code: question.code };
  const own = question.own ?? {};
  const ended = found.some(({ outcome }) => outcome === own.outcome) ? undefined : ENDS.get(question.event && own.outcome);
  // What an error or event says of itself holds for it, whatever its code means elsewhere.
  if (ended && (found.length > 0 || !code)) return { ...ended, ...code, ...own, others: found };
  const [first = { ...UNKNOWN, ...code }, ...others] = found;
  return { ...first, ...(question.error === "unconfirmed" && first.outcome && { outcome: "unknown" }), ...own, others };
}

function ask(subject, options, about) {
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
    api: api ?? kind ?? about(subject ?? {}), own, event: kind !== undefined,
  };
}

/** The code of a reply says that a request was taken, and not how it ended; but of some it is the answer. */
export function about({ resultCode, responseCode, checkoutRequestId, transactions, organizationName, matches }) {
  if (resultCode !== undefined) return checkoutRequestId ? "stk" : undefined;
  if (transactions !== undefined) return "pullQuery";
  if (organizationName !== undefined) return "organizationInfo";
  if (matches !== undefined) return "kycValidation";
  return responseCode === undefined ? undefined : "reply";
}

function say(words, { table, row, ...meaning }, question) {
  const [code, cause, fix, whoCanFix, evidence] = words[table][row];
  const named = question.code ?? code;
  return { known: true, ...(named && { code: named }), cause, fix, whoCanFix, resend: "afterQuery", ...meaning, evidence };
}
