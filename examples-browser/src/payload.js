import { init, initCredential } from "mpesa-core/slim";

/** Loads what encrypts and reads certificates. */
export const needCredential = once("credential-wasm", initCredential);
/** Loads what reads callbacks and looks at settings. */
export const needCore = once("core-wasm", init);

/** The wasm is decoded and started at its first use, and once. */
function once(id, start) {
  let running;
  return () =>
    (running ??= start(bytes(id)).catch(() => {
      running = undefined;
      throw new CannotRun();
    }));
}

function bytes(id) {
  const text = atob(document.getElementById(id).textContent.trim());
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

class CannotRun extends Error {}

/** Why nothing at all works here. */
export function unusable(error) {
  return error instanceof CannotRun ? "cannotRun" : "unexpected";
}
