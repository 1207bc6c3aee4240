//! What typed parameters build: the same as the untyped ones, and with the same second thoughts about them.
#![cfg(all(feature = "daraja", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, reason = "a slip in a test is a failed test")]

use chrono::{DateTime, NaiveDate, TimeDelta};
use mpesa_core::{
    context::Context,
    daraja::{
        endpoints::{c2b_register, c2b_simulate, dynamic_qr, pull_query, standing_order, transaction_status},
        kinds::{Business, Identifier, ResponseType},
        ratiba::{Frequency, Version},
    },
    environment::Environment,
    error::Issue,
    kind::{
        AdvisedText, AsNumber, CallbackUrl, CodeOrPhone, CompactDay, LocalTime, Msisdn, Receipt, Shillings, ShortCode,
        Text, Whole,
    },
    secret::Secret,
};

fn context(environment: Environment) -> Context {
    let now = DateTime::from_timestamp(1_795_245_300, 0).unwrap();
    let credential = Secret::new(["A".repeat(342), "==".to_owned()].concat());
    Context::new(environment, now)
        .access_token(Secret::new("c9SQxWWhmdVRlyh0zh8gZDTkubVF"))
        .initiator(Secret::new("testapi"), credential)
}

fn url(text: &str) -> CallbackUrl {
    CallbackUrl::new(text).unwrap()
}

fn paths(issues: &[Issue]) -> Vec<&str> {
    issues.iter().map(|issue| issue.path.as_str()).collect()
}

fn status() -> transaction_status::Params {
    transaction_status::Params {
        receipt: Receipt::new("NEF61H8J60"),
        originator_conversation_id: None,
        party: CodeOrPhone::new("5123456").unwrap(),
        identifier_type: Some(Identifier::Till),
        remarks: None,
        occasion: None,
        result_url: url("https://shop.example/result"),
        timeout_url: url("https://shop.example/timeout"),
    }
}

#[test]
fn a_choice_is_sent_in_its_own_word() {
    let body = status().request(&context(Environment::Production)).unwrap().body.unwrap();
    assert!(
        body.contains(r#""PartyA":"5123456","IdentifierType":"2""#) && body.contains(r#""Remarks":"OK""#),
        "{body}"
    );
    let register = c2b_register::Params {
        short_code: ShortCode::new("600984").unwrap(),
        response_type: ResponseType::Cancelled,
        confirmation_url: url("https://shop.example/confirmation"),
        validation_url: url("https://shop.example/validation"),
        version: Some(c2b_register::Version::V1),
    };
    let request = register.request(&context(Environment::Sandbox)).unwrap();
    assert_eq!(request.url, "https://sandbox.safaricom.co.ke/mpesa/c2b/v1/registerurl");
    assert!(request.body.unwrap().contains(r#""ResponseType":"Cancelled""#));
}

#[test]
fn what_no_parameter_can_tell_by_itself_is_checked() {
    let neither = transaction_status::Params { receipt: None, ..status() };
    let error = neither.request(&context(Environment::Sandbox)).unwrap_err();
    assert_eq!(paths(&error.issues), ["receipt"]);
    let qr = dynamic_qr::Params {
        merchant_name: Text::new("Shop").unwrap(),
        reference: Text::new("7").unwrap(),
        amount: AsNumber(Shillings::new(1).unwrap()),
        transaction_type: dynamic_qr::TransactionType::SendMoney,
        receiver: CodeOrPhone::new("373132").unwrap(),
        size: Whole::new(512),
    };
    assert_eq!(paths(&qr.request(&context(Environment::Sandbox)).unwrap_err().issues), ["receiver"]);
}

#[test]
fn an_environment_has_its_rules_for_typed_parameters_too() {
    let local = transaction_status::Params { result_url: url("http://localhost/result"), ..status() };
    assert!(local.request(&context(Environment::Sandbox)).is_ok());
    assert_eq!(paths(&local.request(&context(Environment::Production)).unwrap_err().issues), ["resultUrl"]);
    let simulated = c2b_simulate::Params {
        short_code: AsNumber(ShortCode::new("600984").unwrap()),
        transaction_type: c2b_simulate::TransactionType::BuyGoods,
        amount: AsNumber(Shillings::new(1).unwrap()),
        phone_number: AsNumber(Msisdn::new("254708374149").unwrap()),
        account_reference: None,
        version: None,
    };
    assert!(simulated.request(&context(Environment::Sandbox)).is_ok());
    assert_eq!(
        paths(&simulated.request(&context(Environment::Production)).unwrap_err().issues),
        ["context.environment"]
    );
}

#[test]
fn times_are_sent_and_warned_of() {
    let end = context(Environment::Sandbox).now;
    let from = |hours| pull_query::Params {
        short_code: ShortCode::new("600000").unwrap(),
        start: LocalTime::new(end - TimeDelta::hours(hours)).unwrap(),
        end: LocalTime::new(end).unwrap(),
        offset: None,
    };
    let request = from(48).request(&context(Environment::Sandbox)).unwrap();
    assert_eq!(paths(&request.warnings), [""; 0]);
    let body = request.body.unwrap();
    assert!(body.contains(r#""StartDate":"2026-11-19 10:15:00","EndDate":"2026-11-21 10:15:00""#), "{body}");
    assert_eq!(paths(&from(49).request(&context(Environment::Sandbox)).unwrap().warnings), ["start"]);
    let mut quiet = context(Environment::Sandbox);
    quiet.skip_limits = true;
    assert_eq!(paths(&from(49).request(&quiet).unwrap().warnings), [""; 0]);
    assert_eq!(paths(&from(-1).request(&quiet).unwrap_err().issues), ["end"]);
}

#[test]
fn a_standing_order_goes_by_the_table_of_its_version() {
    let day = |month| CompactDay(NaiveDate::from_ymd_opt(2026, month, 1).unwrap());
    let order = |version, frequency| {
        let params = standing_order::Params {
            version,
            name: Text::new("Rent").unwrap(),
            receiver_identifier_type: Business::Till,
            short_code: ShortCode::new("174379").unwrap(),
            phone_number: Msisdn::new("0708374149").unwrap(),
            amount: Shillings::new(4500).unwrap(),
            frequency,
            start_date: day(11),
            end_date: day(12),
            account_reference: AdvisedText::new("INV-7").unwrap(),
            description: AdvisedText::new("Rent of the shop").unwrap(),
            callback_url: url("https://shop.example/c"),
            transaction_type: None,
            custom_id: None,
            custom_id_name: None,
        };
        params.request(&context(Environment::Production))
    };
    let monthly = order(Version::Of2025, Frequency::Monthly).unwrap();
    assert_eq!(paths(&monthly.warnings), ["description"]);
    assert!(monthly.body.unwrap().contains(r#""Frequency":"4""#));
    assert!(order(Version::Of2026, Frequency::BiWeekly).unwrap().body.unwrap().contains(r#""Frequency":"4""#));
    assert_eq!(paths(&order(Version::Of2025, Frequency::BiWeekly).unwrap_err().issues), ["frequency"]);
}
