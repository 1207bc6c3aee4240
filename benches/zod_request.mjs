// What a careful application would write with zod to build the request that mpesa-core builds for an STK push.
import { z } from "zod";

const digits = z.union([z.string(), z.number()]).transform(String);
const shortCode = digits.pipe(z.string().trim().regex(/^\d{5,7}$/));
const phone = digits.transform((text, context) => {
  const parts = /^(?:254|0|)([17]\d{8})$/.exec(text.trim().replace(/^\+/, "").replace(/[ \-()\u00a0]/g, ""));
  if (parts !== null) return `254${parts[1]}`;
  context.addIssue({ code: "custom", message: "must be a Kenyan mobile number" });
  return z.NEVER;
});
const amount = z.union([z.number(), z.string().regex(/^\d+(\.0+)?$/).transform(Number)]).pipe(z.number().int().min(1).max(250_000));
const line = (most) => z.string().max(most).regex(/^(?=.*\S)[^\p{Cc}\ufffd]*$/u);
const secret = z.string().min(1).max(4096).regex(/^[!-~]*$/);
const passkey = secret.refine((text) => !/^\d{5}.*\d{14}$/s.test(Buffer.from(text, "base64").toString("latin1")));
const now = z.union([z.date(), z.number(), z.iso.datetime({ offset: true })]).transform((value) => new Date(value));
// The rules of the core as one expression, and what zod has of its own, which constructs a URL.
const urlByRules = z.string().max(2048).regex(/^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:[/?](?:(?![#"<>\\])[!-~])*)?$/);
const urlByZod = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });

const HOSTS = { sandbox: "https://sandbox.safaricom.co.ke", production: "https://api.safaricom.co.ke" };

function builder(callbackUrl) {
  const params = z.strictObject({
    shortCode: z.union([shortCode, z.strictObject({ store: shortCode, till: shortCode })]),
    amount,
    phoneNumber: phone,
    callbackUrl,
    accountReference: line(12),
    description: line(13).optional(),
    payerPhoneNumber: phone.optional(),
  });
  const context = z.strictObject({
    environment: z.enum(["sandbox", "production"]),
    baseUrl: callbackUrl.optional(),
    now: now.optional(),
    skipLimits: z.boolean().optional(),
    numberFormat: z.enum(["string", "number"]).optional(),
    accessToken: secret,
    passkey,
    consumerKey: secret.optional(),
    consumerSecret: secret.optional(),
  });
  return (givenParams, givenContext) => build(params.parse(givenParams), context.parse(givenContext));
}

function build(given, context) {
  const [signer, receiver, type] = typeof given.shortCode === "string"
    ? [given.shortCode, given.shortCode, "CustomerPayBillOnline"]
    : [given.shortCode.store, given.shortCode.till, "CustomerBuyGoodsOnline"];
  const time = timestamp(context.now ?? new Date());
  const text = context.numberFormat === "number" ? Number : String;
  const digits = context.numberFormat === "string" ? String : Number;
  return {
    method: "POST",
    url: `${context.baseUrl ?? HOSTS[context.environment]}/mpesa/stkpush/v1/processrequest`,
    headers: { authorization: `Bearer ${context.accessToken}`, "content-type": "application/json" },
    body: JSON.stringify({
      BusinessShortCode: digits(signer),
      TransactionType: type,
      PartyB: text(receiver),
      Amount: text(given.amount),
      PhoneNumber: text(given.phoneNumber),
      CallBackURL: given.callbackUrl,
      AccountReference: given.accountReference,
      PartyA: text(given.payerPhoneNumber ?? given.phoneNumber),
      TransactionDesc: given.description ?? given.accountReference,
      Password: Buffer.from(signer + context.passkey + time).toString("base64"),
      Timestamp: time,
    }),
  };
}

/** East Africa has been at +03:00 all along. */
function timestamp(now) {
  return new Date(now.getTime() + 3 * 3_600_000).toISOString().slice(0, 19).replace(/\D/g, "");
}

export const zodRequest = builder(urlByRules);
export const zodRequestWithUrl = builder(urlByZod);
