import { MARKET_OPTION, marketOf } from "./market.js";
import { list, outcomeIn } from "./output.js";
import { EXIT, againInWords } from "./trouble.js";

export const explainCommand = {
  name: "explain",
  summary: "says what a code or message of M-Pesa means",
  text: `Says what a result code, an error code or a message means, who can mend it, and how. Needs no network.
The same code means other things in other APIs and countries: say which with --api and --market.`,
  words: {
    most: 100,
    least: 1,
    title: 'a code or a message, such as 1032 or "Invalid Access Token"',
    usage: "<code or message>",
  },
  options: {
    api: {
      type: "string",
      value: "name",
      help: "the endpoint or kind of callback that it is from: stk, result, b2cPayment, …",
    },
    message: { type: "string", value: "text", help: "M-Pesa's message, which tells apart what shares a code" },
    ...MARKET_OPTION,
  },
  examples: [
    ["mpesa-core explain 1032", ""],
    ["mpesa-core explain 2001 --api result", ""],
    ["mpesa-core explain Bad Request - Invalid Timestamp", ""],
    ["mpesa-core explain INS-6 --market openapi", ""],
  ],
  exits: ["done", "no", "usage"],
  async run({ options, words, output }) {
    const { explain } = await marketOf(options);
    const meaning = explain(words.join(" "), { api: options.api, message: options.message });
    const parts = [describeMeaning(meaning, output.colour)];
    if (meaning.others.length > 0) parts.push(output.colour.bold("It can also mean:"));
    for (const other of meaning.others) parts.push(describeMeaning(other, output.colour));
    return { text: parts.join("\n\n"), data: meaning, exit: meaning.known ? EXIT.done : EXIT.no };
  },
};

const WHO = {
  customer: "the customer, or who is paid",
  you: "you",
  safaricom: "Safaricom, on request",
  vodacom: "Vodacom, on request",
  nobody: "nobody needs to",
};

/** An explanation in lines. */
export function describeMeaning({ code, api, cause, fix, whoCanFix, outcome, resend, evidence }, colour) {
  const head = [code && colour.bold(code), api && `(${api})`, outcome && outcomeIn(colour, outcome)]
    .filter(Boolean)
    .join(" ");
  const lines = list(
    {
      Cause: cause,
      "To do": fix,
      "Who can": WHO[whoCanFix],
      "Again?": againInWords(resend, outcome),
      Evidence: evidence,
    },
    colour,
  );
  return head === "" ? lines : `${head}\n${lines}`;
}
