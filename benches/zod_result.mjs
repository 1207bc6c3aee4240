// What a careful application would write with zod to get the event that mpesa-core gives for the result of a payout.
import { z } from "zod";
import { scalar } from "./zod_callback.mjs";

const item = z.object({ Key: z.string(), Value: scalar.nullish() });
const list = z.union([z.array(item), item]).optional();
const envelope = z.object({
  Result: z.object({
    ResultType: scalar.optional(),
    ResultCode: scalar,
    ResultDesc: z.string().optional(),
    OriginatorConversationID: z.string().optional(),
    ConversationID: z.string(),
    TransactionID: z.string().optional(),
    ResultParameters: z.object({ ResultParameter: list }).optional(),
    ReferenceData: z.object({ ReferenceItem: list }).optional(),
  }),
});

const MEANINGS = new Map(Object.entries({
  0: ["succeeded", "no"], 1: ["failed", "safe"], 2: ["failed", "no"], 3: ["failed", "no"], 4: ["failed", "no"],
  8: ["failed", "no"], 11: ["failed", "no"], 15: ["unknown", "afterQuery"], 17: ["unknown", "afterQuery"],
  18: ["failed", "no"], 20: ["failed", "no"], 21: ["failed", "no"], 26: ["unknown", "afterQuery"], 29: ["failed", "no"],
  2001: ["failed", "no"], 2006: ["failed", "no"], 2028: ["failed", "no"], 2040: ["failed", "no"], 8006: ["failed", "no"],
  R000001: ["succeeded", "no"], R000002: ["failed", "no"], SFC_IC0003: ["failed", "no"], TP40153: ["failed", "no"],
}));

const FLAGS = new Map(Object.entries({ Y: true, true: true, 1: true, N: false, false: false, 0: false }));

const FIELDS = new Map(Object.entries({
  TransactionReceipt: ["receipt", (text) => text],
  TransactionAmount: ["amount", amount],
  TransactionCompletedDateTime: ["time", iso],
  ReceiverPartyPublicName: ["receiver", party],
  B2CRecipientIsRegisteredCustomer: ["recipientIsRegistered", (text) => FLAGS.get(text)],
  B2CUtilityAccountAvailableFunds: ["utilityAccountFunds", amount],
  B2CWorkingAccountAvailableFunds: ["workingAccountFunds", amount],
  B2CChargesPaidAccountAvailableFunds: ["chargesPaidAccountFunds", amount],
  BillReferenceNumber: ["accountReference", (text) => text],
  Occassion: ["occasion", (text) => text],
  Occasion: ["occasion", (text) => text],
  QueueTimeoutURL: ["queueTimeoutUrl", (text) => text],
}));

const event = envelope.transform(({ Result: result }, context) => {
  const resultCode = String(result.ResultCode).trim();
  const [outcome, resend] = MEANINGS.get(resultCode) ?? ["unknown", "afterQuery"];
  const made = {
    kind: "result", outcome, resend, dedupeKey: `result:${result.ConversationID}:${resultCode}`, resultCode,
    resultDescription: filled(result.ResultDesc),
    resultType: filled(result.ResultType),
    originatorConversationId: filled(result.OriginatorConversationID),
    conversationId: result.ConversationID,
    transactionId: filled(result.TransactionID),
  };
  const read = ({ Key, Value }) => {
    const text = filled(Value);
    const field = FIELDS.get(Key.trim());
    if (text === undefined || field === undefined) return;
    const [name, convert] = field;
    made[name] = convert(text);
    if (made[name] === undefined) context.addIssue({ code: "custom", message: `${Key} cannot be read` });
  };
  [result.ResultParameters?.ResultParameter ?? []].flat().forEach(read);
  [result.ReferenceData?.ReferenceItem ?? []].flat().forEach(read);
  if (outcome === "succeeded" && made.transactionId?.endsWith("0000000") === false) made.receipt ??= made.transactionId;
  return made;
});

/** The text without the blanks around it; blank text is none. */
export function filled(value) {
  return value === undefined || value === null ? undefined : String(value).trim() || undefined;
}

export function amount(text) {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function iso(text) {
  const parts = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d):(\d\d)$/.exec(text);
  if (parts === null) return undefined;
  const time = `${parts[3]}-${parts[2]}-${parts[1]}T${parts[4]}:${parts[5]}:${parts[6]}+03:00`;
  return Number.isNaN(Date.parse(time)) ? undefined : time;
}

function party(text) {
  const parts = /^([\d*+ ]*\d[\d*+ ]*)[-–—](.*)$/s.exec(text);
  if (parts !== null) return { text, number: parts[1].trim(), name: parts[2].trim() };
  return /^[\d*+ ]*\d[\d*+ ]*$/.test(text) ? { text, number: text } : { text, name: text };
}

export const zodResult = (body) => event.parse(body);
export const bareResult = (body) => envelope.parse(body);
