//! `POST /pulltransactions/v1/query`: the payments of the last 48 hours.

use std::borrow::Cow;

use chrono::TimeDelta;

use crate::{
    check::Check,
    daraja::MARKET,
    endpoint::{Answer, endpoint},
    json::{Members, Value, member},
    kind::{Code, Kind, List, LocalTime, ShortCode, Whole, record},
    money::Amount,
};

record!(
    /// A payment to the short code.
    pub struct PulledTransaction {
        /// The M-Pesa receipt.
        #[wire = "transactionId"]
        pub receipt: String,
        /// When it was paid, as M-Pesa writes it: ISO 8601 with `Z` or `+03:00`.
        #[wire = "trxDate"]
        pub time: Option<String>,
        /// Who paid: digits, or masked.
        #[wire = "msisdn"]
        pub phone_number: Option<String>,
        /// Who paid, by name.
        #[wire = "sender"]
        pub sender: Option<String>,
        /// What kind of payment, such as `c2b-pay-bill-debit`.
        #[wire = "transactiontype"]
        pub transaction_type: Option<String>,
        /// The account number that the customer entered.
        #[wire = "billreference"]
        pub account_reference: Option<String>,
        /// What was paid, in shillings.
        #[wire = "amount"]
        pub amount: Option<Amount>,
        /// Who was paid, by name.
        #[wire = "organizationname"]
        pub organization_name: Option<String>,
    }
);

endpoint!(
    /// Lists the payments to a short code: the way to find those whose confirmation never came.
    ///
    /// It reaches 48 hours back. An empty list is no proof that nobody paid: the same answer comes when the short
    /// code is not registered for it.
    #[endpoint(
        "pullQuery", POST "/pulltransactions/v1/query",
        title = "Pull transactions: query", version = "v1", evidence = "documented, captured",
        needs = [AccessToken], lost = Safe,
        adds = [("OffSetValue", Default("0"))], accepts = ["1000", "1001"], also = within_reach, settle = settle,
    )]
    /// Which payments.
    pub struct Params {
        /// The paybill or till, registered with `pullRegister`.
        #[wire = "ShortCode"]
        pub short_code: ShortCode,
        /// From when on: at most 48 hours ago. More than 48 hours before `end`, it is sent with a warning.
        #[wire = "StartDate"]
        pub start: LocalTime,
        /// Until when.
        #[wire = "EndDate"]
        pub end: LocalTime,
        /// How many payments to pass over, 0 if left out: the answer is cut into pages. It counts payments, not pages.
        #[wire = "OffSetValue"]
        pub offset: Option<Whole<0, { u32::MAX }>>,
    }

    /// The payments.
    pub struct Reply {
        /// The payments; empty where none were found. What stands among them without a receipt is in `extras`.
        #[wire = "Response|Transaction"]
        pub transactions: List<PulledTransaction, 100_000>,
        /// `"1000"`: found. `"1001"`: nothing found, or not registered.
        #[wire = "ResponseCode"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "ResponseMessage"]
        pub response_message: Option<String>,
        /// The id of this request.
        #[wire = "ResponseRefID|RequestID"]
        pub request_id: Option<String>,
    }
);

/// M-Pesa keeps payments this long.
const KEPT: TimeDelta = TimeDelta::hours(48);

fn within_reach(body: &Members<'static>, check: &mut Check) {
    let time = |wire: &str| member(body, wire).and_then(LocalTime::read);
    let (Some(start), Some(end)) = (time("StartDate"), time("EndDate")) else {
        return;
    };
    if end < start {
        check.fail_at("end", "must not be before start", "");
    } else if end.moment() - start.moment() > KEPT {
        check.at("start", |check| {
            check.warn(
                "should be at most 48 hours before end",
                "M-Pesa keeps payments for 48 hours: older ones are not found",
            );
        });
    }
}

/// Where nothing was found there is no list at all, or one that is written as text. What stands among the payments and
/// is none is put beside them.
fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    let nothing = answer.body.find("ResponseCode").and_then(Value::text).map(str::trim) == Some("1001");
    let Value::Object(members) = &mut answer.body else {
        return None;
    };
    let mut others = Vec::new();
    members.iter_mut().filter(|(name, _)| is_list(name)).for_each(|(_, list)| take_others(list, &mut others));
    if nothing {
        members.retain(|(name, list)| !is_list(name) || !is_nothing(list));
        if !members.iter().any(|(name, _)| is_list(name)) {
            members.push((Cow::Borrowed("Response"), Value::Array(Vec::new())));
        }
    }
    if !others.is_empty() {
        members.insert(0, (Cow::Borrowed("Response"), Value::Array(others)));
    }
    None
}

fn is_list(name: &str) -> bool {
    matches!(name, "Response" | "Transaction")
}

/// Whether a value is null or brackets around nothing, such as `"[[]]"`.
fn is_nothing(value: &Value<'_>) -> bool {
    let brackets = |text: &str| text.bytes().all(|byte| matches!(byte, b'[' | b']') || byte.is_ascii_whitespace());
    value.is_null() || value.string().is_some_and(brackets)
}

/// Takes out of the list what has no receipt.
fn take_others<'a>(list: &mut Value<'a>, others: &mut Vec<Value<'a>>) {
    let Value::Array(items) = list else {
        return;
    };
    let belongs = |item: &Value<'_>| {
        matches!(item, Value::Array(_)) || item.find("transactionId").and_then(Value::text).is_some()
    };
    let (kept, rest): (Vec<_>, Vec<_>) = std::mem::take(items).into_iter().partition(belongs);
    others.extend(rest.into_iter().filter(|item| !item.is_null()));
    *items = kept;
    items.iter_mut().for_each(|item| take_others(item, others));
}
