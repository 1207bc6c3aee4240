//! Each call that the Python SDK documents for Tanzania and Ghana, by its name there: from the same arguments comes the
//! request that the vendor documents, and the answer printed there is read.
#![cfg(all(feature = "openapi", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

use chrono::DateTime;
use mpesa_core::{
    http::{HttpRequest, HttpResponse},
    openapi, untyped,
};
use serde_json::{Map, Value, json};

struct Country {
    market: &'static str,
    code: &'static str,
    currency: &'static str,
    phone_number: &'static str,
}

const TANZANIA: Country = Country { market: "vodacomTZN", code: "TZN", currency: "TZS", phone_number: "255712345678" };
const GHANA: Country = Country { market: "vodafoneGHA", code: "GHA", currency: "GHS", phone_number: "233244123456" };

const CONVERSATION: &str = "asv02e5958774f7ba228d83d0d689761";

/// A payment's answer, as the SDK prints it: without the prefix `output_`, which the API has.
fn paid() -> Value {
    json!({
        "ConversationID": "d3502e5958774f7ba228d83d0d689761",
        "ResponseCode": "INS-0",
        "ResponseDesc": "Request processed successfully",
        "TransactionID": "49XCD123F6",
        "ThirdPartyConversationID": CONVERSATION,
    })
}

fn mandated() -> Value {
    json!({
        "ResponseCode": "INS-0",
        "ResponseDesc": "Request processed successfully",
        "TransactionReference": "vgisfyn4b22w6tmqjftatq75lyuie6vc",
        "ConversationID": "51a1d9191acc4674ab1dfd321a24ba20",
        "ThirdPartyConversationID": "AAA6d1f9391a0052de0b5334a912jbsj1j2kk",
    })
}

fn endpoint(name: &str) -> &'static mpesa_core::endpoint::Endpoint {
    openapi::endpoints::ALL.iter().copied().find(|endpoint| endpoint.name == name).unwrap()
}

fn request(country: &Country, name: &str, params: Value) -> HttpRequest {
    let token = ["A".repeat(683), "=".to_owned()].concat();
    let context = json!({ "environment": "sandbox", "market": country.market, "bearerToken": token });
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    let request = untyped::request(endpoint(name), &json!([params, context]).to_string(), now).unwrap();
    let header = |name: &str| request.headers.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
    assert_eq!(header("authorization"), Some(["Bearer ", &token].concat()));
    assert_eq!(header("origin").as_deref(), Some("*"));
    assert_eq!(header("content-type").as_deref(), Some("application/json"));
    request
}

fn url(country: &Country, path: &str) -> String {
    ["https://openapi.m-pesa.com/sandbox/ipg/v2/", country.market, "/", path, "/"].concat()
}

/// The body that is sent, as method, URL and members.
fn sent(country: &Country, name: &str, method: &str, path: &str, params: Value) -> Map<String, Value> {
    let request = request(country, name, params);
    assert_eq!((request.method, request.url), (method, url(country, path)));
    serde_json::from_str(&request.body.unwrap()).unwrap()
}

/// The SDK's arguments as the API calls them, with what it adds itself.
fn documented(arguments: Value) -> Map<String, Value> {
    arguments.as_object().unwrap().iter().map(|(name, value)| (["input_", name].concat(), value.clone())).collect()
}

fn read(name: &str, status: u16, printed: &Value) -> Value {
    let body: Map<String, Value> =
        printed.as_object().unwrap().iter().map(|(name, value)| (["output_", name].concat(), value.clone())).collect();
    let response = HttpResponse::new(status, serde_json::to_string(&body).unwrap());
    serde_json::to_value(untyped::reply(endpoint(name), &response).unwrap()).unwrap()
}

fn is_paid(name: &str) {
    let reply = read(name, 201, &paid());
    assert_eq!((&reply["outcome"], &reply["transactionId"]), (&json!("succeeded"), &json!("49XCD123F6")));
    assert_eq!(reply["thirdPartyConversationId"], CONVERSATION);
}

fn b2b(country: &Country) {
    let body = sent(
        country,
        "b2bPayment",
        "POST",
        "b2bPayment",
        json!({
            "amount": "10", "primaryPartyCode": "000000", "receiverPartyCode": "000001", "description": "Shoes",
            "transactionReference": "T12344C", "thirdPartyConversationId": CONVERSATION,
        }),
    );
    assert_eq!(
        body,
        documented(json!({
            "Amount": "10", "PrimaryPartyCode": "000000", "ReceiverPartyCode": "000001", "PurchasedItemsDesc": "Shoes",
            "TransactionReference": "T12344C", "ThirdPartyConversationID": CONVERSATION,
            "Country": country.code, "Currency": country.currency,
        }))
    );
    is_paid("b2bPayment");
}

fn b2c(country: &Country) {
    let body = sent(
        country,
        "b2cPayment",
        "POST",
        "b2cPayment",
        json!({
            "amount": "10", "phoneNumber": country.phone_number, "serviceProviderCode": "000000",
            "description": "Salary payment", "transactionReference": "T12344C", "thirdPartyConversationId": CONVERSATION,
        }),
    );
    assert_eq!(
        body,
        documented(json!({
            "Amount": "10", "CustomerMSISDN": country.phone_number, "ServiceProviderCode": "000000",
            "PaymentItemsDesc": "Salary payment", "TransactionReference": "T12344C",
            "ThirdPartyConversationID": CONVERSATION, "Country": country.code, "Currency": country.currency,
        }))
    );
    is_paid("b2cPayment");
}

fn c2b(country: &Country) {
    let body = sent(
        country,
        "c2bPayment",
        "POST",
        "c2bPayment/singleStage",
        json!({
            "amount": "10", "phoneNumber": country.phone_number, "serviceProviderCode": "000000", "description": "Shoes",
            "transactionReference": "T1234C", "thirdPartyConversationId": CONVERSATION,
        }),
    );
    assert_eq!(
        body,
        documented(json!({
            "Amount": "10", "CustomerMSISDN": country.phone_number, "ServiceProviderCode": "000000",
            "PurchasedItemsDesc": "Shoes", "TransactionReference": "T1234C",
            "ThirdPartyConversationID": CONVERSATION, "Country": country.code, "Currency": country.currency,
        }))
    );
    is_paid("c2bPayment");
}

fn direct_debit_create(country: &Country) {
    let body = sent(
        country,
        "directDebitCreate",
        "POST",
        "directDebitCreation",
        json!({
            "agreedToTerms": true, "phoneNumber": country.phone_number, "serviceProviderCode": "000000",
            "thirdPartyConversationId": CONVERSATION, "thirdPartyReference": "3333", "startDay": 1, "endDay": 22,
            "expiryDate": "2016-11-26", "firstPaymentDate": "2016-03-24", "frequency": "halfYearly",
        }),
    );
    assert_eq!(
        body,
        documented(json!({
            "AgreedTC": "1", "CustomerMSISDN": country.phone_number, "ServiceProviderCode": "000000",
            "ThirdPartyConversationID": CONVERSATION, "ThirdPartyReference": "3333", "StartRangeOfDays": "01",
            "EndRangeOfDays": "22", "ExpiryDate": "20161126", "FirstPaymentDate": "20160324", "Frequency": "06",
            "Country": country.code,
        }))
    );
    let reply = read("directDebitCreate", 201, &mandated());
    assert_eq!(reply["outcome"], "succeeded");
    assert_eq!(reply["transactionReference"], "vgisfyn4b22w6tmqjftatq75lyuie6vc");
}

fn direct_debit_payment(country: &Country) {
    let body = sent(
        country,
        "directDebitPayment",
        "POST",
        "directDebitPayment",
        json!({
            "amount": "10", "phoneNumber": country.phone_number, "serviceProviderCode": "000000",
            "thirdPartyConversationId": CONVERSATION, "thirdPartyReference": "5db410b459bd433ca8e5",
        }),
    );
    assert_eq!(
        body,
        documented(json!({
            "Amount": "10", "CustomerMSISDN": country.phone_number, "ServiceProviderCode": "000000",
            "ThirdPartyConversationID": CONVERSATION, "ThirdPartyReference": "5db410b459bd433ca8e5",
            "Country": country.code, "Currency": country.currency,
        }))
    );
    let reply = read("directDebitPayment", 201, &mandated());
    assert_eq!(
        (&reply["outcome"], &reply["transactionId"]),
        (&json!("succeeded"), &mandated()["TransactionReference"])
    );
}

fn reverse(country: &Country) {
    let body = sent(
        country,
        "reversal",
        "PUT",
        "reversal",
        json!({
            "amount": "25", "serviceProviderCode": "000000", "thirdPartyConversationId": CONVERSATION,
            "transactionId": "0000000000001",
        }),
    );
    assert_eq!(
        body,
        documented(json!({
            "ReversalAmount": "25", "ServiceProviderCode": "000000", "ThirdPartyConversationID": CONVERSATION,
            "TransactionID": "0000000000001", "Country": country.code,
        }))
    );
    is_paid("reversal");
}

fn session_id(country: &Country) {
    let request = request(country, "session", Value::Null);
    assert_eq!((request.method, request.url, request.body), ("GET", url(country, "getSession"), None));
    let printed = json!({
        "ResponseCode": "INS-0", "ResponseDesc": "Request processed successfully",
        "SessionID": "AAA6d1f93910052de0534912jbsj1j2kk",
    });
    assert_eq!(
        read("session", 200, &printed),
        json!({ "sessionId": "AAA6d1f93910052de0534912jbsj1j2kk", "usableAfter": 30 })
    );
}

fn transaction_status(country: &Country) {
    let request = request(
        country,
        "transactionStatus",
        json!({
            "queryReference": "000000000000000000001", "serviceProviderCode": "000000",
            "thirdPartyConversationId": CONVERSATION,
        }),
    );
    let query = [
        "?input_QueryReference=000000000000000000001&input_ServiceProviderCode=000000&input_ThirdPartyConversationID=",
        CONVERSATION,
        "&input_Country=",
        country.code,
    ];
    assert_eq!(request.url, url(country, "queryTransactionStatus") + &query.concat());
    assert_eq!((request.method, request.body), ("GET", None));
    let printed = json!({
        "ConversationID": "d3502e5958774f7ba228d83d0d689761", "ResponseCode": "INS-0",
        "ResponseDesc": "Request processed successfully", "ResponseTransactionStatus": "Completed",
        "ThirdPartyConversationID": CONVERSATION,
    });
    let reply = read("transactionStatus", 200, &printed);
    assert_eq!((&reply["outcome"], &reply["transactionStatus"]), (&json!("succeeded"), &json!("Completed")));
}

macro_rules! documented_calls {
    ($($test:ident $call:ident $country:ident,)*) => {
        $(
            #[test]
            fn $test() {
                $call(&$country);
            }
        )*
    };
}

documented_calls! {
    tanzania_b2b b2b TANZANIA,
    tanzania_b2c b2c TANZANIA,
    tanzania_c2b c2b TANZANIA,
    tanzania_direct_debit_create direct_debit_create TANZANIA,
    tanzania_direct_debit_payment direct_debit_payment TANZANIA,
    tanzania_reverse reverse TANZANIA,
    tanzania_session_id session_id TANZANIA,
    tanzania_transaction_status transaction_status TANZANIA,
    ghana_b2b b2b GHANA,
    ghana_b2c b2c GHANA,
    ghana_c2b c2b GHANA,
    ghana_direct_debit_create direct_debit_create GHANA,
    ghana_direct_debit_payment direct_debit_payment GHANA,
    ghana_reverse reverse GHANA,
    ghana_session_id session_id GHANA,
    ghana_transaction_status transaction_status GHANA,
}
