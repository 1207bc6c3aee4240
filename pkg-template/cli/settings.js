import * as util from "node:util";
import { ask, canAsk, readText } from "./input.js";
import { ENVIRONMENT_OF, OPTION_OF, SECRETS } from "./names.js";
import { Trouble } from "./trouble.js";

/** The options of a command that reads settings and these secrets. */
export function settingOptions(secrets) {
  const files = secrets.map((name) => [
    SECRETS[name].option,
    {
      type: "string",
      value: "file",
      help: `a file that holds the ${SECRETS[name].title}; - for standard input`,
    },
  ]);
  return {
    ...Object.fromEntries(files),
    // Not --env-file: Node takes that for itself, wherever it stands.
    dotenv: {
      type: "string",
      value: "file",
      help: "a file of lines NAME=value, such as .env; the environment goes before it",
    },
  };
}

export const ENVIRONMENT_OPTION = {
  environment: { type: "string", value: "name", choices: ["sandbox", "production"], help: "sandbox or production" },
};

/** Where settings come from: options, then the environment, then the file of `--dotenv`. */
export async function readSettings(options, output) {
  const file = options.dotenv === undefined ? {} : await readEnvironmentFile(options.dotenv, output);
  const variable = (name) => output.env[name] || file[name] || undefined;
  return {
    file,
    variable,
    get: (name, option) =>
      option !== undefined && options[option] !== undefined ? options[option] : variable(ENVIRONMENT_OF[name]),
    /** A secret from its file, its variable or, if it is `needed`, from the person. */
    async secret(name, { twice = false, needed = true } = {}) {
      const { title, variable: named, option } = SECRETS[name];
      if (options[option] !== undefined) return secretFile(options[option], option, title, output);
      const kept = variable(named);
      if (kept !== undefined || !needed) return kept;
      if (!canAsk(output)) {
        throw new Trouble("missingSecret", `the ${title} is missing, and there is no terminal to ask at`, {
          hint: `set ${named}, or name a file that holds it with --${option} (- for standard input)`,
        });
      }
      const question = `${title[0].toUpperCase()}${title.slice(1)} (not shown): `;
      const [first, second] = await ask(twice ? [question, "Once more: "] : [question], output);
      if (twice && first !== second) {
        throw new Trouble("notTheSame", "the two were not the same", {
          hint: "type it again: a wrong password locks the initiator",
        });
      }
      return first;
    },
  };
}

async function secretFile(path, option, title, output) {
  // The path is not repeated: it may be the secret, by mistake.
  const what = path === "-" ? "standard input" : `the file that --${option} names`;
  const text = (await readText(path, what, output)).replace(/\r?\n$/, "");
  if (text === "")
    throw new Trouble("emptySecret", `${what} holds no ${title}`, { hint: "it must hold that and nothing else" });
  return text;
}

async function readEnvironmentFile(path, output) {
  if (util.parseEnv === undefined) {
    throw new Trouble("oldNode", `Node ${process.versions.node} cannot read --dotenv`, {
      hint: "use Node 20.12 or newer, or load the file in the shell: set -a; . ./.env; set +a",
    });
  }
  return util.parseEnv(await readText(path, path === "-" ? "standard input" : `the file ${path}`, output));
}

/** The paybill, or the till with its store. */
export function shortCodeOf(settings) {
  const [number, store, till] = ["shortCode", "shortCode.store", "shortCode.till"].map((name) =>
    settings.get(name, OPTION_OF[name]),
  );
  if (store === undefined && till === undefined) return number;
  return { store, till };
}

/** Secrets leave this machine encrypted, or not at all. */
export function checkBaseUrl(baseUrl) {
  if (baseUrl === undefined || /^https:\/\//i.test(baseUrl) || isLoopback(baseUrl)) return;
  throw new Trouble("wrongValue", "the base URL must begin with https://, unless it is on this machine", {
    hint: "correct --base-url or MPESA_BASE_URL; the simulator is at http://127.0.0.1:8000",
  });
}

/** Whether an address can only be this machine. */
export function isLoopback(url) {
  try {
    const { hostname } = new URL(url);
    return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  } catch {
    return false;
  }
}
