import { daraja } from "mpesa-core/slim";
import { make } from "./dom.js";

/** What happened, what to do and who can do it, as elements, for an event. */
export function meaning(event) {
  const own = ownMeaning(event);
  if (own) return { cause: make("span", { word: own.cause }), fix: make("span", { word: own.fix }), who: own.who };
  const { cause, fix, whoCanFix } = daraja.explain(event);
  return { cause: make("span", { english: cause }), fix: make("span", { english: fix }), who: whoCanFix };
}

/** For events that carry no code, and for those of which the code says more than is sure. */
function ownMeaning({ kind, stage, outcome, dedupeKey, resultCode, resultDescription }) {
  if (kind === "billPayment") return { cause: "causeBill", fix: "fixBook", who: "nobody" };
  if (kind === "c2b") {
    if (stage === "validation") return { cause: "causeValidation", fix: "fixValidation", who: "you" };
    if (stage === "confirmation") return { cause: "causeConfirmation", fix: "fixBook", who: "nobody" };
    return { cause: "causeUnclear", fix: "fixArrival", who: "you" };
  }
  if (outcome !== "unknown") return undefined;
  if (dedupeKey.endsWith(":timeout")) return { cause: "causeTimeout", fix: "fixQuery", who: "you" };
  const code = daraja.explain(resultCode, { api: kind, message: resultDescription });
  const settled = code.outcome === "succeeded" || code.outcome === "failed";
  return settled ? { cause: "causeUnknown", fix: "fixQuery", who: "you" } : undefined;
}
