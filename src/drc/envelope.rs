//! What travels: SOAP for login, C2B and B2C, plain XML for B2B. Whatever comes in is brought into one flat form, with
//! only those members that are there:
//!
//! | member | holds |
//! | --- | --- |
//! | `EventID`, `Token` | the header; the token of a request only |
//! | `eventInfo` | `code`, `description`, `detail`, `transactionID` of a reply |
//! | `request` | the echo of the request in a reply, never that of a login; or what a B2B request asks |
//! | `response` | what a reply says |
//! | `items` | what a callback or a SOAP request says |
//! | `Fault` | `faultcode`, `faultstring` |
//!
//! The names of items are those of [`OTHERS`] and [`ABSENT_IF_MINUS_ONE`], whatever their case and blanks; unknown names
//! stay as they came. XML cannot tell an empty text from none, so an empty value is left out, as is the `-1` that stands
//! for none.

use std::borrow::Cow;

use crate::{
    json::{Members, Value},
    xml,
};

/// Items in which `-1` says that there is none. Of a result code it says that something failed, and a reference of the
/// caller is the caller's own.
const ABSENT_IF_MINUS_ONE: [&str; 10] = [
    "Amount",
    "ConversationID",
    "InsightReference",
    "InsightTxID",
    "Insight_txid",
    "OriginatorConversationID",
    "TransactionDateTime",
    "TransactionID",
    "TransactionTime",
    "TransID",
];

/// The other items that are known.
const OTHERS: [&str; 35] = [
    "AccountName",
    "AgentMSISDN",
    "AgentName",
    "BankReceipt",
    "BankShortCode",
    "BusinessName",
    "BusinessNumber",
    "CallBackChannel",
    "CallBackDestination",
    "Command",
    "CommandID",
    "Currency",
    "CustomerAccountNumber",
    "CustomerMSISDN",
    "Date",
    "Initials",
    "Language",
    "Password",
    "RESULT_CODE",
    "ResponseCode",
    "ResponseDesc",
    "ResponseDescription",
    "ResultCode",
    "ResultDesc",
    "ResultType",
    "ServiceProviderCode",
    "ServiceProviderName",
    "SessionID",
    "Shortcode",
    "Surname",
    "ThirdPartyID",
    "ThirdPartyReference",
    "TransactionStatus",
    "TransactionType",
    "Username",
];

/// The event of the login.
const LOGIN: &str = "2500";

const FOREIGN: &str = "XML that is not one of M-Pesa's messages";
const SEVERAL: &str = "XML with more than one message";
const CONTRADICTION: &str = "XML with two values for the same item";

/// Reads any message into the flat form; the error says what is wrong with it, and holds nothing of it.
pub(crate) fn read(text: &str) -> Result<Value<'_>, &'static str> {
    let (name, content) = children(xml::read(text)?).pop().ok_or(FOREIGN)?;
    let mut form = Members::new();
    if is(&name, "Envelope") {
        soap(content, &mut form)?;
    } else if is(&name, "Request") {
        form.push(list("request", content, Speaker::Caller)?);
    } else if is(&name, "Response") {
        form.push(list("response", content, Speaker::Mpesa)?);
    } else if is(&name, "Result") {
        form.push(list("items", content, Speaker::Mpesa)?);
    } else {
        return Err(FOREIGN);
    }
    Ok(Value::Object(form))
}

/// Who says what is in a list of items.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Speaker {
    /// Credentials belong in what a caller sends.
    Caller,
    /// `-1` can stand for none, and there is never a reason for credentials.
    Mpesa,
    /// M-Pesa says what the caller said: as it was, without credentials.
    Echo,
    /// A request to us or a callback: credentials where it is a login, `-1` where it is a callback.
    Either,
}

fn soap<'a>(envelope: Value<'a>, form: &mut Members<'a>) -> Result<(), &'static str> {
    let mut bodies = Members::new();
    for (name, part) in children(envelope) {
        if is(&name, "Header") {
            for (name, value) in children(part) {
                let known = ["EventID", "Token"].into_iter().find(|known| is(&name, known));
                if let Some(known) = known {
                    put(form, known.into(), value)?;
                }
            }
        } else if is(&name, "Body") {
            bodies.extend(children(part));
        }
    }
    bodies
        .retain(|(name, _)| ["Fault", "getGenericResult", "getGenericResultResponse"].iter().any(|own| is(name, own)));
    let (name, content) = bodies.pop().ok_or(FOREIGN)?;
    if !bodies.is_empty() {
        return Err(SEVERAL);
    }
    if is(&name, "getGenericResult") {
        let request = child(content, "Request").ok_or(FOREIGN)?;
        form.push(list("items", request, Speaker::Either)?);
        return Ok(());
    }
    form.retain(|(name, _)| name != "Token");
    if is(&name, "Fault") {
        form.push(record("Fault", content, &["faultcode", "faultstring"])?);
        return Ok(());
    }
    let login = form.iter().any(|(name, value)| name == "EventID" && value.string() == Some(LOGIN));
    for (name, part) in children(child(content, "SOAPAPIResult").ok_or(FOREIGN)?) {
        if is(&name, "eventInfo") {
            add(form, record("eventInfo", part, &["code", "description", "detail", "transactionID"])?)?;
        } else if is(&name, "response") {
            add(form, list("response", part, Speaker::Mpesa)?)?;
        } else if is(&name, "request") && !login {
            add(form, list("request", part, Speaker::Echo)?)?;
        }
    }
    Ok(())
}

/// A reply that has a part twice could say two things.
fn add<'a>(form: &mut Members<'a>, part: (Cow<'a, str>, Value<'a>)) -> Result<(), &'static str> {
    if form.iter().any(|(name, _)| *name == part.0) {
        return Err(SEVERAL);
    }
    form.push(part);
    Ok(())
}

/// The members of that name, and no others.
fn record<'a>(
    name: &'static str,
    content: Value<'a>,
    known: &[&'static str],
) -> Result<(Cow<'a, str>, Value<'a>), &'static str> {
    let mut members = Members::new();
    for (name, value) in children(content) {
        if let Some(known) = known.iter().find(|known| is(&name, known)) {
            put(&mut members, Cow::Borrowed(known), value)?;
        }
    }
    Ok((name.into(), Value::Object(members)))
}

/// Items as members of an object: `dataItem` elements, or the elements themselves.
fn list<'a>(
    name: &'static str,
    content: Value<'a>,
    speaker: Speaker,
) -> Result<(Cow<'a, str>, Value<'a>), &'static str> {
    let mut members = Members::new();
    for (name, content) in children(content) {
        let (name, value) = if is(&name, "dataItem") { item(content)? } else { (name, content) };
        let absent = value.string() == Some("-1") && matches!(speaker, Speaker::Mpesa | Speaker::Either);
        let secret = matches!(speaker, Speaker::Mpesa | Speaker::Echo);
        match canonical(name) {
            Name::Number(_) if absent => {}
            Name::Other("Username" | "Password") if secret => {}
            Name::Number(known) | Name::Other(known) => put(&mut members, known.into(), value)?,
            Name::Unknown(name) => {
                if value.string().is_some_and(|text| !text.is_empty()) {
                    members.push((name, value));
                }
            }
        }
    }
    Ok((name.into(), Value::Object(members)))
}

/// The name and the value of a `dataItem`, in whatever order they stand. Its type tells nothing that the name does not.
fn item(content: Value<'_>) -> Result<(Cow<'_, str>, Value<'_>), &'static str> {
    let mut parts = Members::new();
    for (name, part) in children(content) {
        if let Some(known) = ["name", "value"].into_iter().find(|known| is(&name, known)) {
            put(&mut parts, known.into(), part)?;
        }
    }
    let mut take = |name: &str| {
        let at = parts.iter().position(|(known, _)| known == name)?;
        Some(parts.swap_remove(at).1)
    };
    let name = match take("name") {
        Some(Value::String(name)) => name,
        _ => Cow::Borrowed(""),
    };
    Ok((name, take("value").unwrap_or(Value::Null)))
}

/// Adds a member that is a text and not empty. The same again adds nothing, and another is a contradiction: which of
/// two result codes counts is not ours to guess.
fn put<'a>(members: &mut Members<'a>, name: Cow<'a, str>, value: Value<'a>) -> Result<(), &'static str> {
    if value.string().is_none_or(str::is_empty) {
        return Ok(());
    }
    match members.iter().find(|(known, _)| *known == name) {
        Some((_, known)) if *known != value => return Err(CONTRADICTION),
        Some(_) => {}
        None => members.push((name, value)),
    }
    Ok(())
}

enum Name<'a> {
    /// One of [`ABSENT_IF_MINUS_ONE`].
    Number(&'static str),
    /// One of [`OTHERS`].
    Other(&'static str),
    Unknown(Cow<'a, str>),
}

fn canonical(name: Cow<'_, str>) -> Name<'_> {
    let blank = |character: &char| character.is_ascii_whitespace();
    let name = if name.chars().any(|character| blank(&character)) {
        Cow::Owned(name.chars().filter(|character| !blank(character)).collect())
    } else {
        name
    };
    let find = |names: &[&'static str]| names.iter().find(|known| is(&name, known)).copied();
    match (find(&ABSENT_IF_MINUS_ONE), find(&OTHERS)) {
        (Some(known), _) => Name::Number(known),
        (None, Some(known)) => Name::Other(known),
        (None, None) => Name::Unknown(name),
    }
}

fn is(name: &str, known: &str) -> bool {
    name.eq_ignore_ascii_case(known)
}

fn children(value: Value<'_>) -> Members<'_> {
    match value {
        Value::Object(members) => members,
        _ => Members::new(),
    }
}

fn child<'a>(value: Value<'a>, name: &str) -> Option<Value<'a>> {
    children(value).into_iter().find(|(known, _)| is(known, name)).map(|(_, child)| child)
}

/// Name, type and value of what a SOAP request says.
pub(crate) type Item<'a> = (&'a str, &'a str, &'a str);

/// A SOAP request or callback. The header comes in the order given: `Token` before `EventID` for C2B, after it for B2C.
pub(crate) fn write_soap(header: &[(&str, &str)], items: &[Item<'_>]) -> String {
    let mut out = String::with_capacity(2048);
    out.push_str(xml::DECLARATION);
    xml::open(
        concat!(
            r#"soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/""#,
            r#" xmlns:soap="http://www.4cgroup.co.za/soapauth" xmlns:gen="http://www.4cgroup.co.za/genericsoap""#
        ),
        &mut out,
    );
    xml::open("soapenv:Header", &mut out);
    for (name, value) in header {
        xml::leaf(&["soap:", name].concat(), value, &mut out);
    }
    xml::close("soapenv:Header", &mut out);
    for tag in ["soapenv:Body", "gen:getGenericResult", "Request"] {
        xml::open(tag, &mut out);
    }
    write_items(items, &mut out);
    for tag in ["Request", "gen:getGenericResult", "soapenv:Body", "soapenv:Envelope"] {
        xml::close(tag, &mut out);
    }
    out
}

/// A message of the B2B interface, which has neither envelope nor declaration.
pub(crate) fn write_plain(root: &str, members: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(1024);
    xml::open(root, &mut out);
    for (name, value) in members {
        xml::leaf(name, value, &mut out);
    }
    xml::close(root, &mut out);
    out
}

/// What a callback is answered with: `application/xml`, and not SOAP. That of B2C says one thing more.
pub(crate) fn acknowledgement(b2c: bool) -> String {
    let items = [("ResponseCode", "String", "200"), ("RESULT_CODE", "String", "Received")];
    let mut out = String::from(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#);
    xml::open("response", &mut out);
    write_items(if b2c { &items } else { items.get(..1).unwrap_or_default() }, &mut out);
    xml::close("response", &mut out);
    out
}

fn write_items(items: &[Item<'_>], out: &mut String) {
    for (name, kind, value) in items {
        xml::open("dataItem", out);
        xml::leaf("name", name, out);
        xml::leaf("type", kind, out);
        xml::leaf("value", value, out);
        xml::close("dataItem", out);
    }
}

#[cfg(test)]
#[path = "envelope/tests.rs"]
mod tests;
