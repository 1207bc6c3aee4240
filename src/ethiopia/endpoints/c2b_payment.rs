//! `POST /v1/c2b/payments`: a customer's payment that a channel of yours starts.

use std::borrow::Cow;

use crate::{
    calendar,
    context::Context,
    endpoint::endpoint,
    ethiopia::{
        MARKET,
        kinds::{Birr, Msisdn, ReferenceItem, ShortCode, TransactionType},
    },
    json::{Members, Value, member},
    kind::{Code, Filled, List, Text, timestamp},
};

endpoint!(
    /// Starts a payment from a customer to a short code, for partners with a channel of their own, such as USSD.
    ///
    /// Of Safaricom Ethiopia's own SDKs only the Python one knows the path, and it does not show the body: this is the
    /// body on which libraries by others agree. Ask Safaricom Ethiopia whether your app has this API before you build
    /// on it. The reply says that the request was taken: wait for the confirmation before goods move.
    #[endpoint(
        "c2bPayment", POST "/v1/c2b/payments",
        title = "C2B payment", version = "v1", evidence = "libraries only",
        needs = [AccessToken, SecurityCredential, AppKey], lost = AfterQuery,
        adds = [
            ("CommandID", Default("CustomerPayBillOnline")),
            ("Initiator.SecurityCredential", Key(SecurityCredential)),
            ("Initiator.SecretKey", Key(AppKey)),
        ],
        finish = arrange,
    )]
    /// What is paid, by whom and to whom.
    pub struct Params {
        /// Your id of this request, up to 50 characters: store it before you send.
        #[wire = "RequestRefID"]
        pub request_reference_id: Text<1, 50>,
        /// What is paid: `"payBill"`, which it is if left out, or `"buyGoods"`, a till.
        #[wire = "CommandID"]
        pub transaction_type: Option<TransactionType>,
        /// Whole birr, at least 1.
        #[wire = "~amount"]
        pub amount: Birr,
        /// The account number at the short code, up to 20 characters.
        #[wire = "~accountReference"]
        pub account_reference: Text<1, 20>,
        /// Who pays: `0700404709`, `+251700404709` or `251700404709`.
        #[wire = "~phoneNumber"]
        pub phone_number: Msisdn,
        /// Who is paid.
        #[wire = "~shortCode"]
        pub short_code: ShortCode,
        /// Why, up to 100 characters.
        #[wire = "Remark"]
        pub remark: Text<1, 100>,
        /// The session in your channel, up to 50 characters.
        #[wire = "ChannelSessionID"]
        pub channel_session_id: Text<1, 50>,
        /// Your channel, up to 50 characters, such as `USSD`.
        #[wire = "SourceSystem"]
        pub source_system: Text<1, 50>,
        /// More about the payment: up to 20 names with their values.
        #[wire = "ReferenceData"]
        pub reference_data: Option<List<ReferenceItem, 20>>,
    }

    /// The request was taken. A receipt alone is no proof that it is paid.
    pub struct Reply {
        /// Your id of this request.
        #[wire = "RequestRefID"]
        pub request_reference_id: Option<Filled>,
        /// `"0"`: taken.
        #[wire = "ResponseCode"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "ResponseDesc|ResponseDescription"]
        pub response_description: Option<String>,
        /// M-Pesa's id of the transaction.
        #[wire = "TransactionID"]
        pub transaction_id: Option<Filled>,
    }
);

/// Puts amount, account and parties where this call has them.
fn arrange(body: &mut Members<'static>, context: &Context) {
    let find = |wire: &str| member(body, wire).cloned().unwrap_or(Value::Null);
    let [amount, account, phone, code] = ["~amount", "~accountReference", "~phoneNumber", "~shortCode"].map(find);
    let time = calendar::iso_of_digits(&timestamp(context.now).unwrap_or_default());
    let parameters = [("Amount", amount), ("AccountReference", account), ("Currency", word("ETB"))];
    let number = |digit: &'static str| Value::Number(Cow::Borrowed(digit));
    body.extend([
        (Cow::Borrowed("Timestamp"), Value::String(Cow::Owned(time))),
        (Cow::Borrowed("Parameters"), Value::Array(parameters.map(pair).into())),
        (Cow::Borrowed("Initiator.IdentifierType"), number("1")),
        (Cow::Borrowed("Initiator.Identifier"), phone.clone()),
        (Cow::Borrowed("PrimaryParty.IdentifierType"), number("1")),
        (Cow::Borrowed("PrimaryParty.Identifier"), phone),
        (Cow::Borrowed("ReceiverParty.IdentifierType"), number("4")),
        (Cow::Borrowed("ReceiverParty.Identifier"), code.clone()),
        (Cow::Borrowed("ReceiverParty.ShortCode"), code),
    ]);
}

fn word(word: &'static str) -> Value<'static> {
    Value::String(Cow::Borrowed(word))
}

fn pair((key, value): (&'static str, Value<'static>)) -> Value<'static> {
    Value::Object(vec![(Cow::Borrowed("Key"), word(key)), (Cow::Borrowed("Value"), value)])
}
