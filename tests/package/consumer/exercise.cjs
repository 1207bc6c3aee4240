// A walk through the package with whatever copy of it is handed in; plain data comes out.
const passkey = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";
const context = { environment: "sandbox", accessToken: "token", passkey, now: "2021-06-28T09:24:08+03:00" };
const params = {
  shortCode: "174379", amount: 1, phoneNumber: "0708374149",
  callbackUrl: "https://example.com/callback", accountReference: "INV-1",
};
const callback = JSON.stringify({
  Body: {
    stkCallback: {
      MerchantRequestID: "29115-34620561-1", CheckoutRequestID: "ws_CO_191220191020363925", ResultCode: 0,
      ResultDesc: "The service request is processed successfully.",
      CallbackMetadata: { Item: [
        { Name: "Amount", Value: 1.00 }, { Name: "MpesaReceiptNumber", Value: "NLJ7RT61SV" },
        { Name: "TransactionDate", Value: 20191219102115 }, { Name: "PhoneNumber", Value: 254708374149 },
      ] },
    },
  },
});

module.exports = function exercise({ daraja, MpesaError }) {
  const request = daraja.stkPush.request(params, context);
  const event = daraja.parseCallback(new TextEncoder().encode(callback));
  let refusal;
  try {
    daraja.stkPush.reply({ status: 401, body: '{"requestId":"1","errorCode":"404.001.03","errorMessage":"Invalid Access Token"}' });
  } catch (error) {
    refusal = { is: MpesaError.is(error), code: error.code, apiCode: error.apiCode };
  }
  return {
    url: request.url, timestamp: JSON.parse(request.body).Timestamp,
    outcome: event.outcome, amount: event.amount, receipt: event.receipt, time: event.time, refusal,
    credential: daraja.securityCredential("Safaricom999!*!", { environment: "sandbox" }).length,
  };
};

module.exports.expected = {
  url: "https://sandbox.safaricom.co.ke/mpesa/stkpush/v1/processrequest", timestamp: "20210628092408",
  outcome: "succeeded", amount: 1, receipt: "NLJ7RT61SV", time: "2019-12-19T10:21:15+03:00",
  refusal: { is: true, code: "refused", apiCode: "404.001.03" },
  credential: 344,
};
module.exports.samples = { params, context, callback };
