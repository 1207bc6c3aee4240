import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** The size of some bytes: raw, by gzip 9 and by brotli 11. */
export function sizes(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return {
    raw: bytes.length,
    "gzip 9": gzipSync(bytes, { level: 9 }).length,
    "brotli 11": brotliCompressSync(bytes, { params }).length,
  };
}
