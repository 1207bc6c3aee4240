import { DECODER } from "./decoder.js";

const START = 512;
const PAGE = 1 << 16;

/** The bytes of the wasm that a file in `payload` left behind as text. */
export function inline(name) {
  const found = globalThis[Symbol.for(name)];
  if (found === undefined) throw new Error("mpesa-core: its wasm is missing; does a bundler drop the side effects of dist/payload?");
  const [table, text] = found;
  const { memory, decode } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(atob(DECODER), code))).exports;
  memory.grow(Math.ceil(text.length / PAGE));
  const bytes = new Uint8Array(memory.buffer);
  for (let at = 0; at < START; at++) bytes[at] = parseInt(table.substring(2 * at, 2 * at + 2), 16);
  new TextEncoder().encodeInto(text, bytes.subarray(START));
  return bytes.subarray(START, decode(START, START + text.length));
}

function code(character) {
  return character.charCodeAt(0);
}
