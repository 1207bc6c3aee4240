import { pause } from "./client.pause.js";
import { attempt, invalidArgument, MpesaError } from "./error.js";
import { memoryTokenStore } from "./token_stores.js";

const FUNCTIONS = ["fetch", "now", "wait", "beforeSend", "afterReceive"];
const OF_CALL = ["signal", "timeout", "beforeSend", "path", "skipLimits"];
const LONGEST = 2 ** 31 - 1;

/**
 * The options of createClient, checked, with what they leave out: those of every client, and those of one M-Pesa, which
 * go into the context of all calls or of the one that begins a session, or are for its own client to read. `store` names
 * the one for a store.
 */
export function settings(options, { ofContext, ofLogin = [], others, ofCall = [], store }) {
  const functions = [...FUNCTIONS, ...(store ? [`${store}Failed`] : [])];
  const given = known("createClient", options, [...ofContext, ...ofLogin, ...others, ...functions, "timeout", ...(store ? [store] : [])]);
  const pick = (names) => Object.fromEntries(names.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]));
  const { timeout = 30_000, now = Date.now, [store]: tokens = memoryTokenStore() } = given;
  for (const name of functions) {
    if (given[name] !== undefined && typeof given[name] !== "function") throw invalidArgument(`\`${name}\` must be a function`);
  }
  if (!["get", "set"].every((name) => typeof tokens?.[name] === "function")) {
    throw invalidArgument(`\`${store}\` must have the functions get and set`);
  }
  checkTimeout(timeout);
  const context = pick(ofContext);
  return {
    ...given,
    now, timeout, context,
    login: { ...context, ...pick(ofLogin) },
    ofCall: [...OF_CALL, ...ofCall],
    store: tokens, storeFailed: given[`${store}Failed`],
    fetch: given.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    wait: given.wait ?? pause,
    keysFor: keysOf(given.initiator),
    /** Builds a request without parameters, with the keys of that moment. */
    requestOf: (endpoint, keys) => () => inClientsWords(() => endpoint.request(undefined, { ...keys(), now: now() })),
  };
}

/** The keys of the API operator, for the calls that need them; encrypted at the first of these. */
function keysOf(initiator) {
  const given = known("initiator", initiator, ["name", "securityCredential"]);
  let encrypted;
  return async ({ needs }) => {
    if (!needs.includes("securityCredential")) return {};
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
export function callOptions(options, names) {
  const given = known("a call", options, names);
  if (given.timeout !== undefined) checkTimeout(given.timeout);
  if (given.beforeSend !== undefined && typeof given.beforeSend !== "function") {
    throw invalidArgument("`beforeSend` must be a function");
  }
  return given;
}

/** Options, of which none may be there that nobody knows. */
export function known(what, options, names) {
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
