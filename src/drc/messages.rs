//! How requests are written: which event, and its items in the order of the public samples.

use super::envelope;
use crate::{
    context::{Context, Need},
    endpoint::Endpoint,
    json::Value,
};

struct Message {
    /// The endpoint.
    of: &'static str,
    /// Its event; none of plain XML.
    event: &'static str,
    /// The header, which the samples have in either order; none of plain XML.
    header: &'static [&'static str],
    items: &'static [&'static str],
}

/// From `reference/markets.md` sections C.3 to C.7.
const MESSAGES: &[Message] = &[
    Message { of: "login", event: "2500", header: &["EventID"], items: LOGIN },
    Message { of: "c2bPayment", event: "80049", header: &["Token", "EventID"], items: C2B },
    Message { of: "b2cPayment", event: "12001", header: &["EventID", "Token"], items: B2C },
    Message { of: "b2bLogin", event: "", header: &[], items: LOGIN },
    Message { of: "b2bPayment", event: "", header: &[], items: B2B },
];

const LOGIN: &[&str] = &["Username", "Password"];

const C2B: &[&str] = &[
    "CustomerMSISDN",
    "ServiceProviderCode",
    "Currency",
    "Amount",
    "Date",
    "ThirdPartyReference",
    "CommandId",
    "Language",
    "CallBackChannel",
    "CallBackDestination",
    "Surname",
    "Initials",
];

const B2C: &[&str] = &[
    "ServiceProviderName",
    "CustomerMSISDN",
    "Currency",
    "Amount",
    DATE,
    "Shortcode",
    "Language",
    "ThirdPartyReference",
    "CallBackChannel",
    "CallBackDestination",
    "CommandID",
];

const B2B: &[&str] = &[
    "SessionID",
    "Command",
    "ServiceProviderCode",
    "Currency",
    "Amount",
    DATE,
    "ThirdPartyReference",
    "CommandID",
    "AgentMSISDN",
    "Language",
    "AgentName",
    "CallBackChannel",
    "CallBackDestination",
];

/// The one item whose type is not `String`.
const DATE: &str = "TransactionDateTime";

pub(super) fn write(endpoint: &Endpoint, body: &Value<'_>, context: &Context) -> String {
    let Some(message) = MESSAGES.iter().find(|message| message.of == endpoint.name) else {
        return String::new();
    };
    let given = message.items.iter().filter_map(|name| Some((*name, body.get(name).and_then(Value::text)?)));
    if message.header.is_empty() {
        return envelope::write_plain("Request", &given.collect::<Vec<_>>());
    }
    let value = |name: &str| if name == "Token" { context.key(Need::SessionId) } else { message.event };
    let header: Vec<_> = message.header.iter().map(|name| (*name, value(name))).collect();
    let items = given.map(|(name, text)| (name, if name == DATE { "Date" } else { "String" }, text));
    envelope::write_soap(&header, &items.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drc::endpoints;

    #[test]
    fn every_call_has_its_message_and_every_parameter_its_place_in_it() {
        for endpoint in endpoints::ALL {
            let message = MESSAGES.iter().find(|message| message.of == endpoint.name).unwrap();
            let wires = endpoint.params.iter().map(|field| field.wire);
            for wire in wires.chain(endpoint.adds.iter().map(|(wire, _)| *wire)) {
                assert!(message.items.contains(&wire), "{} leaves out {wire}", endpoint.name);
            }
        }
        assert_eq!(MESSAGES.len(), endpoints::ALL.len());
    }
}
