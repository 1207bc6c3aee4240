import { acknowledge, createClient, keyValueTokenStore, parseCallback } from "mpesa-core/daraja";

export default {
  async fetch(request, env) {
    const callbackUrl = `${env.PUBLIC_URL}/callbacks/${env.CALLBACK_SECRET}`;
    if (request.url === callbackUrl) {
      const event = parseCallback(await request.text());
      await env.EVENTS.put(event.dedupeKey, JSON.stringify(event));
      const { body, ...answer } = acknowledge(event);
      return new Response(body, answer);
    }
    const { MPESA_CONSUMER_KEY: consumerKey, MPESA_CONSUMER_SECRET: consumerSecret, MPESA_PASSKEY: passkey } = env;
    const tokenStore = keyValueTokenStore(env.TOKENS);
    const client = createClient({ environment: "sandbox", consumerKey, consumerSecret, passkey, tokenStore });
    const push = { shortCode: "174379", amount: 1, phoneNumber: "0712345678", callbackUrl, accountReference: "INV-1" };
    return Response.json(await client.stkPush(push));
  },
};
