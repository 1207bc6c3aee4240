import { acceptPayment, acknowledge, failure, MpesaError, parseCallback, rejectPayment } from "./daraja.shared.js";
import { isAllowed } from "./receivers.addresses.js";
import { LATE, startClock } from "./receivers.clock.js";
import { PLACES, target } from "./receivers.path.js";
import { Refusal } from "./receivers.refusal.js";

const decoder = new TextDecoder();
const JSON_TYPE = /^\s*(application\/([\w.+-]+\+)?json|text\/json)\s*(;|$)/i;

/**
 * Receives one request: `{ method, url, header(name), remote(), body(limit) }`. It never rejects. The answer is
 * `{ status, headers, body, reason }`.
 */
export async function receive(settings, message) {
  const started = performance.now();
  const about = {};
  const clock = startClock(settings.answerWithin);
  const tell = (reason, status, error) => {
    const milliseconds = Math.round(performance.now() - started);
    const entry = { reason, status, ...about, milliseconds };
    harmless(() => settings.log(entry));
    if (error !== undefined) harmless(() => settings.onError(error, entry));
  };
  try {
    const { reason, ...answer } = await new Reception(settings, message, about, clock, tell).answer();
    tell(reason, answer.status);
    return { ...answer, reason };
  } catch (thrown) {
    const { status, reason, error } = thrown instanceof Refusal ? thrown : new Refusal(500, "unexpected", thrown);
    tell(reason, status, error);
    return { status, headers: status === 405 ? { allow: "POST" } : {}, body: "", reason };
  } finally {
    clock.stop();
  }
}

/** A log that fails must not cost a payment. */
function harmless(call) {
  (async () => call())().catch(() => {});
}

class Reception {
  constructor(settings, message, about, clock, tell) {
    Object.assign(this, { settings, message, about, clock, tell });
  }

  async answer() {
    const { settings, about } = this;
    await this.letIn();
    const bytes = await this.read();
    const body = decoder.decode(bytes);
    const event = this.parse(body);
    if (MpesaError.is(event)) return this.unreadable(bytes, event);
    about.kind = event.kind;
    about.outcome = event.outcome;
    const received = { event, body, place: about.place, at: settings.now(), ...this.owner };
    const stored = await this.run("store", () => settings.store(received));
    if (about.place === "validation" && event.kind === "c2b") return this.decide(received);
    return { reason: stored === "duplicate" ? "duplicate" : "received", ...acknowledge(event) };
  }

  /** Nothing is read, and nobody learns whether a path exists, before the secret is right. */
  async letIn() {
    const { settings, message, about } = this;
    const found = target(message.url);
    if (found === undefined) throw new Refusal(404, "wrongPath");
    const whose = await this.run("secret", () => settings.isSecret(found.secret));
    const owned = typeof whose === "object" && whose !== null;
    if (whose !== true && !owned) throw new Refusal(404, "wrongSecret");
    if (owned) this.owner = { owner: whose };
    about.place = found.place;
    if (message.method !== "POST") throw new Refusal(405, "wrongMethod");
    if (!isAllowed(settings, message)) throw new Refusal(403, "wrongAddress");
    const type = message.header("content-type");
    if (type && !JSON_TYPE.test(type)) throw new Refusal(415, "wrongContentType");
    if (Number(message.header("content-length")) > settings.largestBody) throw new Refusal(413, "tooLarge");
  }

  async read() {
    const { bodyTimeout, answerWithin, largestBody } = this.settings;
    const clock = startClock(Math.min(bodyTimeout, answerWithin));
    const { bytes, cancel } = this.message.body(largestBody);
    try {
      const read = await clock.first(bytes);
      if (read !== LATE) return read;
      cancel();
      throw new Refusal(408, "tooSlow");
    } finally {
      clock.stop();
    }
  }

  /** The event, or the error. */
  parse(body) {
    const arrivedAt = PLACES.get(this.about.place);
    try {
      return parseCallback(body, arrivedAt && { arrivedAt });
    } catch (error) {
      if (MpesaError.is(error)) return error;
      throw error;
    }
  }

  /** Whether a payment is owed cannot be told from such a body: a validation is left to M-Pesa's default. */
  async unreadable(bytes, error) {
    const { unreadable } = this.settings;
    if (unreadable === null) throw new Refusal(400, error.code);
    await this.run("unreadable", () => unreadable(bytes, error, this.owner?.owner));
    if (this.about.place === "validation") throw new Refusal(400, error.code);
    return { reason: error.code, ...acknowledge() };
  }

  async decide(received) {
    const answer = await this.run("validate", async () => answerTo(await this.settings.validate(received)));
    return { reason: answer.accepted ? "accepted" : "rejected", ...answer.given };
  }

  /** Runs a function of the host, as long as there is time. */
  async run(name, call) {
    const running = (async () => call())();
    let result;
    try {
      result = await this.clock.first(running);
    } catch (error) {
      throw new Refusal(503, `${name}Failed`, error ?? new Error(`${name} failed`));
    }
    if (result !== LATE) return result;
    running.then(
      () => this.tell(`${name}EndedLate`, 503),
      (error) => this.tell(`${name}FailedLate`, 503, error),
    );
    throw new Refusal(503, `${name}TooSlow`);
  }
}

function answerTo(decision) {
  if (decision === true) return { accepted: true, given: acceptPayment() };
  if (decision === false) return { accepted: false, given: rejectPayment("other") };
  if (typeof decision === "string") return { accepted: false, given: rejectPayment(decision) };
  const thirdPartyTransactionId = decision?.thirdPartyTransactionId;
  if (typeof thirdPartyTransactionId === "string") {
    return { accepted: true, given: acceptPayment({ thirdPartyTransactionId }) };
  }
  throw failure("invalidArgument", "`validate` must give true, false, a reason to reject, or { thirdPartyTransactionId }");
}
