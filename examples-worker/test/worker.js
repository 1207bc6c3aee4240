import worker from "../src/worker.js";
import { ShortCode } from "../src/short-code.js";

export default worker;

let rowsWritten = 0;

/** Counts what is billed. */
function countRows(sql) {
  const prototype = Object.getPrototypeOf(sql);
  const { exec } = prototype;
  if (exec.counts) return;
  prototype.exec = function (...query) {
    const cursor = exec.apply(this, query);
    const rows = cursor.toArray();
    rowsWritten += cursor.rowsWritten;
    return { rowsWritten: cursor.rowsWritten, toArray: () => rows };
  };
  prototype.exec.counts = true;
}

/** The object on a clock of the test: it wakes when the test says what time it is. */
export class TestShortCode extends ShortCode {
  constructor(ctx, env) {
    countRows(ctx.storage.sql);
    super(ctx, {
      ...env,
      NEXT: {
        sendBatch: async (messages) => {
          if (this.broken === "queue") throw new Error("the queue is down");
          if (this.broken !== "delivery") await env.NEXT.sendBatch(messages);
        },
      },
    });
  }

  /** Breaks one part until the next call: `"storage"`, `"queue"`, or `"delivery"`, which loses messages. */
  break(part) {
    this.broken = part;
  }

  receive(...received) {
    if (this.broken === "storage") throw new Error("the disk is full");
    return super.receive(...received);
  }

  bodies() {
    return this.ctx.storage.sql.exec("SELECT dedupeKey, body FROM callbacks ORDER BY id").toArray();
  }

  /** Each alarm that is set counts as a row. */
  rowsWritten() {
    return rowsWritten;
  }

  now() {
    return this.ctx.storage.kv.get("now") ?? 0;
  }

  wakeAt(at) {
    rowsWritten += 1;
    this.ctx.storage.kv.put("wakeAt", at);
  }

  /** Moves the clock and does what fell due on the way. */
  async passTo(now) {
    this.ctx.storage.kv.put("now", now);
    while ((this.ctx.storage.kv.get("wakeAt") ?? Infinity) <= now) {
      this.ctx.storage.kv.delete("wakeAt");
      await this.alarm();
    }
  }
}
