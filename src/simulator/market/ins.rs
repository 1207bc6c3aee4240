//! What the OpenAPI and Mozambique's API have in common. The words are those of `reference/markets.md` sections A and B.

mod api;
pub(super) mod fields;
mod mandates;
pub(super) mod mozambique;
pub(super) mod openapi;
mod payments;
mod queries;
mod reply;
mod sandbox;

use base64::{Engine, engine::general_purpose::STANDARD};

use self::{
    api::{Act, Api, Operation, Place},
    fields::Fields,
    mandates::Mandate,
};
use super::{MarketSettings, books::Books};
use crate::{
    http::HttpResponse,
    json::Value,
    simulator::{
        Request,
        wire::{object, string},
    },
};

/// One of the two APIs, with what it keeps beside its books.
pub(super) struct Ins {
    api: &'static Api,
    settings: MarketSettings,
    /// When each session began that may still be used.
    sessions: Vec<i64>,
    mandates: Vec<Mandate>,
}

/// A request that reached an operation.
struct Call<'a> {
    operation: &'static Operation,
    place: Place<'a>,
    fields: Fields<'a>,
    now: i64,
}

impl Ins {
    pub(super) fn new(api: &'static Api, settings: MarketSettings) -> Self {
        Ins { api, settings, sessions: Vec::new(), mandates: Vec::new() }
    }

    pub(super) fn handle(&mut self, books: &mut Books, request: &Request<'_>, now: i64) -> HttpResponse {
        match self.take(books, request, now) {
            Ok(response) | Err(response) => response,
        }
    }

    fn take(&mut self, books: &mut Books, request: &Request<'_>, now: i64) -> Result<HttpResponse, HttpResponse> {
        let place = (self.api.locate)(request.path()).ok_or_else(|| gateway(404, "Resource not found"))?;
        let operation = self.api.operations.iter().find(|operation| operation.path == place.path);
        let operation = operation.ok_or_else(|| gateway(404, "Resource not found"))?;
        if request.method != operation.method {
            return Err(gateway(405, "Method not allowed"));
        }
        let bearer = request.authorization("Bearer").filter(|bearer| is_block(bearer));
        if operation.act == Act::Session {
            return bearer.map(|_| self.open_session(books, now)).ok_or_else(|| self.no_session());
        }
        if bearer.is_none() || !self.is_usable(now) {
            return Err(gateway(401, "Unauthorized"));
        }
        let fields = match operation.method {
            "GET" => Some(Fields::of_query(request)),
            _ => request.json().as_ref().and_then(Fields::of_json),
        };
        let readable = fields.is_some();
        let call = Call { operation, place, fields: fields.unwrap_or_default(), now };
        let checked = if readable { self.check(&call) } else { Err("INS-21") };
        checked.map_err(|code| self.refuse(books, &call, code))?;
        Ok(match operation.act {
            Act::Session => self.open_session(books, now),
            Act::Pay(kind) => self.pay(books, &call, kind, false),
            Act::PayInTwoSteps(kind) => self.pay(books, &call, kind, true),
            Act::Confirm => self.confirm(books, &call),
            Act::Reverse => self.reverse(books, &call),
            Act::Status => self.tell_status(books, &call),
            Act::Name => self.tell_name(books, &call),
            Act::CreateMandate => self.create_mandate(books, &call),
            Act::PayByMandate => self.pay_by_mandate(books, &call),
            Act::QueryMandate => self.query_mandate(books, &call),
            Act::CancelMandate => self.cancel_mandate(books, &call),
        })
    }

    fn open_session(&mut self, books: &mut Books, now: i64) -> HttpResponse {
        // Without an end the first one lasts for all.
        if let Some(lifetime) = self.settings.session_lifetime {
            self.sessions.retain(|begun| now - begun < lifetime.into());
            self.sessions.push(now);
        } else if self.sessions.is_empty() {
            self.sessions.push(now);
        }
        let verdict = self.verdict("INS-0");
        let body = vec![
            ("output_ResponseCode", string(verdict.code)),
            ("output_ResponseDesc", string(verdict.description)),
            ("output_SessionID", string(["AAA", &books.random.lower(30)].concat())),
        ];
        HttpResponse::json(200, object(body).to_json())
    }

    fn no_session(&self) -> HttpResponse {
        let verdict = self.verdict("INS-989");
        let body = [("output_ResponseCode", verdict.code), ("output_ResponseDesc", verdict.description)];
        let body = body.into_iter().map(|(name, text)| (name, string(text))).collect();
        HttpResponse::json(verdict.status, object(body).to_json())
    }

    /// Whether a session is there that can be used now. Which one a request is for is not to be seen: it is encrypted.
    fn is_usable(&self, now: i64) -> bool {
        let lasts = |age: i64| self.settings.session_lifetime.is_none_or(|lifetime| age < lifetime.into());
        let usable = |begun: &i64| now - begun >= self.settings.session_delay.into() && lasts(now - begun);
        !self.api.has_sessions || self.sessions.iter().any(usable)
    }

    /// The code of the first field that is missing or wrong.
    fn check(&self, call: &Call<'_>) -> Result<(), &'static str> {
        if self.api.has_sessions && call.place.country.is_none() {
            return Err("INS-998");
        }
        for field in call.operation.fields {
            match call.fields.get(field.name) {
                Some(given) if field.accepts(given, &call.place) => {}
                Some(_) => return Err(field.code),
                None if field.needed => return Err("INS-20"),
                None => {}
            }
        }
        match self.settings.serves(call.short_code()) {
            true => Ok(()),
            false => Err("INS-13"),
        }
    }
}

impl Call<'_> {
    /// The business that asks.
    fn short_code(&self) -> &str {
        let own = self.fields.get("ServiceProviderCode").or(self.fields.get("PrimaryPartyCode"));
        own.unwrap_or_default()
    }

    fn text(&self, name: &str) -> String {
        self.fields.get(name).unwrap_or_default().to_owned()
    }
}

/// An answer from in front of the API, which has no code.
fn gateway(status: u16, error: &'static str) -> HttpResponse {
    HttpResponse::json(status, object(vec![("output_error", string(error))]).to_json())
}

/// Whether that is what RSA with a key of 2048 or 4096 bits makes, in base64.
fn is_block(bearer: &str) -> bool {
    STANDARD.decode(bearer).is_ok_and(|block| matches!(block.len(), 256 | 512))
}

pub(super) fn acknowledges(callback: &str, answer: &str) -> bool {
    let (Some(asked), Some(answer)) = (Value::parse(callback), Value::parse(answer)) else {
        return false;
    };
    let asked = |name| asked.get(name).and_then(Value::text);
    let answered = |name| answer.get(name).and_then(Value::text);
    let reference = asked("input_ThirdPartyConversationID").or(asked("input_ThirdPartyReference"));
    answered("output_OriginalConversationID") == asked("input_OriginalConversationID")
        && answered("output_ThirdPartyConversationID") == reference
        && matches!(answered("output_ResponseCode"), Some("0" | "INS-0"))
}
