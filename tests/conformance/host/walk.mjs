// A walk through every entry of the package, whichever way it was loaded; plain data comes out.
const passkey = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";
const keys = { environment: "sandbox", consumerKey: "key", consumerSecret: "secret" };
const order = {
  shortCode: "174379", amount: 100, phoneNumber: "0712 345 678",
  callbackUrl: "https://shop.example/callbacks/7f3a9c", accountReference: "INV-7",
};

/** Takes each entry by its name in `exports`; gives what each entry answered, by the same name. */
export async function walk(entries) {
  const shown = {};
  for (const [name, entry] of Object.entries(entries)) shown[name] = await WALKS[name](entry, entries);
  return shown;
}

const WALKS = {
  ".": ({ daraja, MpesaError }) => refused(daraja, MpesaError),
  "./daraja": (daraja) => refused(daraja, daraja.MpesaError),
  "./credential": ({ securityCredential, inspectCertificate }) => ({
    credential: securityCredential("Safaricom999!*!", { environment: "sandbox" }).length,
    bits: inspectCertificate({ environment: "production" }).keyBits,
  }),
  "./openapi": (openapi) => beyond(openapi, openapi.c2bPayment, { market: "vodacomTZN", bearerToken: token(openapi) }, DOUBT),
  "./mozambique": (mozambique) => beyond(mozambique, mozambique.customerName, { bearerToken: token(mozambique) }, DOUBT),
  "./drc": (drc) => beyond(drc, drc.login, { username: "user", password: "password" }, FAULT),
  "./ethiopia": (ethiopia) => beyond(ethiopia, ethiopia.stkPush, { accessToken: "token", passkey }, DOUBT),
  "./simulator": ({ createSimulator }, entries) => paid(entries["./daraja"], createSimulator),
  "./receivers": ({ createReceiver }) => received(createReceiver),
};

/** A request, the credential of a payout, and a refusal. */
function refused(daraja, MpesaError) {
  const { url } = daraja.stkPush.request(order, { ...keys, accessToken: "token", passkey, now: "2026-01-05T09:00:00+03:00" });
  const credential = daraja.securityCredential("Safaricom999!*!", { environment: "sandbox" }).length;
  try {
    daraja.stkPush.reply({ status: 401, body: '{"requestId":"1","errorCode":"404.001.03","errorMessage":"Invalid Access Token"}' });
  } catch (error) {
    return { url, credential, is: MpesaError.is(error), code: error.code, resend: error.resend };
  }
}

const DOUBT = { status: 408, body: '{"output_ResponseCode":"INS-9","output_ResponseDesc":"Request timeout"}' };
const FAULT = { status: 500, body: "<Envelope><Body><Fault><faultcode>S:Client</faultcode><faultstring>x</faultstring></Fault></Body></Envelope>" };
const PARAMS = {
  c2bPayment: {
    amount: 1, phoneNumber: "000000000001", serviceProviderCode: "000000", transactionReference: "T1", thirdPartyConversationId: "a1", description: "Shoes",
  },
  customerName: { phoneNumber: "843330333", serviceProviderCode: "171717", thirdPartyReference: "a1" },
  stkPush: { ...order, shortCode: "101010", phoneNumber: "0700404709", merchantRequestId: "a1" },
};

function token({ bearerToken, inspectPublicKey }) {
  const { keyBits } = inspectPublicKey({ environment: "sandbox" });
  return bearerToken("k".repeat(keyBits / 128), { environment: "sandbox" });
}

/** A request of an M-Pesa beyond Kenya, and an answer that is no reply. */
function beyond({ MpesaError }, endpoint, keys, answer) {
  const { url } = endpoint.request(PARAMS[endpoint.name], { environment: "sandbox", now: "2026-01-05T09:00:00+03:00", ...keys });
  try {
    endpoint.reply(answer);
  } catch (error) {
    return { host: new URL(url).host, is: MpesaError.is(error), code: error.code, resend: error.resend };
  }
}

/** A push to the simulator, until its callback has come. */
async function paid({ accessToken, parseCallback, stkPush }, createSimulator) {
  const events = [];
  const simulator = createSimulator({ deliver: ({ body }) => events.push(parseCallback(body)) });
  const send = async (request) => {
    const response = await simulator.fetch(request.url, request);
    return { status: response.status, body: await response.text() };
  };
  const token = accessToken.reply(await send(accessToken.request({}, keys)));
  const context = { ...keys, passkey, accessToken: token.accessToken, now: simulator.now() };
  const push = stkPush.reply(await send(stkPush.request(order, context)));
  await simulator.settle();
  return events.map(({ outcome, amount, checkoutRequestId }) =>
    ({ outcome, amount, ofThePush: checkoutRequestId === push.checkoutRequestId }));
}

/** A callback that a receiver stores, and a stranger that it turns away. */
async function received(createReceiver) {
  const stored = [], secret = "7f3a9c04e5b81d26";
  const receiver = createReceiver({ secret, store: ({ event, place }) => stored.push([place, event.kind, event.outcome]) });
  const stkCallback = { MerchantRequestID: "1", CheckoutRequestID: "ws_CO_1", ResultCode: 1032, ResultDesc: "Cancelled" };
  const answers = await Promise.all([secret, "guessed"].map((secret) => receiver.fetch(new Request(
    `https://shop.example/callbacks/${secret}/callback`,
    { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ Body: { stkCallback } }) },
  ))));
  return { statuses: answers.map(({ status }) => status), stored };
}

const refusal = {
  url: "https://sandbox.safaricom.co.ke/mpesa/stkpush/v1/processrequest",
  credential: 344, is: true, code: "refused", resend: "newToken",
};

export const expected = {
  ".": refusal,
  "./daraja": refusal,
  "./credential": { credential: 344, bits: 2048 },
  "./openapi": { host: "openapi.m-pesa.com", is: true, code: "unconfirmed", resend: "afterQuery" },
  "./mozambique": { host: "api.sandbox.vm.co.mz:19323", is: true, code: "unconfirmed", resend: "safe" },
  "./drc": { host: "uatipg.m-pesa.vodacom.cd:8091", is: true, code: "refused", resend: "no" },
  "./ethiopia": { host: "apisandbox.safaricom.et", is: true, code: "unreadableReply", resend: "afterQuery" },
  "./simulator": [{ outcome: "succeeded", amount: 100, ofThePush: true }],
  "./receivers": { statuses: [200, 404], stored: [["callback", "stk", "failed"]] },
};
