import * as credential from "mpesa-core/credential";
import * as entry from "mpesa-core/daraja";
import { init, initSync, daraja as slim } from "mpesa-core/slim";
import { daraja, MpesaError, type ErrorCode, type HttpRequest, type Issue, type Outcome, type Resend } from "mpesa-core";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>): void => undefined;

const context = { environment: "sandbox", accessToken: "token", passkey: "passkey" } as const;
const params = {
  shortCode: "174379", amount: 1, phoneNumber: "0712345678", callbackUrl: "https://example.com", accountReference: "INV-1",
};

const request: HttpRequest = daraja.stkPush.request(params, context);
const url: string = request.url;
daraja.stkPush.request({ ...params, shortCode: { store: 1, till: "2" }, numberFormat: "number" }, { ...context, now: new Date() });
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

// @ts-expect-error a till needs its store number
daraja.stkPush.request({ ...params, shortCode: { till: "2" } }, context);
// @ts-expect-error an STK push is signed with a passkey
daraja.stkPush.request(params, { environment: "sandbox", accessToken: "token" });
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
export { url };
