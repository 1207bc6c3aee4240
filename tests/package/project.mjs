// The project of a host: the tarball installed, and beside it what tests it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCertificates } from "./certificates.mjs";
import { readFixtures } from "./fixtures.read.mjs";

export const here = dirname(fileURLToPath(import.meta.url));
export const root = dirname(dirname(here));
/** The project that the runner made. */
export const project = process.env.MPESA_PROJECT;

/** Packs `pkg/` into a folder; the path of the tarball and the names of the files in it. */
export function pack(folder) {
  mkdirSync(folder, { recursive: true });
  const told = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: join(root, "pkg"), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename, files }] = JSON.parse(told);
  return { tarball: join(folder, filename), files: files.map(({ path }) => path) };
}

/** Makes the project in a new folder, outside of this repository. */
export async function prepare() {
  const folder = mkdtempSync(join(tmpdir(), "mpesa-core-"));
  const { tarball } = pack(join(folder, "tarball"));
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ name: "host", private: true, type: "module" })}\n`);
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", tarball], {
    cwd: folder, stdio: ["ignore", "ignore", "inherit"],
  });
  cpSync(join(here, "consumer"), folder, { recursive: true });
  cpSync(join(here, "fixtures.mjs"), join(folder, "fixtures.mjs"));
  writeFileSync(join(folder, "fixtures.json"), JSON.stringify(readFixtures(join(root, "tests/fixtures"))));
  writeCertificates(join(folder, "certificates"));
  return folder;
}

/** A program of the development dependencies. */
export function tool(name) {
  return join(root, "node_modules/.bin", name);
}

/** Runs a program and gives what it wrote; throws with all of it if it fails. */
export function capture(program, args, options = {}) {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 300_000, ...options });
  } catch (error) {
    throw new Error(`${program} ${args.join(" ")}\n${error.stdout ?? ""}${error.stderr ?? error.message}`);
  }
}

/** A JSON file of the project. */
export function readJson(...path) {
  return JSON.parse(readFileSync(join(...path), "utf8"));
}
