import { accessToken } from "./daraja.endpoints.js";
import { attempt, invalidArgument, MpesaError } from "./error.js";
import { memoryTokenStore } from "./token_stores.js";

const FUNCTIONS = ["fetch", "now", "wait", "beforeSend", "afterReceive", "tokenStoreFailed"];
const OF_CONTEXT = ["environment", "baseUrl", "numberFormat", "skipLimits", "passkey", "appKey"];
const CONSUMER = ["consumerKey", "consumerSecret"];
const OF_CLIENT = [...OF_CONTEXT, ...CONSUMER, ...FUNCTIONS, "initiator", "timeout", "tokenStore"];
const OF_CALL = ["signal", "timeout", "beforeSend", "path", "numberFormat", "skipLimits"];
const LONGEST = 2 ** 31 - 1;

/** The options of createClient, checked, with what they leave out. */
export function settings(options) {
  const given = known("createClient", options, OF_CLIENT);
  const pick = (names) => Object.fromEntries(names.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]));
  const context = pick(OF_CONTEXT);
  const consumer = { ...context, ...pick(CONSUMER) };
  const { initiator, timeout = 30_000, tokenStore = memoryTokenStore(), now = Date.now } = given;
  for (const name of FUNCTIONS) {
    if (given[name] !== undefined && typeof given[name] !== "function") throw invalidArgument(`\`${name}\` must be a function`);
  }
  if (!["get", "set"].every((name) => typeof tokenStore?.[name] === "function")) {
    throw invalidArgument("`tokenStore` must have the functions get and set");
  }
  checkTimeout(timeout);
  const tokenRequest = () => inClientsWords(() => accessToken.request(undefined, { ...consumer, now: now() }));
  tokenRequest();
  return {
    now, timeout, tokenStore, context, tokenRequest,
    fetch: given.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    wait: given.wait,
    beforeSend: given.beforeSend, afterReceive: given.afterReceive, tokenStoreFailed: given.tokenStoreFailed,
    keysFor: keysOf(initiator),
    /** What is the same for all that share a token. */
    app: `${context.baseUrl ?? context.environment} ${given.consumerKey}`,
  };
}

/** The keys of the API operator, for the calls that need them; encrypted at the first of these. */
function keysOf(initiator) {
  const given = known("initiator", initiator, ["name", "securityCredential"]);
  let encrypted;
  return async ({ needs }) => {
    if (!needs.includes("initiatorName")) return {};
    const { name: initiatorName, securityCredential } = given;
    if (typeof securityCredential !== "function") return { initiatorName, securityCredential };
    encrypted ??= Promise.resolve(securityCredential()).catch((error) => {
      encrypted = undefined;
      throw error;
    });
    return { initiatorName, securityCredential: await encrypted };
  };
}

/** The options of a call, checked. */
export function callOptions(options) {
  const given = known("a call", options, OF_CALL);
  if (given.timeout !== undefined) checkTimeout(given.timeout);
  if (given.beforeSend !== undefined && typeof given.beforeSend !== "function") {
    throw invalidArgument("`beforeSend` must be a function");
  }
  return given;
}

function known(what, options, names) {
  const given = attempt(() => ({ ...options }), `the options of ${what} cannot be read`);
  const strange = Object.keys(given).find((name) => !names.includes(name));
  if (strange !== undefined) throw invalidArgument(`${what} has no option \`${strange}\``, `there are ${names.join(", ")}`);
  return given;
}

export function checkTimeout(timeout) {
  if (!(typeof timeout === "number" && timeout > 0 && timeout <= LONGEST)) throw invalidArgument("`timeout` must be milliseconds, more than none");
}

const WORDS = { initiatorName: "initiator.name", securityCredential: "initiator.securityCredential" };

/** A client has no context: what is wrong there is wrong in its options. */
export function inClientsWords(build) {
  const inWords = (text) => text.replace(/\bcontext\.(\w+)/g, (_, name) => `client.${WORDS[name] ?? name}`);
  try {
    return build();
  } catch (error) {
    if (!MpesaError.is(error)) throw error;
    const issues = error.issues.map((issue) => ({ ...issue, path: inWords(issue.path) }));
    throw new MpesaError({ ...error, message: inWords(error.message), issues });
  }
}
