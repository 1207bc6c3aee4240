//! Both programs against the simulator behind a socket.

mod server;

use std::{net::SocketAddr, process::Command, sync::Mutex};

use mpesa_core::{
    answer::{Outcome, Resend},
    simulator::Ending as End,
};
use mpesa_core_examples::{Ending, Order, Settings, with_reqwest, with_ureq};
use server::{Pushes, Server};

fn settings(address: SocketAddr) -> Settings {
    let base_url = format!("http://{address}");
    let read = Settings::read(|name| match name {
        "MPESA_BASE_URL" => Some(base_url.clone()),
        other => variable(other),
    });
    read.unwrap()
}

fn variable(name: &str) -> Option<String> {
    let value = match name {
        "MPESA_CONSUMER_KEY" => "key",
        "MPESA_CONSUMER_SECRET" => "secret",
        "MPESA_PASSKEY" => "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919",
        "MPESA_SHORT_CODE" => "174379",
        "MPESA_CALLBACK_URL" => "https://shop.example/callbacks/7f3a9c",
        _ => return None,
    };
    Some(value.to_owned())
}

fn order() -> Order {
    Order::read(&["0712 345 678", "100", "INV-7"].map(str::to_owned)).unwrap()
}

/// How a payment ends with each program, and the ids that were kept.
fn with_both(server: impl Fn() -> Server, then: impl Fn(&Server, Ending, Vec<String>)) {
    let blocking = server();
    let kept = Mutex::new(Vec::new());
    let keep = |id: &str| kept.lock().unwrap().push(id.to_owned());
    let now = || blocking.now();
    let ending = with_ureq::pay(&settings(blocking.address), order(), now, |pause| blocking.wait(pause), keep);
    then(&blocking, ending, kept.into_inner().unwrap());

    let asynchronous = server();
    let kept = Mutex::new(Vec::new());
    let keep = async |id: &str| kept.lock().unwrap().push(id.to_owned());
    let now = || asynchronous.now();
    let wait = async |pause| asynchronous.wait(pause);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let ending =
        runtime.block_on(with_reqwest::pay(&settings(asynchronous.address), order(), now, wait, keep)).unwrap();
    then(&asynchronous, ending, kept.into_inner().unwrap());
}

#[test]
fn a_payment_is_confirmed_by_the_first_query() {
    with_both(
        || Server::start(End::Paid, Pushes::Answered),
        |server, ending, kept| {
            assert_eq!(ending.outcome, Outcome::Succeeded, "{}", ending.message);
            assert_eq!((server.pushes(), server.seen("/query")), (1, vec![25]));
            assert!(kept.len() == 1 && kept[0].starts_with("ws_CO_"), "{kept:?}");
        },
    );
}

#[test]
fn what_the_customer_cancels_failed_and_may_be_pushed_again() {
    with_both(
        || Server::start(End::Cancelled, Pushes::Answered),
        |_, ending, _| assert_eq!((ending.outcome, ending.resend), (Outcome::Failed, Resend::Safe)),
    );
}

#[test]
fn a_slow_customer_is_asked_about_no_faster_than_m_pesa_allows() {
    with_both(
        || Server::start(End::Expired, Pushes::Answered),
        |server, ending, _| {
            assert_eq!(ending.outcome, Outcome::Failed, "{}", ending.message);
            assert_eq!((server.pushes(), server.seen("/query")), (1, vec![25, 37, 49, 61]));
        },
    );
}

#[test]
fn a_payment_without_a_final_answer_is_unknown_after_two_minutes() {
    let never = mpesa_core::simulator::Scenario { delay: Some(600_000), ..End::Paid.into() };
    with_both(
        || Server::start(never, Pushes::Answered),
        |server, ending, _| {
            assert_eq!((ending.outcome, ending.resend), (Outcome::Unknown, Resend::Poll));
            assert_eq!((server.pushes(), server.seen("/query").len()), (1, 8));
        },
    );
}

#[test]
fn a_push_whose_answer_is_lost_is_unknown_and_never_sent_again() {
    with_both(
        || Server::start(End::Paid, Pushes::CutOff),
        |server, ending, kept| {
            assert_eq!((ending.outcome, ending.resend), (Outcome::Unknown, Resend::AfterQuery), "{}", ending.message);
            assert_eq!((server.pushes(), server.seen("/processrequest").len(), kept.len()), (1, 1, 0));
        },
    );
}

#[test]
fn where_nobody_listens_nothing_was_sent() {
    let closed = || {
        let mut server = Server::start(End::Paid, Pushes::Answered);
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
        server.address = listener.local_addr().unwrap();
        server
    };
    with_both(closed, |server, ending, _| {
        assert_eq!((ending.outcome, ending.resend), (Outcome::Failed, Resend::Safe));
        assert!(!ending.message.is_empty() && server.pushes() == 0);
    });
}

#[test]
fn a_setting_that_is_missing_or_wrong_is_named() {
    let without = |missing: &str| Settings::read(|name| variable(name).filter(|_| name != missing)).err().unwrap();
    for name in
        ["MPESA_CONSUMER_KEY", "MPESA_CONSUMER_SECRET", "MPESA_PASSKEY", "MPESA_SHORT_CODE", "MPESA_CALLBACK_URL"]
    {
        assert_eq!(without(name), format!("{name} is not set"));
    }
    for name in ["MPESA_ENVIRONMENT", "MPESA_BASE_URL", "MPESA_SHORT_CODE", "MPESA_CALLBACK_URL"] {
        let wrong = |asked: &str| if asked == name { Some("?".to_owned()) } else { variable(asked) };
        assert!(Settings::read(wrong).err().unwrap().starts_with(name));
    }
    assert!(Order::read(&["0712345678", "0", "INV-7"].map(str::to_owned)).err().unwrap().contains("amount"));
}

#[test]
fn the_programs_begin_nothing_without_their_settings() {
    for program in [env!("CARGO_BIN_EXE_reqwest"), env!("CARGO_BIN_EXE_ureq")] {
        let output = Command::new(program).args(["0712345678", "1", "INV-7"]).env_clear().output().unwrap();
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), message.as_str()), (Some(2), "MPESA_CONSUMER_KEY is not set\n"));
    }
}
