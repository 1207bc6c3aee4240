//! Safaricom Ethiopia: much like Daraja, and different in each detail.

pub mod error_codes;

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    answer::Resend,
    codes::{self, Codes},
    context::{Context, Need},
    endpoint::{Answer, Base, Endpoint, JSON, Market, Refusal},
    error::Error,
    json::Value,
    untyped::Door,
};

/// The endpoints, one module each.
pub mod endpoints {
    use crate::endpoint::Endpoint as Row;

    include!(concat!(env!("OUT_DIR"), "/ethiopia_endpoints.rs"));
}

/// The hosts of the API, its keys and its refusals.
pub static MARKET: Market = Market {
    title: "M-Pesa Ethiopia",
    sandbox: Base { host: "https://apisandbox.safaricom.et", prefix: "" },
    production: Base { host: "https://api.safaricom.et", prefix: "" },
    countries: &[],
    origin: "",
    format: &JSON,
    hint,
    mistaken: |_, _| None,
    authorize,
    numbers: &[],
    refusal,
    judge,
};

/// What the codes mean.
pub static CODES: Codes =
    Codes { results: &[], replies: &[], later: &[], table: |api| api, errors: error_codes::ALL, messages: &[] };

/// The API with all that it has.
pub static DOOR: Door = Door {
    name: "ethiopia",
    market: &MARKET,
    endpoints: endpoints::ALL,
    callbacks: &[],
    session: "accessToken",
    made: "",
    codes: &CODES,
    acknowledge: |_| Err(Error::argument("acknowledge takes an event")),
    diagnose: |_, _| Err(Error::argument("diagnose takes settings")),
    #[cfg(not(target_arch = "wasm32"))]
    typed: |_, arrival| Err(crate::callback::unknown(&MARKET, arrival)),
};

fn hint(need: Need) -> &'static str {
    match need {
        Need::AccessToken => "fetch one with accessToken; it is valid for an hour",
        Need::ConsumerKey | Need::ConsumerSecret => "from your app on the portal of Safaricom Ethiopia",
        _ => "",
    }
}

fn authorize(endpoint: &Endpoint, context: &Context, headers: &mut Vec<(&'static str, String)>) {
    let value = if endpoint.needs.contains(&Need::ConsumerSecret) {
        let pair = [context.key(Need::ConsumerKey), ":", context.key(Need::ConsumerSecret)].concat();
        ["Basic ", &STANDARD.encode(pair)].concat()
    } else {
        ["Bearer ", context.key(Need::AccessToken)].concat()
    };
    headers.push(("authorization", value));
}

/// Finds the refusal in an answer; `None` if it holds none.
fn refusal(body: &Value<'_>) -> Option<Refusal> {
    let text = |places: &str| body.find(places).and_then(Value::text).map(str::to_owned);
    let code = text("errorCode|resultCode").filter(|code| code.trim() != "0")?;
    Some(Refusal { code, message: text("errorMessage|resultDesc").unwrap_or_default(), request_id: text("requestId") })
}

fn judge(_: &Endpoint, answer: &Answer<'_>, refusal: &Refusal) -> (Option<Resend>, &'static str) {
    let meaning = codes::refusal(error_codes::ALL, &refusal.code, &refusal.message);
    let told = (400..500).contains(&answer.status).then_some(Resend::No);
    meaning.map_or((told, ""), |row| (row.resend.or(told), row.hint))
}
