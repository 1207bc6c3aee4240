//! `POST /standingorder/v1/createStandingOrderExternal`: M-Pesa Ratiba, a standing order.

use std::borrow::Cow;

use crate::{
    check::Check,
    context::Context,
    daraja::{MARKET, kinds::Business},
    endpoint::{Answer, Refusal, endpoint},
    json::{Members, Value, member},
    kind::{AdvisedText, CallbackUrl, Code, CompactDay, Msisdn, Shillings, ShortCode, Text, choice},
};

choice!(
    /// Which edition of the portal's page your agreement follows.
    pub enum Version {
        /// Up to May 2026: `"4"` is monthly.
        Of2025 = "2025", "2025";
        /// From August 2026: `"4"` is biweekly.
        Of2026 = "2026", "2026";
    }
);

choice!(
    /// How often the customer pays.
    pub enum Frequency {
        /// Once.
        OneOff = "oneOff", "oneOff";
        /// Every day.
        Daily = "daily", "daily";
        /// Every week.
        Weekly = "weekly", "weekly";
        /// Bi-weekly, in version 2026 only.
        BiWeekly = "biWeekly", "biWeekly";
        /// Every month.
        Monthly = "monthly", "monthly";
        /// Bi-monthly.
        BiMonthly = "biMonthly", "biMonthly";
        /// Every three months.
        Quarterly = "quarterly", "quarterly";
        /// Every six months.
        HalfYearly = "halfYearly", "halfYearly";
        /// Every year.
        Yearly = "yearly", "yearly";
    }
);

choice!(
    /// How the member with your own id is spelled.
    pub enum CustomIdName {
        /// As the portal's sample has it.
        CustomStoId = "CustomStoId", "CustomStoId";
        /// As the portal's table has it.
        CustomstdoId = "CustomstdoId", "CustomstdoId";
    }
);

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
        #[wire = "~customIdName"]
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

/// The digits of the frequencies: in version 2025, in version 2026.
const FREQUENCIES: &[(&str, Option<&str>, &str)] = &[
    ("oneOff", Some("1"), "1"),
    ("daily", Some("2"), "2"),
    ("weekly", Some("3"), "3"),
    ("biWeekly", None, "4"),
    ("monthly", Some("4"), "5"),
    ("biMonthly", Some("5"), "6"),
    ("quarterly", Some("6"), "7"),
    ("halfYearly", Some("7"), "8"),
    ("yearly", Some("8"), "9"),
];

fn digit(version: &str, frequency: &str) -> Option<&'static str> {
    let (_, of_2025, of_2026) = FREQUENCIES.iter().find(|(word, ..)| *word == frequency)?;
    if version == "2025" { *of_2025 } else { Some(of_2026) }
}

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
    let spelling = find(body, "~customIdName").map(str::to_owned);
    if find(body, "TransactionType").is_none() {
        let words = match (version.as_str(), to_till) {
            ("2025", false) => "Standing Order Customer Pay Bill",
            ("2025", true) => "Standing Order Customer Pay Marchant",
            (_, false) => "Standing Order Pay Bill External Third Party",
            (_, true) => "Standing Order Pay Merchant External Third Party",
        };
        body.push((Cow::Borrowed("TransactionType"), Value::String(Cow::Borrowed(words))));
    }
    for (name, value) in body {
        match (&**name, spelling.as_deref()) {
            ("Frequency", _) => {
                let digit = value.string().and_then(|frequency| digit(&version, frequency));
                *value = Value::String(Cow::Borrowed(digit.unwrap_or_default()));
            }
            ("CustomStoId", Some("CustomstdoId")) => *name = Cow::Borrowed("CustomstdoId"),
            _ => {}
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{environment::Environment, secret::Secret};
    use chrono::{DateTime, NaiveDate};

    fn typed(frequency: Frequency) -> Params {
        let day = |month| CompactDay(NaiveDate::from_ymd_opt(2026, month, 1).unwrap());
        Params {
            version: Version::Of2025,
            name: Text::new("Rent").unwrap(),
            receiver_identifier_type: Business::Till,
            short_code: ShortCode::new("174379").unwrap(),
            phone_number: Msisdn::new("0708374149").unwrap(),
            amount: Shillings::new(4500).unwrap(),
            frequency,
            start_date: day(11),
            end_date: day(12),
            account_reference: AdvisedText::new("INV-7").unwrap(),
            description: AdvisedText::new("Rent of the shop").unwrap(),
            callback_url: CallbackUrl::new("https://shop.example/c").unwrap(),
            transaction_type: None,
            custom_id: None,
            custom_id_name: None,
        }
    }

    #[test]
    fn both_doors_build_the_same_and_check_the_same() {
        let now = DateTime::from_timestamp_secs(1_800_000_000).unwrap();
        let keys = Context::new(Environment::Production, now).access_token(Secret::new("token"));
        let untyped = |frequency: &str| {
            let params = [
                r#"{"version":"2025","name":"Rent","receiverIdentifierType":"till","shortCode":"174379","amount":4500,"#,
                r#""phoneNumber":"0708374149","startDate":"2026-11-01","endDate":"2026-12-01","description":"#,
                r#""Rent of the shop","accountReference":"INV-7","callbackUrl":"https://shop.example/c","frequency":""#,
                frequency,
                r#""}"#,
            ];
            let context = Value::parse(r#"{"environment":"production","accessToken":"token"}"#).unwrap();
            ENDPOINT.request(&Value::parse(&params.concat()).unwrap(), &context, now)
        };
        let built = typed(Frequency::Monthly).request(&keys).unwrap();
        assert_eq!(built.warnings.len(), 1);
        assert_eq!(Ok(built), untyped("monthly"));
        let refused = typed(Frequency::BiWeekly).request(&keys).unwrap_err();
        assert_eq!(refused.issues.len(), 1);
        assert_eq!(Err(refused), untyped("biWeekly"));
    }
}
