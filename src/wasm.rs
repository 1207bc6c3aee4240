//! The edge to JavaScript. Every argument is a `JsValue` that is checked here: a wrong type handed to a
//! typed export would read foreign memory. Text for the core goes through a buffer, and its results come as
//! addresses on a tape, see `tape`; the small builds give objects. What fails is thrown in the same form, for
//! the package to wrap.
#![allow(unsafe_code, unreachable_pub, reason = "what wasm-bindgen expands to")]

use wasm_bindgen::prelude::*;

use crate::data::Data;
#[cfg(any(feature = "daraja", feature = "credential"))]
use crate::error::Error;

#[cfg(any(feature = "daraja", feature = "credential"))]
type Result = std::result::Result<JsValue, JsValue>;

/// What every M-Pesa has.
#[cfg(all(feature = "engine", not(feature = "simulator")))]
mod doors {
    use chrono::{DateTime, Utc};
    use js_sys::Date;
    use wasm_bindgen::prelude::*;
    use zeroize::Zeroize;

    use super::tape;
    use crate::{error::Error, http::HttpResponse, untyped};

    /// The address of an input buffer of that many bytes, for the package to write text into.
    #[wasm_bindgen]
    pub fn input(size: usize) -> usize {
        tape::input(size)
    }

    #[wasm_bindgen]
    pub fn request(endpoint: usize, length: usize) -> Result<usize, JsValue> {
        tape::call(length, |input, write| {
            let request = text(input).and_then(|text| untyped::request(untyped::endpoint(endpoint)?, text, now()));
            input.zeroize();
            write(&request?.data())
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
    pub fn acknowledge(door: usize, length: usize) -> Result<usize, JsValue> {
        with_text(length, |text| Ok(tape::write(&untyped::acknowledge(untyped::door(door)?, text)?.data())))
    }

    #[wasm_bindgen]
    pub fn explain(door: usize, length: usize) -> Result<usize, JsValue> {
        with_text(length, |text| Ok(tape::write(&untyped::explain(untyped::door(door)?, text)?)))
    }

    #[wasm_bindgen]
    pub fn diagnose(door: usize, length: usize) -> Result<usize, JsValue> {
        with_text(length, |text| Ok(tape::write(&untyped::diagnose(untyped::door(door)?, text, now())?)))
    }

    /// Calls with the text of the input, and leaves none of it in memory: there may be secrets in it.
    pub(super) fn with_text(length: usize, mut f: impl FnMut(&str) -> Result<usize, Error>) -> Result<usize, JsValue> {
        tape::with_input(length, &mut |input| {
            let result = text(input).and_then(&mut f);
            input.zeroize();
            result
        })
    }

    fn text(input: &[u8]) -> Result<&str, Error> {
        std::str::from_utf8(input).map_err(|_| Error::argument("the text is not UTF-8"))
    }

    pub(super) fn now() -> DateTime<Utc> {
        DateTime::from_timestamp_millis(Date::now() as i64).unwrap_or_default()
    }
}

#[cfg(all(feature = "daraja", not(feature = "simulator")))]
mod daraja {
    use wasm_bindgen::prelude::*;

    use super::{
        doors::{now, with_text},
        give, tape, to_js,
    };
    use crate::{daraja::conversation_id::originator_conversation_id, data::Data, error::Error, untyped};

    #[wasm_bindgen(js_name = stkPassword)]
    pub fn stk_password(length: usize) -> Result<usize, JsValue> {
        with_text(length, |text| Ok(tape::write(&untyped::stk_password(text, now())?)))
    }

    #[wasm_bindgen(js_name = acceptPayment)]
    pub fn accept_payment(length: usize) -> Result<usize, JsValue> {
        with_text(length, |text| Ok(tape::write(&untyped::accept_payment(text)?.data())))
    }

    #[wasm_bindgen(js_name = rejectPayment)]
    pub fn reject_payment(length: usize) -> Result<usize, JsValue> {
        with_text(length, |text| Ok(tape::write(&untyped::reject_payment(text)?.data())))
    }

    #[wasm_bindgen(js_name = matchesPhoneNumber)]
    pub fn matches_phone_number(length: usize) -> Result<usize, JsValue> {
        with_text(length, |text| Ok(tape::write(&untyped::matches_phone_number(text)?)))
    }

    #[wasm_bindgen(js_name = isSafaricomAddress)]
    pub fn is_safaricom_address(length: usize) -> Result<usize, JsValue> {
        with_text(length, |text| Ok(tape::write(&untyped::is_safaricom_address(text)?)))
    }

    /// A list of the address; of none where it cannot be told.
    #[wasm_bindgen(js_name = clientAddress)]
    pub fn client_address(length: usize) -> Result<usize, JsValue> {
        with_text(length, |text| {
            let address = untyped::client_address(text)?;
            Ok(tape::write(&Data::List(address.into_iter().map(Data::from).collect())))
        })
    }

    #[wasm_bindgen(js_name = originatorConversationId)]
    pub fn new_originator_conversation_id() -> Result<JsValue, JsValue> {
        let mut random = [0; 12];
        let filled = getrandom::fill(&mut random).map_err(|_| Error::no_randomness());
        give(filled.map(|()| to_js(&originator_conversation_id(random).into())))
    }
}

#[cfg(all(feature = "ethiopia", not(feature = "simulator")))]
mod ethiopia {
    use wasm_bindgen::prelude::*;

    use super::{
        doors::{now, with_text},
        tape,
    };
    use crate::untyped;

    #[wasm_bindgen(js_name = ethiopiaStkPassword)]
    pub fn ethiopia_stk_password(length: usize) -> Result<usize, JsValue> {
        with_text(length, |text| Ok(tape::write(&untyped::ethiopia_stk_password(text, now())?)))
    }
}

#[cfg(all(feature = "engine", not(feature = "simulator")))]
mod tape;

#[cfg(all(feature = "simulator", feature = "markets"))]
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
        bearer::{self, PublicKey},
        certificate::Certificate,
        credential::{self, EncryptionKey, Plaintext, SysRng},
        environment::Environment,
        error::Error,
    };

    /// How many keys are kept; a host uses one or two.
    const KEPT: usize = 4;

    #[derive(Clone, Copy, PartialEq, Eq)]
    enum Form {
        Certificate,
        PublicKey,
    }

    /// `{ environment }`, `{ certificate }` or `{ publicKey }`, or an environment and one of them.
    #[derive(PartialEq, Eq)]
    struct Source {
        form: Form,
        environment: Option<Environment>,
        given: Option<Vec<u8>>,
    }

    thread_local! {
        static KEYS: RefCell<Vec<(Source, EncryptionKey)>> = const { RefCell::new(Vec::new()) };
    }

    #[wasm_bindgen(js_name = securityCredential)]
    pub fn security_credential(password: &JsValue, environment: &JsValue, certificate: &JsValue) -> Result {
        encrypt(&credential::PASSWORD, password, Form::Certificate, environment, certificate)
    }

    #[wasm_bindgen(js_name = bearerToken)]
    pub fn bearer_token(secret: &JsValue, environment: &JsValue, public_key: &JsValue) -> Result {
        encrypt(&bearer::SECRET, secret, Form::PublicKey, environment, public_key)
    }

    #[wasm_bindgen(js_name = inspectCertificate)]
    pub fn inspect_certificate(environment: &JsValue, certificate: &JsValue) -> Result {
        give(Source::read(Form::Certificate, environment, certificate).and_then(|source| {
            let certificate = match &source.given {
                Some(bytes) => Certificate::read(bytes),
                None => Certificate::of(source.environment()),
            };
            Ok(to_js(&certificate?.data()))
        }))
    }

    #[wasm_bindgen(js_name = inspectPublicKey)]
    pub fn inspect_public_key(environment: &JsValue, public_key: &JsValue) -> Result {
        give(
            Source::read(Form::PublicKey, environment, public_key)
                .and_then(|source| Ok(to_js(&source.public_key()?.data()))),
        )
    }

    fn encrypt(plaintext: &Plaintext, text: &JsValue, form: Form, environment: &JsValue, given: &JsValue) -> Result {
        give((|| {
            let text = text
                .as_string()
                .map(Zeroizing::new)
                .ok_or_else(|| Error::argument(&["the ", plaintext.name, " must be a string"].concat()))?;
            let source = Source::read(form, environment, given)?;
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
                let encrypted = key.map(|key| key.encrypt_as(plaintext, &text, &mut SysRng));
                encrypted
                    .unwrap_or_else(|| Err(Error::argument("no key")))
                    .map(|encrypted| JsValue::from_str(&encrypted))
            })
        })())
    }

    impl Source {
        fn read(form: Form, environment: &JsValue, given: &JsValue) -> std::result::Result<Self, Error> {
            let environment = match environment.as_string() {
                Some(text) => match Environment::parse(&text) {
                    Some(environment) => Some(environment),
                    None => return Err(Error::argument("`environment` must be \"sandbox\" or \"production\"")),
                },
                None if environment.is_undefined() => None,
                None => return Err(Error::argument("`environment` must be a string")),
            };
            let name = match form {
                Form::Certificate => "certificate",
                Form::PublicKey => "publicKey",
            };
            let given = match bytes(given) {
                None if !given.is_undefined() => {
                    return Err(Error::argument(&["`", name, "` must be text or a Uint8Array"].concat()));
                }
                bytes => bytes,
            };
            if environment.is_none() && given.is_none() {
                let parts = ["give { environment: \"sandbox\" | \"production\" } or { ", name, " }"];
                return Err(Error::argument(&parts.concat()));
            }
            Ok(Source { form, environment, given })
        }

        /// That of a source with nothing else.
        fn environment(&self) -> Environment {
            self.environment.unwrap_or(Environment::Sandbox)
        }

        fn public_key(&self) -> std::result::Result<PublicKey, Error> {
            match &self.given {
                Some(bytes) => PublicKey::read(bytes),
                None => PublicKey::of(self.environment()),
            }
        }

        fn key(&self) -> std::result::Result<EncryptionKey, Error> {
            match (self.form, &self.given, self.environment) {
                (Form::Certificate, Some(bytes), environment) => EncryptionKey::from_certificate(bytes, environment),
                (Form::Certificate, None, _) => EncryptionKey::of(self.environment()),
                (Form::PublicKey, _, None) => Ok(self.public_key()?.key),
                (Form::PublicKey, _, Some(environment)) => Ok(self.public_key()?.for_openapi(environment)?.key),
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

#[cfg(any(feature = "daraja", feature = "credential"))]
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
