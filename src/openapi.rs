//! The M-Pesa OpenAPI of Vodacom and Vodafone: Tanzania, Ghana, Lesotho, DR Congo and Mozambique.

mod countries;
pub mod result_codes;

pub use self::countries::{COUNTRIES, DRC, GHANA, LESOTHO, MOZAMBIQUE, TANZANIA};
use crate::{
    answer::Resend,
    codes::Codes,
    context::{Context, Need},
    endpoint::{Answer, Base, Endpoint, JSON, Market, Refusal},
    error::Error,
    ins,
    untyped::Door,
};

/// The endpoints, one module each.
pub mod endpoints {
    use crate::endpoint::Endpoint as Row;

    include!(concat!(env!("OUT_DIR"), "/openapi_endpoints.rs"));
}

/// The hosts of the OpenAPI, its keys and its refusals.
pub static MARKET: Market = Market {
    title: "OpenAPI",
    sandbox: Base { host: "https://openapi.m-pesa.com", prefix: "/sandbox/ipg/v2/" },
    production: Base { host: "https://openapi.m-pesa.com", prefix: "/openapi/ipg/v2/" },
    countries: COUNTRIES,
    origin: "*",
    format: &JSON,
    hint,
    mistaken: ins::mistaken,
    authorize: ins::authorize,
    numbers: &[],
    refusal: ins::refusal,
    judge,
};

/// What the codes mean.
pub static CODES: Codes = Codes {
    results: result_codes::TABLES,
    replies: &["reply"],
    later: &[],
    table: |api| if result_codes::TABLES.iter().any(|(name, _)| *name == api) { api } else { "reply" },
    errors: &[],
    messages: &[],
};

/// The OpenAPI with all that it has.
pub static DOOR: Door = Door {
    name: "openapi",
    market: &MARKET,
    endpoints: endpoints::ALL,
    callbacks: &[],
    session: "session",
    made: "thirdPartyConversationId",
    codes: &CODES,
    acknowledge: |_| Err(Error::argument("acknowledge takes an event")),
    diagnose: |_, _| Err(Error::argument("diagnose takes settings")),
    #[cfg(not(target_arch = "wasm32"))]
    typed: |_, arrival| Err(crate::callback::unknown(&MARKET, arrival)),
};

fn hint(need: Need) -> &'static str {
    match need {
        Need::BearerToken => "make it with bearerToken: for `session` from the API key, else from the session id",
        _ => "",
    }
}

fn judge(endpoint: &Endpoint, answer: &Answer<'_>, refusal: &Refusal) -> (Option<Resend>, &'static str) {
    let own = result_codes::TABLES.iter().find(|(name, _)| *name == endpoint.name);
    ins::judge(&[own.map_or(&[], |(_, rows)| rows), result_codes::REPLY], answer, refusal)
}

/// The code of the country that a request is for.
pub(crate) fn country(context: &Context) -> String {
    context.country.map_or("", |country| country.code).to_owned()
}

/// The usual currency of that country.
pub(crate) fn currency(context: &Context) -> String {
    context.country.and_then(|country| country.currencies.first().copied()).unwrap_or_default().to_owned()
}
