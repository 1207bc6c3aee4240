import { clientAddress, MpesaError } from "./daraja.shared.js";
import { isOneOf } from "./receivers.path.js";

/** What M-Pesa refuses anywhere in a URL. */
const FORBIDDEN = /m-?pesa|safaricom|exe|cmd|sql|query/i;
const SECRET = /^[A-Za-z0-9._~-]{16,512}$/;
const MINUTE = 60_000;
const nothing = () => {};

const isFunction = (value) => typeof value === "function";
const isText = (value) => typeof value === "string" && value !== "";
const isList = (value) => Array.isArray(value) && value.every(isText);
const wholeNumber = (from, to) => [(value) => isWhole(value, from, to), `must be a whole number from ${from} to ${to}`];
const FUNCTION = [isFunction, "must be a function"];

/** Each option with its test, what it must be, and its value if it is left out; without one it is required. */
const OPTIONS = {
  store: [...FUNCTION],
  validate: [...FUNCTION, () => true],
  unreadable: [...FUNCTION, null],
  addresses: [isAddresses, 'must be "any", "safaricom" or a list of addresses and networks', "any"],
  addressHeader: [(value) => isText(value) && /^[\w-]+$/.test(value), "must be the name of a header", null],
  trustedProxies: [isNetworks, "must be a list of addresses and networks", []],
  largestBody: [...wholeNumber(1, 1 << 20), 1 << 16],
  bodyTimeout: [...wholeNumber(1, MINUTE), 5_000],
  answerWithin: [...wholeNumber(1, MINUTE), 7_000],
  log: [...FUNCTION, nothing],
  onError: [...FUNCTION, nothing],
  now: [...FUNCTION, Date.now],
};

/** The options of a receiver, checked and complete. */
export function settingsFrom(options) {
  const given = read(options);
  const issues = [];
  for (const name of Object.keys(given)) {
    if (name === "secret" || Object.hasOwn(OPTIONS, name)) continue;
    issues.push({ path: name, message: "is not an option of createReceiver" });
  }
  const settings = secretFrom(given.secret, issues);
  for (const [name, [fits, message, otherwise]] of Object.entries(OPTIONS)) {
    const value = given[name];
    settings[name] = value === undefined ? otherwise : Array.isArray(value) ? [...value] : value;
    if (settings[name] === undefined) issues.push({ path: name, message: "is required" });
    else if (value !== undefined && !fits(value)) issues.push({ path: name, message });
  }
  if (issues.length > 0) throw invalid("createReceiver", issues);
  return settings;
}

function read(options) {
  try {
    return { ...options };
  } catch {
    throw invalid("createReceiver", [{ path: "options", message: "cannot be read" }]);
  }
}

/** `{ secrets, isSecret }`; without a list of them if the host has a function for it. */
function secretFrom(secret, issues) {
  if (isFunction(secret)) return { secrets: [], isSecret: secret };
  const secrets = Array.isArray(secret) ? [...secret] : [secret];
  const path = (index) => (Array.isArray(secret) ? `secret[${index}]` : "secret");
  if (secrets.length === 0) issues.push({ path: "secret", message: "must hold at least one" });
  secrets.forEach((each, index) => {
    const message = secretProblem(each);
    if (message !== undefined) issues.push({ path: path(index), ...message });
  });
  return { secrets, isSecret: (text) => isOneOf(secrets, text) };
}

function secretProblem(secret) {
  if (secret === undefined) return { message: "is required" };
  if (typeof secret !== "string" || !SECRET.test(secret)) {
    const hint = "32 random hexadecimal digits do well: openssl rand -hex 16";
    return { message: "must be text of 16 to 512 characters that a URL holds as they are: A-Z a-z 0-9 - . _ ~", hint };
  }
  if (FORBIDDEN.test(secret)) {
    return { message: "holds a word that M-Pesa refuses in URLs", hint: "take another: hexadecimal digits hold none" };
  }
  return undefined;
}

/** The URLs to give to M-Pesa. */
export function urlsFrom(base, secret) {
  const issues = [];
  if (typeof base !== "string" || !/^https?:\/\/[^\s?#]+$/.test(base) || !URL.canParse(base)) {
    issues.push({ path: "base", message: "must be a URL without query, such as https://shop.example/callbacks" });
  } else if (FORBIDDEN.test(base)) {
    const hint = "not one of mpesa, m-pesa, safaricom, exe, cmd, sql, query";
    issues.push({ path: "base", message: "holds a word that M-Pesa refuses in URLs", hint });
  }
  const problem = secretProblem(secret);
  if (problem !== undefined) issues.push({ path: "secret", ...problem });
  if (issues.length > 0) throw invalid("urls", issues);
  const at = (place) => `${base.replace(/\/+$/, "")}/${secret}/${place}`;
  return {
    callbackUrl: at("callback"), resultUrl: at("result"), statusUrl: at("status"), timeoutUrl: at("timeout"),
    confirmationUrl: at("confirmation"), validationUrl: at("validation"),
  };
}

export function isWhole(value, from, to) {
  return Number.isInteger(value) && value >= from && value <= to;
}

function isAddresses(value) {
  return value === "any" || value === "safaricom" || (isNetworks(value) && value.length > 0);
}

function isNetworks(value) {
  if (!isList(value)) return false;
  try {
    clientAddress(undefined, undefined, value);
    return true;
  } catch {
    return false;
  }
}

/** The error about arguments that are wrong. */
export function invalid(name, issues) {
  const message = `${name}: ${issues.map(({ path, message }) => `${path} ${message}`).join("; ")}`;
  return new MpesaError({ code: "invalidParameters", message, resend: "no", issues });
}
