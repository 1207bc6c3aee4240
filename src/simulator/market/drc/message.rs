//! What the gateway says, as it was seen to.

use crate::{drc::envelope, http::HttpResponse, json::Value, xml};

pub(super) const LOGIN: &str = "2500";
pub(super) const C2B: &str = "80049";
pub(super) const B2C: &str = "12001";

const ENVELOPE: &str = r#"S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/" xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/""#;
const EVENT: &str =
    r#"ns3:eventid xmlns:ns2="http://www.4cgroup.co.za/genericsoap" xmlns:ns3="http://www.4cgroup.co.za/soapauth""#;
const RESPONSE: &str = r#"ns2:getGenericResultResponse xmlns:ns2="http://www.4cgroup.co.za/genericsoap" xmlns:ns3="http://www.4cgroup.co.za/soapauth""#;
const CALLBACK: &str = concat!(
    r#"soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/""#,
    r#" xmlns:soap="http://www.4cgroup.co.za/soapauth" xmlns:gen="http://www.4cgroup.co.za/genericsoap""#
);

/// What an answer says of the request: code, description, detail and id.
struct Info<'a>([&'a str; 4]);

const NAMES: [&str; 4] = ["code", "description", "detail", "transactionID"];

/// A login that succeeded. It says user name and password again, as the real one does.
pub(super) fn login(items: &Value<'_>, token: &str, id: &str) -> HttpResponse {
    response(LOGIN, &Info(["3", "Processed", "Processed", id]), items, &[("SessionID", token)])
}

pub(super) fn wrong_login(items: &Value<'_>) -> HttpResponse {
    let info = Info(["4", "Error", "Authentication Failed", ""]);
    response(LOGIN, &info, items, &[("SessionID", "Invalid Credentials")])
}

pub(super) fn refusal(event: &str, items: &Value<'_>, detail: &str) -> HttpResponse {
    response(event, &Info(["4", "Error", detail, ""]), items, &[])
}

pub(super) fn processed(event: &str, items: &Value<'_>, id: &str, says: &[(&str, &str)]) -> HttpResponse {
    response(event, &Info(["3", "Processed", "Processed", id]), items, says)
}

pub(super) fn fault(code: &str, text: &str) -> HttpResponse {
    let mut out = String::from(xml::DECLARATION);
    inside(&[ENVELOPE, "S:Body", "S:Fault"], &mut out, |out| {
        xml::leaf("faultcode", code, out);
        xml::leaf("faultstring", text, out);
    });
    with_type(500, "text/xml", out)
}

/// A message of the interface between businesses.
pub(super) fn plain(root: &str, members: &[(&str, &str)]) -> HttpResponse {
    with_type(200, "application/xml", envelope::write_plain(root, members))
}

/// A callback. Those of payouts have a header.
pub(super) fn callback(event: Option<&str>, says: &[(&str, &str)]) -> String {
    let mut out = String::new();
    inside(&[CALLBACK], &mut out, |out| {
        if let Some(event) = event {
            inside(&["soapenv:Header"], out, |out| xml::leaf("soap:EventID", event, out));
        }
        inside(&["soapenv:Body", "gen:getGenericResult", "Request"], out, |out| {
            for (name, value) in says {
                inside(&["dataItem"], out, |out| {
                    xml::leaf("name", name, out);
                    xml::leaf("value", value, out);
                    xml::leaf("type", "String", out);
                });
            }
        });
    });
    out
}

fn response(event: &str, Info(info): &Info<'_>, items: &Value<'_>, says: &[(&str, &str)]) -> HttpResponse {
    let mut out = String::from(xml::DECLARATION);
    inside(&[ENVELOPE], &mut out, |out| {
        inside(&["S:Header"], out, |out| {
            xml::open(EVENT, out);
            xml::escape(event, out);
            xml::close("ns3:eventid", out);
        });
        inside(&["S:Body", RESPONSE, "SOAPAPIResult"], out, |out| {
            inside(&["eventInfo"], out, |out| {
                for (name, text) in NAMES.iter().zip(info).filter(|(_, text)| !text.is_empty()) {
                    xml::leaf(name, text, out);
                }
            });
            inside(&["request"], out, |out| {
                for (name, value) in items.members().into_iter().flatten() {
                    item(name, value.text().unwrap_or_default(), out);
                }
            });
            inside(&["response"], out, |out| {
                for (name, value) in says {
                    item(name, value, out);
                }
            });
        });
    });
    with_type(200, "text/xml", out)
}

fn item(name: &str, value: &str, out: &mut String) {
    inside(&["dataItem"], out, |out| {
        xml::leaf("name", name, out);
        xml::leaf("type", "String", out);
        xml::leaf("value", value, out);
    });
}

/// Writes elements in one another, and what is in the innermost.
fn inside(tags: &[&str], out: &mut String, write: impl FnOnce(&mut String)) {
    for tag in tags {
        xml::open(tag, out);
    }
    write(out);
    for tag in tags.iter().rev() {
        xml::close(tag.split(' ').next().unwrap_or_default(), out);
    }
}

fn with_type(status: u16, media_type: &str, body: String) -> HttpResponse {
    HttpResponse { status, headers: vec![("content-type", media_type.to_owned())], body }
}
