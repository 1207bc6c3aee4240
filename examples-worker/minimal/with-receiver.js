import { createClient, keyValueTokenStore } from "mpesa-core/daraja";
import { createReceiver } from "mpesa-core/receivers";

export default {
  async fetch(request, env) {
    const receiver = createReceiver({
      secret: env.CALLBACK_SECRET,
      store: ({ event }) => env.EVENTS.put(event.dedupeKey, JSON.stringify(event)),
    });
    if (new URL(request.url).pathname.startsWith("/callbacks/")) return receiver.fetch(request);

    const { MPESA_CONSUMER_KEY: consumerKey, MPESA_CONSUMER_SECRET: consumerSecret, MPESA_PASSKEY: passkey } = env;
    const tokenStore = keyValueTokenStore(env.TOKENS);
    const client = createClient({ environment: "sandbox", consumerKey, consumerSecret, passkey, tokenStore });
    const { callbackUrl } = receiver.urls(`${env.PUBLIC_URL}/callbacks`);
    const push = { shortCode: "174379", amount: 1, phoneNumber: "0712345678", callbackUrl, accountReference: "INV-1" };
    return Response.json(await client.stkPush(push));
  },
};
