import { readFileSync } from "node:fs";
import { Miniflare } from "miniflare";

/** What is deployed; its comments are lines of their own. */
export const config = JSON.parse(
  readFileSync(new URL("../wrangler.jsonc", import.meta.url), "utf8").replaceAll(/^\s*\/\/.*$/gm, ""),
);

/**
 * Runs the Worker in workerd on this machine, as `wrangler.jsonc` describes it.
 *
 * @param {object} options
 * @param {Awaited<ReturnType<import("./build.js").bundleWorker>>} options.modules
 * @param {Record<string, string>} options.bindings variables and secrets
 * @param {(request: Request) => Promise<Response>} options.internet answers whatever the Worker fetches
 * @param {string} [options.className] in place of the Durable Object's
 * @param {object} [options.consumer] in place of how the queues are consumed
 * @param {string | false} [options.keep] the folder that outlives a restart
 */
export function runWorker({ modules, bindings, internet, className, consumer, keep = false, ...more }) {
  const { durable_objects: objects, migrations, queues } = config;
  const withSqlite = migrations.flatMap(({ new_sqlite_classes: names = [] }) => names);
  return new Miniflare({
    modules,
    compatibilityDate: config.compatibility_date,
    cf: false,
    bindings: { ...config.vars, ...bindings },
    durableObjects: Object.fromEntries(objects.bindings.map(({ name, class_name }) =>
      [name, { className: className ?? class_name, useSQLite: withSqlite.includes(class_name) }])),
    durableObjectsPersist: keep,
    queueProducers: Object.fromEntries(queues.producers.map(({ binding, queue }) => [binding, queue])),
    queueConsumers: Object.fromEntries(queues.consumers.map((each) => [each.queue, {
      maxBatchSize: each.max_batch_size,
      maxBatchTimeout: each.max_batch_timeout,
      maxRetries: each.max_retries,
      retryDelay: each.retry_delay,
      deadLetterQueue: each.dead_letter_queue,
      ...consumer,
    }])),
    outboundService: internet,
    ...more,
  });
}
