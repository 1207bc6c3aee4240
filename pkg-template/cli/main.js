#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { parse, refuseSecret, usage } from "./arguments.js";
import { doctor } from "./doctor.js";
import { encrypt } from "./encrypt.js";
import { explainCommand } from "./explain.js";
import { helpOf, overview } from "./help.js";
import { nearest } from "./names.js";
import { createOutput, plain } from "./output.js";
import { password } from "./password.js";
import { push } from "./push.js";
import { read } from "./read.js";
import { simulate } from "./simulate.js";
import { EXIT, RESEND, describe } from "./trouble.js";

const COMMANDS = Object.fromEntries(
  [encrypt, password, explainCommand, read, doctor, simulate, push].map((one) => [one.name, one]),
);
const VERSION = { "--version": true, "-v": true };
const HELP = { "--help": true, "-h": true, help: true };

const argv = process.argv.slice(2);
const output = createOutput({ ...streams(), env: process.env, json: argv.includes("--json") });

process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
for (const stream of [output.stdout, output.stderr]) {
  // Whoever read the output has gone, as `| head` does.
  stream.on("error", (error) => process.exit(error.code === "EPIPE" ? (process.exitCode ?? EXIT.done) : EXIT.bug));
}

try {
  process.exitCode = await main();
} catch (error) {
  fail(error);
}

async function main() {
  const rest = argv.filter((word) => word !== "--json");
  const [first, ...others] = rest;
  if (first === undefined)
    return tell({ text: overview(COMMANDS), data: { help: overview(COMMANDS) }, exit: EXIT.usage });
  if (VERSION[first]) return tell({ text: version(), data: { version: version() } });
  if (HELP[first] && others[0] === undefined)
    return tell({ text: overview(COMMANDS), data: { help: overview(COMMANDS) } });
  const command = find(HELP[first] ? others[0] : first);
  const { options, words } = parse(command, HELP[first] ? ["--help"] : others);
  if (options.help) return tell({ text: helpOf(command), data: { help: helpOf(command) } });
  const result = await command.run({ options, words, output });
  return result === undefined ? EXIT.done : tell(result);
}

function find(name) {
  if (Object.hasOwn(COMMANDS, name)) return COMMANDS[name];
  if (name.startsWith("-")) {
    refuseSecret(name.replace(/^-+/, "").replace(/=[^]*/, ""));
    throw usage("usage", "the command comes first, its options after it");
  }
  const meant = nearest(name, Object.keys(COMMANDS));
  const shown = /^[a-z-]{1,20}$/i.test(name) ? `"${name}"` : "this";
  throw usage("unknownCommand", `${shown} is not a command`, undefined, meant && `did you mean ${meant}?`);
}

function tell({ text, data, exit = EXIT.done }) {
  if (output.json) output.printJson(data);
  else output.print(text);
  return exit;
}

/** Tells what went wrong, without a stack. */
function fail(error) {
  const { exit, told } = describe(error);
  process.exitCode = exit;
  if (output.json) output.printJson({ error: told, exitCode: exit });
  else output.stderr.write(inWords(told));
  // What still runs, such as a server or a timer, would keep the process.
  if (exit === EXIT.bug) process.exit();
}

function inWords({ message, hint, issues = [], resend, status, apiCode, requestId, doing }) {
  const { red, bold, dim } = output.errorColour;
  const lines = [`${red(bold("error:"))} ${plain(message)}`];
  for (const issue of issues)
    lines.push(`  ${bold(issue.path)} ${plain(issue.message)}${issue.hint ? dim(` (${plain(issue.hint)})`) : ""}`);
  if (hint) lines.push(`  ${plain(hint)}`);
  const ids = [
    status && `HTTP status ${status}`,
    apiCode && `code ${apiCode}`,
    requestId && `request ${requestId}`,
  ].filter(Boolean);
  if (ids.length > 0) lines.push(`  ${plain(ids.join(", "))}`);
  if (doing) lines.push(`  ${plain(doing)}`);
  else if (resend && issues.length === 0 && resend !== "no") lines.push(`  ${RESEND[resend]}`);
  return `${lines.join("\n")}\n`;
}

function version() {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}

function streams() {
  const { stdin, stdout, stderr } = process;
  return { stdin, stdout, stderr };
}
