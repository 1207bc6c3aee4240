// A shop that receives callbacks and keeps them in SQLite: `node server.mjs <database> <secret>`.
// It tells its port to the parent.
import { createServer } from "node:http";
import { createReceiver, inBatches } from "../../pkg/dist/receivers.js";
import { openDatabase } from "./database.mjs";

const [path, secret] = process.argv.slice(2);
const database = openDatabase(path);

const insertEvent = database.prepare("INSERT INTO events (dedupeKey, body) VALUES (?, ?) ON CONFLICT DO NOTHING");
// Without a key of its own: what is applied twice shows.
const insertEntry = database.prepare("INSERT INTO ledger (dedupeKey, cents) VALUES (?, ?)");
const sizes = [];
const write = database.transaction((batch) => {
  sizes.push(batch.length);
  return batch.map(({ event, body }) => {
    if (insertEvent.run([event.dedupeKey, body]).changes === 0) return "duplicate";
    insertEntry.run([event.dedupeKey, Math.round(event.amount * 100)]);
    return "stored";
  });
});

const reasons = {};
const receiver = createReceiver({
  secret,
  store: inBatches((batch) => write.immediate(batch)),
  log: ({ reason }) => { reasons[reason] = (reasons[reason] ?? 0) + 1; },
});
const server = createServer(receiver.node);
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
process.on("message", () => {
  process.send({ reasons, batches: sizes.length, largestBatch: Math.max(0, ...sizes), rss: process.memoryUsage().rss });
  server.close();
  server.closeAllConnections();
  database.close();
  process.disconnect();
});
