use super::*;

const PHONE: &str = "255712345678";

/// A mandate, and what it was answered.
fn agreed(changes: Value) -> (Market, (u16, Value)) {
    let mut market = Market::openapi(MarketSettings::default());
    let mut body = json!({ "AgreedTC": "1", "ThirdPartyReference": "rent7", "CustomerMSISDN": PHONE });
    body.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    let answer = market.call("POST", "directDebitCreation/", body);
    (market, answer)
}

fn about(changes: Value) -> Value {
    let mut body = json!({
        "ThirdPartyReference": "rent7", "CustomerMSISDN": PHONE, "Amount": "10", "Currency": "TZS",
        "QueryBalanceAmount": "False",
    });
    body.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    body
}

#[test]
fn a_mandate_is_made_paid_by_asked_about_and_cancelled() {
    let terms =
        json!({ "Frequency": "06", "FirstPaymentDate": "20260110", "StartRangeOfDays": "01", "EndRangeOfDays": "22" });
    let (mut market, made) = agreed(terms);
    assert_eq!(code(&made), (201, "INS-0"));
    let (token, id) = (&made.1["output_MsisdnToken"], &made.1["output_MandateID"]);
    let paid = market.call("POST", "directDebitPayment/", about(json!({ "MsisdnToken": token, "MandateID": id })));
    assert_eq!(code(&paid), (201, "INS-0"));
    assert_eq!(&paid.1["output_MsisdnToken"], token);
    assert_eq!(market.status(&paid.1["output_TransactionID"])["output_ResponseTransactionStatus"], "Completed");
    let found =
        market.call("GET", "queryDirectDebit/", about(json!({ "QueryBalanceAmount": "True", "BalanceAmount": "5" })));
    assert_eq!(found.0, 200);
    for (name, expected) in [
        ("MandateStatus", "Active"),
        ("AccountStatus", "Active"),
        ("FirstPaymentDate", "20260110"),
        ("Frequency", "06"),
        ("PaymentDayFrom", "01"),
        ("PaymentDayTo", "22"),
        ("SufficientBalance", "True"),
    ] {
        assert_eq!(found.1[format!("output_{name}")], expected);
    }
    assert_eq!(code(&market.call("PUT", "directDebitCancel/", about(json!({})))), (201, "INS-0"));
    let again = market.call("PUT", "directDebitCancel/", about(json!({})));
    assert_eq!(again.1["output_ResponseDesc"], "Mandate does not exist");
    assert_eq!(code(&market.call("POST", "directDebitPayment/", about(json!({})))), (401, "INS-6"));
    let found = market.call("GET", "queryDirectDebit/", about(json!({})));
    assert_eq!(found.1["output_MandateStatus"], "Cancelled");
}

#[test]
fn a_mandate_that_does_not_fit_is_refused() {
    let (mut market, _) = agreed(json!({}));
    for (changes, paying, asking) in [
        (json!({ "MandateID": "1" }), (400, "INS-52"), (500, "INS-52")),
        (json!({ "MsisdnToken": "other" }), (400, "INS-50"), (400, "INS-50")),
        (json!({ "CustomerMSISDN": null }), (400, "INS-20"), (500, "INS-57")),
        (json!({ "CustomerMSISDN": null, "MsisdnToken": "other" }), (401, "INS-6"), (401, "INS-56")),
        (json!({ "ThirdPartyReference": "other" }), (401, "INS-6"), (400, "INS-58")),
        (json!({ "QueryBalanceAmount": "True", "Amount": null }), (400, "INS-20"), (401, "INS-55")),
    ] {
        assert_eq!(code(&market.call("POST", "directDebitPayment/", about(changes.clone()))), paying, "{changes}");
        assert_eq!(code(&market.call("GET", "queryDirectDebit/", about(changes.clone()))), asking, "{changes}");
    }
}

#[test]
fn the_terms_of_a_mandate_must_fit_each_other() {
    for (terms, expected) in [
        (json!({ "AgreedTC": "0" }), "INS-36"),
        (json!({ "FirstPaymentDate": "20260110" }), "INS-39"),
        (json!({ "FirstPaymentDate": "20261310", "Frequency": "01" }), "INS-39"),
        (json!({ "Frequency": "09" }), "INS-40"),
        (json!({ "Frequency": "03", "StartRangeOfDays": "01" }), "INS-41"),
        (json!({ "EndRangeOfDays": "01" }), "INS-42"),
        (json!({ "ExpiryDate": "2026" }), "INS-43"),
    ] {
        assert_eq!(code(&agreed(terms.clone()).1), (400, expected), "{terms}");
    }
}
