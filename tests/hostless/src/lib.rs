//! A wasm that asks nothing of its host: it pays in the simulators of Kenya and of DR Congo, reads the
//! callback and encrypts, all by itself.
//! `scripts/hostless.mjs` runs it.
#![allow(unsafe_code, reason = "what exports a function")]

use std::convert::Infallible;

use mpesa_core::{
    answer::Outcome,
    chrono::{DateTime, Utc},
    context::Context,
    credential::{
        EncryptionKey,
        rand_core::{TryCryptoRng, TryRng},
    },
    daraja::{
        Event,
        endpoints::{access_token, stk_push, stk_query},
        explain::{Question, explain},
        parse_callback,
    },
    drc::endpoints::login,
    environment::Environment,
    http::{HttpRequest, HttpResponse},
    kind::{AdvisedText, CallbackUrl, Msisdn, Receiver, Shillings, ShortCode, Text},
    secret::Secret,
    simulator::{MarketSettings, MarketSimulator, Request, Settings, Simulator},
};

const START: i64 = 1_767_592_800_000;
const PASSKEY: &str = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";

/// 1 if all went well.
#[unsafe(no_mangle)]
pub extern "C" fn works() -> u32 {
    u32::from(pays().is_some() && logs_in().is_some() && encrypts().is_some())
}

fn pays() -> Option<()> {
    let mut daraja = Simulator::new("seed", Settings::default());
    let context = |seconds| Context::new(Environment::Sandbox, time(seconds)).passkey(Secret::new(PASSKEY));
    let consumer = context(0).consumer(Secret::new("key"), Secret::new("secret"));
    let request = access_token::Params {}.request(&consumer).ok()?;
    let token = access_token::Reply::read(&send(&mut daraja, &request, 0)).ok()?.access_token;

    let shop = Receiver::PayBill(ShortCode::new("174379")?);
    let push = stk_push::Params {
        short_code: shop.clone(),
        amount: Shillings::new(100)?,
        phone_number: Msisdn::new("0712 345 678")?,
        callback_url: CallbackUrl::new("https://shop.example/callbacks/7f3a9c")?,
        account_reference: AdvisedText::new("INV-7")?,
        description: None,
        payer_phone_number: None,
    };
    let request = push.request(&context(0).access_token(token.clone())).ok()?;
    let reply = stk_push::Reply::read(&send(&mut daraja, &request, 0)).ok()?;

    let delivery = daraja.due(START + 25_000).pop()?;
    let Ok(Event::Stk(event)) = parse_callback(delivery.body.as_bytes()) else { return None };

    let query = stk_query::Params { short_code: shop, checkout_request_id: Text::new(&reply.checkout_request_id)? };
    let request = query.request(&context(25).access_token(token)).ok()?;
    let ended = stk_query::Reply::read(&send(&mut daraja, &request, 25)).ok()?;
    let meanings = explain(&Question { code: Some("1032"), api: Some("stk"), ..Question::default() });
    (event.outcome == Outcome::Succeeded && ended.outcome == Outcome::Succeeded && !meanings.is_empty()).then_some(())
}

fn logs_in() -> Option<()> {
    let mut gateway = MarketSimulator::drc("seed", MarketSettings::default());
    let context = Context::new(Environment::Sandbox, time(0)).login(Secret::new("user"), Secret::new("password"));
    let answer = asked(&login::Params {}.request(&context).ok()?, |request| gateway.handle(request, START));
    (!login::Reply::read(&answer).ok()?.session_id.expose().is_empty()).then_some(())
}

fn encrypts() -> Option<()> {
    let key = EncryptionKey::of(Environment::Production).ok()?;
    let credential = key.encrypt("Safaricom999!*!", &mut Counter(1)).ok()?;
    (credential.len() == 344).then_some(())
}

fn time(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(START + seconds * 1000).unwrap_or_default()
}

fn send(daraja: &mut Simulator, request: &HttpRequest, seconds: i64) -> HttpResponse {
    asked(request, |request| daraja.handle(request, START + seconds * 1000))
}

/// Hands the request to a simulator.
fn asked(request: &HttpRequest, handle: impl FnOnce(&Request<'_>) -> HttpResponse) -> HttpResponse {
    let headers: Vec<_> = request.headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let body = request.body.as_deref().unwrap_or_default().as_bytes();
    handle(&Request { method: request.method, url: &request.url, headers: &headers, body })
}

/// Anything but random: enough to see that encrypting needs no generator of the host.
struct Counter(u64);

impl TryRng for Counter {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        self.try_next_u64().map(|number| number as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        self.0 = self.0.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
        Ok(self.0)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for byte in bytes {
            *byte = (self.try_next_u64()? >> 56) as u8;
        }
        Ok(())
    }
}

impl TryCryptoRng for Counter {}
