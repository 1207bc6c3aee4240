// Makes the command line: one file that imports the package's own entries.
import { chmodSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const sources = join(dirname(fileURLToPath(import.meta.url)), "cli");

/** What `bin` in package.json holds. */
export const BIN = { "mpesa-core": "bin/mpesa-core.js" };

/** Writes it into the folder of the package. */
export async function cli(pkgFolder) {
  const outfile = join(pkgFolder, BIN["mpesa-core"]);
  mkdirSync(dirname(outfile), { recursive: true });
  const own = {
    name: "own",
    setup({ onResolve }) {
      onResolve({ filter: /^mpesa-core\// }, ({ path }) => ({
        path: path.replace("mpesa-core/", "../dist/").concat(".js"),
        external: true,
      }));
    },
  };
  await build({
    entryPoints: [join(sources, "main.js")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
    plugins: [own],
  });
  chmodSync(outfile, 0o755);
}
