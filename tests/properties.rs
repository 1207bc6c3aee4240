//! What holds for every input, and not only for those that somebody thought of.
#![cfg(all(feature = "daraja", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::DateTime;
use mpesa_core::{
    answer::{Outcome, Resend},
    context::Context,
    daraja::{
        self, Event,
        endpoints::{self, stk_push, stk_query},
        result_codes,
    },
    data::Data,
    environment::Environment,
    error::{Error, ErrorCode},
    http::HttpResponse,
    kind::{AdvisedText, CallbackUrl, Msisdn, NumberFormat, Receiver, Shillings, ShortCode},
    money::Amount,
    secret::Secret,
    untyped,
};
use proptest::{option, prelude::*, sample::select};
use serde_json::{Map, Value, json};

const TOKEN: &str = "c9SQxWWhmdVRlyh0zh8gZDTkubVF";
const PASSKEY: &str = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";
const YEARS_2000_TO_9999: std::ops::Range<i64> = 946_684_800..253_402_200_000;

fn value(data: &Data<'_>) -> Value {
    serde_json::to_value(data).unwrap()
}

fn same_callback(body: &[u8]) -> Result<(), TestCaseError> {
    let text = String::from_utf8_lossy(body);
    let typed = daraja::parse_callback(body).map(|event| value(&event.data()));
    prop_assert_eq!(untyped::parse_callback(&daraja::DOOR, &text, None).map(|data| value(&data)), typed);
    Ok(())
}

fn same_reply(status: u16, body: &str) -> Result<(), TestCaseError> {
    let response = HttpResponse::new(status, body);
    for endpoint in endpoints::ALL {
        let read = untyped::reply(endpoint, &response).map(|data| value(&data));
        if let Err(error) = &read {
            prop_assert!(!error.message.is_empty() && error.status == Some(status));
            prop_assert!(matches!(
                error.code,
                ErrorCode::Refused | ErrorCode::Unconfirmed | ErrorCode::UnreadableReply | ErrorCode::TooLarge
            ));
        }
        prop_assert_eq!(read, (endpoint.words.typed)(&response).map(|data| value(&data)));
    }
    Ok(())
}

fn context(seconds: i64) -> Value {
    json!({ "environment": "sandbox", "now": seconds * 1000, "accessToken": TOKEN, "passkey": PASSKEY })
}

fn build(endpoint: usize, params: &Value, context: &Value) -> Result<mpesa_core::http::HttpRequest, Error> {
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    untyped::request(untyped::endpoint(endpoint).unwrap(), &json!([params, context]).to_string(), now)
}

fn push() -> usize {
    endpoints::ALL.iter().position(|endpoint| endpoint.name == "stkPush").unwrap()
}

fn digits(text: &str, lengths: std::ops::RangeInclusive<usize>) -> bool {
    lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn as_text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Whether a push is as Daraja's documentation has it, member for member.
fn canonical(body: &str) -> Result<(), TestCaseError> {
    let body: Map<String, Value> = serde_json::from_str(body).unwrap();
    let mut names: Vec<_> = body.keys().map(String::as_str).collect();
    names.sort_unstable();
    prop_assert_eq!(
        names,
        [
            "AccountReference",
            "Amount",
            "BusinessShortCode",
            "CallBackURL",
            "PartyA",
            "PartyB",
            "Password",
            "PhoneNumber",
            "Timestamp",
            "TransactionDesc",
            "TransactionType",
        ]
    );
    let text = |name: &str| as_text(&body[name]);
    prop_assert!(digits(&text("BusinessShortCode"), 5..=7) && digits(&text("PartyB"), 5..=7));
    match &*text("TransactionType") {
        "CustomerPayBillOnline" => prop_assert_eq!(text("PartyB"), text("BusinessShortCode")),
        other => prop_assert_eq!(other, "CustomerBuyGoodsOnline"),
    }
    let amount: u32 = text("Amount").parse().unwrap();
    prop_assert!((1..=250_000).contains(&amount) && body["Amount"] == json!(amount.to_string()));
    for phone in ["PhoneNumber", "PartyA"].map(text) {
        prop_assert!(digits(&phone, 12..=12) && (phone.starts_with("2547") || phone.starts_with("2541")), "{phone}");
    }
    prop_assert!(text("CallBackURL").starts_with("http"));
    for name in ["AccountReference", "TransactionDesc"] {
        let words = body[name].as_str().unwrap();
        prop_assert!(!words.trim().is_empty());
        prop_assert!(!words.chars().any(char::is_control));
    }
    prop_assert!(digits(&text("Timestamp"), 14..=14));
    let signed = [text("BusinessShortCode"), PASSKEY.to_owned(), text("Timestamp")].concat();
    prop_assert_eq!(text("Password"), STANDARD.encode(signed));
    Ok(())
}

/// The parameters that a body says it was made from.
fn params_of(body: &str) -> Value {
    let body: Map<String, Value> = serde_json::from_str(body).unwrap();
    let till = body["TransactionType"] == "CustomerBuyGoodsOnline";
    json!({
        "shortCode": if till { json!({ "store": body["BusinessShortCode"], "till": body["PartyB"] }) } else { body["PartyB"].clone() },
        "amount": body["Amount"],
        "phoneNumber": body["PhoneNumber"],
        "payerPhoneNumber": body["PartyA"],
        "callbackUrl": body["CallBackURL"],
        "accountReference": body["AccountReference"],
        "description": body["TransactionDesc"],
    })
}

fn words(longest: usize) -> impl Strategy<Value = String> {
    let text = proptest::collection::vec(prop_oneof!["[ -~]", "[éß£ığ漢👟]"], 1..=longest);
    text.prop_map(|characters| characters.concat()).prop_filter("not blank", |text| !text.trim().is_empty())
}

fn phone() -> impl Strategy<Value = String> {
    let form = select(&["0", "", "254", "+254", "+254 ", " 0", "(0)"][..]);
    (form, "[17][0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3}").prop_map(|(prefix, national)| prefix.to_owned() + &national)
}

fn receiver() -> impl Strategy<Value = Value> {
    let code = || prop_oneof![(10_000u32..=9_999_999).prop_map(Value::from), "[0-9]{5,7}".prop_map(Value::from)];
    prop_oneof![code(), (code(), code()).prop_map(|(store, till)| json!({ "store": store, "till": till }))]
}

fn url() -> impl Strategy<Value = String> {
    "https://[a-z][a-z0-9-]{0,10}\\.example(:[1-9][0-9]{0,3})?(/[a-zA-Z0-9._~%-]{0,8}){0,3}(\\?[a-z]=[0-9]{0,3})?"
}

fn valid_params() -> impl Strategy<Value = Value> {
    let amount = (1u32..=250_000)
        .prop_flat_map(|amount| select(vec![json!(amount), json!(amount.to_string()), json!(format!("{amount}.00"))]));
    let required = (receiver(), amount, phone(), url(), words(12));
    let optional = (option::of(words(13)), option::of(phone()));
    (required, optional).prop_map(|((code, amount, phone, url, reference), (description, payer))| {
        json!({
            "shortCode": code, "amount": amount, "phoneNumber": phone, "callbackUrl": url,
            "accountReference": reference, "description": description, "payerPhoneNumber": payer,
        })
    })
}

/// Any JSON, with numbers and words that M-Pesa is fond of.
fn tree() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        select(&["0", "1032", "200", "Amount", "2547", "https://a.example", "174379"][..]).prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((name(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn name() -> impl Strategy<Value = String> {
    let known = select(
        &[
            "shortCode",
            "store",
            "till",
            "amount",
            "phoneNumber",
            "callbackUrl",
            "accountReference",
            "description",
            "numberFormat",
            "environment",
            "accessToken",
            "passkey",
            "consumerKey",
            "consumerSecret",
            "baseUrl",
            "now",
            "skipLimits",
            "Body",
            "stkCallback",
            "CallbackMetadata",
            "Item",
            "Name",
            "Value",
            "ResultCode",
            "CheckoutRequestID",
            "MerchantRequestID",
            "ResponseCode",
            "errorCode",
            "errorMessage",
            "fault",
            "detail",
            "errorcode",
            "Envelope",
            "Fault",
            "header",
            "responseCode",
            "rescode",
            "access_token",
            "expires_in",
            "~outcome",
            "__proto__",
        ][..],
    );
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => ".{0,6}"]
}

/// A callback of the right shape, whose parts may be anything.
fn callback() -> impl Strategy<Value = Value> {
    let item =
        (select(&["Amount", "MpesaReceiptNumber", "PhoneNumber", "TransactionDate", " Amount", "Other"][..]), tree())
            .prop_map(|(name, value)| json!({ "Name": name, "Value": value }));
    let items = proptest::collection::vec(prop_oneof![4 => item, 1 => tree()], 0..6);
    let code = prop_oneof![select(result_codes::STK).prop_map(|row| json!(row.code)), tree()];
    (code, option::of(".{0,8}"), option::of(tree()), items, (name(), tree())).prop_map(
        |(code, checkout, description, items, (extra, value))| {
            let mut inner = Map::new();
            inner.insert(extra, value);
            inner.insert("ResultCode".into(), code);
            inner.extend(checkout.map(|id| ("CheckoutRequestID".to_owned(), json!(id))));
            inner.extend(description.map(|text| ("ResultDesc".to_owned(), text)));
            inner.insert("CallbackMetadata".into(), json!({ "Item": items, "More": 1 }));
            json!({ "Body": { "stkCallback": inner } })
        },
    )
}

/// An answer of the right shape, whose parts may be anything.
fn reply() -> impl Strategy<Value = Value> {
    let text =
        || prop_oneof![4 => select(&["0", "1032", "3599", "ws_CO_1", "7777"][..]).prop_map(Value::from), 1 => tree()];
    let names = ["CheckoutRequestID", "MerchantRequestID", "ResponseCode", "ResultCode", "access_token", "expires_in"];
    let values = (text(), text(), text(), text(), text(), text());
    let rest = proptest::collection::vec((name(), tree()), 0..3);
    (values, proptest::sample::subsequence(names.to_vec(), 4..=6), rest).prop_map(move |(values, kept, rest)| {
        let values = [values.0, values.1, values.2, values.3, values.4, values.5];
        let given = names.into_iter().zip(values).filter(|(name, _)| kept.contains(name));
        Value::Object(given.map(|(name, value)| (name.to_owned(), value)).chain(rest).collect())
    })
}

/// A code that is in no list.
fn unknown_code() -> impl Strategy<Value = String> {
    "[A-Z_0-9.-]{1,10}".prop_filter("unknown", |code| result_codes::STK.iter().all(|row| row.code != code))
}

proptest! {
    #[test]
    fn a_right_push_is_accepted_and_canonical_on_the_wire(params in valid_params(), seconds in YEARS_2000_TO_9999) {
        let request = build(push(), &params, &context(seconds)).unwrap();
        let body = request.body.unwrap();
        canonical(&body)?;
        let again = build(push(), &params_of(&body), &context(seconds)).unwrap();
        prop_assert_eq!(again.body.unwrap(), body);
    }

    #[test]
    fn whatever_push_is_accepted_is_canonical_on_the_wire(
        params in valid_params(),
        (field, other) in (select(&["shortCode", "amount", "phoneNumber", "accountReference", "description"][..]),
            prop_oneof!["[0-9 .+-]{0,13}".prop_map(Value::from), tree()]),
    ) {
        let mut params = params;
        params[field] = other;
        if let Ok(request) = build(push(), &params, &context(1_800_000_000)) {
            canonical(&request.body.unwrap())?;
        }
    }

    #[test]
    fn both_doors_build_the_same_push(
        (store, till) in ("[1-9][0-9]{4,6}", option::of("[0-9]{5,7}")),
        amount in 1u32..=250_000,
        (phone, payer) in (phone(), option::of(phone())),
        url in url(),
        (reference, description) in (words(12), option::of(words(13))),
        as_number in option::of(any::<bool>()),
        seconds in YEARS_2000_TO_9999,
    ) {
        let code = |text: &str| ShortCode::new(text).unwrap();
        let typed = stk_push::Params {
            short_code: match &till {
                Some(till) => Receiver::Till { store: code(&store), till: code(till) },
                None => Receiver::PayBill(code(&store)),
            },
            amount: Shillings::new(amount).unwrap(),
            phone_number: Msisdn::new(&phone).unwrap(),
            callback_url: CallbackUrl::new(&url).unwrap(),
            account_reference: AdvisedText::new(&reference).unwrap(),
            description: description.as_deref().map(|text| AdvisedText::new(text).unwrap()),
            payer_phone_number: payer.as_deref().map(|phone| Msisdn::new(phone).unwrap()),
        };
        let params = json!({
            "shortCode": till.map_or(json!(store), |till| json!({ "store": store, "till": till })),
            "amount": amount, "phoneNumber": phone, "callbackUrl": url, "accountReference": reference,
            "description": description, "payerPhoneNumber": payer,
        });
        let now = DateTime::from_timestamp(seconds, 0).unwrap();
        let mut keys =
            Context::new(Environment::Sandbox, now).access_token(Secret::new(TOKEN)).passkey(Secret::new(PASSKEY));
        keys.number_format = as_number.map(|number| if number { NumberFormat::Number } else { NumberFormat::String });
        let mut context = context(seconds);
        context["numberFormat"] = json!(as_number.map(|number| if number { "number" } else { "string" }));
        let built = typed.request(&keys);
        prop_assert_eq!(&built, &build(push(), &params, &context));
        let body: Value = serde_json::from_str(&built.unwrap().body.unwrap()).unwrap();
        let numbers = ["Amount", "PartyA", "PhoneNumber"].map(|name| body[name].is_number());
        prop_assert_eq!(numbers, [as_number == Some(true); 3]);
    }

    #[test]
    fn any_parameters_give_a_request_or_issues_with_paths(params in tree(), context in tree(), keyed in any::<bool>()) {
        let context = if keyed { self::context(1_800_000_000) } else { context };
        for number in 0..endpoints::ALL.len() {
            if let Err(error) = build(number, &params, &context) {
                prop_assert_eq!(error.code, ErrorCode::InvalidParameters);
                prop_assert_eq!(error.resend, Resend::No);
                prop_assert!(!error.issues.is_empty());
                prop_assert!(error.issues.iter().all(|issue| !issue.path.is_empty() && !issue.message.is_empty()));
            }
        }
    }

    #[test]
    fn text_that_is_no_pair_of_parameters_and_context_is_an_error(text in "\\PC{0,40}") {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        for endpoint in endpoints::ALL {
            let error = untyped::request(endpoint, &text, now).unwrap_err();
            prop_assert!(matches!(error.code, ErrorCode::InvalidArgument | ErrorCode::InvalidParameters));
        }
    }

    #[test]
    fn both_doors_read_any_bytes_as_the_same_callback(body in proptest::collection::vec(any::<u8>(), 0..200)) {
        same_callback(&body)?;
    }

    #[test]
    fn both_doors_read_any_json_as_the_same_callback(body in prop_oneof![3 => callback(), 1 => tree()]) {
        same_callback(body.to_string().as_bytes())?;
    }

    #[test]
    fn a_damaged_callback_gives_an_event_or_an_error(
        body in callback(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(),
    ) {
        let mut body = body.to_string().into_bytes();
        let at = at.index(body.len());
        if cut { body.truncate(at) } else { body[at] = byte }
        same_callback(&body)?;
    }

    #[test]
    fn both_doors_read_any_text_as_the_same_reply(status in any::<u16>(), body in "\\PC{0,60}") {
        same_reply(status, &body)?;
    }

    #[test]
    fn both_doors_read_any_json_as_the_same_reply(status in select(&[200, 201, 302, 400, 404, 429, 500, 504][..]), body in prop_oneof![3 => reply(), 1 => tree()]) {
        same_reply(status, &body.to_string())?;
    }

    #[test]
    fn a_code_that_nobody_knows_is_never_a_failure(code in unknown_code(), status in select(&[200u16, 400, 500][..])) {
        let body = json!({ "Body": { "stkCallback": { "CheckoutRequestID": "ws_CO_1", "ResultCode": code } } });
        let Event::Stk(event) = daraja::parse_callback(body.to_string().as_bytes()).unwrap() else { panic!() };
        prop_assert_eq!((event.outcome, event.resend), (Outcome::Unknown, Resend::AfterQuery));
        let body = json!({ "ResponseCode": "0", "ResultCode": code });
        match stk_query::Reply::read(&HttpResponse::new(status, body.to_string())) {
            Ok(reply) => prop_assert_eq!((reply.outcome, reply.resend), (Outcome::Unknown, Resend::Poll)),
            Err(error) => prop_assert!(status != 200 && error.code == ErrorCode::UnreadableReply),
        }
    }

    #[test]
    fn receipt_amount_and_phone_come_out_as_they_were_sent(
        receipt in "[A-Z0-9]{10}", cents in 0i64..=9_007_199_254_740_991, phone in "[1-9][0-9]{0,24}", as_text in any::<bool>(),
        (year, month, day, second) in (2000u32..=9999, 1u32..=12, 1u32..=28, 0u32..=59),
    ) {
        let amount = Amount::from_minor(cents).unwrap();
        let decimals = format!("{}.{:02}", cents / 100, cents % 100);
        let quote = if as_text { "\"" } else { "" };
        let date = format!("{year}{month:02}{day:02}1015{second:02}");
        let body = format!(
            r#"{{"Body":{{"stkCallback":{{"CheckoutRequestID":"c","ResultCode":0,"CallbackMetadata":{{"Item":[
                {{"Name":"PhoneNumber","Value":{quote}{phone}{quote}}},{{"Name":"TransactionDate","Value":{date}}},
                {{"Name":"Amount","Value":{quote}{decimals}{quote}}},
                {{"Name":"MpesaReceiptNumber","Value":"{receipt}"}}]}}}}}}}}"#
        );
        let Event::Stk(event) = daraja::parse_callback(body.as_bytes()).unwrap() else { panic!() };
        prop_assert_eq!(event.amount, Some(amount));
        prop_assert_eq!(event.receipt.as_deref(), Some(receipt.as_str()));
        prop_assert_eq!(event.phone_number.as_deref(), Some(phone.as_str()));
        prop_assert_eq!(event.time.map(|time| time.to_digits()), Some(date));
        prop_assert!(event.extras.is_empty());
    }
}
