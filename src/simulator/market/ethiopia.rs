//! M-Pesa Ethiopia. The words are those of `reference/markets.md` section E, and where it has none, Daraja's.

mod operation;
mod payment;
mod question;

use self::operation::{Act, OPERATIONS, Operation};
pub(super) use self::payment::conclude;
use super::{MarketSettings, books::Books, ins::fields::decoded};
use crate::{
    ethiopia::{
        endpoints::access_token,
        password::{self, PasswordForm},
    },
    http::HttpResponse,
    json::Value,
    kind::EastAfricaTime,
    secret::Secret,
    simulator::{
        Request,
        fields::{self, text},
        refusal::{self, Refusal},
        token::{SECONDS, Tokens, consumer},
        wire::{digits, texts},
    },
};

/// The API, with what it keeps beside its books.
pub(super) struct Ethiopia {
    settings: MarketSettings,
    tokens: Tokens,
    /// Each short code with the URL where its payments are confirmed.
    registered: Vec<(String, String)>,
}

/// A request that reached an operation.
struct Call<'a> {
    operation: &'static Operation,
    body: Value<'a>,
    now: i64,
}

/// What the call for tokens says to what is wrong.
type NoToken = (&'static str, &'static str);

const NO_CLIENT: NoToken = ("999991", "Invalid client id");
const NO_TYPE: NoToken = ("999996", "Invalid authentication type");
const NO_HEADER: NoToken = ("999997", "Invalid authorization header");
const NO_GRANT: NoToken = ("999998", "Invalid grant type");

impl Ethiopia {
    pub(super) fn new(settings: MarketSettings) -> Self {
        Ethiopia { settings, tokens: Tokens::default(), registered: Vec::new() }
    }

    pub(super) fn handle(&mut self, books: &mut Books, request: &Request<'_>, now: i64) -> HttpResponse {
        let (path, query) = access_token::ENDPOINT.path.split_once('?').unwrap_or_default();
        if request.path() == path && request.method == "GET" {
            return match self.refuses_token(request, query) {
                None => self.issue_token(books, now),
                Some(refusal) => no_token(refusal),
            };
        }
        let answer = match OPERATIONS.iter().find(|operation| operation.is_at(request.path())) {
            None if request.path() == path => Err(refusal::WRONG_METHOD),
            None => Err(refusal::NOT_FOUND),
            Some(_) if request.method != "POST" => Err(refusal::WRONG_METHOD),
            Some(operation) => self.take(books, operation, request, now),
        };
        answer.unwrap_or_else(|refusal| refusal.response(&mut books.random))
    }

    fn take(
        &mut self,
        books: &mut Books,
        operation: &'static Operation,
        request: &Request<'_>,
        now: i64,
    ) -> Result<HttpResponse, Refusal> {
        // One of the vendor's own libraries registers without a token.
        let free = operation.act == Act::Register && request.header("authorization").is_none();
        if !free && !self.tokens.admit(request, now) {
            return Err(refusal::WRONG_TOKEN_PAYOUT.clone());
        }
        if operation.act == Act::Register && !self.has_key(request) {
            return Ok(no_token(NO_CLIENT));
        }
        let body = request.json().unwrap_or(Value::Null);
        self.check(operation, &body)?;
        let call = Call { operation, body, now };
        Ok(match operation.act {
            Act::Register => self.register(&call),
            Act::Begin(kind) => self.begin(books, &call, kind),
            Act::Status | Act::Balance => question::ask(books, &call),
        })
    }

    /// Refuses the first field that is missing or wrong.
    fn check(&self, operation: &Operation, body: &Value<'_>) -> Result<(), Refusal> {
        for field in operation.fields {
            let right = match body.get(field.name).filter(|value| !value.is_null()) {
                Some(value) => value.text().is_some_and(|given| field.rule.accepts(given)),
                None => !field.needed,
            };
            if !right {
                return Err(refusal::wrong_field(field.name));
            }
        }
        let business = text(body, operation.business);
        if business.is_ok_and(|code| !self.settings.serves(code)) {
            return Err(refusal::wrong_field(operation.business));
        }
        if operation.fields.iter().any(|field| field.name == "Password") {
            self.check_password(body)?;
        }
        Ok(())
    }

    fn check_password(&self, body: &Value<'_>) -> Result<(), Refusal> {
        let time = fields::read::<EastAfricaTime>(body, "Timestamp")?.to_digits();
        let (code, given) = (text(body, "BusinessShortCode")?, text(body, "Password")?);
        let right = match &self.settings.passkey {
            Some(passkey) => [PasswordForm::Sha256, PasswordForm::Daraja]
                .into_iter()
                .any(|form| password::encode(code, passkey.expose(), &time, form) == given),
            None => password::is_password(given),
        };
        if right { Ok(()) } else { Err(refusal::WRONG_CREDENTIALS) }
    }

    /// Whether the query of a registration has the consumer key.
    fn has_key(&self, request: &Request<'_>) -> bool {
        let key = request.query().split('&').find_map(|pair| pair.strip_prefix("apikey=")).and_then(decoded);
        key.is_some_and(|key| !key.is_empty() && fits(&self.settings.consumer_key, &key))
    }

    fn refuses_token(&self, request: &Request<'_>, query: &str) -> Option<NoToken> {
        if request.header("authorization").is_none_or(str::is_empty) {
            return Some(NO_HEADER);
        }
        if request.authorization("Basic").is_none() {
            return Some(NO_TYPE);
        }
        if !request.asks(query) {
            return Some(NO_GRANT);
        }
        match consumer(request) {
            None => Some(NO_HEADER),
            Some([key, secret]) => {
                let right = fits(&self.settings.consumer_key, &key) && fits(&self.settings.consumer_secret, &secret);
                (!right).then_some(NO_CLIENT)
            }
        }
    }

    fn issue_token(&mut self, books: &mut Books, now: i64) -> HttpResponse {
        let token = self.tokens.issue(&mut books.random, now);
        let lasts = SECONDS.to_string();
        json(200, &[("access_token", &token), ("token_type", "Bearer"), ("expires_in", &lasts)])
    }

    fn register(&mut self, call: &Call<'_>) -> HttpResponse {
        let short_code = call.text("ShortCode");
        self.registered.retain(|(own, _)| *own != short_code);
        self.registered.push((short_code, call.text("ConfirmationURL")));
        let done = "Request processed successfully";
        json(
            200,
            &[
                ("responseCode", "200"),
                ("responseMessage", done),
                ("customerMessage", done),
                ("timestamp", &digits(call.now)),
            ],
        )
    }
}

impl Call<'_> {
    /// The text of a field; empty if it is not there.
    fn text(&self, name: &'static str) -> String {
        text(&self.body, name).unwrap_or_default().to_owned()
    }
}

/// Whether it is the one of the settings, if they have one.
fn fits(expected: &Option<Secret>, given: &str) -> bool {
    expected.as_ref().is_none_or(|expected| expected.expose() == given)
}

fn no_token((code, description): NoToken) -> HttpResponse {
    json(400, &[("resultCode", code), ("resultDesc", description)])
}

fn json(status: u16, members: &[(&'static str, &str)]) -> HttpResponse {
    HttpResponse::json(status, texts(members).to_json())
}

/// Whether a callback was answered as Daraja wants it: what Ethiopia wants is not published.
pub(super) fn acknowledges(answer: &str) -> bool {
    Value::parse(answer).is_some_and(|answer| answer.get("ResultCode").and_then(Value::text) == Some("0"))
}
