//! Every call that `mpesa.mozambique` of the `tekmpesa` SDK documents: its arguments make the request that the portal
//! documents, and its answer is read. Where that SDK and the portal differ, the portal holds.
#![cfg(all(feature = "mozambique", feature = "credential", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::DateTime;
use mpesa_core::{
    bearer::PublicKey,
    context::Context,
    credential::SysRng,
    endpoint::Endpoint,
    environment::Environment,
    http::HttpResponse,
    mozambique::{
        endpoints::{b2b_payment, b2c_payment, c2b_payment, reversal, transaction_status},
        kinds::{ProviderCode, Reference},
    },
    secret::Secret,
    untyped,
};
use rsa::{Pkcs1v15Encrypt, RsaPrivateKey, pkcs8::DecodePrivateKey};
use serde_json::{Value, json};

/// What each documented answer begins with, with the prefix that the SDK takes off.
const ANSWER: &str = r#"{"output_ConversationID":"d3502e5958774f7ba228d83d0d689761","output_ResponseCode":"INS-0",
    "output_ResponseDesc":"Request processed successfully","output_ThirdPartyReference":"asv02e5958774f7ba228d83d0d689761","#;

fn request(endpoint: &Endpoint, params: &Value) -> Value {
    let now = DateTime::from_timestamp(1_767_592_800, 0).unwrap();
    let context = json!({
        "environment": "sandbox", "now": "2026-01-05T09:00:00+02:00", "bearerToken": STANDARD.encode([7; 512]),
        "initiatorName": "MPesa2018", "securityCredential": "Mpesa2019",
    });
    let request = untyped::request(endpoint, &json!([params, context]).to_string(), now).unwrap();
    let body = request.body.as_deref().map(|body| serde_json::from_str::<Value>(body).unwrap());
    json!([request.method, request.url, body])
}

fn reply(endpoint: &Endpoint, last: &str) -> Value {
    let response = HttpResponse::new(201, [ANSWER, last, "}"].concat());
    serde_json::to_value(untyped::reply(endpoint, &response).unwrap()).unwrap()
}

fn moved(endpoint: &Endpoint) {
    assert_eq!(
        reply(endpoint, r#""output_TransactionID":"49XCD123F6""#),
        json!({
            "outcome": "succeeded", "resend": "no", "responseCode": "INS-0",
            "responseDescription": "Request processed successfully", "conversationId": "d3502e5958774f7ba228d83d0d689761",
            "transactionId": "49XCD123F6", "thirdPartyReference": "asv02e5958774f7ba228d83d0d689761",
        })
    );
}

#[test]
fn mozambique_b2b() {
    let params = json!({
        "amount": "10", "primaryPartyCode": "171717", "receiverPartyCode": "979797", "thirdPartyReference": "11114",
        "transactionReference": "T12344C",
    });
    let body = json!({
        "input_Amount": "10", "input_PrimaryPartyCode": "171717", "input_ReceiverPartyCode": "979797",
        "input_TransactionReference": "T12344C", "input_ThirdPartyReference": "11114",
    });
    let url = "https://api.sandbox.vm.co.mz:18349/ipg/v1x/b2bPayment/";
    assert_eq!(request(&b2b_payment::ENDPOINT, &params), json!(["POST", url, body]));
    moved(&b2b_payment::ENDPOINT);
}

fn customer() -> (Value, Value) {
    let params = json!({
        "amount": "10", "phoneNumber": "258843330333", "serviceProviderCode": "171717", "thirdPartyReference": "11114",
        "transactionReference": "T12344C",
    });
    let body = json!({
        "input_Amount": "10", "input_CustomerMSISDN": "258843330333", "input_ServiceProviderCode": "171717",
        "input_TransactionReference": "T12344C", "input_ThirdPartyReference": "11114",
    });
    (params, body)
}

/// That SDK posts to `b2cPaymemt`, which is a slip of it.
#[test]
fn mozambique_b2c() {
    let (params, body) = customer();
    let url = "https://api.sandbox.vm.co.mz:18345/ipg/v1x/b2cPayment/";
    assert_eq!(request(&b2c_payment::ENDPOINT, &params), json!(["POST", url, body]));
    moved(&b2c_payment::ENDPOINT);
}

#[test]
fn mozambique_c2b() {
    let (params, body) = customer();
    let url = "https://api.sandbox.vm.co.mz:18352/ipg/v1x/c2bPayment/singleStage/";
    assert_eq!(request(&c2b_payment::ENDPOINT, &params), json!(["POST", url, body]));
    moved(&c2b_payment::ENDPOINT);
}

#[test]
fn mozambique_reverse() {
    let params = json!({
        "amount": "10", "transactionId": "49XCDF6", "serviceProviderCode": "171717", "thirdPartyReference": "11114",
    });
    let body = json!({
        "input_TransactionID": "49XCDF6", "input_SecurityCredential": "Mpesa2019",
        "input_InitiatorIdentifier": "MPesa2018", "input_ThirdPartyReference": "11114",
        "input_ServiceProviderCode": "171717", "input_ReversalAmount": "10",
    });
    let url = "https://api.sandbox.vm.co.mz:18354/ipg/v1x/reversal/";
    assert_eq!(request(&reversal::ENDPOINT, &params), json!(["PUT", url, body]));
    moved(&reversal::ENDPOINT);
}

#[test]
fn mozambique_transaction_status() {
    let params =
        json!({ "queryReference": "5C1400CVRO", "serviceProviderCode": "171717", "thirdPartyReference": "11114" });
    let url = "https://api.sandbox.vm.co.mz:18353/ipg/v1x/queryTransactionStatus/?input_ThirdPartyReference=11114\
               &input_QueryReference=5C1400CVRO&input_ServiceProviderCode=171717";
    assert_eq!(request(&transaction_status::ENDPOINT, &params), json!(["GET", url, null]));
    assert_eq!(
        reply(&transaction_status::ENDPOINT, r#""output_ResponseTransactionStatus":"Completed""#),
        json!({
            "outcome": "succeeded", "resend": "no", "transactionStatus": "Completed", "responseCode": "INS-0",
            "responseDescription": "Request processed successfully", "conversationId": "d3502e5958774f7ba228d83d0d689761",
            "thirdPartyReference": "asv02e5958774f7ba228d83d0d689761",
        })
    );
}

/// The API key, encrypted with the public key of the account, is the token of every call.
#[test]
fn mozambique_bearer_token() {
    let api_key = "aaaab09uz9f3asdcjyk7els777ihmwv8";
    let public_key = PublicKey::read(include_bytes!("fixtures/keys/throwaway-4096.der")).unwrap();
    let token = public_key.bearer_token(api_key, &mut SysRng).unwrap();
    let private_key = RsaPrivateKey::from_pkcs8_der(include_bytes!("fixtures/keys/throwaway-4096-key.der")).unwrap();
    let block = STANDARD.decode(&token).unwrap();
    assert_eq!(private_key.decrypt(Pkcs1v15Encrypt, &block).unwrap(), api_key.as_bytes());
    let params = transaction_status::Params {
        third_party_reference: Reference::new("11114").unwrap(),
        query_reference: Reference::new("5C1400CVRO").unwrap(),
        service_provider_code: ProviderCode::new("171717").unwrap(),
    };
    let now = DateTime::from_timestamp(1_767_592_800, 0).unwrap();
    let context = Context::new(Environment::Sandbox, now).bearer_token(Secret::new(token.as_str()));
    let request = params.request(&context).unwrap();
    assert!(request.headers.contains(&("authorization", format!("Bearer {token}"))));
}
