//! `POST /mpesa/stkpush/v3/processrequest`: STK push, also called NI push or USSD push.
//!
//! ```
//! use mpesa_core::{
//!     answer::Resend,
//!     chrono::DateTime,
//!     context::Context,
//!     environment::Environment,
//!     ethiopia::{
//!         endpoints::stk_push,
//!         kinds::{Birr, DisputedText, Msisdn, ShortCode},
//!     },
//!     http::HttpResponse,
//!     kind::{AsNumber, CallbackUrl, Text},
//!     money::Amount,
//!     secret::Secret,
//! };
//!
//! let push = stk_push::Params {
//!     merchant_request_id: Text::new("order-7-1").unwrap(),
//!     short_code: ShortCode::new("101010").unwrap(),
//!     transaction_type: None,
//!     amount: AsNumber(Birr::new(Amount::from_whole(100)).unwrap()),
//!     phone_number: Msisdn::new("0700 404 709").unwrap(),
//!     callback_url: CallbackUrl::new("https://shop.example/callbacks/7f3a9c").unwrap(),
//!     account_reference: DisputedText::new("INV-7").unwrap(),
//!     description: None,
//!     payer_phone_number: None,
//!     receiver_short_code: None,
//!     reference_data: None,
//!     password_form: None,
//! };
//! let now = DateTime::from_timestamp(1_767_592_800, 0).unwrap();
//! let context = Context::new(Environment::Sandbox, now)
//!     .access_token(Secret::new("token"))
//!     .passkey(Secret::new("passkey"));
//! assert!(push.request(&context).unwrap().url.starts_with("https://apisandbox.safaricom.et/"));
//!
//! // A gateway gave up: the customer may have been asked all the same.
//! let error = stk_push::Reply::read(&HttpResponse::new(504, "<html>")).unwrap_err();
//! assert_eq!(error.resend, Resend::AfterQuery);
//! ```

use std::borrow::Cow;

use crate::{
    context::{Context, Need},
    endpoint::endpoint,
    ethiopia::{
        MARKET,
        kinds::{Birr, DisputedText, Msisdn, ReferenceItem, ShortCode, TransactionType},
        password::{self, PasswordForm},
    },
    json::{Members, Value, member},
    kind::{AsNumber, CallbackUrl, Code, Filled, List, Text, timestamp},
};

endpoint!(
    /// Asks a customer to pay: a prompt for the M-Pesa PIN appears on the phone.
    ///
    /// The reply only says that the prompt is on its way. Whether the customer paid arrives as a callback of kind
    /// `stk`: no call is published that asks how a push ended. Never send it again because an answer was lost: the
    /// customer may be paying already.
    #[endpoint(
        "stkPush", POST "/mpesa/stkpush/v3/processrequest",
        title = "STK push", version = "v3", evidence = "documented, captured",
        needs = [AccessToken, Passkey], lost = AfterQuery,
        adds = [("TransactionType", Default("CustomerPayBillOnline"))], finish = sign,
    )]
    /// What the customer is asked to pay, and to whom.
    pub struct Params {
        /// Your id of this push, up to 50 characters, which its reply and its callback repeat: store it before you
        /// send. A push under a new id asks the customer once more.
        #[wire = "MerchantRequestID"]
        pub merchant_request_id: Text<1, 50>,
        /// The short code that signs, and that is paid unless `receiverShortCode` is given.
        #[wire = "BusinessShortCode"]
        pub short_code: ShortCode,
        /// What is paid: `"payBill"`, an account at a paybill, which it is if left out, or `"buyGoods"`, a till.
        #[wire = "TransactionType"]
        pub transaction_type: Option<TransactionType>,
        /// Whole birr, at least 1.
        #[wire = "Amount"]
        pub amount: AsNumber<Birr>,
        /// The phone that gets the prompt: `0700404709`, `+251700404709` or `251700404709`.
        #[wire = "PhoneNumber"]
        pub phone_number: Msisdn,
        /// Where M-Pesa posts the result: `https://` and reachable from the internet in production. Use a path that
        /// nobody can guess, since callbacks are not signed.
        #[wire = "CallBackURL"]
        pub callback_url: CallbackUrl,
        /// Shown to the customer: an invoice or account number. Up to 12 characters by the PHP and Python SDKs of
        /// Safaricom Ethiopia, up to 20 by its Go SDK: from 13 on it is sent with a warning.
        #[wire = "AccountReference"]
        pub account_reference: DisputedText<12, 20>,
        /// What it is for. Up to 13 characters by some of the SDKs, up to 100 by others: from 14 on it is sent with a
        /// warning. Left out, the account reference is sent.
        #[wire = "TransactionDesc"]
        pub description: Option<DisputedText<13, 100>>,
        /// Whose M-Pesa account pays, if not that of `phoneNumber`.
        #[wire = "PartyA"]
        pub payer_phone_number: Option<Msisdn>,
        /// Who is paid, if not `shortCode`: such as the till of a store.
        #[wire = "PartyB"]
        pub receiver_short_code: Option<ShortCode>,
        /// More about the payment, such as who was at the till: up to 20 names with their values.
        #[wire = "ReferenceData"]
        pub reference_data: Option<List<ReferenceItem, 20>>,
        /// How the password is made: `"sha256"`, as the live API was seen to take it and as it is if left out, or
        /// `"daraja"`, as in Kenya and as the Python SDK of Safaricom Ethiopia makes it.
        #[wire = "~passwordForm"]
        pub password_form: Option<PasswordForm>,
    }

    /// The prompt is on its way: nothing is paid yet.
    pub struct Reply {
        /// Names this push in the callback: store it before anything else.
        #[wire = "CheckoutRequestID"]
        pub checkout_request_id: String,
        /// Your id of this push, or M-Pesa's own in its place.
        #[wire = "MerchantRequestID"]
        pub merchant_request_id: Option<Filled>,
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
    for (wire, other) in
        [("PartyA", "PhoneNumber"), ("PartyB", "BusinessShortCode"), ("TransactionDesc", "AccountReference")]
    {
        if member(body, wire).is_none() {
            let value = member(body, other).cloned().unwrap_or(Value::Null);
            body.push((Cow::Borrowed(wire), value));
        }
    }
    let code = member(body, "BusinessShortCode").and_then(Value::text).unwrap_or_default();
    let time = timestamp(context.now).unwrap_or_default();
    let form = PasswordForm::chosen(member(body, "~passwordForm"));
    let password = password::encode(code, context.key(Need::Passkey), &time, form);
    body.push((Cow::Borrowed("Password"), Value::String(Cow::Owned(password))));
    body.push((Cow::Borrowed("Timestamp"), Value::String(Cow::Owned(time))));
}
