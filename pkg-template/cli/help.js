import { COMMON } from "./arguments.js";

/** What each exit code says. */
export const EXITS = {
  done: [0, "done"],
  no: [1, "the answer is no: not paid, an error found, a code that nobody has explained"],
  usage: [2, "wrong command, option or value; a secret as an argument"],
  input: [3, "wrong input or settings, nothing was sent"],
  refused: [4, "M-Pesa refused it"],
  doubt: [5, "in doubt: money may have moved, find out first"],
  retry: [6, "not carried out: it may be tried again later"],
  interrupted: [130, "interrupted"],
};

export function overview(commands) {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    "Usage: mpesa-core <command> [options]",
    "",
    ...Object.values(commands).map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "  --help after a command tells its options, with examples; --version tells the version.",
    "  --json prints one JSON document on standard output, for errors too.",
    "",
    "Secrets come from a prompt, a file, standard input or the environment, never from an argument.",
    "",
    "Exit codes:",
    ...exits(Object.keys(EXITS)),
  ].join("\n");
}

export function helpOf({ name, text, words, options, examples, exits: ends }) {
  const rows = Object.entries({ ...options, ...COMMON }).map(([option, { value, short, help }]) => [
    `${short ? `-${short}, ` : ""}--${option}${value ? ` <${value}>` : ""}`,
    help,
  ]);
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `Usage: mpesa-core ${name}${words ? ` ${words.usage}` : ""} [options]`,
    "",
    text,
    "",
    "Options:",
    ...rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`),
    "",
    "Examples:",
    ...examples.flatMap(([line, about]) => [`  ${line}`, ...(about ? [`      ${about}`] : [])]),
    "",
    "Exit codes:",
    ...exits([...ends, "interrupted"]),
  ].join("\n");
}

function exits(names) {
  return names.map((name) => `  ${String(EXITS[name][0]).padStart(3)}  ${EXITS[name][1]}`);
}
