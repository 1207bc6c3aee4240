//! `POST /standingorder/v1/createStandingOrderExternal`: M-Pesa Ratiba, a standing order.

use std::borrow::Cow;

use crate::{
    check::Check,
    context::Context,
    daraja::{
        MARKET,
        kinds::Business,
        ratiba::{CustomIdName, Frequency, Version, digit},
    },
    endpoint::{Answer, Refusal, endpoint},
    json::{Members, Value, member},
    kind::{AdvisedText, CallbackUrl, Code, CompactDay, Msisdn, Shillings, ShortCode, Text},
};

endpoint!(
    /// Asks a customer to agree to a standing order: payments to you that repeat by themselves.
    ///
    /// The reply only says that the request was taken. Whether the customer agreed arrives as a callback of kind
    /// `standingOrder`. Never send it again because an answer was lost: the customer may be agreeing already. It
    /// needs an agreement with Safaricom, and no way to ask about a standing order or to cancel one is known.
    ///
    /// In August 2026 the portal gave the digits of frequencies another meaning: what was monthly is biweekly since.
    /// So `version` must be given; ask Safaricom which one is yours.
    #[endpoint(
        "standingOrder", POST "/standingorder/v1/createStandingOrderExternal",
        title = "M-Pesa Ratiba (standing order)", version = "v1: 2025, 2026", evidence = "documented, disputed",
        needs = [AccessToken], lost = AfterQuery, also = agree, finish = word, settle = settle,
    )]
    /// Who pays what to whom, and when.
    pub struct Params {
        /// `"2025"` or `"2026"`: which edition of the portal's page `frequency` and the type of the transaction are
        /// sent by. A wrong one makes the customer pay in another rhythm.
        #[wire = "~version"]
        pub version: Version,
        /// What it is called, up to 100 characters: each customer can have a name only once.
        #[wire = "StandingOrderName"]
        pub name: Text<1, 100>,
        /// What `shortCode` is: `"payBill"` or `"till"`.
        #[wire = "ReceiverPartyIdentifierType"]
        pub receiver_identifier_type: Business,
        /// Who is paid: the paybill or till.
        #[wire = "BusinessShortCode"]
        pub short_code: ShortCode,
        /// Who pays: the phone that gets the prompt.
        #[wire = "PartyA"]
        pub phone_number: Msisdn,
        /// What is paid each time: whole shillings, 1 to 250,000.
        #[wire = "Amount"]
        pub amount: Shillings<1, 250_000>,
        /// How often: `"oneOff"`, `"daily"`, `"weekly"`, `"biWeekly"` (version 2026 only), `"monthly"`,
        /// `"biMonthly"`, `"quarterly"`, `"halfYearly"` or `"yearly"`.
        #[wire = "Frequency"]
        pub frequency: Frequency,
        /// The first day.
        #[wire = "StartDate"]
        pub start_date: CompactDay,
        /// The last day: not before the first.
        #[wire = "EndDate"]
        pub end_date: CompactDay,
        /// Shown to the customer, up to 12 characters: the account number that is paid to. Longer ones are sent with
        /// a warning.
        #[wire = "AccountReference"]
        pub account_reference: AdvisedText<1, 12>,
        /// What it is for, up to 13 characters; longer ones are sent with a warning.
        #[wire = "TransactionDesc"]
        pub description: AdvisedText<1, 13>,
        /// Where M-Pesa posts the result: `https://` and reachable from the internet in production.
        #[wire = "CallBackURL"]
        pub callback_url: CallbackUrl,
        /// The type of the transaction, in place of the one that follows from `version` and `receiverIdentifierType`. For where
        /// your agreement names another: one source has `Standing Order Pay Bill Ext-Third Party`, and the portal's
        /// sample of 2026 has the type of a paybill for a till.
        #[wire = "TransactionType"]
        pub transaction_type: Option<Text<1, 100>>,
        /// Your own id, up to 100 characters, such as a UUID, in version 2026 only: it comes back in reply and callback.
        #[wire = "CustomStoId"]
        pub custom_id: Option<Text<1, 100>>,
        /// How the member with `customId` is spelled: `"CustomStoId"`, as the portal's sample has it and as it is if
        /// left out, or `"CustomstdoId"`, as its table has it.
        #[wire = "~CustomStoId"]
        pub custom_id_name: Option<CustomIdName>,
    }

    /// The request was taken: the customer has not agreed yet.
    pub struct Reply {
        /// Names this request in the callback: store it.
        #[wire = "ResponseHeader.responseRefID|responseHeader.responseRefID"]
        pub request_id: String,
        /// `"200"`: accepted for processing.
        #[wire = "ResponseHeader.responseCode|responseHeader.responseCode"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "ResponseHeader.responseDescription|responseHeader.responseDescription"]
        pub response_description: Option<String>,
        /// More words.
        #[wire = "ResponseHeader.ResultDesc|responseHeader.ResultDesc"]
        pub result_description: Option<String>,
        /// The code in the body of the reply: `"200"` too.
        #[wire = "ResponseBody.responseCode|responseBody.responseCode"]
        pub body_response_code: Option<Code>,
        /// The same in words.
        #[wire = "ResponseBody.responseDescription|responseBody.responseDescription"]
        pub body_response_description: Option<String>,
    }
);

fn find<'m>(body: &'m Members<'static>, wire: &str) -> Option<&'m str> {
    member(body, wire).and_then(Value::string)
}

/// Checks what the parameters must agree on.
fn agree(body: &Members<'static>, check: &mut Check) {
    if let (Some(version), Some(frequency)) = (find(body, "~version"), find(body, "Frequency"))
        && digit(version, frequency).is_none()
    {
        check.fail_at("frequency", ["does not exist in version ", version].concat(), "");
    }
    if find(body, "~version") == Some("2025") && find(body, "CustomStoId").is_some() {
        check.fail_at("customId", "does not exist in version 2025", "");
    }
    if let (Some(start), Some(end)) = (find(body, "StartDate"), find(body, "EndDate"))
        && end < start
    {
        check.fail_at("endDate", "must not be before startDate", "");
    }
}

/// Words the request by its version.
fn word(body: &mut Members<'static>, _: &Context) {
    let version = find(body, "~version").unwrap_or_default().to_owned();
    let to_till = find(body, "ReceiverPartyIdentifierType") == Some("2");
    if find(body, "TransactionType").is_none() {
        let words = match (version.as_str(), to_till) {
            ("2025", false) => "Standing Order Customer Pay Bill",
            ("2025", true) => "Standing Order Customer Pay Marchant",
            (_, false) => "Standing Order Pay Bill External Third Party",
            (_, true) => "Standing Order Pay Merchant External Third Party",
        };
        body.push((Cow::Borrowed("TransactionType"), Value::String(Cow::Borrowed(words))));
    }
    for (_, value) in body.iter_mut().filter(|(name, _)| name == "Frequency") {
        let digit = value.string().and_then(|frequency| digit(&version, frequency));
        *value = Value::String(Cow::Borrowed(digit.unwrap_or_default()));
    }
}

/// The reply has a code in its header and one in its body: a no in either is a no.
fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    let text = |places: &str| answer.body.find(places).and_then(Value::text).map(str::trim).map(str::to_owned);
    let code = text("ResponseBody.responseCode|responseBody.responseCode")?;
    if answer.refusal.is_none() && code != "200" && code.bytes().any(|byte| byte != b'0') {
        answer.refusal = Some(Refusal {
            code,
            message: text("ResponseBody.responseDescription|responseBody.responseDescription").unwrap_or_default(),
            request_id: text("ResponseHeader.responseRefID|responseHeader.responseRefID"),
        });
    }
    None
}
