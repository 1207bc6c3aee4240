// A host with the types of the web.
import { daraja } from "mpesa-core";
import { createSimulator } from "mpesa-core/simulator";
import { init, initSync, daraja as slim } from "mpesa-core/slim";

const request = daraja.stkQuery.request(
  { shortCode: "174379", checkoutRequestId: "ws_CO_1" }, { environment: "sandbox", accessToken: "token", passkey: "passkey" });
const options: RequestInit = request;
const response = await fetch(request.url, request);
daraja.stkQuery.reply({ status: response.status, body: await response.text() });
daraja.stkQuery.reply({ status: response.status, body: await response.arrayBuffer() });
export const answer = new Response(daraja.acknowledge().body, daraja.acknowledge());

const simulator = createSimulator({ scenario: "cancelled", deliver: ({ body }) => daraja.parseCallback(body) });
const simulated: typeof fetch = simulator.fetch;
// @ts-expect-error there is no such ending
createSimulator({ scenario: "lost" });
const another = createSimulator({
  customerScenario: (payment, number) => (payment.amount > number ? "paid" : { outcome: "abandoned", answer: "lost" }),
  payoutScenario: ["paid", { outcome: "timedOut", copies: 2, delay: 5 }],
  deliver: ({ kind }) => (kind === "validation" ? daraja.rejectPayment("other") : undefined),
});
const paid: "pending" | "succeeded" | "failed" | "rejected" =
  another.pay({ shortCode: 600984, amount: 1, phoneNumber: "0712345678" }, "paid").state;
const receipts: (string | undefined)[] = another.transactions.map(({ receipt }) => receipt);
// @ts-expect-error a customer's payment has no such ending
createSimulator({ customerScenario: "cancelled" });

const keys = { environment: "sandbox", consumerKey: "key", consumerSecret: "secret" } as const;
const redis = { get: async (key: string) => key, set: async (key: string, value: string) => `${key}${value}` };
const client = daraja.createClient({ ...keys, fetch, tokenStore: daraja.redisTokenStore(redis), beforeSend: ({ endpoint }) => console.log(endpoint) });
daraja.createClient({ ...keys, fetch: simulator.fetch, now: simulator.now, wait: simulator.advance });
const payout = {
  commandId: "BusinessPayment", amount: 10, shortCode: "600992", phoneNumber: "0712345678", remarks: "Refund",
  resultUrl: "https://shop.example/r", timeoutUrl: "https://shop.example/t",
} as const;
const paid: daraja.B2cPaymentReply = await client.b2cPayment(payout, { signal: AbortSignal.timeout(1), timeout: 1 });
await client.b2cPayment({ ...payout, originatorConversationId: paid.originatorConversationId });
const end: daraja.PaymentEnd = await client.waitForPayment("ws_CO_1", { shortCode: { store: 1, till: 2 }, signal: AbortSignal.timeout(1) });
// @ts-expect-error what has ended is not pending
end.outcome === "pending";
// @ts-expect-error a client does not retry
client.stkQuery({ shortCode: "174379", checkoutRequestId: "ws_CO_1" }, { retries: 3 });
// @ts-expect-error the secret is needed
daraja.createClient({ environment: "sandbox", consumerKey: "key" });

await init(fetch("/core.wasm"));
await init(new URL("https://example.com/core.wasm"));
initSync(await WebAssembly.compileStreaming(fetch("/core.wasm")));
initSync(new Uint8Array());
slim.acknowledge();
// @ts-expect-error the core is not loaded from a number
initSync(1);
export { options, paid, receipts, simulated };
