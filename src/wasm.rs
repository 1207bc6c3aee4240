//! The edge to JavaScript. Every argument is a `JsValue` that is checked here: a wrong type handed to a
//! typed export would read foreign memory. Text for the core goes through a buffer, and its results come as
//! addresses on a tape, see `tape`; the small builds give objects. What fails is thrown in the same form, for
//! the package to wrap.
#![allow(unsafe_code, unreachable_pub, reason = "what wasm-bindgen expands to")]

use wasm_bindgen::prelude::*;

use crate::{data::Data, error::Error};

type Result = std::result::Result<JsValue, JsValue>;

/// What every M-Pesa has.
#[cfg(all(feature = "engine", not(feature = "simulator")))]
mod doors {
    use chrono::{DateTime, Utc};
    use js_sys::Date;
    use wasm_bindgen::prelude::*;
    use zeroize::Zeroize;

    use super::{give, tape, to_js};
    use crate::{error::Error, http::HttpResponse, untyped};

    /// The address of an input buffer of that many bytes, for the package to write text into.
    #[wasm_bindgen]
    pub fn input(size: usize) -> usize {
        tape::input(size)
    }

    #[wasm_bindgen]
    pub fn request(endpoint: usize, length: usize) -> Result<usize, JsValue> {
        tape::call(length, |input, write| {
            write(&wiped(input, |text| untyped::request(untyped::endpoint(endpoint)?, text, now()))?.data())
        })
    }

    #[wasm_bindgen]
    pub fn reply(endpoint: usize, status: u16, length: usize) -> Result<usize, JsValue> {
        tape::call(length, |input, write| {
            let response = HttpResponse::new(status, text(input)?);
            write(&untyped::reply(untyped::endpoint(endpoint)?, &response)?)
        })
    }

    #[wasm_bindgen(js_name = parseCallback)]
    pub fn parse_callback(arrival: usize, length: usize) -> Result<usize, JsValue> {
        tape::call(length, |input, write| {
            let (door, arrival) = untyped::arrival(arrival)?;
            write(&untyped::parse_callback(door, text(input)?, arrival)?)
        })
    }

    #[wasm_bindgen]
    pub fn acknowledge(door: usize, length: usize) -> Result<JsValue, JsValue> {
        with_text(length, |text| untyped::acknowledge(untyped::door(door)?, text).map(|answer| to_js(&answer.data())))
    }

    #[wasm_bindgen]
    pub fn explain(door: usize, length: usize) -> Result<JsValue, JsValue> {
        with_text(length, |text| untyped::explain(untyped::door(door)?, text).map(|found| to_js(&found)))
    }

    #[wasm_bindgen]
    pub fn diagnose(door: usize, length: usize) -> Result<JsValue, JsValue> {
        let diagnose = |text: &str| untyped::diagnose(untyped::door(door)?, text, now()).map(|found| to_js(&found));
        give(tape::with_input(length, |input| wiped(input, diagnose)))
    }

    /// Reads an input with secrets in it, and leaves none of them in memory.
    pub(super) fn wiped<T>(input: &mut [u8], read: impl FnOnce(&str) -> Result<T, Error>) -> Result<T, Error> {
        let result = text(input).and_then(read);
        input.zeroize();
        result
    }

    pub(super) fn with_text(length: usize, f: impl FnOnce(&str) -> Result<JsValue, Error>) -> Result<JsValue, JsValue> {
        give(tape::with_input(length, |input| f(text(input)?)))
    }

    fn text(input: &[u8]) -> Result<&str, Error> {
        std::str::from_utf8(input).map_err(|_| Error::argument("the text is not UTF-8"))
    }

    pub(super) fn now() -> DateTime<Utc> {
        DateTime::from_timestamp_millis(Date::now() as i64).unwrap_or_default()
    }

    /// Random bytes for an id.
    pub(super) fn random<const LENGTH: usize>(make: impl FnOnce([u8; LENGTH]) -> String) -> Result<JsValue, JsValue> {
        let mut random = [0; LENGTH];
        let filled = getrandom::fill(&mut random).map_err(|_| Error::no_randomness());
        give(filled.map(|()| to_js(&make(random).into())))
    }
}

#[cfg(all(feature = "daraja", not(feature = "simulator")))]
mod daraja {
    use wasm_bindgen::prelude::*;

    use super::{
        doors::{now, random, wiped, with_text},
        give, tape, to_js,
    };
    use crate::{daraja::conversation_id::originator_conversation_id, untyped};

    #[wasm_bindgen(js_name = stkPassword)]
    pub fn stk_password(length: usize) -> Result<JsValue, JsValue> {
        let password = |text: &str| untyped::stk_password(text, now()).map(|password| to_js(&password));
        give(tape::with_input(length, |input| wiped(input, password)))
    }

    #[wasm_bindgen(js_name = acceptPayment)]
    pub fn accept_payment(length: usize) -> Result<JsValue, JsValue> {
        with_text(length, |text| untyped::accept_payment(text).map(|answer| to_js(&answer.data())))
    }

    #[wasm_bindgen(js_name = rejectPayment)]
    pub fn reject_payment(length: usize) -> Result<JsValue, JsValue> {
        with_text(length, |text| untyped::reject_payment(text).map(|answer| to_js(&answer.data())))
    }

    #[wasm_bindgen(js_name = matchesPhoneNumber)]
    pub fn matches_phone_number(length: usize) -> Result<JsValue, JsValue> {
        with_text(length, |text| untyped::matches_phone_number(text).map(|fits| to_js(&fits)))
    }

    #[wasm_bindgen(js_name = isSafaricomAddress)]
    pub fn is_safaricom_address(length: usize) -> Result<JsValue, JsValue> {
        with_text(length, |text| untyped::is_safaricom_address(text).map(|is| to_js(&is)))
    }

    #[wasm_bindgen(js_name = clientAddress)]
    pub fn client_address(length: usize) -> Result<JsValue, JsValue> {
        with_text(length, |text| Ok(untyped::client_address(text)?.map_or(JsValue::UNDEFINED, JsValue::from)))
    }

    #[wasm_bindgen(js_name = originatorConversationId)]
    pub fn new_originator_conversation_id() -> Result<JsValue, JsValue> {
        random(originator_conversation_id)
    }
}

#[cfg(all(feature = "engine", not(feature = "simulator")))]
mod tape;

#[cfg(all(feature = "simulator", any(feature = "openapi", feature = "mozambique", feature = "drc")))]
mod market_simulator;
#[cfg(feature = "simulator")]
mod simulator;

#[cfg(feature = "credential")]
mod credential {
    use std::cell::RefCell;

    use js_sys::{ArrayBuffer, Uint8Array};
    use wasm_bindgen::prelude::*;
    use zeroize::Zeroizing;

    use super::{Result, give, to_js};
    use crate::{
        certificate::Certificate,
        credential::{EncryptionKey, SysRng},
        environment::Environment,
        error::Error,
    };

    /// How many keys are kept; a host uses one or two.
    const KEPT: usize = 4;

    /// `{ environment }`, `{ certificate }`, or both.
    #[derive(Clone, Default, PartialEq, Eq)]
    struct Source {
        environment: Option<Environment>,
        certificate: Option<Vec<u8>>,
    }

    thread_local! {
        static KEYS: RefCell<Vec<(Source, EncryptionKey)>> = const { RefCell::new(Vec::new()) };
    }

    #[wasm_bindgen(js_name = securityCredential)]
    pub fn security_credential(password: &JsValue, environment: &JsValue, certificate: &JsValue) -> Result {
        give((|| {
            let password = password
                .as_string()
                .map(Zeroizing::new)
                .ok_or_else(|| Error::argument("the password must be a string"))?;
            let source = Source::read(environment, certificate)?;
            KEYS.with_borrow_mut(|keys| {
                let at = match keys.iter().position(|(known, _)| *known == source) {
                    Some(at) => at,
                    None => {
                        let key = source.key()?;
                        keys.truncate(KEPT - 1);
                        keys.insert(0, (source, key));
                        0
                    }
                };
                let key = keys.get(at).map(|(_, key)| key);
                let encrypted = key.map(|key| key.encrypt(&password, &mut SysRng));
                encrypted
                    .unwrap_or_else(|| Err(Error::argument("no key")))
                    .map(|credential| JsValue::from_str(&credential))
            })
        })())
    }

    #[wasm_bindgen(js_name = inspectCertificate)]
    pub fn inspect_certificate(environment: &JsValue, certificate: &JsValue) -> Result {
        give((|| Ok(to_js(&Source::read(environment, certificate)?.certificate()?.data())))())
    }

    impl Source {
        fn read(environment: &JsValue, certificate: &JsValue) -> std::result::Result<Self, Error> {
            let environment = match environment.as_string() {
                Some(text) => match Environment::parse(&text) {
                    Some(environment) => Some(environment),
                    None => return Err(Error::argument("`environment` must be \"sandbox\" or \"production\"")),
                },
                None if environment.is_undefined() => None,
                None => return Err(Error::argument("`environment` must be a string")),
            };
            let certificate = match bytes(certificate) {
                None if !certificate.is_undefined() => {
                    return Err(Error::argument("`certificate` must be text or a Uint8Array"));
                }
                bytes => bytes,
            };
            if environment.is_none() && certificate.is_none() {
                return Err(Error::argument("give { environment: \"sandbox\" | \"production\" } or { certificate }"));
            }
            Ok(Source { environment, certificate })
        }

        fn certificate(&self) -> std::result::Result<Certificate, Error> {
            match (&self.certificate, self.environment) {
                (Some(bytes), _) => Certificate::read(bytes),
                (None, environment) => Certificate::of(environment.unwrap_or(Environment::Sandbox)),
            }
        }

        fn key(&self) -> std::result::Result<EncryptionKey, Error> {
            match (&self.certificate, self.environment) {
                (Some(bytes), environment) => EncryptionKey::from_certificate(bytes, environment),
                (None, environment) => EncryptionKey::of(environment.unwrap_or(Environment::Sandbox)),
            }
        }
    }

    /// The bytes of a string or of a real `Uint8Array`: an object that only looks like one would throw.
    fn bytes(value: &JsValue) -> Option<Vec<u8>> {
        match value.as_string() {
            Some(text) => Some(text.into_bytes()),
            None => value.dyn_ref::<Uint8Array>().filter(|_| ArrayBuffer::is_view(value)).map(Uint8Array::to_vec),
        }
    }
}

fn give(result: std::result::Result<JsValue, Error>) -> Result {
    result.map_err(|error| to_js(&error.data()))
}

/// The address of the data on the tape: an object made property by property would cost more than what it holds.
#[cfg(all(feature = "engine", not(feature = "simulator")))]
fn to_js(data: &Data<'_>) -> JsValue {
    JsValue::from_f64(tape::write(data) as f64)
}

/// The data as an object.
#[cfg(not(all(feature = "engine", not(feature = "simulator"))))]
fn to_js(data: &Data<'_>) -> JsValue {
    serde::Serialize::serialize(data, &serde_wasm_bindgen::Serializer::new()).unwrap_or(JsValue::UNDEFINED)
}
