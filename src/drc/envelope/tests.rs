use std::{fs, path::PathBuf};

use proptest::prelude::*;

use super::*;

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/drc").join(name)
}

fn body(name: &str) -> String {
    fs::read_to_string(folder("bodies").join(name)).unwrap()
}

/// Every file of that kind, with its text.
fn files(kind: &str) -> Vec<(PathBuf, String)> {
    let paths =
        ["bodies", "tanzania"].map(|name| fs::read_dir(folder(name)).unwrap().map(|entry| entry.unwrap().path()));
    let mut paths: Vec<_> = paths.into_iter().flatten().filter(|path| path.extension().unwrap() == kind).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

fn soap(items: &str) -> String {
    ["<Envelope><Body><getGenericResult><Request>", items, "</Request></getGenericResult></Body></Envelope>"].concat()
}

fn reply(parts: &str) -> String {
    let start = "<Envelope><Body><getGenericResultResponse><SOAPAPIResult>";
    [start, parts, "</SOAPAPIResult></getGenericResultResponse></Body></Envelope>"].concat()
}

fn json(text: &str) -> String {
    read(text).unwrap().to_json()
}

#[test]
fn every_published_body_is_read_into_its_normal_form() {
    let files = files("xml");
    assert_eq!(files.len(), 33);
    for (path, text) in files {
        let normal = read(&text).unwrap_or_else(|reason| panic!("{}: {reason}", path.display()));
        let shown: serde_json::Value = serde_json::from_str(&normal.to_json()).unwrap();
        let shown = serde_json::to_string_pretty(&shown).unwrap() + "\n";
        let expected = path.with_extension("json");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, &shown).unwrap();
        }
        assert_eq!(shown, fs::read_to_string(&expected).unwrap(), "{}", path.display());
    }
}

#[test]
fn a_description_of_the_service_is_no_message() {
    for (path, text) in [files("wsdl"), files("xsd")].concat() {
        assert_eq!(read(&text), Err("XML with an attribute where none belongs"), "{}", path.display());
    }
}

#[test]
fn no_reply_shows_the_credentials_that_it_echoes() {
    for (path, text) in files("xml").into_iter().filter(|(_, text)| text.contains("SOAPAPIResult")) {
        let normal = json(&text);
        for secret in ["IPG_USER", "IPG_PASSWORD", "123000", "123@123"] {
            assert!(!normal.contains(secret), "{}", path.display());
        }
    }
    let echoed = "<request><dataItem><name> pass word </name><value>echoed</value></dataItem></request>";
    assert_eq!(json(&reply(echoed)), r#"{"request":{}}"#);
    assert_eq!(
        json("<Response><Password>echoed</Password><Username>echoed</Username></Response>"),
        r#"{"response":{}}"#
    );
    let login = reply("<request><dataItem><name>Other</name><value>echoed</value></dataItem></request>");
    let login = login.replace("<Body>", "<Header><eventid> 2500 </eventid><Token>echoed</Token></Header><Body>");
    assert_eq!(json(&login), r#"{"EventID":"2500"}"#);
}

#[test]
fn names_are_read_whatever_their_case_and_blanks() {
    let items = |name: &str| soap(&format!("<dataItem><name>{name}</name><value>AG_1</value></dataItem>"));
    for name in ["ConversationID", "ConversationId", "conversationid", "Conver sationID", "\n Conversation\tID "] {
        assert_eq!(json(&items(name)), r#"{"items":{"ConversationID":"AG_1"}}"#, "{name}");
    }
    assert_eq!(json(&items("New Thing")), r#"{"items":{"NewThing":"AG_1"}}"#);
    assert_eq!(json(&items("SessionId")), r#"{"items":{"SessionID":"AG_1"}}"#);
    assert_eq!(json(&items("CommandId")), r#"{"items":{"CommandID":"AG_1"}}"#);
    assert_eq!(json("<x:rESULT><y:resultcode>0</y:resultcode></x:rESULT>"), r#"{"items":{"ResultCode":"0"}}"#);
}

#[test]
fn an_item_is_read_in_any_order_and_without_what_it_lacks() {
    for item in [
        "<name>Amount</name><type>String</type><value>10</value>",
        "<value>10</value><type/><name>Amount</name>",
        "<value>10</value><name>Amount</name><name>Amount</name>",
    ] {
        assert_eq!(json(&soap(&format!("<dataItem>{item}</dataItem>"))), r#"{"items":{"Amount":"10"}}"#, "{item}");
    }
    for item in ["<name>Amount</name>", "<name>Amount</name><value> </value>", "<type>String</type>", ""] {
        assert_eq!(json(&soap(&format!("<dataItem>{item}</dataItem>"))), r#"{"items":{}}"#, "{item}");
    }
    assert_eq!(json(&soap("<dataItem><value>10</value></dataItem>")), r#"{"items":{"":"10"}}"#);
    assert_eq!(json(&soap("")), r#"{"items":{}}"#);
}

#[test]
fn minus_one_is_a_result_code_but_no_receipt() {
    let item = |name: &str| format!("<dataItem><name>{name}</name><value>-1</value></dataItem>");
    for name in ["TransactionID", "Amount", "TransactionTime", "InsightReference", "Insight_txid"] {
        assert_eq!(json(&soap(&item(name))), r#"{"items":{}}"#, "{name}");
        assert_eq!(json(&reply(&format!("<response>{}</response>", item(name)))), r#"{"response":{}}"#, "{name}");
    }
    for name in ["ResultType", "ResultCode", "ResponseCode", "ThirdPartyReference"] {
        assert_eq!(json(&soap(&item(name))), format!(r#"{{"items":{{"{name}":"-1"}}}}"#));
    }
    assert_eq!(json(&reply(&format!("<request>{}</request>", item("Amount")))), r#"{"request":{"Amount":"-1"}}"#);
}

#[test]
fn an_item_twice_counts_once_and_two_values_of_it_are_refused() {
    let item = |value: &str| format!("<dataItem><name>ResultCode</name><value>{value}</value></dataItem>");
    assert_eq!(json(&soap(&(item("0") + &item(" 0 ")))), r#"{"items":{"ResultCode":"0"}}"#);
    assert_eq!(read(&soap(&(item("0") + &item("-3")))), Err(CONTRADICTION));
    let values = "<dataItem><name>ResultCode</name><value>0</value><value>1</value></dataItem>";
    assert_eq!(read(&soap(values)), Err(CONTRADICTION));
    assert_eq!(read("<Result><ResultCode>0</ResultCode><resultcode>1</resultcode></Result>"), Err(CONTRADICTION));
    let header = "<Header><EventID>1</EventID><eventid>2</eventid></Header><Body>";
    assert_eq!(read(&soap("").replace("<Body>", header)), Err(CONTRADICTION));
    assert_eq!(json("<Result><New>0</New><New>1</New></Result>"), r#"{"items":{"New":"0","New":"1"}}"#);
}

#[test]
fn more_than_one_message_is_none() {
    for text in [
        "<Envelope><Body><getGenericResult><Request/></getGenericResult><Fault/></Body></Envelope>".to_owned(),
        "<Envelope><Body><Fault/></Body><Body><Fault/></Body></Envelope>".to_owned(),
        reply("<response/><response/>"),
        reply("<eventInfo/><eventInfo/>"),
    ] {
        assert_eq!(read(&text), Err(SEVERAL), "{text}");
    }
}

#[test]
fn what_is_no_message_of_theirs_is_refused() {
    for text in [
        "<html><body>Bad Gateway</body></html>",
        "<Envelope/>",
        "<Envelope>text</Envelope>",
        "<Envelope><Header/><Body/></Envelope>",
        "<Envelope><Body><other/></Body></Envelope>",
        "<Envelope><Body><getGenericResult/></Body></Envelope>",
        "<Envelope><Body><getGenericResultResponse/></Body></Envelope>",
    ] {
        assert_eq!(read(text), Err(FOREIGN), "{text}");
    }
    assert_eq!(read("{}"), Err("not XML"));
    assert_eq!(read(r#"<!DOCTYPE a [<!ENTITY b "c">]><Result>&b;</Result>"#), Err("XML with a DTD"));
}

#[test]
fn a_fault_is_read_without_its_details() {
    let fault =
        "<Envelope><Body><S:Fault><faultcode>S:Server</faultcode><detail><a>x</a></detail></S:Fault></Body></Envelope>";
    assert_eq!(json(fault), r#"{"Fault":{"faultcode":"S:Server"}}"#);
}

#[test]
fn requests_are_written_as_the_published_ones() {
    let token = ("Token", "744a986aeee4433fdf1b2");
    let login = [("Username", "String", "IPG_USER"), ("Password", "String", "IPG_PASSWORD")];
    assert_eq!(write_soap(&[("EventID", "2500")], &login), body("login-request.xml"));
    let c2b = [
        ("CustomerMSISDN", "String", "243811835361"),
        ("ServiceProviderCode", "String", "8337"),
        ("Currency", "String", "CDF"),
        ("Amount", "String", "10"),
        ("Date", "String", "20170901155250"),
        ("ThirdPartyReference", "String", "Test100"),
        ("CommandId", "String", "InitTrans_oneForallC2B"),
        ("Language", "String", "EN"),
        ("CallBackChannel", "String", "2"),
        ("CallBackDestination", "String", "https://api.example.com/cd/c2b"),
        ("Surname", "String", "Surname"),
        ("Initials", "String", "Initials"),
    ];
    assert_eq!(write_soap(&[token, ("EventID", "80049")], &c2b), body("c2b-request.xml"));
    let b2c = [
        ("ServiceProviderName", "String", "ONE4ALL"),
        ("CustomerMSISDN", "String", "243811835361"),
        ("Currency", "String", "CDF"),
        ("Amount", "String", "100"),
        ("TransactionDateTime", "Date", "20200727182753"),
        ("Shortcode", "String", "15058"),
        ("Language", "String", "EN"),
        ("ThirdPartyReference", "String", "R20200727212753"),
        ("CallBackChannel", "String", "2"),
        ("CallBackDestination", "String", "https://api.example.com/cd/b2c"),
        ("CommandID", "String", "InitTrans_one4allb2c"),
    ];
    assert_eq!(write_soap(&[("EventID", "12001"), token], &b2c), body("b2c-request.xml"));
    let plain = [("Username", "IPG_USER"), ("Password", "IPG_PASSWORD")];
    assert_eq!(write_plain("Request", &plain), body("b2b-login-request.xml").trim_end());
}

#[test]
fn callbacks_are_answered_as_the_published_answers() {
    assert_eq!(acknowledgement(false), body("acknowledgement-c2b.xml"));
    assert_eq!(acknowledgement(true), body("acknowledgement-b2c.xml"));
}

#[test]
fn nothing_that_is_written_can_add_an_item() {
    let value = "</value></dataItem><dataItem><name>Amount</name><value>9999</value></dataItem><!-- ]]> & \"'";
    let sent = write_soap(&[("Token", value)], &[("Surname", "String", value), ("Amount", "String", "1")]);
    let read = read(&sent).unwrap();
    assert_eq!(read.find("Token").and_then(Value::string), Some(value));
    assert_eq!(read.find("items.Surname").and_then(Value::string), Some(value));
    assert_eq!(read.find("items.Amount").and_then(Value::string), Some("1"));
    assert_eq!(read.find("items").unwrap().members().unwrap().len(), 2);
}

#[test]
fn many_items_are_read_in_bounded_time() {
    let begun = std::time::Instant::now();
    let item = |name: usize| format!("<dataItem><name>N{name}</name><value>1</value></dataItem>");
    assert!(read(&soap(&(0..1300).map(item).collect::<String>())).is_ok());
    assert_eq!(read(&reply(&"<response/>".repeat(4_000))), Err(SEVERAL));
    assert_eq!(read(&reply(&"<response/>".repeat(90_000))), Err("XML with too many elements"));
    assert!(begun.elapsed().as_secs() < 5);
}

proptest! {
    #[test]
    fn what_is_written_reads_back(values in proptest::collection::vec("[ -~\\t\\n\\réß€😀]{1,20}", 3)) {
        let values: Vec<_> = values.iter().map(|value| value.trim_ascii()).collect();
        prop_assume!(values.iter().all(|value| !value.is_empty()));
        let [token, surname, initials] = values[..] else { unreachable!() };
        let items = [("Surname", "String", surname), ("Initials", "String", initials)];
        let expected = |list: &str| {
            let members = vec![("Surname".into(), Value::String(surname.into())), ("Initials".into(), Value::String(initials.into()))];
            (Cow::Owned(list.to_owned()), Value::Object(members))
        };
        let sent = write_soap(&[("Token", token), ("EventID", "80049")], &items);
        let header = [("Token".into(), Value::String(token.into())), ("EventID".into(), Value::String("80049".into()))];
        let form = Value::Object(header.into_iter().chain([expected("items")]).collect());
        prop_assert_eq!(read(&sent), Ok(form));
        let sent = write_plain("Request", &[("Surname", surname), ("Initials", initials)]);
        prop_assert_eq!(read(&sent), Ok(Value::Object(vec![expected("request")])));
    }

    #[test]
    fn damaged_messages_are_read_or_refused(at in 0usize..2000, junk in "[<>/&;a-z \"'=!-]{0,6}", cut in 0usize..40) {
        for (_, text) in files("xml").into_iter().take(4) {
            let bytes = text.as_bytes();
            let at = at.min(bytes.len());
            let end = (at + cut).min(bytes.len());
            let damaged = [&bytes[..at], junk.as_bytes(), &bytes[end..]].concat();
            if let Ok(Value::Object(form)) = read(&String::from_utf8_lossy(&damaged)) {
                prop_assert!(!form.is_empty());
                prop_assert!(form.iter().all(|(_, value)| value.is_flat()));
            }
        }
    }
}

impl Value<'_> {
    /// A text, or texts under names.
    fn is_flat(&self) -> bool {
        match self {
            Value::String(text) => !text.is_empty(),
            Value::Object(members) => {
                members.iter().all(|(_, value)| value.string().is_some_and(|text| !text.is_empty()))
            }
            _ => false,
        }
    }
}
