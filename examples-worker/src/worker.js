import { app } from "./app.js";
import { handleMessages } from "./queue.js";
import { objectOf, shortCodes } from "./settings.js";

export { ShortCode } from "./short-code.js";

export default {
  fetch: app.fetch,
  queue: handleMessages,

  async scheduled(_controller, env) {
    await Promise.all(shortCodes(env).map(async (shortCode) => {
      try {
        console.log(JSON.stringify({ shortCode, reconciled: await objectOf(env, shortCode).reconcile(shortCode) }));
      } catch (error) {
        console.error(`${shortCode} reconcile: ${error.message}`);
      }
    }));
  },
};
