// A shop's server, started from the guide's code, and what it has stored.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, connect } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import Database from "libsql";

export const here = dirname(fileURLToPath(import.meta.url));
export const made = join(here, "made");
export const SECRET = "5f0c1a7be2d9436890ab";

export const body = (name) => readFileSync(join(here, "../fixtures/daraja/bodies", `${name}.json`));
export const payment = { body: body("stkpush-callback-success"), key: "stk:ws_CO_191220191020363925:0" };
export const validation = { body: body("c2b-confirmation-v1-mirror"), key: "c2b:RKTQDM7W6S:validation" };

/** Starts a program in `folder`, and waits until its port is open. It ends with the test. */
export async function start(t, program, { folder = made, env = {} } = {}) {
  const port = await freePort();
  const database = join(made, `${port}.db`);
  const child = spawn(process.execPath, program, {
    cwd: folder, stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PORT: String(port), DATABASE: database, CALLBACK_SECRET: SECRET, ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk) => { output += chunk; });
  const ended = once(child, "close");
  t.after(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  await Promise.race([listening(port), ended.then(() => { throw new Error(`it ended: ${output}`); })]);
  const post = async (path, sent, init = {}) => {
    const usual = { method: "POST", body: sent, headers: { "content-type": "application/json" } };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { ...usual, ...init });
    return { status: response.status, body: await response.text() };
  };
  const stored = () => {
    const opened = new Database(database);
    const rows = opened.prepare("SELECT dedupeKey FROM events ORDER BY dedupeKey").all();
    opened.close();
    return rows.map(({ dedupeKey }) => dedupeKey);
  };
  return { port, post, stored, output: () => output };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function listening(port) {
  for (let tries = 0; tries < 600; tries++) {
    const socket = connect(port, "127.0.0.1");
    const open = await new Promise((resolve) => socket.on("connect", () => resolve(true)).on("error", () => resolve(false)));
    socket.destroy();
    if (open) return;
    await pause(50);
  }
  throw new Error("nobody listens");
}
