// What a careful application would write with zod to get the event that mpesa-core gives for an STK callback.
import { z } from "zod";

export const scalar = z.union([z.string(), z.number()]);
const envelope = z.object({
  Body: z.object({
    stkCallback: z.object({
      MerchantRequestID: z.string().optional(),
      CheckoutRequestID: z.string(),
      ResultCode: scalar,
      ResultDesc: z.string().optional(),
      CallbackMetadata: z.object({ Item: z.array(z.object({ Name: z.string(), Value: scalar.nullish() })) }).optional(),
    }),
  }),
});

const MEANINGS = new Map(Object.entries({
  0: ["succeeded", "no"], 1: ["failed", "safe"], 2: ["failed", "no"], 3: ["failed", "no"], 4: ["failed", "no"],
  8: ["failed", "no"], 17: ["failed", "safe"], 26: ["failed", "safe"], 1001: ["unknown", "afterQuery"],
  1019: ["failed", "safe"], 1025: ["failed", "safe"], 1031: ["failed", "safe"], 1032: ["failed", "safe"],
  1036: ["failed", "afterQuery"], 1037: ["failed", "afterQuery"], 2001: ["failed", "safe"], 2028: ["failed", "no"],
  4999: ["pending", "poll"], 8006: ["failed", "no"], 9999: ["failed", "safe"], E3008: ["failed", "no"], SFC_IC0003: ["failed", "no"],
}));

const event = envelope.transform(({ Body: { stkCallback } }, context) => {
  const resultCode = String(stkCallback.ResultCode).trim();
  const [outcome, resend] = MEANINGS.get(resultCode) ?? ["unknown", "afterQuery"];
  const made = {
    kind: "stk", outcome, resend, dedupeKey: `stk:${stkCallback.CheckoutRequestID}:${resultCode}`, resultCode,
    resultDescription: stkCallback.ResultDesc,
    checkoutRequestId: stkCallback.CheckoutRequestID,
    merchantRequestId: stkCallback.MerchantRequestID,
  };
  for (const { Name, Value } of stkCallback.CallbackMetadata?.Item ?? []) {
    if (Value === undefined || Value === null) continue;
    switch (Name.trim()) {
      case "Amount":
        made.amount = Number(Value);
        if (!Number.isFinite(made.amount)) context.addIssue({ code: "custom", message: "must be an amount" });
        break;
      case "MpesaReceiptNumber":
        made.receipt = String(Value);
        break;
      case "PhoneNumber":
        made.phoneNumber = String(Value);
        break;
      case "TransactionDate":
        made.time = iso(String(Value));
        if (made.time === undefined) context.addIssue({ code: "custom", message: "must be YYYYMMDDHHmmss" });
    }
  }
  return made;
});

/** ISO 8601 of 14 digits in East Africa. */
export function iso(digits) {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits);
  if (parts === null) return undefined;
  const time = `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}+03:00`;
  return Number.isNaN(Date.parse(time)) ? undefined : time;
}

export const zodCallback = (body) => event.parse(body);
export const bareShape = (body) => envelope.parse(body);
