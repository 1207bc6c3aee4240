import { readBytes, readText } from "./input.js";
import { ENVIRONMENT_OF, SECRETS, nearest } from "./names.js";
import { ENVIRONMENT_OPTION, readSettings, settingOptions, shortCodeOf } from "./settings.js";
import { findingsOf } from "./doctor.findings.js";
import { online } from "./doctor.online.js";
import { EXIT, Trouble } from "./trouble.js";
import { plain } from "./output.js";

const FILES = Object.keys(SECRETS);

export const doctor = {
  name: "doctor",
  summary: "finds what is wrong in your settings",
  text: `Looks at the settings in the environment (MPESA_…), in a file of --dotenv, or in a JSON file whose members
are those of \`diagnose\`, and tells what cannot work and what may not. It shows no value of a secret. With --online it
also compares the clock with M-Pesa's and gets an access token; it never asks for a payment.`,
  options: {
    ...ENVIRONMENT_OPTION,
    settings: { type: "string", value: "file", help: "a JSON file of settings; the environment goes before it" },
    certificate: { type: "string", value: "file", help: "the certificate that you encrypt with" },
    "base-url": { type: "string", value: "address", help: "another host, such as that of `mpesa-core simulate`" },
    online: { type: "boolean", help: "compare the clock with M-Pesa's and get an access token" },
    ...settingOptions(FILES),
  },
  examples: [
    ["mpesa-core doctor --dotenv .env", ""],
    ["mpesa-core doctor --dotenv .env --online --json", "for a check before each release"],
    ["mpesa-core doctor --settings production.json", ""],
  ],
  exits: ["done", "no", "usage", "input"],
  async run({ options, output }) {
    const settings = await readSettings(options, output);
    const given = {
      ...(await fromJson(options.settings, output)),
      ...(await fromEnvironment(settings, options, output)),
    };
    if (Object.keys(given).length === 0) {
      throw new Trouble("noSettings", "there are no settings to look at", {
        hint: "set variables such as MPESA_ENVIRONMENT, or name a file with --dotenv or --settings",
      });
    }
    const { diagnose } = await import("mpesa-core/daraja");
    const findings = [...misspelt(settings.file), ...findingsOf(diagnose, given)];
    const asked = options.online ? await online(given, findings) : undefined;
    const errors = findings.filter(({ severity }) => severity === "error");
    return {
      text: inWords(Object.keys(given), findings, asked, output.colour),
      data: { looked: Object.keys(given), findings, ...(asked && { online: asked }) },
      exit: errors.length > 0 ? EXIT.no : EXIT.done,
    };
  },
};

async function fromJson(path, output) {
  if (path === undefined) return {};
  const text = await readText(path, path === "-" ? "standard input" : `the file ${path}`, output);
  let settings;
  try {
    settings = JSON.parse(text);
  } catch {
    // The parser's own message repeats a piece of the file, which may be a secret.
  }
  if (typeof settings !== "object" || settings === null || Array.isArray(settings)) {
    throw new Trouble("notJson", "the file of --settings is not a JSON object", {
      hint: 'such as {"environment": "sandbox", "shortCode": "174379"}',
    });
  }
  return settings;
}

async function fromEnvironment(settings, options, output) {
  const { "base-url": baseUrl, environment } = options;
  const given = Object.entries(ENVIRONMENT_OF)
    .filter(([name]) => !name.startsWith("shortCode") && name !== "certificate")
    .map(([name]) => [name, settings.variable(ENVIRONMENT_OF[name])]);
  given.push(["shortCode", shortCodeOf(settings)]);
  for (const name of FILES) given.push([name, await settings.secret(name, { needed: false })]);
  const certificate = settings.get("certificate", "certificate");
  if (certificate !== undefined)
    given.push(["certificate", await readBytes(certificate, `the certificate ${certificate}`, output)]);
  given.push(...Object.entries({ baseUrl, environment }).filter(([, value]) => value !== undefined));
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** Variables of the file that look like ours, and are not. */
function misspelt(file) {
  const known = Object.values(ENVIRONMENT_OF);
  return Object.keys(file)
    .filter((name) => /^MPESA_/.test(name) && !known.includes(name))
    .map((name) => {
      const meant = nearest(name, known);
      return {
        path: name,
        severity: "warning",
        message: "is not a variable that this command knows",
        hint: meant ? `did you mean ${meant}?` : "nothing, if it is your own",
      };
    });
}

function inWords(looked, findings, asked, colour) {
  const parts = [];
  for (const [severity, title, paint] of [
    ["error", "Cannot work", colour.red],
    ["warning", "May not work", colour.yellow],
  ]) {
    const some = findings.filter((finding) => finding.severity === severity);
    if (some.length === 0) continue;
    const lines = some.map(
      ({ path, message, hint }) => `  ${colour.bold(plain(path))} ${plain(message)}\n    ${plain(hint)}`,
    );
    parts.push([paint(`${title}: ${some.length}`), ...lines].join("\n"));
  }
  if (asked?.clock !== undefined)
    parts.push(`Clock: ${Math.abs(asked.clock)} s ${asked.clock < 0 ? "behind" : "ahead of"} M-Pesa's`);
  if (asked?.token === true) parts.push("Access token: M-Pesa gave one");
  if (findings.length === 0) parts.push(colour.green("Nothing wrong was found."));
  parts.push(colour.dim(`Looked at: ${plain(looked.join(", "))}`));
  return parts.join("\n\n");
}
