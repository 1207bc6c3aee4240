// The code in a document, run as a reader would who copied it, with the simulator in place of Safaricom.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { project, root } from "./project.mjs";

const SETUP = `
import { createSimulator } from "mpesa-core/simulator";
globalThis.deliveries = [];
globalThis.simulator = createSimulator({ consumerKey: "key", consumerSecret: "secret", deliver: (delivery) => deliveries.push(delivery) });
globalThis.fetch = simulator.fetch;
`;

const ENVIRONMENT = {
  MPESA_CONSUMER_KEY: "key", MPESA_CONSUMER_SECRET: "secret", MPESA_INITIATOR_PASSWORD: "Safaricom123!",
  MPESA_PASSKEY: "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919", CALLBACK_SECRET: "7f3a9c4be1d20f58",
  OPENAPI_KEY: "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345", MOZAMBIQUE_KEY: "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345",
  MOZAMBIQUE_PUBLIC_KEY: generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "pem" }),
  DRC_USERNAME: "shop", DRC_PASSWORD: "gateway-password",
  ETHIOPIA_KEY: "key", ETHIOPIA_SECRET: "secret", ETHIOPIA_PASSKEY: "1f0c55d9e1d4f1b0a7c3e2896b5d4c3f2e1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c",
};

/** A document of the repository. */
export function document(path) {
  const text = readFileSync(join(root, path), "utf8");
  const blocks = (language) => [...text.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, "gm"))].map(([, code]) => code);

  const used = new Set();

  /** The one block that holds `mark`. */
  function block(mark, language = "js") {
    const code = blocks(language).filter((code) => code.includes(mark));
    assert.equal(code.length, 1, `one block of ${path} holds ${mark}`);
    return code[0];
  }

  /** Runs that block, and `more` after it; what it prints. */
  function run(mark, more = "", change = (code) => code) {
    const code = block(mark);
    used.add(code);
    // Of this process alone, as files of tests run side by side.
    const [setup, program] = [`block.${process.pid}.setup.mjs`, `block.${process.pid}.mjs`];
    writeFileSync(join(project, setup), SETUP);
    writeFileSync(join(project, program), change(code) + more);
    const args = ["--import", `./${setup}`, program];
    return execFileSync(process.execPath, args, { cwd: project, env: { ...process.env, ...ENVIRONMENT }, encoding: "utf8", timeout: 60_000 }).trim();
  }

  /** That block without its exports, to be part of what runs with another. */
  function part(mark) {
    const code = block(mark);
    used.add(code);
    return code.replaceAll(/^export /gm, "");
  }

  /** The blocks that no test has run so far. */
  const notRun = () => blocks("js").filter((code) => !used.has(code));

  return { blocks, block, run, part, notRun };
}
