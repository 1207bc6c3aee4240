//! What the simulator says against what Daraja was seen to say: names, types and fixed texts.

use std::collections::BTreeMap;

use super::*;

/// Members and items by their path, with the type of each value.
fn shape(value: &Value) -> BTreeMap<String, &'static str> {
    let mut found = BTreeMap::new();
    walk(value, String::new(), &mut found);
    found
}

fn walk(value: &Value, path: String, found: &mut BTreeMap<String, &'static str>) {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(items) => {
            for item in items {
                // An item goes by its name, as the order of items means nothing.
                walk(item, format!("{path}[{}]", item["Name"]), found);
            }
            "array"
        }
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| walk(value, format!("{path}.{name}"), found));
            "object"
        }
    };
    found.insert(path, kind);
}

/// Holds an answer against a captured one: the same names and types, and the same texts at `constant`.
fn assert_like(answer: &Value, name: &str, constant: &[&str]) {
    let captured = captured(name);
    assert_eq!(shape(answer), shape(&captured), "{name}");
    for pointer in constant {
        assert!(captured.pointer(pointer).is_some(), "{name} has no {pointer}");
        assert_eq!(answer.pointer(pointer), captured.pointer(pointer), "{name} {pointer}");
    }
}

const ERROR: &[&str] = &["/errorCode", "/errorMessage"];

#[test]
fn tokens_and_their_refusal() {
    let mut simulator = Simulator::new("1", Settings::default());
    assert_like(&body(&token(&mut simulator, START)), "oauth-response-number", &["/expires_in"]);
    let answer = simulator.handle(&Request { method: "GET", url: TOKEN_URL, headers: &[], body: b"" }, START);
    assert_like(&body(&answer), "oauth-error-400.008.01", ERROR);
}

#[test]
fn a_push_and_its_refusals() {
    let mut daraja = Daraja::ending(Ending::Paid);
    let request = captured("stkpush-request");
    for (wire, name) in
        [("BusinessShortCode", "stkpush-error-400.002.02"), ("PhoneNumber", "stkpush-error-400.002.02-phone")]
    {
        let mut request = request.clone();
        request[wire] = json!("x");
        assert_like(&body(&daraja.post(PUSH_PATH, &request, START)), name, ERROR);
    }
    let mut unsigned = request.clone();
    unsigned["Password"] = json!("x");
    let answer = daraja.post(PUSH_PATH, &unsigned, START);
    assert_eq!(answer.status, 500);
    assert_like(&body(&answer), "stkpush-error-500.001.1001-wrong-credentials", ERROR);
    let accepted = ["/ResponseCode", "/ResponseDescription", "/CustomerMessage"];
    assert_like(&body(&daraja.push(START)), "stkpush-response", &accepted);
    daraja.token = "invented".into();
    let answer = daraja.push(START);
    assert_eq!(answer.status, 404);
    assert_like(&body(&answer), "stkpush-error-404.001.03-token", ERROR);
}

#[test]
fn callbacks() {
    const RESULT: &[&str] = &["/Body/stkCallback/ResultCode", "/Body/stkCallback/ResultDesc"];
    let callback = |ending| {
        let mut daraja = Daraja::ending(ending);
        daraja.push(START);
        serde_json::from_str::<Value>(&daraja.simulator.due(START + 60_000).remove(0).body).unwrap()
    };
    let paid = callback(Ending::Paid);
    assert_like(&paid, "stkpush-callback-success-2017", RESULT);
    // The capture of 2026 has its phone number replaced by a string, the portal's sample lacks the balance.
    let phone = ".Body.stkCallback.CallbackMetadata.Item[\"PhoneNumber\"].Value";
    let mut redacted = shape(&paid);
    assert_eq!(redacted.insert(phone.into(), "string"), Some("number"));
    assert_eq!(redacted, shape(&captured("stkpush-callback-success-sandbox-2026")));
    let mut without_balance = shape(&paid);
    without_balance.retain(|path, _| !path.contains("\"Balance\""));
    assert_eq!(without_balance, shape(&captured("stkpush-callback-success")));

    assert_like(&callback(Ending::Cancelled), "stkpush-callback-cancelled-1032", RESULT);
    assert_like(&callback(Ending::WrongReceiver), "stkpush-callback-stringcode-SFC_IC0003", RESULT);
    let others = [Ending::Unreachable, Ending::InsufficientBalance, Ending::WrongPin, Ending::Expired];
    for ending in others {
        assert_like(&callback(ending), "stkpush-callback-cancelled-1032", &[]);
    }
}

#[test]
fn queries_and_their_refusals() {
    const FIXED: &[&str] = &["/ResponseCode", "/ResponseDescription", "/ResultCode", "/ResultDesc"];
    let query = |ending, after| {
        let mut daraja = Daraja::ending(ending);
        let push = daraja.push(START);
        let answer = daraja.query(&push, START + after);
        (body(&push), answer)
    };
    assert_like(&body(&query(Ending::Paid, 12_000).1), "stkquery-response-success", FIXED);
    assert_like(&body(&query(Ending::Unreachable, 26_000).1), "stkquery-response-1037", FIXED);
    let cancelled = body(&query(Ending::Cancelled, 8_000).1);
    assert_like(&cancelled, "stkquery-response-cancelled-2017", &["/ResponseDescription", "/ResultCode"]);

    let (push, open) = query(Ending::Paid, 1);
    assert_eq!(open.status, 500);
    assert_like(&body(&open), "stkquery-error-pending-500.001.1001", ERROR);
    assert_eq!(body(&open)["requestId"], push["CheckoutRequestID"]);
}

#[test]
fn spike_arrest() {
    let mut daraja = Daraja::new(Settings { spike_arrest: true, ..Settings::default() });
    let push = daraja.push(START);
    let answers: Vec<_> = (0..6).map(|_| daraja.query(&push, START)).collect();
    assert_eq!(answers[5].status, 429);
    assert_eq!(body(&answers[5]), captured("gateway-spikearrest-429-fault"));
}
