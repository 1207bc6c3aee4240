import { ethiopia, mozambique, openapi } from "mpesa-core";
import * as entry from "mpesa-core/openapi";
import { MpesaError, createClient } from "mpesa-core/mozambique";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>): void => undefined;

same<typeof entry.createClient, typeof openapi.createClient>(true);
same<typeof createClient, typeof mozambique.createClient>(true);

const client = openapi.createClient({
  environment: "sandbox", market: "vodacomTZN", apiKey: "key", publicKey: new Uint8Array(), sessionLifetime: 3_600_000,
  sessionStore: openapi.memoryTokenStore(), beforeSend: ({ thirdPartyConversationId }) => same<typeof thirdPartyConversationId, string | undefined>(true),
});
const payment = { amount: 10, phoneNumber: "000000000001", serviceProviderCode: "000000", transactionReference: "T1", description: "Shoes" };
const paid = await client.c2bPayment(payment, { timeout: 1 });
await client.c2bPayment({ ...payment, thirdPartyConversationId: "id" });
same<typeof paid.transactionId, string | undefined>(true);
const end: openapi.TransactionEnd = await client.waitForTransaction({ queryReference: "T1", serviceProviderCode: "000000" }, { timeout: 1 });
same<typeof end.outcome, "succeeded" | "failed" | "unknown">(true);
same<Awaited<ReturnType<typeof client.session>>["usableAfter"], number>(true);
await client.renewSession();
// @ts-expect-error there is no such market
openapi.createClient({ environment: "sandbox", market: "vodafoneEGY", apiKey: "key" });
// @ts-expect-error the amount is needed
client.c2bPayment({ ...payment, amount: undefined });
// @ts-expect-error only Daraja's numbers have another form
client.c2bPayment(payment, { numberFormat: "number" });

const own = createClient({ environment: "sandbox", apiKey: "key", publicKey: "key", initiator: { name: "name", securityCredential: () => "it" } });
await own.reversal({ transactionId: "49XCDF6", serviceProviderCode: "171717", amount: 10 });
// @ts-expect-error every account has a key of its own
createClient({ environment: "sandbox", apiKey: "key" });
// @ts-expect-error there is no session
own.renewSession();

const addis = ethiopia.createClient({ environment: "sandbox", consumerKey: "key", consumerSecret: "secret", tokenStore: ethiopia.memoryTokenStore() });
same<Awaited<ReturnType<typeof addis.accessToken>>["accessToken"], string>(true);

try {
  await own.customerName({ phoneNumber: "258843330333", serviceProviderCode: "171717" });
} catch (error) {
  if (MpesaError.is(error)) same<typeof error.thirdPartyReference, string | undefined>(true);
}
