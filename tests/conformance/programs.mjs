// Programs that the tests start, and that end with them.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = dirname(fileURLToPath(import.meta.url));
const running = () => join(process.env.MPESA_PROJECT, "processes");

/** The file that a command of one of the tools starts. */
export function command(name, folder = here) {
  const path = join(folder, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
  return join(path, typeof bin === "string" ? bin : bin[name]);
}

/** Other versions of Node, from the oldest; none where there are no binaries of them. */
export const nodes = ["node-20-first", "node-22", "node-24", "node-26"].flatMap((name) => {
  const path = join(here, "node_modules", name, "bin/node");
  return existsSync(path) ? [{ path, version: execFileSync(path, ["--version"], { encoding: "utf8" }).trim() }] : [];
});

/** A Node for tools that do not run on the oldest; undefined if there is none. */
export const newerNode = Number(process.versions.node.split(".")[0]) >= 22 ? process.execPath : nodes.at(2)?.path;

/** Why a test that needs other versions of Node does not run here. */
export const withoutNodes = nodes.length > 0 ? false : `no Node binaries for ${process.platform} ${process.arch}`;

/** Runs a program and gives what it wrote; throws with all of it if it fails or takes too long. */
export async function run(program, args, { seconds = 120, ...options } = {}) {
  const { child, told } = start(program, args, options);
  const timer = setTimeout(() => end(child), seconds * 1000);
  const [code] = await once(child, "close");
  clearTimeout(timer);
  end(child);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}\n${told.stdout}${told.stderr}`);
  return told.stdout.trim();
}

/** Starts a server; gives the part of its output that tells where it is, and what ends it. */
export async function serving(program, args, pattern, { seconds = 60, ...options } = {}) {
  const { child, told } = start(program, args, options);
  const deadline = AbortSignal.timeout(seconds * 1000);
  while (!pattern.test(told.stdout)) {
    if (child.exitCode !== null || deadline.aborted) {
      end(child);
      throw new Error(`${program} ${args.join(" ")}\n${told.stdout}${told.stderr}`);
    }
    await Promise.race([once(child.stdout, "data"), once(child, "close"), once(deadline, "abort")]);
  }
  return { address: pattern.exec(told.stdout)[1], stop: () => end(child) };
}

function start(program, args, options) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], detached: true, ...options });
  const told = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"]) child[stream].setEncoding("utf8").on("data", (text) => { told[stream] += text; });
  child.on("error", (error) => { told.stderr += error.message; });
  mkdirSync(running(), { recursive: true });
  if (child.pid) writeFileSync(join(running(), String(child.pid)), "");
  return { child, told };
}

/** Ends a program and what it started. */
function end({ pid }) {
  if (pid) kill(pid);
}

function kill(pid) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
  rmSync(join(running(), String(pid)), { force: true });
}

/** Ends whatever a test that was cut off left behind. */
export function endAll() {
  if (existsSync(running())) readdirSync(running()).forEach((pid) => kill(Number(pid)));
}
