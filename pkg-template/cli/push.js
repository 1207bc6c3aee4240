import { describeMeaning } from "./explain.js";
import { ask, canAsk } from "./input.js";
import { list, outcomeIn } from "./output.js";
import { ENVIRONMENT_OPTION, checkBaseUrl, isLoopback, readSettings, settingOptions, shortCodeOf } from "./settings.js";
import { SANDBOX } from "./simulate.js";
import { EXIT, RESEND, Trouble } from "./trouble.js";

const NO_KEY = "0".repeat(64);
const TIMEOUT = 120;

export const push = {
  name: "push",
  summary: "asks a phone to pay (STK push), and waits for how it ends",
  text: `Asks a phone to pay, in the sandbox or at the simulator of \`mpesa-core simulate\`, and waits for how it
ends by asking M-Pesa. It sends the request once and never again. On production real money moves: it asks
you first, or takes --yes. At a loopback address whatever is left out is what the simulator takes.`,
  options: {
    amount: { type: "string", value: "shillings", help: "whole shillings" },
    "phone-number": { type: "string", value: "number", help: "who pays, such as 0712345678" },
    "account-reference": {
      type: "string",
      value: "text",
      help: "what the customer is shown, up to 12 characters; TEST if left out",
    },
    description: { type: "string", value: "text", help: "what it is for, up to 13 characters" },
    "short-code": { type: "string", value: "number", help: "the paybill" },
    store: { type: "string", value: "number", help: "for a till: its store number, which signs" },
    till: { type: "string", value: "number", help: "for a till: its number, which receives" },
    "callback-url": { type: "string", value: "address", help: "where M-Pesa posts the callback" },
    "base-url": { type: "string", value: "address", help: "the simulator's address, such as http://127.0.0.1:8000" },
    ...ENVIRONMENT_OPTION,
    ...settingOptions(["consumerKey", "consumerSecret", "passkey"]),
    timeout: { type: "string", value: "seconds", help: `how long to wait for the end, ${TIMEOUT} if left out` },
    "no-wait": { type: "boolean", help: "do not wait for the end" },
    yes: { type: "boolean", help: "do not ask before real money is asked for" },
  },
  examples: [
    ["mpesa-core push --base-url http://127.0.0.1:8000 --amount 10 --phone-number 0712345678", "at the simulator"],
    [
      "mpesa-core push --dotenv .env --amount 1 --phone-number 0708374149 --callback-url https://shop.example/c/7f3a9c",
      "in the sandbox, with the keys from .env",
    ],
  ],
  exits: ["done", "no", "usage", "input", "refused", "doubt", "retry"],
  async run({ options, output }) {
    const settings = await readSettings(options, output);
    const { environment, baseUrl, params, local } = gather(options, settings);
    const seconds = secondsOf(options.timeout);
    const { createClient, explain, stkPush } = await import("mpesa-core/daraja");
    const where = { environment, ...(baseUrl && { baseUrl }) };
    // Everything that is typed is checked before a secret is asked for.
    const { warnings = [] } = stkPush.request(params, { ...where, accessToken: NO_KEY, passkey: NO_KEY });
    for (const { path, message } of warnings) output.note(`${path} ${message}`);
    const keys = await secrets(settings, local);
    if (environment === "production" && !options.yes) await confirm(params, output);
    const client = createClient({ ...where, ...keys });
    return follow({ client, explain, params, seconds, wait: !options["no-wait"], output });
  },
};

/** What was given, as parameters of the push. */
function gather(options, settings) {
  const baseUrl = settings.get("baseUrl", "base-url");
  checkBaseUrl(baseUrl);
  const local = baseUrl !== undefined && isLoopback(baseUrl);
  const environment = settings.get("environment", "environment") ?? "sandbox";
  const simulated = local && environment === "sandbox";
  const shortCode = shortCodeOf(settings);
  const callbackUrl = settings.get("callbackUrl", "callback-url");
  const params = {
    shortCode: shortCode ?? (environment === "sandbox" ? SANDBOX.shortCode : undefined),
    amount: options.amount,
    phoneNumber: options["phone-number"],
    accountReference: options["account-reference"] ?? "TEST",
    callbackUrl: callbackUrl ?? (simulated ? new URL("/callbacks", baseUrl).href : undefined),
    description: options.description,
  };
  const given = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));
  return { environment, baseUrl, local: simulated, params: given };
}

function secondsOf(text = String(TIMEOUT)) {
  const seconds = Number(text);
  if (Number.isInteger(seconds) && seconds > 0 && seconds <= 3600) return seconds;
  throw new Trouble("wrongValue", "--timeout must be whole seconds from 1 to 3600", { exit: EXIT.usage });
}

/** The keys; the simulator takes any, and the sandbox's passkey, which is public. */
async function secrets(settings, local) {
  const keys = {};
  for (const name of ["consumerKey", "consumerSecret", "passkey"]) {
    const found = await settings.secret(name, { needed: !local });
    keys[name] = found ?? (name === "passkey" ? SANDBOX.passkey : "simulator");
  }
  return keys;
}

async function confirm({ amount, phoneNumber, shortCode }, output) {
  const to = typeof shortCode === "object" ? `till ${shortCode.till}` : shortCode;
  if (!canAsk(output)) {
    throw new Trouble(
      "notConfirmed",
      "production moves real money, and there is no terminal to ask at; nothing was sent",
      {
        hint: "give --yes if you mean it",
      },
    );
  }
  const question = `This asks ${phoneNumber} to pay KES ${amount} of real money to ${to}. Type yes to send it: `;
  const [answer] = await ask([question], output, { shown: true });
  if (answer.trim().toLowerCase() !== "yes") throw new Trouble("notConfirmed", "not confirmed; nothing was sent");
}

/** Sends it once, and follows it to its end. */
async function follow({ client, explain, params, seconds, wait, output }) {
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  let sent = false;
  let accepted;
  let done = output.progress("asking M-Pesa…");
  try {
    accepted = await client.stkPush(params, {
      signal: stopped.signal,
      beforeSend: () => {
        sent = true;
      },
    });
    done();
    const { checkoutRequestId, merchantRequestId, customerMessage } = accepted;
    if (!wait) {
      const data = {
        outcome: "pending",
        resend: "poll",
        checkoutRequestId,
        merchantRequestId,
        ...(customerMessage && { customerMessage }),
      };
      return { text: list({ "Under way": checkoutRequestId, "Again?": RESEND.poll }, output.colour), data };
    }
    output.note(`The prompt is on its way to the phone: ${checkoutRequestId}`);
    done = output.progress("waiting for the customer…");
    const end = await client.waitForPayment(checkoutRequestId, {
      shortCode: params.shortCode,
      timeout: seconds * 1000,
      signal: stopped.signal,
    });
    return ended(end, { checkoutRequestId, merchantRequestId }, explain, output.colour);
  } catch (error) {
    throw doubtful(error, { sent, accepted, interrupted: stopped.signal.aborted });
  } finally {
    done();
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

function ended(end, ids, explain, colour) {
  const { outcome, resend, resultCode, resultDescription } = end;
  const { others, ...meaning } = explain(resultCode ?? "", { api: "stk", message: resultDescription });
  const head =
    { succeeded: "The customer paid.", failed: "It was not paid." }[outcome] ?? "Nobody knows yet how it ended.";
  const parts = [`${outcomeIn(colour, outcome)}: ${head}`, list({ ...ids, resultCode, resultDescription }, colour)];
  if (outcome !== "succeeded") parts.push(describeMeaning({ ...meaning, resend }, colour));
  const exit = { succeeded: EXIT.done, failed: EXIT.no }[outcome] ?? EXIT.doubt;
  return { text: parts.join("\n"), data: { ...end, ...ids, explanation: meaning }, exit };
}

/** An error, with what is known of the push: once it may have left, it is never simply an error. */
function doubtful(error, { sent, accepted, interrupted }) {
  if (accepted !== undefined) {
    const { checkoutRequestId } = accepted;
    const message = interrupted
      ? "interrupted, but the prompt is on the phone"
      : `the prompt is on the phone, but how it ended is not known: ${error.message}`;
    return new Trouble(interrupted ? "interrupted" : "inDoubt", message, {
      exit: interrupted ? EXIT.interrupted : EXIT.doubt,
      hint: `wait for the callback, or ask with stkQuery for ${checkoutRequestId}; do not push again before`,
      outcome: "unknown",
      resend: "afterQuery",
      checkoutRequestId,
    });
  }
  if (!interrupted) return error;
  const doubt = sent && error.resend !== "safe";
  const resend = doubt ? "afterQuery" : "safe";
  return new Trouble(
    "interrupted",
    doubt ? "interrupted while the request was on its way" : "interrupted; nothing was sent",
    {
      exit: EXIT.interrupted,
      resend,
      ...(doubt && { outcome: "unknown" }),
      hint: doubt ? "the customer may be asked to pay: find out first" : undefined,
    },
  );
}
