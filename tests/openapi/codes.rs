use mpesa_core::{
    answer::{Outcome, Resend},
    endpoint::Endpoint,
    error::{Error, ErrorCode},
    explain::{Question, explain},
    http::HttpResponse,
    openapi::{CODES, endpoints, result_codes},
    untyped,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{at, table};

fn answer(endpoint: &Endpoint, status: u16, code: &str, description: &str) -> Result<Value, Error> {
    let body = json!({
        "output_ResponseCode": code, "output_ResponseDesc": description, "output_SessionID": "AAA6d1f93910052de0534912",
        "output_TransactionID": "N/A", "output_ConversationID": "fd1e9143d22544459f7c66e1860ef276",
    });
    let response = HttpResponse::new(status, body.to_string());
    untyped::reply(endpoint, &response).map(|data| serde_json::to_value(&data).unwrap())
}

fn rows() -> Vec<(String, Vec<u16>, String, Vec<&'static Endpoint>)> {
    let texts = |row: &Value| row.as_array().unwrap().iter().map(|text| at(text.as_str().unwrap())).collect();
    let row = |row: &Value| {
        let statuses = row["http"].as_array().unwrap().iter().map(|status| status.as_u64().unwrap() as u16).collect();
        let text = |name: &str| row[name].as_str().unwrap().to_owned();
        (text("code"), statuses, text("desc"), texts(&row["endpoints"]))
    };
    table(include_str!("response_codes.json")).as_array().unwrap().iter().map(row).collect()
}

#[test]
fn every_code_of_every_call_is_read_as_what_it_means() {
    for (code, statuses, description, calls) in rows() {
        for (endpoint, status) in calls.iter().flat_map(|call| statuses.iter().map(move |status| (*call, *status))) {
            let told = format!("{} {code} {status}", endpoint.name);
            let query = endpoint.name == "transactionStatus" && matches!(&*code, "INS-6" | "INS-23");
            let doubt = matches!(status, 408 | 409 | 500..) || code == "INS-1" || query;
            match answer(endpoint, status, &code, &description) {
                Ok(_) => assert_eq!(code, "INS-0", "{told}"),
                Err(error) if doubt => {
                    assert_eq!((error.code, error.resend), (ErrorCode::Unconfirmed, endpoint.lost), "{told}");
                }
                Err(error) => {
                    assert_eq!(error.code, ErrorCode::Refused, "{told}");
                    let safe = if code == "INS-996" { Resend::Safe } else { Resend::No };
                    assert_eq!((error.resend, error.api_code.as_deref()), (safe, Some(&*code)), "{told}");
                }
            }
        }
    }
}

#[test]
fn every_code_of_every_call_is_explained() {
    for (code, _, _, calls) in rows() {
        for endpoint in calls {
            let question = Question { code: Some(&code), api: Some(endpoint.name), ..Question::default() };
            let found = explain(&CODES, &question);
            let first = found.first().unwrap_or_else(|| panic!("{} {code} is not explained", endpoint.name));
            let own = result_codes::result(endpoint.name, &code);
            assert_eq!((first.outcome, first.resend), (Some(own.0), Some(own.1)), "{} {code}", endpoint.name);
        }
    }
    for code in ["INS-GAR-0", "INS-A-0"] {
        let question = Question { code: Some(code), api: Some("updateTransactionStatus"), ..Question::default() };
        assert_eq!(explain(&CODES, &question)[0].outcome, Some(Outcome::Pending));
    }
}

#[test]
fn no_code_is_explained_that_nobody_has_documented() {
    let known: Vec<_> = rows().into_iter().map(|(code, ..)| code).collect();
    for row in result_codes::TABLES.iter().flat_map(|(_, rows)| *rows) {
        let secondary = matches!(row.code, "INS-GAR-0" | "INS-A-0");
        assert!(secondary || known.iter().any(|code| code == row.code), "{}", row.code);
    }
}

#[test]
fn the_same_code_means_other_things_for_other_calls() {
    let cause = |api, code| {
        explain(&CODES, &Question { code: Some(code), api: Some(api), ..Question::default() })[0].words.cause
    };
    assert!(cause("directDebitCancel", "INS-6").contains("no such mandate"));
    assert!(cause("c2bPayment", "INS-6").contains("PIN"));
    assert!(cause("transactionStatus", "INS-6").contains("does not say which"));
    assert!(cause("b2cPayment", "INS-2006").contains("Your organisation"));
    assert!(cause("transaction", "INS-2006").contains("Who should have paid"));
    let of = |error| {
        explain(&CODES, &Question { code: Some("INS-6"), error: Some(error), ..Question::default() })[0].outcome
    };
    assert_eq!((of("refused"), of("unconfirmed")), (Some(Outcome::Failed), Some(Outcome::Unknown)));
    let fix = explain(&CODES, &Question { code: Some("INS-10"), ..Question::default() })[0].words.fix;
    assert!(fix.contains("earlier request"));
}

proptest! {
    #[test]
    fn a_code_that_nobody_knows_is_doubt(code in "INS-[3-9][0-9]{3}|[A-Z]{3}-[0-9]{1,3}|[0-9]{1,5}", status in 200u16..600) {
        let known = result_codes::TABLES.iter().flat_map(|(_, rows)| *rows).any(|row| row.code == code);
        prop_assume!(!known);
        for endpoint in endpoints::ALL {
            let error = answer(endpoint, status, &code, "").unwrap_err();
            let pause = status == 429;
            prop_assert_eq!(error.code, if pause { ErrorCode::Refused } else { ErrorCode::Unconfirmed });
            prop_assert_eq!(error.resend, if pause { Resend::Safe } else { endpoint.lost });
        }
        prop_assert_eq!(result_codes::result("transaction", &code), (Outcome::Unknown, Resend::AfterQuery));
    }

    #[test]
    fn only_success_under_a_status_of_success_is_a_reply(status in 100u16..600) {
        for endpoint in endpoints::ALL {
            let read = answer(endpoint, status, "INS-0", "Request processed successfully");
            prop_assert_eq!(read.is_ok(), (200..300).contains(&status));
            if let Ok(reply) = read {
                // Nothing in it says that anything was carried out.
                prop_assert!(endpoint.private || reply["outcome"] == "pending", "{}: {}", endpoint.name, reply);
            }
        }
    }

    #[test]
    fn no_answer_makes_it_panic_and_both_doors_agree(body in ".{0,80}", status in 100u16..600) {
        let bodies = [body.clone(), json!({ "output_ResponseCode": body }).to_string()];
        for (endpoint, body) in endpoints::ALL.iter().flat_map(|endpoint| bodies.iter().map(move |body| (endpoint, body))) {
            let response = HttpResponse::new(status, body.as_str());
            prop_assert_eq!((endpoint.words.typed)(&response), untyped::reply(endpoint, &response));
        }
    }
}
