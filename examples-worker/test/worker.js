import worker from "../src/worker.js";
import { ShortCode } from "../src/short-code.js";

export default worker;

/** The object on a clock of the test: it wakes when the test says what time it is. */
export class TestShortCode extends ShortCode {
  now() {
    return this.ctx.storage.kv.get("now") ?? 0;
  }

  wakeAt(at) {
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
