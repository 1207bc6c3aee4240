// What a careful application would write with zod to get the event that mpesa-core gives for a customer's payment.
import { z } from "zod";
import { iso, scalar } from "./zod_callback.mjs";
import { amount, filled } from "./zod_result.mjs";

const text = scalar.nullish();
const payment = z.object({
  TransactionType: text,
  TransID: scalar,
  TransTime: text,
  TransAmount: scalar,
  BusinessShortCode: text,
  BillRefNumber: text,
  InvoiceNumber: text,
  OrgAccountBalance: text,
  ThirdPartyTransID: text,
  MSISDN: text,
  FirstName: text,
  MiddleName: text,
  LastName: text,
});

const TEXTS = Object.entries({
  TransactionType: "transactionType", BusinessShortCode: "shortCode", BillRefNumber: "accountReference",
  InvoiceNumber: "invoiceNumber", ThirdPartyTransID: "thirdPartyTransactionId", MSISDN: "phoneNumber",
  FirstName: "firstName", MiddleName: "middleName", LastName: "lastName",
});

const event = payment.transform((body, context) => {
  const balance = filled(body.OrgAccountBalance);
  const receipt = filled(body.TransID);
  const stage = balance === undefined ? undefined : "confirmation";
  const made = {
    kind: "c2b", outcome: stage ? "succeeded" : "unknown", resend: "no", dedupeKey: `c2b:${receipt}:${stage ?? ""}`, receipt,
  };
  const put = (name, value, convert) => {
    if (value === undefined) return;
    made[name] = convert(value);
    if (made[name] === undefined) context.addIssue({ code: "custom", message: `${name} cannot be read` });
  };
  if (stage !== undefined) made.stage = stage;
  if (receipt === undefined) context.addIssue({ code: "custom", message: "receipt is blank" });
  put("amount", String(body.TransAmount), amount);
  put("time", filled(body.TransTime), iso);
  put("orgAccountBalance", balance, amount);
  for (const [wire, name] of TEXTS) {
    const value = filled(body[wire]);
    if (value !== undefined) made[name] = value;
  }
  return made;
});

export const zodC2b = (body) => event.parse(body);
export const bareC2b = (body) => payment.parse(body);
