//! What an endpoint is made of.

use crate::{
    answer::Resend,
    check::Check,
    context::{Context, KeyCheck, Need},
    data::Data,
    error::ErrorCode,
    json::{Members, Value},
};
#[cfg(not(target_arch = "wasm32"))]
use crate::{error::Error, http::HttpResponse};

/// Everything that is known about one endpoint.
pub struct Endpoint {
    /// The name in JavaScript.
    pub name: &'static str,
    /// `GET`, `POST` or `PUT`.
    pub method: &'static str,
    /// The path, with its fixed query. A port may stand before it, which another host in its place does not have.
    pub path: &'static str,
    /// Whose hosts and whose refusals.
    pub market: &'static Market,
    /// The keys that its context must hold.
    pub needs: &'static [Need],
    /// What its body holds beside the parameters.
    pub adds: &'static [(&'static str, Added)],
    /// Codes in its answers that are no refusal, though other endpoints refuse with such.
    pub accepts: &'static [&'static str],
    /// What to do when the answer is lost.
    pub lost: Resend,
    /// The parameter with the id under which it may be sent again; empty where there is none.
    pub under: &'static str,
    /// Whether its answers hold a secret, so that no error may keep them.
    pub private: bool,
    /// Its parameters.
    pub params: &'static [Field],
    /// What its reply holds.
    pub reply: &'static [ReplyField],
    /// Checks what concerns several parameters; a parameter that was wrong is not among the members.
    pub also: fn(&Members<'static>, &mut Check),
    /// Adds what is computed to the body.
    pub finish: fn(&mut Members<'static>, &Context),
    /// Settles what the answer means, before it is read. Names the field that it would need and lacks.
    pub settle: for<'a> fn(&mut Answer<'a>) -> Option<&'static str>,
    /// Words for people.
    #[cfg(not(target_arch = "wasm32"))]
    pub words: Words,
}

/// What a body holds beside the parameters.
#[derive(Clone, Copy)]
pub enum Added {
    /// Always the same.
    Word(&'static str),
    /// What the caller chose, or else this.
    Default(&'static str),
    /// A key from the context.
    Key(Need),
    /// What the caller chose, or else what follows from the context.
    Computed(fn(&Context) -> String),
}

/// Words about an endpoint, for the documentation only.
#[cfg(not(target_arch = "wasm32"))]
pub struct Words {
    /// The vendor's name for it.
    pub title: &'static str,
    /// Its version, or the versions that the caller can choose from, the default first.
    pub version: &'static str,
    /// How well its facts are known.
    pub evidence: &'static str,
    /// The docs of the endpoint, of its parameters and of its reply.
    pub docs: [&'static str; 3],
    /// The typed door, for tests that both doors agree.
    pub typed: fn(&HttpResponse) -> Result<Data<'static>, Error>,
}

/// A parameter.
pub struct Field {
    /// The name in JavaScript.
    pub name: &'static str,
    /// Where it goes: a name in the body (`header.requestID` is one inside another), `?name` in the query, `@name`
    /// among the headers, `~path` in place of the endpoint's path, `~body` in place of the body; `~Name` says what
    /// the member `Name` is called. Any other leading `~` marks one that steers the request and is not sent.
    pub wire: &'static str,
    /// Whether it may be left out.
    pub optional: bool,
    /// Checks a value and writes it into the body.
    pub check: fn(&Value<'_>, &'static str, &mut Check, &mut Members<'static>),
    /// The type and docs in TypeScript.
    #[cfg(not(target_arch = "wasm32"))]
    pub words: crate::kind::Words,
}

/// A field of a reply.
pub struct ReplyField {
    /// The name in JavaScript.
    pub name: &'static str,
    /// Where it stands: `header.responseCode` is inside another, `ResponseStatus|Response Status` goes by either
    /// name. A leading `~` marks one that the library computes.
    pub wire: &'static str,
    /// Whether it may be missing.
    pub optional: bool,
    /// Reads it.
    pub read: for<'v, 'a> fn(&'v Value<'a>) -> Option<Data<'a>>,
    /// The type and docs in TypeScript.
    #[cfg(not(target_arch = "wasm32"))]
    pub words: crate::kind::Words,
}

/// What the endpoints of one M-Pesa have in common.
pub struct Market {
    /// What people call it, as in `none that Daraja is known to send`.
    pub title: &'static str,
    /// Where the sandbox is.
    pub sandbox: Base,
    /// Where production is.
    pub production: Base,
    /// The countries that the caller must choose from; none where there is but one.
    pub countries: &'static [&'static Country],
    /// The `Origin` header that is sent where the caller names none; empty where none is sent.
    pub origin: &'static str,
    /// How its bodies are written and read.
    pub format: &'static Format,
    /// Says where a key comes from.
    pub hint: fn(Need) -> &'static str,
    /// Says what a key is mistaken for, if it is.
    pub mistaken: KeyCheck,
    /// Adds the headers that carry the keys.
    pub authorize: fn(&Endpoint, &Context, &mut Vec<(&'static str, String)>),
    /// Names of members whose digits go as text or as a number.
    pub numbers: &'static [&'static str],
    /// Finds the refusal in an answer, whatever its envelope.
    pub refusal: for<'v, 'a> fn(&'v Value<'a>) -> Option<Refusal>,
    /// Says what a refusal means, and what to do about it; no `Resend` where nobody knows whether the
    /// request was carried out.
    pub judge: fn(&Endpoint, &Answer<'_>, &Refusal) -> (Option<Resend>, &'static str),
}

/// What stands before the path of an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Base {
    /// Scheme and host.
    pub host: &'static str,
    /// How each path begins; the word of the country follows, where there are several.
    pub prefix: &'static str,
}

/// One of the countries that share an M-Pesa.
#[derive(Debug, PartialEq, Eq)]
pub struct Country {
    /// Its word in the URL, by which the caller chooses it: `vodacomTZN`.
    pub market: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its code in bodies, which need not be that of ISO 3166.
    pub code: &'static str,
    /// Its currencies, the usual one first.
    pub currencies: &'static [&'static str],
    /// The first digits of its phone numbers.
    pub calling_code: &'static str,
    /// How many digits a phone number has after these.
    pub digits: usize,
}

/// How bodies are written and read.
pub struct Format {
    /// The content type of requests.
    pub content_type: &'static str,
    /// Reads a body, or says what it is instead.
    pub read: for<'a> fn(&'a str) -> Result<Value<'a>, &'static str>,
    /// Writes a body.
    pub write: fn(&Endpoint, &Value<'_>, &Context) -> String,
    /// The error for a callback of another format.
    pub other: ErrorCode,
}

/// An answer while it is being settled.
pub struct Answer<'a> {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: Value<'a>,
    /// The refusal found in it.
    pub refusal: Option<Refusal>,
}

/// M-Pesa's own words for a no.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// The code, such as `400.002.02`.
    pub code: String,
    /// The message.
    pub message: String,
    /// The id of the request.
    pub request_id: Option<String>,
}
