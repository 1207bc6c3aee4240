import * as credential from "mpesa-core/credential";
import * as entry from "mpesa-core/daraja";
import { bearerToken, init, initSync, daraja as slim, type PublicKeySource } from "mpesa-core/slim";
import { daraja, MpesaError, type ErrorCode, type HttpRequest, type Issue, type Outcome, type Resend } from "mpesa-core";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>): void => undefined;

const context = { environment: "sandbox", accessToken: "token", passkey: "passkey" } as const;
const params = {
  shortCode: "174379", amount: 1, phoneNumber: "0712345678", callbackUrl: "https://example.com", accountReference: "INV-1",
};

const request: HttpRequest = daraja.stkPush.request(params, context);
const url: string = request.url;
daraja.stkPush.request({ ...params, shortCode: { store: 1, till: "2" } }, { ...context, now: new Date(), numberFormat: "number" });
daraja.accessToken.request({}, { environment: "production", consumerKey: "key", consumerSecret: "secret" });
daraja.accessToken.request(undefined, { environment: "production", consumerKey: "key", consumerSecret: "secret", passkey: "passkey" });
const reply = daraja.stkPush.reply({ status: 200, body: new Uint8Array() });
same<typeof reply.checkoutRequestId, string>(true);
same<typeof reply.customerMessage, string | undefined>(true);
same<typeof entry.stkPush, typeof daraja.stkPush>(true);
same<typeof slim, typeof daraja>(true);
initSync(new Uint8Array());
await init("https://example.com/core.wasm");
same<typeof credential.securityCredential, typeof daraja.securityCredential>(true);

const event = daraja.parseCallback("{}");
if (event.kind === "stk") {
  same<typeof event.outcome, Outcome>(true);
  same<typeof event.amount, number | undefined>(true);
}

if (event.kind === "result") {
  same<typeof event.queryOutcome, Outcome | undefined>(true);
  const working = event.accounts?.find(({ name }) => name === "Working Account")?.current;
  same<typeof working, number | undefined>(true);
  same<typeof event.receiver, daraja.Party | undefined>(true);
}
const kinds: "stk" | "c2b" | "result" | "b2bExpress" | "standingOrder" | "billPayment" = event.kind;
daraja.parseCallback("{}", { arrivedAt: "confirmation" });
const operator = { ...context, initiatorName: "testapi", securityCredential: "credential" };
const payout = {
  originatorConversationId: daraja.originatorConversationId(), commandId: "BusinessPayment", amount: "10", shortCode: 600992,
  phoneNumber: "0712345678", remarks: "Refund", resultUrl: "https://example.com/r", timeoutUrl: "https://example.com/t",
} as const;
daraja.b2cPayment.request(payout, operator);
const invoice = {
  externalReference: "7", fullName: "Jane", phoneNumber: "0712345678", period: "May", name: "Rent", dueDate: "2026-12-01",
  accountReference: "A1", amount: 100,
} satisfies daraja.Invoice;
daraja.billManagerInvoices.request({ invoices: [invoice] }, { ...context, appKey: "key" });
same<ReturnType<typeof daraja.dynamicQr.reply>["png"], Uint8Array>(true);
const explanation = daraja.explain(event, { api: "stk" });
same<typeof explanation.outcome, Outcome | undefined>(true);
same<typeof explanation.others[number]["whoCanFix"], "customer" | "you" | "safaricom" | "vodacom" | "nobody">(true);
for (const finding of daraja.diagnose({ environment: "sandbox", certificate: new Uint8Array(), now: 0 })) {
  same<typeof finding.severity, "error" | "warning">(true);
}
const answers = [daraja.acknowledge(event), daraja.acceptPayment({ resultCode: "number" }), daraja.rejectPayment("other")];
same<ReturnType<typeof daraja.matchesPhoneNumber>, boolean>(true);
same<typeof request.warnings, readonly Issue[] | undefined>(true);

export function read(error: unknown): readonly Issue[] {
  if (!MpesaError.is(error)) throw error;
  same<typeof error.code, ErrorCode>(true);
  same<typeof error.resend, Resend>(true);
  same<typeof error.name, "MpesaError">(true);
  return error.issues;
}

daraja.securityCredential("password", { environment: "sandbox" });
daraja.securityCredential("password", { certificate: new Uint8Array(), environment: "production" });
export const identity = daraja.inspectCertificate({ certificate: "PEM" }).identity satisfies string;

credential.bearerToken("secret", { publicKey: new ArrayBuffer(0), environment: "production" });
bearerToken("secret", { environment: "sandbox" } satisfies PublicKeySource);
export const whose = credential.inspectPublicKey({ publicKey: "base64" }).identity satisfies string;
// @ts-expect-error which key to encrypt with must be said
credential.bearerToken("secret", {});
// @ts-expect-error a certificate is no public key
credential.inspectPublicKey({ certificate: "PEM" });

// @ts-expect-error a till needs its store number
daraja.stkPush.request({ ...params, shortCode: { till: "2" } }, context);
// @ts-expect-error an STK push is signed with a passkey
daraja.stkPush.request(params, { environment: "sandbox", accessToken: "token" });
// @ts-expect-error a payout is started by an API operator
daraja.b2cPayment.request(payout, context);
// @ts-expect-error the version of a standing order has no default
daraja.standingOrder.request({ name: "Rent", frequency: "monthly" }, context);
// @ts-expect-error there is no such reason
daraja.rejectPayment("C2B00011");
// @ts-expect-error there is no such environment
daraja.stkPush.request(params, { ...context, environment: "live" });
// @ts-expect-error a parameter is missing
daraja.stkPush.request({ shortCode: "174379", amount: 1 }, context);
// @ts-expect-error a parameter is misspelt
daraja.stkPush.request({ ...params, phone: "0712345678" }, context);
// @ts-expect-error the reply to a push does not say whether it was paid
reply.paid;
// @ts-expect-error what came is not to be changed
reply.checkoutRequestId = "another";
// @ts-expect-error a code is one of those that are declared
export const wrong: ErrorCode = "network";
// @ts-expect-error errors are made by the package alone
new MpesaError({});
// @ts-expect-error a callback is text or bytes, not what a framework made of it
daraja.parseCallback({ Body: {} });
// @ts-expect-error which key to encrypt with must be said
daraja.securityCredential("password", {});
export { answers, kinds, url };
