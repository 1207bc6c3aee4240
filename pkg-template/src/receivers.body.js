import { joined, readUpTo } from "./daraja.shared.js";
import { Refusal } from "./receivers.refusal.js";

const encoder = new TextEncoder();
const nothing = () => {};

const tooLarge = () => new Refusal(413, "tooLarge");
const aborted = () => new Refusal(400, "aborted");
/** What a framework made of a body has lost digits, so it is no body any more. */
const alreadyRead = () => new Refusal(500, "alreadyRead");

/** A body that the framework holds already. */
export function givenBody(body, limit) {
  const bytes = typeof body === "string" ? encoder.encode(body.slice(0, limit + 1)) : body;
  return { bytes: bytes.length > limit ? Promise.reject(tooLarge()) : Promise.resolve(bytes), cancel: nothing };
}

/** The body of a `Request`. */
export function webBody(request, limit) {
  if (request.bodyUsed) return { bytes: Promise.reject(alreadyRead()), cancel: nothing };
  if (!request.body) return { bytes: Promise.resolve(new Uint8Array(0)), cancel: nothing };
  const reader = request.body.getReader();
  const cancel = () => void reader.cancel().catch(nothing);
  return { bytes: readAll(reader, limit, cancel), cancel };
}

async function readAll(reader, limit, cancel) {
  const bytes = await readUpTo(reader, limit).catch(() => {
    throw aborted();
  });
  if (bytes.length <= limit) return bytes;
  cancel();
  throw tooLarge();
}

/** The body of a stream of Node's. */
export function nodeBody(stream, limit) {
  let cancel = nothing;
  const bytes = new Promise((resolve, reject) => {
    if (stream.readableEnded) return reject(alreadyRead());
    if (stream.destroyed) return reject(aborted());
    const chunks = [];
    let length = 0;
    const listeners = {
      data(piece) {
        const chunk = typeof piece === "string" ? encoder.encode(piece) : piece;
        length += chunk.length;
        if (length > limit) stop(reject, tooLarge());
        else chunks.push(chunk);
      },
      end: () => stop(resolve, joined(chunks, length)),
      error: () => stop(reject, aborted()),
      close: () => stop(reject, aborted()),
    };
    for (const [name, listener] of Object.entries(listeners)) stream.on(name, listener);
    const stop = (settle, value) => {
      for (const [name, listener] of Object.entries(listeners)) stream.removeListener(name, listener);
      // An error that nobody listens to ends the process.
      stream.on("error", nothing);
      stream.pause();
      settle(value);
    };
    cancel = () => stop(reject, aborted());
  });
  return { bytes, cancel };
}
