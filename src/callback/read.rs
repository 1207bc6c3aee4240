use super::{Arrival, Callback};
use crate::{
    answer::Resend,
    data::Data,
    endpoint::{MAX_BYTES, Market},
    error::{Error, ErrorCode, Issue},
    json::Value,
};

/// Reads one of a market's callbacks; `None` if it is of no kind that is known.
type Read<E> = fn(&Value<'_>, Option<Arrival>) -> Option<Result<E, Error>>;

/// Reads the bytes of a callback into the event that Rust gets, by the `read` of a market's callbacks.
pub(crate) fn event<E>(market: &Market, read: Read<E>, bytes: &[u8], arrival: Option<Arrival>) -> Result<E, Error> {
    let text = String::from_utf8_lossy(bytes);
    read(&body(market, &text)?, arrival).unwrap_or_else(|| Err(unknown(market, arrival)))
}

/// Reads the text of a callback into what JavaScript gets.
pub(crate) fn data<'a>(
    rows: &[&'static Callback],
    market: &Market,
    text: &'a str,
    arrival: Option<Arrival>,
) -> Result<Data<'a>, Error> {
    let body = body(market, text)?;
    // What comes most to Daraja's users, about an STK push, is the last by name.
    for row in rows.iter().rev() {
        if let Some(parts) = &mut row.open(&body, arrival) {
            return row.read(parts);
        }
    }
    Err(unknown(market, arrival))
}

/// The body of a callback.
fn body<'a>(market: &Market, text: &'a str) -> Result<Value<'a>, Error> {
    if text.len() > MAX_BYTES {
        return Err(Error::new(ErrorCode::TooLarge, Resend::No, "the callback is larger than 1 MiB")
            .hint("M-Pesa's are under 4 KiB: refuse such a body before reading it"));
    }
    (market.format.read)(text).map_err(|what| {
        Error::new(market.format.other, Resend::No, ["the callback is ", what].concat())
            .hint("pass the body as it was received, before any framework parses it")
    })
}

/// At the URL for timeouts anything means that a request was given up, and nobody knows whether it was carried out.
fn unknown(market: &Market, arrival: Option<Arrival>) -> Error {
    let resend = if arrival == Some(Arrival::Timeout) { Resend::AfterQuery } else { Resend::No };
    let message = ["the callback is none that ", market.title, " is known to send"].concat();
    Error::new(ErrorCode::UnknownCallback, resend, message).hint(KEEP)
}

/// The callback lacks what every one of its kind has: these fields, or else an id. Without one it would pass for a copy
/// of any other without.
pub(crate) fn lacking(kind: &str, missing: &[&[&str]]) -> Error {
    let missing = if missing.is_empty() { &[&["id"][..]] } else { missing };
    let missing: Vec<_> = missing.iter().map(|wires| wires.join("|")).collect();
    let message = ["the callback looks like `", kind, "` but lacks ", &missing.join(", ")].concat();
    let mut error = Error::new(ErrorCode::UnknownCallback, Resend::No, message).hint(KEEP);
    error.issues = missing.into_iter().map(Issue::lacking).collect();
    error
}

/// What to do with a callback that could not be read.
const KEEP: &str = "keep the body, answer 200, and find out by query what happened";
