//! The gateway of DR Congo: SOAP for logins and payments, and plain XML for payments between businesses. The words are
//! those of `reference/markets.md` section C.

mod message;
mod payment;

use super::{MarketSettings, books::Books};
use crate::{drc::envelope, endpoint::MAX_BYTES, http::HttpResponse, json::Value, simulator::Request};

/// The gateway, with what it keeps beside its books.
pub(super) struct Drc {
    settings: MarketSettings,
    /// Each session, and when it began.
    sessions: Vec<(String, i64)>,
}

/// A part of the gateway.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Door {
    Soap,
    Payouts,
    Login,
    Business,
}

const DOORS: [(&str, Door); 4] = [
    ("/insight/SOAPIn", Door::Soap),
    ("/iPG/B2C", Door::Payouts),
    ("/insight/B2BLogin", Door::Login),
    ("/insight/B2B", Door::Business),
];

impl Drc {
    pub(super) fn new(settings: MarketSettings) -> Self {
        Drc { settings, sessions: Vec::new() }
    }

    pub(super) fn handle(&mut self, books: &mut Books, request: &Request<'_>, now: i64) -> HttpResponse {
        let Some((_, door)) = DOORS.iter().find(|(path, _)| *path == request.path()) else {
            return HttpResponse::new(404, "Not Found");
        };
        if request.method != "POST" {
            return HttpResponse::new(405, "Method Not Allowed");
        }
        let text = std::str::from_utf8(request.body).ok().filter(|text| text.len() <= MAX_BYTES);
        let form = text.and_then(|text| envelope::read(text).ok()).unwrap_or(Value::Null);
        match door {
            Door::Soap | Door::Payouts => self.soap(books, *door, &form, now),
            Door::Login => self.log_in_plainly(books, &form, now),
            Door::Business => self.pay_business(books, &form, now),
        }
    }

    fn soap(&mut self, books: &mut Books, door: Door, form: &Value<'_>, now: i64) -> HttpResponse {
        let (event, items) = (form.get("EventID").and_then(Value::text).unwrap_or_default(), form.get("items"));
        match (door, event, items) {
            (Door::Soap, message::LOGIN, Some(items)) => self.log_in(books, items, now),
            (Door::Soap, message::C2B, Some(items)) | (Door::Payouts, message::B2C, Some(items)) => {
                let token = form.get("Token").and_then(Value::text).unwrap_or_default();
                if !self.is_open(token, now) {
                    return message::refusal(event, items, "Session Expired");
                }
                self.pay(books, event, items, now)
            }
            _ => message::fault("S:Client", "Cannot find dispatch method for {}"),
        }
    }

    fn log_in(&mut self, books: &mut Books, items: &Value<'_>, now: i64) -> HttpResponse {
        let Some(right) = self.knows(items) else {
            return message::fault("S:Server", "java.lang.NullPointerException");
        };
        if !right {
            return message::wrong_login(items);
        }
        let token = self.open_session(books, now);
        message::login(items, &token, &books.random.hexadecimal(32))
    }

    fn log_in_plainly(&mut self, books: &mut Books, form: &Value<'_>, now: i64) -> HttpResponse {
        let right = form.get("request").and_then(|request| self.knows(request)) == Some(true);
        let token = if right { self.open_session(books, now) } else { String::new() };
        let [code, description] = if right { ["0", "Success"] } else { ["-1", "Invalid Credentials"] };
        message::plain("Response", &[("SessionID", &token), ("ResultCode", code), ("ResultDesc", description)])
    }

    fn open_session(&mut self, books: &mut Books, now: i64) -> String {
        let token = books.random.hexadecimal(32);
        let lifetime = self.settings.session_lifetime;
        self.sessions.retain(|(_, begun)| lifetime.is_none_or(|lifetime| now - begun < lifetime.into()));
        self.sessions.push((token.clone(), now));
        token
    }

    fn is_open(&self, token: &str, now: i64) -> bool {
        let lasts = |begun: i64| self.settings.session_lifetime.is_none_or(|lifetime| now - begun < lifetime.into());
        self.sessions.iter().any(|(own, begun)| own == token && lasts(*begun))
    }

    /// Whether user name and password are right; `None` if one is missing.
    fn knows(&self, items: &Value<'_>) -> Option<bool> {
        let [username, password] = ["Username", "Password"].map(|name| items.get(name).and_then(Value::text));
        let (username, password) = (username?, password?);
        let right = self.settings.username.as_deref().is_none_or(|own| own == username);
        Some(right && self.settings.password.as_ref().is_none_or(|own| own.expose() == password))
    }
}

/// Whether a callback was answered as M-Pesa wants it.
pub(super) fn acknowledges(body: &str) -> bool {
    let form = envelope::read(body).unwrap_or(Value::Null);
    form.at(&["response", "ResponseCode"]).and_then(Value::text) == Some("200")
}
