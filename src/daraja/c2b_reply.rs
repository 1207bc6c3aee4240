//! What to answer when M-Pesa asks whether it may take a C2B payment.

use std::borrow::Cow;

use crate::{
    check::Check,
    error::Error,
    http::HttpResponse,
    json::{Members, Value},
    kind::{AdvisedText, Kind, NumberFormat, choice},
};

choice!(
    /// Why a payment is rejected.
    pub enum Rejection {
        /// The phone number may not pay.
        InvalidPhoneNumber = "invalidPhoneNumber", "C2B00011";
        /// There is no such account number.
        InvalidAccountNumber = "invalidAccountNumber", "C2B00012";
        /// It is not the amount that is owed.
        InvalidAmount = "invalidAmount", "C2B00013";
        /// The customer's identity details do not fit.
        InvalidKycDetails = "invalidKycDetails", "C2B00014";
        /// It is the wrong short code.
        InvalidShortCode = "invalidShortCode", "C2B00015";
        /// Anything else.
        Other = "other", "C2B00016";
    }
);

/// Your id of the payment, for M-Pesa to repeat in its confirmation.
pub type ThirdPartyTransactionId = AdvisedText<1, 40>;

/// The answer to a validation that lets the payment through.
///
/// The code is the text `"0"`, as the portal prints it; an older source insists on the number 0.
pub fn accept_payment(id: Option<&ThirdPartyTransactionId>, result_code: NumberFormat) -> HttpResponse {
    let code = match result_code {
        NumberFormat::String => Value::String(Cow::Borrowed("0")),
        NumberFormat::Number => Value::Number(Cow::Borrowed("0")),
    };
    let mut members = reply(code, "Accepted");
    members.extend(id.map(|id| (Cow::Borrowed("ThirdPartyTransID"), id.wire())));
    HttpResponse::json(200, Value::Object(members).to_json())
}

/// The answer to a validation that rejects the payment. A confirmation cannot be rejected.
///
/// ```
/// use mpesa_core::daraja::c2b_reply::{Rejection, reject_payment};
///
/// assert!(reject_payment(Rejection::InvalidAccountNumber).body.contains("C2B00012"));
/// ```
pub fn reject_payment(reason: Rejection) -> HttpResponse {
    HttpResponse::json(200, Value::Object(reply(reason.wire(), "Rejected")).to_json())
}

fn reply(code: Value<'static>, description: &'static str) -> Members<'static> {
    vec![(Cow::Borrowed("ResultCode"), code), (Cow::Borrowed("ResultDesc"), Value::String(Cow::Borrowed(description)))]
}

/// Accepts by a caller's values: `{ thirdPartyTransactionId?, resultCode? }`.
pub(crate) fn accept_from(params: &Value<'_>) -> Result<HttpResponse, Error> {
    let mut check = Check::default();
    let mut id = None;
    let mut format = NumberFormat::String;
    for (name, value) in params.members().into_iter().flatten().filter(|(_, value)| !value.is_null()) {
        check.at(name, |check| match &**name {
            "thirdPartyTransactionId" => id = ThirdPartyTransactionId::parse(value, check),
            "resultCode" => format = NumberFormat::parse(value, check).unwrap_or(format),
            _ => {
                check.fail::<()>("is not a parameter of acceptPayment", "");
            }
        });
    }
    if !params.is_null() && params.members().is_none() {
        check.fail_at("params", "must be an object", "");
    }
    if check.failed() {
        return Err(Error::parameters("acceptPayment", check.issues()));
    }
    Ok(accept_payment(id.as_ref(), format))
}

/// Rejects by a caller's word.
pub(crate) fn reject_from(reason: &Value<'_>) -> Result<HttpResponse, Error> {
    let mut check = Check::default();
    match check.at("reason", |check| Rejection::parse(reason, check)) {
        Some(reason) => Ok(reject_payment(reason)),
        None => Err(Error::parameters("rejectPayment", check.issues())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_portals_replies_are_given() {
        let body = |response: HttpResponse| response.body;
        assert_eq!(body(accept_payment(None, NumberFormat::String)), r#"{"ResultCode":"0","ResultDesc":"Accepted"}"#);
        assert_eq!(body(accept_payment(None, NumberFormat::Number)), r#"{"ResultCode":0,"ResultDesc":"Accepted"}"#);
        assert_eq!(
            body(reject_payment(Rejection::InvalidPhoneNumber)),
            r#"{"ResultCode":"C2B00011","ResultDesc":"Rejected"}"#
        );
        assert_eq!(
            body(accept_from(&Value::parse(r#"{"thirdPartyTransactionId":"order-7"}"#).unwrap()).unwrap()),
            r#"{"ResultCode":"0","ResultDesc":"Accepted","ThirdPartyTransID":"order-7"}"#
        );
    }

    #[test]
    fn each_reason_has_its_own_code() {
        let reasons = ["PhoneNumber", "AccountNumber", "Amount", "KycDetails", "ShortCode"];
        let reasons = reasons.map(|reason| format!("\"invalid{reason}\""));
        for (index, reason) in reasons.iter().map(String::as_str).chain(["\"other\""]).enumerate() {
            let body = reject_from(&Value::parse(reason).unwrap()).unwrap().body;
            assert!(body.contains(&format!("\"C2B0001{}\"", index + 1)), "{body}");
        }
    }

    #[test]
    fn what_is_no_reason_is_refused() {
        for text in ["null", "\"\"", "\"C2B00011\"", "11", "{}"] {
            assert!(reject_from(&Value::parse(text).unwrap()).is_err(), "{text}");
        }
        for text in ["1", r#"{"resultCode":0}"#, r#"{"thirdPartyTransactionId":""}"#, r#"{"id":"x"}"#] {
            assert!(accept_from(&Value::parse(text).unwrap()).is_err(), "{text}");
        }
    }
}
