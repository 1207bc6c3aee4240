import { describeMeaning } from "./explain.js";
import { readBytes } from "./input.js";
import { MARKET_OPTION, marketOf } from "./market.js";
import { list, outcomeIn } from "./output.js";

export const read = {
  name: "read",
  summary: "reads a callback from a file or standard input",
  text: `Reads the body of a callback of any kind, and says what it means. A callback is a claim: nobody signs it,
so compare it with your own record, and ask M-Pesa before goods move. That it could be read is exit code
0, however the payment ended.`,
  words: { most: 1, least: 0, title: "a file", usage: "[file]" },
  options: {
    "arrived-at": {
      type: "string",
      value: "place",
      choices: ["validation", "confirmation", "transactionStatus", "timeout"],
      help: "at which URL it arrived: validation, confirmation, transactionStatus or timeout",
    },
    ...MARKET_OPTION,
  },
  examples: [
    ["mpesa-core read callback.json", ""],
    ["pbpaste | mpesa-core read --json", "from standard input"],
    ["mpesa-core read confirmation.json --arrived-at confirmation", ""],
    ["mpesa-core read callback.xml --market drc", ""],
  ],
  exits: ["done", "usage", "input"],
  async run({ options, words: [path = "-"], output }) {
    if (path === "-" && output.stdin.isTTY === true) output.note("Paste the callback, then press Enter and Ctrl-D.");
    const body = await readBytes(path, path === "-" ? "standard input" : `the file ${path}`, output);
    const { explain, parseCallback } = await marketOf(options);
    const arrivedAt = options["arrived-at"];
    const event = parseCallback(new Uint8Array(body), arrivedAt === undefined ? undefined : { arrivedAt });
    const { others, ...meaning } = explain(event);
    const { kind, outcome, resend, extras, ...fields } = event;
    const shown = Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "object" ? JSON.stringify(value) : value,
    ]);
    for (const { name, value } of extras ?? []) shown.push([`extra ${name}`, value]);
    const parts = [
      `${output.colour.bold(kind)} ${outcomeIn(output.colour, outcome)}`,
      list(Object.fromEntries(shown), output.colour),
    ];
    if (meaning.known) parts.push("", describeMeaning(meaning, output.colour));
    return { text: parts.join("\n"), data: { event, explanation: meaning } };
  },
};
