import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/**
 * Bundles a Worker as wrangler does.
 *
 * @param {string} entry
 * @param {string} outdir
 * @param {import("esbuild").BuildOptions} [options]
 * @returns {Promise<{ type: "ESModule" | "CompiledWasm", path: string, contents: Buffer }[]>} modules, the entry first
 */
export async function bundleWorker(entry, outdir, options) {
  await build({
    entryPoints: { worker: entry },
    outdir,
    bundle: true,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*"],
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
    logLevel: "error",
    ...options,
  });
  return readdirSync(outdir)
    .filter((name) => /\.(js|wasm)$/.test(name))
    .sort((left) => (left === "worker.js" ? -1 : 1))
    .map((path) => ({
      type: path.endsWith(".wasm") ? "CompiledWasm" : "ESModule", path, contents: readFileSync(join(outdir, path)),
    }));
}
