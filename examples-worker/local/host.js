import { Miniflare } from "miniflare";

export const COMPATIBILITY_DATE = "2026-04-01";

/**
 * Runs the Worker in workerd on this machine, as `wrangler.jsonc` describes it.
 *
 * @param {object} options
 * @param {Awaited<ReturnType<import("./build.js").bundleWorker>>} options.modules
 * @param {Record<string, string>} options.bindings variables and secrets
 * @param {(request: Request) => Promise<Response>} options.internet answers whatever the Worker fetches
 * @param {string} [options.className] of the Durable Object
 * @param {object} [options.consumer] of the queue
 * @param {string} [options.keep] the folder that outlives a restart
 * @param {import("miniflare").MiniflareOptions} [options.more]
 */
export function runWorker({ modules, bindings, internet, className = "ShortCode", consumer, keep = false, ...more }) {
  const retries = { maxRetries: 10, retryDelay: 0, maxBatchTimeout: 0, ...consumer };
  return new Miniflare({
    modules,
    compatibilityDate: COMPATIBILITY_DATE,
    cf: false,
    bindings: { DEAD_QUEUE: "payments-dead", ...bindings },
    durableObjects: { SHORT_CODES: { className, useSQLite: true } },
    durableObjectsPersist: keep,
    queueProducers: { NEXT: "payments-next" },
    queueConsumers: {
      "payments-next": { ...retries, deadLetterQueue: "payments-dead" },
      "payments-dead": retries,
    },
    outboundService: internet,
    ...more,
  });
}
