use mpesa_core::{
    context::Context,
    endpoint::Country,
    environment::Environment,
    error::Issue,
    kind::CallbackUrl,
    money::Amount,
    openapi::{
        DRC, GHANA, LESOTHO, TANZANIA,
        endpoints::{b2c_payment, beneficiary_name, direct_debit_create, direct_debit_payment},
        kinds::{
            ConversationId, Currency, Day, DayOfMonth, Frequency, PartyCode, PhoneNumber, Phrase, Sum,
            ThirdPartyReference,
        },
    },
    secret::Secret,
};

use super::{now, token};

fn context(environment: Environment, country: &'static Country) -> Context {
    Context::new(environment, now()).country(country).bearer_token(Secret::new(token()))
}

fn paths(issues: &[Issue]) -> Vec<&str> {
    issues.iter().map(|issue| issue.path.as_str()).collect()
}

fn payout(phone_number: PhoneNumber) -> b2c_payment::Params {
    b2c_payment::Params {
        amount: Sum::new(Amount::from_whole(10)).unwrap(),
        phone_number,
        currency: None,
        service_provider_code: PartyCode::new("112244").unwrap(),
        transaction_reference: Phrase::new("T1").unwrap(),
        third_party_conversation_id: ConversationId::new("T1").unwrap(),
        description: Phrase::new("Salary").unwrap(),
    }
}

#[test]
fn a_number_is_checked_again_for_where_it_is_sent() {
    let tanzanian = || payout(PhoneNumber::new("0712345678", &TANZANIA).unwrap());
    assert!(tanzanian().request(&context(Environment::Production, &TANZANIA)).is_ok());
    let error = tanzanian().request(&context(Environment::Production, &LESOTHO)).unwrap_err();
    assert_eq!(paths(&error.issues), ["phoneNumber"]);
    let mut skipping = context(Environment::Production, &LESOTHO);
    skipping.skip_limits = true;
    assert!(tanzanian().request(&skipping).unwrap().body.unwrap().contains("255712345678"));
}

#[test]
fn a_number_of_the_sandbox_stays_there() {
    let trigger = || payout(PhoneNumber::of_sandbox("000000000001").unwrap());
    assert!(trigger().request(&context(Environment::Sandbox, &GHANA)).is_ok());
    let error = trigger().request(&context(Environment::Production, &GHANA)).unwrap_err();
    assert_eq!(paths(&error.issues), ["phoneNumber"]);
    // A simulator in place of production is no production.
    let mut simulated = context(Environment::Production, &GHANA);
    simulated.base_url = CallbackUrl::new("http://127.0.0.1:8787");
    assert!(trigger().request(&simulated).is_ok());
    assert_eq!(PhoneNumber::of_sandbox("255712345678"), None);
}

#[test]
fn a_currency_is_one_of_the_country() {
    let with = |currency: &str, country| {
        let params = b2c_payment::Params {
            phone_number: PhoneNumber::of_sandbox("000000000001").unwrap(),
            currency: Currency::new(currency),
            ..payout(PhoneNumber::of_sandbox("000000000001").unwrap())
        };
        params.request(&context(Environment::Sandbox, country)).map(|request| request.body.unwrap())
    };
    assert!(with("CDF", &DRC).unwrap().contains(r#""input_Currency":"CDF""#));
    assert!(with("USD", &DRC).unwrap().contains(r#""input_Currency":"USD""#));
    assert_eq!(paths(&with("USD", &GHANA).unwrap_err().issues), ["currency"]);
}

#[test]
fn what_no_parameter_can_tell_by_itself_is_checked() {
    let name = beneficiary_name::Params {
        phone_number: PhoneNumber::new("0712345678", &TANZANIA).unwrap(),
        service_provider_code: PartyCode::new("112244").unwrap(),
        third_party_conversation_id: ConversationId::new("T1").unwrap(),
    };
    let error = name.request(&context(Environment::Production, &TANZANIA)).unwrap_err();
    assert_eq!(paths(&error.issues), ["context.market"]);
    let mut skipping = context(Environment::Production, &TANZANIA);
    skipping.skip_limits = true;
    assert!(name.request(&skipping).is_ok());
    let nobody = direct_debit_payment::Params {
        amount: Sum::new(Amount::from_whole(10)).unwrap(),
        phone_number: None,
        msisdn_token: None,
        currency: None,
        service_provider_code: PartyCode::new("112244").unwrap(),
        third_party_reference: ThirdPartyReference::new("Test123").unwrap(),
        third_party_conversation_id: ConversationId::new("T1").unwrap(),
        mandate_id: None,
    };
    let error = nobody.request(&context(Environment::Production, &GHANA)).unwrap_err();
    assert_eq!(paths(&error.issues), ["phoneNumber"]);
    let day = |year| Some(Day(chrono::NaiveDate::from_ymd_opt(year, 1, 5).unwrap()));
    let mandate = |frequency| direct_debit_create::Params {
        phone_number: PhoneNumber::new("0244123456", &GHANA).unwrap(),
        service_provider_code: PartyCode::new("112244").unwrap(),
        third_party_reference: ThirdPartyReference::new("Test123").unwrap(),
        third_party_conversation_id: ConversationId::new("T1").unwrap(),
        agreed_to_terms: true,
        frequency: Some(frequency),
        first_payment_date: day(2027),
        start_day: DayOfMonth::new(1),
        end_day: DayOfMonth::new(22),
        expiry_date: day(2028),
    };
    let context = context(Environment::Production, &GHANA);
    let body = mandate(Frequency::Monthly).request(&context).unwrap().body.unwrap();
    assert!(
        body.contains(r#""input_StartRangeOfDays":"01""#) && body.contains(r#""input_FirstPaymentDate":"20270105""#)
    );
    assert_eq!(paths(&mandate(Frequency::Daily).request(&context).unwrap_err().issues), ["startDay", "endDay"]);
}
