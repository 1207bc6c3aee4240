import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { bundleWorker } from "../local/build.js";

/** What a Worker uploads, gzipped, in bytes: each of its modules. @param {string} entry */
export async function uploadSize(entry) {
  const dist = mkdtempSync(join(tmpdir(), "size-"));
  try {
    const modules = await bundleWorker(entry, dist, { minify: true });
    return Object.fromEntries(modules.map(({ path, contents }) => [path, gzipSync(contents).length]));
  } finally {
    rmSync(dist, { recursive: true });
  }
}

const sum = (sizes) => Object.values(sizes).reduce((left, right) => left + right, 0);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, entry] of [
    ["minimal Worker", "worker.js"],
    ["the same with a receiver", "with-receiver.js"],
    ["this example", "../src/worker.js"],
  ]) {
    const sizes = await uploadSize(fileURLToPath(new URL(entry, import.meta.url)));
    const parts = Object.entries(sizes).map(([path, bytes]) => `${path} ${(bytes / 1000).toFixed(1)}`);
    console.log(`${name}: ${(sum(sizes) / 1000).toFixed(1)} KB gzip (${parts.join(", ")})`);
  }
}
