#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "js"), forbid(unsafe_code))]
#![cfg_attr(feature = "js", deny(unsafe_code))]

pub use chrono;

pub mod answer;
mod calendar;
pub mod data;
pub mod environment;
pub mod error;
pub mod money;
#[cfg(any(feature = "engine", feature = "credential"))]
mod search;
pub mod secret;

#[cfg(feature = "engine")]
pub mod callback;
#[cfg(feature = "engine")]
pub mod check;
#[cfg(feature = "engine")]
pub mod codes;
#[cfg(feature = "engine")]
pub mod context;
#[cfg(all(feature = "engine", not(target_arch = "wasm32")))]
mod declaration;
#[cfg(feature = "engine")]
pub mod endpoint;
#[cfg(feature = "engine")]
pub mod explain;
#[cfg(feature = "engine")]
mod extras;
#[cfg(any(feature = "daraja", feature = "openapi", feature = "mozambique", feature = "ethiopia"))]
pub mod findings;
#[cfg(feature = "engine")]
pub mod http;
#[cfg(feature = "engine")]
pub mod json;
#[cfg(feature = "engine")]
pub mod kind;
#[cfg(feature = "engine")]
pub mod network;
#[cfg(feature = "xml")]
#[cfg_attr(not(any(test, feature = "drc")), expect(dead_code, reason = "a market that speaks XML reads by it"))]
mod xml;

#[cfg(feature = "words")]
pub mod words;

#[cfg(feature = "daraja")]
pub mod daraja;
#[cfg(feature = "drc")]
pub mod drc;
#[cfg(feature = "ethiopia")]
pub mod ethiopia;
#[cfg(any(feature = "openapi", feature = "mozambique"))]
mod ins;
#[cfg(feature = "mozambique")]
pub mod mozambique;
#[cfg(feature = "openapi")]
pub mod openapi;
#[cfg(feature = "simulator")]
pub mod simulator;
#[cfg(feature = "engine")]
pub mod untyped;

#[cfg(feature = "credential")]
pub mod bearer;
#[cfg(feature = "credential")]
pub mod certificate;
#[cfg(feature = "credential")]
pub mod credential;
#[cfg(feature = "credential")]
mod encoded;
#[cfg(feature = "credential")]
mod pkcs1;
#[cfg(all(feature = "words", not(target_arch = "wasm32")))]
pub mod typescript;

#[cfg(all(feature = "js", target_arch = "wasm32", target_os = "unknown"))]
mod wasm;
