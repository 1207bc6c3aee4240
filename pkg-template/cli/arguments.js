import { parseArgs } from "node:util";
import { SECRETS, nearest } from "./names.js";
import { EXIT, Trouble } from "./trouble.js";

/** Options that every command has. */
export const COMMON = {
  json: { type: "boolean", help: "one JSON document on standard output, for errors too" },
  help: { type: "boolean", short: "h", help: "what this command does, with examples" },
};

/** Names under which people would hand over a secret, and which one they mean. */
const SECRET_NAMES = {
  password: "initiatorPassword",
  "initiator-password": "initiatorPassword",
  pin: "initiatorPassword",
  passkey: "passkey",
  "pass-key": "passkey",
  "consumer-key": "consumerKey",
  key: "consumerKey",
  "app-key": undefined,
  "consumer-secret": "consumerSecret",
  secret: "consumerSecret",
  "access-token": undefined,
  token: undefined,
  "security-credential": undefined,
  credential: undefined,
};

/** The values of the options by name, and the arguments beside them. Repeats no value: it may be a secret. */
export function parse(command, argv) {
  const options = { ...command.options, ...COMMON };
  const known = Object.fromEntries(
    Object.entries(options).map(([name, { type, short }]) => [name, { type, ...(short && { short }) }]),
  );
  const { tokens } = parseArgs({ args: argv, options: known, allowPositionals: true, strict: false, tokens: true });
  const given = tokens.filter(({ kind }) => kind === "option");
  for (const { name } of given) if (!Object.hasOwn(options, name)) refuseSecret(name, command);
  const values = {};
  for (const token of given) {
    const { name } = token;
    if (!Object.hasOwn(options, name)) throw unknownOption(token, command, options);
    if (Object.hasOwn(values, name)) throw usage("repeatedOption", `--${name} is there twice`, command);
    values[name] = valueOf(token, options[name], command);
  }
  const words = tokens.filter(({ kind }) => kind === "positional").map(({ value }) => value);
  const { most = 0, least = 0, title } = command.words ?? {};
  if (words.length > most) {
    throw usage(
      "tooManyArguments",
      `${command.name} takes ${most === 0 ? "no argument" : "one argument"} beside its options`,
      command,
    );
  }
  if (words.length < least && !values.help) throw usage("missingArgument", `${command.name} needs ${title}`, command);
  return { options: values, words };
}

/** Refuses an option that would hold a secret, misspelt ones too. */
export function refuseSecret(name, command) {
  const meant = Object.hasOwn(SECRET_NAMES, name)
    ? name
    : nearest(
        name,
        Object.keys(SECRET_NAMES).filter(({ length }) => length > 5),
      );
  if (meant === undefined) return;
  const secret = SECRETS[SECRET_NAMES[meant]];
  const ways = [
    secret && `set ${secret.variable}`,
    secret && command?.options?.[secret.option] && `name a file with --${secret.option}`,
    secret && "or let the command ask for it",
  ]
    .filter(Boolean)
    .join(", ");
  throw new Trouble(
    "secretInArgument",
    `--${meant}: a secret is never taken as an argument: the shell's history and the list of processes show it`,
    {
      exit: EXIT.usage,
      hint: `${ways || "take it out"}; if it was a real one, remove it from the history and change it`,
    },
  );
}

export function usage(code, message, command, hint) {
  const help = `see: mpesa-core ${command ? `${command.name} ` : ""}--help`;
  return new Trouble(code, message, { exit: EXIT.usage, hint: hint ? `${hint}; ${help}` : help });
}

function unknownOption({ name, rawName }, command, options) {
  const shown = /^--?[a-z][a-z0-9-]{0,30}$/i.test(rawName) ? rawName : "one of the options";
  const reason =
    name === "env-file" && options.dotenv ? "Node takes this option for itself; use --dotenv" : command.refused?.[name];
  if (reason !== undefined) return usage("unknownOption", `${shown}: ${reason}`, command);
  const meant = nearest(name, Object.keys(options));
  return usage(
    "unknownOption",
    `${shown} is not an option of ${command.name}`,
    command,
    meant && `did you mean --${meant}?`,
  );
}

function valueOf({ name, value, inlineValue }, { type, choices }, command) {
  if (type === "boolean") {
    if (inlineValue) throw usage("unexpectedValue", `--${name} takes no value`, command);
    return true;
  }
  if (value === undefined || value === "" || (!inlineValue && value.startsWith("--"))) {
    throw usage("missingValue", `--${name} needs a value`, command);
  }
  if (choices !== undefined && !choices.includes(value)) {
    const meant = nearest(value, choices);
    throw usage(
      "wrongValue",
      `--${name} must be one of ${choices.join(", ")}`,
      command,
      meant && `did you mean ${meant}?`,
    );
  }
  return value;
}
