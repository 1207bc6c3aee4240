// Runs the command line of the installed package, and holds what it writes to what always holds.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { project, readJson } from "./project.mjs";

const installed = join(project, "node_modules/mpesa-core");
export const manifest = readJson(installed, "package.json");
export const bin = join(installed, manifest.bin["mpesa-core"]);
export const COMMANDS = ["encrypt", "password", "explain", "read", "doctor", "simulate", "push"];

/** What no output may hold. */
export const SECRETS = {
  password: "Safaricom123!unheard",
  key: "consumer-key-unheard",
  secret: "consumer-secret-unheard",
  passkey: "5ec7e7".repeat(11).slice(0, 64),
};

/** The environment of this process without anything of M-Pesa's, and `more`. */
export function environment(more = {}) {
  const rest = Object.entries(process.env).filter(([name]) => !/^(MPESA_|NO_COLOR|FORCE_COLOR|NODE_)/.test(name));
  return { ...Object.fromEntries(rest), ...more };
}

/** Starts it; `end` gives what it wrote and what it ended with. */
export function start(args, { input, env, cwd = project } = {}) {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: environment(env),
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.on("error", () => {});
  if (input !== "open") child.stdin.end(input ?? "");
  const end = Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]).then(
    ([stdout, stderr, [code, signal]]) => {
      const all = stdout + stderr;
      assert.doesNotMatch(all, /^\s+at .*\d+:\d+/m, "no stack trace");
      for (const secret of Object.values(SECRETS))
        assert.ok(!all.includes(secret), `${args.join(" ")}: a secret in the output`);
      return { code, signal, stdout, stderr };
    },
  );
  return { child, end };
}

/** Runs it to its end. */
export function mpesa(args, options) {
  return start(args, options).end;
}

/** Runs it with --json: the one document, and the exit code. */
export async function mpesaJson(args, options) {
  const { code, stdout, stderr } = await mpesa([...args, "--json"], options);
  assert.equal(stderr, "", "nothing beside the document");
  return { code, told: JSON.parse(stdout) };
}

/** Runs it at a terminal of Linux, where `type` is typed once `when` is seen; what is shown, with the exit code. */
export async function atTerminal(args, { env, when, type }) {
  // Without the trap the shell would be interrupted too, at times before it tells the code.
  const quoted = [process.execPath, bin, ...args].map((word) => `'${word}'`).join(" ");
  const child = spawn("script", ["-qec", `trap : INT; ${quoted}; echo "code $?"`, "/dev/null"], {
    cwd: project,
    env: environment({ TERM: "xterm", SHELL: "/bin/sh", ...env }),
  });
  let shown = "";
  child.stdout.on("data", (chunk) => {
    const before = when === undefined || shown.includes(when);
    shown += chunk;
    if (!before && shown.includes(when)) child.stdin.write(type);
  });
  await once(child, "close");
  return shown;
}

/** Starts the simulator on a free port; what it told, and how to stop it. */
export async function startSimulator(...args) {
  const { child, end } = start(["simulate", "--port", "0", "--json", ...args], { input: "open" });
  let told = "";
  for (;;) {
    const [chunk] = await Promise.race([
      once(child.stdout, "data"),
      end.then((ended) => {
        throw new Error(JSON.stringify(ended));
      }),
    ]);
    told += chunk;
    if (told.endsWith("}\n")) break;
  }
  return {
    ...JSON.parse(told),
    /** It ends with this process, which does not wait for it: Node 20.0 runs no hooks of a whole file. */
    letGo() {
      for (const handle of [child, child.stdin, child.stdout, child.stderr]) handle.unref();
      process.once("exit", () => child.kill());
    },
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return end;
    },
  };
}

/** A Daraja that gives tokens and answers everything else as `answer` does; it counts what it was asked. */
export async function fakeDaraja(answer) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = request.url.split("?")[0];
    asked.push(path);
    await text(request);
    if (path === "/oauth/v1/generate" && answer.token === undefined)
      return response.end('{"access_token":"token","expires_in":"3599"}');
    return (answer[path.split("/")[2]] ?? answer.token)(response, request);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    baseUrl: `http://127.0.0.1:${server.address().port}`,
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
