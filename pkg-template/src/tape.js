import { diagnose, input } from "./core.glue.js";
import { failure, wrap } from "./error.js";

// The other end of src/wasm/tape.rs.
const WORD = 0, SPAN = 1, TEXT = 2, INTEGER = 3, MONEY = 4, FLAG = 5, LIST = 6, RECORD = 7, JOIN = 8, MOMENT = 9;
const USUAL = 1 << 14;
/** What the core is given at once, in characters. */
export const MOST = 1 << 20;

const encoder = new TextEncoder();
// A U+FEFF at the start of a value is part of it.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const words = new Map();
const nameAddresses = [], names = [];

let memory;
let bytes = new Uint8Array(0), numbers, room;
let capacity = 0, address = 0;
let position = 0, source = "", sourceIsAscii = true, texts = "", textsAt = 0, textsAreAscii = true, bytesAt = 0;

/** Takes over the exports of an instance. */
export function attach(exports) {
  memory = exports.memory;
  bytes = new Uint8Array(0);
  words.clear();
  nameAddresses.length = 0;
  reserve(USUAL);
}

export const core = {
  diagnose: (door, text) => withInput(text, (length) => diagnose(door, length)),
};

/** Says what to do if the core is used before it is loaded, which only `slim` leaves to the host. */
export function ready() {
  if (memory !== undefined) return true;
  const hint = "from mpesa-core/slim, call init or initSync before anything else";
  throw failure("notReady", "the core is not loaded yet", hint);
}

/** Calls with the text in the core's buffer, and reads the result while the text is still there. */
export function withInput(text, call) {
  const length = write(text);
  try {
    return open(call(length), text);
  } catch (thrown) {
    throw wrap(open(thrown));
  } finally {
    shrink();
  }
}

/** What the core gives or throws is an address on the tape. */
export function open(tape, text = "") {
  if (typeof tape !== "number") return tape;
  view();
  const start = tape >>> 2;
  textsAt = numbers[start + 1];
  const length = numbers[start + 2];
  texts = length === 0 ? "" : decoder.decode(bytes.subarray(textsAt, textsAt + length));
  textsAreAscii = texts.length === length;
  bytesAt = numbers[start + 4];
  position = start + 6;
  source = text;
  const result = value();
  source = texts = "";
  return result;
}

function shrink() {
  if (capacity > USUAL) reserve(USUAL);
}

/** Writes the text into the core's buffer; its length in bytes. */
function write(text) {
  ready();
  if (text.length > MOST) {
    throw failure("tooLarge", "more than 1 MiB: M-Pesa's texts have a few kilobytes");
  }
  const needed = text.length * 3;
  if (needed > capacity) reserve(needed);
  view();
  const { written } = encoder.encodeInto(text, room);
  sourceIsAscii = written === text.length;
  return written;
}

function reserve(size) {
  address = input(size);
  capacity = size;
  view();
  room = bytes.subarray(address, address + capacity);
}

/** Memory that grew has a new buffer: the views of the old one are empty. */
function view() {
  if (bytes.length > 0) return;
  bytes = new Uint8Array(memory.buffer);
  numbers = new Uint32Array(memory.buffer);
  room = bytes.subarray(address, address + capacity);
}

function value() {
  const tag = numbers[position], a = numbers[position + 1], b = numbers[position + 2];
  position += 3;
  switch (tag) {
    case WORD:
      return word(a, b);
    case SPAN:
      return span(a, b);
    case TEXT:
      return textsAreAscii ? texts.substring(a, b) : decoder.decode(bytes.subarray(textsAt + a, textsAt + b));
    case INTEGER:
      return (a | 0) * 4294967296 + b;
    case MONEY:
      return ((a | 0) * 4294967296 + b) / 100;
    case FLAG:
      return a === 1;
    case LIST:
      return Array.from({ length: a }, value);
    case RECORD:
      return record(a);
    case JOIN:
      return join(a);
    case MOMENT:
      return moment(span(a, b));
    default:
      return bytes.slice(bytesAt + a, bytesAt + b);
  }
}

/** Part of the input. */
function span(start, end) {
  return sourceIsAscii ? source.substring(start, end) : decoder.decode(bytes.subarray(address + start, address + end));
}

function join(count) {
  let made = "";
  for (let left = count; left > 0; left--) made += value();
  return made;
}

/** ISO 8601 of 14 digits in East Africa. */
function moment(digits) {
  const part = (start) => digits.substring(start, start + 2);
  return `${digits.substring(0, 4)}-${part(4)}-${part(6)}T${part(8)}:${part(10)}:${part(12)}+03:00`;
}

function record(count) {
  const made = {};
  for (let index = 0; index < count; index++) {
    const at = position;
    const name = memberName(index, numbers[at + 1], numbers[at + 2]);
    // Most values are parts of the input.
    if (numbers[at + 3] === SPAN && sourceIsAscii) {
      position = at + 6;
      made[name] = source.substring(numbers[at + 4], numbers[at + 5]);
    } else {
      position = at + 3;
      made[name] = value();
    }
  }
  return made;
}

/** The name of a member; records of one kind have the same one at the same index. */
function memberName(index, at, length) {
  if (nameAddresses[index] !== at) {
    nameAddresses[index] = at;
    names[index] = word(at, length);
  }
  return names[index];
}

/** One of the core's own words, which stay where they are. */
function word(at, length) {
  let text = words.get(at);
  if (text === undefined || text.length !== length) {
    text = decoder.decode(bytes.subarray(at, at + length));
    words.set(at, text);
  }
  return text;
}
