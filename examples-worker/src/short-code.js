import { DurableObject } from "cloudflare:workers";
import { createClient, durableObjectTokenStore, MpesaError } from "mpesa-core/daraja";
import { inBatches } from "mpesa-core/receivers";
import { createLedger } from "./ledger.js";
import { createMessages } from "./messages.js";
import { referenceKey, toCents } from "./money.js";
import { createPayments } from "./payments.js";
import { pull } from "./pull.js";
import { chargeSecret } from "./secrets.js";
import { accountOf, callbackBase } from "./settings.js";
import { openStore } from "./store.js";

const DAY = 24 * 60 * 60_000;
/** Bodies hold names and phone numbers. */
const KEEP_BODIES = 90 * DAY;
const FORGOTTEN_AT_ONCE = 5_000;
const SHOWN = 100;

/**
 * Everything about one short code: its charges, its ledger, its token. There is one such object in the world, and it
 * does one thing at a time, so what it decides holds.
 */
export class ShortCode extends DurableObject {
  #store;
  #ledger;
  #messages;
  #payments;
  #client;
  #shortCode;
  #alarmAt = Infinity;
  #pulling;

  constructor(ctx, env) {
    super(ctx, env);
    const now = () => this.now();
    const log = (message) => this.#log(message);
    this.#store = openStore(ctx.storage);
    this.#shortCode = this.#store.mark("shortCode");
    this.#messages = createMessages({ store: this.#store, queue: env.NEXT, now, log });
    this.#ledger = createLedger({ store: this.#store, now, booked: (payment) => this.#booked(payment) });
    this.#payments = createPayments({
      store: this.#store, ledger: this.#ledger, now, log,
      queryPause: Number(env.QUERY_PAUSE_SECONDS || 12) * 1000,
      account: () => this.#account(),
      client: () => this.#connection(),
      ended: (charge) => this.#ended(charge),
    });
    // A new object means that the one before is gone, and with it whoever waited for the answers to pushes.
    this.#payments.recover(now());
    this.#schedule();
  }

  now() {
    return Date.now();
  }

  wakeAt(at) {
    return this.ctx.storage.setAlarm(at);
  }

  /** Asks a customer to pay; the same `requestKey` gives the same charge and no second prompt. */
  async charge(shortCode, wanted) {
    this.#know(shortCode);
    const id = crypto.randomUUID().replaceAll("-", "");
    const callbackUrl = `${callbackBase(this.env, shortCode)}/${await chargeSecret(this.env, shortCode, id)}/callback`;
    try {
      const sending = this.#payments.charge(wanted, id, callbackUrl);
      // Wakes the object if nothing comes of this call.
      this.#schedule();
      return await sending;
    } catch (error) {
      if (!MpesaError.is(error) || error.code !== "invalidParameters") throw error;
      return { issues: error.issues.map(({ path, message, hint }) => ({ path, message, hint })) };
    } finally {
      this.#schedule();
      this.ctx.waitUntil(this.#messages.send());
    }
  }

  /** Applies an event once. The platform lets the answer out when what was written is on disk. */
  receive(shortCode, received) {
    this.#know(shortCode);
    return this.#receive(received);
  }

  /** Events that arrive together are written together. */
  #receive = inBatches((events) => {
    const verdicts = this.#store.transaction(() => events.map((event) => this.#payments.receive(event)));
    this.#schedule();
    this.ctx.waitUntil(this.#messages.send());
    return verdicts;
  });

  validate(shortCode, event) {
    this.#know(shortCode);
    return this.#payments.validate(event);
  }

  async alarm() {
    this.#alarmAt = Infinity;
    try {
      await this.#messages.send();
      this.#payments.recover();
      await this.#payments.queryDue();
    } finally {
      this.#schedule();
      this.ctx.waitUntil(this.#messages.send());
    }
  }

  /** What the cron trigger does: asks for the list of payments, and looks after what was left lying. */
  async reconcile(shortCode) {
    this.#know(shortCode);
    this.#messages.sweep();
    this.#forget();
    // An alarm that failed too often is given up by the platform; this sets it anew.
    this.#alarmAt = Infinity;
    this.#schedule();
    try {
      return await (this.#pulling ??= this.#pull().finally(() => (this.#pulling = undefined)));
    } catch (error) {
      this.#log(`the list of payments: ${MpesaError.is(error) ? `${error.code} ${error.apiCode ?? ""}` : error.name}`);
      return { error: MpesaError.is(error) ? error.hint ?? error.message : "it could not be read" };
    } finally {
      this.#schedule();
      this.ctx.waitUntil(this.#messages.send());
    }
  }

  /** Tells M-Pesa where confirmations and validations go, and turns the list of payments on. */
  async register(shortCode, urls) {
    this.#know(shortCode);
    const { nominatedNumber } = this.#account();
    const done = {};
    try {
      done.c2b = await this.#connection().c2bRegister({ shortCode, responseType: "completed", ...urls });
      if (nominatedNumber !== undefined) {
        const { confirmationUrl: callbackUrl } = urls;
        done.pull = await this.#connection().pullRegister({ shortCode, nominatedNumber, callbackUrl });
      }
    } catch (error) {
      if (!MpesaError.is(error)) throw error;
      done.error = { code: error.code, apiCode: error.apiCode, message: error.message, hint: error.hint };
    }
    return done;
  }

  setOrder(reference, amount) {
    const amountCents = toCents(amount);
    if (amountCents === undefined || referenceKey(reference) === "") return undefined;
    this.#store.saveOrder(referenceKey(reference), amountCents, this.now());
    return this.order(reference);
  }

  order(reference) {
    const order = this.#store.order(referenceKey(reference));
    return order && { ...order, paidCents: this.#store.paidCents(order.reference) };
  }

  chargeById(id) {
    return this.#store.charge(id);
  }

  latest() {
    return {
      charges: this.#store.latestCharges(SHOWN),
      payments: this.#store.latestPayments(SHOWN),
      callbacks: this.#store.latestCallbacks(SHOWN).map(({ body, ...rest }) => rest),
      deadMessages: this.#store.messagesIn("dead", SHOWN),
    };
  }

  messageState(id) {
    return this.#messages.state(id);
  }

  messageHandled(id) {
    this.#messages.handled(id);
  }

  messageDead(id) {
    this.#messages.dead(id);
  }

  messageAgain(id) {
    const found = this.#messages.again(id);
    this.ctx.waitUntil(this.#messages.send());
    return found;
  }

  #forget() {
    const after = this.#store.mark("forgottenTo") ?? 0;
    const old = this.#store.callbacksAfter(after, FORGOTTEN_AT_ONCE)
      .filter(({ receivedAt }) => receivedAt < this.now() - KEEP_BODIES);
    if (old.length === 0) return;
    const until = old.at(-1).id;
    this.#store.forgetBodies(after, until);
    this.#store.setMark("forgottenTo", until);
  }

  /** Calls name the short code; an alarm does not. */
  #know(shortCode) {
    if (this.#shortCode === shortCode) return;
    this.#shortCode = shortCode;
    this.#store.setMark("shortCode", shortCode);
  }

  async #pull() {
    if (this.#account().nominatedNumber === undefined) return { skipped: "the keys have no nominatedNumber" };
    return pull({
      store: this.#store, shortCode: this.#shortCode, client: () => this.#connection(),
      pulled: (transaction) => this.#payments.pulled(transaction),
      now: () => this.now(), log: (message) => this.#log(message),
    });
  }

  #account() {
    return accountOf(this.env, this.#shortCode);
  }

  #connection() {
    return (this.#client ??= createClient({
      ...this.#account().context,
      now: () => this.now(),
      tokenStore: durableObjectTokenStore(this.ctx.storage),
    }));
  }

  #booked({ id, chargeId, receipt, reference, amountCents, bookedBy }) {
    this.#tell(`payment-${id}`, { kind: "paid", chargeId, receipt, reference, amountCents, bookedBy });
  }

  #ended({ id, reference, amountCents, state, reason }) {
    this.#tell(`charge-${id}-${state}`, { kind: state, chargeId: id, reference, amountCents, reason });
  }

  #tell(id, body) {
    this.#store.addMessage(id, { id, shortCode: this.#shortCode, ...body }, this.now());
  }

  /** Wakes the object when something is due. */
  #schedule() {
    const at = Math.min(this.#payments.nextAt(), this.#messages.nextAt() ?? Infinity);
    if (at >= this.#alarmAt) return;
    this.#alarmAt = at;
    this.wakeAt(at);
  }

  #log(message) {
    console.log(`${this.#shortCode} ${message}`);
  }
}
