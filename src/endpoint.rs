//! The engine of the endpoints: one row of data for each, and everything that is read from it.

mod assemble;
mod macros;
mod row;

use std::borrow::Cow;

use chrono::{DateTime, Utc};

pub(crate) use self::macros::{camel, camel_length, endpoint, js_name};
#[cfg(not(target_arch = "wasm32"))]
pub use self::row::Words;
pub use self::row::{Added, Answer, Base, Country, Endpoint, Field, Format, Market, Refusal, ReplyField};
use crate::{
    answer::Resend,
    check::Check,
    context::{Context, Need},
    data::Data,
    error::{Error, ErrorCode, Issue},
    extras::{self, Extra},
    http::{HttpRequest, HttpResponse},
    json::{Members, Value},
};

/// Bodies beyond this many bytes are not read.
pub const MAX_BYTES: usize = 1 << 20;

/// How much of a body an error keeps.
const KEPT_BYTES: usize = 2048;

impl Endpoint {
    /// Builds the request from parameters and context as JSON values. `now` is the time where the
    /// context gives none.
    pub fn request(&self, params: &Value<'_>, context: &Value<'_>, now: DateTime<Utc>) -> Result<HttpRequest, Error> {
        let mut check = Check::default();
        let context = Context::parse(context, now, self.market, &mut check);
        if let Some(context) = &context {
            context.check(self, &mut check);
            check.country = context.country;
            check.skip_limits = context.skip_limits;
            check.quiet = context.skip_limits;
            check.production = context.is_live();
        }
        let mut body = Vec::with_capacity(self.params.len() + 4);
        self.check(params, &mut check, &mut body);
        (self.also)(&body, &mut check);
        match context {
            Some(context) if !check.failed() => Ok(self.assemble(body, &context, check.warnings())),
            _ => Err(Error::parameters(self.name, check.issues())),
        }
    }

    /// Builds the request from a body that typed parameters wrote: right in itself, but not yet for this
    /// environment.
    pub(crate) fn request_from(&self, body: Members<'static>, context: &Context) -> Result<HttpRequest, Error> {
        let mut check = Check::lenient();
        check.skip_limits = context.skip_limits;
        check.quiet = context.skip_limits;
        check.production = context.is_live();
        check.country = context.country;
        context.check(self, &mut check);
        for field in self.params {
            let Some((_, value)) = body.iter().find(|(wire, _)| wire == field.wire) else {
                continue;
            };
            // Some kinds are given in one form and sent in another: of those there is nothing to check here.
            let mut trial = Check::lenient();
            (field.check)(value, field.wire, &mut trial, &mut Vec::new());
            if !trial.failed() {
                check.at(field.name, |check| (field.check)(value, field.wire, check, &mut Vec::new()));
            }
        }
        (self.also)(&body, &mut check);
        if check.failed() {
            return Err(Error::parameters(self.name, check.issues()));
        }
        Ok(self.assemble(body, context, check.warnings()))
    }

    /// Reads the answer into the reply's fields.
    pub fn reply<'a>(&self, response: &'a HttpResponse) -> Result<Data<'a>, Error> {
        let body = self.answer(response)?;
        let mut missing = Vec::new();
        let mut record = Vec::with_capacity(self.reply.len() + 1);
        for field in self.reply {
            match body.find(field.wire).and_then(field.read) {
                Some(data) => record.push((field.name, data)),
                None if field.optional => {}
                None => missing.push(field.wire),
            }
        }
        if !missing.is_empty() {
            return Err(self.lacking(response, &missing));
        }
        if let Some(extras) = Extra::list(self.extras(&body)) {
            record.push(("extras", extras));
        }
        Ok(Data::Record(record))
    }

    /// What the fields of the reply leave over; nothing where it could be a secret.
    pub(crate) fn extras(&self, body: &Value<'_>) -> Vec<Extra> {
        if self.private {
            return Vec::new();
        }
        let read = |field: &ReplyField| body.find(field.wire).filter(|value| (field.read)(value).is_some());
        let taken: Vec<_> = self.reply.iter().filter_map(read).collect();
        extras::extras(body, &taken, &[])
    }

    /// Settles what the answer means: the body if it is a reply, the error if it is not.
    pub(crate) fn answer<'a>(&self, response: &'a HttpResponse) -> Result<Value<'a>, Error> {
        if response.body.len() > MAX_BYTES {
            let error = self.unreadable(response, "larger than 1 MiB");
            return Err(Error { code: ErrorCode::TooLarge, ..error });
        }
        let body = (self.market.format.read)(&response.body).map_err(|what| self.unreadable(response, what))?;
        let accepted = |refusal: &Refusal| self.accepts.contains(&refusal.code.as_str());
        let refusal = (self.market.refusal)(&body).filter(|refusal| !accepted(refusal));
        let mut answer = Answer { status: response.status, body, refusal };
        let lacks = (self.settle)(&mut answer);
        if let Some(refusal) = answer.refusal.take() {
            return Err(self.refused(response, &answer, refusal));
        }
        if !(200..300).contains(&answer.status) {
            return Err(self.unreadable(response, "not one that says why"));
        }
        if let Some(field) = lacks {
            return Err(self.lacking(response, &[field]));
        }
        Ok(answer.body)
    }

    /// The answer lacks fields that this endpoint's replies have.
    pub(crate) fn lacking(&self, response: &HttpResponse, missing: &[&str]) -> Error {
        let mut error = self.unreadable(response, "not the reply of this endpoint");
        error.issues = missing.iter().map(|wire| Issue::lacking((*wire).to_owned())).collect();
        error
    }

    fn check(&self, params: &Value<'_>, check: &mut Check, body: &mut Members<'static>) {
        let none = Vec::new();
        let given = match params {
            Value::Object(members) => members,
            Value::Null => &none,
            _ => {
                check.fail_at("params", "must be an object", "");
                return;
            }
        };
        for field in self.params {
            let value = params.get(field.name).filter(|value| !value.is_null());
            check.at(field.name, |check| match value {
                Some(value) => (field.check)(value, field.wire, check, body),
                None if field.optional => {}
                None => {
                    check.fail::<()>("is required", "");
                }
            });
        }
        for (name, _) in given.iter().filter(|(name, _)| !self.params.iter().any(|field| field.name == name)) {
            let message = ["is not a parameter of ", self.name].concat();
            check.at(name, |check| {
                check.fail::<()>(message, "");
            });
            check.suggest(self.params.iter().find(|field| resembles(field, name)).map(|field| field.name));
        }
    }

    fn refused(&self, response: &HttpResponse, answer: &Answer<'_>, refusal: Refusal) -> Error {
        let (resend, hint) = (self.market.judge)(self, answer, &refusal);
        let (code, verb, resend, hint) = match resend {
            Some(resend) => (ErrorCode::Refused, " was refused: ", resend, Cow::Borrowed(hint)),
            None => (ErrorCode::Unconfirmed, " is unconfirmed: ", self.lost, self.lost_hint()),
        };
        let named = if refusal.code.is_empty() { ["", "", ""] } else { [" (", cut(&refusal.code, 100), ")"] };
        let message = [self.name, verb, cut(&refusal.message, 200), &named.concat()].concat();
        let mut error = self.keep(response, Error::new(code, resend, message));
        error.hint = (!hint.is_empty()).then_some(hint);
        error.api_code = (!refusal.code.is_empty()).then_some(refusal.code);
        error.request_id = refusal.request_id;
        error
    }

    fn unreadable(&self, response: &HttpResponse, what: &str) -> Error {
        let status = response.status.to_string();
        let message = [self.name, ": the answer (HTTP ", &status, ") is ", what].concat();
        let (resend, hint) = match response.status {
            403 => {
                (Resend::No, "a firewall in front of the API refused it: mind address, country and words in the URL")
            }
            429 => (Resend::Safe, "too many requests: pause before the next"),
            // These APIs answer so about money too, and were seen to leave the body out.
            400 | 401 | 422 if self.needs.contains(&Need::BearerToken) => (self.lost, ""),
            400..=407 | 410..=499 if self.needs.contains(&Need::ConsumerKey) => {
                (Resend::No, "check consumer key and secret, and that they are of this environment")
            }
            // 408 and 409 say that something like it did reach it.
            400..=407 | 410..=499 => (Resend::No, "the request did not reach the API"),
            _ => (self.lost, ""),
        };
        let hint = if hint.is_empty() { self.lost_hint() } else { Cow::Borrowed(hint) };
        self.keep(response, Error::new(ErrorCode::UnreadableReply, resend, message)).hint(hint)
    }

    fn lost_hint(&self) -> Cow<'static, str> {
        match self.lost {
            Resend::AfterQuery => "it may have been carried out: find out before you send it again".into(),
            Resend::SameId => {
                ["it may have been carried out: send it again under the same ", self.under, " only"].concat().into()
            }
            Resend::Poll => "ask again later: this says nothing about the payment".into(),
            _ => "send it again after a pause".into(),
        }
    }

    fn keep(&self, response: &HttpResponse, mut error: Error) -> Error {
        error.status = Some(response.status);
        error.body = (!self.private).then(|| cut(&response.body, KEPT_BYTES).to_owned());
        error
    }
}

/// At most so many bytes of a text, in whole characters.
fn cut(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

fn resembles(field: &Field, name: &str) -> bool {
    let same = |text: &str| text.eq_ignore_ascii_case(name);
    let starts = |long: &str, short: &str| {
        short.len() >= 4 && long.get(..short.len()).is_some_and(|start| start.eq_ignore_ascii_case(short))
    };
    same(field.name) || same(field.wire) || starts(field.name, name) || starts(name, field.name)
}

/// Bodies of JSON.
pub static JSON: Format = Format {
    content_type: "application/json",
    read: |text| {
        Value::parse(text).ok_or_else(|| match text.trim_start().as_bytes().first() {
            None => "empty",
            Some(b'<') => "not JSON but a page of HTML or XML",
            Some(_) => "not JSON, cut off, or nested too deeply",
        })
    },
    write: |_, body, _| body.to_json(),
    other: ErrorCode::NotJson,
};

/// The parameters have nothing to do with each other.
pub(crate) fn no_more(_: &Members<'static>, _: &mut Check) {}

/// Nothing is computed.
pub(crate) fn nothing(_: &mut Members<'static>, _: &Context) {}

/// The answer means what it says.
pub(crate) fn as_is(_: &mut Answer<'_>) -> Option<&'static str> {
    None
}
