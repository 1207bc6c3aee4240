//! Vodacom Mozambique's own API: one port for each call, and no session.

pub mod result_codes;

use crate::{
    answer::Resend,
    codes::Codes,
    context::Need,
    endpoint::{Answer, Base, Endpoint, JSON, Market, Refusal},
    error::Error,
    ins,
    untyped::Door,
};

/// The endpoints, one module each.
pub mod endpoints {
    use crate::endpoint::Endpoint as Row;

    include!(concat!(env!("OUT_DIR"), "/mozambique_endpoints.rs"));
}

/// The hosts of the API, its keys and its refusals.
pub static MARKET: Market = Market {
    title: "M-Pesa Mozambique",
    sandbox: Base { host: "https://api.sandbox.vm.co.mz", prefix: "/ipg/v1x" },
    production: Base { host: "https://api.vm.co.mz", prefix: "/ipg/v1x" },
    countries: &[],
    origin: "developer.mpesa.vm.co.mz",
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
    table: |_| "reply",
    errors: &[],
    messages: &[],
};

/// The API with all that it has.
pub static DOOR: Door = Door {
    name: "mozambique",
    market: &MARKET,
    endpoints: endpoints::ALL,
    callbacks: &[],
    session: "",
    made: "thirdPartyReference",
    codes: &CODES,
    acknowledge: |_| Err(Error::argument("acknowledge takes an event")),
    diagnose: |_, _| Err(Error::argument("diagnose takes settings")),
    #[cfg(not(target_arch = "wasm32"))]
    typed: |_, arrival| Err(crate::callback::unknown(&MARKET, arrival)),
};

fn hint(need: Need) -> &'static str {
    match need {
        Need::BearerToken => "make it with bearerToken from the API key and the public key of your account",
        Need::InitiatorName => "the InitiatorIdentifier that Vodacom gave you",
        Need::SecurityCredential => "the SecurityCredential that Vodacom gave you",
        _ => "",
    }
}

fn judge(_: &Endpoint, answer: &Answer<'_>, refusal: &Refusal) -> (Option<Resend>, &'static str) {
    ins::judge(&[result_codes::REPLY], answer, refusal)
}
