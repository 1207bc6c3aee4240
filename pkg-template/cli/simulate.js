import { once } from "node:events";
import { createPoster } from "./simulate.deliver.js";
import { createSimulatorServer } from "./simulate.server.js";
import { list } from "./output.js";
import { EXIT, Trouble } from "./trouble.js";

/** The sandbox's own, both public on the portal. */
export const SANDBOX = {
  shortCode: "174379",
  passkey: "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919",
};

const SCENARIOS = ["paid", "cancelled", "unreachable", "insufficientBalance", "wrongPin", "expired", "wrongReceiver"];

/** What an account reference brings about; any other goes by --scenario. */
export const REFERENCES = {
  CANCEL: "cancelled",
  BROKE: "insufficientBalance",
  WRONGPIN: "wrongPin",
  NOANSWER: "unreachable",
  EXPIRE: "expired",
  TWICE: { outcome: "paid", copies: 2 },
  LOST: { outcome: "paid", copies: 0 },
};

const NAMES = Object.keys(REFERENCES).join(", ");

const TICK = 250;

export const simulate = {
  name: "simulate",
  summary: "runs a Daraja to test against, on this machine",
  text: `Answers Daraja's paths on http://127.0.0.1 in place of Safaricom, and posts the callbacks. No money moves. Its
page, at the same address, shows the transactions. Any consumer key and secret get a token; the passkey is the
sandbox's, which is public. It runs until it is interrupted, and then ends with exit code 0. With
--json it prints its address as one JSON document once it listens.

How a push ends goes by its account reference, whatever its case:
${NAMES}.
Any other ends as --scenario says, with one of
${SCENARIOS.join(", ")}.`,
  options: {
    port: { type: "string", value: "number", help: "8000 if left out; 0 for any that is free" },
    scenario: {
      type: "string",
      value: "names",
      help: "how pushes end, separated by commas, the last for all that follow; paid if left out",
    },
    seed: { type: "string", value: "text", help: "the same seed gives the same ids and receipts" },
    "allow-remote": { type: "boolean", help: "post callbacks to other machines too" },
  },
  refused: Object.fromEntries(
    ["host", "hostname", "address", "bind"].map((name) => [
      name,
      "the simulator listens on 127.0.0.1 and nowhere else, as anybody may use it without a key",
    ]),
  ),
  examples: [
    ["mpesa-core simulate", ""],
    ["mpesa-core simulate --port 0 --scenario paid,cancelled", "the first push is paid, the others are cancelled"],
  ],
  exits: ["done", "usage", "input"],
  async run({ options, output }) {
    const stopped = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => stopped.abort());
    const port = portOf(options.port);
    const scenarios = scenariosOf(options.scenario);
    const { createSimulator, MpesaError } = await import("mpesa-core/simulator");
    const poster = createPoster({ allowRemote: options["allow-remote"] === true });
    const simulator = createSimulator({
      now: Date.now,
      scenario: (push, number = push.number) =>
        REFERENCES[push.accountReference.toUpperCase()] ?? scenarios[Math.min(number, scenarios.length - 1)],
      deliver: poster.deliver,
      ...(options.seed !== undefined && { seed: options.seed }),
    });
    const server = createSimulatorServer({ simulator, posts: poster.posts, isMpesaError: MpesaError.is });
    await listen(server, port);
    const baseUrl = `http://127.0.0.1:${server.address().port}`;
    tell(baseUrl, output);
    await untilStopped(simulator, stopped.signal);
    output.note("\nThe simulator has ended.");
    poster.stop();
    server.close();
    server.closeAllConnections();
  },
};

function portOf(text = "8000") {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new Trouble("wrongValue", "--port must be a number from 0 to 65535", { exit: EXIT.usage });
}

function scenariosOf(text = "paid") {
  const names = text.split(",").map((name) => name.trim());
  if (names.every((name) => SCENARIOS.includes(name))) return names;
  throw new Trouble("wrongValue", `--scenario must be one or several of ${SCENARIOS.join(", ")}`, {
    exit: EXIT.usage,
    hint: "several are separated by commas: paid,cancelled",
  });
}

async function listen(server, port) {
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    const reason =
      { EADDRINUSE: "is taken by another program", EACCES: "may not be used by you" }[error.code] ??
      `cannot be used (${error.code})`;
    throw new Trouble("portTaken", `port ${port} ${reason}`, {
      hint: "give another with --port, or --port 0 for any that is free",
    });
  }
}

function tell(baseUrl, output) {
  if (output.json) return output.printJson({ baseUrl, page: `${baseUrl}/`, ...SANDBOX, references: REFERENCES });
  output.print(
    [
      output.colour.bold(`The simulator of Daraja listens on ${baseUrl}. No money moves.`),
      "",
      list(
        {
          Page: `${baseUrl}/`,
          "In code": `baseUrl: "${baseUrl}" beside environment: "sandbox"`,
          "In the environment": `MPESA_BASE_URL=${baseUrl}`,
          "Try it": `mpesa-core push --base-url ${baseUrl} --amount 10 --phone-number 0712345678`,
          "Short code": SANDBOX.shortCode,
          Passkey: SANDBOX.passkey,
          "Key and secret": "anything",
          References: NAMES,
        },
        output.colour,
      ),
      "",
      "Stop it with Ctrl-C.",
    ].join("\n"),
  );
}

/** Delivers what falls due, until the process is asked to end. */
async function untilStopped(simulator, stopped) {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    await simulator.deliverDue().finally(() => {
      busy = false;
    });
  }, TICK);
  if (!stopped.aborted) await once(stopped, "abort");
  clearInterval(timer);
}
