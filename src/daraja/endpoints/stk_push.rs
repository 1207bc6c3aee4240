//! `POST /mpesa/stkpush/v1/processrequest`: M-Pesa Express, also called STK push or Lipa na M-Pesa Online.
//!
//! ```
//! use mpesa_core::{
//!     answer::Resend,
//!     chrono::DateTime,
//!     context::Context,
//!     daraja::endpoints::stk_push,
//!     environment::Environment,
//!     http::HttpResponse,
//!     kind::{AdvisedText, CallbackUrl, Msisdn, Receiver, Shillings, ShortCode},
//!     secret::Secret,
//! };
//!
//! let push = stk_push::Params {
//!     short_code: Receiver::PayBill(ShortCode::new("174379").unwrap()),
//!     amount: Shillings::new(100).unwrap(),
//!     phone_number: Msisdn::new("0712 345 678").unwrap(),
//!     callback_url: CallbackUrl::new("https://shop.example/callbacks/7f3a9c").unwrap(),
//!     account_reference: AdvisedText::new("INV-7").unwrap(),
//!     description: None,
//!     payer_phone_number: None,
//! };
//! let now = DateTime::from_timestamp(1_767_592_800, 0).unwrap();
//! let context = Context::new(Environment::Sandbox, now)
//!     .access_token(Secret::new("c9SQxWWhmdVRlyh0zh8gZDTkubVF"))
//!     .passkey(Secret::new("bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919"));
//! let request = push.request(&context).unwrap();
//! assert_eq!(request.url, "https://sandbox.safaricom.co.ke/mpesa/stkpush/v1/processrequest");
//!
//! let answer = r#"{"MerchantRequestID":"1","CheckoutRequestID":"ws_CO_1","ResponseCode":"0","ResponseDescription":"Accepted"}"#;
//! let reply = stk_push::Reply::read(&HttpResponse::new(200, answer)).unwrap();
//! assert_eq!(reply.checkout_request_id, "ws_CO_1");
//!
//! // A gateway gave up: the customer may have been asked all the same.
//! let error = stk_push::Reply::read(&HttpResponse::new(504, "<html>")).unwrap_err();
//! assert_eq!(error.resend, Resend::AfterQuery);
//! ```

use std::borrow::Cow;

use crate::{
    context::{Context, Need},
    daraja::{MARKET, password},
    endpoint::endpoint,
    json::{Members, Value, member},
    kind::{AdvisedText, CallbackUrl, Code, Msisdn, Receiver, Shillings, timestamp},
};

endpoint!(
    /// Asks a customer to pay: a prompt for the M-Pesa PIN appears on the phone.
    ///
    /// The reply only says that the prompt is on its way. Whether the customer paid arrives as a callback
    /// of kind `stk`, or is found out with `stkQuery`. Never send it again because an answer was lost:
    /// the customer may be paying already.
    #[endpoint(
        "stkPush", POST "/mpesa/stkpush/v1/processrequest",
        title = "M-Pesa Express (STK push)", version = "v1", evidence = "documented, captured",
        needs = [AccessToken, Passkey], lost = AfterQuery, finish = sign,
    )]
    /// What the customer is asked to pay, and to whom.
    pub struct Params {
        /// Who is paid. A paybill is its number, `"174379"`. A till is `{ store, till }`: the store (or head
        /// office) number from your go-live signs, the till number receives.
        #[wire = "BusinessShortCode"]
        pub short_code: Receiver,
        /// Whole shillings, 1 to 250,000.
        #[wire = "Amount"]
        pub amount: Shillings<1, 250_000>,
        /// The phone that gets the prompt: `0712345678`, `0112345678`, `+254712345678` or `254712345678`.
        #[wire = "PhoneNumber"]
        pub phone_number: Msisdn,
        /// Where M-Pesa posts the result: `https://` and reachable from the internet in production. Use a
        /// path that nobody can guess, since callbacks are not signed.
        #[wire = "CallBackURL"]
        pub callback_url: CallbackUrl,
        /// Shown to the customer, up to 12 characters: an invoice or account number. It does not come back
        /// in the callback. Longer ones were seen to pass in the sandbox, so they are sent with a warning.
        #[wire = "AccountReference"]
        pub account_reference: AdvisedText<1, 12>,
        /// What it is for, up to 13 characters; longer ones are sent with a warning. The portal calls it optional, but
        /// a push without was refused: left out, the account reference is sent.
        #[wire = "TransactionDesc"]
        pub description: Option<AdvisedText<1, 13>>,
        /// Whose M-Pesa account pays, if not that of `phoneNumber`.
        #[wire = "PartyA"]
        pub payer_phone_number: Option<Msisdn>,
    }

    /// The prompt is on its way: nothing is paid yet.
    pub struct Reply {
        /// Names this push in the callback and in `stkQuery`: store it before anything else.
        #[wire = "CheckoutRequestID"]
        pub checkout_request_id: String,
        /// M-Pesa's other id of this push.
        #[wire = "MerchantRequestID"]
        pub merchant_request_id: String,
        /// `"0"`: accepted for processing.
        #[wire = "ResponseCode"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "ResponseDescription"]
        pub response_description: Option<String>,
        /// Words that may be shown to the customer.
        #[wire = "CustomerMessage"]
        pub customer_message: Option<String>,
    }
);

/// Adds password and time, and what follows from the other members.
fn sign(body: &mut Members<'static>, context: &Context) {
    let find = |wire: &str| member(body, wire).cloned();
    let payer = find("PartyA").or_else(|| find("PhoneNumber")).unwrap_or(Value::Null);
    let description = find("TransactionDesc").or_else(|| find("AccountReference")).unwrap_or(Value::Null);
    body.retain(|(name, _)| !matches!(&**name, "PartyA" | "TransactionDesc"));
    body.push((Cow::Borrowed("PartyA"), payer));
    body.push((Cow::Borrowed("TransactionDesc"), description));
    sign_body(body, context);
}

/// Adds the password for the short code in the body, and the time it was made at.
pub(super) fn sign_body(body: &mut Members<'static>, context: &Context) {
    let code = member(body, "BusinessShortCode").and_then(Value::text).unwrap_or_default();
    let time = timestamp(context.now).unwrap_or_default();
    let password = password::encode(code, context.key(Need::Passkey), &time);
    body.push((Cow::Borrowed("Password"), Value::String(Cow::Owned(password))));
    body.push((Cow::Borrowed("Timestamp"), Value::String(Cow::Owned(time))));
}
