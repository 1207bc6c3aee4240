// Wrangler bundles as `wrangler deploy` would, and uploads nothing; workerd then runs what would have been uploaded.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { root } from "../package/project.mjs";
import { host, shows } from "./host.mjs";
import { command, newerNode, run, withoutNodes } from "./programs.mjs";

// Wrangler brings one of its own, for newer Nodes only.
const { Miniflare } = createRequire(join(root, "package.json"))("miniflare");

/** What a Worker that pushes and receives may take of its host's limit. */
const UPLOAD = 130 * 1024;
const skip = newerNode ? false : withoutNodes;

/** The folder of what would be uploaded, and what Wrangler told of it. */
async function deploy(name, worker) {
  const folder = host(name, {
    "worker.mjs": worker,
    "wrangler.json": JSON.stringify({ name, main: "worker.mjs", compatibility_date: "2026-04-01", send_metrics: false }),
  });
  const env = { ...process.env, WRANGLER_LOG_PATH: join(folder, "logs"), XDG_CONFIG_HOME: join(folder, "settings") };
  const told = await run(newerNode, [command("wrangler"), "deploy", "--dry-run", "--outdir", "out", "--minify"], { cwd: folder, env });
  return { out: join(folder, "out"), told };
}

let all;
before(async () => {
  if (!skip) all = await deploy("everything", 'import { all } from "./all.mjs";\nexport default { fetch: async () => Response.json(await all()) };\n');
});

for (const compatibilityDate of ["2023-01-01", "2026-04-01"]) {
  for (const compatibilityFlags of [[], ["nodejs_compat"]]) {
    test(`workerd of ${[compatibilityDate, ...compatibilityFlags].join(" with ")} runs every entry as Wrangler bundled them`, { skip }, async () => {
      const modules = readdirSync(all.out).filter((path) => /\.(js|wasm)$/.test(path)).sort((left) => (left === "worker.js" ? -1 : 1))
        .map((path) => ({ type: path.endsWith(".wasm") ? "CompiledWasm" : "ESModule", path, contents: readFileSync(join(all.out, path)) }));
      const worker = new Miniflare({ modules, compatibilityDate, compatibilityFlags, cf: false });
      try {
        const response = await worker.dispatchFetch("http://localhost/");
        const text = await response.text();
        assert.equal(response.status, 200, text);
        shows(text);
      } finally {
        await worker.dispose();
      }
    });
  }
}

test(`a Worker that pushes and receives uploads at most ${UPLOAD / 1024} KiB`, { skip }, async (test) => {
  const { told } = await deploy("minimal", `
import { createClient } from "mpesa-core/daraja";
import { createReceiver } from "mpesa-core/receivers";

export default {
  async fetch(request, env) {
    const receiver = createReceiver({ secret: env.SECRET, store: ({ event }) => env.PAYMENTS.put(event.key, JSON.stringify(event)) });
    if (request.method === "POST" && new URL(request.url).pathname.startsWith("/callbacks/")) return receiver.fetch(request);
    const client = createClient({ environment: "sandbox", consumerKey: env.KEY, consumerSecret: env.SECRET, passkey: env.PASSKEY });
    return Response.json(await client.stkPush(await request.json()));
  },
};
`);
  const [, size] = /gzip: ([\d.]+) KiB/.exec(told);
  test.diagnostic(`${size} KiB`);
  assert.ok(size * 1024 <= UPLOAD, `${size} KiB`);
});
