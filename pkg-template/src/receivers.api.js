import { fastifyReceiver, nodeReceiver } from "./receivers.node.js";
import { settingsFrom, urlsFrom } from "./receivers.options.js";
import { webReceiver } from "./receivers.web.js";

export { MpesaError } from "./daraja.shared.js";
export { inBatches } from "./receivers.batches.js";

export function createReceiver(options) {
  const settings = settingsFrom(options);
  const node = nodeReceiver(settings);
  return Object.freeze({
    urls: (base, secret = settings.secrets[0]) => urlsFrom(base, secret),
    ...webReceiver(settings),
    node,
    fastify: fastifyReceiver(node),
  });
}
