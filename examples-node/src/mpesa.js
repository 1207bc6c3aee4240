import { randomBytes } from "node:crypto";
import { createSimulator } from "mpesa-core/simulator";

const SIMULATED_SHORT_CODE = "174379";

/** M-Pesa turns down callback URLs that contain one of these. */
const FORBIDDEN_IN_URLS = /m-?pesa|safaricom|exec?|cmd|sql|query/i;

/** What the reference of a simulated charge brings about; any other reference is paid. */
const SIMULATED_ENDINGS = {
  CANCEL: "cancelled",
  BROKE: "insufficientBalance",
  WRONGPIN: "wrongPin",
  NOANSWER: "unreachable",
  TWICE: { outcome: "paid", copies: 2 },
  LOST: { outcome: "paid", copies: 0 },
};

export const SIMULATED_REFERENCES = Object.keys(SIMULATED_ENDINGS);

/**
 * Safaricom's sandbox if its keys are in the environment, otherwise the simulator.
 *
 * @param {Record<string, string | undefined>} environment
 */
export function chooseMpesa(environment) {
  const given = Object.keys(environment).some((name) => name.startsWith("MPESA_") && environment[name]);
  return given ? sandbox(environment) : { ...simulated(), name: "the simulator" };
}

/** @param {Record<string, string | undefined>} environment */
export function sandbox(environment) {
  const { MPESA_SHORT_CODE, MPESA_STORE, MPESA_TILL, PUBLIC_URL } = environment;
  const needed = ["MPESA_CONSUMER_KEY", "MPESA_CONSUMER_SECRET", "MPESA_PASSKEY", "PUBLIC_URL"];
  const missing = needed.filter((name) => !environment[name]);
  if (!MPESA_SHORT_CODE && !(MPESA_STORE && MPESA_TILL)) missing.push("MPESA_SHORT_CODE (or MPESA_STORE and MPESA_TILL)");
  if (missing.length > 0) throw new Error(`missing in the environment: ${missing.join(", ")}`);
  const forbidden = FORBIDDEN_IN_URLS.exec(PUBLIC_URL);
  if (forbidden !== null) throw new Error(`M-Pesa takes no callback URL with "${forbidden[0]}" in it: change PUBLIC_URL`);
  return {
    name: "Safaricom's sandbox",
    fetch: globalThis.fetch,
    shortCode: MPESA_SHORT_CODE || { store: MPESA_STORE, till: MPESA_TILL },
    context: {
      environment: "sandbox",
      consumerKey: environment.MPESA_CONSUMER_KEY,
      consumerSecret: environment.MPESA_CONSUMER_SECRET,
      passkey: environment.MPESA_PASSKEY,
    },
  };
}

/**
 * A simulator that needs no keys. By default it lives by the real clock and posts callbacks over HTTP; `options`
 * are those of `createSimulator`.
 *
 * @param {import("mpesa-core/simulator").SimulatorOptions} [options]
 */
export function simulated(options) {
  const [consumerKey, consumerSecret, passkey] = Array.from({ length: 3 }, () => randomBytes(32).toString("hex"));
  const simulator = createSimulator({
    now: Date.now,
    scenario: ({ accountReference }) => SIMULATED_ENDINGS[accountReference.toUpperCase()] ?? "paid",
    consumerKey,
    consumerSecret,
    passkey,
    shortCodes: [SIMULATED_SHORT_CODE],
    ...options,
  });
  return {
    simulator,
    fetch: simulator.fetch,
    shortCode: SIMULATED_SHORT_CODE,
    context: { environment: "sandbox", consumerKey, consumerSecret, passkey },
  };
}
