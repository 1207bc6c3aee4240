import { list } from "./output.js";
import { readSettings, settingOptions } from "./settings.js";
import { Trouble } from "./trouble.js";

export const password = {
  name: "password",
  summary: "computes the Password and Timestamp of an STK push",
  text: `Computes what signs an STK push and its query, to compare with what your own code sends. The password holds the
passkey in base64: treat it like the passkey.`,
  options: {
    "short-code": { type: "string", value: "number", help: "the number that signs: for a till its store number" },
    now: { type: "string", value: "time", help: "at another time than now, such as 2026-01-05T09:00:00+03:00" },
    ...settingOptions(["passkey"]),
  },
  examples: [
    ["mpesa-core password --short-code 174379", "asks for the passkey"],
    ["mpesa-core password --short-code 174379 --dotenv .env --json", "for a script, with MPESA_PASSKEY in .env"],
  ],
  exits: ["done", "usage", "input"],
  async run({ options, output }) {
    const settings = await readSettings(options, output);
    const shortCode = settings.get("shortCode", "short-code");
    if (shortCode === undefined) {
      throw new Trouble("missingSetting", "which short code?", { hint: "give --short-code, or set MPESA_SHORT_CODE" });
    }
    const { stkPassword } = await import("mpesa-core/daraja");
    const signed = stkPassword({
      shortCode,
      passkey: await settings.secret("passkey"),
      ...(options.now && { now: options.now }),
    });
    return { text: list({ Password: signed.password, Timestamp: signed.timestamp }, output.colour), data: signed };
  },
};
